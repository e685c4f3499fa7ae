"""The article on the screen: draws only the lines that are seen, keeps the reading line, says where it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip

from tui_reader.app.page.draw import writers_marks
from tui_reader.app.page.flow import Flow
from tui_reader.app.page.hyphens import Setting
from tui_reader.app.page.layout import plain_text
from tui_reader.app.page.marks import Layers, Mark
from tui_reader.app.page.position import Position
from tui_reader.app.widgets.article_lines import LineDrawer
from tui_reader.app.widgets.page_view import PageView
from tui_reader.model.article import Article
from tui_reader.model.spans import Span
from tui_reader.model.stop import START, Stop

__all__ = ["ArticleView", "Mark"]


class ArticleView(PageView):
    """One article, wrapped to a measure, with a reading line and layers of marks."""

    DEFAULT_CSS = """
    ArticleView {
        height: 1fr;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        overflow-x: hidden;
        overflow-y: scroll;
    }
    """

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
        """The reader clicked on a character of the text."""

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
        self._marks = Layers()
        self._drawer = LineDrawer(self)
        self._painted: list[tuple[int, bool]] = []
        self._painting = False
        self._drawn = False
        """Whether it was ever on the screen."""
        self._told: tuple[int, Span] | None = None
        self._chosen: Span | None = None
        self.setting = Setting()
        """How lines are set."""

    # What is shown

    @property
    def article(self) -> Article | None:
        """The article on the page."""
        return self._article

    @property
    def marks(self) -> Layers:
        """The layers of marks."""
        return self._marks

    @property
    def selected(self) -> Span | None:
        """What is selected, with the keyboard or the mouse."""
        if self._chosen is not None:
            return self._chosen
        selection = self.text_selection if self.is_attached else None
        layout = self.page_layout
        if selection is None or layout is None or self._article is None:
            return None
        ends = [layout.offset_at(o.y, o.x) if o else None for o in selection]
        start = 0 if ends[0] is None else ends[0]
        end = len(self._article.text) if ends[1] is None else ends[1]
        return Span(start, end) if start < end else None

    def show(self, article: Article, stop: Stop = START) -> None:
        """Show an article where its reader stopped; marks are dropped."""
        self._article = article
        self._told = self._chosen = None
        self._marks.clear()
        self._marks.put("style", writers_marks(article))
        self.open(Flow(article, setting=self.setting), stop)

    def set_lines(self, setting: Setting) -> None:
        """Set the lines of this article, and of those to come, in another way; the place is kept."""
        self.setting = setting
        if self._article is not None:
            self._flow = Flow(self._article, setting=setting)
            self._fit(anew=True)

    def set_layer(self, name: str, marks: Sequence[Mark]) -> None:
        """Replace the marks of a layer; see `page.marks.LAYERS` for their order."""
        self.set_layers({name: marks})

    def set_layers(self, layers: Mapping[str, Sequence[Mark]]) -> None:
        """Replace the marks of several layers at once."""
        changed = [self._marks.put(name, marks) for name, marks in layers.items()]
        if any(changed):
            self._drawer.forget()
            self.revision += 1
            self.refresh()

    def set_labels(self, labels: dict[int, str]) -> None:
        """Draw a few letters over the text at each offset; an empty dictionary takes them away."""
        if labels != self._drawer.labels:
            self._drawer.labels = labels
            self._drawer.forget()
            self.refresh()

    # Moving

    def go_to(self, offset: int, *, select: Span | None = None, near: bool = False) -> None:
        """Read on at `offset` (see `jump`); mark `select`, if given."""
        if select is not None:
            self.set_layer("current", [Mark(select)])
        self.jump(offset, near=near)

    def select(self, span: Span | None, *, head: int = 0) -> None:
        """Select `span` and keep `head`, the character at its moving end, in sight; None selects nothing."""
        self._chosen = span
        self.set_layer("selection", [Mark(span)] if span else [])
        self.set_layer("caret", [Mark(Span(head, head + 1))] if span else [])
        if span:
            self.move_cursor(head)

    def _moved(self, there: Position) -> None:
        """Draw what differs, and tell of it once."""
        self._drawer.cursor_line = there.line
        self._repaint()
        now = (there.cursor, there.seen)
        if now != self._told:
            self._told = now
            self.post_message(self.CursorMoved(self, *now))

    def _renumber(self, here: Position, there: Position) -> None:
        """Draw anew only if something else is seen then."""
        super()._renumber(here, there)
        self._drawer.forget()
        same = (here.seen, here.cursor, len(self._painted)) == (there.seen, there.cursor, there.height)
        self._painted = [(number, number == there.line) for number in there.lines] if same else []
        self.revision += 1

    def _fitted(self, left: int, width: int) -> None:
        """Draw everything anew."""
        self._drawer.fit(left, width)
        self._painted = []
        self.revision += 1

    # Mouse

    def on_click(self, event: events.Click) -> None:
        """Read on at the place that was clicked, unless the mouse was drawn over text to select it."""
        event.prevent_default()
        number = self.seen_lines.start + event.y
        if self._at is None or self.selected or number not in self._at.layout.numbers:
            return
        cell = event.x - self._drawer.left
        offset = self._at.layout.place(number, cell)
        on_it = 0 <= cell - self._at.layout.cell_at(number, offset) <= 1
        self.move_cursor(offset)
        if on_it:
            self.post_message(self.Clicked(self, offset))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words, as the article has them but for what would steer a terminal."""
        if self._article is None or (span := self.selected) is None:
            return None
        return plain_text(span.of(self._article.text)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what is selected."""
        if selection is not None:
            self._chosen = None
            self.set_layer("caret", [])
        span = self.selected
        self.set_layer("selection", [Mark(span)] if span else [])

    # Drawing

    def notify_style_update(self) -> None:
        """Forget drawn lines when the theme changes."""
        super().notify_style_update()
        self._drawer.forget(styles=True)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of the screen, for drawing."""
        self._painting = self._drawn = True
        try:
            return super().render_lines(crop)
        finally:
            self._painting = False

    def render_line(self, y: int) -> Strip:
        """One line of the screen; where it is not for drawing, each piece says where in the text it lies."""
        number = self.seen_lines.start + y
        return self._drawer.draw(number) if self._painting else self._drawer.charted(number)

    def _repaint(self) -> None:
        """Ask only for the rows, and on them only for the cells, that differ from what was drawn last.

        Over a slow line each cell counts: Textual's own way is to write the whole widget for each scroll.
        """
        if not self._drawn:
            return
        rows = [(number, number == self._drawer.cursor_line) for number in self.seen_lines]
        old, self._painted = self._painted, rows
        if len(old) != len(rows):
            self.refresh()
            return
        shifter, by = getattr(self.app, "shifter", None), rows[0][0] - old[0][0] if rows else 0
        if by and shifter is not None and shifter.ask(self, by):
            old = [*old[by:], *rows[-by:]] if by > 0 else [*rows[:-by], *old[:by]]
        changed = [
            Region(0, row, cells, 1)
            for row, (was, now) in enumerate(zip(old, rows, strict=True))
            if was != now and (cells := self._drawer.differing(was, now))
        ]
        if changed:
            self.refresh(*changed)
