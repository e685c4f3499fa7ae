"""The article on the screen: draws only the lines that are seen, keeps the reading line, says where it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui_reader.app.page.draw import STYLES, writers_marks
from tui_reader.app.page.flow import Flow
from tui_reader.app.page.layout import MEASURE, Layout, column
from tui_reader.app.page.marks import Layers, Mark
from tui_reader.app.widgets.article_lines import LineDrawer
from tui_reader.app.widgets.thumb import move_thumb
from tui_reader.model.article import Article
from tui_reader.model.spans import Span

__all__ = ["ArticleView", "Mark"]

OVERLAP = 2
"""Lines that stay on screen when a page is turned."""


class ArticleView(ScrollView, can_focus=True):
    """One article, wrapped to a measure, with a reading line and layers of marks."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = set(STYLES)
    DEFAULT_CSS = """
    ArticleView {
        height: 1fr;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        overflow-x: hidden;
        overflow-y: scroll;
        & > .article--headline { text-style: bold; }
        & > .article--standfirst { text-style: italic; }
        & > .article--heading { text-style: bold; color: $accent; }
        & > .article--dim { color: $quiet; }
        & > .article--bar { color: $quiet; }
        & > .article--rule { color: $hairline; }
        & > .article--made { color: $quiet; text-style: italic; }
        & > .article--strong { text-style: bold; }
        & > .article--emphasis { text-style: italic; }
        & > .article--code { color: $second; }
        & > .article--link { text-style: underline; }
        & > .article--reading { color: $accent; text-style: bold; }
        & > .article--sign { color: $second; }
        & > .article--bookmark { color: $warning; text-style: bold; }
        & > .article--quote { color: $second; }
        & > .article--highlight-yellow { background: $kept; }
        & > .article--highlight-green { background: $success 22%; }
        & > .article--highlight-blue { background: $primary 22%; }
        & > .article--highlight-pink { background: $error 22%; }
        & > .article--trail { background: $hit; }
        & > .article--trail-current { background: $hit-current; color: $background; text-style: bold; }
        & > .article--selection { text-style: reverse; }
        &:ansi > .article--trail, &:nocolor > .article--trail { text-style: underline; }
        &:ansi > .article--trail-current, &:nocolor > .article--trail-current { text-style: reverse bold; }
    }
    """

    measure: reactive[int] = reactive(MEASURE)
    """The widest line in cells; less where the view is narrower."""

    revision: reactive[int] = reactive(0, repaint=False)
    """Counts changes of marks and lines, for those who draw an overview."""

    class CursorMoved(Message):
        """The reading line or what is on screen changed."""

        def __init__(self, view: ArticleView, cursor: int, visible: Span) -> None:
            super().__init__()
            self.view = view
            self.cursor = cursor
            self.visible = visible

        @property
        def control(self) -> ArticleView:
            """The view that moved."""
            return self.view

    class Clicked(Message):
        """The reader clicked on the text."""

        def __init__(self, view: ArticleView, offset: int) -> None:
            super().__init__()
            self.view = view
            self.offset = offset

        @property
        def control(self) -> ArticleView:
            """The view that was clicked."""
            return self.view

    def __init__(self, *, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._article: Article | None = None
        self._flow: Flow | None = None
        self._layout_: Layout | None = None
        self._marks = Layers()
        self._drawer = LineDrawer(self)
        self._cursor = 0
        self._told: tuple[int, Span] | None = None
        self._wanted: int | None = None
        self._painted: list[tuple[int, bool]] = []

    # What is shown

    @property
    def article(self) -> Article | None:
        """The article on the page."""
        return self._article

    @property
    def page_layout(self) -> Layout | None:
        """Its lines; None before there is an article and a size."""
        return self._layout_

    @property
    def marks(self) -> Layers:
        """The marks."""
        return self._marks

    @property
    def cursor(self) -> int:
        """Offset of the reading line's start, or of the exact place that was jumped to."""
        return self._cursor

    @property
    def cursor_line(self) -> int:
        """The reading line's number."""
        return self._layout_.line_at(self._cursor) if self._layout_ else 0

    @property
    def top_offset(self) -> int:
        """Offset of the first text on screen."""
        return self.seen.start

    @property
    def seen(self) -> Span:
        """What is on screen, from the first line's start to the last line's end."""
        if self._layout_ is None:
            return Span(self._cursor, self._cursor)
        return self._layout_.visible(self._top, self._height)

    @property
    def seen_lines(self) -> range:
        """The numbers of the lines on screen."""
        return range(self._top, self._top + self._height)

    @property
    def progress(self) -> float:
        """How far the text was scrolled, from 0 to 1; 1 where all of it fits on the screen."""
        bottom = self._bottom
        return min(1.0, self._top / bottom) if bottom > 0 else 1.0

    @property
    def _top(self) -> int:
        return round(self.scroll_y)

    @property
    def _height(self) -> int:
        return self.scrollable_content_region.height

    @property
    def _bottom(self) -> int:
        """The greatest number that the top line can have."""
        return max(0, len(self._layout_) - self._height) if self._layout_ else 0

    def show(self, article: Article, at: int = 0) -> None:
        """Show an article with `at` (an offset into its text) at the top of the screen; marks are dropped."""
        self._article = article
        self._flow = Flow(article)
        self._layout_ = None
        self._marks.clear()
        self._marks.put("style", writers_marks(article))
        self._cursor = max(0, min(at, len(article.text)))
        self._wanted = self._cursor
        self._told = None
        self._fit()

    def set_layer(self, name: str, marks: Sequence[Mark]) -> None:
        """Replace the marks of a layer; see `page.marks.LAYERS` for their order."""
        if self._marks.put(name, marks):
            self._drawer.forget()
            self.revision += 1
            self.refresh()

    # Fitting to a size

    def watch_measure(self) -> None:
        """Wrap to the new measure; the reading line stays where it is on the screen."""
        self._fit()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap to the new size; the reading line stays where it is on the screen."""
        self._fit()

    def _fit(self) -> None:
        region = self.scrollable_content_region
        if self._flow is None or region.width <= 0 or region.height <= 0:
            return
        left, cells = column(region.width, self.measure)
        old = self._layout_
        self._drawer.fit(left, region.width)
        if old is None or old.measure != cells:
            place, row = self._held()
            self._layout_ = layout = Layout(self._flow, cells)
            top = layout.line_at(place) - row
        else:
            layout, top = old, self._top
        if self._wanted is not None:
            top = layout.line_at(self._wanted) if self._wanted else 0
            self._wanted = None
        self.virtual_size = Size(region.width, len(layout))
        self.revision += 1
        self._painted = []
        self._move(self._keep_cursor_in(top))

    def _held(self) -> tuple[int, int]:
        """The offset that must stay on its screen row when lines change, and that row."""
        if self._layout_ is None:
            return self._cursor, 0
        row = self.cursor_line - self._top
        if 0 <= row < self._height:
            return self._cursor, row
        return self._layout_.offset_of(self._top), 0

    def _keep_cursor_in(self, top: int) -> int:
        line = self.cursor_line
        if line >= top + self._height:
            top = line - self._height + 1
        return max(0, min(line, top, self._bottom))

    # Moving

    def scroll_lines(self, number: int) -> None:
        """Scroll by lines; at the top or the end of the text move the reading line instead."""
        if self._layout_ is None:
            return
        top = max(0, min(self._top + number, self._bottom))
        rest = number - (top - self._top)
        if rest:
            step = 1 if rest > 0 else -1
            line = self.cursor_line
            for _ in range(abs(rest)):
                line = self._layout_.text_line(line + step, step)
            self._cursor = self._layout_.offset_of(line)
        self._move(top, carry=True)

    def page(self, direction: int) -> None:
        """Turn a page forward (1) or back (-1)."""
        self._turn(direction * max(1, self._height - OVERLAP))

    def half_page(self, direction: int) -> None:
        """Turn half a page forward (1) or back (-1)."""
        self._turn(direction * max(1, self._height // 2))

    def to_start(self) -> None:
        """Go to the first line."""
        self._to_edge(0)

    def to_end(self) -> None:
        """Go to the last line."""
        self._to_edge(self._bottom)

    def go_to(self, offset: int, *, select: Span | None = None) -> None:
        """Bring `offset` to about a quarter from the top and read on there; mark `select`, if given."""
        if self._article is None:
            return
        self._cursor = max(0, min(offset, len(self._article.text)))
        if select is not None:
            self.set_layer("current", [Mark(select)])
        if self._layout_ is None:
            self._wanted = self._cursor
            return
        self._move(self.cursor_line - self._height // 4)

    def move_cursor(self, offset: int) -> None:
        """Read on at `offset`; scroll only if it is off the screen."""
        if self._article is None:
            return
        self._cursor = max(0, min(offset, len(self._article.text)))
        if self._layout_ is not None:
            self._move(self._keep_cursor_in(self._top))

    def _turn(self, lines: int) -> None:
        if self._layout_ is None:
            return
        top = max(0, min(self._top + lines, self._bottom))
        if top == self._top:
            self._to_edge(top if lines > 0 else 0)
        else:
            self._move(top, carry=True)

    def _to_edge(self, top: int) -> None:
        if self._layout_ is None:
            return
        line = len(self._layout_) - 1 if top or not self._bottom else 0
        step = -1 if line else 1
        self._cursor = self._layout_.offset_of(self._layout_.text_line(line, step))
        self._move(top)

    def _move(self, top: int, *, carry: bool = False) -> None:
        """Scroll so that line `top` is the first; carry the reading line along where it would leave."""
        if self._layout_ is None:
            return
        top = max(0, min(top, self._bottom))
        if carry:
            line = self.cursor_line
            if line < top:
                self._cursor = self._layout_.offset_of(self._layout_.text_line(top, 1))
            elif line >= top + self._height:
                self._cursor = self._layout_.offset_of(self._layout_.text_line(top + self._height - 1, -1))
        if top != self._top:
            self.scroll_to(y=top, animate=False, force=True, immediate=True)
        self._settle()

    def _settle(self) -> None:
        """Draw what changed by moving, and tell of it."""
        self._drawer.cursor_line = self.cursor_line
        self._repaint()
        now = (self._cursor, self.seen)
        if now != self._told:
            self._told = now
            self.post_message(self.CursorMoved(self, *now))

    def _repaint(self) -> None:
        """Ask only for the rows, and on them only for the cells, that differ from what was drawn last.

        Over a slow line each cell counts: Textual's own way is to write the whole widget for each scroll.
        """
        rows = [(number, number == self._drawer.cursor_line) for number in self.seen_lines]
        old, self._painted = self._painted, rows
        if len(old) != len(rows):
            self.refresh()
            return
        changed = [
            Region(0, row, cells, 1)
            for row, (was, now) in enumerate(zip(old, rows, strict=True))
            if was != now and (cells := self._drawer.differing(was, now))
        ]
        if changed:
            self.refresh(*changed)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Follow the wheel and the scroll bar too: the reading line is carried along."""
        if round(old_value) == round(new_value):
            return
        if self.show_vertical_scrollbar:
            move_thumb(self.vertical_scrollbar, new_value)
        self._move(round(new_value), carry=True)

    def _on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        event.prevent_default()
        self._move(self._top + 3, carry=True)

    def _on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        event.prevent_default()
        self._move(self._top - 3, carry=True)

    def on_click(self, event: events.Click) -> None:
        """Read on at the place that was clicked."""
        number = self._top + event.y
        if self._layout_ is None or not 0 <= number < len(self._layout_):
            return
        offset = self._layout_.place(number, event.x - self._drawer.left)
        self.move_cursor(offset)
        self.post_message(self.Clicked(self, offset))

    # Drawing

    def notify_style_update(self) -> None:
        """Forget drawn lines when the theme changes."""
        super().notify_style_update()
        self._drawer.forget(styles=True)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        return self._drawer.draw(self._top + y)
