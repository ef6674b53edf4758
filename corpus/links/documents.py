"""What themes and links read of a report: one document a passage that says something.

In go the passages of a report; out come its documents, in reading order.  A box is one document with all its items,
under the address of its heading.  Titles, salutations and bare headings are none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from corpus.bilingual import Both, Language
from corpus.data.report_files.profiles import Profile
from corpus.language.heading_marks import PAGES
from corpus.model import Passage, Report, Segment

SHORTEST = 20
"""Characters of Chinese, or of English at half their weight, below which a passage says nothing that could be
linked."""
LEAD: dict[Language, tuple[str, int]] = {"zh": ("，", 24), "en": (",", 60)}
"""What ends a first clause that stands in for a lead, and its most characters."""
ENOUGH = 50
"""Documents that tell how common a word is (a short report has some 60)."""
SAYING = ("text", "lead", "item", "box", "note", "heading")


@dataclass(frozen=True, kw_only=True)
class Document:
    """A passage as it is compared: its place, whether it tells what was `done`, the headings above it, its lead and
    texts."""

    id: str
    profile: Profile
    headings: tuple[Both, ...]
    lead: Both
    zh: str
    en: str
    segments: tuple[Segment, ...]
    members: tuple[str, ...] = ()
    done: bool = False

    @property
    def size(self) -> int:
        """Its characters of Chinese, or of English at half their weight."""
        return len(self.zh or self.en[::2])

    @property
    def report(self) -> str:
        """The id of its report."""
        return self.profile.id

    @property
    def led(self) -> Both | None:
        """The lead of a passage in the languages it has, where one stands at its beginning."""
        first = self.segments[0]
        if first.lead and first.zh:
            return Both(zh=first.zh.text[:first.lead], en="", hant=first.zh.hant[:first.lead])
        if first.role not in ("lead", "item", "heading") or len(self.segments) == 1:
            return None
        zh, en = first.zh, first.en
        return Both(zh=zh.text if zh else "", en=en.text if en else "", hant=zh.hant if zh else "")

    def text(self, language: Language) -> str:
        """Its text in `zh` or `en`."""
        return self.zh if language == "zh" else self.en

    def lead_in(self, language: Language) -> str:
        """Its lead in `zh` or `en`."""
        return self.lead.zh if language == "zh" else self.lead.en

    def context(self, language: Language) -> str:
        """The headings below the chapter's, the nearest last, in a language or where they lack it in the other."""
        return "\n".join(heading.zh or heading.en if language == "zh" else heading.en or heading.zh
                         for heading in self.headings[1:])


def common(a: Document, b: Document) -> Language | None:
    """The language in which two documents are compared: Chinese where both have it, else English, or none."""
    return next((language for language in LEAD if a.text(language) and b.text(language)), None)


def documents(report: Report, done: Iterable[str]) -> list[Document]:
    """The documents of a report; `done` has the words of headings under which a report tells what was done."""
    return [document for document in _joined(_walk(report, tuple(done))) if _says(document)]


def _walk(report: Report, done: tuple[str, ...]) -> Iterator[tuple[Passage, Document]]:
    above: dict[str, Both] = {}
    for passage in report.passages:
        if passage.level in PAGES:
            above = {"chapter": _heading(passage)}
            continue
        if passage.level in ("section", "box") and passage.segments:
            above = {
                level: heading
                for level, heading in above.items()
                if level in ("chapter", "section") and level != passage.level
            }
            above[passage.level] = _heading(passage)
        if passage.kind in SAYING and passage.segments:
            headings = (above.get("chapter", Both(zh="", en="")),
                        *(heading for level, heading in above.items() if level in ("section", "box")))
            yield passage, Document(
                id=passage.id, profile=report.profile, headings=headings, lead=_lead(passage), zh=_text(passage, "zh"),
                en=_text(passage, "en"), segments=passage.segments,
                done=any(word in (heading.zh or heading.en) for word in done for heading in headings))


def _joined(walked: Iterable[tuple[Passage, Document]]) -> Iterator[Document]:
    """Items of a box join the document of its heading; other bare headings go."""
    box: Document | None = None
    for passage, document in walked:
        if box and passage.in_box and passage.level != "box":
            box = replace(box, zh=f"{box.zh}\n{document.zh}", en=f"{box.en}\n{document.en}",
                          segments=box.segments + document.segments, members=(*box.members, document.id))
            continue
        if box:
            yield box
        box = document if passage.level == "box" else None
        if not box and (passage.kind != "heading" or passage.segments[0].lead):
            yield document
    if box:
        yield box


def _says(document: Document) -> bool:
    return document.size >= SHORTEST


def _text(passage: Passage, language: Language) -> str:
    between = "" if language == "zh" else " "
    return between.join(side.text for segment in passage.segments if (side := segment.side(language)))


def _heading(passage: Passage) -> Both:
    """A heading in the languages it has; of a run-in heading only the Chinese can be told from the text."""
    first = passage.segments[0]
    zh = _lead(passage)
    return Both(zh=zh.zh, en=first.en.text if first.en and not first.lead else "", hant=zh.hant)


def _lead(passage: Passage) -> Both:
    """The lead of a passage, or its first clause."""
    first = passage.segments[0]
    leads: dict[Language, str] = {}
    for language, (stop, most) in LEAD.items():
        side = first.side(language)
        whole = side.text if side else ""
        if first.lead and language == "zh":
            leads[language] = whole[:first.lead]
        else:
            led = first.role in ("lead", "item", "heading") and not first.lead
            leads[language] = whole if led else whole.partition(stop)[0][:most]
    hant = first.zh.hant[:len(leads["zh"])] if first.zh else ""
    return Both(zh=leads["zh"], en=leads["en"], hant=hant)


def counted(documents: Iterable[Document]) -> list[Document]:
    """The documents by which it is told how common a word is: those of reports that were read, or all where these are
    too few to tell.

    So what is said of read reports stays as it was read, whatever report is added.
    """
    listed = list(documents)
    read = [document for document in listed if document.profile.read]
    return read if len(read) >= ENOUGH else listed


Library = list[tuple[Profile, list[Document]]]
"""The reports in time order, each with its documents."""


def in_time(documents: Iterable[Document]) -> Library:
    """Documents by report, the reports in the order of their dates."""
    by_report: dict[str, tuple[Profile, list[Document]]] = {}
    for document in documents:
        by_report.setdefault(document.report, (document.profile, []))[1].append(document)
    return sorted(by_report.values(), key=lambda item: item[0].when)
