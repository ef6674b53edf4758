"""Very long paragraphs, broken for reading: at their topical sentences, then at sentence ends near the middle.

Only paragraphs in one language are broken here; where two languages stand side by side the alignment decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from corpus import sentences
from corpus.outline import Draft, primary
from corpus.paragraphs import Block
from corpus.texts import Texts
from corpus.witness import Paragraph

LOOKED_AT = {"en": 600, "zh": 400}
"""Characters of a paragraph from which topical sentences inside it are looked for."""
LONGEST = {"en": 1300, "zh": 600}
"""Characters of a row: what a screen of 900 px shows of one column at the sizes of `docs/assets/reader.css`."""


def broken(drafts: Iterator[Draft], texts: Texts) -> Iterator[Draft]:
    """The drafts, with long text broken into several; those that only go on carry `goes_on`."""
    for draft in drafts:
        paragraph = draft.paragraph
        if draft.kind not in ("text", "item", "box") or (paragraph.zh and paragraph.en) or len(paragraph.en) > 1:
            yield draft
            continue
        block = primary(paragraph)
        for index, (part, goes_on) in enumerate(_parts(block, texts)):
            new = Paragraph(zh=part, other=() if index else paragraph.other) if paragraph.zh else Paragraph(en=(part,))
            later = "text" if draft.kind == "item" and not draft.in_box else draft.kind
            yield replace(draft, paragraph=new, goes_on=goes_on, kind=later if index else draft.kind,
                          level="" if index else draft.level)


def is_lead(block: Block, texts: Texts, *, in_box: bool = False, inside: bool = False) -> bool:
    """Whether a sentence names the subject of what follows: by its look, unless a correction rules otherwise.

    `inside`: it does not open its paragraph (or follows a heading that runs into it).  There the look tells in
    English; in Chinese, where plain statements are as short as titles, only a correction does.
    """
    if texts.ruled(block, "not-lead"):
        return False
    looks = sentences.is_lead(texts.of(block), block.language, in_box=in_box)
    return texts.ruled(block, "lead") or (looks and not (inside and block.language != "en"))


def _parts(block: Block, texts: Texts) -> Iterator[tuple[Block, bool]]:
    size = "en" if block.language == "en" else "zh"
    if len(block.raw) <= LOOKED_AT[size]:
        yield block, False
        return
    own = [block.part(*place) for place in sentences.ranges(block.raw, block.language)]
    starts = [0]
    for index in range(1, len(own) - 1):
        if is_lead(own[index], texts, inside=True) and not (index - starts[-1] == 1 and is_lead(own[starts[-1]], texts)):
            starts.append(index)
    for start, end in zip(starts, [*starts[1:], len(own)], strict=True):
        for index, run in enumerate(_runs(own[start:end], LONGEST[size])):
            yield replace(run[0], end=run[-1].end), index > 0


def _runs(own: list[Block], longest: int) -> list[list[Block]]:
    """Halve a run of sentences at the sentence end nearest its middle, full stops before semicolons, until it fits."""
    total = own[-1].end - own[0].start
    if total <= longest or len(own) == 1:
        return [own]
    middle = own[0].start + total / 2
    penalty = {index: abs(own[index].start - middle) + (longest if own[index - 1].raw.rstrip()[-1] in ";；" else 0)
               for index in range(1, len(own))}
    cut = min(penalty, key=lambda index: penalty[index])
    return _runs(own[:cut], longest) + _runs(own[cut:], longest)
