"""A folder of texts through `python build_corpus.py --add`, each in a library of its own: what comes out.

    python -m tools.try_reports FOLDER [--only NAME] [--outlines]

A row a text: whether it was built, chapters, sections, passages, doubts, the share of the longest page, whether every
run of digits of the source stands unbroken and unjoined in the text, those that do not, and seconds.  What was found
wrong or doubtful follows.
"""

from __future__ import annotations

import argparse
import re
import shutil
import tempfile
import time
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.adding import report_text
from corpus.adding.add import Addition, add
from corpus.adding.published_files import Added
from corpus.project.findings import CorpusError, Finding
from tools.copies import ROOT

COLUMNS = ("name", "built", "chapters", "sections", "passages", "doubts", "longest", "figures", "joined", "seconds")
DIGITS = re.compile(r"\d+")
OF_SEVERAL = ("threads.toml", "series.toml")
SHOWN = 4
"""Joined or broken figures that a row shows."""
MADE_OF_REPORTS = (
    "sources",
    "reports",
    "corrections",
    "translations",
    "alignments",
    "notes",
    "proofs",
    "addresses",
    "judged",
    "facts",
)
"""Folders of the data that a library without reports has not."""


@dataclass(frozen=True, kw_only=True)
class Trial:
    """What came of one text."""

    name: str
    seconds: float
    addition: Addition | None = None
    findings: tuple[Finding, ...] = ()
    fault: str = ""

    @property
    def row(self) -> tuple[str, ...]:
        """The trial as a row of the table."""
        if self.addition is None:
            return (self.name, "no", *["-"] * 7, f"{self.seconds:.1f}")
        passages = self.addition.text.passages
        pages: Counter[int] = Counter()
        for passage in passages:
            pages[passage.chapter] += report_text.size(passage)
        levels = Counter(passage.level for passage in passages)
        changed = figures(self.addition)
        told = " ".join(changed[:SHOWN]) + (" …" if len(changed) > SHOWN else "")
        return (
            self.name,
            "yes",
            str(levels["chapter"]),
            str(levels["section"]),
            str(len(passages)),
            str(len(self.addition.doubts)),
            f"{max(pages.values(), default=0) / max(sum(pages.values()), 1):.0%}",
            "no" if changed else "yes",
            told or "-",
            f"{self.seconds:.1f}",
        )


def figures(addition: Addition) -> list[str]:
    """The runs of digits that are not the same in text and sources: joined or broken (`+`), or gone (`-`)."""
    before = Counter(_runs(_kept(file, addition) for file in addition.files))
    after = Counter(
        _runs(
            side.text
            for passage in addition.text.passages
            for segment in passage.segments
            for side in (segment.zh, segment.en)
            if side
        )
    )
    return [f"+{run}" for run in (after - before)] + [f"-{run}" for run in (before - after)]


def _kept(file: Added, addition: Addition) -> str:
    """A source without what was dropped, and as it was emended."""
    changed = sorted(
        (change.start, change.end, change.after if change.kind == "emend" else " ")
        for change in addition.text.changes
        if change.kind in ("drop", "emend") and change.source.profile.file == file.name
    )
    text = file.text
    for start, end, words in reversed(changed):
        text = text[:start] + words + text[end:]
    return text


def _runs(texts: Iterable[str]) -> Iterator[str]:
    """Every run of digits, whatever their width."""
    return (unicodedata.normalize("NFKC", run) for text in texts for run in DIGITS.findall(text))


def trial(path: Path, library: Path) -> Trial:
    """Run one text through an addition, in a copy of a library without reports."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        root = shutil.copytree(library, Path(folder) / "library")
        try:
            addition = add(root, [path], lambda line: None)
        except CorpusError as error:
            return Trial(
                name=path.stem, seconds=time.perf_counter() - began, findings=tuple(sorted(set(error.findings)))
            )
        except Exception as error:  # a fault of the program is a row too: the others are still to be run
            return Trial(name=path.stem, seconds=time.perf_counter() - began, fault=f"{type(error).__name__}: {error}")
        return Trial(name=path.stem, seconds=time.perf_counter() - began, addition=addition, findings=addition.doubts)


def empty_library(target: Path) -> Path:
    """The project's vocabularies and words, without reports and what is said of them."""
    shutil.copytree(
        ROOT / "data",
        target / "data",
        ignore=lambda folder, names: [*MADE_OF_REPORTS, *OF_SEVERAL] if Path(folder) == ROOT / "data" else [],
    )
    return target


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows as a table, with columns as wide as what stands in them; a Han character is two letters wide."""
    wide = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return (
        "  ".join(cell + " " * (room - _width(cell)) for cell, room in zip(row, wide, strict=True)).rstrip()
        for row in rows
    )


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Run a folder of texts through --add, each in a library of its own.")
    parser.add_argument("folder", type=Path, help="the folder with *.txt and *.md")
    parser.add_argument("--only", default="", metavar="NAME", help="only texts with this in their names")
    parser.add_argument("--outlines", action="store_true", help="print each outline too")
    options = parser.parse_args()
    paths = sorted(
        path
        for path in options.folder.iterdir()
        if path.suffix in (".txt", ".md") and path.stem != "README" and options.only in path.name
    )
    with tempfile.TemporaryDirectory() as folder:
        library = empty_library(Path(folder) / "empty")
        trials = [trial(path, library) for path in paths]
    print("\n".join(table([COLUMNS, *(trial.row for trial in trials)])))
    for tried in trials:
        if tried.findings or tried.fault:
            print(
                f"\n{tried.name}", *([f"FAULT {tried.fault}"] if tried.fault else map(str, tried.findings)), sep="\n  "
            )
        if options.outlines and tried.addition:
            print(
                f"\n{tried.name}: {tried.addition.profile.title.zh}",
                *report_text.outline(tried.addition.text.passages),
                sep="\n",
            )


if __name__ == "__main__":
    main()
