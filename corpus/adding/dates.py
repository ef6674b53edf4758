"""When a report was given, and the years it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.adding.guesses import Guess, Line
from corpus.adding.opening import runs
from corpus.data.vocabularies.adding import AddingWords
from corpus.language.numbers.numerals import MONTHS
from corpus.language.numbers.ordinals import number

HAN = "〇零一二三四五六七八九十"
ZERO = str.maketrans("○◯ОOＯ0", "〇〇〇〇〇〇")
"""What stands for 〇 in a year: circles, letters and the figure."""
LONGEST_BEHIND = 30
"""Characters of a line behind the text that may say when a report was given."""
YEAR = rf"(?P<year>(?:19|20)\d\d|[{HAN}○◯ОOＯ0]{{4}})"
DAY_ZH = re.compile(
    rf"{YEAR}\s*年\s*(?P<month>\d{{1,2}}|[{HAN}]{{1,2}})\s*月(?:\s*(?P<day>\d{{1,2}}|[{HAN}]{{1,3}})\s*日)?"
)
DAY_FIGURES = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})(?!\d)")
NAMES = "|".join(MONTHS)
DAY_EN = re.compile(rf"(?P<month>{NAMES}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)")
DAY_EN_FIRST = re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{NAMES}),? (?P<year>(?:19|20)\d\d)")
FORMS = (DAY_ZH, DAY_FIGURES, DAY_EN, DAY_EN_FIRST)
GIVEN = re.compile(r"会议|大会|^[（(].*[)）]$|\bsession\b|\bdelivered\b", re.I)
"""What stands on the line that says when a report was given: the session, or the date alone in brackets."""
PUBLISHED = re.compile(r"发布|来源|更新|时间[:：]|印发|Published|Source", re.I)
ALONE = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
SPAN = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*年?\s*[-—–－~～至到]+\s*((?:19|20)\d\d)(?!\d)")
ORDINAL_PLAN = re.compile(
    rf"第([{HAN}]+)个五年|[“‘\"]([{HAN}]+)五[”’\"]|([{HAN}]+)五(?=规划|计划|时期)|\b(\d{{1,2}})th Five-Year", re.I
)


def date(front: Sequence[Line], back: Sequence[Line]) -> Guess[str] | None:
    """The day (or month) on which a report was given, from the lines around its text."""
    short = [line for line in front if not runs(line.text)]
    short += [line for line in back if len(line.text) <= LONGEST_BEHIND]
    found = [(line, day) for line in short for day in days(line.text)]
    ranked = sorted(found, key=lambda own: bool(PUBLISHED.search(own[0].text)) or 0.5 * (not GIVEN.search(own[0].text)))
    if not ranked:
        return None
    line, day = ranked[0]
    doubt = (
        "this may be the day of publication, not that of the report: mend 'date'"
        if PUBLISHED.search(line.text)
        else "only the month is given: add the day, if it is known"
        if len(day) < 8
        else ""
    )
    return Guess(day, line.place, doubt)


def days(text: str) -> Iterator[str]:
    """The dates in a line, as YYYY-MM-DD or YYYY-MM."""
    for form in FORMS:
        for match in form.finditer(text):
            year, month = _year(match["year"]), _month(match["month"])
            day = number(match["day"]) if match["day"] else None
            if year and 1 <= month <= 12 and (day is None or 1 <= day <= 31):
                yield f"{year}-{month:02}" + (f"-{day:02}" if day else "")


def _year(text: str) -> int | None:
    return int(text) if text.isdigit() and text.isascii() else number(text.translate(ZERO))


def _month(text: str) -> int:
    return MONTHS.index(text.title()) + 1 if text.title() in MONTHS else number(text) or 0


Years = tuple[Guess[int] | None, Guess[int] | None]
"""The year that a report looks back on, and the one it looks ahead to."""


def years(lines: Iterable[Line], words: AddingWords, date: Guess[str] | None) -> Years:
    """The years that a work report is about: as its headings say, or by its date or the year of its title."""
    listed = list(lines)
    reviews, plans = (_headed(listed, forms) for forms in (words.years.reviews, words.years.plans))
    if date and date.value[5:7] in ("", "01", "02", "03", "04", "05", "06"):
        year = int(date.value[:4])
        why = f"by the date ({date.why})" + (": a report of the first half of a year" if date.value[5:] else "")
        reviews, plans = reviews or Guess(year - 1, why), plans or Guess(year, why)
    if reviews and not plans:
        plans = Guess(reviews.value + 1, f"the year after the one it looks back on ({reviews.why})")
    if plans and not reviews:
        reviews = Guess(plans.value - 1, f"the year before the one it looks ahead to ({plans.why})")
    return reviews, plans


def _headed(lines: Iterable[Line], forms: Sequence[str]) -> Guess[int] | None:
    pattern = re.compile(rf"(?<!\d)((?:19|20)\d\d)({'|'.join(map(re.escape, forms))})")
    for line in lines:
        if len(line.text) < 40 and (match := pattern.search(line.text)) and not line.text.endswith("。"):
            return Guess(int(match[1]), line.place)
    return None


@dataclass(frozen=True)
class Span:
    """The first and last year of a plan, and which five-year plan it is (0: it is none)."""

    first: int
    last: int
    number: int = 0

    def __str__(self) -> str:
        return f"{self.first}–{self.last}"


def covers(lines: Iterable[Line], words: AddingWords) -> Guess[Span] | None:
    """The years that a plan covers: as its title or opening lines give them, or by the number of its five-year plan."""
    known = words.plans
    for line in lines:
        for match in ORDINAL_PLAN.finditer(line.text):
            if plan := number(next(filter(None, match.groups()))):
                first = known.begins + known.years * (plan - known.number)
                return Guess(Span(first, first + known.years - 1, plan), f"{line.place}: five-year plan number {plan}")
        named = SPAN.search(line.text)
        if named and int(named[1]) < int(named[2]):
            return Guess(_span(int(named[1]), int(named[2]), words), line.place)
    return None


def _span(first: int, last: int, words: AddingWords) -> Span:
    """Years with the number of the five-year plan that they are."""
    known = words.plans
    steps, rest = divmod(first - known.begins, known.years)
    whole = rest == 0 and last - first + 1 == known.years
    return Span(first, last, known.number + steps if whole else 0)


def year(texts: Iterable[Line]) -> Guess[str] | None:
    """A year alone, from a title or the name of a file; the later of two."""
    for line in texts:
        if found := ALONE.findall(line.text):
            return Guess(max(found), line.place)
    return None
