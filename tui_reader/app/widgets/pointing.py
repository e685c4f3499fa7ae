"""The mouse over an article: a click is a place, and what is drawn over is selected, past the edges too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

from tui_reader.app.page.stretch import Stretch, unit_at
from tui_reader.model.spans import Span

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui_reader.app.widgets.selectable import SelectableView

_AGAIN = 0.5
"""Seconds in which a second press at the same cell makes the first a double one."""
_TICK = 0.05
"""Seconds between two lines scrolled while the mouse is held beyond an edge."""
_LEFT = 1


class Pointer:
    """Follows presses, moves and releases; selects characters, after a double press words, then paragraphs."""

    def __init__(self, view: SelectableView) -> None:
        self._view = view
        self._anchor: Span | None = None
        """What was pressed on, while the button is held."""
        self._level = 0
        """0 for characters, 1 for words, 2 for paragraphs."""
        self._drawn = False
        """Whether the mouse was moved since it was pressed."""
        self._pressed = (-1.0, -1, -1)
        """When and where it was pressed last."""
        self._at = (0, 0)
        self._scrolling: Timer | None = None

    def press(self, event: events.MouseDown) -> None:
        """Begin to select, or go on with what is selected while shift is held."""
        if event.button != _LEFT or not self._view.ready:
            return
        then, *where = self._pressed
        again = event.time - then < _AGAIN and where == [event.x, event.y]
        self._level = (self._level + 1) % 3 if again else 0
        self._pressed, self._drawn = (event.time, event.x, event.y), False
        offset = self._offset(event.x, event.y)
        selected = self._view.selected
        if event.shift and selected:
            far = selected.start if offset >= selected.start else selected.end - 1
            self._anchor = self._unit(far)
        else:
            self._anchor = self._unit(offset)
        self._view.capture_mouse()
        if self._level or event.shift:
            self._select(offset)

    def move(self, event: events.MouseMove) -> None:
        """Select up to where the mouse is; beyond an edge, as far as is scrolled while it stays there."""
        if self._anchor is None:
            return
        self._at = (event.x, event.y)
        if self._beyond and self._scrolling is None:
            self._scrolling = self._view.set_interval(_TICK, self._scroll)
        elif not self._beyond:
            self._stop()
        offset = self._offset(event.x, event.y)
        if self._drawn or self._level or not self._anchor.holds(offset):
            self._select(offset)

    def release(self) -> bool:
        """End it; whether it was a mere click."""
        if self._anchor is None:
            return False
        self._anchor = None
        self._stop()
        self._view.release_mouse()
        return not self._drawn

    @property
    def _beyond(self) -> int:
        """-1 above the text, 1 below it, else 0."""
        y = self._at[1]
        return -1 if y < 0 else int(y >= self._view.size.height)

    def _scroll(self) -> None:
        if self._anchor is None or not self._beyond:
            self._stop()
            return
        self._view.scroll_lines(self._beyond)
        self._select(self._offset(*self._at))

    def _stop(self) -> None:
        if self._scrolling is not None:
            self._scrolling.stop()
            self._scrolling = None

    def _select(self, offset: int) -> None:
        assert self._anchor is not None
        self._drawn = True
        here, anchor = self._unit(offset), self._anchor
        forward = here.start >= anchor.start
        self._view.pick(Stretch(min(here.start, anchor.start), max(here.end, anchor.end), forward))

    def _unit(self, offset: int) -> Span:
        article = self._view.article
        assert article is not None
        return unit_at(article, offset, self._level)

    def _offset(self, x: int, y: int) -> int:
        """The place in the text nearest to a cell of the view."""
        row = max(0, min(y, self._view.size.height - 1))
        return self._view.offset_under(x, row)
