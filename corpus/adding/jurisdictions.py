"""Whose report it is: the place that its session, title, speaker or file name, or else its text, names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.adding.guesses import Guess, Line
from corpus.data.vocabularies.adding import AddingWords, Level
from corpus.data.vocabularies.places import COUNTRY, Place, Places
from corpus.language.normalization import HAN
from corpus.language.pinyin import Pinyin

SHORT, SHORT_EN = 30, 80
"""Characters of a Chinese or English line before the text that may name the place."""
LEAST, TIMES = 5, 2
"""How often a text names a place that it is taken to be of, and how much more often than the next of its level."""
SAID = {"我省": "province", "全省": "province", "我市": "prefecture", "全市": "prefecture", "自治区": "province"}
"""By words with which a text speaks of its own place: the level of that place."""
NATION = re.compile("国务院|全国人民代表大会|State Council|National People['’]s Congress")
FOR_NATION = re.compile("代表国务院|全国人民代表大会第.{1,3}次会议上")
"""What a line of text says of the country's own report; that it names the State Council says nothing."""
SPEAKS = re.compile(rf"代表(?P<place>[{HAN}]{{2,15}}?)(?:人民)?政府")
WHERE = re.compile(r"(?:^|[，、\d日上])在(?=\S{2,30}会议?上)")
"""What stands before the place of a meeting."""
BEHIND = r"(?=人民政府|政府|国民经济|规划|发展|[（(“]|\d|[二一]〇|第|[十关]|\s|$)"
CORPS = re.compile(f"[{HAN}]{{2,3}}生产建设兵团")
"""What has the name of a place, and is not under its government."""
OWN = re.compile("^(?:我|全|各|本|市|省|县|区|自治区)")


@dataclass(frozen=True, kw_only=True)
class Jurisdiction:
    """A place with a government: its code (empty where the register has none), its names in full and in short, and how
    its level is called in English."""

    code: str
    zh: str
    short_zh: str
    en: str
    short_en: str
    level: Level | None = None

    @property
    def nation(self) -> bool:
        """Whether it is the whole country."""
        return self.code == COUNTRY

    @property
    def autonomous(self) -> bool:
        """Whether it is an autonomous region, prefecture or county, where names need not be Han."""
        return "自治" in self.zh

    @property
    def special(self) -> bool:
        """Whether it is a special administrative region."""
        return self.zh.endswith("特别行政区")


class Finder:
    """Finds the place of a report."""

    def __init__(self, places: Places, words: AddingWords, pinyin: Pinyin) -> None:
        self._places, self._words, self._pinyin = places, words, pinyin
        endings = sorted((level.zh for level in words.level), key=len, reverse=True)
        self._named = re.compile(rf"(?P<place>[{HAN}]{{1,14}}?(?:{'|'.join(endings)})){BEHIND}")

    def named(self, hints: Sequence[Line], front: Sequence[Line]) -> Guess[Jurisdiction] | None:
        """The place that a report names: `hints` are its session, title and speaker, as far as they are known."""
        for line in hints:
            if found := self._at_start(line.text):
                return Guess(found, line.place, self._doubt(found))
        for line in front:
            if (NATION if len(line.text) < SHORT_EN else FOR_NATION).search(line.text):
                return Guess(self._known(self._country), line.place)
            if CORPS.search(line.text):
                return None
            if len(line.text) < SHORT and not line.text.isascii() and (place := self._places.at_start(line.text)):
                return Guess(self._known(place), line.place)
            if len(line.text) < SHORT_EN and line.text.isascii() and (place := self._english(line.text)):
                return Guess(self._known(place), line.place)
            for inside in WHERE.finditer(line.text) if len(line.text) < SHORT_EN else ():
                if place := self._places.at_start(line.text[inside.end():]):
                    return Guess(self._known(place), line.place)
            for match in SPEAKS.finditer(line.text):
                if not OWN.match(match["place"]) and (found := self._at_start(match["place"])):
                    return Guess(found, line.place, self._doubt(found))
        return None

    def counted(self, text: str, why: str) -> Guess[Jurisdiction] | None:
        """The place that a text names most, where it does so often enough."""
        level = next((level for word, level in SAID.items() if text.count(word) >= LEAST), "")
        listed = [place for place in self._places if place.code != COUNTRY and level in ("", place.level)]
        counts = sorted(
            ((text.count(place.short.zh) or text.count(place.short.en), place.code) for place in listed), reverse=True
        )
        (most, code), (next_most, _) = counts[:2]
        place = self._places.get(code)
        if not place or most < LEAST or most < TIMES * next_most:
            return None
        return Guess(
            self._known(place),
            why,
            f"no line says whose report it is: {place.name.zh} because the text names it "
            f"{most} times; mend 'place' and the names, if it is another",
        )

    @property
    def _country(self) -> Place:
        country = self._places.get(COUNTRY)
        assert country, "the register has the country"
        return country

    def _at_start(self, text: str) -> Jurisdiction | None:
        """The place that a Chinese text begins with, or an English one names first."""
        if text.isascii() or not re.search(f"[{HAN}]", text):
            place = self._english(text)
            return self._known(place) if place else None
        text = re.sub(r"^(?:关于)?[在《\s\d年〇○零一二三四五六七八九十]*", "", text.replace(" ", ""))
        if text.startswith(("全国", "国务院")):
            return self._known(self._country)
        if CORPS.match(text):
            return None
        place = self._places.at_start(text)
        if place:
            return self._known(place)
        match = self._named.match(text)
        return self._unknown(match["place"]) if match and not OWN.match(match["place"]) else None

    def _english(self, text: str) -> Place | None:
        if NATION.search(text):
            return self._country
        found = [
            (match.start(), -len(place.short.en), place)
            for place in self._places
            if place.code != COUNTRY
            if (match := re.search(rf"\b{re.escape(place.short.en)}\b", text))
        ]
        return min(found, key=lambda own: own[:2])[2] if found else None

    def _known(self, place: Place) -> Jurisdiction:
        level = self._level(place.name.zh)
        whole = level is None or not level.noun or place.name.en.endswith(level.noun) or place.short.en != place.name.en
        return Jurisdiction(
            code=place.code,
            zh=place.name.zh,
            short_zh=place.short.zh,
            short_en=place.short.en,
            level=level,
            en=place.name.en if whole or level is None else f"{place.name.en} {level.noun}",
        )

    def _unknown(self, name: str) -> Jurisdiction:
        """A place that the register does not have: its English by rule, below the known place that leads to it."""
        above = next(
            (
                place
                for end in range(len(name) - 2, 1, -1)
                if (place := self._places.at_start(name[:end])) and place.name.zh == name[:end]
            ),
            None,
        )
        own = name.removeprefix(above.name.zh) if above else name
        level = self._level(own)
        stem = own.removesuffix(level.zh) if level else own
        said = self._word(stem)
        full = f"{said} {level.noun}".strip() if level else said
        return Jurisdiction(
            code="",
            zh=name,
            short_zh=own,
            short_en=full,
            level=level,
            en=f"{full}, {above.name.en}" if above else full,
        )

    def _word(self, text: str) -> str:
        first, *rest = self._pinyin.plain(text)
        return first.title() + "".join("’" * (said[0] in "aoe") + said for said in rest)

    def _level(self, name: str) -> Level | None:
        fitting = [level for level in self._words.level if name.endswith(level.zh)]
        return max(fitting, key=lambda level: len(level.zh), default=None)

    def _doubt(self, found: Jurisdiction) -> str:
        return (
            ""
            if found.code
            else (
                f"{found.zh} is not in data/places.toml: its English is pinyin by rule; mend the names, and "
                "add a line with its code there if links are to know whose it is"
            )
        )
