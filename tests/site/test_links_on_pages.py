"""Links and themes as the built pages have them."""

from __future__ import annotations

import html
import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

PASSAGE = "liaoning-2021:2.25"
"""Reform of state firms in the report of 2021."""


def fold(page: Page, passage: str = PASSAGE) -> Any:
    return page.locator(f'[id="related-{passage}"]')


def test_texts_of_ours_are_labelled_among_related_passages_and_on_theme_pages(real: Path) -> None:
    """On the columns of a fold a report's texts are said once a group to be ours; each sentence has the ground and line
    of it, and the word for those who see neither."""
    for path in ("themes/state-firms.html", "threads/dalian-airport.html"):
        assert '<p class="column en unofficial">' in (real / "site" / path).read_text("utf-8")
    entry = re.compile(r'href="../../reports/([a-z0-9-]+)/[^"]+".*?<p class="related-said[^>]*>(.*?)</p>')
    seen = 0
    for script in (real / "site/related").glob("*/*.js"):
        for report, said in entry.findall(script.read_text("utf-8").replace('\\"', '"')):
            sides = {"liaoning-2023": ["en"], "liaoning-plan-14-5": ["en"], "dalian-2023": ["zh"]}.get(report, [])
            for side in sides:
                seen += 1
                word = rf'<span class="{side} said unofficial" lang="[^"]*"><span class="{side} unseen"'
                assert re.search(word, said), (report, said[:200])
    assert seen > 1000


def lines(real: Path, name: str) -> dict[str, str]:
    """By passage of a report, the English of the closed line over what is related."""
    pages = "".join(path.read_text("utf-8") for path in sorted((real / "docs/reports" / name).glob("*.md")))
    told = re.findall(
        r'id="related-([^"]+)"><summary><span class="ui-zh".*?<span class="ui-en" lang="en">(.*?)</span></summary>',
        pages)
    return {passage: html.unescape(line) for passage, line in told}


def test_only_what_carries_a_passage_out_or_is_its_outcome_is_said_to_have_come_of_it(real: Path) -> None:
    """No later passage on the same subject, or in an earlier report, or in one of the same year."""
    links = [json.loads(line) for line in (real / "site/downloads/links.jsonl").read_text("utf-8").splitlines()]
    kinds: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for link in links:
        kinds[link["from"]].add((link["to"].partition(":")[0], link["kind"]))
    may, seen = {"outcome", "carries out", "local form"}, Counter[str]()
    for report, later in (("liaoning-2021", {"liaoning-2023", "dalian-2023"}), ("dalian-2023", set()),
                          ("liaoning-plan-14-5", {"liaoning-2023", "dalian-2023"}), ("liaoning-2023", set())):
        for passage, line in lines(real, report).items():
            after = {kind for other, kind in kinds[passage] if other in later}
            assert ("What came of it" in line or "Later" in line) == bool(after), (passage, line)
            assert "What came of it" not in line or after & may, (passage, line)
            came = line.partition("What came of it: ")[2].partition(";")[0]
            assert not re.search("same|changed", came), (passage, line)
            heads = re.findall("What came of it|Later|Earlier|Same time", line)
            assert heads == sorted(heads, key=["What came of it", "Later", "Earlier", "Same time"].index)
            assert "carries it out" not in line.partition("Later")[2].partition("Same time")[0]
            seen.update(heads)
    assert min(seen.values()) > 50
    assert len(seen) == 4


def test_words_that_most_passages_have_are_not_marked_among_related_passages(real: Path) -> None:
    marked: Counter[str] = Counter()
    for path in (real / "site/related").glob("*/*.js"):
        marked.update(re.findall("<mark>(.*?)</mark>", path.read_text("utf-8")))
    for word in ("辽宁", "发展", "创新", "改革", "企业", "Liaoning", "innovation", "reform"):
        assert not marked[word], (word, marked[word])
    for word in ("高质量发展", "沈阳", "科技创新", "氢能"):
        assert marked[word], word


def test_every_target_of_a_page_exists(real: Path) -> None:
    """Links of chapters, theme pages and threads into the site: their page and their place are there."""
    known: dict[Path, set[str]] = {}
    for path in [
        *(real / "site/themes").glob("*.html"),
        *(real / "site/reports").glob("*/*.html"),
        *(real / "site/threads").glob("*.html"),
        real / "site/threads.html",
    ]:
        text = path.read_text("utf-8")
        for href in set(re.findall(r'href="?((?:\.\./)*(?:reports|themes|threads)/[^" >]+\.html#[^" >]+)', text)):
            file, _, place = href.partition("#")
            target = (path.parent / file).resolve()
            if target not in known:
                known[target] = set(re.findall(r'id="?([^">\s]+)', target.read_text("utf-8")))
            assert place in known[target], (path.name, href)


def test_all_figures_of_a_theme_are_listed_and_those_of_ours_are_marked(real: Path) -> None:
    for path in sorted((real / "docs/themes").glob("*.md")):
        for fold in re.findall(r'<details class="figures">.*', path.read_text("utf-8")):
            count = re.search(r"Figures named \((\d+)\)", fold)
            assert count
            assert fold.count("<li>") == int(count[1])
            ours = re.findall(
                r'<li><a href="../reports/liaoning-(?:plan-14-5|2023)/[^"]*"><span class="zh".*?</li>', fold
            )
            english = [one for one in ours if re.search('<span class="en[ "]', one)]
            assert all(re.search('<span class="en unofficial" lang="en"><span class="(?:ours|en unseen)"', one)
                       for one in english)
