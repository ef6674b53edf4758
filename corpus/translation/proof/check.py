"""Differences in figures and names: `data/proofs/<report>.toml` says which were looked at, and why they stand.

An open difference in a translation of ours fails the build; so does one in a published text that neither a note nor an
acceptance speaks of, so that every one is read by somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.bilingual import Language
from corpus.data.inputs import Inputs
from corpus.data.report_files import translations
from corpus.data.report_files.references import usable
from corpus.model import Report, Segment
from corpus.project.findings import Finding, Findings
from corpus.translation.proof.differences import Difference, Proof

SAID = {"figure": "the figure ‘{}’ of the {} has no answer on the other side",
        "exactness": "‘{}’ of the {} is said to be exact otherwise on the other side",
        "name": "the name ‘{}’ of the {} does not stand on the other side"}
NUMBER = re.compile(r"\d+(?:[.,]\d+)*|[〇零一二两三四五六七八九十百千万亿]+")
SIDES = {"zh": "Chinese", "en": "English"}


def check(report: Report, proof: Proof, inputs: Inputs, findings: Findings) -> None:
    """Tell every open difference of a report, and every acceptance that accepts nothing; what a reader has yet to
    look at is only a doubt."""
    recorded = inputs.acceptances[report.profile.id]
    texts = {segment.id: segment.published for passage in report.passages for segment in passage.segments}
    accepted = {(acceptance.segment, acceptance.words): acceptance for acceptance in recorded.accept
                if usable(recorded.path, acceptance.line, [acceptance.named], texts, "segment", findings)}
    used: set[tuple[str, str]] = set()
    for segment, difference in _differences(report, proof):
        key = segment.id, difference.words
        used.add(key)
        if key not in accepted and (segment.ours or not _noted(report, segment, difference)):
            findings.wrong.append(_finding(report, inputs, segment, difference))
    for (name, words), acceptance in accepted.items():
        if (name, words) not in used:
            message = f"{name} has no open ‘{words}’; remove the acceptance"
            unused = Finding(recorded.path, acceptance.line, "UNUSED", message)
            findings.tell([unused], doubtful=acceptance.named.marked)


def _differences(report: Report, proof: Proof) -> Iterator[tuple[Segment, Difference]]:
    for passage in report.passages:
        for segment in passage.segments:
            if segment.zh and segment.en:
                for difference in proof.differences(segment.zh.text, segment.en.text):
                    yield segment, difference


def _noted(report: Report, segment: Segment, difference: Difference) -> bool:
    """Whether a note on a published text quotes the number or name."""
    core = NUMBER.findall(difference.words) or [difference.words]
    return any(words in note.zh_words + "\n" + note.en_words for words in core
               for note in report.notes if note.segment == segment.id and note.kind != "ours")


def _finding(report: Report, inputs: Inputs, segment: Segment, difference: Difference) -> Finding:
    message = f"{segment.id}: {SAID[difference.kind].format(difference.words, SIDES[difference.side])}"
    if not segment.ours:
        return Finding(
            f"data/notes/{report.profile.id}.toml", 0, "FIGURE", f"{message}; add a note, or accept it in data/proofs/"
        )
    language: Language = "zh" if segment.zh and segment.zh.origin == "unofficial" else "en"
    path = translations.path(report.profile.id, language)
    entry = inputs.translations[report.profile.id, language].entries[segment.id]
    return Finding(
        path, entry.line, "FIGURE", f"{message}; mend the translation, or accept it in data/proofs/ with a reason"
    )
