"""Search in the article: hits are lit while the pattern is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.app.rows.base import counted

if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen

LIBRARY = "/"
"""What a pattern begins with that is meant for the whole library: so that `//` searches it."""
_MOST = 50
"""Patterns of before that are kept."""


class Search:
    """The search line at the bottom and the trail that it makes."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._origin = 0
        self._history: list[str] = []

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {"search": self.open}

    def open(self) -> None:
        """Show the search line in place of the footer and give it the keyboard at once."""
        screen = self._screen
        self._origin = screen.view.cursor
        screen.hints.display = False
        screen.search_line.begin(tuple(self._history))
        screen.set_focus(screen.search_line.edit)

    def look_for(self, words: str) -> None:
        """Light the places where `words` stand in the article, and be at the one where the reader is."""
        if not words:
            return
        self._origin = self._screen.view.cursor
        self.typed(words, regex=False)
        self.done(words)

    def typed(self, pattern: str, *, regex: bool) -> None:
        """Light the hits of what is typed so far and show the first at or after where the search began."""
        from tui_reader.app.page.search import find_all

        line, trail, view = self._screen.search_line, self._screen.trail, self._screen.view
        if pattern.startswith(LIBRARY):
            trail.drop()
            view.go_to(self._origin)
            line.count = "Enter searches the whole library"
            return
        if not pattern:
            trail.drop()
            view.go_to(self._origin)
            line.count = ""
            return
        try:
            spans = find_all(self._screen.reading.article.text, pattern, regex=regex)
        except ValueError as error:
            trail.drop()
            line.count = str(error)
            return
        trail.light(f"/{pattern}", [(span,) for span in spans])
        near = trail.nearest(self._origin)
        if near is None:
            view.go_to(self._origin)
            line.count = "not found"
            return
        trail.light(f"/{pattern}", trail.stops, near)
        view.go_to(trail.stops[near][0].start, select=trail.stops[near][0])
        line.count = f"{near + 1} of {counted(len(spans), 'hit', 'hits')}"

    def done(self, pattern: str) -> None:
        """Keep the hits as the trail and give the keyboard back to the text."""
        if pattern.startswith(LIBRARY):
            self._keep(pattern)
            self._close()
            self.look_up(pattern.removeprefix(LIBRARY))
            return
        target = self._screen.view.cursor
        if pattern and self._screen.trail.lit:
            self._keep(pattern)
            self._screen.places.jump(target, origin=self._origin)
        elif pattern:
            self._screen.tell(f"Not found: {pattern}")
        self._close()

    def given_up(self) -> None:
        """Back to where the search began, the trail dropped."""
        self._screen.trail.drop()
        self._screen.view.go_to(self._origin)
        self._close()

    def look_up(self, query: str) -> None:
        """Search the whole library, and open what is chosen of it."""
        from tui_reader.app.screens.found import FoundScreen

        app = self._screen.app
        app.push_screen(
            FoundScreen(self._screen.session, query.strip()),
            lambda chosen: chosen and app.open_later(chosen.article_id, chosen.words),  # type: ignore[attr-defined]
        )

    def _keep(self, pattern: str) -> None:
        self._history = [*(p for p in self._history if p != pattern), pattern][-_MOST:]

    def _close(self) -> None:
        self._screen.search_line.display = False
        self._screen.hints.display = True
        self._screen.set_focus(self._screen.view)
