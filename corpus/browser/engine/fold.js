/* Folding: one form for what a reader takes as the same. */
"use strict";
var variants = new Map();


var NONE = 0, SPACE = 1, BREAK = 2, DASH = 3, DOT = 4, COMMA = 5, HAN = 6, LATIN = 7, DIGIT = 8;
var kinds = new Uint8Array(65536).fill(255), forms = [];
function kind(c) {
  return c >= "a" && c <= "z" ? LATIN : c >= "0" && c <= "9" ? DIGIT :
    c > "\u007f" && /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(c) ? LATIN : HAN;
}
function one(c) {
  if (/["“”„‟«»『』「」《》〈〉'‘’‚‛·•・‧°\u200b-\u200f\u2060\ufeff\u00ad]/.test(c)) return NONE;
  var wide = c.normalize("NFKC").toLowerCase();
  if (/^\s+$/.test(wide)) return SPACE;
  if (/^[-‐‑‒–—―−﹣~～]$/.test(wide)) return DASH;
  if (wide === "." || wide === ",") return wide === "." ? DOT : COMMA;
  if (/["']/.test(wide)) return NONE;
  if (!/[\p{L}\p{N}\p{M}%‰&+\ud800-\udfff]/u.test(wide)) return BREAK;
  return Array.from(wide).map(function (x) { return variants.get(x) || x; }).join("");
}
/* What a character is; what it folds to stands in `forms`. */
function kindAt(text, i) {
  var code = i < text.length ? text.charCodeAt(i) : 32, own = kinds[code];
  if (own !== 255) return own;
  var form = one(String.fromCharCode(code));
  if (typeof form === "string") { forms[code] = form; form = kind(form[0]); }
  return (kinds[code] = form);
}
function threeDigits(text, i) {
  return kindAt(text, i) === DIGIT && kindAt(text, i + 1) === DIGIT && kindAt(text, i + 2) === DIGIT && kindAt(text, i + 3) !== DIGIT;
}

/* The folded text.  `at`, if given, receives for each of its characters the place in the text it comes from. */
var buffer = new Uint16Array(1024);
function fold(text, at) {
  var gap = NONE, run = 0, before = NONE, n = 0;
  if (buffer.length < text.length * 4 + 64) buffer = new Uint16Array(text.length * 8);
  for (var i = 0; i < text.length; i++) {
    var own = kindAt(text, i), start = n;
    if (own === NONE) continue;
    if (own < HAN) {
      if (own === DOT && !gap && before === DIGIT && kindAt(text, i + 1) === DIGIT) { if (at) at[n] = i; buffer[n++] = 46; run = 4; continue; }
      if (own === COMMA && !gap && run > 0 && run < 4 && threeDigits(text, i + 1)) { run = 0; continue; }
      gap = own === SPACE ? gap || SPACE : own === DASH && gap < BREAK ? DASH : BREAK;
      continue;
    }
    if (gap && n) {
      var latin = before !== HAN && own !== HAN;
      if (gap === BREAK || gap === DASH && !latin) buffer[n++] = 44; else if (latin) buffer[n++] = 32;
      run = 0;
    }
    gap = NONE;
    run = own === DIGIT ? run + 1 : 0;
    before = own;
    var form = forms[text.charCodeAt(i)];
    for (var k = 0; k < form.length && n < buffer.length - 2; k++) buffer[n++] = form.charCodeAt(k);
    if (form.length > 1) before = kind(form[form.length - 1]);
    if (at) for (; start < n; start++) at[start] = i;
  }
  return n < 50000 ? String.fromCharCode.apply(null, buffer.subarray(0, n)) : Array.from(buffer.subarray(0, n), function (c) { return String.fromCharCode(c); }).join("");
}
