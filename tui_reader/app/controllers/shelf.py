"""What can be done with the articles of the library: star, read, archive, tag, remove, and undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.app.library_ports import ListedArticle
from tui_reader.app.rows.base import one_line
from tui_reader.errors import ReaderError

if TYPE_CHECKING:
    from tui_reader.app.screens.library import LibraryScreen

ORDERS = {
    "recent": "last opened",
    "published": "newest",
    "added": "last added",
    "title": "title",
    "site": "site",
    "length": "longest",
    "progress": "furthest read",
}
"""Orders of the list, and how the screen calls them."""


class Shelf:
    """Changes to the article under the cursor, each of which can be undone."""

    def __init__(self, screen: LibraryScreen) -> None:
        self._screen = screen
        self._undo: list[tuple[str, Callable[[], None]]] = []

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {
            "star": self._guarded(
                lambda a: self._turn(a, "starred", not a.starred, "Starred", "No star any more")
            ),
            "toggle_read": self._guarded(lambda a: self._turn(a, "read", a.unread, "Read", "Unread")),
            "archive": self._guarded(
                lambda a: self._turn(a, "archived", not a.archived, "Archived", "Out of the archive")
            ),
            "tag": self._guarded(self._ask_tags),
            "remove": self._guarded(self._remove),
            "undo": self._undo_last,
            "sort_library": self._sort,
        }

    def _turn(self, article: ListedArticle, state: str, on: bool, done: str, undone: str) -> None:
        catalogue = self._screen.session.catalogue
        catalogue.mark((article.id,), state, on)
        self._done(
            f"{done if on else undone}: {one_line(article.title)}",
            lambda: catalogue.mark((article.id,), state, not on),
        )

    def _remove(self, article: ListedArticle) -> None:
        catalogue = self._screen.session.catalogue
        removed = catalogue.remove(article.id)
        if removed is not None:
            self._done(f"Removed: {one_line(article.title)}", lambda: catalogue.put_back(removed))

    def _ask_tags(self, article: ListedArticle) -> None:
        from tui_reader.app.screens.prompt import PromptScreen

        known = " ".join(tag for tag, _ in self._screen.session.catalogue.all_tags()[:12])
        prompt = PromptScreen(
            "Tags",
            " ".join(article.tags),
            hint=f"Words with spaces between them. Used before: {known}" if known else "",
            placeholder="harbour energy",
        )
        self._screen.app.push_screen(prompt, lambda said: self._tagged(article, said))

    def _tagged(self, article: ListedArticle, said: str | None) -> None:
        if said is None:
            return
        old, new = set(article.tags), {word.lstrip("#") for word in said.split()} - {""}
        catalogue = self._screen.session.catalogue
        try:
            catalogue.tag(article.id, add=sorted(new - old), remove=sorted(old - new))
        except ReaderError as error:
            self._screen.tell(str(error), warning=True)
            return
        self._done(
            f"Tags: {' '.join(sorted(new)) or 'none'}",
            lambda: catalogue.tag(article.id, add=sorted(old - new), remove=sorted(new - old)),
        )

    def _done(self, words: str, undo: Callable[[], None]) -> None:
        self._undo.append((words, undo))
        self._screen.refresh_rows()
        self._screen.beside.refresh()
        self._screen.tell(f"{words} · {self._screen.keymap.key('undo')} undoes it")

    def _undo_last(self) -> None:
        if not self._undo:
            self._screen.tell("Nothing to undo")
            return
        words, undo = self._undo.pop()
        try:
            undo()
        except ReaderError as error:
            self._screen.tell(str(error), warning=True)
            return
        self._screen.refresh_rows()
        self._screen.beside.refresh()
        self._screen.tell(f"Undone: {words}")

    def _sort(self) -> None:
        names = list(ORDERS)
        order = names[(names.index(self._screen.order) + 1) % len(names)]
        self._screen.order = order
        self._screen.session.remember_screen(order=order)
        self._screen.refresh_rows()
        self._screen.tell(f"Sorted by: {ORDERS[order]}")

    def _guarded(self, act: Callable[[ListedArticle], None]) -> Callable[[], None]:
        def guarded() -> None:
            article = self._screen.chosen_article
            if article is None:
                self._screen.tell("Open it first: only what is in the library can be changed")
                return
            try:
                act(article)
            except ReaderError as error:
                self._screen.tell(str(error), warning=True)

        return guarded
