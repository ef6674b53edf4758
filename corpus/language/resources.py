"""The language resources of a project: what is known of Chinese and English, made once from its vocabularies."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.data.inputs import Inputs
from corpus.language.name_variants import NameVariants
from corpus.language.numbers.reading import Numbers
from corpus.language.pinyin import Pinyin
from corpus.language.script import Script
from corpus.language.sentences import Sentences
from corpus.language.stems import Stemmer


@dataclass(frozen=True, kw_only=True)
class Resources:
    """What stages and pages are handed to convert, cut and read texts with."""

    script: Script
    sentences: Sentences
    numbers: Numbers
    pinyin: Pinyin
    names: NameVariants
    stemmer: Stemmer


def resources(inputs: Inputs) -> Resources:
    """The resources that follow from what was read; what is slow to load is loaded when it is first used."""
    return Resources(
        script=Script(inputs.script),
        sentences=Sentences(inputs.english),
        numbers=Numbers(inputs.numbers),
        pinyin=Pinyin(inputs.spelling.readings, inputs.spelling.words),
        names=NameVariants(inputs.names),
        stemmer=Stemmer(),
    )
