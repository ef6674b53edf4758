/** The reader's view, set before anything is painted: what the address says wins over what was remembered. */

import { STATES } from "./contract.js";
import { chosenBefore, langOfInterface, root } from "./dom.js";

const asked = new URLSearchParams(location.search);

/** A browser that denies its storage throws at its name; the theme's script would end there. */
function lendStorage() {
  try {
    void window.localStorage;
  } catch {
    const storage = { getItem: () => null, setItem() {}, removeItem() {}, clear() {} };
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, { value: storage, configurable: true });
    }
  }
}

lendStorage();
const before = chosenBefore();
for (const [key, values] of Object.entries(STATES)) {
  const value = String(asked.get(key));
  root.setAttribute(`data-${key}`, values.includes(value) ? value : before[key]);
}
root.setAttribute("data-js", "");
root.lang = langOfInterface();
