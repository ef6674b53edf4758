/* Hands: mouse, keys, input methods, and the way back to the list. */
function clicked(event) {
  var at = event.target.closest("button, a"), does = at && at.dataset.does;
  if (!at) return;
  if (at.hasAttribute("data-search-result")) { if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !event.button) leave(at); }
  else if (does === "kwic") { at.setAttribute("aria-pressed", !kwic()); ask(); }
  else if (does === "csv" && result) save(engine.table());
  else if (does === "close") close();
  else if (does === "try") { if (at.dataset.why === "unfiltered") KEYS.forEach(function (key) { field(key).value = ""; }); input.value = at.dataset.query; ask(); input.focus(); }
}
function results() { return Array.prototype.slice.call(panel.querySelectorAll("[data-search-result]")); }
function go() { enter = false; var first = results()[0]; if (first) { if (whole) first.focus(); else first.click(); } }
function step(by) {
  var list = results(), at = list.indexOf(document.activeElement), next = at < 0 ? (by > 0 ? 0 : -1) : at + by;
  if (next < 0) input.focus(); else if (list[next]) { list[next].focus({ preventScroll: true }); list[next].scrollIntoView({ block: "nearest" }); }
}
/* Where the list stood, kept for the way back. */
function leave(link) {
  write();
  try { history.replaceState({ search: { top: whole ? scrollY : panel.scrollTop, shown: shown, id: link.dataset.id } }, ""); } catch (error) { /* not allowed here */ }
}
function restore() {
  if (!kept || have + failed.length < data.reports.length) return;
  if (shown < Math.min(kept.shown, result.total)) { setTimeout(more, 0, number, shown); return; }
  try { history.replaceState(null, ""); } catch (error) { /* not allowed here */ }
  if (whole) scrollTo(0, kept.top); else panel.scrollTop = kept.top;
  var link = results().find(function (own) { return own.dataset.id === kept.id; });
  kept = null;
  if (link) link.focus({ preventScroll: true });
}

if (box) {
  /* reader.js says in the box whether an input method is composing: it listens from the start. */
  input.addEventListener("compositionend", function () { kept = null; ask(); });
  input.addEventListener("input", function (event) { if (!event.isComposing) { kept = null; ask(); } });
  window.addEventListener("pageshow", function (event) { if (event.persisted) try { history.replaceState(null, ""); } catch (error) { /* not allowed here */ } });
  input.addEventListener("focus", function () { if (panel && input.value && panel.hidden) ask(); });
  box.addEventListener("keydown", function (event) {
    if (event.isComposing || event.keyCode === 229 || event.target.tagName === "SELECT") return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { if (panel && !panel.hidden) step(event.key === "ArrowDown" ? 1 : -1); }
    else if (event.key === "Enter" && event.target === input) { if (result && result.total) go(); else enter = true; }
    else if (event.key === "Escape") { if (document.activeElement !== input && whole) input.focus(); else { close(); document.activeElement.blur(); } }
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && root.classList.contains("searching") && !box.contains(event.target)) close();
  });
  document.addEventListener("mousedown", function (event) { if (!box.contains(event.target)) close(); });
}
