"""Where a reader stopped in a text; imported before the first frame, and so without anything else."""

from __future__ import annotations

from tui_reader.model.classes import NamedTuple


class Stop(NamedTuple):
    """What stood at the top of the screen, and which line was being read."""

    top: int
    """Code point at which the first line with text on the screen begins."""
    cursor: int
    """Code point of the reading line: where it begins, or the exact place on it that was jumped to."""
    lead: int = 0
    """Lines without text that stood above that first line; fewer are shown where there are fewer."""

    @classmethod
    def at(cls, offset: int) -> Stop:
        """Reading at the top of the screen; at 0 with everything that stands before the text."""
        return cls(offset, offset) if offset > 0 else START

    @property
    def begun(self) -> bool:
        """Whether the reader came further than the first line."""
        return bool(self.top or self.cursor)

    def within(self, length: int) -> Stop:
        """The same, on a text of `length` code points."""
        last = max(0, length - 1)
        return Stop(max(0, min(self.top, last)), max(0, min(self.cursor, last)), max(0, self.lead))


START = Stop(0, 0, 9)
"""An article that is opened for the first time: whatever stands above its first line is seen."""
