"""A sixth report, strangers' text, two engines, and builds that can be repeated."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests import pages, toys
from tools import copies


def segments(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "docs/downloads/segments.jsonl").read_text("utf-8").splitlines()]


def squeezed(text: str) -> str:
    return "".join(text.split())


def rows(site: Path) -> dict[str, str]:
    """The text of every row and heading of a site, by page and id."""
    found = {}
    for page in sorted(site.glob("reports/**/*.html")):
        for name, text in pages.texts(page).items():
            if ":" in name:
                found[f"{page.relative_to(site)}#{name}"] = " ".join(text.split())
    return found


def test_a_sixth_report_needs_text_and_profile_only(tmp_path: Path) -> None:
    folder = copies.copy(tmp_path / "six")
    toys.add_toy(folder)
    site = copies.site(folder)
    shown = pages.texts(site / "reports/toy-2030/01.html")
    assert "全年生产积木12万块，增长6.5%。" in shown["toy-2030:1.3"]
    assert "Toy City 2030" in (site / "index.html").read_text("utf-8").replace("Work Report of Toy City", "Toy City 2030")
    assert (site / "reports/liaoning-plan-14-5/22.html").exists()
    own = [s for s in segments(folder) if s["report"] == "toy-2030"]
    assert [s["role"] for s in own][:5] == ["title", "front", "front", "text", "heading"]


def test_a_translation_file_fills_the_missing_side_and_is_marked(toy: Path) -> None:
    assert copies.corpus(toy).returncode == 0
    target = next(s for s in segments(toy) if s["role"] == "lead")
    path = toy / "data/translations/toy-2030.en.po"
    path.parent.mkdir()
    path.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
                    f'msgctxt "{target["id"]}"\nmsgid "{target["zh"]}"\nmsgstr "Better playgrounds."\n', "utf-8")
    site = copies.site(toy)
    done = next(s for s in segments(toy) if s["id"] == target["id"])
    assert (done["en"], done["en_origin"]) == ("Better playgrounds.", "unofficial")
    assert "非官方 unofficial" in pages.texts(site / "reports/toy-2030/02.html")[str(target["passage"])]


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_strangers_text_is_shown_as_text(engine: str, tmp_path: Path, browser: Browser) -> None:
    folder = toys.copy_with_toy(tmp_path / "hostile")
    text = (toys.TOY / "hostile.txt").read_text("utf-8")
    shutil.rmtree(folder / "data/sources")
    toys.add_toy(folder, text)
    copies.corpus(folder)
    done = copies.run(folder, "-m", engine, "build", *(["--strict"] if engine == "mkdocs" else []))
    assert done.returncode == 0, done.stderr
    context = browser.new_context()
    page = context.new_page()
    dialogs: list[str] = []
    requests: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    page.on("request", lambda request: requests.append(request.url))
    for name in ("01", "02", "index"):
        page.goto((folder / f"site/reports/toy-2030/{name}.html").as_uri())
        page.wait_for_load_state("load")
        shown = squeezed(page.locator("article").inner_text())
        for segment in segments(folder):
            if str(segment["url"]).startswith(f"reports/toy-2030/{name}.html"):
                words = re.sub("[\u202a-\u202e\u200b]", lambda m: f"U+{ord(m[0]):04X}", str(segment["zh"]))
                assert squeezed(words) in shown
        assert page.locator("article script, article img, article a[href^=javascript], article [onclick]").count() == 0
        assert "owned" not in page.title()
        assert "49" not in page.title()
    assert dialogs == []
    assert [url for url in requests if not url.startswith("file:")] == []
    context.close()


def test_both_engines_show_the_same_rows(real: Path, tmp_path: Path) -> None:
    folder = copies.copy(tmp_path / "zensical")
    assert copies.corpus(folder).returncode == 0
    done = copies.run(folder, "-m", "zensical", "build")
    assert done.returncode == 0, done.stderr
    ours, theirs = rows(real / "site"), rows(folder / "site")
    assert len(ours) > 4000
    assert ours == theirs


def test_builds_from_two_folders_zones_and_locales_are_the_same_bytes(real: Path, tmp_path: Path) -> None:
    folder = copies.copy(tmp_path / "another place")
    site = copies.site(folder, env={"TZ": "Asia/Shanghai", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "7",
                                     "SOURCE_DATE_EPOCH": "1"})
    assert pages.snapshot(site) == pages.snapshot(real / "site")


def test_a_second_run_writes_no_file(toy: Path) -> None:
    assert copies.corpus(toy).returncode == 0
    before = {path: path.stat().st_mtime_ns for path in toy.rglob("*") if path.is_file()}
    done = copies.corpus(toy)
    assert (done.returncode, "up to date" in done.stdout) == (0, True)
    assert {path: path.stat().st_mtime_ns for path in toy.rglob("*") if path.is_file()} == before


def test_one_changed_paragraph_changes_one_page(tmp_path: Path) -> None:
    folder = toys.copy_with_toy(tmp_path / "toy")
    assert copies.corpus(folder).returncode == 0
    before = pages.snapshot(folder / "docs")
    shutil.rmtree(folder / "data/sources")
    toys.add_toy(folder, (toys.TOY / "toy.txt").read_text("utf-8").replace("修缮秋千", "修缮木马"))
    assert copies.corpus(folder).returncode == 0
    after = pages.snapshot(folder / "docs")
    assert {path for path in after if before.get(path) != after[path]} == {
        "reports/toy-2030/02.md", "reports/toy-2030/index.md", "about/texts.md", "downloads/segments.jsonl",
        "search/index.js", "search/reports/toy-2030.js"}


def test_pages_of_a_report_that_is_gone_are_removed(tmp_path: Path) -> None:
    folder = toys.copy_with_toy(tmp_path / "toy")
    toys.add_toy(folder, name="toy-2031")
    assert copies.corpus(folder).returncode == 0
    assert (folder / "docs/reports/toy-2031/01.md").exists()
    (folder / "data/reports/toy-2031.toml").unlink()
    assert copies.corpus(folder).returncode == 0
    assert not (folder / "docs/reports/toy-2031/01.md").exists()
    assert not (folder / "ledger/toy-2031.tsv").exists()
