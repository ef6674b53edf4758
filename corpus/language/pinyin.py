"""Terms in pinyin: by pypinyin, with the readings of `data/pinyin.toml` where it takes the wrong one, in its words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import cast

from corpus.language import phrases
from corpus.language.words import Words

RUN = re.compile(r"[\u3007\u3400-\u9fff]+|[A-Za-z0-9.+]+")
"""Chinese, or what is read as it stands."""
ALWAYS = {"一": "yī", "不": "bù"}
"""Printed with one tone, as dictionaries do, however it is spoken before another syllable."""
MARKS = re.compile("[\u0300-\u0307\u0309-\u036f]")
"""Tones, not the dots of ü."""

EACH = cast("Callable[[str], str]", list)
"""What is no Chinese, a sign at a time: pypinyin takes a list too, and does not say so."""


class Pinyin:
    """Reads terms; the recorded words are read as they are recorded, what stands between them as pypinyin does."""

    def __init__(self, readings: Mapping[str, str], words: Iterable[str] = ()) -> None:
        self.readings = readings
        self._words = Words(words)
        self._recorded = phrases.pattern(readings)
        self._typed: dict[str, str] = {}

    def typed(self, term: str) -> str:
        """A term as readers type it: small letters without tones, spaces or marks, `v` for ü."""
        if term not in self._typed:
            toneless = MARKS.sub("", unicodedata.normalize("NFD", self.shown(term).lower()))
            self._typed[term] = "".join(re.findall("[a-z0-9]+", toneless.replace("u\u0308", "v")))
        return self._typed[term]

    def plain(self, term: str) -> list[str]:
        """The syllable of each character of a term in small letters without its tone; ü stays."""
        return [unicodedata.normalize("NFC", MARKS.sub("", unicodedata.normalize("NFD", said.lower())))
                for said in self._syllables(term)]

    def shown(self, term: str) -> str:
        """A term as it is printed: word by word with tones, and an apostrophe before a syllable that begins with a
        vowel inside a word."""
        syllables, words = self._syllables(term), []
        for run in RUN.finditer(term):
            at = run.start()
            for word in self._words.cut(run[0]) if run[0][0] > "z" else [run[0]]:
                words.append(_joined(syllables[at:at + len(word)]))
                at += len(word)
        return " ".join(words)

    def _syllables(self, term: str) -> list[str]:
        """The syllable of each character of a term, with its tone; what is no Chinese stands for itself."""
        said = [syllable for part in self._parts(term) for syllable in part]
        return [ALWAYS.get(character, syllable) for character, syllable in zip(term, said, strict=True)]

    def _parts(self, term: str) -> Iterator[list[str]]:
        at = 0
        for match in self._recorded.finditer(term):
            yield self._read(term[at:match.start()])
            yield self.readings[match[0]].split()
            at = match.end()
        yield self._read(term[at:])

    @cached_property
    def _read(self) -> Callable[[str], list[str]]:
        import pypinyin  # slow to load, and not needed where nothing has changed

        return lambda text: pypinyin.lazy_pinyin(text, pypinyin.Style.TONE, errors=EACH) if text else []


def _joined(syllables: list[str]) -> str:
    """A word: letters and figures as they stand, syllables with an apostrophe where two vowels would meet."""
    begins = [unicodedata.normalize("NFD", syllable)[0] in "aoe" for syllable in syllables]
    return "".join("’" * (at > 0 and begins[at]) + syllable for at, syllable in enumerate(syllables))
