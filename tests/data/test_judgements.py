"""What readers judged of links and themes: a bad judgement is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import commands, toys

LINK = ('[[link]]\nfrom = "liaoning-2021:2.25"\nto = "{to}"\ngrade = {grade}\nkind = "{kind}"\nzh = "试"\n'
        'en = "a trial"\n')


@pytest.mark.parametrize(("table", "code", "said"), [
    (LINK.format(to="liaoning-2021:2.26", grade=3, kind="see also"), "SAME-REPORT", "two reports"),
    (LINK.format(to="liaoning-2023:9.9", grade=3, kind="see also"), "UNKNOWN", "liaoning-2023:9.9"),
    (LINK.format(to="liaoning-2023:3.29", grade=5, kind="akin"), "VALUE", "'kind' is one of"),
    ('[[theme]]\npassage = "liaoning-2021:2.25"\nthemes = ["weather"]\n', "UNKNOWN", "weather"),
    ('[[forbidden]]\nfrom = "liaoning-2021:2.25"\nto = "liaoning-2023:3.30"\nzh = "试"\n', "KEY-MISSING", "'en'"),
    ('[[pin]]\nfrom = "x"\n', "KEY-UNKNOWN", "'pin'")])
def test_a_bad_judgement_is_a_finding_and_harms_nothing(table: str, code: str, said: str, tmp_path: Path) -> None:
    folder = toys.copy_of(tmp_path / "bad", "liaoning-2021", "liaoning-2023")
    (folder / "data/judged").mkdir()
    (folder / "data/judged/liaoning-2021.toml").write_text(table, "utf-8")
    done = commands.corpus(folder)
    assert done.returncode == 1
    assert re.search(rf"data/judged/liaoning-2021\.toml:1: {code} .*{re.escape(said)}", done.stderr), done.stderr
    assert not (folder / "docs/index.md").exists()
