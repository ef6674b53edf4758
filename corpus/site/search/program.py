"""The scripts and style sheets of the pages, as `browser/build.js` joins them from the modules of `browser/`."""

from __future__ import annotations

import json
from pathlib import Path

from corpus.project import manifest
from corpus.project.findings import Findings

BUILT = manifest.BROWSER / "built"
SCRIPTS = ("acts.js", "compare.js", "forward.js", "glossary.js", "home.css", "landing.js", "reader.css", "reader.js",
           "search.css", "search.js", "subjects.css", "terms.js", "view.js")


def scripts(findings: Findings) -> dict[str, str]:
    """The scripts and style sheets by name; none, and a finding, where they are not those of the modules."""
    joined = _read(BUILT / "modules.json")
    now = {path.relative_to(manifest.BROWSER).as_posix(): manifest.sha256(path) for path in manifest.modules()}
    changed = sorted(path for path in joined.keys() | now.keys() if joined.get(path) != now.get(path))
    if not joined or not all((BUILT / name).is_file() for name in SCRIPTS):
        findings.add("browser/built", 0, "MISSING", "the scripts of the pages have not been joined; run make scripts")
        return {}
    if changed:
        message = "the scripts of the pages were joined from other modules; run make scripts"
        findings.add(f"browser/{changed[0]}", 0, "STALE", message)
        return {}
    return {name: (BUILT / name).read_text("utf-8") for name in SCRIPTS}


def _read(path: Path) -> dict[str, str]:
    """The modules that the scripts were joined from, by hash; nothing where that is not known."""
    try:
        hashes = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return hashes if isinstance(hashes, dict) else {}
