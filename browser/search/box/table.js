/** Hits as a table in a file. */

import { LIBRARY, make } from "../../dom.js";

const HEAD = ["report", "chapter", "id", "zh", "zh_origin", "en", "en_origin"];
const FILE = `${LIBRARY}-search.csv`;

/**
 * What a spreadsheet would take for a formula gets an apostrophe before it.
 * @param {string | number} value
 */
function cell(value) {
  const text = String(value).replace(/"/g, '""');
  return `"${/^[=+\-@\t\r]/.test(text) ? "'" : ""}${text}"`;
}

/** @param {(string | number)[][]} rows */
export function save(rows) {
  const lines = [HEAD, ...rows].map((row) => row.map(cell).join(","));
  const table = new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv;charset=utf-8" });
  const link = make("a", { href: URL.createObjectURL(table), download: FILE });
  document.body.append(link);
  link.click();
  link.remove();
}
