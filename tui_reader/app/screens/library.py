"""The library screen: everything opened before, and what comes with the program."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.screen import Screen

from tui_reader.app.actions import Where
from tui_reader.app.bindings import bind, keymap_of
from tui_reader.app.controllers.hints import Hinter
from tui_reader.app.ports import OpenSession
from tui_reader.app.rows.library import library_rows
from tui_reader.app.widgets.chrome import BottomRule, ColumnHeader, HintLine, TitleLine
from tui_reader.app.widgets.line_edit import LineEdit
from tui_reader.app.widgets.row_list import RowList
from tui_reader.errors import ReaderError

EMPTY = """Nothing has been opened yet.

newsreader FILE opens an article: plain text or Markdown
newsreader - reads it from standard input"""


class LibraryScreen(Screen[None]):
    """A list of articles; Enter opens one."""

    where = Where.LIBRARY
    DEFAULT_CSS = """
    LibraryScreen { layout: vertical; background: $background; }
    LibraryScreen RowList { max-width: 100; margin: 0 2; }
    LibraryScreen LineEdit { margin: 1 4; max-width: 96; display: none; }
    """

    def __init__(self, session: OpenSession) -> None:
        super().__init__()
        bind(self, Where.LIBRARY, first=True)
        self.session = session
        self.list = RowList(name="library", placeholder=EMPTY)
        self.title_line = TitleLine()
        self.hints = HintLine()
        self.filter = ""
        self._line = LineEdit(placeholder="words in title, site or date")
        self._acts: dict[str, Callable[[], None]] = {
            "filter_rows": self._open_filter,
            "clear_filter": self._clear_filter,
        }

    def compose(self) -> ComposeResult:
        """Title, list, footer."""
        yield self.title_line
        yield ColumnHeader()
        yield self._line
        yield self.list
        yield BottomRule()
        yield self.hints

    def on_mount(self) -> None:
        """List the articles."""
        self.title_line.heading = "Library"
        hinter = Hinter(keymap_of(self))
        self.hints.last = hinter.help
        self.hints.hints = (hinter.hint("list_choose", "open"), *hinter.all_on(self.where))
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

    def on_line_edit_changed(self, event: LineEdit.Changed) -> None:
        """Narrow the list."""
        self.filter = event.value
        self.refresh_rows()

    def on_line_edit_given_up(self) -> None:
        """Show everything again."""
        self._clear_filter()

    def on_line_edit_submitted(self) -> None:
        """Into the list, with what was typed kept."""
        self.list.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave every key to the line that is typed into."""
        return action != "act" or not self._line.has_focus

    def action_act(self, name: str, key: str = "") -> None:
        """Do what the table of actions calls `name`."""
        self._acts[name]()

    def _open_filter(self) -> None:
        self._line.display = True
        self.set_focus(self._line)

    def _clear_filter(self) -> None:
        self._line.display = False
        self._line.begin()
        self.filter = ""
        self.refresh_rows()
        self.set_focus(self.list)

    def _tell(self, words: str) -> None:
        self.hints.warning = bool(words)
        self.hints.message = words
