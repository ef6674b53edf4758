"""What two passages have in common word for word: what a link names where they share no term."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from heapq import nlargest

from corpus.language.name_variants import NameVariants
from corpus.links.documents import Document, common

RUN = {"zh": re.compile("[\u3400-\u9fff]{3,}"), "en": re.compile("[A-Za-z]{3,}(?: [A-Za-z]{3,})+")}
RUNS = 2
"""Runs that are named."""


def runs(a: Document, b: Document, names: NameVariants) -> list[str]:
    """The longest runs of Chinese characters, or of English words, that two documents have in common."""
    language = common(a, b)
    if not language:
        return []
    between = "" if language == "zh" else " "
    a_units, b_units = (list(names.standard(document.zh)) if language == "zh" else document.en.split()
                        for document in (a, b))
    blocks = SequenceMatcher(None, a_units, b_units, autojunk=False).get_matching_blocks()
    shared = {run for block in blocks
              for run in RUN[language].findall(between.join(a_units[block.a:block.a + block.size]))}
    return nlargest(RUNS, shared, key=lambda run: (len(run), run))
