"""Lines that are filled one after the other, each with as much as goes on it."""

from __future__ import annotations

Cut = tuple[int, int]
"""Start and end of one line in code points."""


class Filler:
    """Fills lines greedily; `cuts` are those that are full, and all of them after `flush`."""

    def __init__(self, cells: int) -> None:
        self.cells = cells
        self.cuts: list[Cut] = []
        self.start = -1
        self.end = 0
        self.used = 0
        self.gap = 0
        self._last = (0, 0, 0)
        """Where the last piece on the line begins, where the one before ends, and the cells up to there."""

    @property
    def room(self) -> int:
        """Cells left on the line for what comes next."""
        return self.cells - self.used - self.gap if self.start >= 0 else self.cells

    def put(self, start: int, end: int, cells: int, *, need: int = 0, tied: bool = False) -> None:
        """Set a piece on this line, or on the next where there is no room for it (or for `need` cells).

        What is `tied` takes the piece before it along.
        """
        if self.start >= 0 and max(cells, need) > self.room:
            begin, stop, used = self._last
            if tied and begin > self.start and self.used - used + cells <= self.cells:
                self.cuts.append((self.start, stop))
                self.start, self.used = begin, self.used - used
            else:
                self.flush()
        if self.start < 0:
            self.start, self.used, self.gap = start, 0, 0
        if not tied:
            self._last = (start, self.end, self.used + self.gap)
        self.used += self.gap + cells
        self.gap = 0
        self.end = end

    def untie(self, at: int, cells: int) -> None:
        """Let what is tied to the last piece take only what begins at `at`, of so many cells, along."""
        self._last = (at, at, self.used - cells)

    def flush(self) -> None:
        """End the line."""
        if self.start >= 0:
            self.cuts.append((self.start, self.end))
        self.start = -1
