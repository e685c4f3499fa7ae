"""Stretches of text."""

from __future__ import annotations

from bisect import bisect_left

from tui_reader.model.classes import NamedTuple
from tui_reader.model.patterns import late

_ASTRAL = late("[\U00010000-\U0010ffff]")


class Span(NamedTuple):
    """A stretch of `Article.text` in code points, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def holds(self, offset: int) -> bool:
        """Whether `offset` lies inside."""
        return self.start <= offset < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end


class Utf16:
    """The way from code points of a text to UTF-16 code units and back."""

    def __init__(self, text: str) -> None:
        self._astral = [] if text.isascii() else [found.start() for found in _ASTRAL.finditer(text)]
        self._units = [at + number for number, at in enumerate(self._astral)]

    def units(self, span: Span) -> Span:
        """The span in UTF-16 code units."""
        return Span(*(at + bisect_left(self._astral, at) for at in span))

    def points(self, units: Span) -> Span:
        """The span in code points; an end within a pair counts as after it."""
        return Span(*(at - bisect_left(self._units, at) for at in units))
