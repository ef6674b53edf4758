"""`python build_corpus.py --propose ID`: the facts that the program proposes for a report, as a file to be read.

Until its lines `read = false` are taken away, facts are shown as found by the program.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from corpus.data import inputs
from corpus.data.report_files.facts import Frame, RecordedFact, RecordedFacts
from corpus.facts.proposals import Proposer
from corpus.facts.reader import reader
from corpus.language.resources import resources
from corpus.project.findings import Findings
from corpus.project.writer import Writer
from corpus.reports import compiled

HEAD = """# Facts that the program proposes for {id}, read by nobody.  Read each against its sentence: mend what is
# wrong, remove what is none, then take its line `read = false` away (corpus/data/report_files/facts.py has the keys).
# Undo: git clean -f {path}
"""
KEYS = ("segment", "begins", "indicator", "zh_words", "en_words", "figure", "sector", "value", "value_to", "why")
NEEDED = KEYS[:5]


def propose(root: Path, id: str) -> list[str]:
    """Write what is proposed for a report of which nothing is recorded; gives the path of the file."""
    findings = Findings()
    given = inputs.read(root, findings)
    findings.refuse()
    assert given, "without findings there are inputs"
    _check(given.facts, id, findings)
    known = resources(given)
    reports = compiled(root, given, known, findings)
    findings.refuse()
    report = next(report for report in reports if report.profile.id == id)
    proposed = Proposer(given.indicators, given.places, reader(given.fact_words, known.numbers)).proposed(report)
    writer = Writer(root)
    try:
        writer.write(proposed.path, text(id, proposed))
        return writer.move()
    finally:
        writer.discard()


def _check(facts: Mapping[str, RecordedFacts], id: str, findings: Findings) -> None:
    """Refuse a report that is not there, or of which facts are recorded."""
    if id not in facts:
        findings.add(f"data/reports/{id}.toml", 0, "UNKNOWN", f"there is no report ‘{id}’; mend the id")
    elif facts[id].path:
        findings.add(facts[id].path, 0, "TAKEN", "it is there already; remove it to have facts proposed anew")
    findings.refuse()


def text(id: str, facts: RecordedFacts) -> str:
    """Frames and facts as a file."""
    tables = [*map(_frame, facts.frame), *map(_fact, facts.fact)]
    return "\n".join([HEAD.format(id=id, path=facts.path), *tables])


def _frame(frame: Frame) -> str:
    keys = {key: getattr(frame, key) for key in ("passage", "begins", "kind", "period", "binding")}
    return _table("frame", {key: value for key, value in keys.items() if value})


def _fact(fact: RecordedFact) -> str:
    keys = {key: getattr(fact, key) for key in KEYS}
    return _table("fact", {key: value for key, value in keys.items() if key in NEEDED or value not in ("", None)}
                  | {"read": False})


def _table(name: str, keys: dict[str, object]) -> str:
    return "\n".join([f"[[{name}]]", *_lines(keys)]) + "\n"


def _lines(keys: dict[str, object]) -> Iterator[str]:
    return (f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in keys.items())
