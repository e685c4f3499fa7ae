"""Where the reader is on the page, and where each way of moving leads; decided without a screen."""

from __future__ import annotations

from tui_reader.app.page.layout import Layout
from tui_reader.model.classes import dataclass, replace
from tui_reader.model.spans import Span

OVERLAP = 2
"""Lines that stay on screen when a page is turned."""


@dataclass(frozen=True, slots=True)
class Position:
    """A screen of `height` lines over a layout, and the reading line."""

    layout: Layout
    height: int
    """Lines on screen, at least 1."""
    top: int
    """Number of the first line on screen."""
    cursor: int
    """Offset of the reading line's start, or of the exact place that was jumped to."""

    @property
    def line(self) -> int:
        """The reading line's number."""
        return self.layout.line_at(self.cursor)

    @property
    def bottom(self) -> int:
        """The greatest number that the first line on screen can have."""
        return max(0, len(self.layout) - self.height)

    @property
    def seen(self) -> Span:
        """What is on screen, from the first line's start to the last line's end."""
        return self.layout.visible(self.top, self.height)

    @property
    def lines(self) -> range:
        """Numbers of the lines on screen, those beyond the end included."""
        return range(self.top, self.top + self.height)

    @property
    def progress(self) -> float:
        """How far the text was scrolled, from 0 to 1; 1 where all of it fits on the screen."""
        return self.top / self.bottom if self.bottom else 1.0

    def scrolled(self, number: int) -> Position:
        """Scrolled by lines; what the text can't be scrolled is what the reading line moves."""
        top = self._clamp(self.top + number)
        rest = number - (top - self.top)
        line, step = self.line, 1 if rest > 0 else -1
        for _ in range(min(abs(rest), len(self.layout))):
            line = self.layout.text_line(line + step, step)
        cursor = self.layout.offset_of(line) if rest else self.cursor
        return replace(self, top=top, cursor=cursor)._carried()

    def scrolled_to(self, top: int) -> Position:
        """With line `top` as the first on screen, the reading line carried along at the edge."""
        return replace(self, top=self._clamp(top))._carried()

    def turned(self, lines: int) -> Position:
        """Scrolled by many lines; on to the first or last line where nothing scrolls any more."""
        there = self.scrolled_to(self.top + lines)
        if there.top != self.top:
            return there
        return self.at_end() if lines > 0 else self.at_start()

    def page(self, direction: int) -> Position:
        """A page forward (1) or back (-1)."""
        return self.turned(direction * max(1, self.height - OVERLAP))

    def half_page(self, direction: int) -> Position:
        """Half a page forward (1) or back (-1)."""
        return self.turned(direction * max(1, self.height // 2))

    def at_start(self) -> Position:
        """Reading the first line."""
        return replace(self, top=0, cursor=self.layout.offset_of(self.layout.text_line(0)))

    def at_end(self) -> Position:
        """Reading the last line."""
        last = self.layout.text_line(len(self.layout) - 1, -1)
        return replace(self, top=self.bottom, cursor=self.layout.offset_of(last))

    def jumped(self, offset: int) -> Position:
        """Reading at `offset`, which comes to about a quarter from the top."""
        there = replace(self, cursor=offset)
        return replace(there, top=self._clamp(there.line - self.height // 4))

    def reading(self, offset: int) -> Position:
        """Reading at `offset`, scrolled only as far as needed to see it."""
        return replace(self, cursor=offset)._shown()

    def opened(self, offset: int) -> Position:
        """Reading at `offset`, with it at the top; at 0 with everything that stands before the text."""
        there = replace(self, cursor=offset)
        return replace(there, top=self._clamp(there.line if offset else 0))

    def fitted(self, layout: Layout, height: int) -> Position:
        """The same place on a page of other lines or another height; the reading line keeps its row."""
        row = self.line - self.top
        if layout is self.layout:
            there = replace(self, height=height)
        elif 0 <= row < self.height:
            there = Position(layout, height, layout.line_at(self.cursor) - row, self.cursor)
        else:
            first = layout.line_at(self.layout.offset_of(self.top))
            there = Position(layout, height, first, self.cursor)
        return replace(there, top=there._clamp(there.top))._shown()

    def _clamp(self, top: int) -> int:
        return max(0, min(top, self.bottom))

    def _shown(self) -> Position:
        """Scrolled so that the reading line is on screen."""
        line = self.line
        top = max(self.top, line - self.height + 1)
        return replace(self, top=self._clamp(min(top, line)))

    def _carried(self) -> Position:
        """The reading line brought to the screen's edge where it would be off the screen."""
        line = self.line
        if line < self.top:
            line = self.layout.text_line(self.top, 1)
        elif line >= self.top + self.height:
            line = self.layout.text_line(self.top + self.height - 1, -1)
        else:
            return self
        return replace(self, cursor=self.layout.offset_of(line))
