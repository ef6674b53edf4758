"""The prose of the pages on method, from `data/pages/*.md`, in both languages.

A heading has both in one line, `## 中文 · English {#id}`; the first one is the page's title.  A paragraph stands in
Chinese and, as the next paragraph, in English; it may begin with `- ` as an item of a list, its English with two
spaces. `{name}` is a figure that the build fills in.  Chinese that begins with `{if name}` or `{if not name}` stands,
with its English, where that holds for the library; so does a heading where anything stands below it.  Comments are
`<!-- … -->`.

`<page>.own.md`, which may be missing, has what is true of this library alone: headings with their paragraphs, which
stand behind those of the page under the heading of the same id, or at its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from corpus.bilingual import Both, Language
from corpus.project.documents import read_text
from corpus.project.findings import Findings

FOLDER = "data/pages"
NAMES = ("making", "links", "facts", "search")
HEADING = re.compile(r"(#{1,2}) (\S.*?) · (\S.*?) \{#([a-z0-9]+(?:-[a-z0-9]+)*)\}")
PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
WHEN = re.compile(r"\{if (not )?([a-z]+(?:-[a-z]+)*)\}\s*")
"""What a paragraph begins with that does not hold for every library."""
COMMENT = re.compile(r"<!--.*?-->", re.S)
ITEM = "- "
CLOSING = "”’\"')"
"""What may stand behind the last sign of a sentence, in either language."""
CHINESE = "[\u3000-\u9fff\uff00-\uffef]"
"""A Chinese character or full-width sign."""
LINE_END = re.compile(f"(?<={CHINESE})\\n\\s*|\\n\\s*(?={CHINESE})")
"""A line that ends beside one of them goes on without a space."""

Figures = Mapping[str, str | Both]
"""What stands in place of names in braces."""
Kind = Literal["title", "heading", "paragraph", "item"]


@dataclass(frozen=True, kw_only=True)
class Block:
    """A title, heading, paragraph or item in both languages; `line` is that of its Chinese, headings have an `id`.

    It stands where `when` holds, or with `unless` where it does not; without a name it always does.
    """

    kind: Kind
    text: Both
    line: int
    path: str
    id: str = ""
    when: str = ""
    unless: bool = False


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page: its file, its title, and what stands below it."""

    path: str
    title: Block
    blocks: tuple[Block, ...]

    def filled(self, figures: Figures, findings: Findings, holds: Mapping[str, bool] | None = None) -> list[Block]:
        """The blocks that hold, with `figures` in place of their names; a block with an unknown name is told."""
        there = [block for block in self.blocks if _holds(block, holds or {}, findings)]
        following = [block.kind for block in there[1:]] + ["heading"]
        standing = [block for block, after in zip(there, following, strict=True)
                    if (block.kind, after) != ("heading", "heading")]
        return [whole for block in standing if (whole := _filled(block, figures, findings))]


def _holds(block: Block, holds: Mapping[str, bool], findings: Findings) -> bool:
    """Whether a block stands in the library; one whose condition is not known is told."""
    if block.when and block.when not in holds:
        message = f"'{block.when}' is no condition of this page ({', '.join(sorted(holds))}); mend it"
        findings.add(block.path, block.line, "CONDITION", message)
    return not block.when or holds.get(block.when, False) != block.unless


def _filled(block: Block, figures: Figures, findings: Findings) -> Block | None:
    """A block with its figures; nothing where one is not known, which is told."""
    try:
        return replace(block, text=block.text.format(**figures))
    except (LookupError, ValueError):
        known = ", ".join(f"{{{name}}}" for name in figures) or "there are none here"
        message = f"a name in braces is no figure of this page ({known}); mend it, or write a brace twice"
        findings.add(block.path, block.line, "FIGURE", message)
        return None


def read(root: Path, findings: Findings) -> Mapping[str, Page]:
    """The pages of the project in `root`, by name, without those that findings tell of."""
    pages: dict[str, Page] = {}
    for name in NAMES:
        path = f"{FOLDER}/{name}.md"
        text = read_text(root / path, path, findings)
        if page := _page(path, text, findings) if text is not None else None:
            pages[name] = replace(page, blocks=tuple(_joined_by_heading(page.blocks, _own(root, name, findings))))
    return pages


def _own(root: Path, name: str, findings: Findings) -> list[Block]:
    """The blocks of what is true of this library alone; none where there is no such file."""
    path = f"{FOLDER}/{name}.own.md"
    text = read_text(root / path, path, findings) if (root / path).exists() else None
    blocks = list(_blocks(path, text, findings)) if text is not None else []
    if blocks and (blocks[0].kind != "heading" or any(block.kind == "title" for block in blocks)):
        message = "the file has no title # and begins with a heading, ## 中文 · English {#id}; mend it"
        findings.add(path, blocks[0].line, "HEADING", message)
    return blocks


def _joined_by_heading(blocks: Iterable[Block], own: Iterable[Block]) -> Iterator[Block]:
    """The blocks of a page, those of its own file behind them under the same heading."""
    sections: dict[str, list[Block]] = {}
    for of in (blocks, own):
        place = ""
        for block in of:
            place = block.id or place
            section = sections.setdefault(place, [])
            if not (block.id and section):
                section.append(block)
    return (block for section in sections.values() for block in section)


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
            yield _paragraph(path, *chinese, words)
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
        yield Block(kind=kind, text=Both(zh=match[2], en=match[3]), line=line, path=path, id=match[4])
    else:
        findings.add(path, line, "HEADING", "a heading is ## 中文 · English {#id}, in one line; mend it")


def _paragraph(path: str, line: int, zh: str, en: str) -> Block:
    kind: Kind = "item" if zh.startswith(ITEM) else "paragraph"
    words = zh.removeprefix(ITEM)
    when = WHEN.match(words)
    return Block(kind=kind, text=Both(zh=_joined(words[when.end():] if when else words), en=_joined(en)), line=line,
                 path=path, when=when[2] if when else "", unless=bool(when and when[1]))


def _joined(words: str) -> str:
    """A paragraph in one line."""
    return " ".join(LINE_END.sub("", words).split())
