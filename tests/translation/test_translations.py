"""Translations of ours: whole, in clean writing, and of the length of official ones."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

HAN = re.compile("[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]")
LATIN = re.compile("[A-Za-z]{2,}")
NAMES = {"LNG", "RCEP", "SK", "BDO", "STX", "PM", "TOD", "GDP"}
"""Names and units that Chinese writes in Latin letters, as the Dalian report has them."""
BOTH = ("liaoning-2021", "liaoning-plan-14-5", "liaoning-2023", "dalian-2023")


def ours(segments: list[dict[str, Any]], language: str) -> list[dict[str, Any]]:
    return [segment for segment in segments if segment[f"{language}_origin"] == "unofficial"]


def test_every_sentence_has_both_languages(segments: list[dict[str, Any]]) -> None:
    lacking = [s["id"] for s in segments if s["report"] in BOTH and not (s["zh"] and s["en"])]
    assert lacking == []
    assert len(ours(segments, "en")) > 3200
    assert len(ours(segments, "zh")) == 475


def test_our_english_has_no_chinese_signs_and_our_chinese_no_latin_words(segments: list[dict[str, Any]]) -> None:
    assert [s["id"] for s in ours(segments, "en") if HAN.search(s["en"])] == []
    words = {s["id"]: set(LATIN.findall(s["zh"])) - NAMES for s in ours(segments, "zh")}
    assert {name: found for name, found in words.items() if found} == {}
    assert [s["id"] for s in ours(segments, "zh") if re.search(r"[,;:?!()]|\s", s["zh"])] == []


def test_no_two_different_chinese_sentences_have_the_same_english(segments: list[dict[str, Any]]) -> None:
    sources: dict[str, set[str]] = defaultdict(set)
    for segment in ours(segments, "en"):
        sources[segment["en"]].add(segment["zh"])
    assert {english: zh for english, zh in sources.items() if len(zh) > 1} == {}


def test_our_english_is_as_long_for_its_chinese_as_official_english(segments: list[dict[str, Any]]) -> None:
    def ratios(own: list[dict[str, Any]]) -> list[float]:
        return sorted(len(s["en"]) / len(s["zh"]) for s in own)

    official = ratios([s for s in segments if s["zh_origin"] == s["en_origin"] == "official"])
    low, high = official[len(official) // 100], official[-1 - len(official) // 100]
    for name in ("liaoning-plan-14-5", "liaoning-2023"):
        own = ratios([s for s in ours(segments, "en") if s["report"] == name])
        assert sum(low <= ratio <= high for ratio in own) / len(own) >= 0.97
