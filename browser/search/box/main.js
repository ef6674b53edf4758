/** The search box in a page.  Loaded when a reader reaches for it, or opens an address that holds a query. */

import { listenToBox } from "./events.js";
import { learn, learnIndicators, start, take } from "./load.js";

/** What the data's scripts call. */
const api = { start, take, learn, learnIndicators };

/** @typedef {typeof api} SearchApi */

window.readerSearch = api;
listenToBox();
