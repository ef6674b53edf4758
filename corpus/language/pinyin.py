"""Terms in pinyin: by pypinyin, with the readings of `data/pinyin.toml` where it takes the wrong one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from corpus.language import phrases


class Pinyin:
    """Reads terms; the recorded words are read as they are recorded, what stands between them as pypinyin does."""

    def __init__(self, readings: Mapping[str, str]) -> None:
        self.readings = readings
        self._recorded = phrases.pattern(readings)
        self._typed: dict[str, str] = {}

    def typed(self, term: str) -> str:
        """A term as readers type it: small letters without tones, spaces or marks, `v` for ü."""
        if term not in self._typed:
            syllables = "".join(self._syllables(term, umlaut=False)).lower()
            self._typed[term] = "".join(re.findall("[a-z0-9]+", syllables))
        return self._typed[term]

    def shown(self, term: str) -> str:
        """A term as it is printed: ü, and an apostrophe before a vowel that would run into the syllable before it."""
        parts = [re.sub("[^a-z0-9ü]", "", part.lower()) for part in self._syllables(term, umlaut=True)]
        words = [part for part in parts if part]
        return "".join("’" * (at > 0 and word[0] in "aoe") + word for at, word in enumerate(words))

    def _syllables(self, term: str, *, umlaut: bool) -> Iterator[str]:
        """The syllables of a term without tones; with `umlaut` ü, else v."""
        read, at = self._read, 0
        for match in self._recorded.finditer(term):
            yield from read(term[at:match.start()], umlaut)
            yield from (_plain(syllable, umlaut) for syllable in self.readings[match[0]].split())
            at = match.end()
        yield from read(term[at:], umlaut)

    @cached_property
    def _read(self) -> Callable[[str, bool], list[str]]:
        import pypinyin  # slow to load, and not needed where nothing has changed

        return lambda text, umlaut: pypinyin.lazy_pinyin(text, v_to_u=umlaut) if text else []


def _plain(syllable: str, umlaut: bool) -> str:
    from pypinyin.contrib.tone_convert import to_normal

    return str(to_normal(syllable, v_to_u=umlaut))
