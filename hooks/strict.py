"""Refuses `--strict --quiet`: MkDocs then counts no warning, and a dead link passes.  Produces nothing."""

from __future__ import annotations

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort


def on_config(config: MkDocsConfig) -> None:
    """Stop where a strict build could not hear its own warnings."""
    if config.strict and not logging.getLogger("mkdocs").isEnabledFor(logging.WARNING):
        raise Abort("mkdocs:0: QUIET a strict build counts warnings, and --quiet makes none; leave --quiet out")
