/** A pair to paste in one go: both texts, what each is, a citation, and the way to it; as text and as HTML. */

import { langOfChinese, langOfInterface, make, state } from "../dom.js";
import { citation } from "./citations.js";
import { isReached, labelled } from "./copied.js";

/** @typedef {import("./copied.js").Copied} Copied */

/** @param {Copied} copied */
export function pair(copied) {
  const zh = labelled(copied, "zh");
  const en = labelled(copied, "en");
  const texts = [zh, en].filter(Boolean).join("\n");
  const cited = citation(copied, state("ui") === "zh" ? "zh" : "en");
  const parts = [
    zh && make("p", { lang: langOfChinese() }, zh),
    en && make("p", { lang: "en" }, en),
    make("p", { lang: langOfInterface() }, withLink(cited, copied)),
  ];
  const html = parts.map((part) => (part ? part.outerHTML : "")).join("\n");
  return { texts, text: `${texts}\n\n${cited}`, html };
}

/**
 * A citation whose way can be gone.
 * @param {string} cited
 * @param {Copied} copied
 */
function withLink(cited, copied) {
  if (!isReached(copied)) return cited;
  const at = cited.lastIndexOf(copied.link);
  const link = make("a", { href: copied.link }, copied.link);
  return [cited.slice(0, at), link, cited.slice(at + copied.link.length)];
}
