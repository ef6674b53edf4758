"""Translations of ours: whole, labelled, proved in their figures, kept in files that translators' tools read."""

from __future__ import annotations

import random
import re
import shutil
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from corpus import report
from corpus.data import profiles
from corpus.data.glossary import plain, terms
from corpus.translation import glossary_use
from corpus.translation.proof.differences import differences
from tests import planted, project
from tests.project import opened

NUMBERS = tomllib.loads((Path(__file__).parent / "cases/numbers.toml").read_text("utf-8"))
HAN = re.compile("[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]")
LATIN = re.compile("[A-Za-z]{2,}")
NAMES = {"LNG", "RCEP", "SK", "BDO", "STX", "PM", "TOD", "GDP"}
"""Names and units that Chinese writes in Latin letters, as the Dalian report has them."""
NAMES_OF = ("project", "law", "institution", "company", "place", "region")
"""Kinds of terms that are names of one thing."""
BOTH = ("liaoning-2021", "liaoning-plan-14-5", "liaoning-2023", "dalian-2023")
CHAPTER = "reports/liaoning-2021/02.html"


def ours(segments: list[dict[str, Any]], language: str) -> list[dict[str, Any]]:
    return [segment for segment in segments if segment[f"{language}_origin"] == "unofficial"]


def test_every_sentence_has_both_languages(segments: list[dict[str, Any]]) -> None:
    lacking = [s["id"] for s in segments if s["report"] in BOTH and not (s["zh"] and s["en"])]
    assert lacking == []
    assert len(ours(segments, "en")) > 3200
    assert len(ours(segments, "zh")) == 475


def test_our_english_has_no_chinese_signs_and_our_chinese_no_latin_words(segments: list[dict[str, Any]]) -> None:
    assert [s["id"] for s in ours(segments, "en") if HAN.search(s["en"])] == []
    words = {s["id"]: set(LATIN.findall(s["zh"])) - NAMES for s in ours(segments, "zh")}
    assert {name: found for name, found in words.items() if found} == {}
    assert [s["id"] for s in ours(segments, "zh") if re.search(r"[,;:?!()]|\s", s["zh"])] == []


def test_no_two_different_chinese_sentences_have_the_same_english(segments: list[dict[str, Any]]) -> None:
    sources: dict[str, set[str]] = defaultdict(set)
    for segment in ours(segments, "en"):
        sources[segment["en"]].add(segment["zh"])
    assert {english: zh for english, zh in sources.items() if len(zh) > 1} == {}


@pytest.mark.parametrize("name", ["liaoning-2021", "liaoning-plan-14-5", "liaoning-2023"])
def test_terms_are_rendered_as_the_glossary_has_them(name: str) -> None:
    own = report.compiled(profiles.load(project.ROOT / f"data/reports/{name}.toml", project.ROOT), project.ROOT)
    found = glossary_use.coverage(own)
    assert found.terms > 30
    assert found.kept / found.terms >= 0.97


def test_the_glossary_is_whole_and_its_official_renderings_are_official(segments: list[dict[str, Any]]) -> None:
    official = [s for s in segments if s["zh_origin"] == s["en_origin"] == "official"]
    assert len(terms()) >= 350
    for term in terms():
        sentences = [s["en"].lower() for s in official if term.zh in s["zh"]]
        for rendering in term.official:
            assert any(rendering.lower() in english for english in sentences), (term.zh, rendering)


@pytest.mark.parametrize("case", NUMBERS["agree"], ids=lambda case: case["why"])
def test_figures_that_agree_are_seen_to_agree(case: dict[str, str]) -> None:
    assert differences(case["zh"], case["en"]) == []


@pytest.mark.parametrize("case", NUMBERS["differ"], ids=lambda case: case["why"])
def test_figures_that_differ_are_seen_to_differ(case: dict[str, str]) -> None:
    assert differences(case["zh"], case["en"]) != []


def test_a_sentence_that_agrees_is_hardly_ever_blamed(segments: list[dict[str, Any]]) -> None:
    """What is blamed and no slip is accepted with a reason; a slip of a published text has a note."""
    numbered = [s for s in segments if s["zh"] and s["en"] and re.search(r"\d", s["zh"] + s["en"])]
    files = [tomllib.loads(path.read_text("utf-8")) for path in (project.ROOT / "data/proofs").glob("*.toml")]
    accepted = {one["segment"] for file in files for one in file["accept"]}
    blamed = {s["id"] for s in numbered if "unofficial" in (s["zh_origin"], s["en_origin"]) and differences(s["zh"], s["en"])}
    assert len(numbered) > 400
    assert blamed <= accepted
    assert len(accepted) / len(numbered) <= 0.01, accepted


@pytest.mark.parametrize("kind", planted.KINDS, ids=lambda kind: kind.__name__)
def test_an_error_planted_in_the_english_is_found(kind: planted.Kind, segments: list[dict[str, Any]]) -> None:
    chance, tried, missed = random.Random(4), 0, []
    for segment in segments:
        zh, en = segment["zh"], segment["en"]
        if zh and en and not differences(zh, en):
            for changed in kind(en, chance):
                tried += 1
                missed += [] if differences(zh, changed) else [(segment["id"], changed)]
    assert tried > 10
    assert len(missed) / tried <= 0.03, missed


def test_a_wrong_figure_in_a_translation_of_ours_stops_the_build(tmp_path: Path) -> None:
    folder = project.copy(tmp_path / "wrong")
    path = folder / "data/translations/liaoning-2023.en.po"
    text = path.read_text("utf-8")
    line = text[:text.index("238 high-caliber")].count("\n") + 1
    path.write_text(text.replace("238 high-caliber", "283 high-caliber"), "utf-8")
    done = project.corpus(folder)
    assert done.returncode == 1
    found = re.search(r"data/translations/liaoning-2023\.en\.po:(\d+): FIGURE liaoning-2023:1\.9\.6", done.stderr)
    assert found, done.stderr
    assert abs(int(found[1]) - line) <= 3


def test_translation_files_come_back_byte_for_byte(tmp_path: Path) -> None:
    folder = project.copy(tmp_path / "round")
    before = project.snapshot(folder / "data/translations")
    assert project.corpus(folder).returncode == 0
    assert project.corpus(folder, "--renew").returncode == 0
    assert project.snapshot(folder / "data/translations") == before


def test_renewing_keeps_what_others_wrote(tmp_path: Path) -> None:
    folder = project.copy(tmp_path / "others")
    path = folder / "data/translations/liaoning-2023.en.po"
    text = path.read_text("utf-8").replace("Last-Translator: Liaoning Reader", "Last-Translator: Jane Doe <jane@example.org>")
    text = text.replace("\nmsgid", "\n# Jane Doe, 2026\nmsgid", 1)
    head, line, rest = text.partition('"Generated-By: Babel 2.18.0\\n"\n')
    aside = '\n# said otherwise now\n#~ msgctxt "liaoning-2023:9.9.9"\n#~ msgid "旧句。"\n#~ msgstr "An old sentence."\n\n'
    text = f'{head}{line}"X-Generator: Poedit 3.4\\n"\n{rest.rstrip()}\n{aside}'
    path.write_text(text, "utf-8")
    for _ in range(2):
        assert project.corpus(folder, "--renew").returncode == 0
        assert path.read_text("utf-8").rstrip() == text.rstrip()


def test_a_changed_source_makes_its_entry_stale_and_renewing_keeps_it_as_fuzzy(tmp_path: Path) -> None:
    folder = project.copy(tmp_path / "stale")
    shutil.copy(project.ROOT / "data/corrections/liaoning-2021.toml", tmp_path)
    (folder / "data/corrections/liaoning-2023.toml").write_text(
        '[[correction]]\nsource = "004_3e32976d4cb4daf8.txt"\nkind = "emend"\nfind = "盘锦获评国际湿地城市。"\n'
        'replace = "盘锦获评国际湿地名城。"\nwhy = "试 · a trial"\n', "utf-8")
    done = project.corpus(folder)
    assert done.returncode == 1
    assert re.search(r"data/translations/liaoning-2023\.en\.po:\d+: STALE liaoning-2023:", done.stderr), done.stderr
    assert project.corpus(folder, "--renew").returncode == 0
    entry = (folder / "data/translations/liaoning-2023.en.po").read_text("utf-8").partition("盘锦获评国际湿地名城。")[0][-400:]
    assert "#, fuzzy" in entry
    assert "盘锦获评国际湿地城市。" in entry
    assert project.corpus(folder).returncode == 0
    lines = (folder / "docs/downloads/segments.jsonl").read_text("utf-8").splitlines()
    changed = next(line for line in lines if "盘锦获评国际湿地名城" in line)
    assert '"en": null' in changed
    assert "尚缺译文1句" in (folder / "docs/index.md").read_text("utf-8")


def test_texts_of_ours_are_labelled_in_words(real: Path, page: Page) -> None:
    for path, said in (("reports/liaoning-2023/01.html", "Translation made for this site. The Chinese text prevails."),
                       ("reports/dalian-2023/02.html", "本站据英文重构，非官方原文。")):
        opened(page, real, path)
        assert said in page.locator(".banner").inner_text()
        rows = page.locator(".row:has(.seg.unofficial)")
        assert rows.count() > 20
        assert page.locator(".row:has(.seg.unofficial) .cell:has(.seg.unofficial) > .ours").count() == rows.count()
        assert "非官方" in page.locator(".cell > .ours").first.inner_text()
        assert "unofficial" in page.locator(".cell > .ours").first.inner_text()
    opened(page, real, CHAPTER)
    mixed = page.locator(".cell:has(> .seg.unofficial)").filter(has=page.locator(".seg:not(.unofficial)"))
    for sentence in mixed.locator(".seg.unofficial").all():
        assert sentence.evaluate("element => element.previousElementSibling.classList.contains('ours')")


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
    page.locator(f"[data-copy={kind}]").click()
    assert said in page.locator(".copied").inner_text()


def test_a_slip_is_reported_with_address_both_texts_and_edition(real: Path, page: Page) -> None:
    opened(page, real, CHAPTER, "#liaoning-2021:2.3.1")
    page.evaluate("document.getElementById('liaoning-2021:2.3.1').focus()")
    page.keyboard.press("c")
    page.locator("[data-copy=slip]").click()
    message = page.locator(".copied").inner_text()
    assert "liaoning-2021:2.3.1" in message
    assert "《纲要》提出" in message
    assert "According to the Outline" in message
    assert re.search(r"Edition \d{4}-\d\d-\d\d\+[0-9a-f]{8}", message)
    assert str(page.locator(".mail").get_attribute("href")).startswith("mailto:?subject=")


def test_the_front_page_counts_what_has_both_languages(real: Path, page: Page) -> None:
    opened(page, real, "index.html")
    cards = page.locator(".card").all_inner_texts()
    plan = next(card for card in cards if "五年规划" in card)
    assert "2,754句中2,754句有中英双语" in plan
    assert "尚缺译文" not in " ".join(cards)
    assert "475句中475句有中英双语" in next(card for card in cards if "Dalian" in card)


def test_a_name_has_one_rendering_in_our_english_or_a_reason_for_two(segments: list[dict[str, Any]]) -> None:
    file = Path(__file__).parent / "cases/renderings.toml"
    accepted = {own["zh"] for own in tomllib.loads(file.read_text("utf-8"))["name"]}
    found: dict[str, set[str]] = defaultdict(set)
    for segment in ours(segments, "en"):
        english = plain(segment["en"])
        for term in glossary_use.within(segment["zh"]):
            forms = sorted({plain(form) for form in term.renderings}, key=lambda form: -len(form))
            if term.kind in NAMES_OF and (form := next((form for form in forms if form in english), "")):
                found[term.zh].add(form.removesuffix("s"))
    assert len(found) > 300
    assert {name: forms for name, forms in found.items() if len(forms) > 1 and name not in accepted} == {}
    assert {name for name in accepted if len(found[name]) < 2} == set()


def test_our_english_is_as_long_for_its_chinese_as_official_english(segments: list[dict[str, Any]]) -> None:
    def ratios(own: list[dict[str, Any]]) -> list[float]:
        return sorted(len(s["en"]) / len(s["zh"]) for s in own)

    official = ratios([s for s in segments if s["zh_origin"] == s["en_origin"] == "official"])
    low, high = official[len(official) // 100], official[-1 - len(official) // 100]
    for name in ("liaoning-plan-14-5", "liaoning-2023"):
        own = ratios([s for s in ours(segments, "en") if s["report"] == name])
        assert sum(low <= ratio <= high for ratio in own) / len(own) >= 0.97
