"""Lines that are no text of a report: furniture of a web page, marks of Markdown; and corrections that drop them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from corpus.adding.guesses import Line
from corpus.data.vocabularies.adding import Furniture
from corpus.project.findings import Finding

MARKDOWN = re.compile(r"^#{1,6} \S|\*\*[^*]+\*\*|!?\[[^\]]*\]\([^)]*\)|^\[\w+\]:\s+\S+://|^>{1,3} \S")
GOES_ON = r"[，。、；]|[^：:]*[。；！]$"
"""What shows that a line is text although it begins as furniture does (有效性，…)."""
SHOWN = 3
"""Lines quoted in a doubt."""
WHY = "网页按钮等，不属报告 · furniture of the web page, not of the report"


def furniture(text: str, words: Furniture) -> list[Line]:
    """The lines that look like buttons and furniture of a web page."""
    sign = r"[\W\d_]"
    made = re.compile(f"(?:{'|'.join(map(re.escape, sorted(words.words, key=len, reverse=True)))}|{sign})+", re.I)
    telling = re.compile(f"{'|'.join(re.escape(word) for word in words.words if len(word) > 1)}", re.I)
    opens = re.compile(rf"(?:{'|'.join(map(re.escape, words.openings))})(?!{GOES_ON})", re.I)
    return [
        Line(number, line.strip())
        for number, line in enumerate(text.split("\n"), 1)
        if 0 < len(line.strip()) <= words.longest
        and (
            (made.fullmatch(line.strip()) and telling.search(line))
            or opens.match(re.sub(r"^[\W_]+", "", line))
            or line.strip().rstrip("。 ").endswith(words.endings)
        )
    ]


def doubts(path: str, text: str, found: Sequence[Line]) -> Iterator[Finding]:
    """What is doubtful about the lines of a source; `found` look like furniture."""
    if found:
        yield Finding(
            path,
            found[0].number,
            "DOUBT",
            f"{len(found)} line(s) look like furniture of a web page ({_quoted(found)}): if "
            "they are, drop them with the corrections printed below",
        )
    marked = [Line(number, line.strip()) for number, line in enumerate(text.split("\n"), 1) if MARKDOWN.search(line)]
    if marked:
        yield Finding(
            path,
            marked[0].number,
            "DOUBT",
            f"{len(marked)} line(s) have marks of Markdown ({_quoted(marked)}): those of "
            "headings and bold letters are left out; emend links, or add the text without them",
        )


def _quoted(found: Sequence[Line]) -> str:
    told = ", ".join(f"{line.number} ‘{line.text[:20]}’" for line in found[:SHOWN])
    return told + (", …" if len(found) > SHOWN else "")


def corrections(file: str, text: str, found: Iterable[Line]) -> Iterator[str]:
    """Corrections that drop lines, ready for `data/corrections/`: of those whose words stand nowhere else."""
    for line in found:
        find = next((words for words in (line.text, f"\n{line.text}\n") if text.count(words) == 1), "")
        if find:
            yield (f'[[correction]]\nsource = {_toml(file)}\nkind = "drop"\nfind = {_toml(find)}\nwhy = {_toml(WHY)}\n')


def _toml(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
