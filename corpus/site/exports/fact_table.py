"""`indicators.csv`, one row a fact, and its metadata after CSV on the Web; columns are named after SDMX."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, get_args

from corpus.bilingual import Both
from corpus.data.vocabularies.fact_words import Exactness, FactKind
from corpus.facts.compiled import Known
from corpus.site.context import Site
from corpus.site.exports.fact_lines import said

NAME = "indicators.csv"
MARK = "\ufeff"
"""By which spreadsheets know UTF-8."""
LANGUAGES = {"zh": "zh-Hans", "en": "en"}
SDMX = "http://purl.org/linked-data/sdmx/2009/"
NORMAL, ESTIMATED, FORECAST, NO_VALUE = "A", "E", "F", "O"
"""Codes of SDMX's CL_OBS_STATUS; a promise has none there, and `FORECAST` is nearest."""
AHEAD: tuple[FactKind, ...] = ("target", "plan-capacity")
"""Kinds of facts that speak of what is to come."""


@dataclass(frozen=True)
class Column:
    """A column: its name, the field of a fact that it holds, what may stand there, and what it is in SDMX."""

    name: str
    field: str
    datatype: str | Mapping[str, str] = "string"
    required: bool = False
    sdmx: str = ""


def _one_of(values: Iterable[str]) -> Mapping[str, str]:
    return {"base": "string", "format": "|".join(values)}


COLUMNS = (
    Column("REF_AREA", "place", required=True, sdmx="dimension#refArea"),
    Column("INDICATOR", "indicator", {"base": "string", "format": "[a-z0-9_]+"}, required=True),
    Column("TIME_PERIOD", "period", {"base": "string", "format": r"[0-9]{4}(-[0-9]{4})?|open"}, required=True,
           sdmx="dimension#timePeriod"),
    Column("OBS_VALUE", "value", "decimal", sdmx="measure#obsValue"),
    Column("UNIT_MEASURE", "unit", sdmx="attribute#unitMeasure"),
    Column("OBS_STATUS", "status", _one_of((NORMAL, ESTIMATED, FORECAST, NO_VALUE)), required=True,
           sdmx="attribute#obsStatus"),
    Column("KIND", "kind", _one_of(get_args(FactKind)), required=True),
    Column("EXACTNESS", "exactness", _one_of(get_args(Exactness)), required=True),
    Column("EXACTNESS_ALT", "exactness_alt", _one_of(get_args(Exactness))),
    Column("OBS_VALUE_TO", "value_to", "decimal"),
    Column("MEASURE", "measure", required=True),
    Column("BASIS", "basis"),
    Column("SECTOR", "sector"),
    Column("HEDGE", "hedge", _one_of(("strive", "estimate"))),
    Column("IS_BINDING", "is_binding", _one_of(("expected", "binding"))),
    Column("INDICATOR_ZH", "indicator_zh", required=True),
    Column("INDICATOR_EN", "indicator_en", required=True),
    Column("REF_AREA_ZH", "place_zh", required=True),
    Column("REF_AREA_EN", "place_en", required=True),
    Column("SECTOR_ZH", "sector_zh"),
    Column("SECTOR_EN", "sector_en"),
    Column("UNIT_ZH", "unit_zh"),
    Column("UNIT_EN", "unit_en"),
    Column("QUOTE_ZH", "quote_zh", required=True),
    Column("ORIGIN_ZH", "zh_origin", required=True),
    Column("QUOTE_EN", "quote_en", required=True),
    Column("ORIGIN_EN", "en_origin", required=True),
    Column("REPORT", "report", required=True),
    Column("SEGMENT", "id", required=True),
    Column("ADDRESS", "url", "anyURI", required=True),
    Column("UNCERTAIN", "uncertain", "boolean", required=True),
    Column("READ", "read", "boolean", required=True),
    Column("NOTE", "note"),
    Column("KEY", "key", required=True),
)


def rows(site: Site, known: Known) -> Iterator[str]:
    """The table, line by line, its head first."""
    yield MARK + _line([column.name for column in COLUMNS])
    for fact in said(site, known):
        whole = fact | {"status": status(fact)}
        yield _line([_cell(whole[column.field]) for column in COLUMNS])


def status(fact: Mapping[str, Any]) -> str:
    """The code of SDMX for what a fact is."""
    if fact["value"] is None:
        return NO_VALUE
    if fact["kind"] in AHEAD:
        return FORECAST
    return ESTIMATED if fact["hedge"] == "estimate" else NORMAL


def metadata(site: Site) -> str:
    """What the table is and what its columns mean, in both languages."""
    told = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": NAME,
        "dialect": {"encoding": "utf-8", "header": True, "delimiter": ",", "lineTerminators": ["\r\n"]},
        "dc:title": _both(site.label("download", "table_title")),
        "dc:description": _both(site.label("download", NAME)),
        "dc:rights": _both(site.label("download", "rights")),
        "dc:issued": {"@value": site.edition, "@type": "xsd:date"},
        "tableSchema": {"primaryKey": "KEY", "columns": [_column(site, column) for column in COLUMNS]},
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _column(site: Site, column: Column) -> dict[str, Any]:
    title, about = site.label("columns", column.name), site.label("columns_about", column.name)
    own = {"name": column.name, "titles": {"und": column.name, **_by_language(title)}, "datatype": column.datatype,
           "required": column.required, "dc:description": _both(about)}
    return own | ({"propertyUrl": SDMX + column.sdmx} if column.sdmx else {})


def _by_language(words: Both) -> dict[str, str]:
    return {LANGUAGES["zh"]: words.zh, LANGUAGES["en"]: words.en}


def _both(words: Both) -> list[dict[str, str]]:
    return [{"@value": text, "@language": language} for language, text in _by_language(words).items()]


def _cell(value: Any) -> str:
    """A value as the table writes it: nothing for null, no power of ten."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return format(Decimal(repr(value)), "f") if isinstance(value, int | float) else str(value)


def _line(cells: list[str]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerow(cells)
    return written.getvalue()
