"""The glossary: what it calls official is official."""

from __future__ import annotations

from typing import Any

from tools.library import INPUTS


def test_the_glossary_is_whole_and_its_official_renderings_are_official(segments: list[dict[str, Any]]) -> None:
    official = [s for s in segments if s["zh_origin"] == s["en_origin"] == "official"]
    assert len(INPUTS.glossary) >= 350
    for term in INPUTS.glossary:
        sentences = [s["en"].lower() for s in official if term.zh in s["zh"]]
        for rendering in term.official:
            assert any(rendering.lower() in english for english in sentences), (term.zh, rendering)
