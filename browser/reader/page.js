/** Where the site begins, as seen from this page. */

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);

export const base = src.replace(/assets\/reader\.js.*$/, "");
window.readerBase = base;
