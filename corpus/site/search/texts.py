"""The data of the search: one classic script a report, and one for what they share.

The search itself is ours (`browser/search/`): no library for static sites folds Chinese scripts and matches
a run of Han characters exactly.  What is heavy is done here, by libraries: scripts by OpenCC, stems by Snowball.
The scripts are plain calls, so that a page can load them from `file://`.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from typing import Any

from corpus.bilingual import Both
from corpus.data.interface import group
from corpus.language.stems import stems
from corpus.model import Heading, Passage, Report, Segment, Side
from corpus.site.search.packing import SEPARATOR, Alphabet
from corpus.site.today import simplified, themes, today, traditional, typed

HAN = (0x3400, 0xA000)
WORD = re.compile(r"[a-z]+")
APOSTROPHES = str.maketrans("", "", "'’‘")
PAGE_ONLY = ("help", "noscript", "title", "box", "unreached")
"""Labels that a page has, not the box."""
ROLES = {"title": "T", "front": "F", "heading": "H", "lead": "L", "text": "t", "item": "i", "box": "b", "note": "n"}

Data = dict[str, Any]


class SearchData:
    """Takes report by report and keeps only what they share: the alphabet, the words and the names."""

    def __init__(self) -> None:
        self.alphabet = Alphabet()
        self.words: set[str] = set()
        self.reports: list[Data] = []

    def report(self, report: Report) -> str:
        """A report's script: texts of its segments in reading order, and where each stands."""
        rows = [(passage, segment) for passage in report.passages for segment in passage.segments]
        zh, en = ([_text(segment.side(language)) for _, segment in rows] for language in ("zh", "en"))
        self.words.update(word for text in (*zh, *en) for word in WORD.findall(text.lower().translate(APOSTROPHES)))
        own = report.profile
        self.reports.append({"id": own.id, "date": own.date, "name": _pair(own.short),
                             "origins": [sorted(_origins(rows, language)) for language in ("zh", "en")]})
        return _call("take", {"id": own.id, "chapters": _chapters(report), "zh": self.alphabet.pack(zh),
                              "en": SEPARATOR.join(en), "hant": _exceptions(zh), "themes": _themes(report),
                              "origins": [_unlike(rows, language) for language in ("zh", "en")]})

    def shared(self) -> str:
        """The script that names the reports, and holds what folds and stems a query."""
        characters = self.alphabet.characters
        return _call("start", {
            "reports": self.reports, "alphabet": str(self.alphabet),
            "hant": "".join(other if (other := traditional(one)) != one else " " for one in characters),
            "variants": "".join(f"{other}{one}" for other, one in _variants(characters)),
            "stems": ";".join(stems(self.words)),
            "labels": {name: _pair(both) for name, both in group("search").items() if not name.startswith(PAGE_ONLY)},
            "origin": {name: _pair(both) for name, both in group("origin").items()},
            "themes": [[theme.id, *_pair(theme.name)] for theme in themes()]})


def terms() -> str:
    """The script of the glossary's terms, their English and pinyin: for marks in the other language, and for suggestions."""
    return _call("learn", {"terms": [[term.zh, *dict.fromkeys((term.en, *term.official))] for term in today().inputs.glossary],
                           "pinyin": " ".join(typed(term.zh) for term in today().inputs.glossary)})


def _folds() -> dict[str, str]:
    """Every Chinese character that is not its own fold: Traditional ones by OpenCC, variants by `data/search.toml`."""
    table = {one: folded for code in range(*HAN) if (folded := simplified(one := chr(code))) != one}
    return table | dict(today().inputs.character_variants)


def _variants(characters: str) -> list[tuple[str, str]]:
    """The characters that fold to one of the corpus, except those that are its plain Traditional form."""
    own = set(characters)
    return [(other, one) for other, one in _folds().items() if one in own and traditional(one) != other]


def _exceptions(texts: list[str]) -> dict[int, str]:
    """By number of segment: places and characters where its Traditional is not that of its characters one by one."""
    found = {}
    for number, text in enumerate(texts):
        whole = traditional(text)
        places = [f"{at}{other}" for at, (one, other) in enumerate(zip(text, whole, strict=True)) if traditional(one) != other]
        if places:
            found[number] = "".join(places)
    return found


def _chapters(report: Report) -> list[list[Any]]:
    """`[number, Chinese, English, rows]` by chapter; a row is a passage's number and a sign for each segment's role."""
    names = {h.chapter: h for top in report.headings for h in (top, *top.children) if h.level == "chapter"}
    rows: dict[int, list[str]] = defaultdict(list)
    for passage in report.passages:
        if passage.segments:
            rows[passage.chapter].append(passage.id.rpartition(".")[2] + "".join(ROLES[s.role] for s in passage.segments))
    return [[number, *_named(names.get(number)), " ".join(own)] for number, own in rows.items()]


def _themes(report: Report) -> str:
    """The numbers of the themes of every passage that has text, passage by passage."""
    numbers = {theme.id: str(number) for number, theme in enumerate(themes())}
    return ",".join(" ".join(numbers[name] for name in report.themes.get(passage.id, ()))
                    for passage in report.passages if passage.segments)


def _named(heading: Heading | None) -> list[str]:
    return [heading.zh or "", heading.en or ""] if heading else ["", ""]


def _unlike(rows: list[tuple[Passage, Segment]], language: str) -> list[Any]:
    """The origin that most texts of a side have, and by number of segment those that have another."""
    counts = _origins(rows, language)
    most = max(counts, key=lambda one: counts[one], default="missing")
    sides = enumerate(segment.side(language) for _, segment in rows)
    return [most, {number: side.origin for number, side in sides if side and side.origin != most}]


def _origins(rows: list[tuple[Passage, Segment]], language: str) -> Counter[str]:
    return Counter(side.origin for _, segment in rows if (side := segment.side(language)))


def _text(side: Side | None) -> str:
    return " ".join(side.text.splitlines()) if side else ""


def _pair(both: Both) -> list[str]:
    return [both.zh, both.en]


def _call(name: str, data: Data) -> str:
    return f"readerSearch.{name}({json.dumps(data, ensure_ascii=False, separators=(',', ':'))});\n"
