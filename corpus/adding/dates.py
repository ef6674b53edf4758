"""When a report was given, and the years it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from corpus.adding.guesses import Guess, Line
from corpus.data.vocabularies.adding import AddingWords
from corpus.language.numbers.numerals import MONTHS
from corpus.language.numbers.ordinals import number

HAN = "〇零○一二三四五六七八九十"
YEAR = rf"(?P<year>(?:19|20)\d\d|[{HAN}]{{4}})"
DAY_ZH = re.compile(rf"{YEAR}\s*年\s*(?P<month>\d{{1,2}}|[{HAN}]{{1,2}})\s*月(?:\s*(?P<day>\d{{1,2}}|[{HAN}]{{1,3}})\s*日)?")
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
ORDINAL_PLAN = re.compile(rf"第?([{HAN}]+)个?五(?:年|[”’\"])|[“‘\"]([{HAN}]+)五[”’\"]|\b(\d{{1,2}})th Five-Year", re.I)


def date(front: Sequence[Line], back: Sequence[Line]) -> Guess[str] | None:
    """The day (or month) on which a report was given, from the lines around its text."""
    found = [(line, day) for line in (*front, *back) for day in days(line.text)]
    for wanted in (GIVEN.search, lambda text: not PUBLISHED.search(text)):
        for line, day in found:
            if wanted(line.text) and not (wanted is not GIVEN.search and PUBLISHED.search(line.text)):
                return Guess(day, line.place, "" if len(day) > 7 else "only the month is given; add the day if you know it")
    for line, day in found:
        return Guess(day, line.place, "this may be the day of publication, not that of the report: mend 'date'")
    return None


def days(text: str) -> Iterator[str]:
    """The dates in a line, as YYYY-MM-DD or YYYY-MM."""
    for form in FORMS:
        for match in form.finditer(text):
            year, month = number(match["year"].replace("○", "〇")), _month(match["month"])
            day = number(match["day"]) if match["day"] else None
            if year and 1 <= month <= 12 and (day is None or 1 <= day <= 31):
                yield f"{year}-{month:02}" + (f"-{day:02}" if day else "")


def _month(text: str) -> int:
    return MONTHS.index(text.title()) + 1 if text.title() in MONTHS else number(text) or 0


def years(lines: Iterable[Line], words: AddingWords, date: Guess[str] | None) -> tuple[Guess[int] | None, Guess[int] | None]:
    """The year that a work report looks back on, and the one it looks ahead to: as its headings say, or by its date."""
    listed = list(lines)
    reviews, plans = (_headed(listed, forms) for forms in (words.years.reviews, words.years.plans))
    if date and date.value[5:7] in ("01", "02", "03", "04", "05", "06"):
        year, why = int(date.value[:4]), f"by the date ({date.why}): a report of the first half of a year"
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


def covers(lines: Iterable[Line], words: AddingWords) -> Guess[tuple[int, int]] | None:
    """The years that a plan covers: as its title or opening lines give them, or by the number of its five-year plan."""
    listed = list(lines)
    for line in listed:
        if (match := SPAN.search(line.text)) and int(match[1]) < int(match[2]):
            return Guess((int(match[1]), int(match[2])), line.place)
    for line in listed:
        if (match := ORDINAL_PLAN.search(line.text)) and (plan := number(match[1] or match[2] or match[3])):
            known = words.plans
            first = known.begins + known.years * (plan - known.number)
            return Guess((first, first + known.years - 1), f"{line.place}: five-year plan number {plan}")
    return None


def year(texts: Iterable[Line]) -> Guess[str] | None:
    """A year alone, from a title or the name of a file."""
    for line in texts:
        if match := ALONE.search(line.text):
            return Guess(match[1], line.place)
    return None
