"""Themes and links: every end exists, both ways, none inside a report, said why; and what a reader sees of them."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from corpus.data.glossary import terms
from corpus.data.judgements import KINDS
from corpus.data.themes import themes
from tests import project
from tests.judged_cases import Measured, measured
from tests.project import opened

LINK = ('[[link]]\nfrom = "liaoning-2021:2.25"\nto = "{to}"\ngrade = {grade}\nkind = "{kind}"\nzh = "试"\n'
        'en = "a trial"\n')
CHAPTER = "reports/liaoning-2021/02.html"
PASSAGE = "liaoning-2021:2.25"
"""Reform of state firms in the report of 2021."""

ENGLISH = """Work Report of a City

I. Review of Work in 2029

We deepened the reform of state-owned enterprises and completed the three-year action plan for SOE reform; mixed ownership \
reform covered 12 enterprises, and 30 billion yuan of state-owned capital was restructured.

II. Tasks for 2030

Construction of Dalian’s new airport and the second runway of Taoxian Airport in Shenyang will be sped up.
"""
CHINESE = """政府工作报告

一、过去一年工作回顾

深化国资国企改革，国企改革三年行动完成，混合所有制改革覆盖12户企业，国有资本重组300亿元。

二、明年重点工作

清洁能源装机占比达到45%，能源消费结构持续优化。

大连新机场、桃仙机场二跑道加快建设，沈白高铁建成通车。
"""
HOSTILE = """政府工作报告

一、国企改革<script>alert(1)</script>回顾 {{ 7*7 }}

深化国资国企改革<script>document.title="owned"</script>，混合所有制改革{{ config }}覆盖12户企业，国有资本\
<b onclick=alert(3)>重组</b></div></details>300亿元，沈阳区域性国资国企综合改革试验[甲](javascript:alert(3))。
"""


@pytest.fixture(scope="session")
def links(real: Path) -> list[dict[str, Any]]:
    """Every line of `links.jsonl`."""
    return [json.loads(line) for line in (real / "site/downloads/links.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="session")
def figures(links: list[dict[str, Any]], segments: list[dict[str, Any]]) -> Measured:
    """What the forty worked judgements say of the links."""
    return measured(links, segments)


@pytest.fixture(scope="session")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages and site of the project with three more reports, which nobody judged: English alone, Chinese alone, hostile."""
    folder = project.copy(tmp_path_factory.mktemp("grown") / "more")
    for name, text in (("more-en", ENGLISH), ("more-zh", CHINESE), ("more-bad", HOSTILE)):
        project.add_toy(folder, text, name)
    path = folder / "data/reports/more-en.toml"
    own = path.read_text("utf-8").replace('"zh-Hans"', '"en"')
    path.write_text(own.replace('zh = "official", en = "missing"', 'zh = "missing", en = "published-translation"'), "utf-8")
    project.site(folder)
    return folder


def fold(page: Page, passage: str = PASSAGE) -> Any:
    return page.locator(f'[id="related-{passage}"]')


def test_every_link_goes_both_ways_between_passages_of_two_reports(links: list[dict[str, Any]],
                                                                   segments: list[dict[str, Any]]) -> None:
    passages = {segment["passage"] for segment in segments}
    ends = {(link["from"], link["to"]): link for link in links}
    assert len(ends) == len(links)
    for (one, other), link in ends.items():
        assert {one, other} <= passages
        assert one.rpartition(":")[0] != other.rpartition(":")[0]
        back = ends[other, one]
        assert all(back[key] == link[key] for key in ("score", "terms", "kind", "why_zh", "why_en", "themes"))


def test_every_link_says_its_score_its_kind_and_why_in_both_languages(links: list[dict[str, Any]]) -> None:
    known = {theme.id for theme in themes()}
    for link in links:
        assert 0 < link["score"] <= 1
        assert link["kind"] in KINDS
        assert set(link["themes"]) <= known
        assert re.search("[\u4e00-\u9fff]", link["why_zh"])
        assert re.search("[A-Za-z]", link["why_en"])
        quoted = re.sub("“[^”]*”|《[^》]*》", "", link["why_en"])
        assert not re.search("[\u4e00-\u9fff]", quoted) or link["method"] == "program", link["why_en"]


def test_the_terms_of_a_link_stand_in_both_passages(links: list[dict[str, Any]], segments: list[dict[str, Any]]) -> None:
    from corpus.language.name_variants import standard

    box: dict[str, str] = {}
    text: dict[str, str] = defaultdict(str)
    for segment in segments:
        text[segment["passage"]] += segment["zh"] or ""
        box[segment["passage"]] = segment["role"]
    for link in links:
        for name in (link["from"], link["to"]):
            if box[name] != "heading":
                assert all(term in standard(text[name]) for term in link["terms"]), (name, link["terms"])


def test_no_link_follows_only_from_two_others(links: list[dict[str, Any]]) -> None:
    """Were links inferred, every two passages linked with a third would be linked; they are not."""
    linked: dict[str, set[str]] = defaultdict(set)
    for link in links:
        linked[link["from"]].add(link["to"])
    wedges = [(a, c) for own in linked.values() for a in own for c in own if a < c and a.split(":")[0] != c.split(":")[0]]
    closed = sum(c in linked[a] for a, c in wedges)
    assert closed / len(wedges) < 0.6


def test_themes_are_known_and_few_and_most_passages_have_one(segments: list[dict[str, Any]]) -> None:
    known = {theme.id for theme in themes()}
    assert 20 <= len(known) <= 28
    own = {segment["passage"]: segment["themes"] for segment in segments}
    assert all(set(names) <= known and len(names) == len(set(names)) <= 3 for names in own.values())
    texts = {segment["passage"] for segment in segments if segment["role"] in ("lead", "text", "box")}
    assert sum(bool(own[name]) for name in texts) / len(texts) > 0.85
    assert own["liaoning-2021:1.31"] == []
    assert set(Counter(names[0] for names in own.values() if names)) == known


def test_the_forty_worked_judgements(figures: Measured) -> None:
    """Lists have at most the three best of each report, so that a right link may be missing from them: a lower bound."""
    assert figures.recall >= 0.75
    assert figures.nothing <= 1
    assert figures.listed >= 0.7


def test_every_judgement_is_in_force(links: list[dict[str, Any]]) -> None:
    import tomllib

    ends = {frozenset((link["from"], link["to"])): link for link in links}
    pinned = forbidden = 0
    for path in sorted((project.ROOT / "data/judged").glob("*.toml")):
        data = tomllib.loads(path.read_text("utf-8"))
        for own in data.get("link", []):
            pinned += 1
            link = ends[frozenset((own["from"], own["to"]))]
            assert (link["kind"], link["why_zh"], link["why_en"]) == (own["kind"], own["zh"], own["en"])
        for own in data.get("forbidden", []):
            forbidden += 1
            assert frozenset((own["from"], own["to"])) not in ends
    assert pinned > 1000
    assert forbidden > 0


@pytest.mark.parametrize(("table", "code", "said"), [
    (LINK.format(to="liaoning-2021:2.26", grade=3, kind="see also"), "SAME-REPORT", "two reports"),
    (LINK.format(to="liaoning-2023:9.9", grade=3, kind="see also"), "UNKNOWN", "liaoning-2023:9.9"),
    (LINK.format(to="liaoning-2023:3.29", grade=5, kind="akin"), "VALUE", "'kind' is one of"),
    ('[[theme]]\npassage = "liaoning-2021:2.25"\nthemes = ["weather"]\n', "UNKNOWN", "weather"),
    ('[[forbidden]]\nfrom = "liaoning-2021:2.25"\nto = "liaoning-2023:3.30"\nzh = "试"\n', "KEY-MISSING", "'en'"),
    ('[[pin]]\nfrom = "x"\n', "KEY-UNKNOWN", "'pin'")])
def test_a_bad_judgement_is_a_finding_and_harms_nothing(table: str, code: str, said: str, tmp_path: Path) -> None:
    folder = project.copy(tmp_path / "bad")
    for path in (folder / "data/judged").glob("*.toml"):
        path.unlink()
    (folder / "data/judged/liaoning-2021.toml").write_text(table, "utf-8")
    done = project.corpus(folder)
    assert done.returncode == 1
    assert re.search(rf"data/judged/liaoning-2021\.toml:1: {code} .*{re.escape(said)}", done.stderr), done.stderr
    assert not (folder / "docs/index.md").exists()


def test_a_thread_quotes_what_stands_there(tmp_path: Path) -> None:
    folder = project.copy(tmp_path / "stale")
    path = folder / "data/threads.toml"
    text = path.read_text("utf-8")
    words = re.findall(r'zh_words = "([^"]+)"', text)[0]
    path.write_text(text.replace(words, words[::-1], 1), "utf-8")
    done = project.corpus(folder)
    assert done.returncode == 1
    assert re.search(r"data/threads\.toml:\d+: STALE", done.stderr), done.stderr


def test_related_passages_open_in_place_and_the_way_back_finds_them_open(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    own = fold(page)
    assert re.search(r"相关\d+段 \d+ related", own.locator("> summary").inner_text().replace("\n", " "))
    assert own.get_attribute("open") is None
    own.locator("> summary").click()
    groups = own.locator("> section")
    groups.first.wait_for()
    assert groups.count() == 3
    for group in groups.all():
        assert group.locator(".related-report time").count() == 1
        assert group.locator(".why").first.inner_text()
        assert group.locator(".related-said mark").count() > 0
    way = own.locator(".related-way").first
    way.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    target = str(way.get_attribute("href"))
    way.click()
    page.wait_for_url("**" + target.replace("../..", ""))
    assert page.locator(f'[id="{target.partition("#")[2]}"]').is_visible()
    page.go_back()
    page.wait_for_selector(f'[id="related-{PASSAGE}"][open]')
    page.wait_for_function("top => Math.abs(scrollY - top) < 40", arg=before)


def test_the_way_back_is_to_the_link_in_any_view_and_after_other_links(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    fold(page).locator("> summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    way, top = fold(page).locator(".related-way").first, "link => link.getBoundingClientRect().top"
    before = way.evaluate(top)
    page.keyboard.press("Enter")
    page.wait_for_url("**/reports/liaoning-plan-14-5/**")
    page.locator('[data-do="view"][data-value="en"]').click()
    page.go_back()
    page.wait_for_selector(f'[id="related-{PASSAGE}"][open]')
    page.wait_for_timeout(500)
    assert page.locator("html").get_attribute("data-view") == "en"
    assert abs(way.evaluate(top) - before) < 40
    other = page.locator("a.theme").nth(40)
    other.scroll_into_view_if_needed()
    before = other.evaluate(top)
    other.click()
    page.wait_for_url("**/themes/**")
    page.go_back()
    page.wait_for_selector(f'[id="related-{PASSAGE}"][open]')
    page.wait_for_timeout(500)
    assert abs(page.locator("a.theme").nth(40).evaluate(top) - before) < 40


def test_related_passages_follow_the_view_and_the_script(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "?view=en")
    own = fold(page)
    own.locator("> summary").click()
    own.locator(".related-said .en").first.wait_for()
    assert not own.locator(".related-said:not(.alone-zh) .zh").first.is_visible()
    opened(page, real, CHAPTER, "?view=zh&script=hant")
    fold(page).locator("> summary").click()
    fold(page).locator(".related-said").first.wait_for()
    assert "國" in fold(page).inner_text()


def test_without_script_related_passages_are_plain_links(real: Path, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    opened(page, real, CHAPTER)
    fold(page).locator("> summary").click()
    assert fold(page).locator("p a").count() > 3
    way = fold(page).locator("p a").first
    assert way.evaluate("link => getComputedStyle(link).textDecorationLine") == "underline"
    target = str(way.get_attribute("href"))
    way.click()
    assert page.url.endswith(target.replace("../..", ""))
    context.close()


def test_texts_of_ours_are_labelled_among_related_passages_and_on_theme_pages(real: Path) -> None:
    for path in ("themes/state-firms.html", "threads.html"):
        assert 'class="ours"' in (real / "site" / path).read_text("utf-8")
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
    for path in [*(real / "site/themes").glob("*.html"), *(real / "site/reports").glob("*/*.html"), real / "site/threads.html"]:
        text = path.read_text("utf-8")
        for href in set(re.findall(r'href="?((?:\.\./)*(?:reports|themes)/[^" >]+\.html#[^" >]+)', text)):
            file, _, place = href.partition("#")
            target = (path.parent / file).resolve()
            if target not in known:
                known[target] = set(re.findall(r'id="?([^">\s]+)', target.read_text("utf-8")))
            assert place in known[target], (path.name, href)


@pytest.mark.parametrize(("view", "other"), [("zh", "[A-Za-z]{4,}"), ("en", "[\u4e00-\u9fff]")])
def test_marks_and_contents_of_theme_pages_follow_the_view(view: str, other: str, real: Path, page: Page) -> None:
    opened(page, real, "themes/state-firms.html", f"?view={view}")
    assert page.locator(".row.part").count() > 0
    for row in page.locator(".row.part").all():
        assert row.locator(".in-part:visible").count() == 1
    assert not re.search(other, page.locator('.md-sidebar--primary a[href="#liaoning-2021"]').first.inner_text())


def test_all_figures_of_a_theme_are_listed_and_those_of_ours_are_marked(real: Path) -> None:
    for path in sorted((real / "docs/themes").glob("*.md")):
        for fold in re.findall(r'<details class="figures">.*', path.read_text("utf-8")):
            count = re.search(r"Figures named \((\d+)\)", fold)
            assert count
            assert fold.count("<li>") == int(count[1])
            ours = re.findall(r'<li><a href="../reports/liaoning-(?:plan-14-5|2023)/[^"]*"><span class="zh".*?</li>', fold)
            assert all('class="ours"' in one for one in ours if '<span class="en" lang="en">' in one)


@pytest.mark.parametrize("width", [390, 1400])
def test_a_theme_page_has_its_passages_in_time_order_side_by_side(width: int, real: Path, page: Page,
                                                                  segments: list[dict[str, Any]]) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, real, "themes/state-firms.html")
    heads = page.locator(".md-content h2").evaluate_all("list => list.map(head => head.id)")
    assert heads == ["liaoning-2021", "liaoning-plan-14-5", "liaoning-2023", "dalian-2023"]
    own = {s["passage"] for s in segments if s["themes"][:1] == ["state-firms"] and s["role"] in ("lead", "text")}
    rows = set(page.locator(".md-content .row[id]").evaluate_all("list => list.map(row => row.id)"))
    assert own <= rows
    assert page.locator(".figures").count() > 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_matrix_is_a_picture_that_a_screen_reader_reads_as_a_table(real: Path, page: Page) -> None:
    opened(page, real, "themes/index.html")
    table = page.locator("table.matrix.by_report")
    assert table.locator("tbody tr").count() == len(themes())
    assert table.locator("tbody tr").first.locator("th[scope=row]").count() == 1
    assert table.locator("svg[aria-hidden=true]").count() > 60
    assert table.locator("caption").inner_text()
    cells = page.locator("table.matrix.by_chapter tbody td").all_inner_texts()
    assert len(cells) == len(themes()) * 31
    assert all(re.fullmatch(r"[\d,]+", cell.strip()) for cell in cells)


def test_the_matrix_of_chapters_has_whole_numbers_and_fits_a_printed_page(real: Path, page: Page) -> None:
    opened(page, real, "themes/index.html")
    numbers = page.locator("table.by_chapter thead tr:nth-child(2) a")
    assert len(set(numbers.evaluate_all("list => list.map(link => link.offsetHeight)"))) == 1
    assert "Liaoning work report 2021" in numbers.locator(".unseen").first.inner_text()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 720, "height": 1000})
    assert page.locator(".wide").evaluate("wide => wide.scrollWidth <= wide.clientWidth")


@pytest.mark.parametrize(("name", "place"), [("more-en", "1.2"), ("more-zh", "1.2")])
def test_a_report_that_nobody_judged_gets_themes_and_links(name: str, place: str, grown: Path) -> None:
    lines = [json.loads(line) for line in (grown / "site/downloads/links.jsonl").read_text("utf-8").splitlines()]
    own = [link for link in lines if link["from"] == f"{name}:{place}"]
    assert {link["to"].split(":")[0] for link in own} >= {"liaoning-2021", "liaoning-plan-14-5", "liaoning-2023", "dalian-2023"}
    assert any(link["kind"] == "outcome" for link in own)
    assert any(link["from"].startswith(name) and link["kind"] == "same project" for link in lines)
    for link in lines:
        if link["method"] == "program":
            assert link["terms"] or link["why_en"] == "Similar wording"
            assert not re.search("[:：] *$", link["why_zh"] + link["why_en"])
    page = (grown / "docs/themes/state-firms.md").read_text("utf-8")
    assert f'id="{name}:{place}"' in page
    listed = page.partition(f"#{name} ")[2]
    assert 'class="figures"' in listed.partition("\n## ")[0]


def test_text_is_never_markup_among_related_passages_and_on_theme_pages(grown: Path, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    for path in ("reports/more-zh/01.html", "reports/more-bad/01.html", "themes/state-firms.html"):
        opened(page, grown, path)
        page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
        if path.startswith("reports"):
            page.wait_for_selector(".related.whole")
        article = page.locator("article")
        assert "<script>document.title=" in article.inner_text()
        assert article.locator("script, img, [onclick], a[href^=javascript]").count() == 0
        assert "owned" not in page.title()
    assert dialogs == []
    context.close()


def test_the_search_is_narrowed_by_theme(real: Path, page: Page, segments: list[dict[str, Any]]) -> None:
    opened(page, real, "search.html", "?q=港口&theme=transport")
    wanted = {s["id"] for s in segments if "港口" in (s["zh"] or "") and "transport" in s["themes"]}
    page.wait_for_function("""count => new Set([...document.querySelectorAll('[data-search-result]')]
      .map(one => one.dataset.id.replace(/[.][^.]*$/, ''))).size >= count""", arg=len({s.rpartition(".")[0] for s in wanted}))
    found = page.locator("[data-search-result]").evaluate_all("list => list.map(one => one.dataset.id)")
    assert set(found) <= {s["id"] for s in segments if "transport" in s["themes"]}
    assert {name.rpartition(".")[0] for name in found} == {name.rpartition(".")[0] for name in wanted}


def test_threads_are_told_with_their_places(real: Path, page: Page) -> None:
    opened(page, real, "threads.html")
    assert page.locator("ol.thread").count() >= 12
    for thread in page.locator("ol.thread").all():
        assert thread.locator("li").count() >= 2
        assert thread.locator("li .step-place a").count() == thread.locator("li").count()
    assert page.locator(".quoted mark").count() > 24


def test_key_terms_in_english_are_words_of_the_glossary_or_the_theme() -> None:
    known = {term.zh for term in terms()}
    assert sum(term in known for theme in themes() for term in theme.terms) > 200
