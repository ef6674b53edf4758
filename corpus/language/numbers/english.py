"""English quantities: figures with thousand … trillion, number words, ordinals, multiples, fractions, dates, dozens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.data.vocabularies.numbers import NumberWords
from corpus.language.numbers.english_words import NumberWordReader
from corpus.language.numbers.numerals import CARDINALS, MONTHS, ORDINALS, ROMANS
from corpus.language.numbers.quantity import Quantity, Units, clear

SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
SCALE = "hundred|thousand|million|billion|trillion"
OTHERWISE = "May|March"
"""Months that are other words as well."""

NAMED = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]*-\d[\w.]*|(?<![\w.,])\d+[A-Z][A-Za-z]*\b(?<!\dMW)(?<!\dGW)"
                   r"|\b(?!RMB|CNY|USD|EUR)[A-Z]+\d[\w.]*")
FIGURE = re.compile(
    r"(?:(?<![\w.])|(?<=\b[Nn]o\.)|(?<=RMB)|(?<=CNY)|(?<=USD))"
    r"(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?!\d)|\d+)(\.\d+)?(st|nd|rd|th)?"
    rf"(?:\+(?![\w+])| ?plus\b)?((?:[ -](?:{SCALE})\b)*)",
    re.I,
)
MONTH = re.compile(rf"\b(?:(?:{'|'.join(month for month in MONTHS if month not in OTHERWISE.split('|'))})\b"
                   rf"|{SHORT}(?= \d))"
                   + "".join(rf"|(?<=\b{word} )(?:(?:{OTHERWISE})\b|{SHORT})"
                             for word in ("in", "since", "by", "of", "to"))
                   + rf"|\b(?:{OTHERWISE})(?= \d)|(?<=\d )(?:{OTHERWISE})\b")
DAY = re.compile(rf"(?:(?:{'|'.join(MONTHS)})|\b{SHORT}) (\d{{1,2}})(?:st|nd|rd|th)?\b"
                 rf"|\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?={'|'.join(MONTHS)})")
GRADED = (
    "phase ",
    "phases ",
    "level ",
    "grade ",
    "grades ",
    "class ",
    "part ",
    "type ",
    "stage ",
    "category ",
    "tier ",
)
ROMAN = re.compile(rf"(?:{'|'.join(f'(?<=(?i:{word}))' for word in GRADED)})[IVX]+\b|\b(?:II|III|IV|VI|VII|VIII|IX)\b")
DECADE = re.compile(r"\b(?:(?:19|20)(\d0)s|[’'](\d0)s|(?<=the )(\d0)s)\b")
PARTS = {"half": 2, "quarter": 4, "hundredth": 100} | {
    name: value for value, name in enumerate(ORDINALS[:11]) if value > 2
}
FRACTION = re.compile(rf"\b(an?|{'|'.join(CARDINALS[1:10])})([ -])({'|'.join(PARTS)})(s?)\b( of\b)?", re.I)
HALF = re.compile(rf"\b(?:half|halves|halved?|halving)\b(?! (?:a|an) (?:{SCALE}|dozen))", re.I)
AND_HALF = re.compile(r" and a half\b", re.I)
SLASH = re.compile(r"(?<![\d/.])(\d)/(\d{1,2})(?![\d/.])")
MANY = "dozens?|scores(?= of)|tens|hundreds?|thousands?|millions?|billions?|trillions?"
VAGUE = re.compile(
    rf"\b(?:(several|a few|multiple|multi|many)[ -])?({MANY})(?: of (thousands|millions|billions|trillions)"
    rf"| ({SCALE})s?)?\b",
    re.I,
)
TURNS = re.compile(r"[ -]?(?:(?:times|fold)\b(?! (?:zone|limit))|x\b)", re.I)


class EnglishReader:
    """Reads the quantities of English texts."""

    def __init__(self, words: NumberWords, units: Units) -> None:
        self.words, self.units, self.in_words = words, units, NumberWordReader(words)

    def read(self, text: str) -> list[Quantity]:
        """The quantities of an English text whose figures of speech are blanked, in its order."""
        text = NAMED.sub(lambda match: "_" * len(match[0]), text)
        special = [*_dates(text), *_romans(text), *_fractions(text), *self._halves(text), *self._vague(text),
                   *self._multiples(text)]
        figures = clear(self._figures(text), special)
        spelled = (self._measured(text, quantity) for quantity in self.in_words.read(text))
        plain = [*figures, *clear(spelled, [*special, *figures])]
        return self.units.shared(special + [self._half(text, quantity) for quantity in plain], text, "en")

    def _figures(self, text: str) -> Iterator[Quantity]:
        for match in FIGURE.finditer(text):
            tens = 1.0
            for scale in match[4].lower().replace("-", " ").split():
                tens *= self.words.scales[scale]
            value = float(re.sub("[, ]", "", match[1]) + (match[2] or ""))
            yield self._measured(text, Quantity(
                value=round(value * tens, 6), figure=True, start=match.start(), end=match.end(), tens=tens,
                unit="ordinal" if match[3] else "", grain=tens * 10.0 ** (1 - len(match[2] or "."))))

    def _measured(self, text: str, quantity: Quantity) -> Quantity:
        """The quantity with its unit: what stands behind, or a currency before it."""
        if quantity.unit:
            return quantity
        if turns := TURNS.match(text, quantity.end):
            return self._turns(text, quantity, turns.end())
        if unit := self.units.unit(text, quantity.end, "en"):
            return quantity.with_unit(unit)
        ahead = text[max(0, quantity.start - 5):quantity.start].lower().rstrip()
        currency = next((name for sign, name in self.words.currencies.items() if ahead.endswith(sign)), "")
        return replace(quantity, unit=currency)

    def _turns(self, text: str, quantity: Quantity, end: int) -> Quantity:
        """N times: how often, N times as much, or after a verb of growth N + 1 times as much."""
        ahead, behind = text[max(0, quantity.start - 60):quantity.start], text[end:end + 24]
        growth = self.words.growth
        if text[end - 4:end].lower() == "fold":
            return replace(quantity, unit="times", end=end)
        if re.search(growth.en, ahead, re.I):
            return replace(quantity, unit="times", value=quantity.value + 1, end=end)
        if re.search(growth.en_bare, ahead, re.I) or re.match(r" (?:\w+er|more) than", behind):
            return replace(quantity, unit="times", also=(quantity.value + 1,), end=end)
        return replace(quantity, unit="turns", end=end)

    def _multiples(self, text: str) -> Iterator[Quantity]:
        for match in re.finditer(r"\b(?:[a-z]+-fold|[a-z]+)\b", text, re.I):
            for table, unit in ((self.words.multiples, "times"), (self.words.turns, "turns")):
                if value := table.get(match[0].lower()):
                    yield Quantity(value=float(value), unit=unit, start=match.start(), end=match.end())

    def _halves(self, text: str) -> Iterator[Quantity]:
        for match in HALF.finditer(text):
            article = re.match(" an? ", text[match.end():])
            unit = self.units.unit(text, match.end() + article.end(), "en") if article else None
            if unit:
                yield Quantity(value=0.5, start=match.start(), end=match.end()).with_unit(unit)
            elif not AND_HALF.match(text, match.start() - 7):
                yield Quantity(value=50.0, unit="half", start=match.start(), end=match.end())

    def _half(self, text: str, quantity: Quantity) -> Quantity:
        """Two and a half, half a million."""
        scales = (*self.words.scales.values(), 12.0)
        if re.search(r"\bhalf $", text[:quantity.start], re.I) and quantity.value in scales:
            return replace(quantity, value=quantity.value / 2, start=quantity.start - 5)
        if match := AND_HALF.match(text, quantity.end):
            unit = self.units.unit(text, match.end(), "en")
            more = replace(quantity, value=quantity.value + 0.5 * quantity.tens, end=match.end())
            return more.with_unit(unit) if unit else more
        return quantity

    def _vague(self, text: str) -> Iterator[Quantity]:
        for match in VAGUE.finditer(text):
            word = match[2].lower()
            if match[1] or word.endswith("s"):
                value = float(self.words.vague[word if word.endswith("s") else f"{word}s"])
                for scale in filter(None, (match[3], match[4])):
                    value *= self.words.scales[scale.lower().removesuffix("s")]
                yield Quantity(value=value, unit="vague", start=match.start(), end=match.end())


def _fractions(text: str) -> Iterator[Quantity]:
    for match in FRACTION.finditer(text):
        many, name = match[1].lower(), match[3].lower()
        sure = match[2] == "-" or match[4] or match[5] or (many == "one" and name != "quarter")
        if sure and not re.search(r"\b(?:first|last|final|past) $", text[:match.start()], re.I):
            over = 1 if many in ("a", "an") else CARDINALS.index(many)
            share = round(over / PARTS[name] * 100, 4)
            yield Quantity(value=share, unit="%", figure=True, start=match.start(), end=match.end(4))
    for match in SLASH.finditer(text):
        if int(match[1]) < int(match[2]):
            yield Quantity(
                value=round(int(match[1]) / int(match[2]) * 100, 4), unit="%", start=match.start(), end=match.end()
            )


def _dates(text: str) -> Iterator[Quantity]:
    for match in MONTH.finditer(text):
        value = next(i for i, month in enumerate(MONTHS, 1) if month.startswith(match[0].rstrip(".")[:3]))
        yield Quantity(value=float(value), unit="month", start=match.start(), end=match.end())
    for match in DAY.finditer(text):
        group = 1 if match[1] else 2
        yield Quantity(
            value=float(match[group]), unit="day", figure=True, start=match.start(group), end=match.end(group)
        )
    for match in DECADE.finditer(text):
        tens = next(filter(None, match.groups()))
        yield Quantity(value=float(tens), unit="decade", figure=True, start=match.start(), end=match.end())


def _romans(text: str) -> Iterator[Quantity]:
    for match in ROMAN.finditer(text):
        if match[0] in ROMANS:
            yield Quantity(value=float(ROMANS.index(match[0])), unit="ordinal", start=match.start(), end=match.end())
