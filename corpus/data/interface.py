"""The interface's words, from `data/interface.toml`, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

from corpus.bilingual import Both
from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, parsed

Group = Mapping[str, Both]
NOTHING = Both(zh="", en="")
LIBRARY = "{library}"
"""Stands for the name of the library in a label."""


@dataclass(frozen=True, kw_only=True)
class Labels(Record):
    """The tables of the file: every one must stand."""

    site: Group
    home: Group
    lost: Group
    sections: Group
    origin: Group
    status: Group
    language: Group
    missing: Group
    page: Group
    ledger: Group
    level: Group
    entry: Group
    note: Group
    variant: Group
    notes: Group
    mark: Group
    bar: Group
    copy: Group
    citation: Group
    moved: Group
    keys: Group
    search: Group
    glossary: Group
    kind: Group
    related: Group
    relation: Group
    themes: Group
    threads: Group
    fact: Group
    verdict: Group
    measure: Group
    indicators: Group
    scoreboard: Group
    method: Group
    dismissed: Group
    slip: Group
    standing: Group
    download: Group
    columns: Group
    columns_about: Group


@dataclass(frozen=True)
class Interface:
    """The labels of one library: by group, and in it by name, in the order of the file.

    What a page asks for and the file lacks is told to `findings`; so the build refuses, with all of it.
    """

    groups: Mapping[str, Group] = field(default_factory=dict)
    path: str = ""
    findings: Findings = field(default_factory=Findings)

    def label(self, of: str, name: str) -> Both:
        """The label `name` of the group `of`; an empty one where it is missing, which is told."""
        label = self.group(of).get(name)
        if label is None:
            self._missing(f"label '{name}' of [{of}]")
        return label or NOTHING

    def group(self, name: str) -> Group:
        """A group of labels, in the order of the file; an empty one where it is missing, which is told."""
        if name not in self.groups:
            self._missing(f"table '{name}'")
        return self.groups.get(name, {})

    def _missing(self, what: str) -> None:
        message = f"{what} is missing; add it"
        if all(message != told.message for told in self.findings.wrong):
            self.findings.add(self.path, 0, "KEY-MISSING", message)


def interface(document: Document | None, library: Both, findings: Findings) -> Interface:
    """The labels of a file, with the name of the `library` where they say so; none where findings tell of it."""
    labels = parsed(document, Labels, findings)
    if not (document and labels):
        return Interface()
    groups = {group.name: getattr(labels, group.name) for group in fields(labels)}
    return Interface({of: {name: _named(label, library) for name, label in group.items()}
                      for of, group in groups.items()}, document.path, findings)


def _named(label: Both, library: Both) -> Both:
    return replace(label, zh=label.zh.replace(LIBRARY, library.zh), en=label.en.replace(LIBRARY, library.en))
