"""What the conversion between scripts gets wrong, from `data/script.toml`: by direction, a wrong form and the right
one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, parsed


@dataclass(frozen=True, kw_only=True)
class ScriptExceptions(Record):
    """Wrong forms and the right ones: of what was made Simplified, and of what was made Traditional."""

    simplified: Mapping[str, str]
    traditional: Mapping[str, str]


def script_exceptions(document: Document | None, findings: Findings) -> ScriptExceptions:
    """The exceptions of both directions."""
    file = parsed(document, ScriptExceptions, findings)
    if not (document and file):
        return ScriptExceptions(simplified={}, traditional={})
    for direction, forms in (("simplified", file.simplified), ("traditional", file.traditional)):
        for wrong, right in forms.items():
            if len(wrong) != len(right) or not wrong:
                message = (
                    f"‘{wrong}’ and ‘{right}’ are not of one length; mend the pair: a character stands for a character"
                )
                findings.add(document.path, document.line((direction, wrong)), "VALUE", message)
    return file
