"""The browser's part of the search: the files of `corpus/browser/`, joined into two functions and freed of comments."""

from __future__ import annotations

from pathlib import Path

BROWSER = Path(__file__).parents[2] / "browser"
ENGINE = ("fold", "texts", "index", "match", "rank", "show", "suggest", "engine")
BOX = ("base", "load", "panel", "query", "hits", "hands", "start")


def program() -> str:
    """The scripts `readerSearchEngine(shared)` and `readerSearch`, as one text."""
    import rjsmin  # not needed where nothing has changed

    engine = f"window.readerSearchEngine = function (shared) {{{_joined('engine', ENGINE)}}};\n"
    box = f"window.readerSearch = (function () {{{_joined('box', BOX)}}})();\n"
    return "".join(rjsmin.jsmin(part) + "\n" for part in (engine, box))


def _joined(folder: str, names: tuple[str, ...]) -> str:
    return "\n".join((BROWSER / folder / f"{name}.js").read_text("utf-8") for name in names)
