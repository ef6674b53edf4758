/* Matching: the units of a query, and the passages that have them all. */
/* A query's units: what stands between spaces, or in quotation marks; a minus before one leaves out. */
var TOKEN = /(?:["“”„«「『＂][^"“”„»」』＂]*["”“»」』＂]?|[^\s"“”„«「『＂])+/g;
function parse(query) {
  var out = [];
  (query.match(TOKEN) || []).forEach(function (token) {
    var not = /^[-－−]./.test(token), own = not ? token.slice(1) : token, quoted = /^["“”„«「『＂][^"“”„»」』＂]*(["”“»」』＂]?)$/.exec(own);
    var form = fold(own), before = out[out.length - 1];
    if (!form) return;
    if (/^[%‰]/.test(form) && before && digit(before.form[before.form.length - 1])) { before.form += form; return; }
    out.push({ form: form, exact: Boolean(quoted && quoted[1]), not: not,
      word: !(quoted && quoted[1]) && /^[^\s,.]+$/.test(form) && Array.from(form).every(function (c) { return kind(c) === LATIN; }) });
  });
  return out;
}
function beginning(word, out) {
  indexes.forEach(function (index) {
    for (var i = from(index.words, word); i < index.words.length && index.words[i].startsWith(word); i++) out.add(index.words[i]);
  });
}
function formsOf(word) {
  var out = new Set(has(word) ? [word] : []), like = stems.get(word);
  if (word.length > 2) beginning(word, out);
  (like || []).forEach(function (other) { if (has(other)) out.add(other); });
  return out;
}
/* Places of a unit in a folded text, as pairs of beginning and end. */
function places(unit, text) {
  var out = [], form = unit.form, match, at;
  if (unit.words) {
    PIECES.lastIndex = 0;
    while ((match = PIECES.exec(text))) if (match[1] && unit.words.has(match[1])) out.push([match.index, match.index + (match[1].startsWith(form) ? form.length : match[1].length)]);
    return out;
  }
  var head = kind(form[0]), tail = kind(form[form.length - 1]), loose = !unit.exact && /[^\W\d_]{3}$/.test(form);
  for (at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    var end = at + form.length, left = text[at - 1] || " ", right = text[end] || " ";
    if (head !== HAN && kind(left) === head || head === DIGIT && left === ".") continue;
    if (tail === DIGIT && (digit(right) || right === ".") || tail === LATIN && !loose && kind(right) === LATIN) continue;
    out.push([at, end]);
  }
  return out;
}
/* The sides that have a unit, and how well: a word as it was written, begun, or in another form. */
function sides(unit) {
  var form = unit.form, keys = pieces(form), out = [];
  unit.well = null;
  if (unit.word) {
    unit.words = formsOf(form);
    unit.well = new Uint8Array(segments.length * 2);
    unit.words.forEach(function (word) {
      var well = word === form ? 3 : word.startsWith(form) ? 2 : 1;
      indexes.forEach(function (index) {
        var list = held(index, word);
        for (var i = 0; i < list.length; i++) {
          if (!unit.well[list[i]]) out.push(list[i]);
          if (unit.well[list[i]] < well) unit.well[list[i]] = well;
        }
      });
    });
    return out;
  }
  var alone = keys.length === 1 && typeof keys[0] === "number", plain = kind(form[0]) === HAN && kind(form[form.length - 1]) === HAN;
  if (!unit.exact && keys.length > 1 && kind(form[form.length - 1]) === LATIN) keys.pop();
  shortest(keys).forEach(function (list) {
    for (var i = 0; i < list.length; i++) {
      if (alone) { out.push(list[i]); continue; }
      var text = segments[list[i] >> 1].fold[list[i] & 1];
      if (text.includes(form) && (plain || places(unit, text).length)) out.push(list[i]);
    }
  });
  return out;
}
function allowed(filter) {
  var report = reports.indexOf(filter.report), theme = filter.theme && String(themes.indexOf(filter.theme)), side = filter.lang === "zh" ? 0 : filter.lang === "en" ? 1 : -1;
  return function (at) {
    var own = segments[at >> 1];
    return (!filter.report || own.chapter.report === report) && (!theme || themed[own.passage].indexOf(theme) >= 0) && (side < 0 || (at & 1) === side) && (!filter.origin || own.origin[at & 1] === filter.origin);
  };
}

function run(query, filter) {
  var units = parse(query), wanted = units.filter(function (unit) { return !unit.not; }).slice(0, 30), pass = allowed(filter || {});
  wanted.said = ["", " "].map(function (between) { return wanted.map(function (unit) { return unit.form; }).join(between); });
  if (!wanted.length) return { units: wanted, hits: [], groups: [], passages: 0, reports: 0, typed: units.length };
  var masks = new Int32Array(segments.length * 2), stamps = new Uint8Array(passages), touched = [], any = filter && (filter.report || filter.theme || filter.lang || filter.origin);
  wanted.forEach(function (unit, bit) {
    var list = sides(unit);
    for (var i = 0; i < list.length; i++) {
      var side = list[i], passage = segments[side >> 1].passage;
      if (stamps[passage] < bit || any && !pass(side)) continue;
      stamps[passage] = bit + 1;
      if (!masks[side]) touched.push(side);
      masks[side] |= 1 << bit;
    }
  });
  units.forEach(function (unit) {
    if (unit.not) sides(unit).forEach(function (side) { if (!any || pass(side)) stamps[segments[side >> 1].passage] = 0; });
  });
  return ranked(wanted, masks, touched.filter(function (side) { return stamps[segments[side >> 1].passage] === wanted.length; }));
}
