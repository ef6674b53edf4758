/* The index: a key's sides, report by report. */
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
