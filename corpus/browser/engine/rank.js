/* Ranking: sentences by role, origin, form and density, in the order of reports and chapters. */
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
      if (units[bit].well) value += 8 * (units[bit].well[number * 2 + side] - 2);
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
