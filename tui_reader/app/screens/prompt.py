"""One line asked for."""

from __future__ import annotations

from textual.app import ComposeResult

from tui_reader.app.screens.dialog import Dialog, Panel, Words
from tui_reader.app.widgets.line_edit import LineEdit


class PromptScreen(Dialog[str]):
    """Gives what was typed; None where it was given up."""

    CLICK_LEAVES = False
    DEFAULT_CSS = """
    PromptScreen Words { margin: 1 0 0 0; }
    """

    def __init__(self, title: str, value: str = "", *, hint: str = "", placeholder: str = "") -> None:
        super().__init__()
        self._title = title
        self._hint = hint
        self._edit = LineEdit(value, placeholder=placeholder)

    def compose(self) -> ComposeResult:
        """The line, and what may be typed into it."""
        words = [Words(self._hint, classes="-quiet")] if self._hint else []
        yield Panel(self._edit, *words, title=self._title, keys="Enter · Esc leaves it as it is")

    def on_mount(self) -> None:
        """Type at once."""
        self._edit.focus()

    def on_line_edit_changed(self, event: LineEdit.Changed) -> None:
        """Nothing to do before Enter."""
        event.stop()

    def on_line_edit_submitted(self, event: LineEdit.Submitted) -> None:
        """Give the line."""
        event.stop()
        self.dismiss(event.value)

    def on_line_edit_given_up(self) -> None:
        """Close."""
        self.action_leave()
