"""A report's profile, from `data/reports/<id>.toml`: what it is, who gave it, and which sources carry its text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from corpus.bilingual import Both
from corpus.data.vocabularies.places import Places
from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, address_part, parsed

Kind = Literal["work-report", "plan"]
"""What a report is: its headings follow from it."""
Layout = Literal["lines", "paged", "interleaved"]
"""How a source is laid out: a paragraph a line, lines cut at page ends, Chinese followed by the English that answers
it."""
Tag = Literal["zh-Hans", "zh-Hant", "en", "zh-en"]
"""The language of a source."""
SourceSide = Literal["zh", "en", "both"]
"""The languages that a source carries."""
SIDES: dict[Tag, SourceSide] = {"zh-Hans": "zh", "zh-Hant": "zh", "en": "en", "zh-en": "both"}
Origin = Literal["official", "published-translation", "unofficial", "missing"]
"""What a text is."""
ORIGINS: tuple[Origin, ...] = get_args(Origin)
SIDE_SETS: tuple[set[SourceSide], ...] = ({"zh"}, {"en"}, {"both"}, {"zh", "both"}, {"zh", "en"})
"""The sources that a report may have."""
NOTHING = Both(zh="", en="")
LONGEST = 30
"""Years that a plan covers at most."""
ABOUT = 2
"""Years at most between the date of a report and those that it reviews and plans."""


@dataclass(frozen=True, kw_only=True)
class Origins(Both):
    """What the two sides of a report are."""

    zh: Origin
    en: Origin


@dataclass(frozen=True, kw_only=True)
class SourceProfile(Record):
    """One source file: its name, hash, layout, language and where it was found.

    `converted`: its Traditional characters were made by machine from a Simplified text.  `encoding` and
    `published_sha256` are those of the published bytes, where they were no UTF-8: the file holds their text as UTF-8.
    """

    file: str
    sha256: str
    layout: Layout
    language: Tag
    where: Both
    converted: bool = False
    encoding: str = ""
    published_sha256: str = ""
    line: int = 0

    @property
    def side(self) -> SourceSide:
        """The languages this source carries."""
        return SIDES[self.language]


@dataclass(frozen=True, kw_only=True)
class Profile(Record):
    """A report as its file describes it.

    `brief` names it where there is little room and its year alone would not do; `chapters` are names in few words, by
    number.  `place` is the code of the government whose report it is (GB/T 2260, `data/places.toml`); `covers` the
    first and last year of a plan; `reviews` and `plans` the years that a work report looks back on and ahead to.
    `read`: a person or a careful reader has read its outline, links and figures; else the site says that only the
    program has.
    """

    id: str
    kind: Kind
    date: str
    title: Both
    short: Both
    author: Both
    who: Both
    where: Both
    origin: Origins
    source: tuple[SourceProfile, ...]
    path: str
    about: Both = NOTHING
    brief: Both = NOTHING
    chapters: Mapping[str, Both] = field(default_factory=dict)
    order: int = 0
    place: str = ""
    covers: tuple[int, int] | None = None
    reviews: int | None = None
    plans: int | None = None
    read: bool = True

    @property
    def sources(self) -> tuple[SourceProfile, ...]:
        """Its sources, in the order of the file."""
        return self.source

    @property
    def in_two_files(self) -> bool:
        """Whether its Chinese stands in one file and its English in another."""
        return {source.side for source in self.sources} == {"zh", "en"}

    @property
    def bilingual(self) -> bool:
        """Whether both its languages stand in its sources."""
        return self.in_two_files or any(source.side == "both" for source in self.sources)

    @property
    def in_brief(self) -> Both:
        """Its name where there is little room."""
        return self.brief if self.brief.zh else Both(zh=self.date[:4], en=self.date[:4])

    @property
    def when(self) -> tuple[str, int, str]:
        """What reports are put in time order by: of a year or month alone, its end."""
        return self.date + "-99"[:10 - len(self.date)], self.order, self.id


def profile(document: Document | None, findings: Findings) -> Profile | None:
    """One profile; nothing where anything is wrong with it."""
    before = len(findings.wrong)
    report = parsed(document, Profile, findings)
    if not (document and report):
        return None
    address_part(document, report.id, document.line(("id",)), findings)
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", report.date):
        line = document.line(("date",))
        findings.add(document.path, line, "DATE", "a date is YYYY, YYYY-MM or YYYY-MM-DD; mend it")
    for source in report.sources:
        if "/" in source.file or "\\" in source.file:
            findings.add(document.path, source.line, "PATH", "'file' is a bare file name, without folders; mend it")
    _check_years(document, report, findings)
    sides = [source.side for source in report.sources]
    if len(findings.wrong) == before and (len(sides) != len(set(sides)) or set(sides) not in SIDE_SETS):
        findings.add(
            document.path,
            document.line(("source",)),
            "SOURCES",
            "a report has one Chinese source, one English one, "
            "one interleaved one, a Chinese and an English one, or a Chinese and an interleaved one; mend the list",
        )
    return report if len(findings.wrong) == before else None


def _check_years(document: Document, report: Profile, findings: Findings) -> None:
    """Tell years that are out of order, or far from the date of a report."""
    first, last = report.covers or (0, 0)
    if not 0 <= last - first <= LONGEST:
        line = document.line(("covers",))
        findings.add(document.path, line, "YEARS", "'covers' is the first and the last year of a plan; mend it")
    dated = report.date[:4]
    for key, year in (("reviews", report.reviews), ("plans", report.plans)):
        if year is not None and dated.isdigit() and abs(year - int(dated)) > ABOUT:
            message = f"'{key}' is {year}, and the report is of {dated}; mend the one that is wrong"
            findings.add(document.path, document.line((key,)), "YEARS", message)
    if report.reviews is not None and report.plans is not None and report.reviews > report.plans:
        message = "a report reviews no year behind the one it plans; mend 'reviews' or 'plans'"
        findings.add(document.path, document.line(("reviews",)), "YEARS", message)


def check_place(document: Document, report: Profile, places: Places, findings: Findings) -> None:
    """Tell a place that is not in the register."""
    if report.place and report.place not in places:
        message = f"there is no place ‘{report.place}’ in data/places.toml; mend the code, or add the place there"
        findings.add(document.path, document.line(("place",)), "PLACE", message)


def ordered(profiles: Iterable[Profile], findings: Findings) -> tuple[Profile, ...]:
    """The profiles in the order of the library; no two have one id, and one that two have is no name in brief."""
    first: dict[str, str] = {}
    listed = list(profiles)
    for profile in listed:
        if profile.id in first:
            message = f"the id '{profile.id}' is also that of {first[profile.id]}; change one"
            findings.add(profile.path, 0, "DOUBLE-ID", message)
        first.setdefault(profile.id, profile.path)
    briefs = Counter(profile.in_brief for profile in listed)
    told_apart = (replace(profile, brief=profile.short) if briefs[profile.in_brief] > 1 else profile
                  for profile in listed)
    return tuple(sorted(told_apart, key=lambda profile: (profile.order, profile.date, profile.id)))
