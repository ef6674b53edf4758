/** Into the clipboard: text, and HTML beside it where the browser takes both. */

/** @typedef {{ text: string, html?: string }} Words */

/**
 * Gives whether it was done.
 * @param {Words} words
 * @returns {Promise<boolean>}
 */
export async function write(words) {
  try {
    if (words.html && window.ClipboardItem) await navigator.clipboard.write([itemOf(words.text, words.html)]);
    else if (words.html) return writeByCommand(words);
    else await navigator.clipboard.writeText(words.text);
    return true;
  } catch {
    return writeByCommand(words);
  }
}

/**
 * @param {string} text
 * @param {string} html
 */
function itemOf(text, html) {
  return new ClipboardItem({
    "text/plain": new Blob([text], { type: "text/plain" }),
    "text/html": new Blob([html], { type: "text/html" }),
  });
}

/**
 * Older browsers copy what is selected: something is, for as long as they ask for it.
 * @param {Words} words
 */
function writeByCommand({ text, html }) {
  const selection = getSelection();
  const before = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const onCopy = (/** @type {ClipboardEvent} */ event) => {
    event.clipboardData?.setData("text/plain", text);
    if (html) event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener("copy", onCopy, { capture: true, once: true });
  selection?.selectAllChildren(document.body);
  const done = document.execCommand("copy");
  window.removeEventListener("copy", onCopy, { capture: true });
  selection?.removeAllRanges();
  if (before) selection?.addRange(before);
  return done;
}
