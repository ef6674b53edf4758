"""Titles, names of governments and congresses in both languages, and ids: composed by rule from what was recognised."""

from __future__ import annotations

import re
import unicodedata

from corpus.adding.dates import Span
from corpus.adding.jurisdictions import Jurisdiction
from corpus.adding.opening import Session
from corpus.adding.speakers import Speaker
from corpus.bilingual import Both
from corpus.data.report_files.profiles import Kind
from corpus.language.numbers.numerals import ORDINALS
from corpus.language.pinyin import Pinyin

NOT_KNOWN = Both(zh="未记", en="not recorded")
"""Of what no line was recognised: a program that found nothing does not know that a source is silent."""
SPOKEN = "施政报告"
ADDRESS, REPORT = Both(zh=SPOKEN, en="policy address"), Both(zh="工作报告", en="work report")
BARE = re.compile(r"(?i)^(?:report on )?(?:the )?(?:work of the government|government work report)$")
"""An English title that says neither whose report it is nor of which year."""
HAN_NUMBERS = "〇一二三四五六七八九十"


def government(place: Jurisdiction | None) -> Both:
    """The government whose report it is."""
    if place is None:
        return Both(zh="人民政府（何地未记）", en="A people’s government (of which place is not recorded)")
    if place.nation:
        return Both(zh="国务院", en="State Council of the People’s Republic of China")
    if place.special:
        return Both(zh=f"{place.zh}政府", en=f"Government of the {place.en}")
    if place.zh.endswith(("盟", "地区")):
        return Both(zh=f"{place.zh}行政公署", en=f"Administrative Office of {_the(place)}")
    return Both(zh=f"{place.zh}人民政府", en=f"People’s Government of {_the(place)}")


def title(place: Jurisdiction | None, kind: Kind, own: Both, span: Span | None, year: str) -> Both:
    """The title: its `own` words, completed by place and year where the Chinese lacks them, or else words by rule."""
    name = place.zh if place and not place.nation else ""
    spoken = SPOKEN if is_address(own) else "政府工作报告"
    zh = own.zh or ("国民经济和社会发展规划纲要" if kind == "plan" else spoken)
    zh = zh if not name or (place and place.short_zh in zh) else name + zh
    dated = kind == "plan" or year in zh
    en = own.en or _title_en(place, kind, span, year, zh)
    if kind == "work-report" and BARE.search(own.en):
        en += _whose(place, kind) + (f" ({year})" if year and year not in en else "")
    return Both(zh=zh if dated else f"{zh}（{year}年）", en=en)


def is_address(own: Both) -> bool:
    """Whether a title is that of a policy address."""
    return SPOKEN in own.zh or ADDRESS.en in own.en.lower()


def _whose(place: Jurisdiction | None, kind: Kind) -> str:
    return f" of {_the(place)}" if place and not (place.nation and kind == "work-report") else ""


def _title_en(place: Jurisdiction | None, kind: Kind, span: Span | None, year: str, zh: str) -> str:
    whose = _whose(place, kind)
    if kind == "plan":
        return f"{_plan(span, 'Development Plan')}{whose}" + (f" ({span})" if span else "")
    words = (
        "Policy Address of the Chief Executive"
        if "施政报告" in zh
        else "Report on the Work of the Government"
        if "工作" in zh
        else "Report to the People’s Congress"
    )
    return f"{words}{whose}" + (f" ({year})" if year else "")


def short(place: Jurisdiction | None, kind: Kind, span: Span | None, year: str, own: Both) -> Both:
    """The name of a report in lists."""
    zh, en = (place.short_zh, place.short_en) if place else ("", "")
    if kind == "plan":
        named = (
            f"“{_han(span.number)}五”规划"
            if span and span.number
            else f"{span.first}—{span.last}年规划"
            if span
            else "规划"
        )
        return Both(zh=f"{zh}{named}", en=f"{en} {_plan(span, 'plan')}".strip())
    words = ADDRESS if is_address(own) else REPORT
    return Both(zh=f"{zh}{year}{'年' if year else ''}{words.zh}", en=_first(f"{en} {words.en} {year}".strip()))


def brief(place: Jurisdiction | None, kind: Kind, span: Span | None, year: str, own: Both) -> Both:
    """The name of a report where there is little room."""
    zh, en = (place.short_zh, place.short_en) if place else ("", "")
    if kind == "plan" and span:
        return Both(
            zh=f"{zh}{span.first}—{span.last % 100:02}", en=f"{en} {span.first}–{span.last % 100:02} plan".strip()
        )
    words = ADDRESS if is_address(own) else REPORT
    return Both(zh=f"{zh or words.zh}{year}", en=_first(f"{en or words.en} {year}".strip()))


def _first(words: str) -> str:
    """Words as they begin a line."""
    return words[0].upper() + words[1:]


def who(place: Jurisdiction | None, speaker: Speaker | None, kind: Kind) -> Both:
    """Who gave a report, for whom."""
    whose = government(place)
    if kind == "plan":
        return Both(zh=whose.zh, en=f"The {whose.en}" if place else whose.en)
    if speaker is None and place is None:
        return Both(zh="何地政府、何人报告，均未记", en="Neither the government nor the speaker is recorded")
    if speaker is None:
        return Both(zh=f"{whose.zh}（报告人{NOT_KNOWN.zh}）", en=f"{whose.en} (the speaker is {NOT_KNOWN.en})")
    office = "国务院总理" if place and place.nation and speaker.office_zh == "总理" else speaker.office_zh
    zh = (
        f"{office}{speaker.name_zh}代表{whose.zh}"
        if speaker.name_zh
        else f"{whose.zh}（报告人的汉字姓名{NOT_KNOWN.zh}）"
    )
    said = f"{speaker.office_en} {speaker.name_en}".strip()
    return Both(zh=zh, en=f"{said}, for {'the ' if place else ''}{_small(whose.en)}")


def _small(words: str) -> str:
    """Words that began a sentence inside one."""
    return words[0].lower() + words[1:] if words.startswith("A ") else words


def where(place: Jurisdiction | None, session: Session | None, english: str, kind: Kind) -> Both:
    """The session before which a report was given."""
    if session is None:
        occasion = (
            Both(zh="会议", en="session")
            if kind == "work-report"
            else Both(zh="审议会议", en="session that approved it")
        )
        given = "来源仅载英文" if english else NOT_KNOWN.zh
        return Both(zh=f"{occasion.zh}{given}", en=english or f"The {occasion.en} is {NOT_KNOWN.en}")
    own = place.zh if place and place.zh.endswith(session.place or " ") else session.place
    return Both(
        zh=own + session.zh.removeprefix(session.place),
        en=english or f"{_ordinal(session.session)} Session of the {_congress(place, session)}",
    )


def _congress(place: Jurisdiction | None, session: Session) -> str:
    number = f"{session.congress}{_suffix(session.congress)}"
    if session.nation or (place and place.nation):
        return f"{number} National People’s Congress"
    if place and place.level and place.level.adjective and "," not in place.en:
        stem = place.short_en.removesuffix(f" {place.level.noun}")
        return f"{number} {stem} {place.level.adjective} People’s Congress"
    return f"{number} People’s Congress" + (f" of {_the(place)}" if place else "")


def _ordinal(value: int) -> str:
    return ORDINALS[value].title() if value < len(ORDINALS) else f"{value}{_suffix(value)}"


def _suffix(value: int) -> str:
    return "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def _the(place: Jurisdiction) -> str:
    return f"the {place.en}" if re.search(r"Region\b", place.en) else place.en


def _plan(span: Span | None, other: str) -> str:
    """What a plan is called: by its number, or by `other` words."""
    return f"{span.number}{_suffix(span.number)} Five-Year Plan" if span and span.number else other


def _han(value: int) -> str:
    tens, ones = divmod(value, 10)
    return (HAN_NUMBERS[tens] if tens > 1 else "") + ("十" if tens else "") + (HAN_NUMBERS[ones] if ones else "")


def id_of(place: Jurisdiction | None, kind: Kind, span: Span | None, year: str, other: str, pinyin: Pinyin) -> str:
    """An id from place and year; from `other` words (a title, the name of a file) where no place is known."""
    stem = slug(re.sub(r" *[(].*[)]", "", place.short_en) if place else "", pinyin) or slug(other, pinyin)
    if kind == "plan":
        return f"{stem}-plan-" + (
            f"{span.number}-5" if span and span.number else f"{span.first}" if span else year or "outline"
        )
    return stem if not year or year in stem else f"{stem}-{year}"


def slug(words: str, pinyin: Pinyin) -> str:
    """Words as part of an id: small ASCII letters and digits, Chinese in pinyin."""
    said = "".join(pinyin.plain(words)) if re.search("[\u3400-\u9fff]", words) else words
    plain = "".join(sign for sign in unicodedata.normalize("NFD", said.lower()) if not unicodedata.combining(sign))
    return "-".join(re.findall("[a-z0-9]+", plain.replace("’", "").replace("'", "")))[:40].strip("-")
