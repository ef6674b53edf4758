/** The reader's view, set before anything is painted: what the address says wins over what was remembered. */

import { STATES } from "./contract.js";
import { REMEMBERED, root } from "./dom.js";

const asked = new URLSearchParams(location.search);

/** @returns {Record<string, string>} */
function remembered() {
  try {
    return JSON.parse(String(localStorage.getItem(REMEMBERED))) || {};
  } catch {
    return {};
  }
}

const kept = remembered();
for (const [key, values] of Object.entries(STATES)) {
  const value = [asked.get(key), kept[key]].find((each) => each && values.includes(each));
  root.setAttribute(`data-${key}`, value || values[0]);
}
root.setAttribute("data-js", "");
