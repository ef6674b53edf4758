"""Terms in pinyin: by pypinyin, with the readings of `data/pinyin.toml` where it takes the wrong one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path

READINGS = Path(__file__).parents[2] / "data" / "pinyin.toml"


@cache
def typed(term: str) -> str:
    """A term as readers type it: small letters without tones, spaces or marks, `v` for ü."""
    return "".join(re.findall("[a-z0-9]+", "".join(_syllables()(term)).lower()))


def shown(term: str) -> str:
    """A term as it is printed: ü, and an apostrophe before a vowel that would run into the syllable before it."""
    parts = [re.sub("[^a-z0-9ü]", "", part.lower()) for part in _syllables()(term, v_to_u=True)]
    words = [part for part in parts if part]
    return "".join("’" * (at > 0 and word[0] in "aoe") + word for at, word in enumerate(words))


@cache
def readings() -> dict[str, str]:
    """The words whose reading is recorded, with a syllable a character."""
    table: dict[str, str] = tomllib.loads(READINGS.read_text("utf-8"))["readings"]
    return table


@cache
def _syllables() -> Callable[..., list[str]]:
    import pypinyin  # slow to load, and not needed where nothing has changed

    pypinyin.load_phrases_dict({word: [[one] for one in said.split()] for word, said in readings().items()})
    return pypinyin.lazy_pinyin
