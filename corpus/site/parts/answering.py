"""Which figure of an English sentence answers a figure of its Chinese, and the clauses in which both stand.

What a reader recorded of a figure decides.  All other like figures are brought together one to one, the surest pair
first: by the terms that their clauses share, by what else is alike in these, and by their order in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.bilingual import Both, Language
from corpus.facts.fact import Fact
from corpus.language.numbers.equality import same
from corpus.language.numbers.quantity import Quantity
from corpus.site.context import Site

CLAUSE: dict[Language, re.Pattern[str]] = {
    "zh": re.compile("[，；。、：！？]"), "en": re.compile(r"(?:[,;:!?]|(?<!\b[A-Z])\.)(?:\s|$)")}
"""What ends a clause; a point behind a single letter ends none: `U.S.`"""
SHARED = 2
"""What a term or a figure that two clauses share weighs, beside a place in the order."""

Answers = Mapping[Quantity, Quantity]
"""By figure of the Chinese, that of the English."""


def clause(text: str, quantity: Quantity, language: Language) -> str:
    """The clause of a text that holds a quantity."""
    stops = [(match.start(), match.end()) for match in CLAUSE[language].finditer(text)]
    start = max((after for _, after in stops if after <= quantity.start), default=0)
    end = min((at for at, _ in stops if at >= quantity.end), default=len(text))
    return text[start:end].strip()


def answers(site: Site, texts: Both, ours: Sequence[Quantity], theirs: Sequence[Quantity],
            facts: Iterable[Fact]) -> Answers:
    """What answers each figure of a sentence: `texts` are its Chinese and English, `ours` and `theirs` their figures,
    `facts` what was recorded of them.  A figure that English says once for two of the Chinese answers both."""
    found = dict(_recorded(facts, ours, theirs))
    free = [quantity for quantity in theirs if quantity not in found.values()]
    alike = [(zh, en) for zh in ours for en in theirs if same(zh, en)]
    surest = sorted(alike, key=_Evidence(site=site, texts=texts, alike=alike).doubt)
    for zh, en in surest:
        if zh not in found and en in free:
            found[zh] = en
            free.remove(en)
    return {**dict(reversed(surest)), **found}


def _recorded(facts: Iterable[Fact], ours: Sequence[Quantity],
              theirs: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """The pairs of figures that readers recorded."""
    for fact in facts:
        zh, en = (next((quantity for quantity in of if quantity.start < end and start < quantity.end), None)
                  for of, (start, end) in zip((ours, theirs), fact.at, strict=True))
        if zh and en and same(zh, en):
            yield zh, en


@dataclass(frozen=True, kw_only=True)
class _Evidence:
    """What speaks for it that two figures of a sentence answer each other; `alike` are all pairs of like figures."""

    site: Site
    texts: Both
    alike: Sequence[tuple[Quantity, Quantity]]

    def doubt(self, pair: tuple[Quantity, Quantity]) -> int:
        """How little speaks for a pair; where nothing else may answer either of the two, it is not asked."""
        zh, en = pair
        theirs = [other for own, other in self.alike if own is zh]
        ours = [own for own, other in self.alike if other is en]
        if len(theirs) == len(ours) == 1:
            return 0
        chinese, english = clause(self.texts.zh, zh, "zh"), clause(self.texts.en, en, "en")
        apart = abs(ours.index(zh) - theirs.index(en))
        return apart - SHARED * (self._terms(chinese, english.lower()) + self._figures(chinese, english))

    def _terms(self, chinese: str, english: str) -> int:
        """How many terms of a Chinese clause are answered in an English one."""
        known = {*(term.zh for term in self.site.terms), *(zh for theme in self.site.themes for zh in theme.terms)}
        return sum(any(re.search(rf"\b{re.escape(form.lower())}\b", english) for form in self.site.english(term))
                   for term in known if term in chinese)

    def _figures(self, chinese: str, english: str) -> int:
        """How many figures of a Chinese clause are answered in an English one."""
        theirs = self.site.quantities(english, "en")
        return sum(any(same(zh, en) for en in theirs) for zh in self.site.quantities(chinese, "zh"))
