"""The one place where files are written: all of a build, or nothing.

Files are first written beside the project's, then moved into place; what fails on the way is undone.  A file is
moved only where its bytes differ.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from corpus.project import manifest
from corpus.project.findings import CorpusError, Finding


class Writer:
    """Collects the files of a build in a folder of its own, and swaps them in with `commit`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.stage = root / f".staged-{os.getpid()}"
        self.outputs: manifest.Hashes = {}
        self.dropped: list[str] = []
        self.discard()

    def write(self, path: str, text: str | Iterable[str]) -> None:
        """Stage one file, or add to one that is staged."""
        try:
            target = self.stage / path
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("a", encoding="utf-8", newline="\n") as file:
                file.writelines([text] if isinstance(text, str) else text)
            self.outputs[path] = ""
        except OSError as error:
            raise self._failed(path, error) from None

    def drop(self, path: str) -> None:
        """Have `move` remove a file of the data that says nothing any more, where it is there."""
        if (self.root / path).is_file():
            self.dropped.append(path)

    def changed(self) -> list[str]:
        """Staged paths whose bytes differ from what stands in the project."""
        for path in self.outputs:
            self.outputs[path] = manifest.sha256(self.stage / path)
        return [path for path, digest in self.outputs.items() if not self._same(path, digest)]

    def commit(self, read: manifest.Hashes) -> list[str]:
        """Move changed files into place and remove those of the last build that are no more; gives their paths."""
        changed = self.changed()
        gone = [
            path for path in manifest.written(self.root) if path not in self.outputs and (self.root / path).is_file()
        ]
        self.write(manifest.NAME, manifest.text(read, dict(self.outputs)))
        del self.outputs[manifest.NAME]
        self._swap([*changed, manifest.NAME], gone)
        self.discard()
        return sorted(changed + gone)

    def move(self) -> list[str]:
        """Move changed files into place and remove what was dropped, and keep no account: they are data, not pages."""
        changed = self.changed()
        self._swap(changed, self.dropped)
        self.discard()
        return sorted(changed + self.dropped)

    def discard(self) -> None:
        """Drop what is staged."""
        shutil.rmtree(self.stage, ignore_errors=True)

    def _same(self, path: str, digest: str) -> bool:
        file = self.root / path
        return file.is_file() and manifest.sha256(file) == digest

    def _swap(self, changed: list[str], gone: list[str]) -> None:
        done: list[tuple[Path, Path | None]] = []
        path = "."
        try:
            for path in [*changed, *gone]:
                target, kept = self.root / path, None
                target.parent.mkdir(parents=True, exist_ok=True)
                if target.exists():
                    kept = self.stage / ".kept" / path
                    kept.parent.mkdir(parents=True, exist_ok=True)
                    target.replace(kept)
                done.append((target, kept))
                if path not in gone:
                    (self.stage / path).replace(target)
        except BaseException as error:
            for target, kept in reversed(done):
                target.unlink(missing_ok=True)
                if kept:
                    kept.replace(target)
            if not isinstance(error, OSError):
                raise
            raise self._failed(path, error) from None

    def _failed(self, path: str, error: OSError) -> CorpusError:
        self.discard()
        return CorpusError(
            [
                Finding(
                    path,
                    0,
                    "WRITE",
                    f"cannot be written ({error.strerror}); make room or give leave to write "
                    "there. Nothing was changed",
                )
            ]
        )
