/** The search box in a page.  Loaded when a reader reaches for it, or opens an address that holds a query. */

import { listenToBox } from "./events.js";
import { learn, start, take } from "./load.js";

/** What the data's scripts call. */
const api = { start, take, learn };

/** @typedef {typeof api} SearchApi */

window.readerSearch = api;
listenToBox();
