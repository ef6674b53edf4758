"""The axis of years of a picture, and the boxes that what is drawn takes up, in pixels."""

from __future__ import annotations

from dataclasses import dataclass

WIDTH, SIDE = 340, 12
"""Pixels: a picture's width, which a phone has, and its margins."""


@dataclass(frozen=True, kw_only=True)
class Box:
    """Room that something takes up."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether it shares room with another."""
        return (self.left < other.right and other.left < self.right
                and self.top < other.bottom and other.top < self.bottom)

    def moved(self, right: float, down: float) -> Box:
        """The box elsewhere."""
        return Box(left=self.left + right, top=self.top + down, right=self.right + right, bottom=self.bottom + down)

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True, kw_only=True)
class Axis:
    """The years of a picture, each a band of its width."""

    first: int
    last: int
    width: float = WIDTH
    side: float = SIDE

    @property
    def band(self) -> float:
        """The width of a year."""
        return (self.width - 2 * self.side) / (self.last - self.first + 1)

    def left(self, year: int) -> float:
        """Where a year begins."""
        return self.side + (year - self.first) * self.band

    def middle(self, year: int) -> float:
        """The middle of a year, where its figures stand."""
        return self.left(year) + self.band / 2
