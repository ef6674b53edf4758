"""The pages of themes and threads in a browser."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.accessibility import violations
from tests.pages import Tabs, opened, quiet
from tools.library import INPUTS


@pytest.mark.parametrize(("view", "other"), [("zh", "[A-Za-z]{4,}"), ("en", "[\u4e00-\u9fff]")])
def test_marks_and_contents_of_theme_pages_follow_the_view(view: str, other: str, real: Path, page: Page) -> None:
    opened(page, real, "themes/state-firms.html", f"?view={view}&ui={view}")
    assert page.locator(".row.part").count() > 0
    for row in page.locator(".row.part").all():
        assert row.locator(".in-part:visible").count() == 1
    assert not re.search(other, page.locator('.md-sidebar--primary a[href="#liaoning-2021"]').first.inner_text())


@pytest.mark.parametrize("width", [390, 1400])
def test_a_theme_page_has_its_passages_in_time_order_side_by_side(width: int, real: Path, page: Page,
                                                                  segments: list[dict[str, Any]]) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, real, "themes/state-firms.html")
    heads = page.locator(".md-content h2").evaluate_all("list => list.map(head => head.id)")
    assert heads == ["liaoning-2021", "liaoning-plan-14-5", "dalian-2023", "liaoning-2023"]
    own = {s["passage"] for s in segments if s["themes"][:1] == ["state-firms"] and s["role"] in ("lead", "text")}
    rows = set(page.locator(".md-content .row[id]").evaluate_all("list => list.map(row => row.id)"))
    assert own <= rows
    assert page.locator(".figures").count() > 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_matrix_is_a_picture_that_a_screen_reader_reads_as_a_table(real: Path, page: Page) -> None:
    opened(page, real, "themes/index.html")
    table = page.locator("table.matrix.by_report")
    assert table.locator("tbody tr").count() == len(INPUTS.themes.theme)
    assert table.locator("tbody tr").first.locator("th[scope=row]").count() == 1
    assert table.locator("svg[aria-hidden=true]").count() > 60
    assert table.locator("caption").inner_text()
    cells = page.locator("table.matrix.by_chapter tbody td").all_inner_texts()
    assert len(cells) == len(INPUTS.themes.theme) * 31
    assert all(re.fullmatch(r"[\d,]+", cell.strip()) for cell in cells)


def test_the_matrix_of_many_reports_moves_in_a_box_of_its_own(real: Path, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, real, "themes/index.html")
    page.evaluate("""document.querySelectorAll("table.by_report tr").forEach(row => {
        for (let more = 0; more < 10; more++) row.append(row.lastElementChild.cloneNode(true)); })""")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_matrix_of_chapters_has_whole_numbers_and_fits_a_printed_page(real: Path, page: Page) -> None:
    opened(page, real, "themes/index.html")
    numbers = page.locator("table.by_chapter thead tr:nth-child(2) a")
    assert len(set(numbers.evaluate_all("list => list.map(link => link.offsetHeight)"))) == 1
    assert "Liaoning work report 2021" in numbers.locator(".unseen").first.inner_text()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 720, "height": 1000})
    assert page.locator(".wide:has(.by_chapter)").evaluate("wide => wide.scrollWidth <= wide.clientWidth")


def test_the_search_is_narrowed_by_theme(real: Path, page: Page, segments: list[dict[str, Any]]) -> None:
    opened(page, real, "search.html", "?q=港口&theme=transport")
    wanted = {s["id"] for s in segments if "港口" in (s["zh"] or "") and "transport" in s["themes"]}
    whole = page.wait_for_function(
        """passages => {
      const shown = [...document.querySelectorAll('[data-search-result]')].map(one => one.dataset.id);
      const named = new Set(shown.map(name => name.replace(/[.][^.]*$/, '')));
      return passages.every(name => named.has(name)) && shown;
    }""",
        arg=sorted({name.rpartition(".")[0] for name in wanted}),
    )
    found = whole.json_value()
    assert set(found) <= {s["id"] for s in segments if "transport" in s["themes"]}
    assert {name.rpartition(".")[0] for name in found} == {name.rpartition(".")[0] for name in wanted}


THEME = "themes/state-firms.html"
ALL = ["liaoning-2021", "liaoning-plan-14-5", "dalian-2023", "liaoning-2023"]


def shown(page: Page) -> list[Any]:
    """The reports that a page shows, from left to right and from above, with the languages of their texts."""
    return list(page.evaluate("""() => [...document.querySelectorAll(".share")].filter(own => own.checkVisibility())
      .map(own => [own.dataset.report, own.getBoundingClientRect().left, own.getBoundingClientRect().top,
        [...new Set([...own.querySelectorAll(".cell")].filter(cell => cell.checkVisibility())
          .map(cell => cell.lang.slice(0, 2)))].join()])
      .sort((a, b) => a[1] - b[1] || a[2] - b[2])"""))


@pytest.mark.parametrize(("left", "right"), [("liaoning-2021", "liaoning-2023"), ("dalian-2023", "liaoning-2021")])
@pytest.mark.parametrize(("query", "language"), [
    ("&ui=en", "en"), ("&ui=zh", "zh"), ("&ui=zh&view=en", "en"), ("&ui=en&view=zh", "zh"), ("&ui=zh&view=side", "zh")])
def test_an_address_puts_two_reports_beside_each_other_in_one_language(
    left: str, right: str, query: str, language: str, real: Path, page: Page
) -> None:
    opened(page, real, THEME, f"?a={left}&b={right}{query}")
    columns = shown(page)
    assert [column[0] for column in columns] == [left, right]
    assert [column[3] for column in columns] == [language, language]
    assert columns[0][1] + 300 < columns[1][1]
    assert columns[0][2] == columns[1][2]
    for name in (left, right):
        part = page.locator(f".share[data-report={name}]")
        assert part.locator(".status:visible").count() == 1
        assert part.locator(".whose:visible").count() == 1
        ways = part.locator(".row > .address").evaluate_all("all => all.map(way => way.getAttribute('href'))")
        assert ways
        assert all(way.startswith(f"../reports/{name}/") for way in ways)


def test_the_language_of_the_columns_is_chosen_and_the_view_comes_back(real: Path, page: Page) -> None:
    opened(page, real, THEME, "?a=liaoning-2021&b=liaoning-2023&ui=en")
    page.locator(".columns-language [data-value=zh]").click()
    assert [column[3] for column in shown(page)] == ["zh", "zh"]
    assert page.locator(".columns-language [data-value=zh]").get_attribute("aria-pressed") == "true"
    opened(page, real, THEME, "?ui=en&view=side")
    for name, value in (("a", "liaoning-2023"), ("b", "dalian-2023")):
        page.locator(".theme-tools").evaluate("fold => { fold.open = true; }")
        page.locator(f"input[name={name}][value={value}]").check()
    assert "a=liaoning-2023&b=dalian-2023" in page.url
    assert [column[3] for column in shown(page)] == ["en", "en"]
    page.locator("input[name=a][value='']").check()
    assert [column[::3] for column in shown(page)] == [[name, "zh,en"] for name in ALL]
    assert "a=" not in page.url


def test_two_columns_stay_in_one_language_whatever_is_pressed(real: Path, page: Page) -> None:
    opened(page, real, THEME, "?a=liaoning-2021&b=liaoning-2023&ui=en")
    pair = page.locator(".reader-bar [data-do=view][data-value=side]")
    assert pair.is_disabled()
    seen = []
    for _ in range(3):
        page.keyboard.press("v")
        seen.append({column[3] for column in shown(page)})
    assert seen == [{"zh"}, {"en"}, {"zh"}]
    page.locator("input[name=a][value='']").check(force=True)
    assert pair.is_enabled()


def test_what_is_copied_by_hand_from_a_theme_says_what_the_texts_of_each_report_are(real: Path, page: Page) -> None:
    opened(page, real, THEME, "?ui=en")
    quiet(page)
    copied = page.evaluate("""() => {
      const cells = [...document.querySelectorAll(".share")].map(own => own.querySelectorAll(".cell.en .seg"));
      const [first, last] = [cells[0][cells[0].length - 1], cells[1][0]];
      getSelection().setBaseAndExtent(first.firstChild, 0, last.lastChild, last.lastChild.length || 1);
      const data = new DataTransfer();
      document.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
      return data.getData("text/plain").split("\\n");
    }""")
    assert copied[-1].startswith("(Unofficial")
    assert not any("Unofficial" in line for line in copied[:-1])
    assert not any(re.fullmatch(r"[0-9.]+", line) for line in copied)


def test_a_report_chosen_for_the_other_column_changes_places(real: Path, page: Page) -> None:
    opened(page, real, THEME, "?a=liaoning-2021&b=liaoning-2023")
    page.locator("input[name=a][value=liaoning-2023]").check()
    assert [column[0] for column in shown(page)] == ["liaoning-2023", "liaoning-2021"]
    assert "a=liaoning-2023&b=liaoning-2021" in page.url


def test_a_page_is_filtered_by_report_and_its_address_says_so(real: Path, page: Page) -> None:
    opened(page, real, THEME)
    page.locator(".theme-tools summary").click()
    rows = page.locator(".share .row").count()
    page.locator("input[name=reports][value=liaoning-plan-14-5]").uncheck()
    assert [column[0] for column in shown(page)] == [name for name in ALL if "plan" not in name]
    assert "reports=liaoning-2021,dalian-2023,liaoning-2023" in page.url
    count = int(page.locator(".theme-tools [role=status] .count").inner_text())
    assert count == page.locator(".share:visible .row").count() < rows
    opened(page, real, THEME, "?reports=dalian-2023,nonsense")
    assert [column[0] for column in shown(page)] == ["dalian-2023"]
    page.locator('.jumps a[href="#liaoning-2021"]').click()
    page.wait_for_function("document.querySelector('.share[data-report=liaoning-2021]').checkVisibility()")
    assert [column[0] for column in shown(page)] == ["liaoning-2021", "dalian-2023"]


def test_what_no_report_has_is_not_asked_for(real: Path, page: Page) -> None:
    for query in ("?reports=none", "?a=none&b=liaoning-2021", "?a=liaoning-2021&b=liaoning-2021", "?a=&b="):
        opened(page, real, THEME, query)
        assert [column[0] for column in shown(page)] == ALL


def test_a_theme_page_reads_without_script_as_a_whole(real: Path, tabs: Tabs) -> None:
    page = tabs(java_script_enabled=False)
    opened(page, real, THEME, "?a=liaoning-2021&b=liaoning-2023")
    assert page.locator(".share:visible").count() == 4
    assert page.locator(".theme-tools:visible").count() == 0


def test_reports_are_chosen_by_keyboard(real: Path, page: Page) -> None:
    opened(page, real, THEME)
    page.locator(".theme-tools summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert ALL[0] not in [column[0] for column in shown(page)]
    assert page.get_by_role("group", name=re.compile("Left column|左栏")).get_by_role("radio").count() == 5


@pytest.mark.parametrize("query", ["", "?a=liaoning-2021&b=liaoning-2023"])
def test_nothing_scrolls_sideways_on_a_small_phone(query: str, real: Path, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    opened(page, real, THEME, query)
    page.locator(".theme-tools").evaluate("fold => { fold.open = true; }")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    if query:
        above, below = shown(page)
        assert above[1] == below[1]
        assert (above[0], below[0]) == ("liaoning-2021", "liaoning-2023")
    labels = page.locator(".theme-tools label").evaluate_all("all => all.map(one => one.offsetHeight)")
    assert min(labels) >= 44


def test_two_reports_beside_each_other_are_accessible(real: Path, page: Page) -> None:
    opened(page, real, THEME, "?a=liaoning-2021&b=dalian-2023")
    assert page.locator(".theme-tools").get_attribute("open") is not None
    assert violations(page) == []


CLAUSES = """list => list.map(item => ["zh", "en"].map(language => {
    const words = item.querySelector(`a > .${language}`).cloneNode(true);
    words.querySelectorAll(".ours, .unseen, .hant").forEach(said => said.remove());
    return words.textContent.trim(); }))"""


@pytest.mark.parametrize(("theme", "name", "zh", "en"), [
    ("livelihood", "dalian-2023:1.43.2", "城乡低保标准分别提高8.97%和13.79%",
     "The urban and rural minimum living standard increased by 8.97% and 13.79% respectively"),
    ("livelihood", "dalian-2023:1.43.2", "特困人员救助供养标准提高8.97%",
     "the standard of assistance and support for extremely poor people increased by 8.97%"),
    ("education", "liaoning-plan-14-5:18.29.1", "推出1000节精品思政课",
     "Bring out 1,000 top-quality ideological and political lessons"),
    ("education", "liaoning-plan-14-5:18.29.1", "1000个精品课件",
     "1,000 top-quality lesson plans and 1,000 top-quality sets of courseware"),
    ("education", "liaoning-plan-14-5:18.37.1", "优秀教材1000种左右",
     "about 1,000 outstanding textbooks and about 1,500 awards for teaching achievements")])
def test_a_figure_stands_beside_the_english_of_the_same(theme: str, name: str, zh: str, en: str, real: Path,
                                                       page: Page) -> None:
    """Clauses of sentences that have one figure twice, read by eye."""
    opened(page, real, f"themes/{theme}.html")
    items = page.locator(f".figures li:has(> a[href$='#{name}'])")
    assert [zh, en] in items.evaluate_all(CLAUSES)
