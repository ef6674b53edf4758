/** The reading layer.  A plain script once it is built, so that it runs from file://; a page reads without it. */

import { listenToActs } from "./acts.js";
import { land } from "./addresses.js";
import { listenToFigures } from "./figures.js";
import { listenToCopying } from "./hand.js";
import { listenToKeys } from "./keys.js";
import { follow, welcome } from "./moved.js";
import { keepOriginals } from "./originals.js";
import { listenToPlace } from "./place.js";
import { goBack, listenToRelated } from "./related.js";
import { listenToSearch } from "./search.js";
import { listenToSentences, listenToSkip, makeFirstStop } from "./sentences.js";
import { listenToTerms } from "./terms.js";
import { listenToLinks } from "./travel.js";
import { showState } from "./views.js";

/** Go to what the address names, or to where that is now. */
function arrive() {
  follow();
  land();
}

keepOriginals();
listenToSentences();
listenToSkip();
listenToActs();
listenToCopying();
listenToRelated();
listenToSearch();
listenToFigures();
listenToTerms();
listenToKeys();
listenToLinks();

makeFirstStop();
showState();
window.addEventListener("hashchange", arrive);
arrive();
welcome();
goBack();
listenToPlace();
