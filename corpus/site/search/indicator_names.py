"""The script of the indicators' names, by which the search finds them; it is loaded behind the texts."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.facts.followed import Followed
from corpus.site.context import Site
from corpus.site.search.packing import Alphabet
from corpus.site.search.texts import called


def script(site: Site, followed: Followed, alphabet: Alphabet) -> str:
    """Both names of every indicator, where it stands, its pinyin as readers type it, and the Traditional of names that
    the `alphabet` of the texts does not give character by character."""
    named = [[indicator.zh, indicator.en, followed.path(indicator)] for indicator in followed.indicators]
    pinyin = " ".join(site.pinyin.typed(indicator.zh) for indicator in followed.indicators)
    scripts = dict(_unlike(site, [zh for zh, _, _ in named], set(alphabet.characters)))
    return called("learnIndicators", {"indicators": named, "pinyin": pinyin, "scripts": scripts})


def _unlike(site: Site, names: list[str], known: set[str]) -> Iterator[tuple[str, str]]:
    """The names whose Traditional is not that of their characters, as far as these are known, with it."""
    for name in names:
        whole = site.script.traditional(name)
        if whole != "".join(site.script.traditional(one) if one in known else one for one in name):
            yield name, whole
