"""What readers judged of links and themes: a bad judgement is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import commands, toys

SOES, PRIVATE = "深化国资国企改革。", "大力发展民营经济。"
"""How passages 2.25 and 2.26 of the report of 2021 begin; 3.29 of 2023 begins like the former."""
FROM = f'from = "liaoning-2021:2.25"\nfrom_begins = "{SOES}"\n'
SAID = 'zh = "试"\nen = "a trial"\n'
THEME = f'[[theme]]\npassage = "liaoning-2021:2.25"\nbegins = "{SOES}"\nthemes = ["weather"]\n'


def link(to: str, begins: str, grade: int = 3, kind: str = "see also") -> str:
    return f'[[link]]\n{FROM}to = "{to}"\nto_begins = "{begins}"\ngrade = {grade}\nkind = "{kind}"\n{SAID}'


@pytest.mark.parametrize(("table", "code", "said"), [
    (link("liaoning-2021:2.26", PRIVATE), "SAME-REPORT", "two reports"),
    (link("liaoning-2023:9.9", "无"), "UNKNOWN", "liaoning-2023:9.9"),
    (link("liaoning-2023:3.29", SOES, grade=5, kind="akin"), "VALUE", "'kind' is one of"),
    (link("liaoning-2023:3.29", "加快"), "WORDS", "is not how liaoning-2023:3.29 begins"),
    (THEME, "UNKNOWN", "weather"),
    (f'[[forbidden]]\n{FROM}to = "liaoning-2023:3.29"\nto_begins = "{SOES}"\nzh = "试"\n', "KEY-MISSING", "'en'"),
    (f'[[forbidden]]\n{FROM}to = "liaoning-2023:3.29"\n{SAID}', "KEY-MISSING", "'to_begins'"),
    ('[[pin]]\nfrom = "x"\n', "KEY-UNKNOWN", "'pin'")])
def test_a_bad_judgement_is_a_finding_and_harms_nothing(table: str, code: str, said: str, tmp_path: Path) -> None:
    folder = toys.copy_of(tmp_path / "bad", "liaoning-2021", "liaoning-2023")
    (folder / "data/judged").mkdir()
    (folder / "data/judged/liaoning-2021.toml").write_text(table, "utf-8")
    done = commands.corpus(folder)
    assert done.returncode == 1
    assert re.search(rf"data/judged/liaoning-2021\.toml:1: {code} .*{re.escape(said)}", done.stderr), done.stderr
    assert not (folder / "docs/index.md").exists()
