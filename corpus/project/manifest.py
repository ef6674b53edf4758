"""What the last build read and wrote, by hash: tells whether the pages are those of the data, without building.

Kept free of the rest of the package: the hook of MkDocs asks here on every build.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

NAME = ".corpus-manifest.json"
CODE = Path(__file__).parents[2]
LOCK = CODE / "requirements" / "site.txt"
BROWSER = CODE / "browser"

Hashes = dict[str, str]


def inputs(root: Path) -> Hashes:
    """Hashes of everything a build depends on: the data under `root`, the program, and what runs it."""
    hashes = {f"data:{path.relative_to(root).as_posix()}": sha256(path) for path in _files(root / "data")}
    program = [*_files(CODE / "corpus"), CODE / "build_corpus.py", LOCK, *modules(), *_files(BROWSER / "built")]
    hashes |= {
        f"program:{path.relative_to(CODE).as_posix()}": sha256(path) for path in sorted(program) if path.is_file()
    }
    return hashes | {f"engine:{name}": version for name, version in engines().items()}


def modules() -> list[Path]:
    """What the scripts and style sheets of the pages are joined from, and by."""
    modules = (path for path in _files(BROWSER) if path.suffix in (".css", ".js", ".json", ".ts"))
    return [path for path in modules if path.relative_to(BROWSER).parts[0] not in ("built", "node_modules")]


def engines() -> dict[str, str]:
    """The version of Python, and of every package of the lock as it is installed here; empty where it is not."""
    names = re.findall(r"^([\w.-]+)==", LOCK.read_text("utf-8"), re.M)
    installed = {package.name.lower().replace("_", "-"): package.version for package in metadata.distributions()}
    return {"python": f"{sys.version_info.major}.{sys.version_info.minor}"} | {
        name: installed.get(name, "") for name in names
    }


def stale(root: Path) -> str:
    """Why the pages are not those of the data, as one line, or nothing."""
    manifest = _read(root)
    if not manifest:
        return f"{NAME}:0: MISSING the pages have not been written; run python build_corpus.py"
    now = inputs(root)
    changed = sorted(
        path for path in manifest["inputs"].keys() | now.keys() if manifest["inputs"].get(path) != now.get(path)
    )
    if changed:
        return (
            f"{changed[0].partition(':')[2]}:0: STALE changed since the pages were written; run python build_corpus.py"
        )
    for path, digest in manifest["outputs"].items():
        file = root / path
        if not file.is_file():
            return f"{path}:0: MISSING a page that was written is gone; run python build_corpus.py"
        if sha256(file) != digest:
            return f"{path}:0: STALE a generated file was changed by hand; run python build_corpus.py"
    return ""


def written(root: Path) -> Hashes:
    """The files of the last build, by path below `root`; empty where there was none."""
    manifest = _read(root)
    return manifest["outputs"] if manifest else {}


def _read(root: Path) -> dict[str, Hashes]:
    """The manifest, or nothing where it is not there or not one."""
    try:
        manifest = json.loads((root / NAME).read_bytes())
    except (OSError, ValueError):
        return {}
    whole = isinstance(manifest, dict) and all(isinstance(manifest.get(key), dict) for key in ("inputs", "outputs"))
    return manifest if whole else {}


def text(read: Hashes, outputs: Hashes) -> str:
    """The manifest as a file."""
    return json.dumps({"inputs": read, "outputs": outputs}, indent=1, sort_keys=True) + "\n"


def sha256(path: Path) -> str:
    """The hash of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
