"""`make bench`, second half: what a chapter page costs its reader, against a stock Material page with the same text.

Both sites are served with gzip from this machine and opened in one browser run, the processor slowed four times, each
page nine times with an empty cache; the figures are medians.
"""

from __future__ import annotations

import gzip
import http.server
import json
import statistics
import tempfile
import threading
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tools import copies
from tools.find_chromium import ARGUMENTS, chromium

CHAPTERS = {
    "liaoning-2021/02": "bilingual",
    "liaoning-plan-14-5/18": "the longest chapter",
    "dalian-2023/02": "one language",
}
WATCH = """window.seen = {lcp: 0, blocked: 0, shift: 0};
for (const [type, note] of [['largest-contentful-paint', e => seen.lcp = e.startTime],
    ['longtask', e => seen.blocked += Math.max(0, e.duration - 50)], ['layout-shift', e => seen.shift += e.value]])
  new PerformanceObserver(list => list.getEntries().forEach(note)).observe({type, buffered: true});"""
TOGGLE = """() => new Promise(done => { const start = performance.now();
  document.querySelector('[data-do=view][data-value=zh]').click();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))); })"""


@cache
def compressed(path: Path) -> bytes:
    """A file as it is sent."""
    return gzip.compress(path.read_bytes(), mtime=0)


class Compressed(http.server.SimpleHTTPRequestHandler):
    """Serves a folder, compressed."""

    def do_GET(self) -> None:
        """Send a file."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        data = compressed(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        with suppress(ConnectionError):
            self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def stock(folder: Path, segments: list[dict[str, Any]]) -> Path:
    """A Material site as it comes, with the same text in two plain columns."""
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text("site_name: Stock\nuse_directory_urls: false\n"
                                       "theme: {name: material, font: false}\nmarkdown_extensions: [md_in_html]\n")
    for name in CHAPTERS:
        report, chapter = name.split("/")
        rows: dict[str, list[list[str]]] = {}
        for s in segments:
            if s["report"] == report and s["chapter"] == int(chapter):
                row = rows.setdefault(s["passage"], [[], []])
                row[0].append(s["zh"] or "")
                row[1].append(s["en"] or "")
        body = "\n\n".join(f'<div style="display:grid;grid-template-columns:1fr 1fr;gap:1rem"><p>{"".join(zh)}</p>'
                           f'<p>{" ".join(en)}</p></div>' for zh, en in rows.values())
        (folder / f"docs/{name.replace('/', '-')}.md").write_text(f"# {name}\n\n{body}\n", "utf-8")
    (folder / "docs/index.md").write_text("# Stock\n")
    assert copies.run(folder, "-m", "mkdocs", "build", "--quiet").returncode == 0
    return folder / "site"


def serve(folder: Path) -> tuple[http.server.ThreadingHTTPServer, str]:
    """A server for a folder, and its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressed, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_address[1]}"


def seen(browser: Browser, address: str, times: int = 9) -> dict[str, float]:
    """Medians of what a reader of a page sees."""
    runs: list[dict[str, float]] = []
    for _ in range(times):
        context = browser.new_context(viewport={"width": 1400, "height": 900})
        page = context.new_page()
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.add_init_script(WATCH)
        page.goto(address)
        page.wait_for_timeout(1500)
        runs.append(page.evaluate("seen"))
        if page.locator("[data-do=view]").count():
            runs[-1]["toggle"] = page.evaluate(TOGGLE)
        context.close()
    return {key: statistics.median(run.get(key, 0.0) for run in runs) for key in runs[0]}


def packed(path: Path) -> int:
    """Bytes of a file, compressed."""
    return len(compressed(path))


def main() -> None:
    """Measure, and print tables."""
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        folder = copies.copy(Path(place) / "ours")
        ours = copies.site(folder)
        lines = (ours / "downloads/segments.jsonl").read_text("utf-8").splitlines()
        plain = stock(Path(place) / "stock", [json.loads(line) for line in lines])
        css, js = packed(ours / "assets/reader.css"), packed(ours / "assets/reader.js")
        print(f"\nreading layer, gzip: CSS {css:,} B + JS {js:,} B = {css + js:,} B (goal: at most 20,000 B)")
        pages = sorted((packed(path), path.relative_to(ours)) for path in ours.glob("reports/*/[0-9]*.html"))
        print(
            f"chapter pages, gzip HTML: {pages[0][0]:,} to {pages[-1][0]:,} B, median {pages[len(pages) // 2][0]:,} B"
        )
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        servers = [serve(ours), serve(plain)]
        print(f"{'page':<28}{'LCP ms':>18}{'blocked ms':>18}{'layout shift':>18}{'toggle ms':>12}   ours / stock")
        for name, kind in CHAPTERS.items():
            a = seen(browser, f"{servers[0][1]}/reports/{name}.html")
            b = seen(browser, f"{servers[1][1]}/{name.replace('/', '-')}.html")
            print(f"{kind:<28}{a['lcp']:>8.0f} / {b['lcp']:<7.0f}{a['blocked']:>8.0f} / {b['blocked']:<7.0f}"
                  f"{a['shift']:>8.4f} / {b['shift']:<7.4f}{a['toggle']:>12.0f}   LCP × {a['lcp'] / b['lcp']:.2f}")
        browser.close()
        for server, _ in servers:
            server.shutdown()


if __name__ == "__main__":
    main()
