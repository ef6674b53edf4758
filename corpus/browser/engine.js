/* The search itself: folding, matching, ranking, suggestions.  No library does this: theirs cut Chinese into words by
   guess and match by stem or likeness; here a run of characters is found exactly.

   One function without surroundings: it runs in a worker made from its text (a worker's file cannot be loaded from
   file://), which prepares the texts, and in the page, which only looks up what is prepared.  A browser hands a worker's
   answer over after the next frame is painted; looking up takes less than a millisecond, so the page does it itself. */
window.readerSearchEngine = function (shared) {
  "use strict";
  var SIGNS = "", SINGLE = 55, code = 32;
  for (; code < 127; code++) if (code !== 34 && code !== 92) SIGNS += String.fromCharCode(code);
  var variants = new Map(), alphabet = [], hantOf = new Map(), stems = new Map(), terms = [];
  var reports = [], segments = [], indexes = [], all = null, last = null, passages = 0;

  /* --- Folding: one form for what a reader takes as the same -------------------------------------------------- */

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

  /* --- The texts ------------------------------------------------------------------------------------------------ */

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
    var spoken = data.pinyin.split(" ");
    terms = data.terms.map(function (term, i) {
      return { zh: term[0], fold: fold(term[0]), en: term.slice(1).map(function (en) { return fold(en); }), said: spoken[i] };
    });
    reports = data.reports.map(function (own) { return own.id; });
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

  /* --- The index: a key's sides, report by report --------------------------------------------------------------- */

  var EMPTY = new Uint32Array(0);
  function from(list, key) {
    for (var low = 0, high = list.length; low < high;) { var mid = low + high >> 1; if (list[mid] < key) low = mid + 1; else high = mid; }
    return low;
  }
  function held(index, key) {
    var word = typeof key === "string", list = word ? index.words : index.chars, at = from(list, key), place = at + (word ? index.chars.length : 0);
    return list[at] === key ? index.sides.subarray(index.starts[place], index.starts[place + 1]) : EMPTY;
  }
  function has(key) { return indexes.some(function (index) { return held(index, key).length; }); }
  function often(key) { return indexes.reduce(function (n, index) { return n + held(index, key).length; }, 0); }
  function isWord(key) { return kind(key[0]) === LATIN; }
  function vocabulary() {
    if (!all) {
      var known = new Set();
      indexes.forEach(function (index) { index.words.forEach(function (word) { if (isWord(word)) known.add(word); }); });
      all = Array.from(known);
    }
    return all;
  }
  /* Of each report, the shortest of the lists of some keys. */
  function shortest(keys) {
    if (!keys.length) return [];
    return indexes.map(function (index) {
      return keys.reduce(function (list, key) { var own = list && !list.length ? list : held(index, key); return !list || own.length < list.length ? own : list; }, null);
    });
  }

  /* --- Matching -------------------------------------------------------------------------------------------------- */

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
        word: !quoted && /^[^\s,.]+$/.test(form) && Array.from(form).every(function (c) { return kind(c) === LATIN; }) });
    });
    return out;
  }
  function beginning(word, out) {
    indexes.forEach(function (index) {
      for (var i = from(index.words, word); i < index.words.length && index.words[i].startsWith(word); i++) out.add(index.words[i]);
    });
  }
  var ENDINGS = /^(.{3,}?)(?:e?s|e?d|ing|ings|ly|e?rs?|ors?)$/;
  function formsOf(word) {
    var out = new Set(has(word) ? [word] : []), like = stems.get(word), base;
    if (word.length > 2) beginning(word, out);
    if (!like && !out.size && (base = ENDINGS.exec(word))) like = stems.get(base[1]) || stems.get(base[1] + "e") || (has(base[1]) ? [base[1]] : 0);
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
      unit.well = new Map();
      unit.words.forEach(function (word) {
        var well = word === form ? 8 : word.startsWith(form) ? 0 : -8;
        indexes.forEach(function (index) {
          held(index, word).forEach(function (side) { if (!(unit.well.get(side) >= well)) unit.well.set(side, well); });
        });
      });
      return Array.from(unit.well.keys());
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
    var report = reports.indexOf(filter.report), side = filter.lang === "zh" ? 0 : filter.lang === "en" ? 1 : -1;
    return function (at) {
      var own = segments[at >> 1];
      return (!filter.report || own.chapter.report === report) && (side < 0 || (at & 1) === side) && (!filter.origin || own.origin[at & 1] === filter.origin);
    };
  }

  function run(query, filter) {
    var units = parse(query), wanted = units.filter(function (unit) { return !unit.not; }).slice(0, 30), pass = allowed(filter || {});
    wanted.said = ["", " "].map(function (between) { return wanted.map(function (unit) { return unit.form; }).join(between); });
    if (!wanted.length) return { units: wanted, hits: [], groups: [], passages: 0, reports: 0, typed: units.length };
    var masks = new Int32Array(segments.length * 2), stamps = new Uint8Array(passages), touched = [], any = filter && (filter.report || filter.lang || filter.origin);
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

  /* Hits, best first: sentences that have every unit; where none of a passage has, its best sentence with those that
     bring the rest. */
  var ALONE = Object.freeze([]);
  function ranked(units, masks, touched) {
    var full = (1 << units.length) - 1, hits = [], partial = [], split = new Map(), whole = new Uint8Array(passages), seen = new Uint8Array(segments.length);
    function mask(number) { return masks[number * 2] | masks[number * 2 + 1]; }
    for (var i = 0; i < touched.length; i++) {
      var number = touched[i] >> 1;
      if (seen[number]) continue;
      seen[number] = 1;
      if (mask(number) !== full) { partial.push(number); continue; }
      whole[segments[number].passage] = 1;
      hits.push({ at: number, more: ALONE, score: score(number, units, masks) });
    }
    partial.forEach(function (number) {
      var passage = segments[number].passage;
      if (whole[passage]) return;
      if (!split.has(passage)) split.set(passage, []);
      split.get(passage).push(number);
    });
    split.forEach(function (list) {
      var got = 0, chosen = [];
      function brings(number) { return bits(mask(number) & ~got); }
      while (got !== full) {
        var best = list.reduce(function (a, b) { return brings(b) > brings(a) ? b : a; });
        got |= mask(best);
        chosen.push(best);
      }
      hits.push({ at: chosen[0], more: chosen.slice(1), score: score(chosen[0], units, masks) - 60 * (chosen.length - 1) });
    });
    return grouped(units, hits);
  }
  function bits(mask) { for (var n = 0; mask; mask &= mask - 1) n++; return n; }
  var ROLE = { T: 40, H: 40, L: 20, b: 0, i: 3, t: 0, n: -2, F: -2 }, ORIGIN = { official: 6, "published-translation": 3, unofficial: 1 };
  function score(number, units, masks) {
    var segment = segments[number], best = -1e9;
    for (var side = 0; side < 2; side++) {
      var mask = masks[number * 2 + side], text = segment.fold[side], length = 0, value = 20 + ROLE[segment.role] + ORIGIN[segment.origin[side]];
      if (!mask) continue;
      for (var bit = 0; bit < units.length; bit++) if (mask & 1 << bit) {
        length += units[bit].form.length;
        if (units[bit].well) value += units[bit].well.get(number * 2 + side);
      }
      if (units.length > 1 && (text.includes(units.said[0]) || text.includes(units.said[1]))) value += 30;
      best = Math.max(best, value + 10 * Math.min(1, 3 * length / (text.length + 20)));
    }
    return best;
  }
  function grouped(units, hits) {
    var byReport = new Map(), seen = new Uint8Array(passages), count = 0, group = null, report;
    hits.forEach(function (hit) {
      var segment = segments[hit.at], chapter = segment.chapter;
      if (!seen[segment.passage]) { seen[segment.passage] = 1; count++; }
      if (!group || group.chapter !== chapter) {
        report = byReport.get(chapter.report);
        if (!report) byReport.set(chapter.report, report = { report: chapter.report, best: -1e9, count: 0, chapters: new Map() });
        group = report.chapters.get(chapter);
        if (!group) report.chapters.set(chapter, group = { chapter: chapter, best: -1e9, hits: [] });
      }
      group.hits.push(hit);
      report.count++;
      if (hit.score > group.best) group.best = hit.score;
      if (hit.score > report.best) report.best = hit.score;
    });
    function best(a, b) { return b.best - a.best; }
    var list = [];
    Array.from(byReport.values()).sort(function (a, b) { return best(a, b) || a.report - b.report; }).forEach(function (report) {
      Array.from(report.chapters.values()).sort(function (a, b) { return best(a, b) || a.chapter.number - b.chapter.number; }).forEach(function (group, i) {
        list.push({ report: report.report, reportCount: report.count, firstOfReport: !i, chapter: group.chapter, hits: group.hits });
      });
    });
    return { units: units, hits: hits, groups: list, passages: count, reports: byReport.size, typed: units.length };
  }

  /* --- What a reader sees of a hit -------------------------------------------------------------------------------- */

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
    function place(found, pair) { out.push([at[found[0]], at[found[1] - 1] + 1, pair]); }
    units.forEach(function (unit) { places(unit, form).forEach(function (found) { place(found, 0); }); });
    if (!out.length && pairs) pairs(segment, side).forEach(function (other) {
      places({ form: other, exact: false }, form).forEach(function (found) { place(found, 1); });
    });
    return merged(out);
  }
  /* The glossary's words for what was looked for, in the other language. */
  function counterparts(units) {
    var said = units.said, forms = units.map(function (unit) { return unit.form; });
    function meant(form) { return form === said[0] || form === said[1] || forms.some(function (own) { return own === form || own.length > 1 && form.includes(own) || form.length > 1 && own.includes(form); }); }
    var own = terms.map(function (term) { return { term: term, zh: meant(term.fold), en: term.en.filter(meant) }; }).filter(function (pair) { return pair.zh || pair.en.length; });
    return function (segment, side) {
      var out = [];
      own.forEach(function (pair) {
        if (side === 1 && pair.zh && segment.fold[0].includes(pair.term.fold)) out.push.apply(out, pair.term.en);
        if (side === 0 && pair.en.some(function (form) { return segment.fold[1].includes(form); })) out.push(pair.term.fold);
      });
      return out;
    };
  }
  var LONG = [90, 240], AROUND = [36, 100];
  /* A long text around its marks: the parts of it that are shown, as [beginning, end]. */
  function windows(text, list, side) {
    if (text.length <= LONG[side]) return [[0, text.length]];
    if (!list.length) return [[0, LONG[side]]];
    var out = [], room = LONG[side] * 2;
    list.forEach(function (mark) {
      var a = Math.max(0, mark[0] - AROUND[side]), b = Math.min(text.length, mark[1] + AROUND[side]), before = out[out.length - 1];
      if (side) { while (a > 0 && text[a - 1] !== " ") a--; while (b < text.length && text[b] !== " ") b++; }
      if (before && a <= before[1] + 8) { if (b - before[0] < room || b - before[1] < AROUND[side]) before[1] = b; }
      else if (out.length < 4) out.push([a, b]);
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

  /* --- Where nothing is found -------------------------------------------------------------------------------------- */

  function distance(a, b, most) {
    var before = null, row = Array.from({ length: b.length + 1 }, function (_, i) { return i; }), older;
    for (var i = 1; i <= a.length; i++) {
      older = before; before = row; row = [i];
      for (var j = 1, low = i; j <= b.length; j++) {
        row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (older && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
        low = Math.min(low, row[j]);
      }
      if (low > most) return most + 1;
    }
    return row[b.length];
  }
  function alike(form) {
    if (/^[a-z]+$/.test(form)) {
      var most = form.length < 4 ? 0 : form.length < 7 ? 1 : 2;
      return vocabulary().filter(function (word) { return most && Math.abs(word.length - form.length) <= most && distance(form, word, most) <= most; })
        .sort(function (a, b) { return distance(form, a, 2) - distance(form, b, 2) || often(b) - often(a); }).slice(0, 4);
    }
    return form.length > 2 && form.length < 30 ? parted(form).concat(blanked(form)) : [];
  }
  function safe(text) { return text.replace(/[.+]/g, "\\$&"); }
  /* What stands in the texts with punctuation within. */
  function parted(form) {
    var shape = new RegExp(Array.from(form, safe).join(",?")), found = new Set();
    shortest(pieces(form)).forEach(function (sides) {
      sides.forEach(function (side) {
        var match = shape.exec(segments[side >> 1].fold[side & 1]);
        if (match) found.add(match[0]);
      });
    });
    return Array.from(found).slice(0, 2);
  }
  /* What stands in the texts with one character in the place of another. */
  function blanked(form) {
    var counts = new Map();
    Array.from(form).forEach(function (_, i) {
      var list = shortest(pieces(form.slice(0, i) + " " + form.slice(i + 1)));
      var shape = new RegExp(safe(form.slice(0, i)) + "([^,. ])" + safe(form.slice(i + 1)), "g");
      list.forEach(function (sides) { sides.forEach(function (side) {
        (segments[side >> 1].fold[side & 1].match(shape) || []).forEach(function (text) { counts.set(text, (counts.get(text) || 0) + 1); });
      }); });
    });
    return Array.from(counts.keys()).sort(function (a, b) { return counts.get(b) - counts.get(a); }).slice(0, 4);
  }
  function present(form) { return sides({ form: form, word: /^[a-z]+$/.test(form), exact: false }).length; }
  /* The longest parts of a run that occur, from its beginning. */
  function parts(form) {
    var out = [], chars = Array.from(form);
    for (var i = 0; i < chars.length;) {
      for (var j = chars.length; j > i + 1 && !present(chars.slice(i, j).join("")); j--);
      if (j > i + 1) { out.push(chars.slice(i, j).join("")); i = j; } else i++;
    }
    return out.filter(function (part) { return part !== form && part.length < 40; });
  }
  function suggestions(query, filter) {
    var units = parse(query).filter(function (unit) { return !unit.not; }), out = new Map();
    function add(text, why) { if (text && !out.has(text) && fold(text) !== fold(query)) out.set(text, why); }
    if (!units.length || units.length > 12) return [];
    if (run(query, {}).hits.length && Object.keys(filter).some(function (key) { return filter[key]; })) out.set(query, "unfiltered");
    var missing = units.filter(function (unit) { return !sides(unit).length; }), letters = fold(query).replace(/[^a-z]/g, "");
    var others = new Map(missing.map(function (unit) { return [unit, alike(unit.form)]; }));
    missing.forEach(function (unit) {
      others.get(unit).forEach(function (form) {
        add(units.map(function (own) { return own === unit ? form : others.has(own) && others.get(own)[0] || own.form; }).join(" "), "near");
      });
    });
    terms.forEach(function (term) {
      if (letters.length > 3 && letters === fold(query).replace(/ /g, "") && term.said.startsWith(letters)) add(term.zh, "term");
      missing.forEach(function (unit) { if (unit.form.length > 2 && Math.abs(term.fold.length - unit.form.length) < 2 && term.fold.length > 2 && distance(unit.form, term.fold, 1) <= 1) add(term.zh, "term"); });
    });
    if (units.length > 1) units.forEach(function (unit) { if (missing.indexOf(unit) < 0) add(unit.form, "fewer"); });
    missing.forEach(function (unit) { if (!/^[a-z]+$/.test(unit.form) && unit.form.length > 2) parts(unit.form).forEach(function (part) { add(part, "fewer"); }); });
    return Array.from(out).map(function (pair) { return { text: pair[0], why: pair[1], count: run(pair[0], pair[1] === "unfiltered" ? {} : filter).hits.length }; })
      .filter(function (own) { return own.count; }).slice(0, 8);
  }

  /* --- The hits as a table ------------------------------------------------------------------------------------------ */

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

  start(shared);
  return {
    prepare: prepare, add: add, table: table,
    /* The first hits of a query, with how many there are, or what to try where there are none. */
    search: function (query, filter, count) {
      last = run(query, filter);
      return { total: last.hits.length, passages: last.passages, reports: last.reports, typed: last.typed, groups: page(0, count),
        suggestions: last.hits.length || !last.typed ? [] : suggestions(query, filter) };
    },
    more: page
  };
};
