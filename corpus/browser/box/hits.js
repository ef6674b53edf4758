/* Hits: as sentences in both languages, as lines of a concordance, as a table. */
var drawn;
function append(groups) {
  if (!shown) drawn = {};
  var list = part("list");
  groups.forEach(function (group) {
    var place = drawn[group.key];
    if (!place) {
      if (group.firstOfReport) list.append(make("h2", { class: "found-report" }, both(data.reports[group.report].name).concat(" (" + group.reportCount + ")")));
      place = drawn[group.key] = make("ol", { class: "found-group" });
      var names = group.names[0] || group.names[1] ? [group.names[0] || group.names[1], group.names[1] || group.names[0]] : words.opening;
      list.append(make("h3", { class: "found-chapter" }, both(names).concat(" (" + group.count + ")")), place);
    }
    group.hits.forEach(function (hit) {
      (kwic() ? lines(hit) : [entry(hit)]).forEach(function (item) { place.append(item); });
      shown++;
    });
  });
  if (shown < Math.min(result.total, AT_ONCE)) (window.requestIdleCallback || setTimeout)(more.bind(null, number, shown));
  else restore();
}
function more(asker, from) { if (asker === number && shown === from && shown < result.total) append(engine.more(from, MORE)); }
function follow() {
  if (!result || shown >= result.total || panel.hidden) return;
  if (part("list").getBoundingClientRect().bottom < innerHeight * 2) more(number, shown);
}
function address(hit) {
  var literal = new Set();
  [hit].concat(hit.more || []).forEach(function (own) {
    own.sides.forEach(function (side) { if (side) side.marks.forEach(function (mark) { literal.add(side.text.slice(mark[0], mark[1])); }); });
  });
  var query = new URLSearchParams(), ends = /^(.*):(\d+)\./.exec(hit.id), chapter = ends[2] === "0" ? "index" : ends[2].padStart(2, "0");
  var said = new URLSearchParams(location.search);
  ["view", "order", "script", "terms"].forEach(function (key) { if (said.get(key)) query.set(key, said.get(key)); });
  Array.from(literal).slice(0, 8).forEach(function (text) { query.append("mark", text); });
  return base + "reports/" + ends[1] + "/" + chapter + ".html?" + query + "#" + hit.id;
}
/* Part of a text with its marks. */
function marked(text, marks, from, to) {
  var out = [], at = from;
  marks.forEach(function (mark) {
    var a = Math.max(from, mark[0]), b = Math.min(to, mark[1]);
    if (a >= b) return;
    out.push(text.slice(at, a), make("mark", { class: mark[2] ? "pair" : null }, text.slice(a, b)));
    at = b;
  });
  return out.concat(text.slice(at, to));
}
function snippet(side, text) {
  var out = [];
  side.parts.forEach(function (one, i) {
    out = out.concat(one[0] ? (i ? " … " : "…\u00a0") : "", marked(text, side.marks, one[0], one[1]));
  });
  return out.concat(side.parts[side.parts.length - 1][1] < text.length ? "\u00a0…" : "");
}
function sideOf(side, language, content) {
  var script = root.getAttribute("data-script") === "hant" && side.hant, text = script ? side.hant : side.text;
  return make("span", { class: "found-side " + language, lang: language === "en" ? "en" : script ? "zh-Hant" : "zh-Hans" }, content(side, text));
}
function unofficial(hit) {
  return hit.sides.some(function (side) { return side && side.origin === "unofficial"; }) ? make("span", { class: "ours" }, both(data.origin.unofficial)) : "";
}
function texts(hit, content) {
  return hit.sides.map(function (side, i) { return side ? sideOf(side, i ? "en" : "zh", content) : ""; });
}
function entry(hit) {
  var also = hit.more.map(function (own) { return make("span", { class: "found-also" }, [make("span", { class: "found-why" }, label("same")), " "].concat(texts(own, snippet))); });
  return make("li", { class: "found-hit role-" + hit.role }, make("a", { href: address(hit), "data-search-result": "", "data-id": hit.id }, [
    make("span", { class: "found-address" }, hit.id.split(":")[1])].concat(texts(hit, snippet), also, unofficial(hit))));
}
/* A line for each place of the words: what stands before, the words, what follows. */
function lines(hit) {
  var out = [];
  [hit].concat(hit.more).forEach(function (own) {
    own.sides.forEach(function (side, i) {
      if (side) beside(side).forEach(function (mark) { out.push(line(own, side, i, mark)); });
    });
  });
  return out;
}
/* Marks that stand beside each other are one: the words of a phrase. */
function beside(side) {
  return side.marks.filter(function (mark) { return !mark[2]; }).reduce(function (list, mark) {
    var before = list[list.length - 1];
    if (before && !side.text.slice(before[1], mark[0]).trim()) before[1] = mark[1]; else list.push(mark.slice());
    return list;
  }, []);
}
function line(own, side, i, mark) {
  var width = i ? 70 : 32;
  var other = own.sides[1 - i], words = sideOf(side, i ? "en" : "zh", function (_, text) {
    return [make("span", { class: "found-before" }, make("bdi", {}, text.slice(Math.max(0, mark[0] - width), mark[0]))), make("mark", {}, text.slice(mark[0], mark[1])), make("span", { class: "found-after" }, text.slice(mark[1], mark[1] + width))];
  });
  words.classList.add("found-words");
  return make("li", { class: "found-line" }, make("a", { href: address(own), "data-search-result": "", "data-id": own.id }, [words].concat(other ? sideOf(other, i ? "zh" : "en", snippet) : [])));
}
function save(rows) {
  function cell(value) { value = String(value); return '"' + (/^[=+\-@\t\r]/.test(value) ? "'" : "") + value.replace(/"/g, '""') + '"'; }
  var text = [["report", "chapter", "id", "zh", "zh_origin", "en", "en_origin"]].concat(rows).map(function (row) { return row.map(cell).join(","); }).join("\r\n");
  var link = make("a", { href: URL.createObjectURL(new Blob(["\ufeff" + text + "\r\n"], { type: "text/csv;charset=utf-8" })), download: "liaoning-reader-search.csv" });
  document.body.append(link);
  link.click();
  link.remove();
}
