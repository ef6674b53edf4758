"""Groups of sentences that were checked by hand: marked where their paragraph is no longer as it was counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import tomlkit
from tomlkit.exceptions import TOMLKitError

from corpus.project.findings import CorpusError, Finding
from corpus.structure.segmentation import fits


def renewed(text: str, path: str, paragraphs: Mapping[str, tuple[int, int]]) -> tuple[str, list[Finding]]:
    """A file of alignments, and what a reader must look at; `paragraphs` count the sentences of each, by its Chinese.

    Raises `CorpusError` where the file is no TOML.
    """
    try:
        document = tomlkit.parse(text)
    except TOMLKitError as error:
        raise CorpusError([Finding(path, getattr(error, "line", 0), "TOML", f"{error}; mend the file")]) from None
    for table in document.get("paragraph", []):
        counts = next((count for whole, count in paragraphs.items() if whole.startswith(table["begins"])), None)
        states = {"gone": counts is None, "changed": counts is not None and not fits(table["groups"], *map(range, counts))}
        for key, stands in states.items():
            if stands and not table.get(key):
                table[key] = True
            elif not stands and key in table:
                del table[key]
    result = tomlkit.dumps(document)
    return result, list(_marked(result, path))


def _marked(text: str, path: str) -> Iterator[Finding]:
    lines = [number for number, line in enumerate(text.split("\n"), 1) if line.strip() == "[[paragraph]]"]
    for line, table in zip(lines, tomlkit.parse(text).get("paragraph", []), strict=False):
        for key, said in (("gone", "no paragraph begins so any more; remove the entry"),
                          ("changed", "the paragraph has other sentences now; count its groups again, then remove the key 'changed'")):
            if table.get(key):
                yield Finding(path, line, key.upper(), f"‘{table['begins']}’: {said}")
