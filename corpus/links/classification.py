"""Which themes passages belong to.

A theme's key terms speak for it: the rarer a term is in the corpus, the louder; what seldom stands elsewhere (`strong`)
counts thrice, and so do the lead and the headings above.  What a reader judged otherwise stands instead.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log, sqrt

from corpus.bilingual import Language
from corpus.data.vocabularies.themes import MOST, Theme, Themes
from corpus.language import phrases
from corpus.links.documents import Document, counted

LEAD, SECTION, CHAPTER = 2.0, 1.2, 0.4
"""How much louder a term is in a lead, in the headings below the chapter's, and in the chapter's."""
LENGTH = 150
"""Characters of a text from which on its terms count less: a long passage names much in passing."""
LEAST = 9.0
"""The least score of a main theme: less is framing."""
SHARE = 0.42
"""The share of the main theme's score that another theme needs."""
SUPPORT = 2.0
"""Key terms that a theme of a report that nobody has read needs in a passage’s own words; a strong one counts
thrice."""
MAIN = 0.6
"""The share of the loudest theme's score that the main theme of such a passage needs."""
SENTENCE = re.compile(r"[^。！？!?]+[。！？!?]*")
"""A sentence that frames may go on over semicolons: what is still lacking, what was learnt."""
LANGUAGES: tuple[Language, ...] = ("zh", "en")
START = "(?<![a-z])"
"""English terms begin where a word does."""


@dataclass(frozen=True)
class _Claims:
    """The key terms of one language: by term the themes it speaks for and how much, and a pattern of all."""

    themes: Mapping[str, list[tuple[str, float]]]
    pattern: re.Pattern[str]


class Classifier:
    """Knows how rare each key term is in a corpus, and scores documents."""

    def __init__(self, documents: Iterable[Document], themes: Themes) -> None:
        corpus = counted(documents)
        self.size = max(2, len(corpus))
        self.quiet, self.framing = themes.quiet, themes.framing
        self._claims: dict[Language, _Claims] = {language: _claims(themes.theme, language) for language in LANGUAGES}
        counts: dict[Language, Counter[str]] = {language: Counter() for language in LANGUAGES}
        for document in corpus:
            language: Language = "zh" if document.zh else "en"
            counts[language].update(set(self._found(document.zh or document.en, language)))
        self.rarity = {language: {term: log(self.size / max(2, count)) for term, count in of.items()}
                       for language, of in counts.items()}

    def scores(self, document: Document) -> dict[str, float]:
        """How strongly a document speaks of each theme it speaks of, by the theme's id."""
        language: Language = "zh" if document.zh else "en"
        text = document.zh or document.en
        scores: dict[str, float] = defaultdict(float)
        near = 1 / sqrt(1 + len(text) / LENGTH)
        chapter = document.headings[0].zh or document.headings[0].en
        for words, loud in ((text, near), (document.lead_in(language), LEAD), (document.context(language), SECTION),
                            (chapter, CHAPTER)):
            for term, count in Counter(self._found(words, language)).items():
                claims = self._claims[language].themes[term]
                worth = (
                    loud * self.rarity[language].get(term, log(self.size / 2)) * (1 + log(count)) / sqrt(len(claims))
                )
                for theme, weight in claims:
                    scores[theme] += worth * weight
        return dict(scores)

    def chosen(self, document: Document, scores: Mapping[str, float]) -> tuple[str, ...]:
        """The main theme of a document with such scores and at most two more; of a report that nobody has read, those
        of which the passage speaks in more than one weak word, and none where that is not what it says most of."""
        if document.profile.read:
            return chosen(scores)
        supported = self._supported(document)
        own = {theme: value for theme, value in scores.items() if theme in supported}
        return chosen(own) if max(own.values(), default=0.0) >= MAIN * max(scores.values(), default=0.0) else ()

    def _supported(self, document: Document) -> set[str]:
        """The themes of which a document speaks in its own words, with more than one weak one: with a strong term, or
        with several; what only frames does not count."""
        language: Language = "zh" if document.zh else "en"
        words = Counter(self._found(self._unframed(document.zh or document.en), language))
        loud: dict[str, float] = defaultdict(float)
        for term in words:
            for theme, weight in self._claims[language].themes[term]:
                loud[theme] += weight
        return {theme for theme, weight in loud.items() if weight >= SUPPORT}

    def _unframed(self, text: str) -> str:
        """A text without the sentences that only frame."""
        return "".join(sentence for sentence in SENTENCE.findall(text)
                       if not any(phrase in sentence.lower() for phrase in self.framing))

    def _found(self, text: str, language: Language) -> list[str]:
        """The key terms of a text, as often as they stand there."""
        for phrase in self.quiet:
            text = text.replace(phrase, "\n")
        return [match.lower() for match in self._claims[language].pattern.findall(text)]


def _claims(themes: Iterable[Theme], language: Language) -> _Claims:
    by_term: dict[str, list[tuple[str, float]]] = {}
    for theme in themes:
        for term, english in theme.terms.items():
            by_term.setdefault((term if language == "zh" else english).lower(), []).append(
                (theme.id, theme.weight(term))
            )
    start = "" if language == "zh" else START
    return _Claims(by_term, re.compile(f"{start}(?:{phrases.alternatives(by_term) or phrases.NOTHING})", re.I))


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
