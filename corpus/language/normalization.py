"""The named rules by which a text follows from the bytes of its source.

`derive` is all there is: emendations, then spacing, punctuation width (`published`) and script.  The guard
(`corpus.structure.source_coverage`, `tests/structure/test_source_coverage.py`) holds every segment of the site against
it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.language.script import Script

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3007"
WIDE = f"{HAN}\u3000-\u303f\uff00-\uffef\u2014\u2018-\u201d\u2026\u00b7"
FULL_WIDTH = str.maketrans(",;:!?()", "，；：！？（）")
INVISIBLE = re.compile("(?P<wall>(?<=[\\d.,．])[\ufeff\u200b\u00ad]+(?=\\d))|[\ufeff\u200b\u00ad]")
FIGURE_END = "\\d.．%％‰"
FIGURE_START = "\\d+＋±\\-−－"
"""What a figure ends and starts with: white space between the two stays, whatever stands there is never made one."""

SPACING_ZH = re.compile(rf"(?P<wall>(?<=[{FIGURE_END}])\s+(?=[{FIGURE_START}]))|(?<=[{WIDE}])\s+|\s+(?=[{WIDE}])")
CELLS = " · "
"""Stands between the cells of a row."""
WALL = re.compile(r"(?:^|\s)·(?=\s|$)")
TENS = "一二三四五六七八九十"
SPACING_TITLE = re.compile(rf"(?<=[{HAN}”]) +(?=[{HAN}“])|(?:(?<=^[{TENS}])|(?<=^[{TENS}]{{2}})) +(?=\d)")
HALF_WIDTH = re.compile(r"(?<!\d)[,;:]|[,;:](?!\d)|[!?()]")
ORDINAL = re.compile(
    r"^(第[一二三四五六七八九十百]+(?:[篇章節节]|部分)|(?:[專专][欄栏]|附[件录錄表])\s*\d+)\s*(?=[^\s：:、.．])")


@dataclass(frozen=True)
class Emendation:
    """A reading we replaced: the characters `start:end` of a source, and what stands there now."""

    start: int
    end: int
    text: str


def derive(raw: str, language: str, script: Script, *, heading: bool = False, start: int = 0,
           emendations: Iterable[Emendation] = ()) -> str:
    """The text of a span.

    `raw` are the characters of the source from `start` on, `language` the source's language tag
    (`zh-Hans`, `zh-Hant`, `en`).  Gives canonical text: English with single spaces, or Simplified
    Chinese with full-width punctuation and no spaces next to Han.  `heading` keeps the one space
    that stands between the clauses of a Chinese title, and sets one after its ordinal.
    """
    text = published(raw, language, heading=heading, start=start, emendations=emendations)
    return script.simplified(text) if language == "zh-Hant" else text


def published(raw: str, language: str, *, heading: bool = False, start: int = 0,
              emendations: Iterable[Emendation] = ()) -> str:
    """The text of a span in the script of its source: as `derive` gives it, but for the script."""
    for emendation in sorted(emendations, key=lambda e: e.start, reverse=True):
        raw = raw[:emendation.start - start] + emendation.text + raw[emendation.end - start:]
    raw = INVISIBLE.sub(_walled, raw)
    if language == "en":
        return spacing_en(raw)
    return width(spacing_title(raw) if heading else spacing_zh(raw))


def cells(texts: Iterable[str]) -> str:
    """The text of a row of a table, from those of its cells: walls stay, so that no two figures meet."""
    return spacing_en(CELLS.join(texts))


def cells_of(text: str) -> tuple[str, ...]:
    """The cells of a row, from its text."""
    return tuple(cell.strip() for cell in WALL.split(text))


def spacing_en(raw: str) -> str:
    """Every run of white space is one space; none at the ends."""
    return " ".join(raw.split())


def spacing_zh(raw: str) -> str:
    """No white space next to Han or to full-width signs, unless it stands between two figures; none at the ends."""
    return spacing_en(SPACING_ZH.sub(_walled, raw.strip()))


def _walled(between: re.Match[str]) -> str:
    """One space between two figures, nothing elsewhere."""
    return " " if between["wall"] else ""


def spacing_title(raw: str) -> str:
    """As in running text, but one space after the ordinal, and the space between two clauses stays."""
    kept = "\x1f".join(spacing_zh(part) for part in SPACING_TITLE.split(spacing_en(raw)))
    return ORDINAL.sub(lambda m: m[1].replace(" ", "") + " ", kept.replace("\x1f", " "))


def width(text: str) -> str:
    """Half-width `, ; : ! ? ( )` become full-width, but between two digits."""
    return HALF_WIDTH.sub(lambda match: match[0].translate(FULL_WIDTH), text)


def is_han(text: str) -> bool:
    """Whether a text is Chinese: at least a fifth of its letters and digits are Han."""
    letters: Sequence[str] = [character for character in text if character.isalnum()]
    return 5 * len(re.findall(f"[{HAN}]", text)) >= max(len(letters), 1)
