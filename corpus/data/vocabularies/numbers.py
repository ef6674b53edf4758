"""The words about numbers, from `data/numbers.toml`: every text there is a regular expression, but names and
dimensions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from corpus.bilingual import Language
from corpus.project.documents import Document
from corpus.project.findings import Findings
from corpus.project.patterns import tell_faulty
from corpus.project.records import Record, parsed

Degree = Literal["about", "over", "under", "near"]
"""How exact a number can be said to be, where it is not said to be exact."""
DEGREES: tuple[Degree, ...] = get_args(Degree)
PLAIN = ("currencies", "dimension", "name")
"""Keys whose texts are no regular expressions."""
BEFORE = "zh_before"
"""The one key of [vague] that has a pattern, not a number."""


@dataclass(frozen=True, kw_only=True)
class Idioms(Record):
    """Figures of speech that hold number words and count nothing."""

    zh: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Classifiers(Record):
    """What a Chinese number word counts something before."""

    zh: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Growth(Record):
    """Verbs of growth: of `en_bare` it cannot be told whether times count what was there before."""

    zh: str
    en: str
    en_bare: str


@dataclass(frozen=True, kw_only=True)
class Joined(Record):
    """What stands between the numbers of a range, and of a list."""

    zh_range: str
    en_range: str
    zh_list: str
    en_list: str

    def range(self, language: Language) -> str:
        """What stands between the numbers of a range."""
        return self.zh_range if language == "zh" else self.en_range

    def list(self, language: Language) -> str:
        """What stands between the numbers of a list."""
        return self.zh_list if language == "zh" else self.en_list


@dataclass(frozen=True, kw_only=True)
class Around(Record):
    """What may stand between a number and a word of exactness, and words that say less of a span of time."""

    zh_between: str
    zh_tail: str
    zh_time_under: str
    zh_time_over: str
    en_between: str
    en_tail: str
    en_time_under: str
    en_time_over: str

    def time(self, language: Language, degree: Degree) -> str:
        """The words for `under` or `over` a span of time."""
        words = {("zh", "under"): self.zh_time_under, ("zh", "over"): self.zh_time_over,
                 ("en", "under"): self.en_time_under, ("en", "over"): self.en_time_over}
        return words[language, degree]


@dataclass(frozen=True, kw_only=True)
class Said(Record):
    """The words of a degree: before a number, behind it, and those that may mean it nearby."""

    zh_before: str
    zh_behind: str
    zh_may: str
    en_before: str
    en_behind: str
    en_may: str

    def before(self, language: Language) -> str:
        """The words that stand before a number."""
        return self.zh_before if language == "zh" else self.en_before

    def behind(self, language: Language) -> str:
        """The words that stand behind a number."""
        return self.zh_behind if language == "zh" else self.en_behind

    def may(self, language: Language) -> str:
        """The words that may mean the degree where they stand nearby."""
        return self.zh_may if language == "zh" else self.en_may


@dataclass(frozen=True, kw_only=True)
class Exact(Record):
    """The words of each degree."""

    about: Said
    over: Said
    under: Said
    near: Said

    def of(self, degree: Degree) -> Said:
        """The words of one degree."""
        return {"about": self.about, "over": self.over, "under": self.under, "near": self.near}[degree]


@dataclass(frozen=True, kw_only=True)
class UnitWords(Record):
    """A unit: what it measures, what brings it to the base of its dimension, and its words."""

    dimension: str
    factor: float
    zh: str
    en: str
    line: int = 0

    def words(self, language: Language) -> str:
        """Its words in one language."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, kw_only=True)
class Equivalent(Record):
    """What answers each other though one of the two says no number."""

    zh: str
    en: str
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class LatinName(Record):
    """A name in Latin letters, and the words that answer it in either language."""

    name: str
    zh: str
    en: str | None = None
    line: int = 0

    def words(self, language: Language) -> str | None:
        """What answers it in one language, if anything."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, kw_only=True)
class Signs(Record):
    """Traditional characters of the words of the file, and their Simplified counterparts in the same order."""

    traditional: str
    simplified: str


@dataclass(frozen=True, kw_only=True)
class Local(Record):
    """The codes of places (their beginnings) whose own 元 a bare “$” is."""

    dollar: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class NumberWords(Record):
    """The tables of the file."""

    signs: Signs
    local: Local
    idioms: Idioms
    classifiers: Classifiers
    growth: Growth
    joined: Joined
    exactness: Around
    exact: Exact
    words: Mapping[str, float]
    scales: Mapping[str, float]
    multiples: Mapping[str, float]
    turns: Mapping[str, float]
    vague: Mapping[str, float | str]
    currencies: Mapping[str, str]
    unit: tuple[UnitWords, ...]
    equivalent: tuple[Equivalent, ...]
    name: tuple[LatinName, ...]

    @property
    def before_vague(self) -> str:
        """What stands before a Chinese scale that is no number: 数, 上."""
        return str(self.vague[BEFORE])


def number_words(document: Document | None, findings: Findings) -> NumberWords | None:
    """The words about numbers; nothing where the file is faulty."""
    file = parsed(document, NumberWords, findings)
    if not (document and file):
        return file
    for word, value in file.vague.items():
        if isinstance(value, str) != (word == BEFORE):
            line = document.line(("vague", word))
            findings.add(document.path, line, "KEY-TYPE", f"'{word}' of [vague] has no number; mend it")
    if BEFORE not in file.vague:
        findings.add(document.path, document.line(("vague",)), "KEY-MISSING", f"key '{BEFORE}' is missing; add it")
    if len(file.signs.traditional) != len(file.signs.simplified):
        message = "'traditional' and 'simplified' of [signs] are not of one length; mend it"
        findings.add(document.path, document.line(("signs",)), "VALUE", message)
    _check_patterns(document, findings)
    return file


def _check_patterns(document: Document, findings: Findings) -> None:
    """Tell what is no regular expression."""
    for where, pattern in _texts(document.data):
        line = next((number for number, line in enumerate(document.text.split("\n"), 1) if pattern[:20] in line), 0)
        tell_faulty(document, line, where, pattern, findings)


def _texts(value: Any, where: str = "the file") -> Iterator[tuple[str, str]]:
    """Every text that must be a regular expression, with the name of what it stands in."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in PLAIN or isinstance(inner, list):
                yield from _texts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, where)
