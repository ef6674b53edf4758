"""Alignments by hand, from `data/alignments/<report>.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from corpus.project.documents import Document
from corpus.project.findings import Finding, Findings
from corpus.project.records import Record, parsed

Group = tuple[int, int]
"""How many sentences of the Chinese answer how many of the English."""


@dataclass(frozen=True, kw_only=True)
class Paragraph(Record):
    """A paragraph whose groups were counted: the words it begins with, and `[Chinese, English]` sentences a group.

    `make renew` says of it that it has `changed`, or is `gone`.
    """

    begins: str
    groups: tuple[tuple[int, ...] | int, ...]
    why: str
    changed: bool = False
    gone: bool = False
    line: int = 0

    @property
    def marked(self) -> bool:
        """Whether a reader has yet to look at it."""
        return self.changed or self.gone

    @property
    def counts(self) -> list[Group]:
        """Its groups, if they are such: two counts each, and a sentence in one of them at least."""
        groups = [(group[0], group[1]) for group in self.groups if isinstance(group, tuple) and len(group) == 2
                  and min(group) >= 0 and any(group)]
        return groups if len(groups) == len(self.groups) else []


@dataclass(frozen=True, kw_only=True)
class Recorded(Record):
    """The paragraphs of a file."""

    paragraph: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Alignments:
    """The groups checked by hand of a report, by the words their paragraph begins with, and the lines of those words.

    An entry that is marked as changed or gone has no line: its groups count where they fit again.
    """

    path: str = ""
    groups: Mapping[str, list[Group]] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)


def alignments(document: Document | None, findings: Findings) -> Alignments:
    """The groups of a file; of those that `make renew` has marked doubts tell, and they have no line."""
    file = parsed(document, Recorded, findings)
    if not (document and file):
        return Alignments()
    findings.wrong.extend(_faults(document.path, file))
    findings.doubts.extend(_doubts(document.path, file))
    sound = [paragraph for paragraph in file.paragraph if paragraph.counts]
    return Alignments(
        path=document.path,
        groups={paragraph.begins: paragraph.counts for paragraph in sound},
        lines={paragraph.begins: document.line_of(paragraph.begins) or paragraph.line
               for paragraph in sound if not paragraph.marked})


def _faults(path: str, file: Recorded) -> Iterator[Finding]:
    for paragraph in file.paragraph:
        if not paragraph.counts:
            yield Finding(path, paragraph.line, "GROUPS",
                          "'groups' is a list of [Chinese sentences, English sentences]; mend it")


def _doubts(path: str, file: Recorded) -> Iterator[Finding]:
    for paragraph in file.paragraph:
        if paragraph.marked:
            yield Finding(path, paragraph.line, "GONE" if paragraph.gone else "CHANGED",
                          f"‘{paragraph.begins}’ is not grouped as it was counted here; count again and remove the key")
