"""A view that keeps a place in wrapped text: it scrolls by whole lines, at once, and never loses the line."""

from __future__ import annotations

from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView

from tui_reader.app.page.flow import Flow
from tui_reader.app.page.layout import MEASURE, Layout, column
from tui_reader.app.page.part import lines_round
from tui_reader.app.page.position import REACH, Position
from tui_reader.app.widgets.thumb import move_thumb
from tui_reader.app.widgets.wrapping import wrap_whole
from tui_reader.model.spans import Span
from tui_reader.model.stop import START, Stop

_WHEEL = 3
"""Lines that one notch of the wheel scrolls."""


class PageView(ScrollView, can_focus=True):
    """Wraps to its width, scrolls, and follows size and measure; what is drawn is up to subclasses."""

    measure: reactive[int] = reactive(MEASURE)
    """The widest line in cells; less where the view is narrower."""

    def __init__(self, *, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._flow: Flow | None = None
        self._at: Position | None = None
        self._opening = START
        self.centred = True  # where there is room; else the text begins at the left
        self._row = 0
        """The row of the screen to which the reading line was brought last."""
        self.moves = 0
        """How often it was moved since it was opened; a change of size moves nothing."""
        self._fitted_to = Size(0, 0)
        self._sizing = False
        """Whether Textual gives it another size, and scrolls to where that may end: the place is not left for that."""

    def _moved(self, there: Position) -> None:
        """What follows a change of place."""

    def _fitted(self, left: int, width: int) -> None:
        """What follows a change of lines or size; the text begins at cell `left` of `width`."""

    def _renumber(self, here: Position, there: Position) -> None:
        """Have `there`, the same text on lines of other numbers, in the place of `here`."""
        self._at = there
        self._measure_out(self.virtual_size.width)

    def open(self, flow: Flow, stop: Stop) -> None:
        """Show other text, where its reader stopped."""
        self._flow = flow
        self._at = None
        self._opening = stop.within(len(flow.text))
        self.moves = 0
        self._fit()

    @property
    def page_layout(self) -> Layout | None:
        """Its lines; None before there is an article and a size."""
        return self._at.layout if self._at else None

    @property
    def ready(self) -> bool:
        """Whether there are lines to move on."""
        return self._at is not None

    @property
    def cursor(self) -> int:
        """Offset of the reading line's start, or of the exact place that was jumped to."""
        return self._at.cursor if self._at else self._opening.cursor

    @property
    def stop(self) -> Stop:
        """Where the reader is, to be opened with again."""
        return self._at.stop if self._at else self._opening

    @property
    def cursor_line(self) -> int:
        """The reading line's number."""
        return self._at.line if self._at else 0

    @property
    def seen(self) -> Span:
        """What is on screen, from the first line's start to the last line's end."""
        return self._at.seen if self._at else Span(self._opening.top, self._opening.top)

    @property
    def seen_lines(self) -> range:
        """Numbers of the lines on screen, those beyond the end included."""
        return self._at.lines if self._at else range(0)

    @property
    def top_offset(self) -> int:
        """Offset at which the first line on screen begins."""
        return self.seen.start

    @property
    def progress(self) -> float:
        """How far the text was scrolled, from 0 to 1; 1 where all of it fits on the screen."""
        return self._at.progress if self._at else 1.0

    # Moving

    def scroll_lines(self, number: int) -> None:
        """Scroll by lines; at the top or the end of the text move the reading line instead."""
        if self._at:
            self._go(self._at.scrolled(number))

    def page(self, direction: int) -> None:
        """Turn a page forward (1) or back (-1)."""
        if self._at:
            self._go(self._at.page(direction))

    def half_page(self, direction: int) -> None:
        """Turn half a page forward (1) or back (-1)."""
        if self._at:
            self._go(self._at.half_page(direction))

    def to_start(self) -> None:
        """Go to the first line."""
        if self._at:
            self._go(self._at.at_start())

    def to_end(self) -> None:
        """Go to the last line."""
        if self._at:
            self._go(self._at.at_end())

    def to_part(self, part: float) -> None:
        """Scroll to a part of the text, from 0 (the first line at the top) to 1 (the last at the bottom)."""
        if self._at:
            self._go(self._at.scrolled_to(round(part * self._at.bottom)))

    def jump(self, offset: int, *, near: bool = False) -> None:
        """Read on at `offset`, a quarter from the top; with `near` where it is, if it is on the screen."""
        offset = self._inside(offset)
        if self._at:
            self._go(self._at.near(offset) if near else self._at.jumped(offset))
        else:
            self._opening = Stop.at(offset)

    def return_to(self, stop: Stop | None) -> None:
        """Be where the reader was, with the same lines on the screen; on one of another size too."""
        if stop and self._at:
            self._go(self._at.opened(stop))

    def move_cursor(self, offset: int) -> None:
        """Read on at `offset`; scroll only if it is off the screen."""
        if self._at:
            self._go(self._at.reading(self._inside(offset)))

    def _inside(self, offset: int) -> int:
        return max(0, min(offset, len(self._flow.text))) if self._flow else 0

    def _go(self, there: Position) -> None:
        """Go there, and let what depends on it follow."""
        self.moves += 1
        self._row = there.line - there.top
        self._stand(there)

    def _stand(self, there: Position) -> None:
        if self._at and self._at.layout is not there.layout:
            self._renumber(self._at, there)
        self._at = there
        if there.top != round(self.scroll_y):
            self.scroll_to(y=there.top, animate=False, force=True, immediate=True)
        self._moved(there)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Follow the wheel and the scroll bar too: the reading line is carried along."""
        if round(old_value) == round(new_value):
            return
        if self.show_vertical_scrollbar:
            move_thumb(self.vertical_scrollbar, new_value)
        if self._at and not self._sizing and self._at.top != round(new_value):
            self._go(self._at.scrolled_to(round(new_value)))

    # Fitting to a size

    def watch_measure(self) -> None:
        """Wrap to the new measure; the reading line stays where it is on the screen."""
        self._fit()

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        self._sizing = True
        try:
            return super()._size_updated(size, virtual_size, container_size, layout)
        finally:
            self._sizing = False

    def on_resize(self, event: events.Resize) -> None:
        """Wrap to the new size, if that is not done yet; the reading line stays where it is on the screen."""
        if self.scrollable_content_region.size != self._fitted_to:
            self._fit()

    def _fit(self, *, anew: bool = False) -> None:
        """Wrap to the size that there is; `anew` also where neither size nor measure is another."""
        width, height = self.scrollable_content_region.size
        if self._flow is None or width <= 0 or height <= 0:
            return
        self._fitted_to = Size(width, height)
        left, cells = column(width, self.measure, centred=self.centred)
        old, flow = self.page_layout, self._flow
        known = old if old and old.measure == cells and not anew else None
        layout = known or lines_round(flow, cells, self.cursor, REACH * height)
        if self._at and self.moves:
            self._at = self._at.fitted(layout, height, self._row)
        else:
            self._at = Position(layout, height, 0, 0).opened(self._opening)
        self._measure_out(width)
        self._fitted(left, width)
        self._stand(self._at)
        if not known and not layout.whole:
            self.call_after_refresh(self._complete)

    def _measure_out(self, width: int) -> None:
        """Let the scroll bar know of the lines; nothing else on the screen hangs on them."""
        size = Size(width, len(self.page_layout or ()))
        if size != self.virtual_size:
            self.set_reactive(PageView.virtual_size, size)
            if self.show_vertical_scrollbar and self.styles.scrollbar_size_vertical:
                self.vertical_scrollbar.window_virtual_size = size.height

    def _complete(self) -> None:
        """Wrap the rest of a long text while nothing else is to be done."""
        self.run_worker(self._wrap_all(), group="wrap", exclusive=True)

    async def _wrap_all(self) -> None:
        layout = self.page_layout
        if layout is None or layout.whole:
            return
        whole, now = await wrap_whole(layout), self.page_layout
        if self._at and now and (now.flow, now.measure) == (whole.flow, whole.measure):
            self._stand(self._at.on(whole))

    # Mouse

    def _on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        event.prevent_default()
        if self._at:
            self._go(self._at.scrolled_by(_WHEEL))

    def _on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        event.prevent_default()
        if self._at:
            self._go(self._at.scrolled_by(-_WHEEL))
