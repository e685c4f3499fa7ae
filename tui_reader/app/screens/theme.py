"""Choosing a theme, seen at once."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui_reader.app.rows.base import Line, Piece, Row, heading
from tui_reader.app.screens.dialog import Dialog, Panel
from tui_reader.app.themes import THEMES
from tui_reader.app.widgets.row_list import RowList


class ThemeScreen(Dialog[None]):
    """Moving shows a theme, Enter keeps it, Escape brings back the one before."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q", "leave", show=False)]
    DEFAULT_CSS = """
    ThemeScreen { background: transparent; align: right middle; }
    ThemeScreen Panel { width: 36; }
    ThemeScreen RowList { height: 20; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._before = ""
        self._list = RowList(name="themes")

    def compose(self) -> ComposeResult:
        """Our own themes, then Textual's."""
        yield Panel(self._list, title="Theme", keys="Enter keeps · Esc")

    def on_mount(self) -> None:
        """List the themes with the cursor on today's."""
        self._before = self.app.theme
        ours = [theme.name for theme in THEMES]
        others = sorted(name for name in self.app.available_themes if name not in ours)
        rows = [heading("ours", "Made for this program"), *map(_row, ours)]
        self._list.show([*rows, heading("others", "Textual's"), *map(_row, others)])
        self._list.cursor = self._list.find(self._before)
        self._list.focus()

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Show the theme."""
        event.stop()
        self.app.theme = event.row.key

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Keep the theme."""
        event.stop()
        self.app.theme = event.row.key
        self.dismiss(None)

    def action_leave(self) -> None:
        """Bring back the theme of before."""
        self.app.theme = self._before
        self.dismiss(None)


def _row(name: str) -> Row:
    return Row(name, (Line((Piece(name),)),))
