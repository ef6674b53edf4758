"""A guess: what was read off a text, where, and what is doubtful about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Guess(Generic[T]):
    """A value, what it was read off (`line 3`), and, where it is unsure, the doubt: what, and what to do."""

    value: T
    why: str
    doubt: str = ""


@dataclass(frozen=True)
class Line:
    """A line of a text with its number, from 1; Chinese in Simplified characters, without space around it."""

    number: int
    text: str

    @property
    def place(self) -> str:
        """How a comment names it."""
        return f"line {self.number}"
