"""What readers judged, from `data/judged/<report>.toml`: which passages belong together, which do not, and themes.

A `[[link]]` pins a pair of passages, of which one is the file's report's: `grade` is 3 (same subject and measure) or 2
(same subject).  A `[[forbidden]]` pair is never linked.  A `[[theme]]` says what a passage is about.  Reasons are in
both languages, because readers see them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from corpus.addresses import report
from corpus.bilingual import Both
from corpus.data.report_files.references import OfPair, OfPassage, Reference, usable
from corpus.data.vocabularies.themes import MOST, Themed, Themes
from corpus.project.documents import Document
from corpus.project.findings import Finding, Findings
from corpus.project.records import Record, parsed

Grade = Literal[2, 3]
"""How close two linked passages are: the same subject, or also the same measure."""
Relation = Literal["same target", "carries out", "outcome", "same project", "local form", "changed", "see also"]
"""What two linked passages are to each other."""
KINDS: tuple[Relation, ...] = get_args(Relation)
WHAT = "passage that can be linked is"

Names = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Link(OfPair):
    """A pair that a reader linked: how close it is, its kind, and why."""

    grade: Grade
    kind: Relation
    zh: str
    en: str


@dataclass(frozen=True, kw_only=True)
class Forbidden(OfPair):
    """A pair that is never linked, and why."""

    zh: str
    en: str


@dataclass(frozen=True, kw_only=True)
class ThemesOfPassage(OfPassage):
    """What a passage is about."""

    themes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class JudgedFile(Record):
    """The judgements of a file, and its path for messages."""

    path: str = ""
    link: tuple[Link, ...] = ()
    forbidden: tuple[Forbidden, ...] = ()
    theme: tuple[ThemesOfPassage, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Pin:
    """A pair that a reader linked: how close it is, its kind, and why; where that stands."""

    grade: Grade
    kind: Relation
    why: Both
    path: str = ""
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class Judged:
    """All judgements of a corpus; of a pair the passage of the earlier report stands first."""

    pinned: Mapping[Names, Pin] = field(default_factory=dict)
    forbidden: Mapping[Names, Both] = field(default_factory=dict)
    themes: Themed = field(default_factory=dict)


def judged_file(document: Document | None, findings: Findings) -> JudgedFile:
    """The judgements of a file, without the faulty ones."""
    return parsed(document, JudgedFile, findings) or JudgedFile()


def judged(files: Iterable[JudgedFile], openings: Mapping[str, str], themes: Themes, findings: Findings) -> Judged:
    """Every judgement of some files; `openings` has the passages that may be named, in time, each with its published
    words."""
    reader = _Reader(openings, [theme.id for theme in themes.theme], findings)
    for file in files:
        reader.read(file)
    return Judged(pinned=reader.pinned, forbidden=reader.forbidden, themes=reader.themes)


class _Reader:
    """Reads file after file and gathers judgements and findings."""

    def __init__(self, openings: Mapping[str, str], known: list[str], findings: Findings) -> None:
        self.openings, self.known, self.findings = openings, known, findings
        self.order = {name: index for index, name in enumerate(openings)}
        self.pinned: dict[Names, Pin] = {}
        self.forbidden: dict[Names, Both] = {}
        self.themes: dict[str, tuple[str, ...]] = {}

    def read(self, file: JudgedFile) -> None:
        for link in file.link:
            if names := self._pair(file.path, link):
                why = Both(zh=link.zh, en=link.en)
                self.pinned[names] = Pin(grade=link.grade, kind=link.kind, why=why, path=file.path, line=link.line)
        for forbidden in file.forbidden:
            if names := self._pair(file.path, forbidden):
                self.forbidden[names] = Both(zh=forbidden.zh, en=forbidden.en)
        for theme in file.theme:
            self._theme(file.path, theme)

    def _pair(self, path: str, pair: OfPair) -> Names | None:
        """A pair's names in the order of the reports, if both stand and it was not judged already."""
        if not usable(path, pair.line, pair.ends, self.openings, WHAT, self.findings):
            return None
        earlier, later = sorted((end.address for end in pair.ends), key=lambda name: self.order[name])
        wrong = []
        if report(earlier) == report(later):
            wrong.append(Finding(path, pair.line, "SAME-REPORT",
                                 "both passages are of one report; name passages of two reports"))
        if (earlier, later) in self.pinned or (earlier, later) in self.forbidden:
            message = f"{earlier} and {later} were judged already; keep one judgement"
            wrong.append(Finding(path, pair.line, "DOUBLE", message))
        self._tell(wrong, pair.ends)
        return None if wrong else (earlier, later)

    def _theme(self, path: str, judgement: ThemesOfPassage) -> None:
        stands = usable(path, judgement.line, [judgement.named], self.openings, WHAT, self.findings)
        names = judgement.themes
        wrong = [Finding(path, judgement.line, "UNKNOWN", f"there is no theme ‘{name}’; mend it") for name in names
                 if name not in self.known]
        if len(names) > MOST or len(names) != len(set(names)):
            message = f"'themes' names at most {MOST} themes, each once; mend it"
            wrong.append(Finding(path, judgement.line, "VALUE", message))
        if judgement.passage in self.themes:
            message = f"themes of {judgement.passage} were judged already; keep one judgement"
            wrong.append(Finding(path, judgement.line, "DOUBLE", message))
        self._tell(wrong, [judgement.named])
        if stands and not wrong:
            self.themes[judgement.passage] = names

    def _tell(self, wrong: list[Finding], named: Iterable[Reference]) -> None:
        """Tell what is wrong with an entry; of one that a reader has yet to look at it is a doubt."""
        self.findings.tell(wrong, doubtful=any(end.marked for end in named))
