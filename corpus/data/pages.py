"""The prose of the pages on method, from `data/pages/*.md`, in both languages.

A heading has both in one line, `## 中文 · English {#id}`; the first one is the page's title.  A paragraph stands in
Chinese and, as the next paragraph, in English; it may begin with `- ` as an item of a list, its English with two
spaces. `{name}` is a figure that the build fills in.  Comments are `<!-- … -->`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from corpus.bilingual import Both, Language
from corpus.project.documents import read_text
from corpus.project.findings import Findings

FOLDER = "data/pages"
NAMES = ("making", "links", "search")
HEADING = re.compile(r"(#{1,2}) (\S.*?) · (\S.*?) \{#([a-z0-9]+(?:-[a-z0-9]+)*)\}")
PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
COMMENT = re.compile(r"<!--.*?-->", re.S)
ITEM = "- "
CLOSING = "”’\"')"
"""What may stand behind the last sign of a sentence, in either language."""
CHINESE = "[\u3000-\u9fff\uff00-\uffef]"
"""A Chinese character or full-width sign."""
LINE_END = re.compile(f"(?<={CHINESE})\\n\\s*|\\n\\s*(?={CHINESE})")
"""A line that ends beside one of them goes on without a space."""

Kind = Literal["title", "heading", "paragraph", "item"]


@dataclass(frozen=True, kw_only=True)
class Block:
    """A title, heading, paragraph or item in both languages; `line` is that of its Chinese, headings have an `id`."""

    kind: Kind
    text: Both
    line: int
    id: str = ""


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page: its file, its title, and what stands below it."""

    path: str
    title: Block
    blocks: tuple[Block, ...]

    def filled(self, figures: Mapping[str, str], findings: Findings) -> Iterator[Block]:
        """The blocks with `figures` in place of their names; a block with a name that is no figure is told."""
        for block in self.blocks:
            try:
                text = block.text.format(**figures)
            except (LookupError, ValueError):
                known = ", ".join(f"{{{name}}}" for name in figures) or "there are none here"
                message = f"a name in braces is no figure of this page ({known}); mend it, or write a brace twice"
                findings.add(self.path, block.line, "FIGURE", message)
                continue
            yield Block(kind=block.kind, text=text, line=block.line, id=block.id)


def read(root: Path, findings: Findings) -> Mapping[str, Page]:
    """The pages of the project in `root`, by name, without those that findings tell of."""
    pages: dict[str, Page] = {}
    for name in NAMES:
        path = f"{FOLDER}/{name}.md"
        text = read_text(root / path, path, findings)
        if page := _page(path, text, findings) if text is not None else None:
            pages[name] = page
    return pages


def _page(path: str, text: str, findings: Findings) -> Page | None:
    """The page of a file; nothing where findings tell of it."""
    before = len(findings.wrong)
    blocks = list(_blocks(path, text, findings))
    if [block.kind == "title" for block in blocks] != [True, *[False] * (len(blocks) - 1)]:
        findings.add(
            path, 1, "TITLE", "a page begins with its title, # 中文 · English {#id}, and has no other; mend it"
        )
    if len(findings.wrong) > before:
        return None
    return Page(path=path, title=blocks[0], blocks=tuple(blocks[1:]))


def _blocks(path: str, text: str, findings: Findings) -> Iterator[Block]:
    """The blocks of a page in its order; what lacks a language is told."""
    chinese: tuple[int, str] | None = None
    for line, words in _paragraphs(text):
        language = "" if words.startswith("#") else _language(words)
        if chinese and language != "en":
            findings.add(path, chinese[0], "LANGUAGE", "the Chinese has no English below it; add it")
        if language == "zh":
            chinese = line, words
            continue
        if not language:
            yield from _heading(path, line, words, findings)
        elif chinese:
            yield _paragraph(*chinese, words)
        else:
            findings.add(path, line, "LANGUAGE", "the English has no Chinese above it; add it")
        chinese = None
    if chinese:
        findings.add(path, chinese[0], "LANGUAGE", "the Chinese has no English below it; add it")


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """`(line, words)` of everything between empty lines; comments are none."""
    bare = COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text.replace("\r\n", "\n"))
    for match in PARAGRAPH.finditer(bare):
        yield bare.count("\n", 0, match.start()) + 1, match[0].strip()


def _language(words: str) -> Language:
    """The language of a paragraph, which its last sign tells: Chinese ends with a character or a full-width sign."""
    return "zh" if re.search(f"{CHINESE}$", words.rstrip(CLOSING)) else "en"


def _heading(path: str, line: int, words: str, findings: Findings) -> Iterator[Block]:
    """The block of a heading, or a finding where it has another form."""
    match = HEADING.fullmatch(words)
    if match:
        kind: Kind = "title" if match[1] == "#" else "heading"
        yield Block(kind=kind, text=Both(zh=match[2], en=match[3]), line=line, id=match[4])
    else:
        findings.add(path, line, "HEADING", "a heading is ## 中文 · English {#id}, in one line; mend it")


def _paragraph(line: int, zh: str, en: str) -> Block:
    kind: Kind = "item" if zh.startswith(ITEM) else "paragraph"
    return Block(kind=kind, text=Both(zh=_joined(zh.removeprefix(ITEM)), en=_joined(en)), line=line)


def _joined(words: str) -> str:
    """A paragraph in one line."""
    return " ".join(LINE_END.sub("", words).split())
