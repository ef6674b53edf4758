"""Themes, from `data/themes.toml`, and which passages belong to them.

A theme's key terms speak for it: the rarer a term is in the corpus, the louder; what seldom stands elsewhere (`strong`) counts
thrice, and so do the lead and the headings above.  `data/judged/<report>.toml` corrects what a reader judged otherwise.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from math import log, sqrt

from corpus.data.themes import MOST, Theme, quiet, themes
from corpus.links.documents import Document

LEAD, SECTION, CHAPTER = 2.0, 1.2, 0.4
"""How much louder a term is in a lead, in the headings below the chapter's, and in the chapter's."""
LENGTH = 150
"""Characters of a text from which on its terms count less: a long passage names much in passing."""
LEAST = 9.0
"""The least score of a main theme: less is framing."""
SHARE = 0.42
"""The share of the main theme's score that another theme needs."""
START = "(?<![a-z])"
"""English terms begin where a word does."""


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
