"""A source file as published, kept byte for byte, and the places in it.

Inside the build a place is a range of characters of one source; what leaves the build counts bytes.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from pathlib import Path

from corpus.data.report_files.profiles import Profile, SourceProfile
from corpus.language.script import Script, Written
from corpus.project.findings import Findings, line_of, shown
from corpus.sources import encodings, shape

LONGEST_LINE = 200_000
"""Characters.  The longest line of the five sources has 7,832; a line 25 times that is not a paragraph."""


@dataclass(frozen=True)
class Source:
    """One source: its profile, the path to show in messages, its text, and the script of its Chinese."""

    profile: SourceProfile
    path: str
    text: str
    chinese: Written = "zh-Hans"

    @property
    def traditional(self) -> bool:
        """Whether its Chinese was published in Traditional characters, not made so by machine."""
        return self.chinese == "zh-Hant" and not self.profile.converted

    @cached_property
    def _line_bytes(self) -> list[int]:
        return [0, *accumulate(len(line.encode()) + 1 for line in self.text.split("\n"))]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(i + 1 for i, character in enumerate(self.text) if character == "\n")]

    def byte(self, position: int) -> int:
        """The byte offset of the character at `position`."""
        line = bisect_right(self._line_starts, position) - 1
        return self._line_bytes[line] + len(self.text[self._line_starts[line]:position].encode())

    def line(self, position: int) -> int:
        """The line, from 1, of the first visible character at or after `position`."""
        while position < len(self.text) and self.text[position].isspace():
            position += 1
        return bisect_right(self._line_starts, position)


def read(profile: Profile, root: Path, findings: Findings) -> dict[str, Source]:
    """The sources of a report by file name, without those that cannot be one: of them findings tell."""
    folder = root / "data" / "sources" / profile.id
    sources = {source.file: _source(source, folder / source.file, root, findings) for source in profile.sources}
    return {file: source for file, source in sources.items() if source}


def in_script(source: Source, script: Script, findings: Findings) -> Source:
    """A source that knows the script of its Chinese: by its tag, or by its characters where the source has two
    languages; a tag that its characters speak against is told."""
    tag = source.profile.language
    written = script.written(source.text)
    if tag == "zh-Hans" and written == "zh-Hant":
        findings.add_doubt(source.path, "SCRIPT", "its characters are Traditional; check 'language' in the profile")
    return replace(source, chinese=tag if tag in ("zh-Hans", "zh-Hant") else written)


def _source(profile: SourceProfile, path: Path, root: Path, findings: Findings) -> Source | None:
    name = shown(path, root)
    try:
        data = path.read_bytes()
    except OSError as error:
        findings.add(name, 0, "MISSING", f"cannot be read ({error.strerror}); put the source there")
        return None
    digest = hashlib.sha256(data).hexdigest()
    if not data.strip():
        findings.add(name, 0, "EMPTY", "the source is empty; put the published text there")
    elif digest != profile.sha256:
        findings.add(
            name,
            0,
            "HASH",
            f"its sha256 is {digest[:12]}…, the profile says {profile.sha256[:12]}…; restore the "
            "source, or record the new one in the profile",
        )
    elif (text := _text(name, data, findings)) is not None:
        return Source(profile, name, text)
    return None


def _text(name: str, data: bytes, findings: Findings) -> str | None:
    """The text of a source, where it can be one."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[:error.start].count(b"\n") + 1
        findings.add(name, line, "NOT-UTF8", encodings.advice(data, error))
        return None
    if "\0" in text:
        findings.add(name, line_of(text, text.index("\0")), "NUL", "a NUL byte; this is not a text, replace it")
        return None
    for number, line_text in enumerate(text.split("\n"), 1):
        if len(line_text) > LONGEST_LINE:
            findings.add(name, number, "LONG-LINE", f"a line of {len(line_text):,} characters; a paragraph has at most "
                         f"{LONGEST_LINE:,}, check the file")
            return None
    return None if shape.told(name, text, findings) else text
