"""A list of rows that draws only the visible lines and never reads markup."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from tui_reader.app.actions import Where
from tui_reader.app.bindings import bind
from tui_reader.app.rows.base import Role, Row
from tui_reader.app.rows.column import Column
from tui_reader.app.rows.layout import wrap_words
from tui_reader.app.rows.looks import ACTIVE, HEADING
from tui_reader.app.widgets.boxes import SteadyScroll
from tui_reader.app.widgets.row_inks import RowInks

_GUTTER = 2
"""Cells at the left for the mark of a row that is on screen in the article."""
_AT_ONCE = 300
"""Rows that are measured in one go."""
_PAUSE = 0.03
"""Seconds between two goes."""


class RowList(SteadyScroll, can_focus=True):
    """Rows, a cursor over those that can be chosen, and marks on those that are on screen in the article."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    RowList {
        height: 1fr;
        background: transparent;
        color: $foreground;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
    }
    """

    cursor: reactive[int | None] = reactive(None)
    """The index of the row under the cursor; None where there is none."""
    marked: reactive[frozenset[str]] = reactive(frozenset[str]())
    """Keys of the rows that are on screen in the article."""
    placeholder: reactive[str] = reactive("")
    """What is said where there are no rows."""

    class RowMessage(Message):
        """Something done to a row."""

        def __init__(self, rows: RowList, row: Row) -> None:
            super().__init__()
            self.rows = rows
            self.row = row

        @property
        def control(self) -> RowList:
            """The list that the row is in."""
            return self.rows

    class Moved(RowMessage):
        """The reader moved the cursor onto a row."""

    class Chosen(RowMessage):
        """The reader chose a row (Enter, or a click)."""

    def __init__(self, *, placeholder: str = "", name: str | None = None, lit: bool = False) -> None:
        """Where `lit`, the row under the cursor is shown without the keyboard too."""
        super().__init__(name=name)
        bind(self, Where.LIST)
        self._inks = RowInks(self)
        self._lit = lit
        self._column = Column()
        self._acts: dict[str, Callable[[], None]] = {
            "list_down": lambda: self._step(1),
            "list_up": lambda: self._step(-1),
            "list_page_down": lambda: self._page(1),
            "list_page_up": lambda: self._page(-1),
            "list_first": lambda: self._move_to(self._column.free(0, 1)),
            "list_last": lambda: self._move_to(self._column.free(len(self.rows) - 1, -1)),
            "list_choose": self._choose,
        }
        self.set_reactive(RowList.placeholder, placeholder)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows."""
        return self._column.rows

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if self.cursor is not None and self.cursor < len(self.rows) else None

    @property
    def cursor_top(self) -> int:
        """The line of the list's window where the row under the cursor begins; 0 without one."""
        if self.cursor is None or not self._column.width:
            return 0
        return max(0, self._column.span(self.cursor)[0] - self.scroll_offset.y)

    def show(self, rows: Sequence[Row]) -> None:
        """Show `rows` in place of those before; the cursor stays on the row of the same key."""
        key = self.row.key if self.row else ""
        self._column = Column(tuple(rows))
        index = self._column.find(key)
        self.cursor = index if index is not None else self._column.free(0, 1)
        self._measure()

    def find(self, key: str) -> int | None:
        """The index of the row with that key."""
        return self._column.find(key)

    def follow(self, keys: frozenset[str]) -> None:
        """Mark the rows of `keys`; bring the first into view, unless the reader is in this list."""
        if keys == self.marked:
            return
        self.marked = keys
        if self.has_focus:
            return
        first = next((i for i, row in enumerate(self.rows) if row.key in keys), None)
        if first is not None:
            self.cursor = first

    def validate_cursor(self, cursor: int | None) -> int | None:
        """Keep the cursor on a row."""
        if cursor is None or not self.rows:
            return None
        return max(0, min(cursor, len(self.rows) - 1))

    def watch_cursor(self) -> None:
        """Keep the cursor's row in view."""
        self._show_cursor()

    def action_act(self, name: str, key: str = "") -> None:
        """Do what the table of actions calls `name`."""
        self._acts[name]()

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Show the cursor before it is drawn; Textual tells of the new size only afterwards."""
        changed = super()._size_updated(size, virtual_size, container_size, layout)
        if changed:
            self._show_cursor()
        return changed

    def _get_scrollable_region(self, region: Region) -> Region:
        """Wrap while the screen is being laid out: so it shows in the same frame whether there is a scroll bar."""
        found = super()._get_scrollable_region(region)
        if region.size != self.container_size and found.width > _GUTTER:
            if found.width - _GUTTER != self._column.width:
                self.set_reactive(RowList.virtual_size, self._wrap(found.width - _GUTTER))
            self.set_reactive(RowList.show_vertical_scrollbar, self.virtual_size.height > region.height)
        return found

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked."""
        index = self._column.at(event.y + self.scroll_offset.y)
        if index is not None and not self.rows[index].heading:
            self.cursor = index
            self._choose()

    def _measure(self) -> None:
        width = self.scrollable_content_region.width - _GUTTER
        if width <= 0 or width == self._column.width:
            return
        self.virtual_size = self._wrap(width)
        self._show_cursor()
        self.refresh()

    def _wrap(self, width: int) -> Size:
        self._column = Column(self.rows, width)
        return self._known()

    def _known(self) -> Size:
        """Measure a long list bit by bit, so that nothing waits for it; the size that is known by now."""
        column = self._column
        column.know(column.known + _AT_ONCE)
        if column.known < len(column.rows):
            self.set_timer(_PAUSE, self._measure_more)
        return Size(column.width + _GUTTER, column.height)

    def _measure_more(self) -> None:
        if self._column.width:
            self.virtual_size = self._known()

    def render_line(self, y: int) -> Strip:
        """One line of the list, with its gutter."""
        width = self.scrollable_content_region.width
        line = y + self.scroll_offset.y
        index = self._column.at(line)
        if index is None:
            return self._empty_line(y, width)
        row = self.rows[index]
        part = line - self._column.span(index)[0]
        words = self._column.lines(index)[part]
        here = self.has_focus and index == self.cursor
        lit = (here or (self._lit and index == self.cursor)) and not row.heading
        mark = "▌ " if lit else "▸ " if row.key in self.marked and part == 0 else "  "
        segments = [Segment(mark, self._inks.words(ACTIVE, lit=lit))]
        for text, role in words:
            segments.append(Segment(text, self._inks.words(HEADING if row.heading else role, lit=lit)))
        return Strip(segments).adjust_cell_length(width, self._inks.ground(lit=lit))

    def notify_style_update(self) -> None:
        """Forget how rows look when the theme changes."""
        super().notify_style_update()
        self._inks.forget()

    def _empty_line(self, y: int, width: int) -> Strip:
        ground = self._inks.ground(lit=False)
        if self.rows or not self.placeholder or width <= _GUTTER:
            return Strip.blank(width, ground)
        lines = wrap_words(self.placeholder, width - _GUTTER)
        if not 0 < y <= len(lines):
            return Strip.blank(width, ground)
        segment = Segment("  " + lines[y - 1], self._inks.words(Role.QUIET, lit=False))
        return Strip([segment]).adjust_cell_length(width, ground)

    def _show_cursor(self) -> None:
        if self.cursor is None or not self._column.width:
            return
        top, bottom = self._column.span(self.cursor)
        if self.cursor and self.rows[self.cursor - 1].heading:
            top = self._column.span(self.cursor - 1)[0]
        if bottom > self.virtual_size.height:
            self.virtual_size = Size(self.scrollable_content_region.width, self._column.height)
        region = Region(0, top, max(1, self._column.width), bottom - top)
        self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def _step(self, step: int) -> None:
        self._move_to(self._column.free(0 if self.cursor is None else self.cursor + step, step))

    def _page(self, direction: int) -> None:
        if self.cursor is None:
            return
        page = max(1, self.scrollable_content_region.height - 1)
        line = self._column.span(self.cursor)[0] + direction * page
        index = self._column.at(max(0, min(line, self._column.height - 1)))
        if index is not None:
            found = self._column.free(index, direction)
            self._move_to(found if found is not None else self._column.free(index, -direction))

    def _move_to(self, index: int | None) -> None:
        if index is None or index == self.cursor:
            return
        self.cursor = index
        if row := self.row:
            self.post_message(self.Moved(self, row))

    def _choose(self) -> None:
        if (row := self.row) and not row.heading:
            self.post_message(self.Chosen(self, row))
