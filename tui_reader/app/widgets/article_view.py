"""The article on the screen: draws only the lines that are seen, keeps the reading line, says where it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from tui_reader.app.page.draw import writers_marks
from tui_reader.app.page.flow import Flow
from tui_reader.app.page.hyphens import Setting
from tui_reader.app.page.marks import Layers, Mark
from tui_reader.app.page.position import Position
from tui_reader.app.widgets.article_lines import LineDrawer
from tui_reader.app.widgets.selectable import SelectableView
from tui_reader.model.article import Article
from tui_reader.model.spans import Span
from tui_reader.model.stop import START, Stop

__all__ = ["ArticleView", "Mark"]


class ArticleView(SelectableView):
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

    def __init__(self, *, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._marks = Layers()
        self._drawer = LineDrawer(self)
        self._painted: list[tuple[int, bool]] = []
        self._shown = False
        """Whether it was ever on the screen."""
        self._told: tuple[int, Span] | None = None
        self.setting = Setting()
        """How lines are set."""

    # What is shown

    @property
    def marks(self) -> Layers:
        """The layers of marks."""
        return self._marks

    def show(self, article: Article, stop: Stop = START) -> None:
        """Show an article where its reader stopped; marks are dropped."""
        self._article = article
        self._told = None
        self.forget_selection()
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

    @property
    def text_left(self) -> int:
        """The cell at which the text begins."""
        return self._drawer.left

    def _show_selection(self, span: Span | None, head: int) -> None:
        """Draw it, and the character at its moving end."""
        caret = [Mark(Span(head, head + 1))] if span else []
        self.set_layers({"selection": [Mark(span)] if span else [], "caret": caret})

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

    # Drawing

    def notify_style_update(self) -> None:
        """Forget drawn lines when the theme changes."""
        super().notify_style_update()
        self._drawer.forget(styles=True)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of the screen, for drawing."""
        self._shown = True
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        return self._drawer.draw(self.seen_lines.start + y)

    def _repaint(self) -> None:
        """Ask only for the rows, and on them only for the cells, that differ from what was drawn last.

        Over a slow line each cell counts: Textual's own way is to write the whole widget for each scroll.
        """
        if not self._shown:
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
