"""Where two witnesses of a paragraph differ, and which reading the text takes.

In: paragraphs with a second witness, and the report's corrections.  Out: variants in the order of the text.  The
text takes the base witness's reading, unless a correction emends it to the other's; where the other has other or
more words, a correction of kind `keep` says why the base stands.  Method: longest common runs of characters
(`difflib`), white space and width left aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from corpus.language import normalization
from corpus.project.findings import Findings
from corpus.sources.corrections import Correction
from corpus.sources.paragraphs import Block
from corpus.sources.witnesses import Paragraph

CONTEXT = 8
"""Characters shown on either side of a variant."""
PASSAGE = 15
"""From this many characters on, what one witness lacks is a passage, not a slip."""
LOST = "网页脱漏 · the web page lost it"
ALONE = "此段文字只见于一个见证 · only one witness has this passage"
SIGNS = ("标点与引号不同，文字相同；从所据文本 · "
         "signs and quotation marks differ, the words are the same; the base text stands")


@dataclass(frozen=True, kw_only=True)
class Variant:
    """One place where two witnesses differ.

    `at` is the character of `source` (the file that gives the text) it stands at; `kind` is `words`, `lost` (the
    other lacks it), `passage` (the other lacks a sentence or more) or `signs` (punctuation only); `taken` is `base`
    or `other`.
    """

    source: str
    at: int
    base: str
    other: str
    before: str
    after: str
    kind: str
    taken: str
    why: str


class Collation:
    """Finds the variants of a report's paragraphs, and tells those nobody decided."""

    def __init__(self, corrections: list[Correction], findings: Findings) -> None:
        self.emended = [c for c in corrections if c.kind == "emend"]
        self.kept = [c for c in corrections if c.kind == "keep"]
        self.findings = findings

    def of(self, paragraphs: Iterable[Paragraph]) -> Iterator[Variant]:
        """The variants of every paragraph that two witnesses have."""
        whole = list(paragraphs)
        for paragraph in whole if any(p.other for p in whole) else ():
            if paragraph.zh and paragraph.other:
                yield from self._differences(paragraph.zh, paragraph.other[0])
            elif paragraph.zh:
                text = "".join(character for character, _ in _characters(paragraph.zh))
                yield Variant(source=paragraph.zh.source.profile.file, at=paragraph.zh.start, base=text, other="",
                              before="", after="", kind="passage", taken="base",
                              why=ALONE)

    def _differences(self, base: Block, other: Block) -> Iterator[Variant]:
        ours, theirs = _characters(base), _characters(other)
        text, reading = "".join(c for c, _ in ours), "".join(c for c, _ in theirs)
        places = [place for _, place in ours]
        told: set[int] = set()
        for tag, a, b, c, d in SequenceMatcher(None, text, reading, autojunk=False).get_opcodes():
            if tag == "equal":
                continue
            start = places[min(a, len(places) - 1)]
            end = places[b - 1] + 1 if b > a else start
            emended = _holding(self.emended, base, start, end)
            around = {"before": text[max(0, a - CONTEXT):a], "after": text[b:b + CONTEXT]}
            if emended is None:
                yield self._standing(base, start, end, text[a:b], reading[c:d], around)
            elif emended.start not in told:
                told.add(emended.start)
                yield _emended(emended, base, around)

    def _standing(self, base: Block, start: int, end: int, ours: str, theirs: str, around: dict[str, str]) -> Variant:
        kind = _kind(ours, theirs)
        kept = _holding(self.kept, base, start, end)
        if kind == "words" and not kept:
            words = base.source.text[max(0, start - 6):end + 6].replace("\n", " ")
            message = f"the witnesses differ at ‘{words}’; record which stands: a correction of kind 'emend' or 'keep'"
            self.findings.add(base.source.path, base.source.line(start), "UNDECIDED", message)
        why = kept.why if kept else {"lost": LOST, "passage": ALONE, "signs": SIGNS}.get(kind, "")
        return Variant(
            source=base.source.profile.file,
            at=start,
            base=ours,
            other=theirs,
            kind=kind,
            taken="base",
            why=why,
            **around,
        )


def _holding(corrections: list[Correction], base: Block, start: int, end: int) -> Correction | None:
    """The correction whose range holds `start:end`."""
    name = base.source.profile.file
    return next((c for c in corrections if c.source == name and c.start <= start and end <= c.end), None)


def _emended(correction: Correction, base: Block, around: dict[str, str]) -> Variant:
    """The variant an emendation took from the other witness: what differs between the words it replaced and its own."""
    old, new = base.source.text[correction.start:correction.end], correction.text
    first = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    end = len(old) - last
    return Variant(source=correction.source, at=correction.start + first,
                   base=old[first:end].strip(), other=new[first:len(new) - last].strip(),
                   kind="words", taken="other", why=correction.why, **around)


def _characters(block: Block) -> list[tuple[str, int]]:
    """The visible characters of a block in canonical width, with their places."""
    return [
        (character.translate(normalization.FULL_WIDTH), block.start + index)
        for index, character in enumerate(block.raw)
        if not character.isspace() and not normalization.INVISIBLE.match(character)
    ]


def _kind(base: str, other: str) -> str:
    if not any(character.isalnum() for character in base + other):
        return "signs"
    if any(character.isalnum() for character in other):
        return "words"
    return "passage" if len(base) >= PASSAGE else "lost"
