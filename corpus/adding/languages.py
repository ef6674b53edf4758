"""What language a text is in, in which script, and how it is laid out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.adding.guesses import Guess
from corpus.data.report_files.profiles import Layout, Tag
from corpus.language.normalization import HAN
from corpus.language.script import Script

CHARACTER = re.compile(f"[{HAN}]")
FEW = 0.15
"""Share of lines in the other language below which a text is in one."""
SURE = 0.9
"""Share of the characters with two forms that tells a script for certain."""
PARAGRAPH, LONG = (60, 180), (20, 40)
"""Chinese and English characters from which a line is a paragraph, and from which it is no heading, caption or cell."""
WALL = re.compile(r"\t|\||  ")
ENDS = re.compile(r"[。！？；：…!?;:.][”’」』）)\]]*$")
AT_PAGES, AT_WIDTH, LEAST = 0.08, 0.5, 3
"""The share of long lines that end in the midst of a sentence, and how many there must be: of sixteen real texts one
has 13 % of its paragraphs cut at page ends, the others at most 2 %; what is wrapped at a width has most lines cut."""
CUT = 'lines seem to be cut: read in the ledger how they were joined; if each is a paragraph, set layout = "lines"'
MIXED = (
    "Simplified and Traditional characters are mixed: look at the text, and mend 'language' if most are of the other"
)
WORD = re.compile(r"[A-Za-z]{2,}")


def language(lines: Sequence[str], script: Script) -> Guess[Tag]:
    """The language of a text from its lines; figures and single words in Latin letters tell nothing."""
    han = [told for told in map(_is_chinese, lines) if told is not None]
    share = han.count(True) / max(len(han), 1)
    if share <= FEW and han:
        return Guess("en", f"{1 - share:.0%} of its lines are in Latin letters")
    if share >= 1 - FEW or not han:
        return _written("\n".join(lines), script)
    changes = sum(a != b for a, b in pairwise(han)) / max(len(han) - 1, 1)
    doubt = (
        ""
        if changes > FEW
        else (
            "Chinese and English stand one behind the other, not in turns: put each into a file of its own and add both"
        )
    )
    return Guess("zh-en", f"{share:.0%} of its lines are Chinese, the others in Latin letters", doubt)


def _is_chinese(line: str) -> bool | None:
    """Whether a line is Chinese or in words of Latin letters; nothing where it has neither."""
    han, words = len(CHARACTER.findall(line)), len(WORD.findall(line))
    return han >= words if han else False if words > 1 else None


def _written(text: str, script: Script) -> Guess[Tag]:
    """Simplified or Traditional, by the characters that one of the two alone has."""
    simplified, traditional = script.counted(text)
    most, total = max(simplified, traditional), simplified + traditional
    return Guess(script.written(text), f"{simplified} Simplified, {traditional} Traditional characters",
                 MIXED if most < SURE * total else "")


def layout(lines: Sequence[str], tag: Tag) -> Guess[Layout]:
    """How a text is laid out: a paragraph a line, lines cut at page ends or at a width, languages in turns."""
    if tag == "zh-en":
        return Guess("interleaved", "Chinese lines and English ones in turns")
    for longest, share in ((PARAGRAPH, AT_PAGES), (LONG, AT_WIDTH)):
        long = [line.strip() for line in lines if len(line.strip()) >= longest[tag == "en"] and not WALL.search(line)]
        cut = sum(not ENDS.search(line) for line in long)
        if cut >= LEAST and cut >= share * len(long):
            return Guess("paged", f"{cut} of {len(long)} long lines end in the midst of a sentence", CUT)
    small = sum(after.strip()[:1].islower() for after in lines)
    if tag == "en" and small >= AT_PAGES * len(lines) and small > 1:
        return Guess("paged", f"{small} of {len(lines)} lines begin with a small letter", CUT)
    return Guess("lines", "long lines end as sentences do")
