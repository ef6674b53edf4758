/** How many letters two words differ in. */

/**
 * Letters added, left out, changed or swapped with their neighbour; more than `most` is not counted.
 * @param {string} word
 * @param {string} other
 * @param {number} most
 */
export function distance(word, other, most) {
  /** @type {number[]} */
  let beforeLast = [];
  /** @type {number[]} */
  let last = [];
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= word.length; i++) {
    [beforeLast, last, row] = [last, row, [i]];
    for (let j = 1; j <= other.length; j++) {
      const changed = last[j - 1] + (word[i - 1] === other[j - 1] ? 0 : 1);
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, changed);
      const areSwapped = i > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1];
      if (areSwapped) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
  }
  return row[other.length];
}
