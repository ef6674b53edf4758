/** The clipboard. */

/**
 * Put words into it.  Where a browser does not let a script do so, what shows them is selected and copied as by hand.
 * @param {string} words
 * @param {Element} shown
 * @param {(done: boolean) => void} say
 */
export function intoClipboard(words, shown, say) {
  const byHand = () => {
    getSelection()?.selectAllChildren(shown);
    say(document.execCommand("copy"));
  };
  if (navigator.clipboard) navigator.clipboard.writeText(words).then(() => say(true), byHand);
  else byHand();
}
