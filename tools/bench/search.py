"""`python -m tools.bench.search`: our search against three peers with the same text.

Material (jieba, separator for Chinese), Zensical and Pagefind (extended) are built from `segments.jsonl` of our own
site. All are served with gzip from this machine, in one browser run.  Figures of quality are means over the cases of
`tests/cases/search.jsonl`, the goal is 1.00; figures of cost are medians, tasks the longest.  What only a peer's page
can answer is counted in its favour: a hit on a section counts for every paragraph of the section.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, sync_playwright

from tools import copies
from tools.bench import judge, peers
from tools.bench.build import multiply
from tools.bench.engines import MATERIAL, OURS, PAGEFIND, ZENSICAL, Answer, Engine, opened
from tools.bench.judge import Case, Target, contains
from tools.bench.pages import Compressed
from tools.find_chromium import ARGUMENTS, chromium

Build = Callable[[Path, list[peers.Section]], Path]
PEERS: tuple[tuple[Engine, Build], ...] = (
    (MATERIAL, peers.material), (ZENSICAL, peers.zensical), (PAGEFIND, peers.pagefind))
ROWS = {"precision": "precision of the first five", "recall": "recall of passages", "agree": "简 and 繁 agree",
        "refused": "nonsense refused", "snippet": "snippet shows the query", "landed": "landing: in sight",
        "marked": "landing: marked", "key": "last key to painted, ms", "task": "longest task, ms",
        "bytes": "bytes of a first search", "first": "first search, cold page, ms",
        "file key": "from file://: last key, ms", "file task": "from file://: longest task, ms",
        "many key": "corpus × {}: last key, ms", "many task": "corpus × {}: longest task, ms"}
GOALS = dict.fromkeys(("precision", "recall", "agree", "refused", "snippet", "landed", "marked"), "1.00")


class Counted(Compressed):
    """Serves a folder, compressed, and notes what it sent: workers are not seen from a page's devtools."""

    def __init__(self, *args: Any, sent: list[tuple[str, int]], **options: Any) -> None:
        self.sent = sent
        super().__init__(*args, **options)

    def send_header(self, keyword: str, value: str) -> None:
        """Note the length, then send."""
        if keyword == "Content-Length":
            self.sent.append((self.path, int(value)))
        super().send_header(keyword, value)


class Server(ThreadingHTTPServer):
    """A server that a browser may leave in the middle of an answer."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing."""


def serve(folder: Path) -> tuple[Server, str, list[tuple[str, int]]]:
    """A server for a folder, its address, and what it will have sent."""
    sent: list[tuple[str, int]] = []
    server = Server(("127.0.0.1", 0), partial(Counted, directory=str(folder), sent=sent))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_address[1]}", sent


@dataclass
class Side:
    """An engine, its site, and what its hits lead to."""

    engine: Engine
    folder: Path
    targets: dict[str, Target]
    figures: dict[str, float] = field(default_factory=dict)
    sent: list[tuple[str, int]] = field(default_factory=list)

    def serve(self) -> str:
        """Serve the site; gives the address of its first page."""
        _, address, self.sent = serve(self.folder)
        return f"{address}/index.html"

    def target(self, hit: dict[str, Any]) -> Target:
        """What a hit leads to."""
        address = urlsplit(hit["href"])
        place = unquote(address.fragment)
        if self.engine is not OURS:
            place = f"{address.path.strip('/')}#{place}".rstrip("#")
        return self.targets.get(place) or Target("", frozenset())

    def first_five(self, answer: Answer) -> list[dict[str, Any]]:
        """The first five hits a reader sees; a page's name above its hits is none."""
        return [hit for hit in answer.hits if hit["shown"] and not hit["header"]][:5]


def share(values: Iterable[bool]) -> float:
    """The share that holds; none of nothing."""
    known = list(values)
    return sum(known) / len(known) if known else 0.0


def quality(side: Side, cases: list[Case], answers: list[Answer]) -> None:
    """Judge the answers."""
    right: list[float] = []
    found: list[float] = []
    clear: list[float] = []
    refused: list[bool] = []
    agree: list[bool] = []
    places = [frozenset(side.target(hit).ids for hit in a.hits) for a in answers]
    for i, (case, answer) in enumerate(zip(cases, answers, strict=True)):
        if case.empty:
            refused.append(not answer.hits and (answer.empty or side.engine is not OURS))
            continue
        five = side.first_five(answer)
        right.append(share(contains(side.target(hit).text, case.terms) for hit in five))
        clear.append(share(contains(hit["text"], case.terms) for hit in five))
        ids = frozenset[str]().union(*places[i])
        found.append(share(bool(ids & passage) for passage in case.passages))
        if case.kind == "zh-hant":
            agree.append(places[i] == places[i - 1])
    side.figures |= {"precision": statistics.fmean(right), "recall": statistics.fmean(found), "agree": share(agree),
                     "refused": share(refused), "snippet": statistics.fmean(clear)}


def speed(side: Side, cases: list[Case], browser: Browser, address: str, name: str = "") -> list[Answer]:
    """Type every query in one page; a name is that of another place or size, where only time counts."""
    with opened(browser, side.engine, address) as box:
        box.touch()
        answers = [box.type(case.query, whole=not name) for case in cases]
        side.figures[f"{name}key"] = statistics.median(a.took for a in answers if a.took is not None)
        side.figures[f"{name}task"] = box.freeze()
    return answers


def cold(side: Side, cases: list[Case], browser: Browser, address: str) -> None:
    """Every query in a page of its own: what it loads, when it paints, where its first hit leads."""
    taken, loaded, landed = [], [], []
    for case in cases:
        side.sent.clear()
        with opened(browser, side.engine, address) as box:
            early = sum(size for path, size in side.sent if re.search(side.engine.loads, path))
            side.sent.clear()
            answer = box.paste(case.query)
            loaded.append(early + sum(size for path, size in side.sent if "favicon" not in path))
            taken += [answer.took] if answer.took is not None else []
            if not case.empty:
                landed.append(box.land(answer, case))
    side.figures |= {"first": statistics.median(taken), "bytes": statistics.median(loaded),
                     "landed": share(shown for shown, _ in landed), "marked": share(marked for _, marked in landed)}


def sides(place: Path, ours: Path, names: list[str]) -> list[Side]:
    """Our side, and the peers built from its text."""
    segments = [json.loads(line) for line in (ours / "downloads/segments.jsonl").read_text("utf-8").splitlines()]
    parts = peers.sections(segments)
    found = [Side(OURS, ours, judge.ours(segments))] if OURS.name in names else []
    return found + [Side(engine, build(place / engine.name, parts), judge.theirs(parts, engine is PAGEFIND))
                    for engine, build in PEERS if engine.name in names]


def measure(known: list[Side], cases: list[Case], browser: Browser) -> None:
    """Quality and speed of every side, and from file:// what works from there."""
    for side in known:
        address = side.serve()
        quality(side, cases, speed(side, cases, browser, address))
        cold(side, cases, browser, address)
        if side.engine in (OURS, MATERIAL):
            speed(side, cases, browser, (side.folder / "index.html").as_uri(), "file ")
        print(f"{side.engine.name} measured", file=sys.stderr, flush=True)


def grown(known: list[Side], cases: list[Case], browser: Browser, place: Path, times: int) -> None:
    """Speed over a corpus many times as large."""
    folder = copies.copy(place / "ours")
    multiply(folder, times)
    for small, side in zip(known, sides(place, copies.site(folder), [s.engine.name for s in known]), strict=True):
        speed(side, cases, browser, side.serve(), "many ")
        small.figures |= side.figures
        print(f"{side.engine.name} measured, corpus × {times}", file=sys.stderr, flush=True)


def table(known: list[Side], times: int) -> None:
    """Print the figures."""
    print(f"{'':<34}{'goal':>6}" + "".join(f"{side.engine.name:>12}" for side in known))
    for key, name in ROWS.items():
        if not any(key in side.figures for side in known):
            continue
        places = 2 if key in GOALS else 0
        cells = [f"{side.figures[key]:,.{places}f}" if key in side.figures else "–" for side in known]
        print(f"{name.format(times):<34}{GOALS.get(key, ''):>6}" + "".join(f"{cell:>12}" for cell in cells))


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description="Our search against its peers.")
    parser.add_argument("--site", type=Path, help="a built site of ours (else it is built)")
    parser.add_argument("--engines", default="ours,material,zensical,pagefind")
    parser.add_argument(
        "--times", type=int, default=20, help="how many times as large the large corpus is; 1 leaves it out"
    )
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        place = Path(folder)
        ours = chosen.site or copies.site(copies.copy(place / "ours"))
        cases = judge.cases([json.loads(line) for line in (ours / "downloads/segments.jsonl").open(encoding="utf-8")])
        known = sides(place, ours, chosen.engines.split(","))
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        measure(known, cases, browser)
        if chosen.times > 1:
            grown(known, cases, browser, place / "many", chosen.times)
        table(known, chosen.times)
        browser.close()


if __name__ == "__main__":
    main()
