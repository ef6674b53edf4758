"""Figures as the aligner compares them."""

from __future__ import annotations

import pytest

from corpus.language.numbers.figures import figures


@pytest.mark.parametrize(("zh", "en"), [
    ("城镇新增就业45.2万人", "452,000 new urban jobs"), ("减税降费720亿元", "by 72 billion yuan"),
    ("粮食产量467.8亿斤", "grain output reached 23.39 million metric tons"), ("去年1月24日", "On January 24 last year"),
    ("三个1万亿项目", "1 trillion"), ("136万退休人员", "1.36 million retirees"),
])
def test_figures_agree_across_languages(zh: str, en: str) -> None:
    assert figures(zh, "zh") == figures(en, "en")
