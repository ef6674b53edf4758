"""Texts of ours in a browser: labelled on the page, in what is copied, and counted on the front page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.pages import opened

CHAPTER = "reports/liaoning-2021/02.html"


NAMED = """() => {
  const shown = element => element?.checkVisibility() ? element.innerText : "";
  const behind = text => text.nextElementSibling?.matches(".ours") ? text.nextElementSibling : null;
  const before = text => text.previousElementSibling?.matches(".ours") ? text.previousElementSibling
    : text.querySelector(":scope > .ours") || text.closest(".cell.unofficial")?.querySelector(":scope > .ours");
  const named = language => [...document.querySelectorAll(
    `.row .cell.${language} .seg, .head:not(.run-in) > .seg > span.${language}`)]
    .filter(text => text.checkVisibility()).map(text => {
      const heading = text.parentElement.matches(".seg");
      const mark = heading ? behind(text) : before(text);
      const head = document.querySelector(`.column.${language} .status`);
      return [text.id || text.dataset.seg || text.parentElement.id, language, shown(mark) || shown(head)];
    });
  return [...named("zh"), ...named("en")];
}"""
"""Every visible text with its language and the word that says what it is: its own, or that of its column."""


def test_every_text_is_named_as_what_it_is_in_every_view(
    real: Path, page: Page, segments: list[dict[str, Any]]
) -> None:
    origin = {(s["id"], language): s[f"{language}_origin"] for s in segments for language in ("zh", "en")}
    seen: set[tuple[str, str]] = set()
    for path in sorted((real / "site/reports").rglob("[0-9]*.html")):
        opened(page, real, path.relative_to(real / "site").as_posix())
        for view in ("side", "stack", "zh", "en"):
            page.evaluate("view => { document.documentElement.dataset.view = view; }", view)
            for name, language, word in page.evaluate(NAMED):
                seen.add((name, language))
                assert ("official" in word.lower() or "官方" in word or "unreviewed" in word or "未审" in word), name
                ours = "非官方" in word or "nofficial" in word
                assert ours == (origin[name, language] == "unofficial"), (name, language, view, word)
    assert len(seen) > 7500


IN_THEMES = """() => ["zh", "en"].flatMap(language => [...document.querySelectorAll(`.share .cell.${language} .seg`)]
  .filter(text => text.checkVisibility()).map(text => {
    const before = text.previousElementSibling;
    const own = before?.matches(".ours") ? before : text.closest(".cell.unofficial")?.querySelector(":scope > .ours");
    const head = text.closest(".share").querySelector(`.column.${language} .status`);
    const word = [own, head].find(one => one?.checkVisibility());
    return [text.id || text.dataset.seg, language, word ? word.innerText : ""];
  }))"""
IN_THREADS = """() => [...document.querySelectorAll("ol.thread > li")].flatMap(step => ["zh", "en"].map(language => {
  const name = step.querySelector(".step-place a").hash.slice(1);
  const words = [...step.querySelectorAll(`.cell.${language} .status`)].filter(word => word.checkVisibility());
  return [name, language, words.map(word => word.innerText).join("|"), step.querySelectorAll(".ours").length];
})).filter(([, language]) => document.querySelector(`.quoted .cell.${language}`).checkVisibility())
  .map(([name, language, word]) => [name, language, word])"""


@pytest.mark.parametrize(("folder", "named", "least"), [("themes", IN_THEMES, 3500), ("threads", IN_THREADS, 240)])
def test_texts_are_named_as_what_they_are_on_pages_of_themes_and_threads(
    folder: str, named: str, least: int, real: Path, page: Page, segments: list[dict[str, Any]]
) -> None:
    origin = {(s["id"], language): s[f"{language}_origin"] for s in segments for language in ("zh", "en")}
    seen = 0
    for path in sorted((real / "site" / folder).glob("*.html")):
        if path.name == "index.html":
            continue
        opened(page, real, f"{folder}/{path.name}")
        for view, languages in (("side", {"zh", "en"}), ("stack", {"zh", "en"}), ("zh", {"zh"}), ("en", {"en"})):
            page.evaluate("view => { document.documentElement.dataset.view = view; }", view)
            texts = page.evaluate(named)
            assert {language for _, language, _ in texts} == languages
            seen += len(texts) if view == "side" else 0
            for name, language, word in texts:
                assert "fficial" in word or "unreviewed" in word, (path.name, name, language)
                assert "|" not in word, (path.name, name)
                ours = "unofficial" in word.lower()
                assert ours == (origin[name, language] == "unofficial"), (path.name, name, language, view, word)
    assert seen > least


@pytest.mark.parametrize("width", [1400, 390])
@pytest.mark.parametrize("query", ["", "?a=liaoning-2023&b=dalian-2023"])
def test_the_word_of_a_text_is_on_every_screen_of_a_theme(query: str, width: int, real: Path, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    opened(page, real, "themes/transport.html", query)
    for place in (0.15, 0.3, 0.5, 0.7, 0.9):
        page.evaluate("place => scrollTo(0, place * document.documentElement.scrollHeight)", place)
        out = page.evaluate("""() => [...document.querySelectorAll(".share .cell .seg")].filter(text => {
          if (!text.checkVisibility()) return false;
          const box = text.getBoundingClientRect();
          return box.bottom > 100 && box.top < innerHeight;
        }).map(text => {
          const language = text.closest(".cell").matches(".en") ? "en" : "zh";
          const word = text.closest(".share").querySelector(`.column.${language} .status`).getBoundingClientRect();
          return word.top >= 0 && word.bottom <= innerHeight && word.right <= innerWidth ? 0 : text.textContent;
        })""")
        assert out
        assert set(out) == {0}, place


@pytest.mark.parametrize("width", [1400, 390])
@pytest.mark.parametrize("path", ["reports/liaoning-plan-14-5/07.html", "reports/dalian-2023/02.html"])
def test_the_word_is_on_every_screen_and_twice_at_most(path: str, width: int, real: Path, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    opened(page, real, path)
    for place in (0.2, 0.5, 0.9):
        page.evaluate("place => scrollTo(0, place * document.documentElement.scrollHeight)", place)
        words = page.locator("article :is(.status, .ours):visible").evaluate_all("""list => list.filter(word => {
          const box = word.getBoundingClientRect();
          return box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
        }).map(word => word.innerText)""")
        assert len(words) == 2, (place, words)
        assert sum("nofficial" in word for word in words) == 1


def test_a_text_of_ours_is_told_to_who_hears_the_page_and_who_copies_by_hand(real: Path, page: Page) -> None:
    opened(page, real, "reports/liaoning-2023/01.html")
    cells = page.locator(".row .cell.en:has(.seg)")
    assert cells.count() > 20
    assert set(cells.evaluate_all("all => all.map(cell => cell.firstElementChild.innerText)")) == {"unofficial"}
    assert "made by AI for this site; the Chinese prevails." in page.locator(".column.en").inner_text()
    opened(page, real, "reports/dalian-2023/02.html", "?ui=zh")
    assert "本站据英文以人工智能重构，并非原文。" in page.locator(".column.zh").inner_text()


@pytest.mark.parametrize(("name", "kind", "said"), [
    ("liaoning-2023:3.14.5", "en", "(Translation made for this site. The Chinese text prevails.)"),
    ("liaoning-2021:2.76.2", "gbt", "英文：英文为本站所译，非官方，以中文为准"),
    ("liaoning-2021:2.3.1", "gbt", "英文：官方译文"),
    ("dalian-2023:2.12.1", "zh", "（本站据英文重构，非官方原文。）"),
    ("dalian-2023:2.12.1", "bibtex", "The Chinese was reconstructed from the English for this site")])
def test_what_is_copied_says_whose_it_is(name: str, kind: str, said: str, real: Path, page: Page) -> None:
    own, _, address = name.partition(":")
    opened(page, real, f"reports/{own}/{int(address.partition('.')[0]):02}.html", f"#{name}")
    page.evaluate("name => document.getElementById(name).focus()", name)
    page.keyboard.press("c")
    page.locator("[data-act=more]").click()
    page.locator(f"[data-copy={kind}]").click()
    assert said in page.locator(".copied").inner_text()


def test_a_slip_is_reported_with_address_both_texts_and_edition(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "#liaoning-2021:2.3.1")
    page.evaluate("document.getElementById('liaoning-2021:2.3.1').focus()")
    page.keyboard.press("c")
    page.locator("[data-act=slip]").click()
    message = page.locator(".copied").inner_text()
    assert "liaoning-2021:2.3.1" in message
    assert "《纲要》提出" in message
    assert "According to the Outline" in message
    assert re.search(r"Edition \S+\+[0-9a-f]{8}", message)
    assert str(page.locator(".mail").get_attribute("href")).startswith("mailto:?subject=")


def test_the_front_page_counts_what_has_both_languages(real: Path, page: Page) -> None:
    opened(page, real, "index.html")
    assert "4,085 sentences" in page.locator(".home-has").inner_text()
    rows = page.locator(".home-reports > li").all_inner_texts()
    assert "2,754 sentences" in next(row for row in rows if "Five-Year Plan" in row)
    assert "missing" not in " ".join(rows)
    assert "475 sentences" in next(row for row in rows if "Dalian" in row)
