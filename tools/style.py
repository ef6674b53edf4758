"""`python -m tools.style`: how many weaknesses of style our English has, by report; `--list NAME` shows where.

What is counted, and why, stands in `data/style.toml`; long sentences are `long60` and so on.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

from corpus.model import Report
from corpus.project.findings import Findings
from corpus.reports import compiled
from corpus.translation import style
from tools import copies
from tools.library import INPUTS, RESOURCES

WORD = re.compile(r"\S*\w\S*")


def main() -> None:
    """Print the counts, or the places of one of them."""
    arguments = argparse.ArgumentParser(prog="python -m tools.style", description="Weaknesses of style in our English.")
    arguments.add_argument("--list", metavar="NAME", help="show where this is found")
    wanted = arguments.parse_args().list
    reports = [report for report in compiled(copies.ROOT, INPUTS, RESOURCES, Findings()) if any(style.ours(report))]
    found = {report.profile.id: list(weaknesses(report)) for report in reports}
    if wanted:
        for places in found.values():
            for name, segment, words in places:
                if name == wanted:
                    print(f"{segment}  {words}")
        return
    print("\t".join(["", *found]))
    print("\t".join(["sentences of ours", *(str(sum(1 for _ in style.ours(report))) for report in reports)]))
    names = [*(f"long{long}" for long in INPUTS.style.long), *(rule.name for rule in INPUTS.style.counted)]
    for name in names:
        print("\t".join([name, *(str(sum(each[0] == name for each in places)) for places in found.values())]))


def weaknesses(report: Report) -> Iterator[tuple[str, str, str]]:
    """What is found in a report: the name of the weakness, the segment, the words."""
    rules = [(rule, re.compile(rule.find)) for rule in INPUTS.style.counted]
    for segment, english in style.ours(report):
        for count, sentence in sentences(english):
            for long in INPUTS.style.long:
                if count > long:
                    yield f"long{long}", segment.id, f"{count} words: {sentence}"
        for rule, pattern in rules:
            spared = rule.unless and segment.zh and re.search(rule.unless, segment.zh.text)
            if not spared and (not rule.roles or segment.role in rule.roles):
                for match in pattern.finditer(english):
                    start = max(0, match.start() - 40)
                    yield rule.name, segment.id, english[start:match.end() + 40]


def sentences(english: str) -> Iterator[tuple[int, str]]:
    """The sentences of a text, each with its number of words; a semicolon ends none."""
    start = 0
    for _, end in RESOURCES.sentences.ranges(english, "en"):
        if not english[start:end].rstrip("”’) ").endswith(";"):
            yield len(WORD.findall(english[start:end])), english[start:end].strip()
            start = end
    if english[start:].strip():
        yield len(WORD.findall(english[start:])), english[start:].strip()


if __name__ == "__main__":
    main()
