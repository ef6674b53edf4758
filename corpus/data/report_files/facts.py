"""What a report's figures say, from `data/facts/<report>.toml`, by reading: frames, facts, and figures that are none.

A `[[frame]]` says of what time and what everything from a passage on speaks, up to the next.  A `[[fact]]` quotes its
words in both languages; what it says is computed from them and its frame, unless a key overrides it, with a reason.
A `[[dismissed]]` figure is no fact, with its class.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from corpus.data.report_files.references import OfPassage, OfSegment, Quoting
from corpus.data.vocabularies.fact_words import Exactness, FactKind, Measure
from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, parsed

Class = Literal["minor count", "name", "rank", "date", "list", "threshold", "repeated", "example", "history"]
"""Why a figure is no fact."""
Hedge = Literal["", "strive", "estimate"]
"""How a figure is hedged."""
Binding = Literal["", "expected", "binding"]
"""What a target is said to be."""
PERIOD = re.compile(r"\d{4}(?:-\d{4})?|open")
OVERRIDES = ("kind", "period", "measure", "value", "unit", "hedge", "binding")
"""What a fact may say otherwise than its words and its frame do, with a reason."""


@dataclass(frozen=True, kw_only=True)
class Frame(OfPassage):
    """From a passage on: what its figures are, and of which time and place they speak."""

    kind: FactKind
    period: str
    place: str = ""
    binding: Binding = ""


@dataclass(frozen=True, kw_only=True)
class RecordedFact(Quoting):
    """A fact: its indicator and words; `figure` and `en_figure` name one of several figures in these.

    One that is not `read` was proposed by the program, and waits for a reader; its English may be lacking.
    """

    indicator: str
    figure: str = ""
    en_figure: str = ""
    sector: str = ""
    kind: FactKind | Literal[""] = ""
    period: str = ""
    measure: Measure | Literal[""] = ""
    exactness: Exactness | Literal[""] = ""
    exactness_en: Exactness | Literal[""] = ""
    value: float | None = None
    value_to: float | None = None
    unit: str = ""
    place: str = ""
    basis: str = ""
    hedge: Hedge | None = None
    binding: Binding | None = None
    uncertain: bool = False
    why: str = ""
    read: bool = True

    @property
    def overrides(self) -> list[str]:
        """The keys that say otherwise than the words."""
        said = [key for key in OVERRIDES if getattr(self, key) not in ("", None)]
        return said + ["exactness"] * (self.exactness not in ("", "in words"))


@dataclass(frozen=True, kw_only=True)
class Dismissed(OfSegment):
    """A figure that is no fact: its characters, longer `words` where these stand twice, and why."""

    figure: str
    class_: Class
    words: str = ""

    @property
    def quoted(self) -> str:
        """The words by which it is found."""
        return self.words or self.figure


@dataclass(frozen=True, kw_only=True)
class RecordedFacts(Record):
    """The facts of a report, and the path of their file for messages."""

    path: str = ""
    frame: tuple[Frame, ...] = ()
    fact: tuple[RecordedFact, ...] = ()
    dismissed: tuple[Dismissed, ...] = ()


def facts(document: Document | None, findings: Findings) -> RecordedFacts:
    """The facts of a report, without those whose form is faulty."""
    file = parsed(document, RecordedFacts, findings)
    if not (document and file):
        return RecordedFacts()
    periods = [(frame.period, frame.line) for frame in file.frame]
    periods += [(fact.period, fact.line) for fact in file.fact if fact.period]
    for period, line in periods:
        if not PERIOD.fullmatch(period):
            findings.add(document.path, line, "PERIOD", "a period is YYYY, YYYY-YYYY or open; mend 'period'")
    for fact in file.fact:
        if fact.overrides and not fact.why:
            message = f"{', '.join(fact.overrides)} says otherwise than the words; say why, with a key 'why'"
            findings.add(document.path, fact.line, "REASON", message)
    return file
