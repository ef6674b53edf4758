"""Warns of links that lead nowhere, which stops a strict build.  MkDocs looks at links in Markdown only, and ours are
HTML."""

from __future__ import annotations

import html
import logging
import posixpath
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

LINK = re.compile(r"""<[^>]*?\s(?:href|src)=("[^"]*"|'[^']*'|[^\s>"']+)""")
PLACE = re.compile(r"""\sid=("[^"]*"|'[^']*'|[^\s>"']+)""")
CODE = re.compile(r"<script\b[^>]*>.*?</script>", re.S)
LOG = logging.getLogger("mkdocs.hooks.links")

links: dict[str, set[str]] = {}
places: dict[str, set[str]] = {}


def on_config(config: MkDocsConfig) -> None:
    """Begin anew: a preview builds many times."""
    links.clear()
    places.clear()


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> None:
    """Note where the links of a page lead, and the places it has."""
    text = CODE.sub("", output)
    links[page.file.dest_uri] = {html.unescape(said.strip("\"'")) for said in LINK.findall(text)}
    places[page.file.dest_uri] = {html.unescape(said.strip("\"'")) for said in PLACE.findall(text)}


def on_post_build(config: MkDocsConfig) -> None:
    """Warn of every link to a file of the site that is not there, or to a place that a page does not have."""
    for page, said in links.items():
        for link in sorted(said):
            if not leads(page, link, Path(config.site_dir)):
                LOG.warning("%s: DEAD-LINK nothing stands at '%s'; mend the link", page, link)


def leads(page: str, link: str, site: Path) -> bool:
    """Whether a link of a page leads to something; what is not of this site is not asked for."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return True
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path))) if parts.path else page
    if target not in places:
        return (site / target).is_file()
    return not parts.fragment or unquote(parts.fragment) in places[target]
