"""What all dialogs share: a quiet panel in the middle, closed with Escape."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widget import Widget

Result = TypeVar("Result")


class Words(Widget):
    """Words that are never read as markup."""

    DEFAULT_CSS = """
    Words { height: auto; width: 1fr; }
    Words.-quiet { color: $quiet; }
    Words.-warn { color: $warning; }
    """

    words: reactive[str] = reactive("", layout=True)

    def __init__(self, words: str = "", *, classes: str = "") -> None:
        super().__init__(classes=classes)
        self.set_reactive(Words.words, words)

    def render(self) -> Content:
        """The words."""
        return Content(self.words)


class Panel(Vertical):
    """The box of a dialog; its title is set into the thin border."""

    DEFAULT_CSS = """
    Panel {
        width: 76; max-width: 96%; height: auto; max-height: 90%;
        background: $surface; border: round $hairline; padding: 0 1;
        border-title-color: $foreground; border-title-style: bold; border-subtitle-color: $quiet;
    }
    """

    def __init__(self, *children: Widget, title: str, keys: str) -> None:
        super().__init__(*children)
        self.border_title = Content(title)
        self.border_subtitle = Content(keys)


class Dialog(ModalScreen[Result]):
    """A dialog over whatever is open."""

    CLICK_LEAVES: ClassVar[bool] = True
    """Whether a click beside the dialog closes it; not where words may have been typed into it."""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]
    DEFAULT_CSS = """
    Dialog { align: center middle; }
    Dialog.-linear { background: $background; align: left top; }
    Dialog.-linear Panel { width: 100%; max-width: 100%; height: 100%; max-height: 100%; margin: 0; }
    """

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close, once: what was typed meanwhile must not close the screen below as well."""
        return super().dismiss(result) if self.is_current else AwaitComplete.nothing()  # type: ignore[no-untyped-call]

    def _screen_resized(self, size: Size) -> None:
        """Lay out for the size that the terminal has by now, as `TitledScreen` does."""
        super()._screen_resized(self.app.size)

    def on_mount(self) -> None:
        """For those who listen a panel has the screen to itself: no line holds words of two things."""
        if getattr(self.app, "linear", False) and self.query(Panel):
            self.add_class("-linear")

    def on_click(self, event: events.Click) -> None:
        """Close where the click was beside the dialog, and nothing that was typed is lost by it."""
        if self.CLICK_LEAVES and self.get_widget_at(event.screen_x, event.screen_y)[0] is self:
            self.action_leave()

    def action_leave(self) -> None:
        """Close without a result."""
        self.dismiss(None)
