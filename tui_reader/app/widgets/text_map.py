"""A narrow map of the whole article: where marks lie, and what of it is on screen."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui_reader.app.page.looks import Look
from tui_reader.app.page.overview import SIGNS, WINDOW, overview, window
from tui_reader.app.widgets.article_view import ArticleView
from tui_reader.app.widgets.inks import Inks

_WINDOW = Look(colour="quiet", ground="foreground 12%")
_LOOKS = {
    "quote": Look(colour="quiet"),
    "highlight": Look(colour="second"),
    "bookmark": Look(colour="warning"),
    "trail": Look(colour="accent"),
    "current": Look("bold", "accent"),
}
"""How the signs of `overview.SIGNS` look."""


class TextMap(Widget):
    """One column beside the article's scroll bar; it follows the `ArticleView` that stands beside it."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "TextMap { width: 1; height: 1fr; }"

    drawn: reactive[bool] = reactive(True)
    """Whether there is a map; to map a long article would hold up the first frame."""

    def __init__(self, view: ArticleView | None = None, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._view = view
        self._signs: list[str] = []
        self._inks = Inks(self)
        self._window = range(0)
        self._stale = True

    def watch_drawn(self) -> None:
        """Draw it, or nothing."""
        self._changed()

    def on_mount(self) -> None:
        """Find the view that is mapped, and follow it."""
        if self._view is None:
            assert self.parent is not None
            near = self.parent.query(ArticleView)
            self._view = near.first() if near else self.screen.query_one(ArticleView)
        self.watch(self._view, "scroll_y", self._moved, init=False)
        self.watch(self._view, "revision", self._changed, init=False)

    def _moved(self) -> None:
        """Draw only the rows at which the window begins or ends now, or did."""
        old, self._window = self._window, self._rows_seen()
        if changed := set(old) ^ set(self._window):
            self.refresh(*(Region(0, row, self.size.width, 1) for row in changed))

    def _changed(self) -> None:
        """Draw the rows that look different now."""
        before = self._rows()
        self._stale = True
        self._window = self._rows_seen()
        after = self._rows()
        if len(before) != len(after):
            self.refresh()
        else:
            pairs = enumerate(zip(before, after, strict=True))
            changed = [Region(0, row, self.size.width, 1) for row, (was, now) in pairs if was != now]
            if changed:
                self.refresh(*changed)

    def _rows(self) -> list[tuple[str, bool]]:
        """What stands on each row, and whether that is on screen; empty where nothing is drawn."""
        view, height = self._view, self.size.height
        if view is None or view.page_layout is None or not self.drawn:
            return []
        if self._stale:
            self._window = self._rows_seen()
            self._signs = overview(view.page_layout, view.marks, height)
            self._stale = False
        blank = [""] * (height - len(self._signs))
        return [(sign, row in self._window) for row, sign in enumerate([*self._signs, *blank])]

    def _rows_seen(self) -> range:
        """The rows of the map that stand for what is on screen; none where that is everything."""
        view = self._view
        if view is None or view.page_layout is None or not self.drawn:
            return range(0)
        return window(len(view.page_layout), view.seen_lines, self.size.height)

    def on_resize(self, event: events.Resize) -> None:
        """Make the map anew for the new height."""
        self._stale = True
        self._window = self._rows_seen()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Go to the place in the text that was pressed on, and along as long as the button is held."""
        self.capture_mouse()
        self._go_to(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Go along while the button is held."""
        if self.app.mouse_captured is self:
            self._go_to(event.y)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Stay there."""
        self.release_mouse()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll the text, as over the text itself."""
        self._scroll(event)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The same upwards."""
        self._scroll(event)

    def _scroll(self, event: events.MouseEvent) -> None:
        event.stop()
        if self._view is not None:
            self._view.post_message(event)

    def _go_to(self, row: int) -> None:
        view = self._view
        if view is None or view.page_layout is None or not self.size.height:
            return
        lines = len(view.page_layout)
        rows = max(1, min(self.size.height, lines))
        view.go_to(view.page_layout.offset_near(max(0, min(row, rows - 1)) * lines // rows))

    def render_line(self, y: int) -> Strip:
        """One row of the map."""
        view = self._view
        width = self.size.width
        if view is None or view.page_layout is None or not self.drawn:
            return Strip.blank(width, self.rich_style)
        if self._stale:
            self._window = self._rows_seen()
            self._signs = overview(view.page_layout, view.marks, self.size.height)
            self._stale = False
        if y >= len(self._signs):
            return Strip.blank(width, self.rich_style)
        window, name = y in self._window, self._signs[y]
        sign = SIGNS[name] if name else (WINDOW if window else " ")
        return Strip([Segment(sign.ljust(width), self._style(name, window=window))], width)

    def _style(self, name: str, *, window: bool) -> Style:
        return self._inks.of(*(look for look in (_WINDOW if window else None, _LOOKS.get(name)) if look))

    def notify_style_update(self) -> None:
        """Forget how the signs look when the theme changes."""
        super().notify_style_update()
        self._inks.forget()
