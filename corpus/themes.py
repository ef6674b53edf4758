"""Themes, from `data/themes.toml`, and which passages belong to them.

A theme's key terms speak for it: the rarer a term is in the corpus, the louder; what seldom stands elsewhere (`strong`) counts
thrice, and so do the lead and the headings above.  `data/judged/<report>.toml` corrects what a reader judged otherwise.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import log, sqrt
from pathlib import Path
from typing import Any

from corpus.documents import Document
from corpus.findings import CorpusError, Finding
from corpus.profile import BOTH, Both
from corpus.toml import Keys, TomlFile

CODE = Path(__file__).parent.parent
FILE = CODE / "data" / "themes.toml"
KEYS: Keys = {"id": str, "zh": str, "en": str, "about": dict, "strong": list, "terms": dict}
STRONG = 3.0
LEAD, SECTION, CHAPTER = 2.0, 1.2, 0.4
"""How much louder a term is in a lead, in the headings below the chapter's, and in the chapter's."""
LENGTH = 150
"""Characters of a text from which on its terms count less: a long passage names much in passing."""
LEAST = 9.0
"""The least score of a main theme: less is framing."""
SHARE = 0.42
"""The share of the main theme's score that another theme needs."""
MOST = 3
START = "(?<![a-z])"
"""English terms begin where a word does."""
PAGE = "index"
"""The id of the page of all themes."""

Themed = dict[str, tuple[str, ...]]
"""By passage id: its main theme, and at most two more."""


@dataclass(frozen=True, kw_only=True)
class Theme:
    """A theme: its names, what belongs to it, and its key terms, Chinese to English."""

    id: str
    name: Both
    about: Both
    strong: frozenset[str]
    terms: Mapping[str, str]

    def weight(self, term: str) -> float:
        """How much a key term says of the theme."""
        return STRONG if term in self.strong else 1.0


@cache
def themes() -> tuple[Theme, ...]:
    """Every theme, in the order of the file; raises `CorpusError` with every finding."""
    toml = TomlFile(FILE, CODE)
    tables, found = toml.tables("theme")
    known: dict[str, Theme] = {}
    for line, table in tables:
        wrong = list(_wrong(toml, line, table, known))
        found += wrong
        if not wrong:
            known[table["id"]] = Theme(id=table["id"], name=Both(zh=table["zh"], en=table["en"]), about=Both(**table["about"]),
                                       strong=frozenset(table["strong"]), terms=table["terms"])
    if not (known or found):
        found.append(toml.finding(0, "KEY-MISSING", "there is no [[theme]]; add one"))
    if found:
        raise CorpusError(found)
    return tuple(known.values())


def _wrong(toml: TomlFile, line: int, table: dict[str, Any], known: Mapping[str, Theme]) -> Iterator[Finding]:
    wrong = toml.check(table, KEYS, {}, line) or (
        toml.check(table["about"], BOTH, {}, line) + toml.named(table, line) + toml.texts(table, ["strong", "terms"], line))
    yield from wrong
    if wrong:
        return
    if table["id"] in (*known, PAGE):
        yield toml.finding(line, "DOUBLE", f"the theme ‘{table['id']}’ stands already; join the two, or give it another id")
    if not (table["terms"] and all(table["terms"])):
        yield toml.finding(line, "VALUE", f"‘{table['id']}’ has no key term, or an empty one; mend its terms")
    for term in table["strong"]:
        if term not in table["terms"]:
            yield toml.finding(line, "VALUE", f"‘{term}’ is strong and no key term of ‘{table['id']}’; add it to its terms")


@cache
def quiet() -> tuple[str, ...]:
    """Set phrases whose words are no key terms; raises `CorpusError` with every finding."""
    toml = TomlFile(FILE, CODE)
    found = toml.check(toml.data, {"quiet": list, "theme": list}, {})
    if found := found or toml.texts(toml.data, ["quiet"]):
        raise CorpusError(found)
    return tuple(toml.data["quiet"])


class Classifier:
    """Knows how rare each key term is in a corpus, and scores documents."""

    def __init__(self, corpus: Iterable[Document]) -> None:
        own = list(corpus)
        self.size = max(2, len(own))
        self.phrases = quiet()
        counts: dict[str, Counter[str]] = {"zh": Counter(), "en": Counter()}
        for one in own:
            for language, text in (("zh", one.zh), ("en", "" if one.zh else one.en)):
                counts[language].update(set(self._found(text, language)))
        self.rarity = {language: {term: log(self.size / max(2, count)) for term, count in of.items()}
                       for language, of in counts.items()}

    def scores(self, one: Document) -> dict[str, float]:
        """How strongly a document speaks of each theme it speaks of."""
        language = "zh" if one.zh else "en"
        text = one.zh or one.en
        found: dict[str, float] = defaultdict(float)
        near = 1 / sqrt(1 + len(text) / LENGTH)
        chapter = one.headings[0].zh or one.headings[0].en
        for said, loud in ((text, near), (one.lead_in(language), LEAD), (one.context(language), SECTION), (chapter, CHAPTER)):
            for term, count in Counter(self._found(said, language)).items():
                claims = _claims(language)[term]
                worth = loud * self.rarity[language].get(term, log(self.size / 2)) * (1 + log(count)) / sqrt(len(claims))
                for theme, weight in claims:
                    found[theme] += worth * weight
        return dict(found)

    def _found(self, text: str, language: str) -> list[str]:
        for phrase in self.phrases:
            text = text.replace(phrase, "\n")
        return [match.lower() for match in _pattern(language).findall(text)]


def speaks(theme: Theme, text: str, language: str) -> bool:
    """Whether a text has a key term of a theme, if only inside a longer one."""
    if language == "zh":
        return any(term in text for term in theme.terms)
    return any(re.search(START + re.escape(term), text, re.I) for term in theme.terms.values())


def chosen(scores: Mapping[str, float]) -> tuple[str, ...]:
    """The main theme of a document and at most two more; none where it only frames."""
    ranked = sorted(scores, key=lambda theme: -scores[theme])
    if not ranked or scores[ranked[0]] < LEAST:
        return ()
    return tuple(theme for theme in ranked[:MOST] if scores[theme] >= max(LEAST, SHARE * scores[ranked[0]]))


@cache
def _claims(language: str) -> dict[str, list[tuple[str, float]]]:
    """By key term of a language: the themes it speaks for, and how much."""
    found: dict[str, list[tuple[str, float]]] = {}
    for theme in themes():
        for term, english in theme.terms.items():
            found.setdefault((term if language == "zh" else english).lower(), []).append((theme.id, theme.weight(term)))
    return found


@cache
def _pattern(language: str) -> re.Pattern[str]:
    longest = sorted(_claims(language), key=lambda term: (-len(term), term))
    start = "" if language == "zh" else START
    return re.compile(start + "(?:" + "|".join(map(re.escape, longest)) + ")", re.I)
