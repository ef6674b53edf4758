/* What a reader sees of a hit: its marks, the parts of a long text, the words that answer in the other language. */
function merged(list) {
  list.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; });
  return list.reduce(function (out, mark) {
    var before = out[out.length - 1];
    if (before && mark[0] <= before[1] && mark[2] === before[2]) before[1] = Math.max(before[1], mark[1]);
    else if (!before || mark[0] >= before[1]) out.push(mark.slice());
    return out;
  }, []);
}
/* Marks in a text as [beginning, end, whether by the glossary]. */
function marks(number, side, units, pairs) {
  var segment = segments[number], text = segment.text[side], at = [], form = fold(text, at), out = [];
  function place(found, pair, unit) { out.push([at[found[0]], at[found[1] - 1] + 1, pair, unit]); }
  units.forEach(function (unit, i) { places(unit, form).forEach(function (found) { place(found, 0, i); }); });
  if (!out.length && pairs) pairs(segment, side).forEach(function (other) {
    places({ form: other, exact: false }, form).forEach(function (found) { place(found, 1); });
  });
  return merged(out);
}
/* The glossary's words for what was looked for, in the other language. */
function counterparts(units) {
  var said = units.said, forms = units.map(function (unit) { return unit.form; });
  function has(text, part) {
    if (part.length < 2 || kind(part[0]) === LATIN && part.length < 4) return false;
    return kind(part[0]) === HAN ? text.includes(part) : (" " + text + " ").includes(" " + part + " ");
  }
  function meant(form) {
    return form === said[0] || form === said[1] || forms.some(function (own) { return own === form || has(form, own) || has(own, form); });
  }
  var own = terms.map(function (term) { return { term: term, zh: meant(term.fold), en: term.en.filter(meant) }; }).filter(function (pair) { return pair.zh || pair.en.length; });
  return function (segment, side) {
    var out = [];
    own.forEach(function (pair) {
      if (side === 1 && pair.zh && segment.fold[0].includes(pair.term.fold)) out.push.apply(out, pair.term.en);
      if (side === 0 && pair.en.some(function (form) { return places({ form: form, exact: false }, segment.fold[1]).length; })) out.push(pair.term.fold);
    });
    return out;
  };
}
var LONG = [90, 240], AROUND = [36, 100];
/* A long text around its marks: the parts of it that are shown, as [beginning, end]. */
function windows(text, list, side) {
  if (text.length <= LONG[side]) return [[0, text.length]];
  if (!list.length) return [[0, LONG[side]]];
  var out = [], room = LONG[side] * 2, units = new Set();
  /* The first place of each word, then others. */
  var first = list.filter(function (mark) { return !units.has(mark[3]) && units.add(mark[3]); });
  first.concat(list).slice(0, Math.max(4, first.length)).sort(function (a, b) { return a[0] - b[0]; }).forEach(function (mark) {
    var a = Math.max(0, mark[0] - AROUND[side]), b = Math.min(text.length, mark[1] + AROUND[side]), before = out[out.length - 1];
    if (side) { while (a > 0 && text[a - 1] !== " ") a--; while (b < text.length && text[b] !== " ") b++; }
    if (before && a <= before[1] + 8) { if (b - before[0] < room || b - before[1] < AROUND[side]) before[1] = b; }
    else out.push([a, b]);
  });
  return out;
}
function shown(number, side, units, pairs) {
  var segment = segments[number], text = segment.text[side];
  if (!text) return null;
  var list = marks(number, side, units, pairs), hant = side ? "" : traditional(text, segment.hant);
  return { text: text, hant: hant === text ? "" : hant, marks: list, parts: windows(text, list, side), origin: segment.origin[side] };
}
function card(number, units, pairs) {
  return { id: idOf(segments[number]), role: segments[number].role, sides: [shown(number, 0, units, pairs), shown(number, 1, units, pairs)] };
}
/* The next hits of the last search from number `first` on, in groups. */
function page(first, count) {
  var out = [], at = 0, pairs = counterparts(last.units);
  for (var g = 0; g < last.groups.length && at < first + count; g++) {
    var group = last.groups[g], hits = group.hits;
    if (at + hits.length <= first) { at += hits.length; continue; }
    if (!group.sorted) { hits.sort(function (a, b) { return b.score - a.score || a.at - b.at; }); group.sorted = true; }
    var begin = Math.max(0, first - at), end = Math.min(hits.length, first + count - at);
    out.push({ key: g, report: group.report, reportCount: group.reportCount, firstOfReport: group.firstOfReport, chapter: group.chapter.number,
      names: group.chapter.names, count: hits.length, hits: hits.slice(begin, end).map(function (hit) {
        var own = card(hit.at, last.units, pairs);
        own.more = hit.more.map(function (number) { return card(number, last.units, pairs); });
        return own;
      }) });
    at += hits.length;
  }
  return out;
}


function table() {
  var out = [];
  last.groups.forEach(function (group) {
    group.hits.slice().sort(function (a, b) { return a.at - b.at; }).forEach(function (hit) {
      [hit.at].concat(hit.more).forEach(function (number) {
        var own = segments[number];
        out.push([reports[own.chapter.report], own.chapter.number, idOf(own), own.text[0], own.origin[0], own.text[1], own.origin[1]]);
      });
    });
  });
  return out;
}
