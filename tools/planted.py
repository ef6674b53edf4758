"""Errors planted in the English of a sentence, one kind at a time: what a slip of a translator or a converter looks
like."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

Planted = Iterator[str]
Kind = Callable[[str, Random], Planted]

SPAN = r"(?! ?[\w.,]+ (?:year|month|day))"
"""Not a span of time: over five years is no exactness."""
EXACT = (
    "about",
    "around",
    "approximately",
    "over",
    "more than",
    "at least",
    "nearly",
    "almost",
    "within",
    "no less than",
    "no fewer than",
    "not less than",
    "less than",
    "fewer than",
    "below",
    "no more than",
)
QUALIFIED = re.compile(rf"\b(?:{'|'.join(EXACT)}) (?=(?:US\$|RMB ?)?\d){SPAN}", re.I)
BEHIND = re.compile(r"(?<=\d) (?:or more|or less|or above|or below)\b")
NAMED = "".join(f"(?<!{word} )" for word in ("Box", "Line", "Chapter", "Section", "May", "March", "top"))
NUMBER = re.compile(rf"(?<![\w.,$-]){NAMED}\d(?:[\d,]*\d)?(?:\.\d+)?(?= (?!percent|and|to|or|,)[a-z]|%)"
                    r"(?!\S* (?:\w+ ){0,3}or )")
SAID = re.compile(
    r"(?:than|least|about|over|within|nearly|almost|below|above|to|exceed\w*|around|some|under|by|Part|No\.) $"
    r"|[$-]$"
)
SWAPPED = {
    "over": "within",
    "more than": "less than",
    "at least": "at most",
    "within": "over",
    "less than": "more than",
    "below": "above",
    "about": "at least",
    "nearly": "over",
    "almost": "over",
}
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ACRONYM = re.compile(r"\b(?!GDP|[IVX]+\b)[A-Z]{3,5}\b(?!-)")
NEXT = {"million": "billion", "billion": "million", "trillion": "billion", "thousand": "million"}
MULTIPLES = {
    "doubled": "tripled",
    "doubling": "tripling",
    "double": "triple",
    "twice": "three times",
    "tripled": "doubled",
}


def _each(pattern: re.Pattern[str] | str, text: str, change: Callable[[re.Match[str]], str]) -> Planted:
    for match in re.finditer(pattern, text):
        made = text[:match.start()] + change(match) + text[match.end():]
        if made != text:
            yield made


def digit(text: str, chance: Random) -> Planted:
    """One figure is another; not that of a list."""
    pattern = r"(?<![\dA-Za-z.,])(?<!^)\d+(?:,\d{3})*(?:\.\d+)?(?!\d*[).]\s)"
    yield from _each(pattern, text, lambda match: _other_digit(match[0], chance))


def _other_digit(number: str, chance: Random) -> str:
    at = chance.choice([i for i, sign in enumerate(number) if sign.isdigit()])
    return (
        number[:at]
        + str((int(number[at]) + chance.randint(1, 8)) % 10 or (8 if number[at] == "9" else 9))
        + number[at + 1 :]
    )


def scale(text: str, chance: Random) -> Planted:
    """Million for billion."""
    yield from _each(r"(?<=\d[ -])(?:thousand|million|billion|trillion)\b", text, lambda match: NEXT[match[0]])


def share(text: str, chance: Random) -> Planted:
    """Per cent for percentage points, and the other way round."""
    yield from _each(
        r"(?<=\d)%| percentage points?", text, lambda match: " percentage points" if match[0] == "%" else "%"
    )


def exactness_dropped(text: str, chance: Random) -> Planted:
    """The word that says how exact a figure is, left out."""
    yield from _each(QUALIFIED, text, lambda match: "")
    yield from _each(BEHIND, text, lambda match: "")


def exactness_added(text: str, chance: Random) -> Planted:
    """A word that says how exact a figure is, where none stood."""
    for match in NUMBER.finditer(text):
        if not re.fullmatch(r"(?:19|20)\d\d", match[0]) and not SAID.search(text[:match.start()]):
            word = chance.choice(("about ", "more than ", "nearly ", "over ", "less than "))
            yield text[:match.start()] + word + text[match.start():]


def over_for_within(text: str, chance: Random) -> Planted:
    """Over for within, at most for at least."""
    yield from _each(rf"\b(?<!no )(?<!not )(?:{'|'.join(SWAPPED)})(?= \d){SPAN}", text, lambda match: SWAPPED[match[0]])


def ordinal(text: str, chance: Random) -> Planted:
    """Fourth for third, 20th for 19th."""
    yield from _each(r"\b(\d+)(?:st|nd|rd|th)\b", text, lambda match: f"{int(match[1]) + 1}th")
    pattern = rf"\b(?:{'|'.join(ORDINALS[1:-1])})\b(?! (?:hand|half|class|to))"
    yield from _each(pattern, text, lambda match: ORDINALS[ORDINALS.index(match[0]) + 1])


def year(text: str, chance: Random) -> Planted:
    """Another year."""
    yield from _each(
        r"(?<![\d-])20[0-4]\d\b", text, lambda match: str(int(match[0]) + chance.choice((-2, -1, 1, 2, 10)))
    )


def figure_dropped(text: str, chance: Random) -> Planted:
    """A figure left out."""
    for match in NUMBER.finditer(text):
        before, behind = text[:match.start()], text[match.end():]
        if match[0] not in before + behind:
            words = "some" if behind.startswith(" ") else "a share of"
            yield before + words + re.sub(r"^(?:%| (?:thousand|million|billion|trillion)\b)", "", behind)


def word(text: str, chance: Random) -> Planted:
    """Four for three."""
    pattern = rf"\b(?:{'|'.join(WORDS[1:-1])})\b(?! (?:of|or))"
    yield from _each(pattern, text, lambda match: WORDS[WORDS.index(match[0]) + 1])


def multiple(text: str, chance: Random) -> Planted:
    """Tripled for doubled."""
    yield from _each(rf"\b(?:{'|'.join(MULTIPLES)})\b", text, lambda match: MULTIPLES[match[0]])


def acronym(text: str, chance: Random) -> Planted:
    """Another name in Latin letters."""
    yield from _each(ACRONYM, text, lambda match: match[0][:-1] + ("X" if match[0][-1] != "X" else "Q"))


KINDS: tuple[Kind, ...] = (
    digit,
    scale,
    share,
    exactness_dropped,
    exactness_added,
    over_for_within,
    ordinal,
    year,
    figure_dropped,
    word,
    multiple,
    acronym,
)
