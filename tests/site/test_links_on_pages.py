"""Links and themes as the built pages have them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

PASSAGE = "liaoning-2021:2.25"
"""Reform of state firms in the report of 2021."""


def fold(page: Page, passage: str = PASSAGE) -> Any:
    return page.locator(f'[id="related-{passage}"]')


def test_texts_of_ours_are_labelled_among_related_passages_and_on_theme_pages(real: Path) -> None:
    for path in ("themes/state-firms.html", "threads/dalian-airport.html"):
        assert '<p class="column en unofficial">' in (real / "site" / path).read_text("utf-8")
    entry = re.compile(r'href="../../reports/([a-z0-9-]+)/[^"]+".*?<p class="related-said[^>]*>(.*?)</p>')
    seen = 0
    for script in (real / "site/related").glob("*/*.js"):
        for report, said in entry.findall(script.read_text("utf-8").replace('\\"', '"')):
            sides = {"liaoning-2023": ["en"], "liaoning-plan-14-5": ["en"], "dalian-2023": ["zh"]}.get(report, [])
            for side in sides:
                seen += 1
                assert re.search(rf'<span class="{side} said"[^>]*><span class="ours">', said), (report, said[:200])
    assert seen > 1000


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
