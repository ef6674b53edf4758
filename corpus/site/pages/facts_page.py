"""The page on how figures are read as facts: what is judged, computed, checked and missing, with the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from corpus.bilingual import Both
from corpus.data.interface import NOTHING
from corpus.data.pages import Block
from corpus.data.report_files.series import VERDICTS
from corpus.facts.compiled import Known
from corpus.facts.followed import Followed
from corpus.facts.gaps import gaps
from corpus.site.context import Site
from corpus.site.pages import prose
from corpus.site.pages.fact_counts import by_class, by_kind, dismissed
from corpus.site.pages.standing import Facts
from corpus.site.parts.front_matter import head


def method(site: Site, known: Known, facts: Facts) -> str:
    """How facts are read and what came of targets is judged, for the library as it is."""
    page = site.prose["facts"]
    counts, missing = _counts(known), _missing(site)
    figures = {name: f"{count:,}" for name, count in counts.items()}
    lists = {"missing": missing or NOTHING, "verdicts": _verdicts(site, known)}
    holds = {name: bool(count) for name, count in counts.items()} | {"missing": bool(missing)}
    blocks = prose.blocks(site, page, replace(facts, holds={**facts.holds, **holds}), {**figures, **lists})
    top = head(site, page.title.text, page.title.id, prose.names(site, blocks))
    return "\n\n".join([top, *_shown(site, blocks, {"counts": by_kind(site, known),
                                                    "dismissed": by_class(site, known)})]) + "\n"


def _counts(known: Known) -> dict[str, int]:
    """Figures of the page by name; each is a condition as well, which holds where it is not 0."""
    read = tuple(fact for fact in known.facts if fact.read)
    followed = Followed(known=replace(known, facts=read))
    return {"facts": len(read), "indicators": len(followed.indicators),
            "several": sum(len(facts) > 1 for facts in followed.facts.values()),
            "explained": sum(bool(fact.why) for fact in read),
            "uncertain": sum(fact.uncertain for fact in read),
            "proposed": len(known.facts) - len(read),
            "series": len(known.series), "dismissed": sum(dismissed(known).values())}


def _verdicts(site: Site, known: Known) -> Both:
    """How many comparisons have each verdict, the most frequent first."""
    counts = Counter(series.verdict for series in known.series)
    return _joined(site, (site.label("method", "counted").format(verdict=site.label("verdict", verdict), n=count)
                          for verdict, count in sorted(counts.items(), key=lambda each: (-each[1],
                                                                                         VERDICTS.index(each[0])))))


def _missing(site: Site) -> Both | None:
    """The reports that are missing between those of one place; nothing where none is."""
    found = [site.label("method", "missing").format(place=place.short, year=gap.year, before=gap.year - 1)
             for gap in gaps(site.profiles.values()) if (place := site.places.get(gap.place))]
    return _joined(site, found) if found else None


def _joined(site: Site, of: Iterable[Both]) -> Both:
    listed, sign = list(of), site.label("method", "between")
    return Both(zh=sign.zh.join(one.zh for one in listed), en=sign.en.join(one.en for one in listed))


def _shown(site: Site, blocks: Iterable[Block], tables: Mapping[str, str]) -> Iterator[str]:
    """The prose, with each table below what stands under the heading of its id."""
    sections: dict[str, list[Block]] = {}
    for block in blocks:
        name = block.id or next(reversed(sections), "")
        sections.setdefault(name, []).append(block)
    for name, section in sections.items():
        yield from prose.shown(site, section)
        yield from filter(None, [tables.get(name)])
