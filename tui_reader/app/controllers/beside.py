"""What stands beside the library's list: its folders, and how the article under the cursor begins."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.app.chrome import Hint
from tui_reader.app.controllers.hints import Hinter
from tui_reader.app.rows.library import folder_rows
from tui_reader.app.widgets.line_edit import LineEdit
from tui_reader.errors import ReaderError

if TYPE_CHECKING:
    from tui_reader.app.screens.library import LibraryScreen

FOLDERS_FROM, PREVIEW_FROM = 110, 150
"""Widths in cells from which folders and preview stand beside the list without being asked for."""


class Beside:
    """Shows and hides folders and preview; under `FOLDERS_FROM` cells they lie over the list."""

    def __init__(self, screen: LibraryScreen) -> None:
        self._screen = screen

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {"folders": self._turn_folders, "preview": self._turn_preview}

    def fit(self, width: int) -> None:
        """Choose the layout for `width` cells."""
        screen = self._screen
        screen.set_class(width < FOLDERS_FROM, "-narrow")
        screen.set_class(width >= FOLDERS_FROM or screen.folders.has_focus, "-folders")
        screen.set_class(width >= PREVIEW_FROM, "-preview")

    def refresh(self) -> None:
        """List the folders."""
        session = self._screen.session
        try:
            tags, feeds = session.catalogue.all_tags(), session.feeds.all()
        except ReaderError:
            tags, feeds = (), ()
        self._screen.folders.show(folder_rows(tags, feeds))

    def follow(self) -> None:
        """Show which folder is open, and how the article under the cursor begins where there is room for it."""
        screen = self._screen
        screen.folders.marked = frozenset({f"folder:{screen.folder}"})
        row = screen.list.row
        if row is None or not screen.has_class("-preview"):
            screen.preview.article = None
            return
        try:
            screen.preview.article = screen.session.preview(row.key)
        except ReaderError as error:
            screen.preview.article = None
            screen.tell(str(error), warning=True)

    def hint(self) -> None:
        """Let the footer say what can be done where the keyboard is: in the list, the folders, or a line."""
        screen, hinter = self._screen, Hinter(self._screen.keymap)
        line = screen.hints
        line.last = hinter.help
        if isinstance(screen.focused, LineEdit):
            line.hints, line.last = (Hint("Enter", "into the list"),), Hint("Esc", "every article")
        elif screen.focused is screen.folders:
            line.hints = (
                hinter.hint("list_choose", "show its articles"),
                hinter.hint("folders", "to the list"),
            )
        else:
            line.hints = (hinter.hint("list_choose", "open"), *hinter.all_on(screen.where))

    def to_list(self) -> None:
        """Give the keyboard to the list, and close the folders where they lie over it."""
        screen = self._screen
        if screen.has_class("-narrow"):
            screen.remove_class("-folders")
        screen.set_focus(screen.list)

    def _turn_folders(self) -> None:
        screen = self._screen
        if screen.folders.has_focus:
            self.to_list()
            return
        screen.add_class("-folders")
        screen.set_focus(screen.folders)

    def _turn_preview(self) -> None:
        self._screen.toggle_class("-preview")
        self.follow()
