"""How exact a number is said to be: about, over, under, nearly.  The words stand in `data/numbers.toml`."""

from __future__ import annotations

import re
from functools import cache

from corpus.quantities import Quantity, vocabulary

NEAR = {"zh": 5, "en": 34}
"""How many characters around a number may speak of it."""
STOPS = {"zh": "[，。；、：]", "en": r"[;:]|\.\s"}
FILLERS = "[了到为达有]{0,2}$"


def qualified(text: str, quantity: Quantity, language: str) -> frozenset[str]:
    """How a quantity of a text of `zh` or `en` is said to be exact: `about`, `over`, `under`, `near`, or none of these."""
    near, stops = NEAR[language], STOPS[language]
    own = text[quantity.start:quantity.end]
    ahead = re.split(stops, text[max(0, quantity.start - near):quantity.start])[-1]
    behind = re.split(stops, text[quantity.end:quantity.end + near])[0]
    if language == "en":
        return frozenset(kind for kind, said in _exact().items() if re.search(said["en"], f"{ahead} {own}{behind}".lower()))
    more = "多" if re.search("[多余]", own) else ""
    return frozenset(kind for kind, said in _exact().items() if re.search(f"(?:{said['zh_before']}){FILLERS}", ahead)
                     or re.search(said["zh_behind"], more + behind or "."))


@cache
def _exact() -> dict[str, dict[str, str]]:
    exact: dict[str, dict[str, str]] = vocabulary()["exact"]
    return exact
