"""The peers of `tools/bench/search.py`: the same text as plain sites of Material, Zensical and Pagefind.

A page a chapter, a heading a section, a paragraph a passage and language.  Each engine has its best settings for
Chinese: Material jieba, a separator for Chinese signs and no stemmer (with one it was tried and found less), Zensical
that separator, Pagefind its extended program.
"""

from __future__ import annotations

import asyncio
import html
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pagefind.index import IndexConfig, PagefindIndex

from tools import copies

SEPARATOR = r"[\s\u200b\u3000\-、。，．？！；：（）“”]+"
CONFIG = """site_name: Peer
use_directory_urls: false
theme: {{name: material, font: false, language: zh{theme}}}
markdown_extensions: [attr_list]
plugins:
{plugins}"""
UI = """<link rel="stylesheet" href="pagefind/pagefind-ui.css"><script src="pagefind/pagefind-ui.js"></script>
<div id="box"></div><script>addEventListener("DOMContentLoaded", () => new PagefindUI({element: "#box",
  showSubResults: true,
  showImages: false, debounceTimeoutMs: 0, pageSize: 1000, highlightParam: "highlight"}))</script>"""
MARKS = """<script type="module">await import("./pagefind/pagefind-highlight.js");
new PagefindHighlight({highlightParam: "highlight"});</script>"""


@dataclass
class Section:
    """A heading and the segments below it."""

    page: str
    anchor: str
    heading: str = ""
    segments: list[dict[str, Any]] = field(default_factory=list)

    @property
    def paragraphs(self) -> list[str]:
        """A paragraph a passage and language."""
        rows: dict[str, tuple[list[str], list[str]]] = {}
        for s in self.segments:
            row = rows.setdefault(s["passage"], ([], []))
            for texts, text in zip(row, (s["zh"], s["en"]), strict=True):
                texts += [text] if text else []
        return [text for zh, en in rows.values() for text in ("".join(zh), " ".join(en)) if text]


def both(segment: dict[str, Any]) -> str:
    """The Chinese of a segment and its English."""
    return " ".join(filter(None, (segment["zh"], segment["en"])))


def sections(segments: list[dict[str, Any]]) -> list[Section]:
    """The sections of all pages; the first of a page is the page's own, without an anchor."""
    found: dict[tuple[str, str], Section] = {}
    for s in segments:
        page = f"{s['report']}-{s['chapter']:02}.html"
        if (page, "") not in found:
            found[page, ""] = Section(page, "", both(s))
        anchor = (s["section_id"] or "").replace(":", "-").replace(".", "-")
        section = found.setdefault((page, anchor), Section(page, anchor, both(s)))
        if section.segments or s["role"] not in ("heading", "title"):
            section.segments.append(s)
        else:
            section.heading = both(s)
    return list(found.values())


def pages(parts: list[Section]) -> dict[str, list[Section]]:
    """The sections of every page."""
    found: dict[str, list[Section]] = {}
    for part in parts:
        found.setdefault(part.page, []).append(part)
    return found


def markdown(folder: Path, parts: list[Section]) -> None:
    """The pages as MkDocs and Zensical read them."""
    (folder / "docs").mkdir(parents=True)
    (folder / "docs/index.md").write_text("# Peer\n", "utf-8")
    for name, own in pages(parts).items():
        blocks = []
        for part in own:
            blocks.append(f"## {part.heading} {{#{part.anchor}}}" if part.anchor else f"# {part.heading}")
            blocks += [html.escape(text, quote=False) for text in part.paragraphs]
        (folder / "docs" / name.replace(".html", ".md")).write_text("\n\n".join(blocks) + "\n", "utf-8")


def material(folder: Path, parts: list[Section]) -> Path:
    """A Material site that also searches from file://."""
    markdown(folder, parts)
    search = f"  - search: {{lang: [en, zh], pipeline: [], separator: '{SEPARATOR}'}}\n  - offline\n"
    (folder / "mkdocs.yml").write_text(CONFIG.format(theme=", features: [search.highlight]", plugins=search), "utf-8")
    done = copies.run(folder, "-m", "mkdocs", "build", "--quiet")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def zensical(folder: Path, parts: list[Section]) -> Path:
    """A Zensical site."""
    markdown(folder, parts)
    search = f"  - search: {{separator: '{SEPARATOR}'}}\n"
    (folder / "mkdocs.yml").write_text(CONFIG.format(theme=", features: [search.highlight]", plugins=search), "utf-8")
    done = copies.run(folder, "-m", "zensical", "build")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def pagefind(folder: Path, parts: list[Section]) -> Path:
    """A site of plain pages with Pagefind's own box."""
    folder.mkdir(parents=True)
    head = '<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>{}</title></head><body>\n'
    (folder / "index.html").write_text(
        f"{head.format('Peer')}<div data-pagefind-ignore>{UI}</div></body></html>", "utf-8"
    )
    for name, own in pages(parts).items():
        lines = [head.format(html.escape(own[0].heading))]
        for part in own:
            level = f'h2 id="{part.anchor}"' if part.anchor else "h1"
            lines.append(f"<{level}>{html.escape(part.heading)}</{level[:2]}>")
            lines += [f"<p>{html.escape(text)}</p>" for text in part.paragraphs]
        (folder / name).write_text("\n".join([*lines, MARKS, "</body></html>\n"]), "utf-8")
    with ThreadPoolExecutor(1) as pool:    # Playwright has a loop of its own here
        pool.submit(asyncio.run, _index(folder)).result()
    return folder


async def _index(folder: Path) -> None:
    """Run Pagefind over a folder of pages."""
    async with PagefindIndex(config=IndexConfig(output_path=str(folder / "pagefind"))) as index:
        await index.add_directory(str(folder))
