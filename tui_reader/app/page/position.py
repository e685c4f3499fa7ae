"""Where the reader is on the page, and where each way of moving leads; decided without a screen."""

from __future__ import annotations

from tui_reader.app.page.layout import Layout
from tui_reader.app.page.part import lines_round
from tui_reader.model.classes import dataclass, replace
from tui_reader.model.spans import Span
from tui_reader.model.stop import Stop

OVERLAP = 2
"""Lines that stay on screen when a page is turned."""
REACH = 4
"""Screens that are wrapped above and below a place of a long text, at least."""
_TEXTLESS = 8
"""More than so many lines without text never follow each other."""


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

    @property
    def stop(self) -> Stop:
        """Where the reader is, to be opened with again."""
        first = self.layout.text_line(self.top)
        return Stop(self.layout.offset_of(first), self.cursor, max(0, first - self.top))

    def scrolled(self, number: int) -> Position:
        """Scrolled by lines; what the text can't be scrolled is what the reading line moves."""
        here = self._reaching(abs(number) + self.height)
        top = here._clamp(here.top + number)
        rest = number - (top - here.top)
        line, step = here.line, 1 if rest > 0 else -1
        for _ in range(min(abs(rest), len(here.layout))):
            line = here.layout.text_line(line + step, step)
        cursor = here.layout.offset_of(line) if rest else here.cursor
        return replace(here, top=top, cursor=cursor)._carried()

    def scrolled_to(self, top: int) -> Position:
        """With line `top` as the first on screen, the reading line carried along at the edge."""
        here = self
        if not here.layout.covers(top, top + here.height):
            offset = here.layout.offset_near(top)
            here = here._holding(offset)
            top = here.layout.line_at(offset)
        return replace(here, top=here._clamp(top))._carried()

    def scrolled_by(self, lines: int) -> Position:
        """Scrolled by lines as far as there are any, the reading line carried along at the edge."""
        here = self._reaching(abs(lines))
        return replace(here, top=here._clamp(here.top + lines))._carried()

    def turned(self, lines: int) -> Position:
        """Scrolled by many lines; on to the first or last line where nothing scrolls any more."""
        here = self._reaching(abs(lines))
        there = here.scrolled_by(lines)
        if there.top != here.top:
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
        here = self._holding(0)
        return replace(here, top=0, cursor=here.layout.offset_of(here.layout.text_line(0)))

    def at_end(self) -> Position:
        """Reading the last line."""
        here = self._holding(len(self.layout.flow.text))
        last = here.layout.text_line(len(here.layout) - 1, -1)
        return replace(here, top=here.bottom, cursor=here.layout.offset_of(last))

    def jumped(self, offset: int) -> Position:
        """Reading at `offset`, which comes to about a quarter from the top."""
        there = replace(self._holding(offset), cursor=offset)
        return replace(there, top=there._clamp(there.line - self.height // 4))

    def near(self, offset: int) -> Position:
        """Reading at `offset`: where it is, if it is well on the screen, else about a quarter from the top."""
        there = replace(self._holding(offset), cursor=offset)
        return there if there.top <= there.line < there.top + self.height - OVERLAP else self.jumped(offset)

    def reading(self, offset: int) -> Position:
        """Reading at `offset`, scrolled only as far as needed to see it."""
        return replace(self._holding(offset), cursor=offset)._shown()

    def opened(self, stop: Stop) -> Position:
        """Where the reader stopped: with the same line at the top, if the reading line is seen then."""
        there = replace(self._holding(stop.cursor), cursor=stop.cursor)
        return replace(there, top=there._clamp(there.layout.first_line(stop)))._shown()

    def fitted(self, layout: Layout, height: int, row: int) -> Position:
        """The same place on a page of other lines or another height; the reading line comes to `row`, if it can."""
        there = replace(self.on(layout), height=height)
        return replace(there, top=there._clamp(there.line - row))._shown()._reaching(0)

    def on(self, layout: Layout) -> Position:
        """The same place on other lines of the text; the reading line keeps its row."""
        if layout is self.layout:
            return self
        row = self.line - self.top
        if layout.flow is self.layout.flow and layout.measure == self.layout.measure:
            top = self.layout.number_in(layout, self.top)
        elif 0 <= row < self.height:
            top = layout.line_at(self.cursor) - row
        else:
            top = layout.line_at(self.layout.offset_of(self.top))
        return replace(self, layout=layout, top=top)

    def _reaching(self, lines: int) -> Position:
        """The same place with so many lines above and below the screen, as far as the text has them."""
        lines += _TEXTLESS
        if self.layout.covers(self.top - lines, self.top + self.height + lines):
            return self
        return self._round(self.layout.offset_of(self.top), lines)

    def _holding(self, offset: int) -> Position:
        """The same place on lines among which is that of `offset`, with more than a screen round it."""
        layout = self.layout
        line = layout.line_at(offset)
        if layout.holds(offset) and layout.covers(line - self.height, line + self.height):
            return self
        return self._round(offset, 0)

    def _round(self, offset: int, lines: int) -> Position:
        layout = self.layout
        return self.on(lines_round(layout.flow, layout.measure, offset, lines + REACH * self.height))

    def _clamp(self, top: int) -> int:
        there = self.layout.numbers
        return max(there.start, min(top, there.stop - self.height))

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
