"""Facts in words: value, time, place and what they are, in both languages.

Values are written as each language does: 45.2万人, 452,000 persons; 3.9亿元, 390 million yuan.
"""

from __future__ import annotations

from corpus.bilingual import Both
from corpus.data.vocabularies.indicators import Indicator
from corpus.facts.fact import OPEN, Fact
from corpus.facts.series import Series
from corpus.site.context import Site

HAN_SCALES = ((1e12, "万亿"), (1e8, "亿"), (1e4, "万"))
ENGLISH_SCALES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))
DIGITS = 10
"""Digits of a value that are shown: no figure of a report has more."""
PLACES = 3
"""Digits behind the point that a scale word may leave: 11,656 is no 1.1656万."""
GLUED = ("%",)
"""Units that stand at their figure without a space."""


def value(site: Site, fact: Fact) -> Both:
    """How much a fact says, with the sign of its exactness: ≥6%; words where it has no figure."""
    if fact.value is None:
        return site.label("fact", "in words")
    amount = number(site, fact.value, fact.unit, fact.value_to)
    sign = next((degree.sign for degree in site.fact_words.degree if degree.id == fact.exactness), "")
    return Both(zh=f"{sign}{amount.zh}", en=f"{sign}{amount.en}")


def number(site: Site, amount: float, unit: str, to: float | None = None) -> Both:
    """An amount in a unit, or a range of amounts."""
    names = unit_name(site, unit)
    zh = "–".join(_scaled(each, HAN_SCALES, ",") for each in (amount, to) if each is not None)
    en = "–".join(_scaled(each, ENGLISH_SCALES, ",") for each in (amount, to) if each is not None)
    space = "" if unit in GLUED or not names.en else " "
    name = names.en.removesuffix("s") if en == "1" else names.en
    return Both(zh=f"{zh}{names.zh}", en=f"{en}{space}{name}")


def unit_name(site: Site, unit: str) -> Both:
    """The name of a unit."""
    counted = next((each.name for each in site.indicators.counted if each.id == unit), None)
    named = (Both(zh=each.zh, en=each.en) for each in site.fact_words.unit if each.id == unit)
    return counted or next(named, Both(zh="", en=""))


def period(site: Site, fact: Fact) -> Both:
    """Of what time a fact speaks."""
    if fact.period == OPEN:
        return site.label("fact", "open")
    years = fact.period.replace("-", "–")
    return Both(zh=f"{years}年", en=years)


def place(site: Site, name: str) -> Both:
    """The place of a fact, by its id: an area of the indicators' file, else the place of a report or of the
    register."""
    area = next((area.name for area in site.indicators.area if area.id == name), None)
    return area or next((known.short for code in site.places if (known := site.places.get(code.code))
                         and "-".join(known.short.en.lower().split()) == name), Both(zh=name, en=name))


def sector(site: Site, fact: Fact) -> Both | None:
    """The sector of a fact, if it has one."""
    return next((sector.name for sector in site.indicators.sector if sector.id == fact.sector), None)


def title(indicator: Indicator) -> Both:
    """The name of an indicator as it begins a line."""
    name = indicator.name
    return Both(zh=name.zh, en=f"{name.en[0].upper()}{name.en[1:]}")


def measure(site: Site, fact: Fact) -> Both:
    """What is measured: growth, a level …"""
    return site.label("measure", fact.measure)


def basis(site: Site, fact: Fact) -> Both | None:
    """On what a fact is reckoned, if it says so; one that has no name stands as it is."""
    known = next((basis.name for basis in site.indicators.basis if basis.id == fact.basis), None)
    return known or (Both(zh=fact.basis, en=fact.basis) if fact.basis else None)


def exactness(site: Site, degree: str) -> Both:
    """The words of a degree of exactness."""
    known = next((Both(zh=each.zh, en=each.en) for each in site.fact_words.degree if each.id == degree), None)
    return known or site.label("indicators" if degree == "exact" else "fact", degree)


def kind(site: Site, fact: Fact) -> Both:
    """What a fact is: a target, an outcome …"""
    return site.label("fact", fact.kind)


def verdict(site: Site, series: Series) -> Both:
    """The word of a verdict."""
    return site.label("verdict", series.verdict)


def _scaled(amount: float, scales: tuple[tuple[float, str], ...], comma: str) -> str:
    """A number with its scale word: 45.2万, 4.39 billion; below the smallest, with separators of thousands."""
    size, word = next(((size, word) for size, word in scales if abs(amount) >= size
                       and round(amount / size, PLACES) == round(amount / size, DIGITS)), (1.0, ""))
    shown = float(f"{amount / size:.{DIGITS}g}")
    return f"{shown:{comma}.{DIGITS}g}{word}" if shown % 1 else f"{shown:{comma}.0f}{word}"
