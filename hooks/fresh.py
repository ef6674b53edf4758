"""Refuses to render pages that are not those of the data.  Produces nothing."""

from __future__ import annotations

import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort


def on_config(config: MkDocsConfig) -> None:
    """Stop before anything is written if a page is missing or older than its data."""
    root = Path(config.config_file_path).resolve().parent
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
    from corpus.project import manifest

    wrong = manifest.stale(root)
    if wrong:
        raise Abort(wrong)
