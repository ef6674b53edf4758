"""Addresses: the one rule by which ids, the paths of pages and their fragments follow from each other.

`liaoning-2021:2.17.3` is the third segment of passage 17 of chapter 2.  A number may carry letters (`2.17a`): what was
put in later stands behind its neighbour, as in a code of laws, so that no address that was quoted moves on.
"""

from __future__ import annotations


def page(report: str, chapter: int) -> str:
    """The address of a chapter's page, from the root of the site."""
    return f"reports/{report}/{f'{chapter:02}' if chapter else 'index'}.html"


def address(name: str) -> str:
    """The part of a passage's or segment's id that a reader sees: chapter and numbers."""
    return name.rpartition(":")[2]


def report(name: str) -> str:
    """The report that a passage or segment is in, from its id."""
    return name.rpartition(":")[0]


def chapter(name: str) -> int:
    """The chapter that a passage or segment is in, from its id."""
    return int(address(name).partition(".")[0])


def thread(name: str) -> str:
    """Where a thread stands, from the root of the site."""
    return f"threads/{name}.html"


def term(number: int) -> str:
    """Where a term of the glossary stands, from the root of the site."""
    return f"glossary.html#t-{number}"


def is_passage(name: str) -> bool:
    """Whether an id is that of a passage, and not of a segment."""
    return address(name).count(".") == 1


def passage(name: str) -> str:
    """The passage that an id names, or in which its segment stands."""
    return name if is_passage(name) else name.rpartition(".")[0]


def number(name: str) -> str:
    """The last number of an id, with its letters."""
    return name.rpartition(".")[2]


def url(name: str) -> str:
    """Where a passage or segment stands, from the root of the site."""
    return f"{page(report(name), chapter(name))}#{name}"
