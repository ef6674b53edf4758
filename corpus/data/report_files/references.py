"""How data names a passage or a segment: by its address, and by the first words that stand there.

Every table that names one has `begins` beside the address (`from_begins` beside `from`).  `make renew` carries both
along when a text changes.  It adds `changed` where the words read otherwise than when somebody judged them (its value
is their fingerprint as they were), and `gone` where they stand no more.  A reader looks, mends the entry and takes the
mark away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from corpus.project.findings import Finding, Findings
from corpus.project.records import Record

ALONE = ("segment", "passage")
"""Keys that name the one thing a table speaks of: what belongs to them has no prefix."""
REFERENCES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "facts": {"frame": ("passage",), "fact": ("segment",), "dismissed": ("segment",)},
    "judged": {"theme": ("passage",), "link": ("from", "to"), "forbidden": ("from", "to")},
    "notes": {"note": ("segment",)},
    "proofs": {"accept": ("segment",)},
    "series": {"series.fact": ("segment",)},
    "threads": {"thread.step": ("segment",)},
}
"""By folder below `data/` (or file there): the tables that name something, and the keys that do."""


@dataclass(frozen=True)
class Reference:
    """A passage or segment as a table names it by a `key`, and what `make renew` said of it."""

    key: str
    address: str
    begins: str
    changed: str = ""
    gone: bool = False

    @property
    def marked(self) -> bool:
        """Whether a reader has yet to look at it."""
        return bool(self.changed) or self.gone


@dataclass(frozen=True, kw_only=True)
class OfOne(Record):
    """A table that speaks of one thing: how that begins, what `make renew` said of it, and the table's line."""

    begins: str
    changed: str = ""
    gone: bool = False
    line: int = 0

    def named_as(self, key: str, address: str) -> Reference:
        """What the table names by a key."""
        return Reference(key, address, self.begins, self.changed, self.gone)


@dataclass(frozen=True, kw_only=True)
class OfSegment(OfOne):
    """A table that speaks of one segment."""

    segment: str

    @property
    def named(self) -> Reference:
        """What it speaks of."""
        return self.named_as("segment", self.segment)


@dataclass(frozen=True, kw_only=True)
class Quoting(OfSegment):
    """A table that quotes words of its segment, in either language or both."""

    zh_words: str
    en_words: str


@dataclass(frozen=True, kw_only=True)
class OfPassage(OfOne):
    """A table that speaks of one passage."""

    passage: str

    @property
    def named(self) -> Reference:
        """What it speaks of."""
        return self.named_as("passage", self.passage)


@dataclass(frozen=True, kw_only=True)
class OfPair(Record):
    """A table that speaks of two passages."""

    from_: str
    from_begins: str
    from_changed: str = ""
    from_gone: bool = False
    to: str
    to_begins: str
    to_changed: str = ""
    to_gone: bool = False
    line: int = 0

    @property
    def ends(self) -> tuple[Reference, Reference]:
        """The two it speaks of."""
        return (Reference("from", self.from_, self.from_begins, self.from_changed, self.from_gone),
                Reference("to", self.to, self.to_begins, self.to_changed, self.to_gone))


def beside(key: str, what: str) -> str:
    """The key of what stands beside an address: `begins`, or `from_begins` beside `from`."""
    return what if key in ALONE else f"{key}_{what}"


def reference(table: Mapping[str, Any], key: str) -> Reference:
    """What a table names by `key`, and what stands beside it; a table that was not checked may lack anything."""
    return Reference(
        key=key,
        address=str(table.get(key, "")),
        begins=str(table.get(beside(key, "begins"), "")),
        changed=str(table.get(beside(key, "changed"), "")),
        gone=bool(table.get(beside(key, "gone"))),
    )


def usable(path: str, line: int, named: Iterable[Reference], texts: Mapping[str, str], what: str,
           findings: Findings) -> bool:
    """Whether an entry that names these can be used; `texts` has the published words of everything that may be named,
    by address, `what` the name of such a thing.

    What is wrong is told; of what `make renew` has marked only doubts are, and it is left out where its words do not
    stand.
    """
    sound = True
    for reference in named:
        amiss = [] if reference.gone else list(_wrong(path, line, reference, texts, what))
        if reference.marked:
            findings.doubts.append(doubt(path, line, reference))
        else:
            findings.wrong.extend(amiss)
        sound = sound and not (amiss or reference.gone)
    return sound


def quoted(path: str, table: Quoting, zh: str, en: str, findings: Findings) -> bool:
    """Whether the words that a table quotes stand in the texts of its segment; those that do not are told."""
    stale = [Finding(path, table.line, "STALE",
                     f"‘{words[:30]}’ does not stand in {table.segment}; quote its words as they are")
             for words, text in ((table.zh_words, zh), (table.en_words, en)) if words not in text]
    findings.tell(stale, doubtful=table.named.marked)
    return not stale


def _wrong(path: str, line: int, named: Reference, texts: Mapping[str, str], what: str) -> Iterator[Finding]:
    """What is wrong with a reference that stands in a line of a file."""
    if named.address not in texts:
        message = f"no {what} ‘{named.address}’; mend it, or run make renew if the text changed"
        yield Finding(path, line, "UNKNOWN", message)
    elif not named.begins or not texts[named.address].startswith(named.begins):
        message = (f"‘{named.begins[:30]}’ is not how {named.address} begins; mend either, or run make renew if the "
                   "text changed")
        yield Finding(path, line, "WORDS", message)


def doubt(path: str, line: int, named: Reference) -> Finding:
    """What a build and a renewal say of a reference that nobody has looked at since its words changed or went."""
    words = f"‘{named.begins}’ of {named.address}"
    if named.gone:
        mend = "the entry is left out; give it another address, or remove it"
        return Finding(path, line, "GONE", f"{words} stands no more, {mend}")
    mend = f"read it again, then remove the key '{beside(named.key, 'changed')}'"
    return Finding(path, line, "CHANGED", f"{words} reads otherwise than when this was written; {mend}")
