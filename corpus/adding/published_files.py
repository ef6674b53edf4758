"""Files that are added, as they were published: kept byte for byte where they are UTF-8, else their text as UTF-8."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from corpus.language.normalization import INVISIBLE
from corpus.project.findings import Findings, shown
from corpus.sources import encodings


@dataclass(frozen=True, kw_only=True)
class Added:
    """One file: its name, the text that is stored, and, where it was no UTF-8, its encoding and the hash of its
    bytes."""

    name: str
    text: str
    encoding: str = ""
    published_sha256: str = ""

    @property
    def sha256(self) -> str:
        """The hash of what is stored."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def read(path: Path, root: Path, findings: Findings) -> Added | None:
    """A file to be added; nothing where findings tell what is wrong with it."""
    name = shown(path.resolve(), root)
    try:
        data = path.read_bytes()
    except OSError as error:
        findings.add(name, 0, "MISSING", f"cannot be read ({error.strerror}); give the path of a text file")
        return None
    if not data.strip():
        findings.add(name, 0, "EMPTY", "the file is empty; give one with the published text")
        return None
    try:
        text = data.decode("utf-8")
        found = None if "\0" in text else Added(name=path.name, text=text)
    except UnicodeDecodeError as error:
        if encodings.damaged(data, error):
            line = data[: error.start].count(b"\n") + 1
            findings.add(name, line, "NOT-UTF8", encodings.advice(data, error))
            return None
        found = None
    found = found or _converted(path.name, data)
    if found is None:
        line = data[: data.index(b"\0")].count(b"\n") + 1 if b"\0" in data else 0
        findings.add(
            name, line, "NOT-TEXT", "this is no text in an encoding that is known here; save it as plain text in UTF-8"
        )
    elif not INVISIBLE.sub("", found.text).strip():
        findings.add(name, 0, "EMPTY", "the file has nothing but blanks; give one with the published text")
        return None
    return found


def _converted(name: str, data: bytes) -> Added | None:
    """The text of bytes in another encoding."""
    guessed = encodings.guessed(data)
    if guessed is None or "\0" in guessed.text:
        return None
    return Added(
        name=name, text=guessed.text, encoding=guessed.encoding, published_sha256=hashlib.sha256(data).hexdigest()
    )
