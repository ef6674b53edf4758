"""Numbers of one style in their order: which go on, which start again beside the others, which stand inside them."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.structure.lines import Line


@dataclass
class Series:
    """Lines that count on from one another."""

    members: list[Line] = field(default_factory=list)

    @property
    def last(self) -> int:
        """The number it has come to."""
        opens = self.members[-1].opens
        return opens.number if opens else 0

    @property
    def alone(self) -> bool:
        """Whether its lines stand alone, most of them."""
        return 2 * sum(line.alone for line in self.members) > len(self.members)


def parsed(lines: list[Line]) -> tuple[list[Series], list[Series]]:
    """The series of one style: those beside each other, and those that stand inside one that goes on behind them.

    1 2 3 1 2 4 is 1 2 3 4 with 1 2 inside; 1 2 3 1 2 are two, unless the second alone runs into its text.  Where a
    number could go on from two, it goes on from the one whose lines stand as it does.
    """
    standing: list[Series] = []
    inside: list[Series] = []
    for line in lines:
        number = line.opens.number if line.opens else 0
        fitting = [at for at in range(len(standing) - 1, -1, -1) if standing[at].last + 1 == number]
        onto = next((at for at in fitting if standing[at].alone == line.alone), fitting[0] if fitting else None)
        if onto is not None:
            inside += standing[onto + 1:]
            del standing[onto + 1:]
            standing[onto].members.append(line)
        elif number == 1 or not standing:
            standing.append(Series([line]))
        else:
            standing[-1].members.append(line)
    beside = [each for each in standing if each is standing[0] or each.alone or not standing[0].alone]
    return beside, inside + [each for each in standing if each not in beside]
