"""Addresses: the one rule by which ids, paths of pages and their fragments follow from each other."""

from __future__ import annotations


def page(report: str, chapter: int) -> str:
    """The address of a chapter's page, from the root of the site."""
    return f"reports/{report}/{f'{chapter:02}' if chapter else 'index'}.html"


def address(name: str) -> str:
    """The part of a passage's or segment's id that a reader sees: chapter and numbers."""
    return name.rpartition(":")[2]


def chapter(name: str) -> int:
    """The chapter that a passage or segment is in, from its id."""
    return int(address(name).partition(".")[0])


def url(name: str) -> str:
    """Where a passage or segment stands, from the root of the site."""
    return f"{page(name.rpartition(':')[0], chapter(name))}#{name}"
