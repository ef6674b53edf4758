"""How data names a passage or a segment: by its address, and by the first words that stand there.

Every table that names one has `begins` beside the address (`from_begins` beside `from`).  `make renew` carries both
along when a text changes.  It adds `changed` where the words read otherwise than when somebody judged them (its value
is their fingerprint as they were), and `gone` where they stand no more.  A reader looks, mends the entry and takes the
mark away.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from corpus.project.findings import Finding
from corpus.project.tables import Keys, TomlFile

ALONE = ("segment", "passage")
"""Keys that name the one thing a table speaks of: what belongs to them has no prefix."""
REFERENCES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "judged": {"theme": ("passage",), "link": ("from", "to"), "forbidden": ("from", "to")},
    "notes": {"note": ("segment",)},
    "proofs": {"accept": ("segment",)},
    "threads": {"thread.step": ("segment",)},
}
"""By folder below `data/` (or file there): the tables that name something, and the keys that do."""
MARKS: Keys = {"changed": str, "gone": bool}
"""What `make renew` adds beside an address."""


@dataclass(frozen=True, kw_only=True)
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


def beside(key: str, what: str) -> str:
    """The key of what stands beside an address: `begins`, or `from_begins` beside `from`."""
    return what if key in ALONE else f"{key}_{what}"


def required(*keys: str) -> Keys:
    """The keys that a table must have for its references."""
    return dict.fromkeys((name for key in keys for name in (key, beside(key, "begins"))), str)


def optional(*keys: str) -> Keys:
    """The keys that it may have."""
    return {beside(key, name): of for key in keys for name, of in MARKS.items()}


def reference(table: Mapping[str, Any], key: str) -> Reference:
    """What a table names by `key`, and what stands beside it; a table that was not checked may lack anything."""
    return Reference(
        key=key,
        address=str(table.get(key, "")),
        begins=str(table.get(beside(key, "begins"), "")),
        changed=str(table.get(beside(key, "changed"), "")),
        gone=bool(table.get(beside(key, "gone"))),
    )


def wrong(toml: TomlFile, line: int, named: Reference, texts: Mapping[str, str], what: str) -> Iterator[Finding]:
    """What is wrong with a reference; `texts` has the published words of everything that may be named, by address,
    `what` the name of such a thing."""
    if named.address not in texts:
        yield toml.finding(
            line, "UNKNOWN", f"no {what} ‘{named.address}’; mend it, or run make renew if the text changed"
        )
    elif not named.begins or not texts[named.address].startswith(named.begins):
        yield toml.finding(line, "WORDS", f"‘{named.begins[:30]}’ is not how {named.address} begins; mend either, or "
                           "run make renew if the text changed")


def usable(toml: TomlFile, line: int, named: list[Reference], texts: Mapping[str, str], what: str,
           findings: list[Finding], doubts: list[Finding]) -> bool:
    """Whether an entry that names these can be used.

    What is wrong goes to `findings`; of what `make renew` has marked only `doubts` are said, and it is left out where
    its words do not stand.
    """
    sound = True
    for one in named:
        amiss = [] if one.gone else list(wrong(toml, line, one, texts, what))
        if one.marked:
            doubts.append(doubt(toml.path, line, one))
        else:
            findings += amiss
        sound = sound and not (amiss or one.gone)
    return sound


def doubt(path: str, line: int, named: Reference) -> Finding:
    """What a build and a renewal say of a reference that nobody has looked at since its words changed or went."""
    said = f"‘{named.begins}’ of {named.address}"
    if named.gone:
        mend = "the entry is left out; give it another address, or remove it"
        return Finding(path, line, "GONE", f"{said} stands no more, {mend}")
    mend = f"read it again, then remove the key '{beside(named.key, 'changed')}'"
    return Finding(path, line, "CHANGED", f"{said} reads otherwise than when this was written; {mend}")
