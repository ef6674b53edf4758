/* The texts: unpacked, folded and indexed in a worker (`prepare`), taken in by the page (`add`). */
var SIGNS = "", SINGLE = 55, code = 32;
for (; code < 127; code++) if (code !== 34 && code !== 92) SIGNS += String.fromCharCode(code);
var reports = [], segments = [], indexes = [], all = null, last = null, passages = 0, themes = [], themed = [];

var alphabet = [], hantOf = new Map(), stems = new Map(), terms = [];


function unpack(packed) {
  var out = [];
  for (var i = 0; i < packed.length; i++) {
    var rank = SIGNS.indexOf(packed[i]);
    if (rank < 0) out.push(packed[i]);
    else if (rank < SINGLE) out.push(alphabet[rank]);
    else out.push(alphabet[SINGLE + (rank - SINGLE) * SIGNS.length + SIGNS.indexOf(packed[++i])]);
  }
  return out.join("");
}
function traditional(text, exceptions) {
  var out = Array.from(text, function (c) { return hantOf.get(c) || c; });
  if (exceptions) exceptions.replace(/(\d+)(\D)/gu, function (_, place, c) { out[place] = c; });
  return out.join("");
}
var PIECES = /([a-z\u00df-\u024f\u0370-\u052f]+)|(\d+(?:\.\d+)*)|([^\s,.])/gu;
function digit(c) { return c >= "0" && c <= "9"; }
/* The keys of the index in a folded text: words, figures, and single characters by their code. */
function eachPiece(text, take) {
  for (var from = -1, held = NONE, i = 0; i <= text.length; i++) {
    var code = i < text.length ? text.charCodeAt(i) : 32;
    var own = code === 32 || code === 44 ? NONE : code === 46 ? DIGIT : kinds[code] === 255 ? kindAt(text, i) : kinds[code];
    if (own === held && own !== HAN) continue;
    if (from >= 0) take(held === HAN ? text.charCodeAt(from) : text.slice(from, i));
    from = own === NONE ? -1 : i;
    held = own;
  }
}
function pieces(text) {
  var out = [];
  eachPiece(text, function (piece) { out.push(piece); });
  return out;
}

function start(data) {
  alphabet = data.alphabet.match(/\x7f..|[^]/gu).map(function (piece) { return piece.replace("\x7f", ""); });
  var characters = Array.from(new Set(alphabet.join(""))), pairs = Array.from(data.variants);
  Array.from(data.hant).forEach(function (c, i) { if (c !== " ") { hantOf.set(characters[i], c); variants.set(c, characters[i]); } });
  for (var i = 0; i < pairs.length; i += 2) variants.set(pairs[i], pairs[i + 1]);
  data.stems.split(";").forEach(function (group) {
    var parts = group.split(":"), own = (parts[1] || "").split(",").map(function (end) { return parts[0] + end; });
    own.forEach(function (word) { stems.set(word, own); });
  });
  reports = data.reports.map(function (own) { return own.id; });
  themes = data.themes;
}

/* The glossary, which comes last. */
function learn(data) {
  var spoken = data.pinyin.split(" ");
  terms = data.terms.map(function (term, i) {
    return { zh: term[0], fold: fold(term[0]), en: term.slice(1).map(function (en) { return fold(en); }), said: spoken[i] };
  });
}

/* In the worker: a report's texts unpacked, folded, and indexed: for every key, in order, the sides that have it.
   A side is twice a segment's number, one more for English. */
function prepare(data) {
  var zh = unpack(data.zh), own = [zh.split("\n").map(folded), data.en.split("\n").map(folded)], postings = new Map();
  function folded(text) { return fold(text); }
  own.forEach(function (texts, side) {
    texts.forEach(function (text, number) {
      eachPiece(text, function (piece) {
        var list = postings.get(piece);
        if (!list) postings.set(piece, [number * 2 + side]);
        else if (list[list.length - 1] !== number * 2 + side) list.push(number * 2 + side);
      });
    });
  });
  var keys = Array.from(postings.keys()), chars = Uint16Array.from(keys.filter(function (key) { return typeof key === "number"; })).sort();
  var words = keys.filter(function (key) { return typeof key === "string"; }).sort(), starts = new Uint32Array(keys.length + 1), flat = [], at = 0;
  function put(key) { flat.push(postings.get(key)); starts[at + 1] = starts[at] + postings.get(key).length; at++; }
  chars.forEach(put);
  words.forEach(put);
  var sides = new Uint32Array(starts[at]);
  flat.forEach(function (list, i) { sides.set(list, starts[i]); });
  return { id: data.id, zh: zh, folds: [own[0].join("\n"), own[1].join("\n")], chars: chars, words: words.join("\n"), starts: starts, sides: sides };
}

/* In the page: take in what was prepared; `data` is the report as it was loaded. */
function add(data, done) {
  var zh = done.zh.split("\n"), en = data.en.split("\n"), folds = [done.folds[0].split("\n"), done.folds[1].split("\n")], base = segments.length, at = 0, own = data.origins;
  data.themes.split(",").forEach(function (own) { themed.push(own.split(" ")); });
  data.chapters.forEach(function (chapter) {
    var place = { report: reports.indexOf(data.id), number: chapter[0], names: [chapter[1], chapter[2]] };
    chapter[3].split(" ").forEach(function (row) {
      var passage = parseInt(row, 10), roles = row.replace(/\d+/, "");
      for (var k = 0; k < roles.length; k++, at++) {
        segments.push({ chapter: place, row: passage, k: k + 1, role: roles[k], passage: passages, text: [zh[at], en[at]], fold: [folds[0][at], folds[1][at]], hant: data.hant[at],
          origin: [zh[at] ? own[0][1][at] || own[0][0] : "missing", en[at] ? own[1][1][at] || own[1][0] : "missing"] });
      }
      passages++;
    });
  });
  for (var i = 0; i < done.sides.length; i++) done.sides[i] += base * 2;
  indexes.push({ chars: done.chars, words: done.words.split("\n"), starts: done.starts, sides: done.sides });
  all = null;
}
function idOf(segment) { return reports[segment.chapter.report] + ":" + segment.chapter.number + "." + segment.row + "." + segment.k; }
