"""The library screen: everything opened before, and what comes with the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.timer import Timer

from tui_reader.app.actions import Where
from tui_reader.app.bindings import bind, keymap_of
from tui_reader.app.controllers.beside import Beside
from tui_reader.app.controllers.following import Following
from tui_reader.app.controllers.refreshing import Refreshing
from tui_reader.app.controllers.shelf import ORDERS, Shelf
from tui_reader.app.library_ports import ListedArticle
from tui_reader.app.ports import OpenSession
from tui_reader.app.rows.base import counted
from tui_reader.app.rows.library import FOLDERS, library_rows
from tui_reader.app.screens.titled import TitledScreen
from tui_reader.app.widgets.chrome import BottomRule, ColumnHeader, HintLine, TitleLine
from tui_reader.app.widgets.line_edit import LineEdit
from tui_reader.app.widgets.preview import Preview
from tui_reader.app.widgets.row_list import RowList
from tui_reader.errors import ReaderError, UsageError
from tui_reader.model.addresses import is_address

_PAUSE = 0.05
"""Seconds without a key after which the preview follows, and a long list the filter."""
_MANY = 2_000
"""Articles from which the list waits for a pause in what is typed."""
_AT_FIRST = 300
"""Articles that are listed at first, so that a full library opens no later than a small one."""
_AHEAD = 60
"""Rows before the end of the list at which more are listed."""


class LibraryScreen(TitledScreen):
    """A list of articles; Enter opens one."""

    where = Where.LIBRARY
    called = "Library"
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    LibraryScreen { layout: vertical; background: $background; }
    LibraryScreen #shelf { height: 1fr; layers: base drawer; }
    LibraryScreen #folders { width: 26; display: none; background: $background; }
    LibraryScreen #folders RowList { border-right: solid $hairline; }
    LibraryScreen #articles { width: 1fr; }
    LibraryScreen #articles RowList { max-width: 100; margin: 0 1; }
    LibraryScreen #seen { width: 48; display: none; border-left: solid $hairline; background: $background; }
    LibraryScreen LineEdit { margin: 0 3; max-width: 96; display: none; }
    LibraryScreen.-folders #folders, LibraryScreen.-preview #seen { display: block; }
    LibraryScreen.-narrow {
        & #folders { layer: drawer; dock: left; height: 100%; width: 30; }
        & #shelf { layout: vertical; }
        & #seen { width: 100%; height: 50%; border-left: none; border-top: solid $hairline; }
    }
    """

    def __init__(self, session: OpenSession) -> None:
        super().__init__()
        bind(self, Where.LIBRARY, first=True)
        self.keymap = keymap_of(self)
        self.session = session
        self.list = RowList(name="library")
        self.folders = RowList(name="folders")
        self.preview = Preview()
        self.title_line = TitleLine()
        self.bottom = BottomRule()
        self.hints = HintLine()
        self.filter = ""
        self.folder, self._folder_name = FOLDERS[0]
        self.order = session.memory.order if session.memory.order in ORDERS else next(iter(ORDERS))
        self._narrowing: Timer | None = None
        self._listed: dict[str, ListedArticle] = {}
        self._most = _AT_FIRST
        self._total = 0
        self._resumed = False
        self._line = LineEdit(placeholder='words, "phrases", speaker:tarn, site:, after:2026-05, is:unread')
        self.beside = Beside(self)
        self._acts: dict[str, Callable[[], None]] = {
            "filter_rows": self._open_filter,
            "clear_filter": self._clear,
            **self.beside.acts,
            **Shelf(self).acts,
            **Refreshing(self).acts,
            **Following(self).acts,
        }

    def compose(self) -> ComposeResult:
        """Title, folders, list and preview, footer."""
        yield self.title_line
        yield ColumnHeader()
        with Horizontal(id="shelf"):
            yield Vertical(self.folders, id="folders")
            yield Vertical(self._line, self.list, id="articles")
            yield Vertical(self.preview, id="seen")
        yield self.bottom
        yield self.hints

    def on_mount(self) -> None:
        """List the articles."""
        self.title_line.heading = "Library"
        self.watch(self, "focused", self.beside.hint)
        self.beside.fit(self.app.size.width)
        self.set_focus(self.list)
        self.refresh_rows()
        self.beside.refresh()

    def on_screen_resume(self) -> None:
        """An article was closed: its place and notes may have changed."""
        if self._resumed:
            self.tell("")
            self.refresh_rows()
        self._resumed = True

    def on_resize(self, event: events.Resize) -> None:
        """Choose the layout for the width."""
        self.beside.fit(self.app.size.width)

    @property
    def chosen_article(self) -> ListedArticle | None:
        """The article under the cursor, where it is in the library."""
        return self._listed.get(self.list.row.key) if self.list.row else None

    def refresh_rows(self) -> None:
        """List what folder and filter let through; a filter that makes no sense leaves the list as it is."""
        typing = self.focused is self._line
        query = f"{self.folder} {self.filter}".strip()
        try:
            listed: Sequence[ListedArticle] = self.session.library_rows(
                query, order=self.order, typing=typing, most=self._most
            )
            full = len(listed) == self._most
            self._total = self.session.catalogue.count(query, typing=typing) if full else len(listed)
        except UsageError as error:
            self.tell(str(error), warning=True)
            return
        except ReaderError as error:
            listed, self._total = (), 0
            self.tell(str(error), warning=True)
        self._listed = {article.id: article for article in listed}
        whole = not self.folder and ":" not in self.filter and len(listed) == self._total
        bundled = self.session.samples() if whole else ()
        self.list.placeholder = self._empty()
        self.bottom.words = "" if listed else self._invitation()
        self.list.show(library_rows(listed, bundled, self.filter, self._folder_name, total=self._total))
        self.title_line.facts = (counted(self._total, "article", "articles"), ORDERS[self.order])
        self.beside.follow()

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Show what the cursor is on."""
        event.stop()
        if event.rows is self.folders:
            self._show_folder(event.row.key, event.row.label)
            return
        if len(self._listed) < self._total and (self.list.cursor or 0) > len(self._listed) - _AHEAD:
            last = event.row is self.list.rows[-1]
            self._most = self._total + 1 if last else self._most * 4
            self.refresh_rows()
            self.list.cursor = len(self.list.rows) - 1 if last else self.list.cursor
        if self.has_class("-preview"):
            self.set_timer(_PAUSE, self.beside.follow)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open the article, or go from the folders to their articles."""
        event.stop()
        if event.rows is self.folders:
            self._show_folder(event.row.key, event.row.label)
            self.beside.to_list()
            return
        self.tell("")
        self.open_source(event.row.key)

    def open_source(self, source: str) -> None:
        """Open an article over the library, or say why it can't be; what is fetched keeps nothing waiting."""
        listed = self._listed.get(source)
        if is_address(source) or (listed is not None and listed.partial):
            self.tell(f"Fetching {listed.location if listed else source} …")
            self.app.open_later(source)  # type: ignore[attr-defined]
            return
        try:
            self.app.open_source(source)  # type: ignore[attr-defined]
        except ReaderError as error:
            self.tell(str(error), warning=True)

    def on_line_edit_changed(self, event: LineEdit.Changed) -> None:
        """Narrow the list."""
        self.filter = event.value
        self._most = _AT_FIRST
        self.tell("")
        if self._narrowing is not None:
            self._narrowing.stop()
        if self._total < _MANY:
            self.refresh_rows()
        else:
            self._narrowing = self.set_timer(_PAUSE, self.refresh_rows)

    def on_line_edit_given_up(self) -> None:
        """Show everything again."""
        self._clear()

    def on_line_edit_submitted(self) -> None:
        """Into the list, with what was typed kept."""
        self.set_focus(self.list)
        self.refresh_rows()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave every key to the line that is typed into."""
        return action != "act" or self.focused is not self._line

    def action_act(self, name: str, key: str = "") -> None:
        """Do what the table of actions calls `name`."""
        self.tell("")
        self._acts[name]()

    def tell(self, words: str, *, warning: bool = False) -> None:
        """Say something in the footer; empty words clear it."""
        self.hints.warning = warning
        self.hints.message = words

    def _empty(self) -> str:
        key = self.keymap.key
        if self.filter:
            return f"No article fits “{self.filter}”.\n\n{key('clear_filter')} shows all of them again"
        if self.folder:
            keys = f"{key('star')} stars an article, {key('tag')} tags it, {key('archive')} archives it"
            return f"Nothing here yet.\n\n{keys}"
        return f"Nothing has been opened yet.\n\n{self._invitation()}"

    def _invitation(self) -> str:
        key = self.keymap.key
        return f"{key('open_other')} opens a file or an address, {key('follow_feed')} follows a feed"

    def _show_folder(self, key: str, name: str) -> None:
        self.folder, self._folder_name = key.removeprefix("folder:"), name
        self._most = _AT_FIRST
        self.refresh_rows()

    def _open_filter(self) -> None:
        self._line.display = True
        self.set_focus(self._line)

    def _clear(self) -> None:
        """Back to the whole list, a step at a time: filter and drawers first, then the folder."""
        if self.filter or self._line.display:
            self._line.display = False
            self._line.begin()
            self.filter = ""
        elif not self.folders.has_focus:
            self.folder, self._folder_name = FOLDERS[0]
            self.folders.cursor = 0
        self.beside.to_list()
        self.refresh_rows()
