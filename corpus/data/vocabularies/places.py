"""Places whose governments give reports, from `data/places.toml`: their codes (GB/T 2260), names, and who stands above
whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, get_args

from corpus.bilingual import Both
from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.records import Record, Text, parsed

Level = Literal["country", "province", "prefecture", "county", "special"]
"""What a place is among places, from above; `special` is a special administrative region."""
LEVELS: tuple[Level, ...] = get_args(Level)
Sort = Literal["country", "province", "region", "city", "prefecture", "county"]
"""What a place is called: a municipality is a city; an autonomous or special region is a region."""
SORTS: dict[str, Sort] = {"国": "country", "省": "province", "区": "region", "市": "city", "州": "prefecture",
                          "盟": "prefecture", "县": "county"}
"""By the last character of a Chinese name; 地区 are prefectures and 林区 counties."""
COUNTRY = "000000"
CODE = re.compile(r"\d{6}")
ENDINGS = "省市"
"""What is left out of a Chinese name in short, where the file has no other."""
BEFORE = re.compile(r"[\d\s〇○零一二三四五六七八九十年《]*")
"""What may stand before the name of a place at the beginning of a title: a year."""
BELOW = re.compile(
    r"[\u3400-\u9fff]{0,8}?[区县旗镇乡市州盟](?=人民|政府|国民|十|第|关于|[\d\s（(，。]|二〇|二○|二零|$)")
"""A lower place behind the name of a place: a district behind its city, in a title."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """A place: its code, level, and its names, in full and in short."""

    code: str
    level: Level
    name: Both
    short: Both

    @property
    def sort(self) -> Sort:
        """What it is called."""
        if self.name.zh.endswith(("地区", "林区")):
            return "prefecture" if self.level == "prefecture" else "county"
        return SORTS[self.name.zh[-1]]

    @property
    def called(self) -> tuple[str, ...]:
        """What titles call it in Chinese: in full, in short, and 延边州 of an autonomous prefecture."""
        prefecture = (f"{self.short.zh}州",) if self.name.zh.endswith("自治州") else ()
        return tuple(dict.fromkeys((self.name.zh, self.short.zh, *prefecture)))


@dataclass(frozen=True, kw_only=True)
class _File(Record):
    country: dict[str, tuple[Text, ...]]
    province: dict[str, tuple[Text, ...]]
    prefecture: dict[str, tuple[Text, ...]] = field(default_factory=dict)
    county: dict[str, tuple[Text, ...]] = field(default_factory=dict)
    special: dict[str, tuple[Text, ...]] = field(default_factory=dict)

    def of(self, level: Level) -> dict[str, tuple[Text, ...]]:
        """The places of a level: names by code."""
        by_level = {"country": self.country, "province": self.province, "prefecture": self.prefecture,
                    "county": self.county, "special": self.special}
        return by_level[level]


class Places:
    """Knows every place by its code, and by the name that begins a Chinese text."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._by_code = {place.code: place for place in places}
        in_order = sorted(self._by_code.values(), key=lambda place: (LEVELS.index(place.level), place.code))
        self._by_name: dict[str, list[Place]] = {}
        for place in in_order:
            for name in place.called:
                self._by_name.setdefault(name, []).append(place)
        self._longest = max(map(len, self._by_name), default=0)

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __iter__(self) -> Iterator[Place]:
        return iter(self._by_code.values())

    def get(self, code: str) -> Place | None:
        """The place of a code, if it is known."""
        return self._by_code.get(code)

    def parents(self, code: str) -> tuple[str, ...]:
        """The codes of the known places above one, the nearest first; none of a code that is not known."""
        above = dict.fromkeys((f"{code[:4]}00", f"{code[:2]}0000", COUNTRY)) if code in self._by_code else {}
        return tuple(parent for parent in above if parent in self._by_code and parent != code)

    def governs(self, a: str, b: str) -> bool:
        """Whether the first of two known places is the second or stands above it."""
        return a in self._by_code and (a == b or a in self.parents(b))

    def at_start(self, text: str) -> Place | None:
        """The place that a Chinese title names first, in full or in short, below those that lead to it (湖北省武汉市).

        Nothing where none stands there, or the title goes on with a lower place that is not known (武汉市江夏区).
        """
        rest = BEFORE.sub("", text, count=1)
        found: Place | None = None
        while step := self._step(rest, found):
            found, rest = step
        return None if BELOW.match(rest) else found

    def _step(self, text: str, above: Place | None) -> tuple[Place, str] | None:
        """The longest name of a place below another at the start of a text, and what stands behind it."""
        for length in range(min(self._longest, len(text)), 1, -1):
            for place in self._by_name.get(text[:length], ()):
                if above is None or (place != above and self.governs(above.code, place.code)):
                    return place, text[length:]
        return None


def places(document: Document | None, findings: Findings) -> Places:
    """Every place of the file."""
    file = parsed(document, _File, findings)
    known: dict[str, Place] = {}
    if not (document and file):
        return Places(())
    for level in LEVELS:
        for code, names in file.of(level).items():
            if wrong := _wrong(code, names, known):
                findings.add(document.path, document.line((level, code)), *wrong)
            else:
                known[code] = _place(code, level, names)
    return Places(known.values())


def _wrong(code: str, names: tuple[str, ...], known: dict[str, Place]) -> tuple[str, str] | None:
    """What is wrong with a line, as code and message."""
    if not CODE.fullmatch(code):
        return "VALUE", f"‘{code}’ is no code of six digits; mend it"
    if code in known:
        return "DOUBLE", f"{code} stands already; keep one line of it"
    if names[0][-1] not in SORTS:
        return "VALUE", f"‘{names[0]}’ does not end with one of {'、'.join(SORTS)}; write the name in full"
    if len(names) not in (2, 4):
        return "VALUE", f"{code} has a Chinese and an English name, or both and both in short; mend its names"
    return None


def _place(code: str, level: Level, names: tuple[str, ...]) -> Place:
    name = Both(zh=names[0], en=names[1])
    short = Both(zh=names[2], en=names[3]) if len(names) > 2 else Both(zh=name.zh.rstrip(ENDINGS), en=name.en)
    return Place(code=code, level=level, name=name, short=short)
