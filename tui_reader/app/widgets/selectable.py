"""An article of which text is selected, with the keyboard from outside and with the mouse."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.selection import SELECT_ALL, Selection

from tui_reader.app.page.layout import MARGIN, plain_text
from tui_reader.app.widgets.page_view import PageView
from tui_reader.model.article import Article
from tui_reader.model.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui_reader.app.page.stretch import Stretch
    from tui_reader.app.widgets.pointing import Pointer


class SelectableView(PageView):
    """Knows what is selected as places in the text, which stay when lines are made anew."""

    ALLOW_SELECT = False  # by Textual, which knows cells and no places in the text

    class Clicked(Message, namespace="article_view"):
        """The reader clicked on a character of the text."""

        def __init__(self, view: SelectableView, offset: int) -> None:
            super().__init__()
            self.view = view
            self.offset = offset

        @property
        def control(self) -> SelectableView:
            """The view that was clicked."""
            return self.view

    class Picked(Message, namespace="article_view"):
        """Text was selected with the mouse, or no longer is."""

        def __init__(self, view: SelectableView, chosen: Stretch | None) -> None:
            super().__init__()
            self.view = view
            self.chosen = chosen

        @property
        def control(self) -> SelectableView:
            """The view whose text it is."""
            return self.view

    def __init__(self, *, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._article: Article | None = None
        self._chosen: Span | None = None
        self._head = 0
        self._pointer: Pointer | None = None

    @property
    def article(self) -> Article | None:
        """The article on the page."""
        return self._article

    @property
    def selected(self) -> Span | None:
        """What is selected, with the keyboard or the mouse."""
        return self._chosen

    @property
    def text_left(self) -> int:
        """The cell at which the text begins."""
        return MARGIN

    def _show_selection(self, span: Span | None, head: int) -> None:
        """Draw it."""

    def forget_selection(self) -> None:
        """Have nothing selected, for the text is another; nothing is drawn or told."""
        self._chosen = None

    def select(self, span: Span | None, *, head: int = 0) -> None:
        """Select `span` and keep `head`, the character at its moving end, in sight; None selects nothing."""
        self._chosen, self._head = span, head
        if self.is_attached:
            self.screen.selections = {self: SELECT_ALL} if span else {}
        self._show_selection(span, head)
        if span:
            self.move_cursor(head)

    def pick(self, chosen: Stretch | None) -> None:
        """Select with the mouse, and tell of it."""
        if chosen or self._chosen:
            self.select(chosen.span if chosen else None, head=chosen.head if chosen else 0)
            self.post_message(self.Picked(self, chosen))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to select."""
        if self._pointer is None:
            from tui_reader.app.widgets.pointing import Pointer

            self._pointer = Pointer(self)
        self._pointer.press(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select what is drawn over."""
        if self._pointer is not None:
            self._pointer.move(event)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Read on at the place that was clicked; one click also ends what was selected."""
        was = self.selected
        if self._pointer is None or not self._pointer.release():
            self.select(was, head=self._head)
            return
        offset = self.offset_under(event.x, event.y)
        cell = event.x - self.text_left
        number = self.seen_lines.start + event.y
        self.pick(None)
        self.move_cursor(offset)
        layout = self.page_layout
        if not was and layout and 0 <= cell - layout.cell_at(number, offset) <= 1:
            self.post_message(self.Clicked(self, offset))

    def on_click(self, event: events.Click) -> None:
        """Nothing more: pressing and releasing was it."""
        event.prevent_default()

    def offset_under(self, x: int, y: int) -> int:
        """The place in the text nearest to a cell of the view."""
        layout = self.page_layout
        if layout is None:
            return 0
        number = max(layout.numbers.start, min(self.seen_lines.start + y, layout.numbers.stop - 1))
        return layout.place(number, x - self.text_left)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words, as the article has them but for what would steer a terminal."""
        if self._article is None or self._chosen is None:
            return None
        return plain_text(self._chosen.of(self._article.text)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Nothing: what is selected here is for this view to say."""
