"""How tables look where only their text is left: captions, units, notes, and what stands in a cell.

Everything is read off single lines or cells of a source, before any rule has touched them.
"""

from __future__ import annotations

import re
from typing import Literal

HALF_WIDTH = {0xFF01 + at: 0x21 + at for at in range(94)} | {ord("−"): "-"}
NUMBER = "[\\d一二三四五六七八九十]+(?:[-－—.．][\\d一二三四五六七八九十]+)*"
CAPTION = re.compile(rf"(?:[续續]?表|附表|图表|圖表)\s*{NUMBER}(?![\d年月个])|Table\s+(?:\d|[IVX]+\b|[A-Z]\b)"
                     r"|(?![（(第]|[一二三四五六七八九十\d]+[、.．])[^。；！？，,：:|\t]{2,38}"
                     r"(?:一览|情况|指标|项目|统计|明细|计划|分工)表$", re.I)
UNIT = re.compile(r"[（(]?\s*(?:计量|計量)?[单單]位\s*[:：]|[（(]?\s*units?\s*[:：]", re.I)
NOTE = re.compile(r"[（(]?\s*(?:附?[注註]|[备備][注註]|说明|說明|(?:资料|数据)来源|(?:資料|數據)來源)\s*\d*\s*[:：]"
                  r"|(?:notes?|sources?|remarks?)\s*\d*\s*[:.：]"
                  r"|[\[［【〔（(]\s*[\]］】〕）)]\s*(?:内|中|为)|[*＊※]", re.I)
NEXT_NOTE = re.compile(r"\s*[（(]?(\d{1,2})[）)、.．]")
BARRIER = re.compile(r"第[一二三四五六七八九十百\d]+[篇章节節编編部]|专栏|專欄|附[件录錄]"
                     r"|(?:Chapter|Part|Section|Box|Annex)\s", re.I)
"""What opens a new part of a text, and never stands in a table."""
ORDINAL = re.compile(r"[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[）)、.．]?")
SENTENCE = re.compile("[。；！？;!?]|[，,：:](?!\\d)")
"""What stands in running text and in no label of a row."""

INSIDE = re.compile(r"（[^（）]*）|\([^()]*\)")
BRACKETED = re.compile(r"^[\[(〔【]\s*([^\[\](){}]*?)\s*[\])〕】]$|(?<=[\d%])\s*[\[(〔【][^\[\]()]*[\])〕】]$")
"""A figure in brackets, or one behind another."""
YEAR = re.compile(r"(?:19|20)\d\d(?:\s*[-–—~至]\s*(?:19|20)?\d\d)?(?:年\D{0,10})?")
NAMED = r"(?!\d{1,2}[.、]\s*[^\d\s%]|\d+[ADG](?!W))"
"""An ordinal before a name, or a name that begins with a digit (5G)."""
VALUE = re.compile(NAMED + r"(?:[≥≤><=~±+-]|约|大于|小于|不低于|不超过|超过|about|over)*\s*\d[\d,.]*(?:\s\d{3})*"
                   r"(?:\s*[-–—~/:至]\s*-?\d[\d,.]*)*"
                   r"\s*(?:%|‰|℃|(?!年\S)[^\d\s，。；、]{0,4})(?:左右|以上|以下|以内)?[*#]*", re.I)
NIL = re.compile(r"[-–—…/*.]+|n\.?a\.?|nil|无", re.I)

Kind = Literal["value", "year", "label", ""]
"""What a cell holds: a figure or a sign that there is none; a year, which heads a column as well; words; nothing."""


def kind(cell: str) -> Kind:
    """What stands in a cell."""
    text = cell.translate(HALF_WIDTH).strip()
    if not text:
        return ""
    if YEAR.fullmatch(text):
        return "year"
    inner = BRACKETED.sub(lambda match: match[1] or "", text)
    return "value" if VALUE.fullmatch(inner) or NIL.fullmatch(text) else "label"


def is_label(text: str) -> bool:
    """Whether a text can name a row or a column: words, but no sentence."""
    return kind(text) == "label" and len(text) <= (40 if re.search("[\u3400-\u9fff]", text) else 90) and \
        not SENTENCE.search(INSIDE.sub("", text)) and re.search(r"[^\W\d_]", text) is not None


def name(text: str) -> str:
    """A text without the ordinal that it begins with."""
    ordinal = ORDINAL.match(text)
    return text[ordinal.end():].strip() if ordinal and ordinal[0][-1] in "）)、.．" else text
