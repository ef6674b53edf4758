"""`python -m tools.bench.pagefind [--times N] segments.jsonl out/`: the downloads feed a Pagefind index of custom
records.

A record a segment and language, with filters for report, language and origin; N copies have other ids and other text.
Then a page in `out/` asks Pagefind in Chromium, over HTTP with gzip, and the figures are printed.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import time
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from pagefind import service
from pagefind.index import IndexConfig, PagefindIndex
from playwright.sync_api import sync_playwright

from tools.bench.search import serve
from tools.find_chromium import ARGUMENTS, chromium

QUERIES = {"zh": ("台风", "抽水蓄能", "专精特新", "营商环境", "数字政府", "猪"),
           "en": ("hydrogen", "business environment", "semiconductor", "invest", "nuclear power")}
PAGE = '<!doctype html><html lang="{0}"><meta charset="utf-8"><title>{0}</title>\n'
ASK = """async query => { const start = performance.now(), {search} = await import("/pagefind/pagefind.js");
  const found = await search(query), first = await Promise.all(found.results.slice(0, 5).map(hit => hit.data()));
  return [performance.now() - start, found.results.length, first.length]; }"""
Record = dict[str, Any]
"""A line of `segments.jsonl`, or what Pagefind takes."""


def records(segment: Record) -> Iterator[Record]:
    """A record for each language that a segment has."""
    for language in ("zh", "en"):
        if segment[language]:
            yield {"url": f"/{segment['url']}", "content": segment[language], "language": language,
                   "meta": {"title": segment["section"] or segment["report"], "id": segment["id"]},
                   "filters": {"report": [segment["report"]], "language": [language],
                               "origin": [segment[f"{language}_origin"]]}}


def copies(segments: list[Record], times: int) -> Iterator[Record]:
    """The corpus many times over: other reports, other text (every copy has a word and a number of its own)."""
    for index in range(times):
        for s in segments:
            if not index:
                yield s
                continue
            report = f"{s['report']}-copy-{index}"
            own = {key: s[key].replace(s["report"], report) for key in ("id", "url", "passage")}
            texts = {"zh": s["zh"] and f"{s['zh']}副本{index}号。", "en": s["en"] and f"{s['en']} Copy{index}."}
            yield s | own | texts | {"report": report}


async def _feed(segments: Iterable[Record], out: Path, together: int = 500) -> int:
    """Send records to Pagefind, some hundreds at a time, and write its index."""
    fed, rest = 0, (record for segment in segments for record in records(segment))
    async with PagefindIndex(config=IndexConfig(output_path=str(out / "pagefind"))) as index:
        while batch := list(islice(rest, together)):
            await asyncio.gather(*(index.add_custom_record(**record) for record in batch))
            fed += len(batch)
    return fed


async def _at_once(_: float) -> None:
    """A pause without a length."""
    await asyncio.sleep(0)


def feed(segments: Iterable[Record], out: Path) -> int:
    """Make a Pagefind index of segments in a folder; gives the number of records.

    Pagefind's client (1.5.2) sleeps a tenth of a second before it reads each answer: ten records a second.  That is
    left out.
    """
    out.mkdir(parents=True, exist_ok=True)
    with patch.object(service, "asyncio", SimpleNamespace(**(vars(asyncio) | {"sleep": _at_once}))):
        return asyncio.run(_feed(segments, out))


def ask(out: Path) -> None:
    """Ask the index in a browser, in a page a language (Pagefind reads the index of the page's), and print what it
    costs."""
    server, address, sent = serve(out)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        for language, queries in QUERIES.items():
            (out / f"{language}.html").write_text(PAGE.format(language), "utf-8")
            page = browser.new_context().new_page()
            page.goto(f"{address}/{language}.html")
            sent.clear()
            first, hits, _ = page.evaluate(ASK, queries[0])
            size = sum(size for path, size in sent if "favicon" not in path)
            print(f"{language}: first search {first:,.0f} ms, {size:,} B, {queries[0]} {hits:,} hits", flush=True)
            new = {query: page.evaluate(ASK, query) for query in queries[1:]}
            again = [page.evaluate(ASK, query)[0] for query in queries]
            print(f"{language}: a new query {statistics.median(took for took, _, _ in new.values()):,.0f} ms, "
                  f"asked again {statistics.median(again):,.0f} ms (medians); "
                  + ", ".join(f"{query} {took:,.0f} ms {hits:,} hits" for query, (took, hits, _) in new.items()))
        browser.close()
    server.shutdown()


def main() -> None:
    """Feed, ask, and print figures."""
    parser = argparse.ArgumentParser(description="A Pagefind index of segments.jsonl.")
    parser.add_argument("segments", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--times", type=int, default=1, help="how many times the corpus is copied")
    chosen = parser.parse_args()
    segments = [json.loads(line) for line in chosen.segments.read_text("utf-8").splitlines()]
    start = time.perf_counter()
    fed = feed(copies(segments, chosen.times), chosen.out)
    took = time.perf_counter() - start
    files = [path.stat().st_size for path in (chosen.out / "pagefind").rglob("*") if path.is_file()]
    print(f"{fed:,} records in {took:.1f} s; {sum(files) / 1e6:.1f} MB in {len(files):,} files", flush=True)
    ask(chosen.out)


if __name__ == "__main__":
    main()
