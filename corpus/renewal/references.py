"""What names a passage or segment in data files: carried to where its words are, marked where a reader must look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any

from corpus.addresses import is_passage, passage, report
from corpus.data.report_files.references import REFERENCES, beside, doubt, reference
from corpus.data.report_files.registers import Register, Standing, Words
from corpus.project.findings import Finding
from corpus.renewal.addresses import Renewal, marks
from corpus.renewal.chunks import chunks, numbered

Table = MutableMapping[str, Any]


class Places:
    """Where the words of every report were, and where they are."""

    def __init__(self, renewals: Mapping[str, Renewal]) -> None:
        self.renewals = renewals
        self.before = {name: _units(renewal.before) for name, renewal in renewals.items()}
        self.after = {name: _units(renewal.after) for name, renewal in renewals.items()}
        self.marks_before = {
            name: mark for renewal in renewals.values() for name, mark in marks(renewal.before.standing).items()
        }
        self.marks = {
            name: mark for renewal in renewals.values() for name, mark in marks(renewal.after.standing).items()
        }

    def now(self, address: str, begins: str, mark: str = "") -> str:
        """Where what stood at an address, with these first words, stands now; nothing where it is gone.  A mark is that
        of the whole words, where they were missed before: other words that begin alike are not they."""
        renewal = self.renewals[report(address)]
        if not renewal.before.standing:
            return address if address in self.marks else ""
        units = self.before[report(address)].get(address, [])
        unit = next((unit for unit in units if _begins(unit.words, begins)), None)
        if unit is None and begins:
            return self._returned(address, begins, mark)
        new = renewal.carried.get(unit.address if unit else address, "")
        if not new:
            return address if is_passage(address) and renewal.carried.get(address) == address else ""
        return passage(new) if is_passage(address) else new

    def opening(self, address: str) -> str:
        """The first words at an address, as it is now."""
        return self.after[report(address)][address][0].words.begins

    def holds(self, address: str, begins: str) -> bool:
        """Whether a sentence at an address, as it is now, begins with these words."""
        return any(_begins(unit.words, begins) for unit in self.after[report(address)].get(address, ()))

    def _returned(self, address: str, begins: str, mark: str) -> str:
        """Where words stand that the address did not have: there again, where it led to, or the one place that has
        them."""
        if self.holds(address, begins):
            return address
        known = {moved.address: moved.now for moved in self.renewals[report(address)].before.moved}
        level = passage if is_passage(address) else str
        led = self.renewals[report(address)].carried.get(known.get(address, ""), "")
        places = [level(name) for name, units in self.after[report(address)].items() for unit in units
                  if name == unit.address and _begins(unit.words, begins) and mark in ("", self.marks[level(name)])]
        return level(led) if led else places[0] if len(places) == 1 else ""


def renewed(text: str, path: str, places: Places) -> str:
    """A data file with everything it names carried along; raises `CorpusError` where it is no TOML."""
    before, tables = chunks(text, path)
    for chunk in tables:
        for key in REFERENCES[_kind(path)].get(chunk.name, ()):
            if isinstance(chunk.table.get(key), str) and report(chunk.table[key]) in places.renewals:
                _carry(chunk.table, key, places)
    return before + "".join(map(str, tables))


def marked(text: str, path: str) -> Iterator[Finding]:
    """What a reader must look at in a file that was renewed."""
    for name, line, table in numbered(text, path):
        for key in REFERENCES[_kind(path)].get(name, ()):
            named = reference(table, key)
            if named.marked:
                yield doubt(path, line, named)


def _kind(path: str) -> str:
    """`judged` of data/judged/liaoning-2021.toml, `threads` of data/threads.toml."""
    return path.split("/")[1].removesuffix(".toml")


def _carry(table: Table, key: str, places: Places) -> None:
    """Bring one reference up to the text."""
    address, begins = str(table[key]), str(table.get(beside(key, "begins"), ""))
    changed, gone = beside(key, "changed"), beside(key, "gone")
    new = places.now(address, begins, str(table.get(changed, "")))
    was = str(table.get(changed) or places.marks_before.get(address) or places.marks.get(new, ""))
    if not new:
        _set(table, {changed: was, gone: True})
        return
    if new != address:
        table[key] = new
    same = was == places.marks[new]
    looked = not same or changed in table or gone in table or not begins
    if looked and not (_compatible(places.opening(new), begins) or (not same and places.holds(new, begins))):
        _set(table, {beside(key, "begins"): places.opening(new)})
    _set(table, {changed: "" if same else was, gone: False})


def _set(table: Table, values: Mapping[str, object]) -> None:
    """Set keys of a table, and remove those that have no value."""
    for key, value in values.items():
        if value and table.get(key) != value:
            table[key] = value
        elif not value and key in table:
            del table[key]


def _units(register: Register) -> dict[str, list[Standing]]:
    """The units of every address, in order: of a segment itself, of a passage all of its segments."""
    units: dict[str, list[Standing]] = {}
    for unit in register.standing:
        units.setdefault(passage(unit.address), []).append(unit)
        if unit.address != passage(unit.address):
            units[unit.address] = [unit]
    return units


def _begins(words: Words, begins: str) -> bool:
    return _compatible(words.begins, begins)


def _compatible(opening: str, begins: str) -> bool:
    """Whether two quotations of first words are of one text: the shorter is how the longer begins."""
    return bool(opening and begins) and (opening.startswith(begins) or begins.startswith(opening))
