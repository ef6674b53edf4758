"""The pages of what figures say: every fact once, beside its sentence, and what may be drawn together."""

from __future__ import annotations

import html
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from corpus.bilingual import Both
from corpus.data.report_files.facts import RecordedFact
from corpus.facts.fact import Fact
from corpus.model import Segment
from corpus.site.parts.picture.boxes import WIDTH, Axis, Box
from corpus.site.parts.picture.drawing import SMALL_WIDTH
from corpus.site.parts.picture.labels import labels
from corpus.site.parts.picture.marks import Mark, marks, scale
from tools.library import INPUTS

FACTS = [fact for recorded in INPUTS.facts.values() for fact in recorded.fact]
PAGES = {indicator.id: indicator.page for indicator in INPUTS.indicators.indicator}
ROW = re.compile(r'<tr><th scope="row">.*?</tr>', re.S)
SINGLE = re.compile(r'<h2 id="([^"]+)".*?<div class="single">(.*?)</div></div></div>', re.S)
SENTENCE = re.compile(r'href="[^"]*#([a-z0-9-]+:[0-9a-z.]+)"')


@pytest.fixture(scope="module")
def pages(real: Path) -> dict[str, str]:
    """The pages below indicators/, by name."""
    return {path.stem: path.read_text("utf-8") for path in (real / "site/indicators").glob("*.html")}


def words(markup: str) -> str:
    """The text of some markup, its Chinese in Simplified, without spaces."""
    plain = re.sub(r'<span class="hant".*?</span>', "", markup)
    return re.sub(r"\s+", "", html.unescape(re.sub(r"<[^>]+>", "", plain)))


def own(page: str) -> str:
    """What a page says, without its head and its lists."""
    return page.partition("<article")[2].partition("</article>")[0]


def told(pages: dict[str, str]) -> Counter[tuple[str, str]]:
    """Every fact that a page tells: its indicator's page and its sentence."""
    found: Counter[tuple[str, str]] = Counter()
    for name, page in pages.items():
        found.update((name, SENTENCE.findall(row)[-1]) for row in ROW.findall(own(page)))
        found.update((single, SENTENCE.findall(inner)[0]) for single, inner in SINGLE.findall(own(page)))
    return found


def test_every_fact_stands_on_exactly_one_page(pages: dict[str, str]) -> None:
    assert told(pages) == Counter((PAGES[fact.indicator], fact.segment) for fact in FACTS)


def test_every_figure_stands_in_a_sentence_that_is_quoted_on_its_page(pages: dict[str, str]) -> None:
    recorded: dict[tuple[str, str], list[RecordedFact]] = defaultdict(list)
    for fact in FACTS:
        recorded[PAGES[fact.indicator], fact.segment].append(fact)
    rows = 0
    for name, page in pages.items():
        quotes = dict(re.findall(r'<li id="(quote-\d+)">(.*?)</li>', own(page), re.S))
        for row in ROW.findall(own(page)):
            rows += 1
            link = re.search(r'href="#(quote-\d+)"', row)
            assert link
            quote, sentence = quotes[link[1]], SENTENCE.findall(row)[-1]
            assert f"#{sentence}" in quote
            marked = "".join(words(mark) for mark in re.findall(r"<mark>.*?</mark>", quote))
            for fact in recorded[name, sentence]:
                assert words(fact.figure or fact.zh_words) in marked
                assert words(fact.en_figure or fact.en_words) in marked
    assert rows > 350


def test_pictures_are_small_and_named_in_both_languages(pages: dict[str, str]) -> None:
    pictures = [picture for page in pages.values()
                for picture in re.findall(r'<figure class="years">(<svg.*?</svg>)', page)]
    sizes = sorted(len(picture.encode()) for picture in pictures)
    assert len(sizes) > 90
    assert sizes[len(sizes) // 2] < 3000
    assert sizes[-1] < 6000
    for picture in pictures:
        named = [html.unescape(name) for name in re.findall(r"<(?:title|desc)[^>]*>(.*?)</(?:title|desc)>", picture)]
        assert len(named) == 2
        assert all(re.search("[\u4e00-\u9fff]", name) and re.search("[a-z]{3}", name) for name in named)


def test_an_average_of_years_is_no_total() -> None:
    flows = {each.id for each in INPUTS.indicators.indicator if each.measure == "flow in period"}
    averages = [fact for fact in FACTS if fact.indicator in flows and re.search("年均", fact.zh_words)]
    assert averages
    assert all(fact.basis in INPUTS.indicators.yearly for fact in averages)


def test_every_basis_has_a_name_in_both_languages() -> None:
    named = {basis.id for basis in INPUTS.indicators.basis}
    assert {fact.basis for fact in FACTS if fact.basis} <= named


@pytest.mark.parametrize("height", [0, 8, 14, 60])
def test_of_marks_that_crowd_what_is_more_stands_no_lower(height: float) -> None:
    facts = [made(f"201{at}-202{at}", value) for at, value in enumerate((3.2, 3.9, 6.0, 3.9, 3.3))]
    placed = marks(facts, Axis(first=2010, last=2024), scale([3.2, 6.0], height))
    assert len(placed) == len(facts)
    for one in placed:
        for other in placed:
            assert one is other or not one.box.meets(other.box)
            more = (one.fact.value or 0) - (other.fact.value or 0)
            assert more * (one.box.top - other.box.top) <= 0


def made(period: str, value: float) -> Fact:
    """A fact of several years."""
    indicator = INPUTS.indicators.indicator[0]
    return Fact(profile=INPUTS.profiles[0], segment=Segment(id="r:1.1.1", role="text", zh=None, en=None),
                indicator=indicator, place="", value=value, value_to=None, unit="%", exactness="exact",
                exactness_en="exact", period=period, measure="average annual growth", kind="outcome", basis="",
                hedge="", binding="", sector="", quote=Both(zh="", en=""), at=((0, 0), (0, 0)))


def crowd(count: int) -> list[Mark]:
    """Points that all but cover each other."""
    axis = Axis(first=2020, last=2020 + count - 1)
    middles = [axis.middle(2020 + at) for at in range(count)]
    return [Mark(facts=(), box=Box(left=x - 5, right=x + 5, top=0, bottom=10)) for x in middles]


@pytest.mark.parametrize("count", [1, 4, 12])
def test_labels_of_a_crowd_cover_nothing(count: int) -> None:
    points = crowd(count)
    placed = labels(points, [Both(zh="不少于1,234.5万", en="≥12.345 million")] * count)
    boxes = [label.box for label in placed] + [mark.box for mark in points]
    assert not any(one.meets(other) for at, one in enumerate(boxes) for other in boxes[at + 1:])
    assert all(0 <= label.box.left < label.box.right <= WIDTH for label in placed)
    assert len(placed) == count




def test_a_point_stays_in_its_year_however_small_the_picture() -> None:
    axis = Axis(first=2015, last=2030, width=SMALL_WIDTH, side=2)
    facts = [made(str(year), value) for year, value in ((2020, 1.8), (2021, 1.8), (2022, 1.8), (2021, 1.81))]
    for mark in marks(facts, axis, scale([1.8, 1.81], 14), axis.band / 2):
        year = int(mark.fact.period)
        assert axis.left(year) <= mark.box.middle[0] <= axis.left(year + 1)
