/** The reading layer.  A plain script once it is built, so that it runs from file://; a page reads without it. */

import { all, byId } from "../dom.js";
import { land } from "./addresses.js";
import { listenToKeys } from "./keys.js";
import { goBack, listenToRelated } from "./related.js";
import { listenToSearch } from "./search.js";
import { listenToSentences, makeFirstStop, textOf } from "./sentences.js";
import { listenToTerms } from "./terms.js";
import { showState } from "./views.js";

/** The theme's folded lists are named by labels without words: name them by the link beside. */
function nameLists() {
  for (const list of all(".md-nav[aria-labelledby]")) {
    const link = list.parentElement?.querySelector("a.md-nav__link");
    const label = byId(String(list.getAttribute("aria-labelledby")));
    if (!link || label?.textContent?.trim()) continue;
    list.removeAttribute("aria-labelledby");
    list.setAttribute("aria-label", textOf(link));
  }
}

listenToSentences();
listenToRelated();
listenToSearch();
listenToTerms();
listenToKeys();

makeFirstStop();
nameLists();
showState();
window.addEventListener("hashchange", land);
land();
goBack();
