"""Names in Latin letters, compared in both directions: RCEP, BMW, 5G.  What Chinese calls otherwise stands in
`data/numbers.toml`: GDP is 生产总值."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corpus.data.numbers import vocabulary

CHINESE = re.compile(r"[A-Za-z][A-Za-z0-9&.-]*[A-Za-z0-9]|[0-9]+[A-Z](?![A-Za-z瓦])")
ENGLISH = re.compile(r"(?<![\w$])[A-Za-z0-9]+(?:[&.+-][A-Za-z0-9]+)*")
NAMED = re.compile(r"[A-Z]{2}|[a-z][A-Z]|[A-Z]&[A-Z]|[A-Za-z]-?\d|\d[A-Z]|^[A-Z]\.[A-Z]")
PLAIN = re.compile(r"^(?:[IVX]+|\d+(?:st|nd|rd|th|s)|\d+-.*|[A-Z][a-z]+|[a-z]+)$")
SMALL = ("of", "and", "the", "for", "in", "on", "to", "with", "a")


def unanswered(zh: str, en: str) -> Iterator[tuple[str, str, int]]:
    """The names of one side that do not stand on the other, each with its side and place."""
    for match in CHINESE.finditer(zh):
        if not (_stands(match[0], en) or _measure(match[0]) or _known(match[0], zh, en, "zh")):
            yield "zh", match[0], match.start()
    for name, place in _english(en):
        if not (_stands(name, zh) or _measure(name) or _known(name, zh, en, "en") or _spelled(name, en[:place])):
            yield "en", name, place


def _english(text: str) -> Iterator[tuple[str, int]]:
    if text.upper() == text:
        return
    for match in ENGLISH.finditer(text):
        at = match.start()
        for part in re.split(r"-(?=[A-Za-z])", match[0]):
            name = re.sub(r"(?<=[A-Z])s$", "", part)
            if NAMED.search(name) and re.search("[A-Z]", name) and not PLAIN.match(name):
                yield name, at
            at += len(part) + 1


def _stands(name: str, text: str) -> bool:
    letters = "[-. &]*".join(map(re.escape, re.findall("[A-Za-z]+|[0-9]+", name)))
    return re.search(rf"(?<![A-Za-z0-9]){letters}s?(?![A-Za-z0-9])", text, re.I) is not None


def _measure(name: str) -> bool:
    """Whether it is a unit or a currency, which the figures see to."""
    letters = name.rstrip("0123456789.,").lower()
    return letters in vocabulary()["currencies"] or any(re.fullmatch(rf"\d*(?:{one['en']})", name, re.I)
                                                        for one in vocabulary()["unit"])


def _known(name: str, zh: str, en: str, side: str) -> bool:
    """Whether the other language has its own words for the name."""
    key, text = ("zh", zh) if side == "en" else ("en", en)
    return any(key in one and re.search(one[key], text, re.I) for one in _vocabulary().get(name.upper(), ()))


@cache
def _vocabulary() -> dict[str, list[dict[str, str]]]:
    result: dict[str, list[dict[str, str]]] = {}
    for one in vocabulary()["name"]:
        result.setdefault(one["name"].upper(), []).append(one)
    return result


def _spelled(name: str, ahead: str) -> bool:
    """Whether it is the short form of the words before its bracket: Regional … Economic Partnership (RCEP)."""
    if not ahead.endswith("("):
        return False
    letters = re.sub("[^A-Z]", "", name)
    words = [word for word in re.findall(r"[A-Za-z]+", ahead) if word.lower() not in SMALL][-len(letters) - 3:]
    initials = iter("".join(word[0].upper() for word in words))
    return bool(words) and all(letter in initials for letter in letters)
