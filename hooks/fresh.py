"""Refuses to render pages that are not those of the data, or under another name.  Produces nothing."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort


def on_config(config: MkDocsConfig) -> None:
    """Stop before anything is written if a page is missing or older than its data, or the site is called otherwise."""
    root = Path(config.config_file_path).resolve().parent
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
    from corpus.project import manifest

    wrong = manifest.stale(root)
    if wrong:
        raise Abort(wrong)
    name = tomllib.loads((root / "data/library.toml").read_text("utf-8"))["name"]
    if config.site_name != f"{name['zh']} {name['en']}":
        raise Abort("mkdocs.yml:0: NAME 'site_name' is not the name in data/library.toml; take it out of mkdocs.yml")
