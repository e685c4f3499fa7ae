"""The trail: the places of whatever the reader chose, walked one by one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui_reader.model.spans import Span


@dataclass(frozen=True, slots=True)
class Trail:
    """Places in reading order, and which of them the reader is at."""

    kind: str
    """What was chosen: "search", "entity", "source", "quote", …"""
    name: str
    """Its name, for the footer."""
    spans: tuple[Span, ...]
    """The places, ordered by start."""
    index: int = -1
    """The place the reader is at; -1 for none yet."""
    wrapped: bool = False
    """Whether the last step went over the end and began again."""

    @classmethod
    def of(cls, kind: str, name: str, spans: Sequence[Span]) -> Trail:
        """A trail over `spans` in whatever order they come, each place once."""
        return cls(kind, name, tuple(sorted(set(spans))))

    @property
    def current(self) -> Span | None:
        """The place the reader is at."""
        return self.spans[self.index] if 0 <= self.index < len(self.spans) else None

    @property
    def count(self) -> str:
        """Where the reader is in it: "3/9", or "9" before the first step."""
        return f"{self.index + 1}/{len(self.spans)}" if self.current else str(len(self.spans))

    def at(self, index: int) -> Trail:
        """The same trail at place `index`, from 0; at the nearest where there is none of that number."""
        if not self.spans:
            return self
        return replace(self, index=max(0, min(index, len(self.spans) - 1)), wrapped=False)

    def next(self, offset: int) -> Trail:
        """Go to the first place that begins after `offset`, over the end to the first of all."""
        return self._step(bisect_right(self.spans, offset, key=_start))

    def previous(self, offset: int) -> Trail:
        """Go to the last place that begins before `offset`, over the start to the last of all."""
        return self._step(bisect_left(self.spans, offset, key=_start) - 1)

    def nearest(self, offset: int) -> Trail:
        """Go to the place that holds `offset`, else the first after it, over the end to the first of all."""
        found = bisect_right(self.spans, offset, key=_start)
        if found and self.spans[found - 1].end > offset:
            return self._step(found - 1)
        return self._step(bisect_left(self.spans, offset, key=_start))

    def _step(self, index: int) -> Trail:
        if not self.spans:
            return self
        number = len(self.spans)
        return replace(self, index=index % number, wrapped=not 0 <= index < number)


def _start(span: Span) -> int:
    return span.start
