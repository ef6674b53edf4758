"""Sources mended as a person mends them: a paragraph cut, two joined, one put in, one taken out, a figure changed."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Callable
from pathlib import Path

SENTENCE = re.compile(r"(?<=[。！？])(?=[^\s”’）])|(?<=[a-z][.;]) (?=[A-Z])")
HEADING = re.compile(
    r"[\s　]*(?:第.{1,4}[章节節篇]|[（(]?[一二三四五六七八九十]{1,3}[）)、是]|專欄|[（(]?\d+[.．）)]|\([A-Z])"
)
NEW = {"zh": "新增的一段，说明近年的变化。又一句，说明今后的打算。",
       "en": "A new paragraph tells of changes. It tells of plans too."}

Mend = Callable[[list[str], random.Random], list[str]]


def cut(lines: list[str], chance: random.Random) -> list[str]:
    at = chance.choice(_long(lines))
    places = [match.start() for match in SENTENCE.finditer(lines[at])]
    place = places[len(places) // 2]
    return [*lines[:at], lines[at][:place], lines[at][place:].lstrip(), *lines[at + 1:]]


def join(lines: list[str], chance: random.Random) -> list[str]:
    at = chance.choice(_pairs(lines))
    following = _next(lines, at)
    between = "" if _chinese(lines[at]) else " "
    return [*lines[:at], lines[at].rstrip() + between + lines[following].lstrip(), *lines[following + 1:]]


def insert(lines: list[str], chance: random.Random) -> list[str]:
    at = chance.choice(_long(lines))
    return [*lines[:at + 1], NEW["zh" if _chinese(lines[at]) else "en"], *lines[at + 1:]]


def delete(lines: list[str], chance: random.Random) -> list[str]:
    at = chance.choice(_long(lines))
    return [*lines[:at], *lines[at + 1:]]


def figure(lines: list[str], chance: random.Random) -> list[str]:
    at = chance.choice([at for at in _long(lines) if re.search(r"\d\d", lines[at])])
    changed = re.sub(r"\d\d", lambda match: str((int(match[0]) + 7) % 90 + 10), lines[at], count=1)
    return [*lines[:at], changed, *lines[at + 1:]]


MENDS: tuple[Mend, ...] = (cut, join, insert, delete, figure)


def mend(folder: Path, report: str, how: Mend, chance: random.Random) -> None:
    """Mend the first source of a report, and record its hash as a person must."""
    profile = folder / f"data/reports/{report}.toml"
    text = profile.read_text("utf-8")
    name, digest = re.findall(r'^(?:file|sha256) = "(.*)"', text, re.M)[:2]
    source = folder / "data/sources" / report / name
    source.write_text("\n".join(how(source.read_text("utf-8").split("\n"), chance)), "utf-8")
    profile.write_text(text.replace(digest, hashlib.sha256(source.read_bytes()).hexdigest()), "utf-8")


def _long(lines: list[str]) -> list[int]:
    """Paragraphs of several sentences that are no heading."""
    return [at for at, line in enumerate(lines) if len(SENTENCE.findall(line)) > 2 and not HEADING.match(line)
            and at > 10 and at < len(lines) - 5]


def _next(lines: list[str], at: int) -> int:
    return next((later for later in range(at + 1, len(lines)) if lines[later].strip()), at)


def _pairs(lines: list[str]) -> list[int]:
    long = set(_long(lines))
    return [at for at in sorted(long) if _next(lines, at) in long]


def _chinese(line: str) -> bool:
    return bool(re.search("[一-鿿]", line))
