"""`facts.jsonl` and `series.jsonl`: what figures say, and what came of targets; others hold on to names and fields."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from corpus.addresses import url
from corpus.facts.compiled import Known
from corpus.facts.fact import Fact
from corpus.facts.followed import Followed
from corpus.facts.series import Series
from corpus.model import Side
from corpus.site.context import Site
from corpus.site.parts import facts_said


def fact_lines(site: Site, known: Known) -> Iterator[str]:
    """One JSON line a fact, in the order of the reports."""
    for fact in said(site, known):
        yield json.dumps(fact, ensure_ascii=False) + "\n"


def series_lines(site: Site, known: Known) -> Iterator[str]:
    """One JSON line a series, in the order of the file; its facts by their segments and keys, the target first."""
    followed = Followed(known=known)
    for series in known.series:
        yield json.dumps(_series(site, followed, series), ensure_ascii=False) + "\n"


def said(site: Site, known: Known) -> Iterator[dict[str, Any]]:
    """What every fact says, field by field, in the order of the reports; null where it says nothing."""
    followed = Followed(known=known)
    return ({name: None if value == "" else value for name, value in _fact(site, followed, fact).items()}
            for fact in known.facts)


def key(fact: Fact) -> str:
    """What no other fact has, in one word."""
    return "/".join(part for part in fact.key if part)


def number(value: float | None) -> float | int | None:
    """A value as JSON and people write it: whole where it is whole."""
    return int(value) if value is not None and value == int(value) else value


def _fact(site: Site, followed: Followed, fact: Fact) -> dict[str, Any]:
    segment, indicator = fact.segment, fact.indicator
    place, sector = facts_said.place(site, fact.place), facts_said.sector(site, fact)
    unit = facts_said.unit_name(site, fact.unit)
    zh, en = segment.texts
    (start, end), (en_start, en_end) = fact.at
    return {
        "id": segment.id, "report": fact.profile.id, "indicator": indicator.id, "place": fact.place,
        "value": number(fact.value), "value_to": number(fact.value_to), "unit": fact.unit,
        "exactness": fact.exactness, "period": fact.period, "measure": fact.measure, "basis": fact.basis,
        "kind": fact.kind, "quote_zh": fact.quote.zh, "quote_en": fact.quote.en,
        "key": key(fact), "indicator_zh": indicator.zh, "indicator_en": indicator.en, "theme": indicator.theme,
        "place_zh": place.zh, "place_en": place.en, "sector": fact.sector, "sector_zh": sector.zh if sector else None,
        "sector_en": sector.en if sector else None, "unit_zh": unit.zh, "unit_en": unit.en,
        "exactness_alt": fact.exactness_en if fact.exactness_en != fact.exactness else None, "hedge": fact.hedge,
        "is_binding": fact.binding, "said_zh": zh[start:end], "said_en": en[en_start:en_end],
        "zh_origin": _origin(segment.zh), "en_origin": _origin(segment.en), "url": url(segment.id),
        "indicator_url": followed.path(indicator), "uncertain": fact.uncertain, "read": fact.read, "note": fact.why,
    }


def _series(site: Site, followed: Followed, series: Series) -> dict[str, Any]:
    verdict, indicator = facts_said.verdict(site, series), series.indicator
    return {
        "id": series.id, "indicator": indicator.id, "place": series.target.place, "verdict": series.verdict,
        "reason_zh": series.reason.zh, "reason_en": series.reason.en,
        "facts": [{"id": fact.segment.id, "key": key(fact), "kind": fact.kind} for fact in series.facts],
        "exception_zh": series.exception.zh or None, "exception_en": series.exception.en or None,
        "indicator_zh": indicator.zh, "indicator_en": indicator.en, "verdict_zh": verdict.zh, "verdict_en": verdict.en,
        "indicator_url": followed.path(indicator),
    }


def _origin(side: Side | None) -> str:
    return side.origin if side else "missing"
