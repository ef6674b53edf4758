"""How links are scored and told apart, from `data/links.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import isfinite
from pathlib import Path

from corpus.project.findings import CorpusError
from corpus.project.tables import Keys, TomlFile

CODE = Path(__file__).parents[2]
FILE = CODE / "data" / "links.toml"
KEYS: Keys = {"weights": dict, "bias": float, "least": float, "done": list}
FEATURES = ("pairs", "terms", "themes", "leads", "sentences")


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The weights of the likenesses, what is added, the least score of a link, and the words of headings under which a report
    tells what was done."""

    weights: tuple[float, ...]
    bias: float
    least: float
    done: tuple[str, ...]


@cache
def settings() -> Settings:
    """The settings; raises `CorpusError` with every finding."""
    toml = TomlFile(FILE, CODE)
    found = toml.check(toml.data, KEYS, {})
    if not found:
        found = toml.check(toml.data["weights"], dict.fromkeys(FEATURES, float), {}, toml.line("[weights]"))
    if not found:
        found = toml.texts(toml.data, ["done"])
        found += [toml.finding(0, "VALUE", "a weight, 'bias' or 'least' is no finite number; mend it")
                  for own in (toml.data["bias"], toml.data["least"], *toml.data["weights"].values()) if not isfinite(own)][:1]
    if found:
        raise CorpusError(found)
    return Settings(weights=tuple(toml.data["weights"][name] for name in FEATURES), bias=toml.data["bias"],
                    least=toml.data["least"], done=tuple(toml.data["done"]))
