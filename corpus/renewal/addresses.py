"""The addresses of a changed text: what was there keeps its own, what is new gets one that was never given, what moved
is told.

In go the units of the text as it is, counted, and the register as it was; out comes a `Renewal`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from corpus.addresses import chapter, number, passage
from corpus.data.report_files.registers import FIRST, Moved, Register, Standing, Words
from corpus.renewal.matching import matched
from corpus.renewal.numbering import fresh
from corpus.structure.addressing import Unit, of_passage


@dataclass(frozen=True, kw_only=True)
class Renewal:
    """What becomes of a report's addresses.

    `names` lead from the counted address of a unit to its own; `carried` from the address of a unit or passage before
    to where its words are now, or to nothing; `before` is the register as it was, `after` as it is to be.
    """

    names: Mapping[str, str]
    carried: Mapping[str, str]
    before: Register
    after: Register


def renewed(report: str, counted: Sequence[Unit], before: Register, edition: str) -> Renewal:
    """Renew the addresses of `report`; `edition` is the one in preparation: an address given in it may still be taken
    back."""
    if not before.standing:
        standing = tuple(Standing(address=unit.address, since=FIRST, words=unit.words) for unit in counted)
        return Renewal(names={unit.address: unit.address for unit in counted}, before=before, carried={},
                       after=Register(standing=standing))
    given = _Giver(report, counted, before)
    names = dict(given.addresses())
    since = ({entry.address: entry.since for entry in before.standing}
             | {entry.address: entry.since for entry in before.moved})
    standing = tuple(
        Standing(address=names[unit.address], since=since.get(names[unit.address], edition), words=unit.words)
        for unit in counted
    )
    carried = _carried(before, {old: names[counted[new].address] for new, old in given.match.items()}, standing)
    moved = tuple(_moved(before, carried, standing, edition))
    return Renewal(names=names, carried=carried, before=before, after=Register(standing=standing, moved=moved))


def marks(standing: Sequence[Standing]) -> dict[str, str]:
    """The fingerprint of every unit and every passage, by address."""
    units = {entry.address: entry.words.mark for entry in standing}
    return {name: of_passage([entry.words.mark for entry in group])
            for name, group in groupby(standing, key=lambda entry: passage(entry.address))} | units


@dataclass
class _Giver:
    """Gives addresses, passage by passage."""

    report: str
    counted: Sequence[Unit]
    before: Register
    match: dict[int, int] = field(init=False)
    taken: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.match = matched([entry.words for entry in self.before.standing], [unit.words for unit in self.counted])
        self.old = [entry.address for entry in self.before.standing]
        self.first = {passage(name): at for at, name in reversed(list(enumerate(self.old)))}
        self.used: dict[str, set[str]] = defaultdict(set)
        for name in (*self.old, *(moved.address for moved in self.before.moved)):
            self._use(name)
            self._use(passage(name))

    def addresses(self) -> Iterator[tuple[str, str]]:
        """By counted address: the address given."""
        groups = [
            list(group) for _, group in groupby(range(len(self.counted)), key=lambda at: self.counted[at].passage)
        ]
        heirs = [self._take(self._begun(group)) for group in groups]
        heirs = [heir or self._take(self._left(group)) for heir, group in zip(heirs, groups, strict=True)]
        passages = self._row(heirs, [self._stem(group) for group in groups])
        for group, name in zip(groups, passages, strict=True):
            if self.counted[group[0]].address == self.counted[group[0]].passage:
                yield self.counted[group[0]].address, name
                continue
            given = self._row([self._own(at, name) for at in group], [f"{name}."] * len(group))
            yield from zip((self.counted[at].address for at in group), given, strict=True)

    def _stem(self, group: list[int]) -> str:
        return f"{self.report}:{self.counted[group[0]].chapter}."

    def _begun(self, group: list[int]) -> Iterator[str]:
        """The passages before whose beginnings stand in a passage: it goes on with the first."""
        here = [self.old[self.match[at]] for at in group if at in self.match]
        return self._on_page(group, (name for name in here if self.old[self.first[passage(name)]] == name))

    def _left(self, group: list[int]) -> Iterator[str]:
        """What a passage without such a beginning may go on with: what is left of one, or what its own was formerly."""
        here = (self.old[self.match[at]] for at in group if at in self.match)
        formerly = (name for name in self._former(group[0]) if passage(name) not in self.first)
        return self._on_page(group, (*here, *formerly))

    def _on_page(self, group: list[int], names: Iterable[str]) -> Iterator[str]:
        """The passages of units, if they are in the chapter of a passage."""
        return (passage(name) for name in names if chapter(name) == self.counted[group[0]].chapter)

    def _own(self, at: int, name: str) -> str:
        """The address that a unit has in a passage already, or had."""
        here = [self.old[self.match[at]]] if at in self.match else []
        return self._take(address for address in (*here, *self._former(at)) if passage(address) == name != address)

    def _former(self, at: int) -> list[str]:
        """The addresses that the words of a unit had before, the latest first."""
        if at in self.match:
            here = self.old[self.match[at]]
            return [moved.address for moved in reversed(self.before.moved)
                    if moved.now == here and moved.address != passage(moved.address)]
        mark = self.counted[at].words.mark
        return [moved.address for moved in reversed(self.before.moved) if not moved.now and moved.words.mark == mark]

    def _take(self, names: Iterator[str]) -> str:
        name = next((name for name in names if name not in self.taken), "")
        self.taken |= {name} - {""}
        return name

    def _row(self, kept: list[str], stems: list[str]) -> list[str]:
        """Addresses of neighbours: those that are kept, and fresh ones between them."""
        row: list[str] = []
        for at, (name, stem) in enumerate(zip(kept, stems, strict=True)):
            if not name:
                before = number(row[-1]) if row and row[-1].startswith(stem) else ""
                last = not any(kept[later] for later in range(at + 1, len(kept)) if stems[later] == stem)
                name = stem + fresh(before, self.used[stem], last=last)
                self._use(name)
            row.append(name)
        return row

    def _use(self, name: str) -> None:
        self.used[name.rpartition(".")[0] + "."].add(number(name))


def _carried(before: Register, now: Mapping[int, str], standing: Sequence[Standing]) -> dict[str, str]:
    """Where the words of every unit and passage before are now."""
    stands = {passage(entry.address) for entry in standing}
    units = {entry.address: now.get(at, "") for at, entry in enumerate(before.standing)}
    passages: dict[str, str] = {}
    for old, new in units.items():
        name = passage(old)
        if not passages.get(name):
            passages[name] = name if name in stands else passage(new) if new else ""
    return passages | {old: new for old, new in units.items() if old != passage(old)}


def _moved(before: Register, carried: Mapping[str, str], standing: Sequence[Standing], edition: str) -> Iterator[Moved]:
    """What moved, now and earlier; an address that was given in the edition in preparation leaves no trace."""
    stands = {name for entry in standing for name in (entry.address, passage(entry.address))}
    for moved in before.moved:
        if moved.address not in stands:
            now = carried.get(moved.now, moved.now)
            whole = moved.address == passage(moved.address)
            yield Moved(
                address=moved.address, since=moved.since, now=passage(now) if now and whole else now, words=moved.words
            )
    known = {moved.address for moved in before.moved}
    for name, since, words in _places(before):
        if name not in stands and name not in known and since != edition:
            yield Moved(address=name, since=since, now=carried[name], words=words)


def _places(before: Register) -> Iterator[tuple[str, str, Words]]:
    """Every address that stood: passages, which stand since the first of their units does, and units."""
    for name, group in groupby(before.standing, key=lambda unit: passage(unit.address)):
        units = list(group)
        since = [unit.since for unit in units]
        yield name, min(since, key=lambda edition: (edition != FIRST, since.index(edition))), units[0].words
        yield from ((unit.address, unit.since, unit.words) for unit in units if unit.address != name)
