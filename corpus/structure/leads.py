"""Opening sentences that name the subject of their paragraph: told by what speaks for it, over a whole section.

A sentence is weighed by itself, and with those that open the other paragraphs under the same heading: where most of
these could lead, one that is longer, or has a second clause, leads too.  The same sentence alone does not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from corpus.language.openings import opening
from corpus.language.sentences import Sentences
from corpus.sources.canonical_text import Texts
from corpus.sources.paragraphs import Block
from corpus.structure.outline import Draft, primary

ROOM = {"en": 92, "zh": 32, "box": 8}
"""Characters within which a sentence without a second clause leads by itself; in a box names do (鞍山市。).  In the
five sources the longest such lead has 20 in Chinese and 91 in English."""
ENOUGH = 1.0
NEAR = 2
"""Paragraphs before it, and as many behind it, with which an opening is compared."""
SHORT = 1 / 2
"""What shortness adds at most."""
WORD = 3 / 8
"""What it adds that a sentence opens as headings, plain leads, or several sentences of the report do (推进, 加强);
else it takes as much (民之所盼，政之所向。)."""
MOST = 1 / 3
"""A sentence that fills more of its paragraph than this is its text."""
CLAUSE = re.compile("[，；：,;:]")
ENGLISH_WORD = re.compile("[A-Za-z]+")
ABOVE = ("title", "heading")


@dataclass(frozen=True, kw_only=True)
class Opening:
    """The sentence that opens a paragraph, and which part of its paragraph it is."""

    text: str
    language: str
    in_box: bool
    part: float

    @property
    def word(self) -> str:
        """What it opens with: a word of two characters, or an English word."""
        return opening_word(self.text, self.language)

    @property
    def plain(self) -> bool:
        """Whether it leads without any help."""
        return self.by_itself >= ENOUGH

    @property
    def by_itself(self) -> float:
        """Its weight without its surroundings: short and in one clause speak for it, figures against it."""
        ended = self.text.endswith("." if self.language == "en" else "。")
        if not ended or (self.language == "en" and not self.text[0].isupper()):
            return -ENOUGH
        room = ROOM["en" if self.language == "en" else "box" if self.in_box else "zh"]
        clauses, figures = len(CLAUSE.findall(self.text)), bool(re.search(r"\d", self.text))
        return ENOUGH + min((room - len(self.text)) / room, SHORT) - clauses - figures

    def among(self, before: Sequence[Opening], after: Sequence[Opening], words: frozenset[str]) -> float:
        """Its weight among the openings of the other paragraphs of its section; `words` open headings here.

        What stands first, in a form that all others have not, introduces them.
        """
        if not before and len(after) > 1 and all(other.plain for other in after):
            return self.by_itself
        near = (*before[-NEAR:], *after[:NEAR])
        kin = sum(other.by_itself >= 0 for other in near) / max(len(near), 2)
        word = WORD if self.word in words else -WORD
        return self.by_itself + kin + word - (self.part > MOST)


def leads(drafts: Sequence[Draft], texts: Texts, sentences: Sentences) -> list[bool]:
    """For each draft whether its first sentence looks as if it named the subject of what follows."""
    openings = [_opening(draft, texts, sentences) for draft in drafts]
    sections = list(accumulate(draft.kind in ABOVE for draft in drafts))
    words = frozenset(_words(drafts, openings, texts))
    by_section = {section: [opening for opening, near in zip(openings, sections, strict=True)
                            if opening and near == section] for section in sections}
    return [opening is not None and _leads(opening, by_section[section], words)
            for opening, section in zip(openings, sections, strict=True)]


def _leads(opening: Opening, section: Sequence[Opening], words: frozenset[str]) -> bool:
    at = next(at for at, other in enumerate(section) if other is opening)
    return opening.plain or opening.among(section[:at], section[at + 1:], words) >= ENOUGH


def names_subject(block: Block, texts: Texts, *, looks: bool, inside: bool) -> bool:
    """Whether a sentence names the subject of what follows: by its look, unless a correction rules otherwise.

    `inside`: it does not open its paragraph (or follows a heading that runs into it).  There the look tells in
    English; in Chinese, where plain statements are as short as titles, only a correction does.
    """
    if texts.ruled(block, "not-lead"):
        return False
    return texts.ruled(block, "lead") or (looks and not (inside and block.language != "en"))


def looks_led(block: Block, texts: Texts) -> bool:
    """Whether a sentence outside boxes could lead by itself."""
    return Opening(text=texts.of(block), language=block.language, in_box=False, part=0.0).plain


def opening_word(text: str, language: str) -> str:
    """The word that opens a text: two Chinese characters, or an English word."""
    if language != "en":
        return text[:2]
    found = ENGLISH_WORD.match(text)
    return found[0] if found else ""


def _opening(draft: Draft, texts: Texts, sentences: Sentences) -> Opening | None:
    if draft.kind not in ("text", "box") or draft.goes_on or not draft.pieces:
        return None
    first = first_sentence(primary(draft.pieces[0]), texts, sentences)
    if texts.ruled(first, "not-lead"):
        return None
    whole = sum(len(texts.of(primary(piece))) for piece in draft.pieces)
    text = texts.of(first)
    return Opening(text=text, language=first.language, in_box=draft.in_box, part=len(text) / max(whole, 1))


def first_sentence(block: Block, texts: Texts, sentences: Sentences) -> Block:
    """The first sentence of a block."""
    return block.part(*sentences.ranges(texts.masked(block), block.language)[0])


def _words(drafts: Iterable[Draft], openings: Iterable[Opening | None], texts: Texts) -> Iterator[str]:
    """The words with which headings and plain leads of a report open, and those with which several sentences do."""
    yield from (opening.word for opening in openings if opening and opening.plain)
    inside: Counter[str] = Counter()
    for draft in drafts:
        blocks = [primary(piece) for piece in draft.pieces]
        if draft.kind == "heading" and blocks:
            text = texts.of(blocks[0])
            opens = opening(text, blocks[0].language)
            yield opening_word(text[len(opens.mark):].lstrip() if opens else text, blocks[0].language)
        inside.update(opening_word(texts.of(block), block.language) for block in blocks[1:])
    yield from (word for word, times in inside.items() if times > 1)
