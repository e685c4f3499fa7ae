"""Choosing a theme, seen at once."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.theme import Theme

from tui_reader.app.colours import AUTO, chosen
from tui_reader.app.ports import OpenSession
from tui_reader.app.rows.base import Line, Piece, Row, heading
from tui_reader.app.screens.dialog import Dialog, Panel
from tui_reader.app.themes import THEMES
from tui_reader.app.widgets.row_list import RowList
from tui_reader.errors import ReaderError


class ThemeScreen(Dialog[str]):
    """Moving shows a theme, Enter keeps it, Escape brings back the one before.

    Gives what must be said of the choice: that it could not be kept for the next time.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q", "leave", show=False)]
    DEFAULT_CSS = """
    ThemeScreen { background: transparent; align: right middle; }
    ThemeScreen Panel { width: 38; }
    ThemeScreen RowList { height: 20; }
    """

    def __init__(self, session: OpenSession) -> None:
        super().__init__()
        self._session = session
        self._before = ""
        self._list = RowList(name="themes")

    def compose(self) -> ComposeResult:
        """Our own themes, then Textual's."""
        yield Panel(self._list, title="Theme", keys="Enter keeps · Esc brings back")

    def on_mount(self) -> None:
        """List the themes with the cursor on today's."""
        self._before = self.app.theme
        ours = [theme.name for theme in THEMES]
        known = self.app.available_themes
        others = [_row(name, name, _kind(known[name])) for name in sorted(known) if name not in ours]
        rows = [_row(AUTO, "auto: as the terminal is"), heading("ours", "Made for this program")]
        rows += [_row(theme.name, theme.name, _kind(theme)) for theme in THEMES]
        self._list.show(
            [
                *rows,
                heading("others", "Textual's"),
                *others,
            ]
        )
        automatic = self._session.config.theme == AUTO and self._before == self._automatic
        self._list.cursor = self._list.find(AUTO if automatic else self._before)
        self._list.focus()

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Show the theme."""
        event.stop()
        self.app.theme = self._named(event.row.key)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Keep the theme, also for the next time."""
        event.stop()
        self.app.theme = self._named(event.row.key)
        self.app.follows_terminal = event.row.key == AUTO  # type: ignore[attr-defined]
        said = ""
        try:
            self._session.change_setting("theme", event.row.key)
        except ReaderError as error:
            said = f"{event.row.key}, and only for now: {error.what}"
        self.dismiss(said)

    @property
    def _automatic(self) -> str:
        return chosen(AUTO, self._session.memory.background)

    def _named(self, key: str) -> str:
        return self._automatic if key == AUTO else key

    def action_leave(self) -> None:
        """Bring back the theme of before."""
        self.app.theme = self._before
        self.dismiss(None)


def _kind(theme: Theme) -> str:
    return "16 colours" if theme.ansi else "dark" if theme.dark else "light"


def _row(key: str, name: str, kind: str = "") -> Row:
    return Row(key, (Line((Piece(name),), tail=kind),))
