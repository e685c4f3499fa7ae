"""Rows one below the other: where each stands, found bit by bit so that a long list is never waited for."""

from __future__ import annotations

from bisect import bisect_right

from tui_reader.app.rows.base import Row
from tui_reader.app.rows.layout import ScreenLine, lay_out


class Column:
    """Rows laid out in `width` cells, headings with a blank line above them."""

    def __init__(self, rows: tuple[Row, ...] = (), width: int = 0) -> None:
        self.rows = rows
        self.width = width
        self._tops = [0]
        self._lines: dict[int, tuple[ScreenLine, ...]] = {}

    @property
    def known(self) -> int:
        """How many rows have been laid out, from the first."""
        return len(self._tops) - 1

    @property
    def height(self) -> int:
        """Lines that the known rows take."""
        return self._tops[-1]

    def know(self, index: int) -> None:
        """Lay out the rows before `index`."""
        for number in range(self.known, min(index, len(self.rows))):
            self._tops.append(self._tops[-1] + len(self.lines(number)))

    def lines(self, index: int) -> tuple[ScreenLine, ...]:
        """The screen lines of a row."""
        if (lines := self._lines.get(index)) is None:
            row = self.rows[index]
            lines = lay_out(row, self.width)
            if row.heading and index:
                lines = ((), *lines)
            self._lines[index] = lines
        return lines

    def span(self, index: int) -> tuple[int, int]:
        """The first line of a row, and the one after its last."""
        self.know(index + 1)
        return self._tops[index], self._tops[index + 1]

    def at(self, line: int) -> int | None:
        """The index of the row that takes `line`; None outside the known rows."""
        if not 0 <= line < self.height:
            return None
        return bisect_right(self._tops, line) - 1

    def free(self, start: int, step: int) -> int | None:
        """The first row from `start` on, in steps of `step`, that is no heading."""
        index = start
        while 0 <= index < len(self.rows):
            if not self.rows[index].heading:
                return index
            index += step
        return None

    def find(self, key: str) -> int | None:
        """The index of the row with that key."""
        return next((index for index, row in enumerate(self.rows) if row.key == key), None)
