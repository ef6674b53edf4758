"""Differences in figures and names: `data/proofs/<report>.toml` says which were looked at, and why they stand.

An open difference in a translation of ours fails the build; so does one in a published text that neither a note nor an
acceptance speaks of, so that every one is read by somebody.  While nobody has read a report, those between its
published texts are a list for its editor.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping

from corpus.bilingual import Language
from corpus.data.inputs import Inputs
from corpus.data.report_files import translations
from corpus.data.report_files.acceptances import Acceptance, Acceptances, Accepted
from corpus.data.report_files.profiles import Profile
from corpus.data.report_files.references import usable
from corpus.model import Report, Segment
from corpus.project.findings import Finding, Findings
from corpus.translation.proof.differences import Difference, Dollars, Proof

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
    covering: set[Accepted] = set()
    for segment, differences in _differences(report, proof):
        used |= {(segment.id, difference.words) for difference in differences}
        covered = {difference: _covering(recorded, segment, difference) for difference in differences}
        covering |= {whole for whole in covered.values() if whole}
        left = [difference for difference, whole in covered.items()
                if (segment.id, difference.words) not in accepted and not whole
                and (segment.ours or not _noted(report, segment, difference))]
        if left and not report.profile.read and not segment.ours:
            findings.doubts.append(_doubt(report, segment, left))
        else:
            findings.wrong.extend(_finding(report, inputs, segment, difference) for difference in left)
    _tell_unused(report, recorded, accepted, used, covering, findings)


def _tell_unused(report: Report, recorded: Acceptances, accepted: Mapping[tuple[str, str], Acceptance],
                 used: Container[tuple[str, str]], covering: Container[Accepted], findings: Findings) -> None:
    """Tell the acceptances that accept nothing."""
    for (name, words), acceptance in accepted.items():
        if (name, words) not in used:
            message = f"{name} has no open ‘{words}’; remove the acceptance"
            unused = Finding(recorded.path, acceptance.line, "UNUSED", message)
            findings.tell([unused], doubtful=acceptance.named.marked)
    for whole in recorded.accepted:
        if whole not in covering:
            message = f"no open difference is one of {', '.join(whole.words)}; remove the acceptance"
            findings.tell([Finding(recorded.path, whole.line, "UNUSED", message)], doubtful=not report.profile.read)


def _covering(recorded: Acceptances, segment: Segment, difference: Difference) -> Accepted | None:
    """What accepts a difference in the whole report."""
    other = segment.texts[difference.side == "zh"]
    return next((whole for whole in recorded.accepted if whole.covers(difference.words, other)), None)


def _differences(report: Report, proof: Proof) -> Iterator[tuple[Segment, list[Difference]]]:
    dollars = _dollars(report.profile, proof.numbers.words.local.dollar)
    for passage in report.passages:
        for segment in passage.segments:
            if segment.zh and segment.en:
                yield segment, proof.differences(segment.zh.text, segment.en.text, dollars)


def _dollars(profile: Profile, own: tuple[str, ...]) -> Dollars:
    """Whose dollars a bare “$” of a report means; `own` are the codes of places that have their own."""
    if profile.place:
        return "own" if profile.place.startswith(own) else "foreign"
    return "foreign" if profile.read else "either"


def _noted(report: Report, segment: Segment, difference: Difference) -> bool:
    """Whether a note on a published text quotes the number or name."""
    core = NUMBER.findall(difference.words) or [difference.words]
    return any(words in note.zh_words + "\n" + note.en_words for words in core
               for note in report.notes if note.segment == segment.id and note.kind != "ours")


def _doubt(report: Report, segment: Segment, differences: list[Difference]) -> Finding:
    """All differences of a segment of published texts in one line, at its place in the source."""
    block = next(side.blocks[0] for side in (segment.zh, segment.en) if side and side.blocks)
    said = [" ".join(dict.fromkeys(each.words for each in differences if each.side == side)) or "–" for side in SIDES]
    name, (zh, en) = report.profile.id, segment.texts
    return Finding(
        block.source.path, block.source.line(block.start), "DOUBT",
        f"FIGURES zh «{zh}» en «{en}»: {' / '.join(said)}; read both, note it in data/notes/{name}.toml or accept it "
        f"in data/proofs/{name}.toml ({segment.id})")


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
