"""`make bench`: what the build costs, as ratios against MkDocs rendering the same pages in the same run.

Each figure is the median of three runs (one for the corpus copied 100 times).  Peak memory is the largest resident
set of the process, from `os.wait4`.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tools import copies

LINKING = """
import resource, time
from pathlib import Path
from corpus.data import inputs
from corpus.language.resources import resources
from corpus.links.graph import woven
from corpus.links.shared_terms import SharedTerms
from corpus.project.findings import Findings
from corpus.reports import compiled
findings = Findings()
given = inputs.read(Path(), findings)
known = resources(given)
reports = compiled(Path(), given, known, findings)
start = time.perf_counter()
terms = SharedTerms(given.glossary, given.themes.theme, known.names)
woven(reports, given, known, terms, findings)
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
Cost = tuple[float, float]
"""Seconds and megabytes."""
REPORTS = ("liaoning-2021", "liaoning-plan-14-5", "liaoning-2023", "dalian-2023")
KINDS = ("corrections", "alignments", "reports", "notes", "proofs", "translations")
GENERATED = ("docs/reports", "docs/index.md", "docs/about", "docs/downloads", "ledger", ".corpus-manifest.json")


def cost(folder: Path, *command: str) -> Cost:
    """Run a command of Python's and measure it."""
    start = time.perf_counter()
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    process = subprocess.Popen([sys.executable, *command], cwd=folder, stdout=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed in {folder}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def median(costs: list[Cost]) -> Cost:
    """The median second and the largest memory."""
    return statistics.median(seconds for seconds, _ in costs), max(memory for _, memory in costs)


def forget(folder: Path) -> None:
    """Remove what a build wrote."""
    for name in GENERATED:
        path = folder / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def cold(folder: Path, times: int = 3) -> Cost:
    """The build with nothing there."""
    costs = []
    for _ in range(times):
        forget(folder)
        costs.append(cost(folder, "build_corpus.py"))
    return median(costs)


def again(folder: Path, times: int = 3) -> Cost:
    """The build with nothing changed."""
    return median([cost(folder, "build_corpus.py") for _ in range(times)])


def one_paragraph(folder: Path) -> Cost:
    """The build after one correction of one paragraph."""
    path = folder / "data/corrections/liaoning-2023.toml"
    path.write_text(
        '[[correction]]\nsource = "004_3e32976d4cb4daf8.txt"\nkind = "emend"\nfind = "盘锦获评国际湿地城市。"\n'
        'replace = "盘锦获评国际湿地城市！"\nwhy = "试 · a trial"\n',
        "utf-8",
    )
    done = cost(folder, "build_corpus.py")
    path.unlink()
    return done


def multiply(folder: Path, times: int) -> None:
    """Copy every report under other ids, with all that is said of it but what readers judged of its links."""
    for report in REPORTS:
        for index in range(1, times):
            name = f"{report}-copy-{index}"
            shutil.copytree(folder / f"data/sources/{report}", folder / f"data/sources/{name}")
            for path in [path for kind in KINDS for path in (folder / f"data/{kind}").glob(f"{report}.*")]:
                text = (
                    path.read_text("utf-8")
                    .replace(f'id = "{report}"', f'id = "{name}"')
                    .replace(f"{report}:", f"{name}:")
                )
                path.with_name(path.name.replace(report, name, 1)).write_text(text, "utf-8")


def linking(folder: Path) -> Cost:
    """The stage of themes and links alone: its seconds, and the memory of the process that compiled the reports for
    it."""
    done = subprocess.run([sys.executable, "-c", LINKING], cwd=folder, capture_output=True, text=True, check=True)
    seconds, memory = map(float, done.stdout.split())
    return seconds, memory


def row(name: str, measured: Cost, peer: Cost, against: str) -> None:
    """Print one line of the table."""
    print(
        f"{name:<46}{measured[0]:>9.2f} s{measured[1]:>8.0f} MB   {measured[0] / peer[0]:>7.2f} × {against}", flush=True
    )


def main() -> None:
    """Measure, and print a table of ratios."""
    with tempfile.TemporaryDirectory() as place:
        folder = copies.copy(Path(place) / "1")
        first = cold(folder)
        site = median([cost(folder, "-m", "mkdocs", "build", "--quiet") for _ in range(3)])
        row("mkdocs build, 34 pages", site, site, "itself")
        row("build_corpus.py, cold", first, site, "mkdocs build (goal 0.50)")
        row("build_corpus.py, nothing changed", again(folder), first, "cold (goal 0.20)")
        row("build_corpus.py, one paragraph changed", one_paragraph(folder), first, "cold")
        links = linking(folder)
        row("themes and links alone", links, first, "cold")
        for times in (10, 100):
            many = copies.copy(Path(place) / str(times))
            multiply(many, times)
            grown = cold(many, times=1)
            row(f"build_corpus.py, cold, corpus × {times}", grown, first, f"cold × 1 (linear {times})")
            row(f"build_corpus.py, nothing changed, corpus × {times}", again(many, times=1), grown, "its cold")
            row(f"themes and links alone, corpus × {times}", linking(many), links, f"× 1 (linear {times})")


if __name__ == "__main__":
    main()
