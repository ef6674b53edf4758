/* Where nothing is found: the nearest things that occur. */
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
