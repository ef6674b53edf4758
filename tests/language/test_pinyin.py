"""How terms are read aloud (`tests/cases/pinyin.toml`)."""

from __future__ import annotations

import re
import tomllib
import unicodedata

import pytest

from corpus.language.words import Words
from tools import copies
from tools.library import INPUTS, RESOURCES

READINGS = tomllib.loads((copies.ROOT / "tests/cases/pinyin.toml").read_text("utf-8"))["reading"]


@pytest.mark.parametrize("case", READINGS, ids=lambda case: case["term"])
def test_terms_are_read_as_they_are_spoken_word_by_word(case: dict[str, str]) -> None:
    assert RESOURCES.pinyin.typed(case["term"]) == case["typed"]
    assert RESOURCES.pinyin.shown(case["term"]) == case["shown"]


def test_recorded_readings_are_those_of_terms() -> None:
    for word, said in INPUTS.spelling.readings.items():
        assert len(said.split()) == len(word), word
        assert any(word in term.zh for term in INPUTS.glossary), word


def test_recorded_words_are_those_of_terms_each_once() -> None:
    words = ["".join(entry.split()) for entry in INPUTS.spelling.words]
    assert len(words) == len(set(words))
    assert [word for word in words if not any(word in term.zh for term in INPUTS.glossary)] == []


def test_what_is_printed_is_what_is_typed_with_tones_and_spaces() -> None:
    """Every syllable that has a vowel has its tone, but the neutral ones, which no term begins with."""
    for term in INPUTS.glossary:
        shown, typed = RESOURCES.pinyin.shown(term.zh), RESOURCES.pinyin.typed(term.zh)
        plain = unicodedata.normalize("NFD", shown.lower()).replace("u\u0308", "v")
        assert "".join(re.findall("[a-z0-9]", plain)) == typed, term.zh
        for word in shown.split():
            assert word.isascii() == bool(re.fullmatch("[A-Za-z0-9.+]+|de", word)), (term.zh, word)


def test_words_are_few_and_phrases_are_cut_at_their_spaces() -> None:
    words = Words(["一 网", "一网", "通办", "政务", "务服", "服务", "热线"])
    assert words.cut("政务服务热线") == ["政务", "服务", "热线"]
    assert words.cut("一网通办") == ["一网", "通办"]
    assert words.cut("全一网") == ["全", "一网"]
    assert Words(["一 村 一 品", "一村"]).cut("一村一品") == ["一", "村", "一", "品"]
    assert Words([]).cut("热线") == ["热", "线"]
