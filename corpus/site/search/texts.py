"""The data of the search: one classic script a report, and one for what they share.

The search itself is ours (`browser/search/`): no library for static sites folds Chinese scripts and matches
a run of Han characters exactly.  What is heavy is done here, by libraries: scripts by OpenCC, stems by Snowball.
The scripts are plain calls, so that a page can load them from `file://`.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from corpus import addresses
from corpus.bilingual import LANGUAGES, Both, Language
from corpus.language.stems import stems
from corpus.links.graph import Web
from corpus.model import Heading, Passage, Report, Segment, Side
from corpus.site.context import Site
from corpus.site.parts.names import page_headings
from corpus.site.parts.origins import status_name
from corpus.site.search.packing import SEPARATOR, Alphabet
from corpus.translation.terms_here import TermsHere

HAN = (0x3400, 0xA000)
WORD = re.compile(r"[a-z]+")
LETTERED = re.compile(r"(\d+)([a-z]*)")
APOSTROPHES = str.maketrans("", "", "'’‘")
PAGE_ONLY = ("noscript", "box", "unreached")
"""Labels that a page has, not the box."""
HEADS_ONLY = ("why", "how", "ours")
"""Labels of the heads of columns that the box does not need."""
ROLES = {"title": "T", "front": "F", "heading": "H", "lead": "L", "text": "t", "item": "i", "box": "b", "note": "n"}

Data = dict[str, Any]


class SearchData:
    """Takes report by report and keeps only what they share: the alphabet, the words and the names."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.alphabet = Alphabet()
        self.words: set[str] = set()
        self.reports: list[Data] = []
        self.published: dict[str, str] = {}
        self.names: list[str] = []

    def report(self, report: Report, web: Web) -> str:
        """A report's script: texts of its segments in reading order, and where each stands; `web` has its themes."""
        rows = [(passage, segment) for passage in report.passages for segment in passage.segments]
        zh, en = ([_text(segment.side(language)) for _, segment in rows] for language in LANGUAGES)
        hant = {number: segment.zh.hant for number, (_, segment) in enumerate(rows) if segment.zh and segment.zh.hant}
        self.words.update(word for text in (*zh, *en) for word in WORD.findall(text.lower().translate(APOSTROPHES)))
        profile = report.profile
        headings = page_headings(report)
        for heading in headings.values():
            self.names.append(heading.zh or "")
            if heading.zh and heading.hant:
                self.published[heading.zh] = heading.hant
        self.reports.append({"id": profile.id, "date": profile.date, "name": _pair(profile.short),
                             "origins": [sorted(_origins(rows, language)) for language in LANGUAGES],
                             "origin": _pair(profile.origin),
                             "status": [status_name(profile.origin, language) for language in LANGUAGES]})
        return called("take", {"id": profile.id, "chapters": _chapters(report, headings), "zh": self.alphabet.pack(zh),
                              "en": SEPARATOR.join(en), "hant": _exceptions(self.site, zh, hant),
                              "themes": _themes(self.site, web, report),
                              "origins": [_unlike(rows, language) for language in LANGUAGES]})

    def shared(self) -> str:
        """The script that names the reports, and holds what folds and stems a query."""
        site, characters = self.site, self.alphabet.characters
        said = [*site.interface.group("origin").values(), *site.interface.group("status").values()]
        labels = {name: both for name, both in site.interface.group("search").items() if not name.startswith(PAGE_ONLY)}
        return called("start", {
            "reports": self.reports, "scripts": self._scripts([*labels.values(), *said]),
            "alphabet": str(self.alphabet), "hant": "".join(_hant(site, characters)),
            "variants": "".join(_variants(site, characters)), "stems": ";".join(stems(self.words)),
            "labels": {name: _pair(both) for name, both in labels.items()},
            "origin": {name: _pair(both) for name, both in site.interface.group("origin").items()},
            "status": {name: _pair(both) for name, both in site.interface.group("status").items()
                       if not name.startswith(HEADS_ONLY)},
            "own": [site.label("language", f"own_{language}").of(language) for language in LANGUAGES],
            "themes": [[theme.id, *_pair(theme.name)] for theme in site.themes]})


    def _scripts(self, said: Iterable[Both]) -> dict[str, str]:
        """Names and labels whose Traditional is not that of their characters one by one, with it."""
        names = [*self.names, *(name for report in self.reports for name in report["name"][:1]),
                 *(theme.name.zh for theme in self.site.themes), *(both.zh for both in said)]
        traditional = self.site.script.traditional
        whole = {name: self.published.get(name) or traditional(name) for name in names}
        return {name: other for name, other in whole.items() if other != "".join(map(traditional, name))}


def terms(site: Site, here: TermsHere) -> str:
    """The script of the terms that the library has, their English and pinyin: for marks in the other language, for
    suggestions."""
    known = {number: site.terms[number] for number in here.numbers}
    english = {number: dict.fromkeys((term.en, *here.official(number))) for number, term in known.items()}
    return called("learn", {"terms": [[term.zh, *english[number]] for number, term in known.items()],
                           "pinyin": " ".join(site.pinyin.typed(term.zh) for term in known.values())})


def _hant(site: Site, characters: str) -> Iterator[str]:
    """The Traditional form of each character, or a space where it is its own."""
    for character in characters:
        traditional = site.script.traditional(character)
        yield traditional if traditional != character else " "


def _variants(site: Site, characters: str) -> Iterator[str]:
    """Each character that folds to one of the corpus, with that one, except those that are its plain Traditional form.

    Traditional characters fold by OpenCC, variants by `data/search.toml`.
    """
    corpus = set(characters)
    folds = {other: fold for code in range(*HAN) if (fold := site.script.simplified(other := chr(code))) != other}
    for other, fold in (folds | dict(site.folds)).items():
        if fold in corpus and site.script.traditional(fold) != other:
            yield other + fold


def _exceptions(site: Site, texts: list[str], published: Mapping[int, str]) -> dict[int, str]:
    """By number of segment: places and characters where its Traditional is not that of its characters one by one.

    `published` are those that were published in Traditional characters.
    """
    traditional = site.script.traditional
    exceptions = {}
    for number, text in enumerate(texts):
        pairs = enumerate(zip(text, published.get(number) or traditional(text), strict=True))
        places = [f"{at}{other}" for at, (character, other) in pairs if traditional(character) != other]
        if places:
            exceptions[number] = "".join(places)
    return exceptions


def _chapters(report: Report, names: Mapping[int, Heading]) -> list[list[Any]]:
    """`[number, Chinese, English, rows]` by chapter; a row is a passage's number and a sign for each segment's role.

    Behind them stand, in brackets, the letters of a number (`17(a)`), and that of a segment where it is not its place.
    """
    rows: dict[int, list[str]] = defaultdict(list)
    for passage in report.passages:
        if passage.segments:
            rows[passage.chapter].append(_row(passage))
    return [[number, *_named(names.get(number)), " ".join(signs)] for number, signs in rows.items()]


def _row(passage: Passage) -> str:
    digits, letters = LETTERED.fullmatch(addresses.number(passage.id)).groups()  # type: ignore[union-attr]
    signs = (
        ROLES[segment.role]
        + ("" if addresses.number(segment.id) == str(place) else f"({addresses.number(segment.id)})")
        for place, segment in enumerate(passage.segments, 1)
    )
    return digits + (f"({letters})" if letters else "") + "".join(signs)


def _themes(site: Site, web: Web, report: Report) -> str:
    """The numbers of the themes of every passage that has text, passage by passage."""
    numbers = {theme.id: str(number) for number, theme in enumerate(site.themes)}
    return ",".join(" ".join(numbers[name] for name in web.themed.get(passage.id, ()))
                    for passage in report.passages if passage.segments)


def _named(heading: Heading | None) -> list[str]:
    return [heading.zh or "", heading.en or ""] if heading else ["", ""]


def _unlike(rows: list[tuple[Passage, Segment]], language: Language) -> list[Any]:
    """The origin that most texts of a side have, and by number of segment those that have another."""
    counts = _origins(rows, language)
    most = max(counts, key=lambda origin: counts[origin], default="missing")
    sides = enumerate(segment.side(language) for _, segment in rows)
    return [most, {number: side.origin for number, side in sides if side and side.origin != most}]


def _origins(rows: list[tuple[Passage, Segment]], language: Language) -> Counter[str]:
    return Counter(side.origin for _, segment in rows if (side := segment.side(language)))


def _text(side: Side | None) -> str:
    return " ".join(side.text.splitlines()) if side else ""


def _pair(both: Both) -> list[str]:
    return [both.zh, both.en]


def called(name: str, data: Data) -> str:
    """A script that hands data to the search."""
    return f"readerSearch.{name}({json.dumps(data, ensure_ascii=False, separators=(',', ':'))});\n"
