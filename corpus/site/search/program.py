"""The scripts of the pages, as `browser/build.js` joins them from the modules of `browser/`."""

from __future__ import annotations

import json
from pathlib import Path

from corpus.project import manifest
from corpus.project.findings import CorpusError, Finding

BUILT = manifest.BROWSER / "built"
SCRIPTS = ("glossary.js", "landing.js", "reader.js", "search.js", "terms.js")


def scripts() -> dict[str, str]:
    """The scripts by name; raises `CorpusError` where they are not those of the modules."""
    joined = _read(BUILT / "modules.json")
    now = {path.relative_to(manifest.BROWSER).as_posix(): manifest.sha256(path) for path in manifest.modules()}
    changed = sorted(path for path in joined.keys() | now.keys() if joined.get(path) != now.get(path))
    if not joined or not all((BUILT / name).is_file() for name in SCRIPTS):
        raise _wrong("built", "MISSING", "the scripts of the pages have not been joined")
    if changed:
        raise _wrong(changed[0], "STALE", "the scripts of the pages were joined from other modules")
    return {name: (BUILT / name).read_text("utf-8") for name in SCRIPTS}


def _read(path: Path) -> dict[str, str]:
    """The modules that the scripts were joined from, by hash; nothing where that is not known."""
    try:
        hashes = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return hashes if isinstance(hashes, dict) else {}


def _wrong(path: str, code: str, message: str) -> CorpusError:
    return CorpusError([Finding(f"browser/{path}", 0, code, f"{message}; run make scripts")])
