/** A page that has moved: goes on to where the entry that the address names is now; what is asked for goes along. */

import { byId, first, fragment, the } from "./dom.js";

const entry = byId(fragment()) || the("h1");
const link = first("a", entry);
if (link) location.replace(link.getAttribute("href") + location.search);
