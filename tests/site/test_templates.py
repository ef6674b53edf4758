"""Templates: whatever they print reaches the page as text, and their indentation does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import UndefinedError

from corpus.bilingual import Both
from corpus.data.interface import Interface
from corpus.data.vocabularies import script
from corpus.language.script import Script
from corpus.project.findings import Findings
from corpus.site import rendering
from corpus.site.parts.markup import Markup, Safe, ours
from corpus.site.rendering import Templates

NASTY = '<b>"_*`{}[]'


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Templates:
    """Templates of a folder of their own, with one label that is hard to print."""
    monkeypatch.setattr(rendering, "FOLDER", tmp_path)
    words = Interface({"bar": {"name": Both(zh=NASTY, en=NASTY)}})
    return Templates(words, Markup(Script(script.script_exceptions(None, Findings()))))


def rendered(templates: Templates, folder: Path, template: str, **values: object) -> str:
    """A template filled."""
    (folder / "page.html").write_text(template, "utf-8")
    return templates.render("page", **values)


@pytest.mark.parametrize("printed", [
    "{{ text }}", "{{ text | attribute }}", '{{ "<b>" ~ text }}', '{{ label("bar", "name").zh }}',
    '{{ label("bar", "name") | both }}', '{{ label("bar", "name") | line }}'])
def test_text_is_never_markup(printed: str, templates: Templates, tmp_path: Path) -> None:
    page = rendered(templates, tmp_path, f"<i>{printed}</i>", text=NASTY)
    inner = page.removeprefix("<i>").removesuffix("</i>")
    assert "<b>" not in inner
    assert not set("_*`{}[]") & set(inner)


def test_markup_stays_markup(templates: Templates, tmp_path: Path) -> None:
    assert rendered(templates, tmp_path, "{{ text }}", text=Safe("<b>x</b>")) == "<b>x</b>"


def test_what_is_not_given_or_no_text_is_refused(templates: Templates, tmp_path: Path) -> None:
    with pytest.raises(UndefinedError):
        rendered(templates, tmp_path, "{{ nothing }}")
    with pytest.raises(TypeError):
        rendered(templates, tmp_path, '{{ label("bar", "name") }}')


def test_indentation_does_not_reach_the_page(templates: Templates, tmp_path: Path) -> None:
    text = '<p class="a"\n   id="b">\n  {% if true %}\n    <b>x</b>\n  {% endif %}\n  one\n  two\n</p>\n\n<p>y</p>\n'
    assert rendered(templates, tmp_path, text) == '<p class="a" id="b"><b>x</b>one two</p>\n\n<p>y</p>'


def test_an_id_of_ours_is_nothing_else() -> None:
    assert ours("reports/liaoning-2021/01.html#liaoning-2021:1.2") == "reports/liaoning-2021/01.html#liaoning-2021:1.2"
    with pytest.raises(ValueError, match="no id"):
        ours('x" onclick="y')
