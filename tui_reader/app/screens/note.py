"""A note on a highlight, of as many lines as it needs."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from tui_reader.app.chrome import cut
from tui_reader.app.screens.dialog import Dialog, Panel, Words


class NoteScreen(Dialog[str]):
    """Gives the note as it was written."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s,f2", "keep", show=False, priority=True)]
    DEFAULT_CSS = """
    NoteScreen TextArea { height: 8; margin: 1 0 0 0; border: none; background: $background; padding: 0 1; }
    NoteScreen TextArea:focus { border: none; }
    """

    def __init__(self, words: str, note: str) -> None:
        super().__init__()
        self._words = words
        self._area = TextArea(note, show_line_numbers=False, soft_wrap=True)

    def compose(self) -> ComposeResult:
        """The words it is about, and room to write."""
        yield Panel(
            Words(cut(self._words, 200), classes="-quiet"),
            self._area,
            title="Note",
            keys="ctrl+s keeps · Esc leaves it as it was",
        )

    def on_mount(self) -> None:
        """Write on at the end."""
        self._area.focus()
        self._area.move_cursor(self._area.document.end)

    def action_keep(self) -> None:
        """Close with what was written."""
        self.dismiss(self._area.text.strip())
