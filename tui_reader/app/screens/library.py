"""The library screen: everything opened before, and what comes with the program."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.screen import Screen

from tui_reader.app.actions import Where
from tui_reader.app.bindings import bindings_for
from tui_reader.app.controllers.hints import HELP, hint, hints_for
from tui_reader.app.ports import OpenSession
from tui_reader.app.rows.library import library_rows
from tui_reader.app.widgets.chrome import BottomRule, ColumnHeader, HintLine, TitleLine
from tui_reader.app.widgets.row_list import RowList
from tui_reader.errors import ReaderError

if TYPE_CHECKING:
    from textual.widgets import Input

EMPTY = """Nothing has been opened yet.

newsreader FILE opens an article: plain text or Markdown
newsreader - reads it from standard input"""


class LibraryScreen(Screen[None]):
    """A list of articles; Enter opens one."""

    where = Where.LIBRARY
    BINDINGS = bindings_for(Where.LIBRARY)
    DEFAULT_CSS = """
    LibraryScreen { layout: vertical; background: $background; }
    LibraryScreen RowList { max-width: 100; margin: 0 2; }
    LibraryScreen Input { border: none; height: 1; padding: 0 4; background: transparent; margin: 1 0 0 0; }
    LibraryScreen Input:focus { border: none; }
    """

    def __init__(self, session: OpenSession) -> None:
        super().__init__()
        self.session = session
        self.list = RowList(name="library", placeholder=EMPTY)
        self.title_line = TitleLine()
        self.hints = HintLine()
        self.filter = ""
        self._input: Input | None = None
        self._acts: dict[str, Callable[[], None]] = {
            "filter_rows": self._open_filter,
            "clear_filter": self._clear_filter,
        }

    def compose(self) -> ComposeResult:
        """Title, list, footer."""
        yield self.title_line
        yield ColumnHeader()
        yield self.list
        yield BottomRule()
        yield self.hints

    def on_mount(self) -> None:
        """List the articles."""
        self.title_line.heading = "Library"
        self.hints.last = HELP
        self.hints.hints = (hint("list_choose", "open"), *hints_for(self.where))
        self.list.focus()
        self.refresh_rows()

    def on_screen_resume(self) -> None:
        """An article was closed: its place and notes may have changed."""
        self.refresh_rows()

    def refresh_rows(self) -> None:
        """List what the filter lets through."""
        try:
            listed = self.session.library_rows()
        except ReaderError as error:
            listed = ()
            self._tell(str(error))
        self.title_line.facts = (f"{len(listed)} opened",) if listed else ()
        rows = library_rows(listed, self.session.samples(), self.filter)
        self.list.placeholder = f"No article holds “{self.filter}”." if self.filter else EMPTY
        self.list.show(rows)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open the article."""
        self._tell("")
        try:
            self.app.open_source(event.row.key)  # type: ignore[attr-defined]
        except ReaderError as error:
            self._tell(str(error))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        self.filter = event.value
        self.refresh_rows()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Into the list, with what was typed kept."""
        self.list.focus()

    def action_act(self, name: str) -> None:
        """Do what the table of actions calls `name`."""
        self._acts[name]()

    def _open_filter(self) -> None:
        from textual.widgets import Input

        if self._input is None:
            self._input = Input(
                self.filter, placeholder="words in title, site or date", select_on_focus=False
            )
            self.mount(self._input, before=self.list)
        self._input.focus()

    def _clear_filter(self) -> None:
        if self._input is not None:
            self._input.remove()
            self._input = None
        self.filter = ""
        self.refresh_rows()
        self.list.focus()

    def _tell(self, words: str) -> None:
        self.hints.warning = bool(words)
        self.hints.message = words
