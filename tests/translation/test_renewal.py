"""Translation files: they come back as they were, and follow a source that changes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests import commands, pages, toys


def test_translation_files_come_back_byte_for_byte(real: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(real, tmp_path / "round")
    before = pages.snapshot(folder / "data/translations")
    assert commands.corpus(folder).returncode == 0
    assert commands.corpus(folder, "--renew").returncode == 0
    assert pages.snapshot(folder / "data/translations") == before


def test_renewing_keeps_what_others_wrote(tmp_path: Path) -> None:
    folder = toys.copy_of(tmp_path / "others", "liaoning-2023")
    path = folder / "data/translations/liaoning-2023.en.po"
    text = path.read_text("utf-8").replace(
        "Last-Translator: Liaoning Reader", "Last-Translator: Jane Doe <jane@example.org>"
    )
    text = text.replace("\nmsgid", "\n# Jane Doe, 2026\nmsgid", 1)
    head, line, rest = text.partition('"Generated-By: Babel 2.18.0\\n"\n')
    aside = (
        '\n# said otherwise now\n#~ msgctxt "liaoning-2023:9.9.9"\n#~ msgid "旧句。"\n#~ msgstr "An old sentence."\n\n'
    )
    text = f'{head}{line}"X-Generator: Poedit 3.4\\n"\n{rest.rstrip()}\n{aside}'
    path.write_text(text, "utf-8")
    for _ in range(2):
        assert commands.corpus(folder, "--renew").returncode == 0
        assert path.read_text("utf-8").rstrip() == text.rstrip()


def test_a_changed_source_makes_its_entry_stale_and_renewing_keeps_it_as_fuzzy(tmp_path: Path) -> None:
    folder = toys.copy_of(tmp_path / "stale", "liaoning-2023")
    (folder / "data/corrections/liaoning-2023.toml").write_text(
        '[[correction]]\nsource = "004_3e32976d4cb4daf8.txt"\nkind = "emend"\nfind = "盘锦获评国际湿地城市。"\n'
        'replace = "盘锦获评国际湿地名城。"\nwhy = "试 · a trial"\n', "utf-8")
    done = commands.corpus(folder)
    assert done.returncode == 1
    assert re.search(r"data/addresses/liaoning-2023\.tsv:\d+: MOVED ", done.stderr), done.stderr
    assert commands.corpus(folder, "--renew").returncode == 0
    entry = (
        (folder / "data/translations/liaoning-2023.en.po")
        .read_text("utf-8")
        .partition("盘锦获评国际湿地名城。")[0][-400:]
    )
    assert "#, fuzzy" in entry
    assert "盘锦获评国际湿地城市。" in entry
    assert commands.corpus(folder).returncode == 0
    lines = (folder / "docs/downloads/segments.jsonl").read_text("utf-8").splitlines()
    changed = next(line for line in lines if "盘锦获评国际湿地名城" in line)
    assert '"en": null' in changed
    assert "尚缺1句" in (folder / "docs/index.md").read_text("utf-8")
