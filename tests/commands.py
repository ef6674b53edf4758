"""Commands in a copy of the project, for tests: by an interpreter that has the libraries, one a worker
(`tests/warm.py`)."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

Done = subprocess.CompletedProcess[str]
OWN = {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}


@cache
def _warm() -> subprocess.Popen[str]:
    """The interpreter; it ends with this process."""
    script = str(Path(__file__).parent / "warm.py")
    warm = subprocess.Popen([sys.executable, "-P", script], env={**os.environ, **OWN}, text=True,
                            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    atexit.register(warm.communicate)
    return warm


def run(folder: Path, *command: str) -> Done:
    """A command of Python's, in a folder."""
    warm = _warm()
    assert warm.stdin
    assert warm.stdout
    with tempfile.TemporaryDirectory() as place:
        out, errors = Path(place) / "out", Path(place) / "errors"
        asked = {"folder": str(folder), "command": command, "out": str(out), "errors": str(errors)}
        warm.stdin.write(json.dumps(asked) + "\n")
        warm.stdin.flush()
        status = int(warm.stdout.readline())
        return subprocess.CompletedProcess(command, status, out.read_text("utf-8"), errors.read_text("utf-8"))


def corpus(folder: Path, *options: str) -> Done:
    """Run the build script of a copy."""
    return run(folder, "build_corpus.py", *options)


def site(folder: Path) -> Path:
    """Build pages and site of a copy; gives the site's folder."""
    for command in (("build_corpus.py",), ("-m", "mkdocs", "build", "--strict")):
        done = run(folder, *command)
        assert done.returncode == 0, done.stderr
    return folder / "site"
