"""Who gave a report: the office and the name, in Chinese and in English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.adding.guesses import Guess, Line
from corpus.data.vocabularies.adding import AddingWords
from corpus.language.normalization import HAN
from corpus.language.pinyin import Pinyin

LONGEST = 40
"""Characters of a line that names a speaker."""
NAME = re.compile(rf"[{HAN}]{{2,4}}|[{HAN}]{{1,8}}[·•・][{HAN}·•・]{{1,12}}")
NAME_EN = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){1,3}"
APOSTROPHE = "aoe"
"""What begins a syllable that would run into the one before it."""
PERHAPS = "the place is autonomous: if the speaker’s name is not Han, mend its English in 'who'"
NO_OFFICE = "no office stands beside the speaker’s name: add it in 'who'"
FOREIGN = "the name is not Han: its pinyin is no more than a makeshift; write it in 'who' as its bearer does"


@dataclass(frozen=True, kw_only=True)
class Speaker:
    """A speaker: office and name in both languages (English alone in an English text), and what stands before the
    office: the place or its government."""

    office_zh: str
    office_en: str
    name_zh: str
    name_en: str
    before: str = ""


def speaker(front: Sequence[Line], words: AddingWords, pinyin: Pinyin) -> Guess[Speaker] | None:
    """The speaker that the opening lines name."""
    offices = "|".join(sorted(words.offices, key=len, reverse=True))
    ranks = "|".join(sorted(words.ranks, key=len, reverse=True))
    pattern = re.compile(rf"(?P<before>.*?)(?P<rank>{ranks})?(?P<office>{offices})[:：\s]*(?P<name>[^:：]*)")
    first = re.compile(rf"(?P<name>[{HAN}·]{{2,12}})\s+(?P<before>.*?)(?P<rank>{ranks})?(?P<office>{offices})")
    for at, line in enumerate(front):
        text = _last_clause(line.text)
        if len(text) > LONGEST or re.search("[，。；]", text):
            continue
        match = pattern.fullmatch(text) or first.fullmatch(text)
        name = _name(match["name"] or (front[at + 1].text if at + 1 < len(front) else "")) if match else ""
        if not name and (other := first.fullmatch(text)):
            match, name = other, _name(other["name"])
        if match and name:
            return Guess(_speaker(match, name, words, pinyin), line.place, "" if len(name) < 5 else FOREIGN)
    told = _told(front, rf"(?P<before>)(?P<rank>{ranks})?(?P<office>{offices})", words, pinyin)
    return told or _named(front, words, pinyin)


def _named(front: Sequence[Line], words: AddingWords, pinyin: Pinyin) -> Guess[Speaker] | None:
    """A name alone on the line below the session."""
    for above, line in pairwise(front):
        name = _name(line.text)
        known = name[:1] in words.frequent or name[:1] in words.surnames or name[:2] in words.surnames
        if re.search("会议上?[）)]?$", above.text) and 1 < len(name) < 5 and known:
            speaker = Speaker(office_zh="", office_en="", name_zh=name, name_en=romanized(name, words, pinyin))
            return Guess(speaker, line.place, NO_OFFICE)
    return None


def _told(front: Sequence[Line], office: str, words: AddingWords, pinyin: Pinyin) -> Guess[Speaker] | None:
    """The speaker that a sentence before the text names: 省长某某某作政府工作报告."""
    spoke = re.compile(rf"{office}(?P<name>[{HAN}·]{{2,12}}?)(?:同志)?(?:所?作|在会上|向大会|代表[^我]{{2,16}}政府)")
    for line in front:
        if (match := spoke.search(line.text)) and "我" not in line.text and (name := _name(match["name"])):
            return Guess(_speaker(match, name, words, pinyin), line.place, "" if len(name) < 5 else FOREIGN)
    return None


def _last_clause(text: str) -> str:
    """A line without brackets, dashes and what stands before the speaker: the session, 报告人."""
    text = re.sub(r"^[（(—\-\s]+|[)）\s]+$", "", text)
    return re.sub(r"^.*(?:会议上?|报告人)[）):：\s]*", "", text)


def _name(text: str) -> str:
    """A name without the spaces that set it out, where a text is one."""
    plain = re.sub(r"[\s）)]+", "", text)
    return plain if NAME.fullmatch(plain) and "代表" not in plain else ""


def _speaker(match: re.Match[str], name: str, words: AddingWords, pinyin: Pinyin) -> Speaker:
    rank, office = match["rank"] or "", match["office"]
    ranked = " ".join(word for word in (words.ranks.get(rank, ""), words.offices[office]) if word)
    return Speaker(
        office_zh=rank + office,
        office_en=ranked,
        name_zh=name,
        before=match["before"].strip(),
        name_en=romanized(name, words, pinyin),
    )


def romanized(name: str, words: AddingWords, pinyin: Pinyin) -> str:
    """A name in pinyin: surname, then the given name in one word; a name of several parts part by part."""
    if "·" in name or "•" in name or "・" in name:
        return " ".join(_word(part, pinyin) for part in re.split("[·•・]", name))
    size = 2 if name[:2] in words.surnames and len(name) > 2 else 1
    surname = words.surnames.get(name[:size]) or pinyin.plain(name[:size])[0]
    return f"{surname.title()} {_word(name[size:], pinyin)}"


def _word(text: str, pinyin: Pinyin) -> str:
    syllables = pinyin.plain(text)
    return syllables[0].title() + "".join("’" * (said[0] in APOSTROPHE) + said for said in syllables[1:])


def speaker_en(front: Sequence[Line], words: AddingWords) -> Guess[Speaker] | None:
    """The speaker that an English text names: a name and an office, in either order."""
    ranks = "|".join(dict.fromkeys(words.ranks.values()))
    offices = "|".join(dict.fromkeys(words.offices.values()))
    office = rf"(?P<office>(?:(?:{ranks}) )?(?:{offices}))"
    forms = (
        re.compile(rf"(?:By )?(?P<name>{NAME_EN}), {office}\b.*"),
        re.compile(rf"{office}(?: of [A-Z][\w’' ]+)?,? (?P<name>{NAME_EN})"),
    )
    pairs = [Line(a.number, f"{a.text}, {b.text}") for a, b in pairwise(front) if re.fullmatch(NAME_EN, a.text)]
    for line in (*front, *pairs):
        for form in forms:
            if match := form.fullmatch(line.text.strip("()— ")):
                return Guess(
                    Speaker(office_zh="", office_en=match["office"], name_zh="", name_en=match["name"]), line.place
                )
    return None
