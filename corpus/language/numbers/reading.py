"""Quantities in a sentence, in Chinese or English, so that the two can be compared: value, unit and place."""

from __future__ import annotations

import re
from functools import cache

from corpus.data.numbers import vocabulary
from corpus.language.numbers import chinese, english
from corpus.language.numbers.quantity import Quantity

READ = {"zh": chinese.read, "en": english.read}


def quantities(text: str, language: str) -> list[Quantity]:
    """The quantities of a text of `zh` or `en`, in its order."""
    return READ[language](_idioms(language).sub(lambda match: "_" * len(match[0]), text))


@cache
def _idioms(language: str) -> re.Pattern[str]:
    return re.compile("|".join(vocabulary()["idioms"][language]), re.I)
