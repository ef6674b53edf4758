"""The picture as SVG: lanes below each other over one axis of years, and the small one of the index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import ceil

from corpus.bilingual import Both
from corpus.data.vocabularies.indicators import Indicator
from corpus.facts.comparable import Strand
from corpus.facts.fact import Fact
from corpus.site.context import Site
from corpus.site.parts import facts_said, markup
from corpus.site.parts.picture.boxes import WIDTH, Axis
from corpus.site.parts.picture.labels import LINE, Label
from corpus.site.parts.picture.lanes import Lane, lanes
from corpus.site.parts.picture.marks import POINT, Mark, marks, scale

TICK, FOOT = 38, 22
"""Pixels that the name of a year takes up, and of the axis."""
SHOWN: dict[str, str] = {"plan-capacity": "named", "policy-number": "named"}
"""The look of kinds that share one."""
KEY = ("outcome", "target", "strive", "baseline", "named", "several")
SMALL_WIDTH, SMALL_HEIGHT = 96, 26
ROUND = 0.4
"""How large a point is drawn, as a part of the room that it takes up."""
LANES = 9
"""More lanes than these, each of one figure, say no more than the table."""


def years(facts: Sequence[Fact], **size: float) -> Axis | None:
    """The axis of some facts; none where no fact has a time."""
    spans = [fact.years for fact in facts if fact.years]
    if not spans:
        return None
    return Axis(first=min(first for first, _ in spans), last=max(last for _, last in spans), **size)


def picture(site: Site, indicator: Indicator, strands: Sequence[Strand]) -> str:
    """The picture of an indicator with its key; nothing where it would say less than its table."""
    left = sum(len(strand.facts) - len(strand.drawn) for strand in strands)
    strands = [strand for strand in strands if strand.drawn]
    drawn = [fact for strand in strands for fact in strand.drawn]
    axis = years(drawn)
    if not axis or len(drawn) == len(strands) > LANES:
        return ""
    found = lanes(site, strands, axis)
    if sum(len(lane.marks) for lane in found) == 1:
        return ""
    height = ceil(sum(lane.height for lane in found) + FOOT)
    tops = [sum(lane.height for lane in found[:at]) for at in range(len(found))]
    about = site.label("indicators", "picture").format(n=len(drawn), lanes=len(found), first=axis.first,
                                                       last=axis.last)
    inner = "".join(_lane(site, lane, top) for lane, top in zip(found, tops, strict=True))
    return (f'<figure class="years"><svg role="img" aria-labelledby="picture-title picture-about" width="{WIDTH}" '
            f'height="{height}" viewBox="0 0 {WIDTH} {height}"><title id="picture-title">'
            f'{markup.text(facts_said.title(indicator).line)}</title>'
            f'<desc id="picture-about">{markup.text(about.line)}</desc>'
            f"{_axis(axis, height)}{inner}</svg>{_key(site, found, left)}</figure>")


def small_axis(indicators: Iterable[Sequence[Strand]]) -> Axis | None:
    """The axis of all small pictures; `indicators` are the strands of each."""
    drawn = [fact for strands in indicators if (strand := _chief(strands)) for fact in strand.drawn]
    return years(drawn, width=SMALL_WIDTH, side=2)


def small(strands: Sequence[Strand], axis: Axis) -> str:
    """The small picture of an indicator, without words; nothing where it has no figures to compare."""
    strand = _chief(strands)
    if strand is None:
        return ""
    of = scale([fact.value or 0 for fact in strand.drawn], SMALL_HEIGHT - 12)
    placed = marks(strand.drawn, axis, of, min(POINT, axis.band / 2))
    top = min(mark.box.top for mark in placed)
    height = max(SMALL_HEIGHT, ceil(max(mark.box.bottom for mark in placed) - top) + 2)
    drawn = "".join(_mark(mark, -top) for mark in placed)
    return (f'<svg class="small-years" aria-hidden="true" width="{SMALL_WIDTH}" height="{height}" '
            f'viewBox="0 0 {SMALL_WIDTH} {height}"><path class="grid" d="M0 {height - 0.5}H{SMALL_WIDTH}"/>'
            f"{drawn}</svg>")


def _chief(strands: Sequence[Strand]) -> Strand | None:
    """The strand of an indicator that has most to draw, if it has more than one figure."""
    strand = max(strands, key=lambda each: len(each.drawn), default=None)
    return strand if strand and len(strand.drawn) > 1 else None


def _axis(axis: Axis, height: int) -> str:
    """The line with the years, and a thin line for each."""
    every = ceil(TICK / axis.band)
    named = range(axis.first, axis.last + 1, every)
    foot = height - FOOT
    ways = "".join(f"M{axis.middle(year):.1f} 0V{foot + 4}" for year in named)
    words = "".join(f'<tspan x="{axis.middle(year):.1f}">{year}</tspan>' for year in named)
    return (f'<path class="grid" d="{ways}"/><path class="axis" d="M0 {foot}H{WIDTH}"/>'
            f'<text class="tick" y="{height - 5}">{words}</text>')


def _lane(site: Site, lane: Lane, top: float) -> str:
    """A lane with its name, its marks and their labels."""
    line = f'<path class="axis" d="M0 {top:.1f}H{WIDTH}"/>' if top else ""
    names = "".join(_name(site, lane, at, top) for at in range(max(map(len, lane.names))))
    down = top + lane.head - lane.top
    zero = f'<path class="zero" d="M0 {down + lane.zero:.1f}H{WIDTH}"/>' if lane.zero is not None else ""
    drawn = "".join(_mark(mark, down) for mark in lane.marks)
    return f'{line}{names}{zero}{"".join(_label(site, each, down) for each in lane.labels)}{drawn}'


def _name(site: Site, lane: Lane, at: int, top: float) -> str:
    """A line of a lane's name."""
    zh, en = (lines[at] if at < len(lines) else "" for lines in lane.names)
    return f'<text class="name" x="0" y="{top + LINE * (at + 1):.1f}">{_words(site, Both(zh=zh, en=en))}</text>'


def _mark(mark: Mark, down: float) -> str:
    """A mark: its shape and its filling say what it is."""
    fact, (x, y) = mark.fact, mark.box.middle
    r = (mark.box.bottom - mark.box.top) * ROUND
    css = SHOWN.get(fact.kind, fact.kind) + (" strive" if fact.hedge == "strive" else "")
    if mark.bar:
        return (f'<rect class="{css}" x="{mark.box.left:.1f}" y="{y + down - 3:.1f}" '
                f'width="{mark.box.right - mark.box.left:.1f}" height="6"/>')
    if fact.kind in ("outcome", "target"):
        return f'<circle class="{css}" cx="{x:.1f}" cy="{y + down:.1f}" r="{r:.2g}"/>'
    return f'<path class="{css}" d="M{x:.1f} {y + down - r:.1f}l{r:.2g} {r:.2g}l-{r:.2g} {r:.2g}l-{r:.2g}-{r:.2g}z"/>'


def _label(site: Site, label: Label, down: float) -> str:
    """Words at a mark, with a line to it where they stand apart."""
    way = label.leader
    line = (f'<path class="way" d="M{way.middle[0]:.1f} {way.top + down:.1f}V{way.bottom + down:.1f}"/>' if way else "")
    anchor = "" if label.anchor == "middle" else f' class="{label.anchor}"'
    return (f'{line}<text{anchor} x="{label.x:.1f}" y="{label.box.bottom + down - 3:.1f}">'
            f"{_words(site, label.words)}</text>")


def _words(site: Site, words: Both) -> str:
    """Words of the interface inside a picture's text."""
    return site.markup.both(words, "").replace("<span ", "<tspan ").replace("</span>", "</tspan>")


def _key(site: Site, found: Sequence[Lane], left: int) -> str:
    """What the marks of a picture mean, what is to be known of its scales, and how many facts are `left` out."""
    parts = [site.both("indicators", f"key_{each}") for each in _meanings(found)]
    if left:
        parts.append(site.markup.both(site.label("indicators", "key_left").format(n=left)))
    return f"<figcaption>{' · '.join(parts)}</figcaption>"


def _meanings(found: Sequence[Lane]) -> Iterator[str]:
    kinds = {SHOWN.get(mark.fact.kind, mark.fact.kind) for lane in found for mark in lane.marks}
    kinds |= {"several"} if any(mark.bar for lane in found for mark in lane.marks) else set()
    kinds |= {"strive"} if any(mark.fact.hedge == "strive" for lane in found for mark in lane.marks) else set()
    yield from (each for each in KEY if each in kinds)
    zero, cut = any(lane.zero is not None for lane in found), any(lane.cut for lane in found)
    if zero or cut:
        yield "zero_cut" if zero and cut else "zero" if zero else "cut"
    if len(found) > 1:
        yield "lanes"
