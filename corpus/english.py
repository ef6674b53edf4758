"""English quantities: figures with thousand … trillion, number words, ordinals, multiples, fractions, dates, dozens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.measures import Quantity, clear, shared, unit
from corpus.vocabulary import vocabulary

CARDINALS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
             "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
ORDINALS = ("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
TENTHS = ("twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth")
ROMANS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")

NAMED = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]*-\d[\w.]*|(?<![\w.,])\d+[A-Z][A-Za-z]*\b(?<!\dMW)(?<!\dGW)|\b[A-Z]+\d[\w.]*")
SCALE = "hundred|thousand|million|billion|trillion"
FIGURE = re.compile(r"(?:(?<![\w.])|(?<=\b[Nn]o\.)|(?<=RMB)|(?<=CNY)|(?<=USD))(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(st|nd|rd|th)?"
                    rf"(?:\+(?![\w+])| ?plus\b)?((?:[ -](?:{SCALE})\b)*)", re.I)
WORD = re.compile("[A-Za-z]+")
MONTH = re.compile(rf"\b(?:(?:{'|'.join(m.title() for m in MONTHS if m not in ('may', 'march'))})\b"
                   r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?= \d))|(?<=\bin )(?:May|March)\b|(?<=\bsince )(?:May|March)\b"
                   r"|(?<=\bby )(?:May|March)\b|(?<=\bof )(?:May|March)\b|(?<=\bto )(?:May|March)\b|\b(?:May|March)(?= \d)"
                   r"|(?<=\d )(?:May|March)\b")
DAY = re.compile(rf"(?:(?:{'|'.join(MONTHS)})|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.) (\d{{1,2}})(?:st|nd|rd|th)?\b"
                 rf"|\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?={'|'.join(MONTHS)})", re.I)
ROMAN = re.compile(r"(?:(?<=[Pp]hase )|(?<=[Ll]evel )|(?<=[Gg]rade )|(?<=[Cc]lass )|(?<=[Pp]art )|(?<=[Tt]ype )|(?<=[Ss]tage )|(?<=[Cc]ategory )"
                   r"|(?<=[Tt]ier )|(?<=[Pp]hases )|(?<=[Gg]rades ))[IVX]+\b|\b(?:II|III|IV|VI|VII|VIII|IX)\b")
DECADE = re.compile(r"\b(?:(?:19|20)(\d0)s|[’'](\d0)s|(?<=the )(\d0)s)\b")
FRACTION = re.compile(r"\b(?:(an?|one|two|three|four|five|six|seven|eight|nine)[ -])(half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|"
                      r"eighths?|ninths?|tenths?|hundredths?)\b(?P<of> of\b)?", re.I)
HALF = re.compile(r"\b(?:half|halves|halved?|halving)\b", re.I)
AND_HALF = re.compile(r" and a half\b", re.I)
SLASH = re.compile(r"(?<![\d/.])(\d)/(\d{1,2})(?![\d/.])")
VAGUE = re.compile(r"\b(?:(several|a few|multiple|multi|many)[ -])?(dozens?|scores(?= of)|tens|hundreds?|thousands?|millions?|billions?|"
                   rf"trillions?)(?: of (thousands|millions|billions|trillions)| ({SCALE})s?)?\b", re.I)
TURNS = re.compile(r"(?:times|[- ]?fold)\b(?! (?:zone|limit))|x\b", re.I)


def read(text: str) -> list[Quantity]:
    """The quantities of an English text whose figures of speech are blanked, in its order."""
    text = NAMED.sub(lambda match: "_" * len(match[0]), text)
    special = [*_dates(text), *_fractions(text), *_vague(text), *_multiples(text)]
    figures = clear(_figures(text), special)
    plain = [*figures, *clear(_words(text), [*special, *figures])]
    return shared(special + [_half(text, one) for one in plain], text, "en")


def _figures(text: str) -> Iterator[Quantity]:
    for match in FIGURE.finditer(text):
        tens = 1.0
        for scale in match[4].lower().replace("-", " ").split():
            tens *= vocabulary()["scales"][scale]
        value = float(match[1].replace(",", "") + (match[2] or ""))
        yield _measured(text, Quantity(
            value=round(value * tens, 6), figure=True, start=match.start(), end=match.end(), tens=tens,
            unit="ordinal" if match[3] else "", grain=tens * 10.0 ** (1 - len(match[2] or "."))))


def _measured(text: str, own: Quantity) -> Quantity:
    """The quantity with its unit: what stands behind, or a currency before it."""
    if own.unit:
        return own
    if turns := re.match(rf"[ -]?(?:{TURNS.pattern})", text[own.end:own.end + 8], re.I):
        return _turns(text, own, own.end + turns.end())
    if found := unit(text, own.end, "en"):
        factor = found.factor if found.dimension != "%" else 1.0
        value = own.value if found.dimension != "%" else round(own.value * found.factor, 6)
        return replace(own, unit=found.dimension, factor=factor, value=value, end=found.end)
    ahead = text[max(0, own.start - 5):own.start].lower().rstrip()
    for sign, dimension in vocabulary()["currencies"].items():
        if ahead.endswith(sign):
            return replace(own, unit=dimension)
    return own


def _turns(text: str, own: Quantity, end: int) -> Quantity:
    """N times: how often, N times as much, or after a verb of growth N + 1 times as much."""
    ahead, behind = text[max(0, own.start - 60):own.start], text[end:end + 24]
    growth = vocabulary()["growth"]
    if text[end - 4:end].lower() == "fold":
        return replace(own, unit="times", end=end)
    if re.search(growth["en"], ahead, re.I):
        return replace(own, unit="times", value=own.value + 1, end=end)
    if re.search(growth["en_bare"], ahead, re.I) or re.match(r" (?:\w+er|more) than", behind):
        return replace(own, unit="times", also=(own.value + 1,), end=end)
    return replace(own, unit="turns", end=end)


def _words(text: str) -> Iterator[Quantity]:
    tokens = list(WORD.finditer(text))
    at = 0
    while at < len(tokens):
        found = _phrase(text, tokens, at)
        if found:
            value, unit_, used, tens = found
            own = Quantity(value=value, unit=unit_, start=tokens[at].start(), end=tokens[at + used - 1].end(), tens=tens)
            yield _measured(text, own)
            at += used
        else:
            at += 1


def _phrase(text: str, tokens: list[re.Match[str]], at: int) -> tuple[float, str, int, float] | None:
    """The value of the number words that begin at a token, whether they are an ordinal, and how many they are."""
    value, unit_ = _word(tokens[at][0].lower())
    used = 1
    if value is None:
        after = tokens[at + 1][0].lower() if at + 1 < len(tokens) and text[tokens[at].end():tokens[at + 1].start()] == " " else ""
        if tokens[at][0].lower() not in ("a", "an") or after not in (*vocabulary()["scales"], "dozen", "score"):
            return None
        value, unit_, used = (20.0 if after == "score" else _word(after)[0] or 0), "", 2
    total, section, tens = 0.0, value, 1.0
    while not unit_ and at + used < len(tokens):
        gap, step = text[tokens[at + used - 1].end():tokens[at + used].start()], 1
        word = tokens[at + used][0].lower()
        if word == "and" and gap == " " and section >= 100 and at + used + 1 < len(tokens):
            gap, word, step = text[tokens[at + used].end():tokens[at + used + 1].start()], tokens[at + used + 1][0].lower(), 2
        more, unit_next = _word(word)
        if gap not in (" ", "-") or more is None or text[tokens[at + used].end():tokens[at + used].end() + 1] == "’":
            break
        if word in vocabulary()["scales"] and gap == " " and section < 10 and re.match("-[a-z]", text[tokens[at + used].end():]):
            break
        if word in vocabulary()["scales"]:
            section, tens = section * more, tens * (more if more >= 1000 else 1)
            total, section = (total + section, 0.0) if more >= 1000 else (total, section)
        elif _adds(section or total, more):
            section += more
        else:
            break
        used, unit_ = used + step, unit_next
    return total + section, unit_, used, tens


def _adds(value: float, more: float) -> bool:
    """Whether a smaller number word goes on a greater one: twenty five, two hundred ten."""
    return (value in range(20, 100, 10) and 0 < more < 10) or (value >= 100 and value % 100 == 0 and 0 < more < 100) \
        or (value >= 1000 and value % 1000 == 0 and 0 < more < 1000)


def _word(word: str) -> tuple[float | None, str]:
    """An English number word's value, and `ordinal` if it is one."""
    own = vocabulary()
    for table in ("scales", "words"):
        if word in own[table]:
            return float(own[table][word]), ""
    for words, step, first, unit_ in ((CARDINALS, 1, 0, ""), (ORDINALS, 1, 0, "ordinal"), (TENS, 10, 20, ""), (TENTHS, 10, 20, "ordinal")):
        if word in words:
            return float(first + step * words.index(word)), unit_
    return (100.0, "ordinal") if word == "hundredth" else (None, "")


def _multiples(text: str) -> Iterator[Quantity]:
    multiples, turns = vocabulary()["multiples"], vocabulary()["turns"]
    for match in re.finditer(r"\b(?:two-|three-|four-)?[A-Za-z]+\b", text):
        if match[0].lower() in multiples:
            yield Quantity(value=float(multiples[match[0].lower()]), unit="times", start=match.start(), end=match.end())
        elif match[0].lower() in turns:
            yield Quantity(value=float(turns[match[0].lower()]), unit="turns", start=match.start(), end=match.end())


def _fractions(text: str) -> Iterator[Quantity]:
    for match in FRACTION.finditer(text):
        of = match["of"] or match[1].lower() == "one" and match[2].lower() != "quarter" or match[2][-1] == "s" or match[0][match.end(1) - match.start()] == "-"
        if of and not re.search(r"\b(?:first|last|final|past) $", text[:match.start()], re.I):
            over = 1 if match[1].lower() in ("a", "an") else CARDINALS.index(match[1].lower())
            name = match[2].lower().rstrip("s")
            under = {"half": 2, "quarter": 4, "hundredth": 100}.get(name) or ORDINALS.index(name)
            yield Quantity(value=round(over / under * 100, 4), unit="%", start=match.start(), end=match.end(2), figure=True)
    for match in SLASH.finditer(text):
        if int(match[1]) < int(match[2]):
            yield Quantity(value=round(int(match[1]) / int(match[2]) * 100, 4), unit="%", start=match.start(), end=match.end())
    for match in HALF.finditer(text):
        if not re.match(rf" (?:a|an) (?:{SCALE}|dozen)", text[match.end():]) and not AND_HALF.match(text, match.start() - 7):
            yield Quantity(value=50.0, unit="half", start=match.start(), end=match.end())


def _half(text: str, own: Quantity) -> Quantity:
    """Two and a half, half a million."""
    if re.search(r"\bhalf $", text[:own.start], re.I) and own.value in (*vocabulary()["scales"].values(), 12.0):
        return replace(own, value=own.value / 2, start=own.start - 5)
    if match := AND_HALF.match(text, own.end):
        found = unit(text, match.end(), "en")
        return replace(own, value=own.value + 0.5 * own.tens, end=found.end if found else match.end(),
                       unit=found.dimension if found else own.unit, factor=found.factor if found else own.factor)
    return own


def _dates(text: str) -> Iterator[Quantity]:
    for match in MONTH.finditer(text):
        value = next(i for i, month in enumerate(MONTHS, 1) if month.startswith(match[0].lower().rstrip(".")[:3]))
        yield Quantity(value=float(value), unit="month", start=match.start(), end=match.end())
    for match in DAY.finditer(text):
        group = 1 if match[1] else 2
        yield Quantity(value=float(match[group]), unit="day", figure=True, start=match.start(group), end=match.end(group))
    for match in DECADE.finditer(text):
        yield Quantity(value=float(next(filter(None, match.groups()))), unit="decade", figure=True, start=match.start(), end=match.end())
    for match in ROMAN.finditer(text):
        if match[0] in ROMANS:
            yield Quantity(value=float(ROMANS.index(match[0])), unit="ordinal", start=match.start(), end=match.end())


def _vague(text: str) -> Iterator[Quantity]:
    vague = vocabulary()["vague"]
    for match in VAGUE.finditer(text):
        word = match[2].lower()
        if match[1] or word.endswith("s"):
            value = vague[word if word.endswith("s") else f"{word}s"]
            for more in (match[3], match[4]):
                value *= vocabulary()["scales"][more.lower().rstrip("s")] if more else 1
            yield Quantity(value=float(value), unit="vague", start=match.start(), end=match.end())
