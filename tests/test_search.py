"""The search in a browser, from `file://`: what it finds, how it shows it, where it lands, and what it costs before."""

from __future__ import annotations

import csv
import json
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from corpus.site.search.packing import SIGNS, SINGLE, Alphabet
from tests import project
from tests.project import opened

CASES = tomllib.loads((Path(__file__).parent / "cases/folds.toml").read_text("utf-8"))
QUERIES = [json.loads(line) for line in (Path(__file__).parent / "cases/search.jsonl").read_text("utf-8").splitlines()]
CHAPTER, PLAN = "reports/liaoning-2021/02.html", "reports/liaoning-plan-14-5/04.html"
HITS = "links => links.map(link => ({id: link.dataset.id, text: link.innerText, href: link.href}))"
SETTLED = """([query, whole]) => {
  const box = document.querySelector('[data-search-box]'), none = box.querySelector('[data-search-empty]');
  const said = box.querySelector('[role=status]'), links = box.querySelectorAll('[data-search-result]').length;
  if (!none || !said || /载入/.test(said.textContent)) return false;
  if (![...document.styleSheets].some(sheet => (sheet.href || '').includes('search.css'))) return false;
  if (box.querySelector('[data-search-input]').value !== query) return false;
  if (!none.hidden) return none.innerText.includes(query.trim());
  const total = Number((/\\d+/.exec(said.innerText) || [])[0]);
  return total > 0 && (box.querySelector('.kwic') || links >= Math.min(total, 300)) && window.asked === query;
}"""

LEFTS = "marks => marks.slice(0, 20).map(mark => Math.round(mark.getBoundingClientRect().left))"

LACKING = """links => links.filter(link => ![...link.querySelectorAll('mark')].some(mark => mark.checkVisibility())).length"""

Hit = dict[str, str]


@pytest.fixture(scope="module")
def desk(browser: Browser, real: Path) -> Iterator[Page]:
    """One page on which many queries are tried."""
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    page = context.new_page()
    page.set_default_timeout(10_000)
    opened(page, real, "search.html")
    yield page
    context.close()


def hits(page: Page) -> list[Hit]:
    found: list[Hit] = page.locator("[data-search-result]").evaluate_all(HITS)
    return found


def settled(page: Page, query: str) -> list[Hit]:
    """The hits of a query that stands in the box, once all of them are there."""
    page.evaluate("query => { window.asked = query; }", query)
    page.wait_for_function(SETTLED, arg=[query, True])
    return hits(page)


def search(page: Page, query: str) -> list[Hit]:
    """Type a query; gives its hits, none where the page says that nothing was found."""
    box = page.locator("[data-search-input]")
    box.fill("")
    page.wait_for_function("() => document.querySelectorAll('[data-search-result]').length === 0")
    box.fill(query)
    return settled(page, query)


def letters(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def paragraphs(segments: list[dict[str, Any]]) -> dict[tuple[str, int], list[dict[str, Any]]]:
    """The segments that stand on a line of a source, by file and line."""
    lines: dict[tuple[str, int], list[dict[str, Any]]] = {}
    for segment in segments:
        for place in segment["sources"]:
            lines.setdefault((place["file"], place["line"]), []).append(segment)
    return lines


def begins(segments: list[dict[str, Any]], report: str, starts: str) -> list[set[str]]:
    """The segments of every paragraph of a report that has this (only letters and Han count), as sets of ids."""
    found = []
    for own in paragraphs(segments).values():
        for language in ("zh", "en"):
            texts = ["".join(c for c in letters(segment[language] or "") if not c.isdigit()) for segment in own]
            whole = "".join("".join(re.findall("[\u4e00-\u9fff]", text)) if language == "zh" else text for text in texts)
            if own[0]["report"] == report and starts in whole:
                found.append({segment["id"] for segment in own})
    return found


@pytest.mark.parametrize("case", [case for case in QUERIES if case["passages"]], ids=lambda case: case["query"])
def test_every_passage_that_has_the_query_is_found(case: dict[str, Any], desk: Page, segments: list[dict[str, Any]]) -> None:
    found = search(desk, case["query"])
    ids = {hit["id"] for hit in found}
    for passage in case["passages"]:
        own = begins(segments, passage["report"], passage["starts"])
        assert own, f"no paragraph begins {passage['starts']}"
        assert any(paragraph & ids for paragraph in own), passage
    if case["kind"] not in ("zh-hant", "and", "mixed"):
        terms = [letters(case["query"])] if "phrase" in case["kind"] or case["kind"] == "quoted" else \
            [letters(term) for term in case["query"].split()]
        for hit in found[:min(5, len(case["passages"]))]:
            assert all(term in letters(hit["text"]) for term in terms), hit


@pytest.mark.parametrize("case", [case for case in QUERIES if not case["passages"]], ids=lambda case: case["query"])
def test_what_does_not_occur_gives_nothing_and_says_so(case: dict[str, Any], desk: Page) -> None:
    assert search(desk, case["query"]) == []
    none = desk.locator("[data-search-empty]")
    assert none.is_visible()
    assert "没有找到" in none.inner_text()
    assert "Nothing found" in none.inner_text()


@pytest.mark.parametrize("case", CASES["nothing"], ids=lambda case: case["query"])
def test_the_nearest_things_that_occur_are_offered_apart(case: dict[str, Any], desk: Page) -> None:
    assert search(desk, case["query"]) == []
    offers = desk.locator("[data-search-empty] button")
    said = [re.sub(r" \(\d+\)$", "", text) for text in offers.all_inner_texts()]
    if not case["offers"]:
        return
    assert case["offers"].casefold() in [text.casefold() for text in said]
    offers.nth([text.casefold() for text in said].index(case["offers"].casefold())).click()
    desk.wait_for_selector("[data-search-result]")


@pytest.mark.parametrize("case", CASES["same"], ids=lambda case: case["why"])
def test_what_a_reader_takes_as_the_same_finds_the_same(case: dict[str, Any], desk: Page) -> None:
    first = {hit["id"] for hit in search(desk, case["queries"][0])}
    assert first
    for other in case["queries"][1:]:
        found = {hit["id"] for hit in search(desk, other)}
        assert found >= first if other in case.get("split", []) else found == first, other


@pytest.mark.parametrize("case", CASES["only"], ids=lambda case: case["why"])
def test_figures_words_and_phrases_are_taken_as_a_whole(case: dict[str, Any], desk: Page,
                                                        segments: list[dict[str, Any]]) -> None:
    texts = {segment["id"]: f"{segment['zh'] or ''}\n{segment['en'] or ''}" for segment in segments}
    found = search(desk, case["query"])
    assert found
    assert [hit for hit in found if not re.search(case["must"], texts[hit["id"]])] == []


def test_a_minus_leaves_out_passages_that_have_the_word(desk: Page, segments: list[dict[str, Any]]) -> None:
    passages: dict[str, str] = {}
    for segment in segments:
        passages[segment["passage"]] = passages.get(segment["passage"], "") + (segment["zh"] or "")
    wanted = {name for name, text in passages.items() if "冰雪" in text and "旅游" not in text}
    found = {hit["id"].rpartition(".")[0] for hit in search(desk, "冰雪 -旅游")}
    assert found == wanted
    assert wanted


def test_words_of_one_passage_in_several_sentences_are_shown_together(desk: Page, segments: list[dict[str, Any]]) -> None:
    passages: dict[str, str] = {}
    for segment in segments:
        passages[segment["passage"]] = passages.get(segment["passage"], "") + (segment["zh"] or "") + (segment["en"] or "")
    found = search(desk, "RCEP 合作")
    assert {hit["id"].rpartition(".")[0] for hit in found} == {
        name for name, text in passages.items() if "RCEP" in text and "合作" in text}
    assert all("RCEP" in hit["text"] and "合作" in hit["text"] for hit in found)


def test_hits_are_grouped_counted_and_show_both_languages_with_their_marks(desk: Page) -> None:
    found = search(desk, "营商环境")
    counts = [int(text.rpartition("(")[2].rstrip(")")) for text in desk.locator(".found-chapter").all_inner_texts()]
    reports = [int(text.rpartition("(")[2].rstrip(")")) for text in desk.locator(".found-report").all_inner_texts()]
    assert sum(counts) == sum(reports) == len(found)
    assert f"{len(found)}句" in desk.locator("[data-search-box] [role=status]").inner_text()
    first = desk.locator("[data-search-result][data-id^='liaoning-2021:']").first
    assert set(first.locator("[lang=zh-Hans] mark:not(.pair)").all_inner_texts()) == {"营商环境"}
    assert "business environment" in {text.casefold() for text in first.locator("[lang=en] mark.pair").all_inner_texts()}
    search(desk, "business environment")
    pairs = desk.locator("[data-id^='liaoning-2021:'] [lang=zh-Hans] mark.pair")
    assert "营商环境" in pairs.all_inner_texts()


def test_titles_and_headings_come_first_then_leads(desk: Page, segments: list[dict[str, Any]]) -> None:
    roles = {segment["id"]: segment["role"] for segment in segments}
    search(desk, "营商环境")
    own = desk.locator(".found-group").first.locator("[data-search-result]").evaluate_all(HITS)
    kinds = [roles[hit["id"]] in ("title", "heading") for hit in own]
    assert kinds == sorted(kinds, reverse=True)
    assert kinds[0]


@pytest.mark.parametrize(("name", "value", "query", "check"), [
    ("report", "dalian-2023", "5G", lambda s: s["report"] == "dalian-2023"),
    ("lang", "zh", "GDP", lambda s: "GDP" in (s["zh"] or "")),
    ("lang", "zh", "GDP", lambda s: "GDP" in (s["zh"] or "")),
    ("origin", "published-translation", "5G", lambda s: s["en_origin"] == "published-translation")])
def test_filters_narrow_and_stand_in_the_address(name: str, value: str, query: str, check: Any, real: Path, page: Page,
                                                 segments: list[dict[str, Any]]) -> None:
    byname = {segment["id"]: segment for segment in segments}
    opened(page, real, "search.html")
    page.locator("[data-search-input]").focus()
    everything = search(page, query)
    page.locator(f"select[name={name}]").select_option(value)
    page.wait_for_function(f"() => new URLSearchParams(location.search).get('{name}') === '{value}'")
    found = {hit["id"] for hit in settled(page, query)}
    assert 0 < len(found) < len(everything)
    assert all(check(byname[one]) for one in found)
    assert {hit["id"] for hit in everything if check(byname[hit["id"]])} == found
    page.reload()
    page.wait_for_selector("[data-search-result]")
    assert {hit["id"] for hit in settled(page, query)} == found
    assert page.locator(f"select[name={name}]").input_value() == value


@pytest.mark.parametrize("view", ["side", "zh", "en"])
@pytest.mark.parametrize("query", ["营商环境", "integrated online"])
def test_hits_show_their_words_in_every_view(query: str, view: str, real: Path, page: Page) -> None:
    for kind in ("", "&as=kwic"):
        opened(page, real, "search.html", f"?view={view}&q={quote(query)}{kind}")
        settled(page, query)
        assert page.locator("[data-search-result]").evaluate_all(LACKING) == 0


def test_the_panel_closes_by_button_and_by_escape_from_anywhere(real: Path, page: Page) -> None:
    opened(page, real, "index.html")
    for way in ("button", "escape"):
        page.locator("[data-search-input]").click()
        search(page, "大连")
        if way == "button":
            page.locator("[data-does=close]").click()
        else:
            page.evaluate("document.activeElement.blur()")
            page.keyboard.press("Escape")
        assert not page.locator(".found").is_visible()
        assert "q=" not in page.url


def test_an_empty_mark_in_an_address_does_no_harm(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "?mark=#liaoning-2021:2.2.1")
    page.wait_for_timeout(300)
    assert page.evaluate("1 + 1") == 2
    assert page.locator(".row > .cell mark").count() == 0


def test_reports_that_cannot_be_loaded_are_said_and_the_others_searched(real: Path, page: Page) -> None:
    page.route("**/search/reports/dalian-2023.js", lambda route: route.abort())
    opened(page, real, "search.html", "?q=" + quote("营商环境"))
    page.wait_for_selector("[data-search-result]")
    page.locator("[data-search-input]").fill("zzqqxx")
    page.wait_for_selector("[data-search-empty]:not([hidden])")
    assert "could not be loaded" in page.locator("[role=status]").first.inner_text()


def test_keyword_in_context_lines_up_the_words(real: Path, page: Page) -> None:
    opened(page, real, "search.html", "?q=" + quote("营商环境") + "&as=kwic")
    page.wait_for_function("() => document.querySelectorAll('.kwic .found-line').length >= 40")
    lines = page.locator(".found-line")
    assert set(lines.locator(".found-words mark").all_inner_texts()) == {"营商环境"}
    places = lines.locator(".found-words mark").evaluate_all(LEFTS)
    assert max(places) - min(places) <= 2


def test_hits_can_be_taken_as_a_table(real: Path, page: Page, segments: list[dict[str, Any]]) -> None:
    """Every Chinese sentence, whose texts went through packing and back, comes out as it is in the downloads."""
    byname = {segment["id"]: segment for segment in segments}
    for query, language in (("的", "zh"), ("the", "en")):
        opened(page, real, "search.html", "?q=" + quote(query))
        page.wait_for_function("() => document.querySelectorAll('[data-search-result]').length > 100")
        with page.expect_download() as download:
            page.locator("[data-does=csv]").click()
        text = Path(download.value.path()).read_bytes().decode("utf-8-sig")
        rows = list(csv.DictReader(text.splitlines()))
        assert len(rows) > 500
        for row in rows:
            own = byname[row["id"]]
            assert (row["zh"], row["en"]) == (own["zh"] or "", own["en"] or "")
            assert (row["zh_origin"], row["en_origin"]) == (own["zh_origin"], own["en_origin"])
        word = re.compile(r"(?i)\bthe" if language == "en" else "的")
        assert {row["id"] for row in rows} == {s["id"] for s in segments if word.search((s["en"] or "").replace("’", ""))
                                               or (language == "zh" and "的" in (s["zh"] or ""))}


@pytest.mark.parametrize("script", ["hans", "hant"])
@pytest.mark.parametrize("view", ["side", "stack", "zh", "en"])
@pytest.mark.parametrize(("query", "report"), [("一网通办", "liaoning-2021"), ("integrated online", "liaoning-2021"),
                                               ("接诉即办", "liaoning-plan-14-5"), ("Yinggeshi", "dalian-2023")])
def test_a_hit_lands_on_its_sentence_in_sight_and_marked(query: str, report: str, view: str, script: str, real: Path,
                                                         page: Page) -> None:
    opened(page, real, "index.html", f"?view={view}&script={script}")
    page.evaluate(f"localStorage.setItem('liaoning-reader', JSON.stringify({{view: '{view}', script: '{script}'}}))")
    page.locator("[data-search-input]").click()
    search(page, query)
    link = page.locator(f"[data-search-result][data-id^='{report}:']").first
    name = link.get_attribute("data-id")
    link.click()
    page.wait_for_function("() => document.querySelector('article mark')")
    sides = page.locator(f"[id='{name}'], [data-seg='{name}']").locator("visible=true")
    box = sides.first.bounding_box()
    assert box
    assert 40 <= box["y"] < 700
    assert "in-range" in (sides.first.get_attribute("class") or "")
    marks = page.locator("article mark").locator("visible=true")
    assert marks.count() >= 1
    mark = marks.first.bounding_box()
    assert mark
    assert 0 <= mark["y"] < 900


def test_back_returns_to_the_list_where_it_was(real: Path, page: Page) -> None:
    for path in ("index.html", "search.html"):
        opened(page, real, path)
        page.locator("[data-search-input]").click()
        search(page, "发展")
        link = page.locator("[data-search-result]").nth(120)
        link.scroll_into_view_if_needed()
        before, name = link.bounding_box(), link.get_attribute("data-id")
        link.click()
        page.wait_for_function("() => document.querySelector('article mark')")
        page.go_back()
        page.wait_for_function(f"() => document.activeElement.dataset.id === '{name}'")
        after = page.locator(f"[data-search-result][data-id='{name}']").bounding_box()
        assert before
        assert after
        assert abs(before["y"] - after["y"]) < 80
        assert page.locator("[data-search-input]").input_value() == "发展"


def test_keys_open_walk_follow_and_leave(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER)
    for key in ("/", "Control+k"):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.hasAttribute('data-search-input')")
        assert page.locator("[data-search-input]").input_value() == ""
        page.keyboard.press("Escape")
        assert not page.evaluate("document.activeElement.hasAttribute('data-search-input')")
    page.keyboard.press("/")
    page.keyboard.type("talent special zone")
    page.wait_for_selector("[data-search-result]")
    settled(page, "talent special zone")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.hasAttribute('data-search-result')")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.hasAttribute('data-search-input')")
    page.keyboard.press("Escape")
    assert not page.locator(".found").is_visible()
    assert "q=" not in page.url
    page.keyboard.press("/")
    page.wait_for_selector(".found:not([hidden])")
    first = hits(page)[0]["id"]
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('article mark')")
    assert page.url.endswith(f"#{first}")


def test_half_typed_pinyin_is_not_searched_and_what_it_becomes_is(real: Path, page: Page) -> None:
    opened(page, real, "index.html")
    page.locator("[data-search-input]").click()
    search(page, "大连")
    session = page.context.new_cdp_session(page)
    page.locator("[data-search-input]").fill("")
    for text in ("y", "ying", "ying shang"):
        session.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
    page.wait_for_timeout(300)
    assert hits(page) == []
    assert not page.locator("[data-search-empty]").is_visible()
    session.send("Input.insertText", {"text": "营商"})
    assert len(settled(page, "营商")) > 20


def test_a_page_whose_reader_does_not_search_loads_nothing_of_it(real: Path, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, real, CHAPTER)
    page.wait_for_timeout(500)
    assert [url for url in asked if "search" in url] == []
    assert page.evaluate("typeof readerSearch") == "undefined"
    page.locator("[data-search-input]").focus()
    page.keyboard.type("辽宁")
    page.wait_for_selector("[data-search-result]")
    assert all(urlsplit(url).scheme in ("file", "blob", "about") for url in asked)


def test_results_follow_the_script_and_say_what_is_ours(real: Path, page: Page) -> None:
    opened(page, real, "search.html", "?script=hant&q=" + quote("营商环境"))
    page.wait_for_selector("[data-search-result]")
    found = settled(page, "营商环境")
    assert any("營商環境" in hit["text"] for hit in found)
    assert not any("营商环境" in hit["text"] for hit in found)
    own = page.locator("[data-search-result]", has_text="Optimize the Business Environment").first
    assert "非官方" in own.inner_text()


def test_the_box_is_in_every_header_on_desktop_and_phone(real: Path, page: Page) -> None:
    for width in (1400, 390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        for path in ("index.html", CHAPTER, PLAN, "about/texts.html"):
            opened(page, real, path)
            box = page.locator(".md-header [data-search-box] [data-search-input]")
            assert box.is_visible()
            assert page.locator("[data-search-input]").count() == 1
        box.click()
        search(page, "粮食")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("[data-search-result]").first.is_visible()


def test_without_script_no_box_is_shown(real: Path, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in ("index.html", "search.html"):
        page.goto((real / "site" / path).as_uri())
        assert not page.locator("[data-search-input]").is_visible()
    assert "搜索需要浏览器允许脚本" in page.locator("article").inner_text()
    context.close()


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_strangers_text_is_found_as_text_in_both_engines(engine: str, tmp_path: Path, browser: Browser) -> None:
    folder = project.copy_with_toy(tmp_path / "hostile")
    text = (project.TOY / "hostile.txt").read_text("utf-8")
    project.clear(folder)
    project.add_toy(folder, text)
    assert project.corpus(folder).returncode == 0
    assert project.run(folder, "-m", engine, "build").returncode == 0
    context = browser.new_context()
    page = context.new_page()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    page.goto((folder / "site/index.html").as_uri())
    page.locator("[data-search-input]").click()
    found = search(page, "script")
    assert any("<script" in hit["text"] for hit in found)
    assert page.locator(".found script, .found img").count() == 0
    page.locator("[data-search-result]").first.click()
    page.wait_for_function("() => document.querySelector('article mark')")
    assert dialogs == []
    assert page.locator("[data-md-component=search]").count() == 0
    context.close()


def test_packed_texts_come_back() -> None:
    alphabet = Alphabet()
    many = "".join(map(chr, range(0x4e00, 0x4e00 + 4000)))
    texts = [["全面振兴、全方位振兴" * 20, "", "3.0T \"超导\\磁共振\" ~{100%}~"], [f"𠮷野家，新字符：{many}"]]
    packed = [alphabet.pack(own) for own in texts]
    pieces = list(alphabet.ranks)
    for own, signs in zip(texts, packed, strict=True):
        out, at = [], 0
        while at < len(signs):
            rank = SIGNS.find(signs[at])
            if rank >= SINGLE:
                rank, at = SINGLE + (rank - SINGLE) * len(SIGNS) + SIGNS.index(signs[at + 1]), at + 1
                out.append(pieces[rank])
            else:
                out.append(signs[at] if rank < 0 else pieces[rank])
            at += 1
        assert "".join(out) == "\n".join(own)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["营商环境", "营商坏境"])
def test_axe_finds_nothing(query: str, scheme: Literal["light", "dark"], real: Path, browser: Browser) -> None:
    for path, width in (("search.html", 1400), ("index.html", 390), (CHAPTER, 1400)):
        context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
        page = context.new_page()
        page.goto((real / "site" / path).as_uri())
        page.locator("[data-search-input]").click()
        search(page, query)
        found = Axe().run(page).response["violations"]
        assert [(one["id"], [node["html"][:200] for node in one["nodes"]][:3]) for one in found] == []
        context.close()


def test_the_address_of_a_landing_names_the_words(real: Path, page: Page) -> None:
    opened(page, real, "search.html", "?q=" + quote("營商環境"))
    page.wait_for_selector("[data-search-result]")
    address = urlsplit(hits(page)[0]["href"])
    assert "营商环境" in parse_qs(address.query)["mark"]
