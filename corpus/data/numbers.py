"""The words about numbers, from `data/numbers.toml`: read once, and checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from corpus.project.findings import CorpusError, Finding
from corpus.project.tables import Keys, TomlFile

CODE = Path(__file__).parents[2]
FILE = CODE / "data" / "numbers.toml"
LISTS: Keys = {"zh": list, "en": list}
EXACT: Keys = {f"{language}_{place}": str for language in ("zh", "en") for place in ("before", "behind", "may")}
UNIT: Keys = {"dimension": str, "factor": (int, float), "zh": str, "en": str}
PAIR: Keys = {"zh": str, "en": str}
NAME: Keys = {"name": str, "zh": str}
LISTED = {"unit": UNIT, "equivalent": PAIR, "name": NAME}
TABLES: dict[str, Keys] = {
    "idioms": LISTS, "classifiers": {"zh": list}, "growth": {"zh": str, "en": str, "en_bare": str},
    "joined": {"zh_range": str, "en_range": str, "zh_list": str, "en_list": str},
    "exactness": dict.fromkeys((f"{language}_{part}" for language in ("zh", "en") for part in (
        "between", "tail", "time_under", "time_over")), str),
}
NUMBERS = ("words", "scales", "multiples", "turns")
"""Tables of words and their values."""
KINDS = ("about", "over", "under", "near")


@cache
def vocabulary() -> dict[str, Any]:
    """The tables of the file; raises `CorpusError` with every finding."""
    toml = TomlFile(FILE, CODE)
    found = list(_tables(toml)) or list(_patterns(toml))
    if found:
        raise CorpusError(found)
    return toml.data


def _tables(toml: TomlFile) -> Iterator[Finding]:
    shapes: Keys = {**dict.fromkeys((*TABLES, *NUMBERS, "exact", "vague", "currencies"), dict), **dict.fromkeys(LISTED, list)}
    if wrong := toml.check(toml.data, shapes, {}):
        yield from wrong
        return
    for name, keys in TABLES.items():
        yield from toml.check(toml.data[name], keys, {}, toml.line(f"[{name}]"))
    yield from toml.check(toml.data["exact"], dict.fromkeys(KINDS, dict), {}, toml.line("[exact."))
    for kind in KINDS:
        if isinstance(toml.data["exact"].get(kind), dict):
            yield from toml.check(toml.data["exact"][kind], EXACT, {}, toml.line(f"[exact.{kind}]"))
    for name, keys in LISTED.items():
        tables, wrong = toml.tables(name)
        yield from wrong
        for line, table in tables:
            yield from toml.check(table, keys, {"en": str} if name == "name" else {}, line)
    yield from _values(toml)


def _values(toml: TomlFile) -> Iterator[Finding]:
    for name in (*NUMBERS, "vague"):
        for word, value in toml.data[name].items():
            wanted = str if word == "zh_before" else (int, float)
            if not isinstance(value, wanted) or isinstance(value, bool):
                yield toml.finding(toml.line(f"{word} ="), "KEY-TYPE", f"'{word}' of [{name}] has no number; mend it")
    for name in ("idioms", "classifiers"):
        for language, own in toml.data[name].items():
            if isinstance(own, list) and not all(isinstance(one, str) for one in own):
                yield toml.finding(toml.line(f"[{name}]"), "KEY-TYPE", f"'{language}' of [{name}] is a list of texts; mend it")


def _patterns(toml: TomlFile) -> Iterator[Finding]:
    """What is no regular expression: every text of the file is one, but a name."""
    for where, pattern in _texts(toml.data):
        try:
            re.compile(pattern)
        except re.error as error:
            yield toml.finding(toml.line(pattern[:20]), "VALUE", f"‘{pattern[:30]}’ of {where} is no regular expression, "
                               f"{error.msg}; mend it")


def _texts(own: Any, where: str = "the file") -> Iterator[tuple[str, str]]:
    if isinstance(own, str):
        yield where, own
    elif isinstance(own, dict):
        for name, one in own.items():
            if name not in ("currencies", "dimension", "name"):
                yield from _texts(one, name)
    elif isinstance(own, list):
        for one in own:
            yield from _texts(one, where)
