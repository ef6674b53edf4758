"""Bad input: every finding in one line, exit status 1, no traceback, and the last good pages and site untouched."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import commands, pages, toys
from tests.toys import correct, profile, rewrite, source, with_text

LINE = re.compile(r"[^\s:]+:\d+: [A-Z0-9-]+ .+(; |, and )?.+")


def make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def second_with_same_id(folder: Path) -> None:
    shutil.copy(profile(folder), folder / "data/reports/zz-again.toml")


def po(folder: Path, context: str, text: str) -> None:
    path = folder / "data/translations/toy-2030.en.po"
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        f'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgctxt "{context}"\nmsgid "{text}"\n'
        'msgstr "Ours"\n',
        "utf-8",
    )


def po_twice(folder: Path) -> None:
    po(folder, "toy-2030:1.1.1", "一、过去一年")
    path = folder / "data/translations/toy-2030.en.po"
    text = path.read_text("utf-8")
    path.write_text(text + text[text.index("\nmsgctxt"):], "utf-8")


def write(folder: Path, kind: str, text: str) -> None:
    (folder / "data" / kind).mkdir(exist_ok=True)
    (folder / f"data/{kind}/toy-2030.toml").write_text(text, "utf-8")


def po_plural(folder: Path) -> None:
    po(folder, "toy-2030:1.1.1", "一、过去一年")
    rewrite(folder / "data/translations/toy-2030.en.po", 'msgstr "Ours"', 'msgid_plural "二"\nmsgstr[0] "Ours"')


def stray(folder: Path, path: str) -> None:
    (folder / "data" / path).parent.mkdir(exist_ok=True)
    (folder / "data" / path).write_text("", "utf-8")


THEME = """[[theme]]
id = "play"
zh = "游乐"
en = "Play"
about = { zh = "秋千。", en = "Swings." }
strong = []
[theme.terms]
"秋千" = "swing"
"""
THREAD = """[[thread]]
id = "swing"
zh = "秋千"
en = "Swing"
theme = "culture"
about = { zh = "秋千。", en = "Swings." }
step = []
"""
JUDGED = '[[theme]]\npassage = "toy-2030:1.2"\nbegins = "（一）经济平稳。"\nthemes = []\n'


def vocabulary(name: str, old: str, new: str, text: str = "") -> Callable[[Path], None]:
    """Adds a text, with `old` replaced in it, to a vocabulary; without a text, replaces `old` in the file itself."""
    def spoil(folder: Path) -> None:
        path = folder / f"data/{name}.toml"
        own = path.read_text("utf-8") if path.exists() else ""
        assert old in (text or own)
        path.write_text(f"{own}\n{text.replace(old, new, 1)}" if text else own.replace(old, new, 1), "utf-8")
    return spoil


def themes(folder: Path, value: str) -> None:
    (folder / "data/themes.toml").write_text(f"quiet = []\ntheme = {value}\n", "utf-8")


TEXT = (toys.TOY / "toy.txt").read_text("utf-8")
CASES: dict[str, tuple[str, str, Callable[[Path], object]]] = {
    "a missing file": ("toy.txt:0: MISSING", "", lambda f: source(f).unlink()),
    "an empty file": ("toy.txt:0: EMPTY", "", lambda f: with_text(f, b" \n")),
    "another hash": ("toy.txt:0: HASH", "", lambda f: source(f).write_text(TEXT + "又", "utf-8")),
    "not UTF-8": ("toy.txt:2: NOT-UTF8", "", lambda f: with_text(f, "政府\n".encode() + "报告".encode("gbk"))),
    "another encoding": (
        "toy.txt:1: NOT-UTF8", "this looks like GB18030: save it as UTF-8",
        lambda f: with_text(f, TEXT.encode("gb18030"))),
    "the HTML of a page": (
        "toy.txt:1: HTML", "save the page’s text", lambda f: with_text(f, "<p>报告</p>\n<p>一、工作</p>".encode())),
    "a NUL byte": ("toy.txt:2: NUL", "", lambda f: with_text(f, "报告\n工\0作。".encode())),
    "a line of 20 MB": ("toy.txt:1: LONG-LINE", "", lambda f: with_text(f, b"a" * 20_000_000)),
    "a directory for a source": ("toy.txt:0: MISSING", "", lambda f: make_folder(source(f))),
    "an unknown key": (
        "toy-2030.toml:",
        "KEY-UNKNOWN",
        lambda f: rewrite(profile(f), "kind = ", 'colour = "red"\nkind = '),
    ),
    "a missing key": ("toy-2030.toml:0: KEY-MISSING", "", lambda f: rewrite(profile(f), 'date = "2030-02-01"\n', "")),
    "a wrong type": ("toy-2030.toml:", "KEY-TYPE", lambda f: rewrite(profile(f), 'date = "2030-02-01"', "date = 2030")),
    "a wrong value": (
        "toy-2030.toml:",
        "VALUE",
        lambda f: rewrite(profile(f), 'layout = "lines"', 'layout = "circles"'),
    ),
    "broken TOML": ("toy-2030.toml:", "TOML", lambda f: rewrite(profile(f), "[[source]]", "[[source]")),
    "a profile in another encoding": ("toy-2030.toml:0: NOT-UTF8", "", lambda f: profile(f).write_bytes(b"\xff\xfe")),
    "two reports with one id": ("zz-again.toml:0: DOUBLE-ID", "", second_with_same_id),
    "no report": ("data/reports:0: NO-REPORTS", "", lambda f: profile(f).unlink()),
    "a gap in the numbering": (
        "toy.txt:13: GAP",
        "",
        lambda f: with_text(f, TEXT.replace("（二）", "（三）").encode()),
    ),
    "a correction that matches nothing": ("toy-2030.toml:1: CORRECTION", "0 times", lambda f: correct(f, "无此字")),
    "a correction that matches twice": ("toy-2030.toml:1: CORRECTION", "times", lambda f: correct(f, "全年")),
    "a correction of no kind": ("toy-2030.toml:1: VALUE", "", lambda f: correct(f, "民生改善", "mend")),
    "a correction without its words": (
        "toy-2030.toml:1: KEY-MISSING",
        "replace",
        lambda f: correct(f, "民生改善", "emend"),
    ),
    "an emendation across sentences": (
        "toy.txt:11: EMENDATION",
        "",
        lambda f: correct(f, "增长6.5%。木马", "emend", 'replace = "增长7%。木马"'),
    ),
    "a correction that is no table": (
        "toy-2030.toml:1: KEY-TYPE",
        "",
        lambda f: write(f, "corrections", "correction = [1]"),
    ),
    "a source that is no table": (
        "toy-2030.toml:",
        "KEY-TYPE",
        lambda f: profile(f).write_text(
            profile(f).read_text("utf-8").split("[[source]]")[0].replace("\nid =", '\nsource = ["toy.txt"]\nid ='),
            "utf-8",
        ),
    ),
    "a loss of nothing known": (
        "toy-2030.toml:1: VALUE",
        "level",
        lambda f: correct(f, "（二）民生改善", "lost", 'level = "verse"\nnumber = 2'),
    ),
    "groups that do not fit": (
        "toy-2030.toml:1: GROUPS",
        "",
        lambda f: write(f, "alignments", '[[paragraph]]\nbegins = "一"\ngroups = [1]\nwhy = "x"'),
    ),
    "groups of no paragraph": (
        "toy-2030.toml:2: UNKNOWN",
        "",
        lambda f: write(f, "alignments", '[[paragraph]]\nbegins = "没有"\ngroups = [[1, 1]]\nwhy = "x"'),
    ),
    "a vocabulary that cannot be read": (
        "data/anchors.toml:1: TOML",
        "",
        lambda f: (f / "data/anchors.toml").write_text("a b"),
    ),
    "a form of English that is no pattern": (
        "data/style.toml:1: VALUE",
        "regular expression",
        lambda f: (f / "data/style.toml").write_text('[[refused]]\nfind = "("\nmend = "x"\n'),
    ),
    "a segment translated twice": ("toy-2030.en.po:", "DOUBLE", lambda f: po_twice(f)),
    "emendations that overlap": (
        "toy-2030.toml:",
        "OVERLAP",
        lambda f: write(
            f,
            "corrections",
            "".join(
                f'[[correction]]\nsource = "toy.txt"\nkind = "emend"\nfind = "{find}"\nreplace = "x"\nwhy = "x"\n'
                for find in ("新建沙坑", "沙坑30")
            ),
        ),
    ),
    "everything dropped": ("NO-TEXT", "", lambda f: correct(f, "政府工作报告", "drop", 'through = "秋千。"')),
    "a translation of a text that has changed": (
        "toy-2030.en.po:",
        "STALE",
        lambda f: po(f, "toy-2030:1.1.1", "一、别的"),
    ),
    "a translation of nothing": ("toy-2030.en.po:", "UNKNOWN", lambda f: po(f, "toy-2030:9.9.9", "一、过去一年")),
    "a translation with plural forms": ("toy-2030.en.po:", "PLURAL", po_plural),
    "translations of no report": (
        "data/translations/toy.en.po:0: NAME",
        "",
        lambda f: stray(f, "translations/toy.en.po"),
    ),
    "translations into no language": ("toy-2030.fr.po:0: NAME", "", lambda f: stray(f, "translations/toy-2030.fr.po")),
    "acceptances of no report": ("data/proofs/toy2030.toml:0: NAME", "", lambda f: stray(f, "proofs/toy2030.toml")),
    "notes of no report": ("data/notes/toy-2030.toml.txt:0: NAME", "", lambda f: stray(f, "notes/toy-2030.toml.txt")),
    "an acceptance that is no table": (
        "data/proofs/toy-2030.toml:1: KEY-UNKNOWN",
        "",
        lambda f: write(f, "proofs", "[[acept]]\n"),
    ),
    "numbers without a table": (
        "data/numbers.toml:0: KEY-MISSING",
        "growth",
        lambda f: rewrite(f / "data/numbers.toml", "[growth]", "[vague.growth]"),
    ),
    "numbers without a key": (
        "data/numbers.toml:",
        "KEY-MISSING",
        lambda f: rewrite(f / "data/numbers.toml", 'zh_before = "(?<![附', 'zh_ahead = "(?<![附'),
    ),
    "a number that is a text": (
        "data/numbers.toml:",
        "KEY-TYPE",
        lambda f: rewrite(f / "data/numbers.toml", "doubled = 2", 'doubled = "two"'),
    ),
    "a unit without its factor": (
        "data/numbers.toml:",
        "KEY-MISSING",
        lambda f: rewrite(f / "data/numbers.toml", "factor = 1000000000\n", ""),
    ),
    "words that are no pattern": (
        "data/numbers.toml:",
        "VALUE",
        lambda f: rewrite(f / "data/numbers.toml", "约|大约", "(约|大约"),
    ),
    "a label in one language": (
        "data/interface.toml:",
        "KEY-MISSING",
        lambda f: rewrite(
            f / "data/interface.toml", 'library = { zh = "书目", en = "Library" }', 'library = { zh = "书目" }'
        ),
    ),
    "a label that is missing": (
        "data/interface.toml:",
        "KEY-MISSING",
        lambda f: rewrite(f / "data/interface.toml", 'library = { zh = "书目", en = "Library" }', ""),
    ),
    "a label that is a number": (
        "data/interface.toml:",
        "KEY-TYPE",
        lambda f: rewrite(f / "data/interface.toml", 'library = { zh = "书目", en = "Library" }', "library = 3"),
    ),
    "a path for a file name": ("toy-2030.toml:", "PATH", lambda f: rewrite(profile(f), '"toy.txt"', '"../toy.txt"')),
    "themes that are a number": ("data/themes.toml:", "KEY-TYPE", lambda f: themes(f, "3")),
    "no theme": ("data/themes.toml:0: KEY-MISSING", "", lambda f: themes(f, "[]")),
    "a quiet phrase that is a number": (
        "data/themes.toml:",
        "KEY-TYPE",
        vocabulary("themes", "quiet = [", "quiet = [3, "),
    ),
    "a quiet phrase that is empty": (
        "data/themes.toml:",
        "KEY-TYPE",
        vocabulary("themes", "quiet = [", 'quiet = ["", '),
    ),
    "a strong term that is a table": (
        "data/themes.toml:",
        "KEY-TYPE",
        vocabulary("themes", "[]", "[{ a = 1 }]", THEME),
    ),
    "a key term that is a number": ("data/themes.toml:", "KEY-TYPE", vocabulary("themes", '"swing"', "3", THEME)),
    "a key term that is empty": ("data/themes.toml:", "VALUE", vocabulary("themes", '"秋千" =', '"" =', THEME)),
    "a theme without key terms": ("data/themes.toml:", "VALUE", vocabulary("themes", '"秋千" = "swing"', "", THEME)),
    "a theme whose id is a path": ("data/themes.toml:", "ID", vocabulary("themes", '"play"', '"../play"', THEME)),
    "a theme named as the page of all": (
        "data/themes.toml:",
        "DOUBLE",
        vocabulary("themes", '"play"', '"index"', THEME),
    ),
    "a table beside the themes": ("data/themes.toml:", "KEY-UNKNOWN", vocabulary("themes", "x", "x", "[x]\n")),
    "a variant that is a number": (
        "data/names.toml:",
        "KEY-TYPE",
        vocabulary("names", "x", "x", '[[name]]\nzh = "x"\nvariants = [3]\nwhy = "试 · test"\n'),
    ),
    "a variant that is empty": (
        "data/names.toml:",
        "KEY-TYPE",
        vocabulary("names", "x", "x", '[[name]]\nzh = "x"\nvariants = [""]\nwhy = "试 · test"\n'),
    ),
    "a standard form that is a variant": (
        "data/names.toml:",
        "DOUBLE",
        vocabulary("names", "x", "凌绥高速", '[[name]]\nzh = "x"\nvariants = ["y"]\nwhy = "试 · test"\n'),
    ),
    "a weight that is no number": ("data/links.toml:", "KEY-TYPE", vocabulary("links", "pairs = ", "pairs = 'x' # ")),
    "a bias that is not finite": ("data/links.toml:", "VALUE", vocabulary("links", "bias = ", "bias = nan # ")),
    "a word of headings that is empty": (
        "data/links.toml:",
        "KEY-TYPE",
        vocabulary("links", "done = [", 'done = ["", '),
    ),
    "threads that are a number": ("data/threads.toml:", "KEY-TYPE", vocabulary("threads", "x", "thread = 3", "x")),
    "a step that is a number": ("data/threads.toml:", "KEY-TYPE", vocabulary("threads", "[]", "[3, 3]", THREAD)),
    "a thread without steps": ("data/threads.toml:", "VALUE", vocabulary("threads", "swing", "swing", THREAD)),
    "a thread whose id is no address": ("data/threads.toml:", "ID", vocabulary("threads", '"swing"', '"a b"', THREAD)),
    "judgements that are a number": (
        "data/judged/toy-2030.toml:1: KEY-TYPE",
        "",
        lambda f: write(f, "judged", "link = 3\n"),
    ),
    "a judged theme that is a table": (
        "data/judged/toy-2030.toml:1: KEY-TYPE",
        "",
        lambda f: write(f, "judged", JUDGED.replace("[]", "[{ a = 1 }]")),
    ),
    "a theme judged twice for a passage": (
        "data/judged/toy-2030.toml:1: VALUE",
        "",
        lambda f: write(f, "judged", JUDGED.replace("[]", '["culture", "culture"]')),
    ),
    "judgements of no report": ("data/judged/toy.toml:0: NAME", "", lambda f: stray(f, "judged/toy.toml")),
}


@pytest.mark.parametrize("name", CASES)
def test_refusal_is_said_in_lines_and_harms_nothing(name: str, built: Path) -> None:
    where, what, spoil = CASES[name]
    if name == "a correction that matches twice":
        with_text(built, TEXT.replace("建沙坑", "全年建沙坑").encode())
        assert commands.corpus(built).returncode == 0
    good = built / "site"
    before = pages.snapshot(built / "docs") | pages.snapshot(good)
    spoil(built)
    done = commands.corpus(built)
    assert done.returncode == 1, done.stdout
    assert "Traceback" not in done.stderr
    lines = done.stderr.splitlines()
    assert lines
    assert all(LINE.fullmatch(line) for line in lines), done.stderr
    assert any(where in line and what in line for line in lines), done.stderr
    assert pages.snapshot(built / "docs") | pages.snapshot(good) == before
    assert not list(built.glob(".staged-*"))


def test_all_findings_of_a_run_come_together(toy: Path) -> None:
    toys.add_toy(toy, TEXT.replace("（二）", "（四）"), "toy-2031")
    rewrite(profile(toy), 'kind = "work-report"', 'kind = "poem"\ncolour = "red"')
    correct(toy, "无此字")
    source(toy).unlink()
    done = commands.corpus(toy)
    codes = {line.split()[1] for line in done.stderr.splitlines()}
    assert done.returncode == 1
    assert codes >= {"VALUE", "KEY-UNKNOWN", "GAP"}


def test_a_gap_that_is_acknowledged_is_shown_as_lost(toy: Path) -> None:
    with_text(toy, TEXT.replace("（二）", "（三）").encode())
    correct(toy, "（三）民生改善", "lost", 'level = "section"\nnumber = 2')
    assert commands.corpus(toy).returncode == 0
