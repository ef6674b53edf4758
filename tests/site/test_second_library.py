"""Another library from the same program: nothing of this one stands on its pages, and what they say holds for it."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

from tests import toys
from tests.commands import corpus
from tests.pages import texts
from tools.copies import ROOT

OF_THIS_ONE = re.compile(r"liaoning|dalian|shenyang|[辽遼瀋]|沈阳|大连|大連", re.I)
"""The places of this library, and so its name."""
UNREAD = "尚未经人阅读"
LIBRARY = "data/library.toml"


def written(folder: Path) -> list[Path]:
    """Everything that was made for readers, or of the texts."""
    made = [path for part in ("docs", "site", "ledger") for path in (folder / part).rglob("*") if path.is_file()]
    return [*made, folder / "nav.yml"]


def said(folder: Path, page: str) -> str:
    """The markup of a page, with every sign as itself."""
    return html.unescape((folder / "site" / page).read_text("utf-8"))


def terms(folder: Path) -> list[Any]:
    """What is shown of terms in the text: of each that some report has, else 0."""
    script = said(folder, "glossary/terms.js")
    shown: list[Any] = json.loads(script.strip().removeprefix("readerTerms(").removesuffix(");"))["terms"]
    return shown


def test_nothing_of_this_library_stands_anywhere_in_another(second: Path) -> None:
    files = written(second)
    assert len(files) > 100
    found = {f"{path.relative_to(second)}: {match[0]}" for path in files
             if (match := OF_THIS_ONE.search(path.read_bytes().decode("utf-8", "ignore")))}
    assert found == set()
    assert [path for path in files if OF_THIS_ONE.search(path.name)] == []


def test_its_own_name_stands_in_titles_heads_citations_and_messages(second: Path) -> None:
    chapter = said(second, "reports/yunxi-2031/01.html")
    assert re.search("<title>[^<]*云溪读本 Yunxi Reader</title>", chapter)
    assert re.search('<meta name="description" content="Government reports of Yunxi. 云溪省的政府报告。">', chapter)
    assert 'href="https://reader.example.org/second/reports/yunxi-2031/01.html"' in chapter
    for name in ("cite-line-zh", "cite-edition-en", "cite-site-en", "slip-subject"):
        own = re.search(f'data-{name}="([^"]*)"', chapter)
        assert own
        assert "云溪读本" in own[1] or "Yunxi Reader" in own[1]
    assert 'data-email="slips@example.org"' in chapter
    assert "Yunxi Reader" in said(second, "404.html")
    assert "What Yunxi promised and what it did, 2031" in said(second, "index.html")


def test_pages_say_what_holds_for_it(second: Path, real: Path) -> None:
    making, links = said(second, "about/making.html"), said(second, "about/links.html")
    assert "Yunxi work report 2031 (Chinese and English); Yunxi plan (Chinese)" in making
    assert "Of 28 sentences, 9 have both languages" in making
    assert "no reader has looked at them" in links
    for words in ("What is ours", "reconstruction", "four reports", "artificial readers"):
        assert words not in making + links
    assert "carry a note" not in making.partition('id="proof"')[0]
    of_this = said(real, "about/making.html") + said(real, "about/links.html")
    for words in ("What is ours", "reconstruction", "Slips that were found carry a note", "artificial readers",
                  "Every sentence of the reports has both"):
        assert words in of_this
    assert "28 sentences, 9 of them matched" in said(second, "index.html")
    assert "There are no variant readings." in said(second, "about/variants.html")
    assert "collated" not in said(second, "about/variants.html")


def test_what_nobody_has_read_says_so_in_words(second: Path, real: Path) -> None:
    home = said(second, "index.html")
    assert home.count(f"链接、数字由程序处理，{UNREAD}") == 2
    assert home.count("not yet read by anyone") == 2
    for report, unread in (("yunxi-plan", True), ("qingya-2031", True), ("yunxi-2031", False)):
        assert (UNREAD in said(second, f"reports/{report}/index.html")) == unread
    assert "nobody has read them yet: Yunxi plan; Qingya work report 2031" in said(second, "about/making.html")
    assert UNREAD not in said(real, "index.html") + said(real, "about/making.html")


def test_two_reports_of_a_year_are_told_apart_where_there_is_little_room(second: Path) -> None:
    heads = re.search('<table class="home-themes">.*?</thead>', said(second, "index.html"), re.S)
    assert heads
    names = re.findall('lang="en">([^<]*)<', heads[0])
    assert names[1:] == ["Yunxi work report 2031", "Qingya 2031", "Yunxi plan"]


def test_its_glossary_has_the_terms_of_its_texts_and_claims_no_source_that_is_not_there(second: Path) -> None:
    page = said(second, "glossary.html")
    shown = {str(term[0]) if isinstance(term[0], str) else term[0][0] for term in terms(second) if term}
    assert {"营商环境", "放管服", "省政府"} <= shown
    assert page.count('class="entry"') == len(shown) < 60
    assert "official, 2021" not in page
    assert "2021年官方" not in page
    assert "official, Yunxi work report 2031" in page
    assert "from an official translation that is not here" in page


def test_what_a_term_means_in_one_province_is_not_said_of_another(second: Path, real: Path) -> None:
    bound = {"双核", "老字号", "对口合作", "五大安全", "省政协", "滨海大道"}
    source = (toys.SECOND / "sources/yunxi-2031.txt").read_text("utf-8")
    assert sum(word in source for word in bound) > 3
    here, there = ({str(term[0]) if isinstance(term[0], str) else term[0][0] for term in terms(folder) if term}
                   for folder in (second, real))
    assert bound & here == set()
    assert bound <= there


def test_addresses_of_its_own_stand_in_the_help_of_the_search(second: Path, real: Path) -> None:
    assert "yunxi-2031:" in said(second, "search.html")
    assert "2.19.4, liaoning-2021:2.19.4, or from one sentence to another, 2.19.1..2.19.3" in said(real, "search.html")


def test_without_reports_of_its_themes_pages_stand_all_the_same(second: Path) -> None:
    assert "尚无线索" in said(second, "threads/index.html")
    assert texts(second / "site/themes/sea.html")["sea"]
    assert "home-threads" not in said(second, "index.html")


def test_what_is_wrong_with_the_library_is_told_with_its_line(toy: Path) -> None:
    path = toy / LIBRARY
    path.write_text(path.read_text("utf-8").replace('key = "liaoning-reader"', 'key = "Our Reader"')
                    .replace('address = ""', 'address = "example.org"').replace("[themes.regions]", "[themes.poetry]")
                    .replace('zh = "辽宁读本"', 'zh = "辽宁{读本"'),
                    "utf-8")
    done = corpus(toy)
    assert done.returncode == 1
    found = [line for line in done.stderr.splitlines() if line.startswith(LIBRARY)]
    assert [re.sub(r"^[^:]*:\d+: (\S+).*", r"\1", line) for line in found] == ["ID", "VALUE", "VALUE", "UNKNOWN"]
    path.unlink()
    assert "data/library.toml:0:" in corpus(toy).stderr


def test_no_word_of_this_library_stands_in_the_program() -> None:
    places = re.compile(r"liaoning|dalian|shenyang|辽宁|沈阳|大连", re.I)
    program = [path for part in ("corpus", "hooks", "overrides", "browser") for path in (ROOT / part).rglob("*")
               if path.suffix in (".py", ".js", ".html", ".css", ".ts", ".json")
               and not {"node_modules", "built"} & set(path.parts)]
    told = {path.relative_to(ROOT).as_posix() for path in program if places.search(path.read_text("utf-8"))}
    assert told <= {"corpus/sources/witnesses.py", "corpus/links/similarity.py", "corpus/addresses.py",
                    "corpus/renewal/references.py", "corpus/structure/paragraph_way.py",
                    "corpus/structure/doubtful_groups.py"}  # comments that give evidence or an example
    for path in ("data/interface.toml", "mkdocs.yml", *(f"data/pages/{name}.md" for name in ("making", "links"))):
        assert not places.search((ROOT / path).read_text("utf-8")), path
