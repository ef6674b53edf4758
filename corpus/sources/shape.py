"""What a source looks like that is no plain text of paragraphs: a web page's HTML, everything in one line.

In go a path for messages and a text; findings and doubts are told.
"""

from __future__ import annotations

import re

from corpus.project.findings import Finding, Findings, line_of

BLOCK = re.compile(r"<(/?)(p|div|td|tr|li|ul|ol|span|h[1-6]|table|body|html|font|strong)\b[^<>]*>", re.I)
BREAK = re.compile(r"<br\s*/?>", re.I)
DOCUMENT = re.compile(r"\s*<(?:!doctype|html|\?xml)\b", re.I)
MARK = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|middot|#\d+);", re.I)
ENTITIES = re.compile(r"(?:&(?:nbsp|emsp|ensp|thinsp|[lr][ds]quo|[mn]dash|middot|hellip|quot|amp|#160|#8195|#12288|#xa0"
                      r"|#x3000);)+", re.I)
"""Entities that are read as the signs they stand for (`corpus.sources.typesetting`)."""
INDENT = re.compile(r"\S[^\S\n]*\u3000{2}\s*\S")
"""Where a paragraph opens inside a line: two full-width spaces between words."""
FEW = 2
"""Elements that open and close: so many show that a text was written as HTML, fewer may be quoted."""
LONG_LINE = 1_500
"""Characters of a line that may hold a whole report; that of the longest paragraph of a report comes to a tenth of its
text, not to four fifths."""
MOST = 0.8


def told(path: str, text: str, findings: Findings) -> bool:
    """Tell what a text looks like; whether it cannot be read as it is."""
    if is_html(text):
        first = MARK.search(text)
        line = line_of(text, first.start()) if first else 1
        findings.add(
            path,
            line,
            "HTML",
            f"this looks like a web page’s HTML: {_marks(text)} stand in the text; save the "
            "page’s text without them (copy it from the browser), and record that hash",
        )
        return True
    if old_ends(text):
        findings.add(path, 1, "LINE-ENDS", "its lines end as those of old Macintoshes do (CR alone); save it with the "
                     "line ends of Unix (LF), and record that hash")
        return True
    findings.doubts.extend(doubts(path, text))
    return False


def doubts(path: str, text: str) -> list[Finding]:
    """What of a text is doubtful by its shape: marks of HTML here and there, everything in one line."""
    found = []
    told = ENTITIES.sub(lambda match: " " * len(match[0]), text)
    if first := MARK.search(told):
        found.append(
            Finding(
                path,
                line_of(text, first.start()),
                "DOUBT",
                f"{_marks(told)} stand in the text as words: marks of HTML? emend or drop them",
            )
        )
    elif first := ENTITIES.search(text):
        found.append(
            Finding(
                path,
                line_of(text, first.start()),
                "DOUBT",
                f"{_marks(text)} are marks of HTML, read as what they stand for: look for more that is no text",
            )
        )
    if line := whole_line(text):
        found.append(
            Finding(
                path,
                line,
                "DOUBT",
                "nearly everything stands in this one line: paragraphs have lost their "
                "breaks; break the line where headings and paragraphs begin, or record cuts of kind ‘split’",
            )
        )
    return found


def old_ends(text: str) -> bool:
    """Whether the lines of a text end in CR alone."""
    return "\n" not in text and text.strip().count("\r") > 1


def is_html(text: str) -> bool:
    """Whether a text was written as HTML: it says so, or elements open and close."""
    ends = [match[1] for match in BLOCK.finditer(text)]
    pairs = min(ends.count(""), ends.count("/"))
    return DOCUMENT.match(text) is not None or pairs >= FEW or len(BREAK.findall(text)) > FEW


def whole_line(text: str) -> int:
    """The line that holds nearly all of a text, or 0."""
    lines = text.split("\n")
    longest = max(range(len(lines)), key=lambda at: len(lines[at]))
    size = len("".join(lines[longest].split()))
    alone = size >= MOST * len("".join(text.split()))
    return longest + 1 if alone and (size > LONG_LINE or len(INDENT.findall(lines[longest])) > 1) else 0


def _marks(text: str) -> str:
    """How many marks of HTML a text has, with the first of them."""
    marks = MARK.findall(text)
    return f"{len(marks)} mark(s) such as {' '.join(dict.fromkeys(marks[:3]))}"
