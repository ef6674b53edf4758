"""Adding a report: what is written, what is printed, what is refused, and how it is undone."""

from __future__ import annotations

import codecs
import hashlib
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.adding import add as adding
from corpus.adding.add import Addition
from corpus.build import build
from corpus.data.report_files.profiles import SourceProfile
from corpus.project.findings import CorpusError
from corpus.renewal.renew import renew
from tests import commands, pages
from tests.adding.test_recognition import CASES
from tools import copies
from tools.try_reports import empty_library, figures, trial

TEXT = CASES["a city with session, speaker and headings"]["text"].lstrip("\n")
OTHERS = ("liaoning-2021", "liaoning-2023", "liaoning-plan-14-5")
"""Reports that the clone of the project does without."""
FURNITURE = "字号：大 中 小\n打印本页 关闭窗口\n" + TEXT + "上一篇：前文\n责任编辑：某某\n版权所有 某某办公室\n"


@pytest.fixture(scope="session")
def vocabularies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library without reports."""
    return empty_library(tmp_path_factory.mktemp("empty") / "library")


@pytest.fixture
def library(vocabularies: Path, tmp_path: Path) -> Path:
    """A library without reports, to be written to."""
    return shutil.copytree(vocabularies, tmp_path / "library")


def saved(folder: Path, data: bytes | str, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def added(library: Path, *files: Path, id: str = "") -> Addition:
    return adding.add(library, files, lambda line: None, id=id)


def refused(library: Path, *files: Path, id: str = "") -> list[str]:
    """What is said of files that are refused; nothing may have been written."""
    before = pages.snapshot(library)
    with pytest.raises(CorpusError) as error:
        added(library, *files, id=id)
    assert pages.snapshot(library) == before
    return [str(finding) for finding in error.value.findings]


def source(addition: Addition) -> SourceProfile:
    return addition.profile.sources[0]


def test_a_text_is_kept_byte_for_byte_and_addressed(library: Path, tmp_path: Path) -> None:
    data = codecs.BOM_UTF8 + TEXT.replace("\n", "\r\n").encode()
    addition = added(library, saved(tmp_path, data))
    stored = library / "data/sources/shenyang-2031/a.txt"
    assert stored.read_bytes() == data
    assert source(addition).sha256 == hashlib.sha256(data).hexdigest()
    assert source(addition).encoding == ""
    register = (library / "data/addresses/shenyang-2031.tsv").read_text("utf-8").splitlines()
    assert [line.split("\t")[1] for line in register[1:]] == ["-"] * (len(register) - 1)
    assert register[1].startswith("shenyang-2031:0.1")
    assert (library / "docs/reports/shenyang-2031/01.md").exists()
    assert (library / "ledger/shenyang-2031.tsv").exists()
    assert addition.doubts == ()
    assert figures(addition) == []


@pytest.mark.parametrize(("codec", "name"), [
    ("gb18030", "GB18030"), ("gbk", "GB18030"), ("utf-16", "UTF-16"), ("utf-16-be", "UTF-16")])
def test_other_encodings_become_utf_8_and_the_profile_says_so(
        codec: str, name: str, library: Path, tmp_path: Path) -> None:
    data = TEXT.encode(codec)
    addition = added(library, saved(tmp_path, data))
    assert (library / "data/sources/shenyang-2031/a.txt").read_bytes() == TEXT.encode()
    assert source(addition).encoding == name
    assert source(addition).published_sha256 == hashlib.sha256(data).hexdigest()
    assert f"a.txt: {name}, stored as UTF-8" in "\n".join(addition.told())


def test_big5_is_recognised(library: Path, tmp_path: Path) -> None:
    text = CASES["Hong Kong in Traditional characters"]["text"].lstrip("\n")
    addition = added(library, saved(tmp_path, text.encode("big5")))
    assert (library / "data/sources/hong-kong-2036/a.txt").read_text("utf-8") == text
    assert source(addition).encoding == "Big5"
    assert source(addition).language == "zh-Hant"


@pytest.mark.parametrize(("data", "said"), [
    (b" \n", "EMPTY"),
    ("\u3000\n\ufeff\n".encode(), "EMPTY"),
    ("报告\r一、工作\r办好了事。\r".encode(), "LINE-ENDS"),
    (TEXT.encode() + "附记".encode("gbk"), "NOT-UTF8"),
    (bytes(range(128, 256)) * 3, "NOT-TEXT"),
    ("<html><body><p>报告</p><p>一、工作</p></body></html>".encode(), "HTML"),
    ("<p>报告</p>\n<p>一、工作</p>\n<p>甲&nbsp;乙</p>\n".encode(), "HTML"),
], ids=["empty", "blanks", "old line ends", "damaged", "no text", "a page", "elements"])
def test_what_is_no_text_is_refused_and_nothing_is_written(
        data: bytes, said: str, library: Path, tmp_path: Path) -> None:
    told = refused(library, saved(tmp_path, data))
    assert len(told) == 1
    assert f": {said} " in told[0]


def test_a_missing_file_is_told(library: Path, tmp_path: Path) -> None:
    assert "MISSING" in refused(library, tmp_path / "gone.txt")[0]


def test_an_id_that_is_taken_is_told_and_another_does(library: Path, tmp_path: Path) -> None:
    file = saved(tmp_path, TEXT)
    added(library, file)
    said = "data/reports/shenyang-2031.toml:0: ID-TAKEN there is a report ‘shenyang-2031’ already"
    assert refused(library, file)[0].startswith(said)
    again = added(library, file, id="shenyang-again")
    assert again.profile.id == "shenyang-again"
    assert again.profile.order > 10


def test_an_id_that_cannot_be_one_is_told(library: Path, tmp_path: Path) -> None:
    assert ": ID an id is small letters" in refused(library, saved(tmp_path, TEXT), id="沈阳 2031")[0]


def test_a_failure_while_building_leaves_nothing(
        library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> list[str]:
        raise KeyboardInterrupt

    monkeypatch.setattr(adding, "build", stopped)
    before = pages.snapshot(library)
    with pytest.raises(KeyboardInterrupt):
        added(library, saved(tmp_path, TEXT))
    assert pages.snapshot(library) == before


def test_furniture_of_a_page_is_told_with_corrections_that_drop_it(library: Path, tmp_path: Path) -> None:
    file = saved(tmp_path, FURNITURE)
    addition = added(library, file)
    told = [str(doubt) for doubt in addition.doubts]
    assert any("a.txt:1: DOUBT 5 line(s) look like furniture of a web page" in doubt for doubt in told)
    corrections = library / "data/corrections/shenyang-2031.toml"
    corrections.parent.mkdir(exist_ok=True)
    corrections.write_text("\n".join(addition.ready), "utf-8")
    assert len(tomllib.loads("\n".join(addition.ready))["correction"]) == 5
    renew(library, lambda line: None)
    build(library, lambda line: None)
    shown = (library / "docs/downloads/segments.jsonl").read_text("utf-8")
    assert "王小玲" in shown
    assert not any(words in shown for words in ("字号", "打印", "上一篇", "责任编辑", "版权所有"))


@pytest.mark.parametrize(("text", "said"), [
    ("政府工作报告　　一、去年　　种了树。　　二、今年　　还要种树。　　", "everything stands in this one line"),
    (TEXT.replace("各位代表：", "各位代表：&nbsp;"), "marks of HTML"),
    (TEXT.replace("一、2030年工作回顾", "**一、2030年工作回顾**"), "marks of Markdown"),
], ids=["one line", "an entity", "Markdown"])
def test_a_doubtful_shape_is_told(text: str, said: str, library: Path, tmp_path: Path) -> None:
    addition = added(library, saved(tmp_path, text))
    assert sum(said in doubt.message for doubt in addition.doubts) == 1
    assert all(doubt.code == "DOUBT" for doubt in addition.doubts)


def test_a_text_that_breaks_the_program_is_a_row_of_the_trial(vocabularies: Path, tmp_path: Path) -> None:
    rows = [trial(saved(tmp_path, data, name), vocabularies).row
            for name, data in (("good.txt", TEXT.encode()), ("bad.txt", b"\n"))]
    assert rows[0][:3] == ("good", "yes", "2")
    assert rows[0][7:9] == ("yes", "-")
    assert rows[1][:2] == ("bad", "no")


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The project with one report, built, as a clone has it."""
    folder = tmp_path_factory.mktemp("clone") / "project"
    copies.copy(folder)
    for path in (folder / "data").rglob("*"):
        if path.is_file() and path.stem.partition(".")[0] in OTHERS:
            path.unlink()
    for name in OTHERS:
        shutil.rmtree(folder / "data/sources" / name)
    for several in ("threads.toml", "series.toml"):
        (folder / "data" / several).unlink()
    shutil.copy(copies.ROOT / ".gitignore", folder)
    yield folder


def git(folder: Path, *command: str) -> str:
    own = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "core.quotepath=off")
    return subprocess.run(["git", *own, *command], cwd=folder, check=True, capture_output=True, text=True).stdout


def test_from_the_command_line_and_back(repository: Path, tmp_path: Path) -> None:
    """Exit status 0 with doubts and 1 with findings; all that is written is new; undo gives what was there."""
    done = commands.corpus(repository)
    assert done.returncode == 0, done.stderr
    git(repository, "init", "--quiet")
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "x")
    before = pages.snapshot(repository)
    done = commands.corpus(repository, "--add", str(saved(tmp_path, FURNITURE)))
    assert done.returncode == 0, done.stderr
    assert "outline\n" in done.stdout
    assert "一、2030年工作回顾   [2 passages, " in done.stdout
    assert "undo: git clean -fd data && python build_corpus.py" in done.stdout
    changed = git(repository, "status", "--porcelain", "--untracked-files=all").splitlines()
    assert all(line.startswith("?? ") for line in changed if "data/" in line)
    assert {line[3:] for line in changed if not line.startswith("??")} <= {"nav.yml"} | {
        line[3:] for line in changed if line[3:].startswith("ledger/")}
    again = commands.corpus(repository, "--add", str(saved(tmp_path, FURNITURE)))
    assert again.returncode == 1
    assert "ID-TAKEN" in again.stderr
    git(repository, "clean", "-fd", "--quiet", "data")
    assert commands.corpus(repository).returncode == 0
    assert git(repository, "status", "--porcelain", "--untracked-files=all") == ""
    after = pages.snapshot(repository)
    assert {path for path in before if not path.startswith(".git/")} == {
        path for path in after if not path.startswith(".git/")}
