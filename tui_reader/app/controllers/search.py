"""Search in the article: hits are lit while the pattern is typed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING

from tui_reader.app.controllers.trail import ROUND, Lit
from tui_reader.app.geometry import SHORT
from tui_reader.app.rows.base import counted
from tui_reader.app.searches import Searched, Searches

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui_reader.app.screens.found import Chosen
    from tui_reader.app.screens.reading import ReadingScreen
    from tui_reader.model.stop import Stop

LIBRARY = "/"
"""What a pattern begins with that is meant for the whole library: so that `//` searches it."""
_SLOW = 0.1
"""Seconds after which a search is too slow to be made for each letter that is typed."""
_QUIET = 0.25
"""Seconds without a key after which a slow search is made."""
_TOGETHER = 0.005
"""Seconds within which keys come that were typed as one, or pasted: in a long text they are searched for together."""


class Search:
    """The search line at the bottom and the trail that it makes."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._searches: Searches = screen.app.searches  # type: ignore[attr-defined]
        self._origin = 0
        self._place: Stop | None = None
        """The screen as it was before the search."""
        self._before = Lit()
        """The trail that was lit before it."""
        self._refused = ""
        """Why what was typed last is no pattern."""
        self._took = 0.0
        """Seconds that the last search took."""
        self._later: Timer | None = None

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {"search": self.open}

    def open(self) -> None:
        """Show the search line in place of the footer and give it the keyboard at once."""
        screen = self._screen
        self._begin()
        screen.hints.display = False
        screen.search_line.begin(self._searches.all())
        screen.set_focus(screen.search_line.edit)

    def look_for(self, words: str, near: str = "") -> None:
        """Light the places where `words` stand in the article, and be at the one where `near` stands too.

        Without that, or where it is not to be found, at the first from where the reader is.
        """
        from tui_reader.app.page.search import LONGEST_PATTERN, find_all

        if words.strip():
            self._begin()
            text = self._screen.reading.article.text
            for span in find_all(text, near.strip()[:LONGEST_PATTERN])[:1]:
                self._origin = span.start
            self._find(words.strip(), regex=False)
            self._screen.places.let_go()
            self._end(words.strip(), regex=False)

    def typed(self, pattern: str, *, regex: bool) -> None:
        """Light the hits of what is typed so far and show the first at or after where the search began.

        At once; in a long text, and where that took long, when no more is typed.
        """
        self._stop_waiting()
        slow, long = self._took >= _SLOW, len(self._screen.reading.article.text) >= SHORT
        if not pattern or not (slow or long):
            self._find(pattern, regex=regex)
            return
        if slow:
            self._screen.search_line.count = "…"
        wait = _QUIET if slow else _TOGETHER
        self._later = self._screen.set_timer(wait, lambda: self._find(pattern, regex=regex))

    def done(self, pattern: str, *, regex: bool) -> None:
        """Keep the hits as the trail and give the keyboard back to the text; nothing typed is the last again."""
        line = self._screen.search_line
        if pattern.startswith(LIBRARY):
            self._put_back()
            self._searches.keep(Searched(pattern))
            self._close()
            self.look_up(pattern.removeprefix(LIBRARY))
            return
        again = not pattern and next((s for s in reversed(self._searches.all()) if not s.library), None)
        if again:
            pattern = again.pattern
            line.regex = regex = again.regex
            self._find(pattern, regex=regex, beyond=1)
        elif self._later is not None:
            self._find(pattern, regex=regex)
        self._close()
        self._end(pattern, regex=regex)

    def given_up(self) -> None:
        """Back to where the search began, with the trail that was lit then."""
        self._put_back()
        self._close()

    def look_up(self, query: str) -> None:
        """Search the whole library, and open what is chosen of it."""
        from tui_reader.app.screens.found import FoundScreen

        self._screen.app.push_screen(FoundScreen(self._screen.session, query.strip()), self._open)

    def _open(self, chosen: Chosen | None) -> None:
        """Open what was chosen in the library where the words stand; here, if it is this article."""
        if chosen is None:
            return
        if chosen.article_id == self._screen.reading.article.id:
            self.look_for(*chosen.sought)
        else:
            self._screen.app.open_later(chosen.article_id, chosen.sought)  # type: ignore[attr-defined]

    def _begin(self) -> None:
        """Remember what the search begins from."""
        self._before, self._refused, self._took = self._screen.trail.now, "", 0.0
        self._screen.panes.settle()
        self._place = self._screen.places.hold()
        self._origin = self._place.cursor

    def _find(self, pattern: str, *, regex: bool, beyond: int = 0) -> None:
        """Light the hits and go to the first from so far `beyond` the beginning on; back where there are none."""
        from tui_reader.app.page.search import MOST_HITS, find_all

        line, trail, view = self._screen.search_line, self._screen.trail, self._screen.view
        self._later, self._refused, line.count = None, "", ""
        library = pattern.startswith(LIBRARY)
        if library or not pattern.strip():
            self._put_back()
            line.count = "Enter searches the whole library" if library else ""
            return
        origin = self._origin + beyond
        began = perf_counter()
        try:
            spans = find_all(self._screen.reading.article.text, pattern, regex=regex)
        except ValueError as error:
            line.count = self._refused = str(error)
            spans = ()
        self._took = perf_counter() - began
        more = len(spans) >= MOST_HITS
        near = bisect_left(spans, origin, key=lambda span: span.start)
        near = near if near < len(spans) else 0
        trail.light(f"/{pattern}", [(span,) for span in spans], near if spans else None, more=more)
        if not spans:
            view.return_to(self._place)
            line.count = self._refused or "not found"
            return
        first = spans[near]
        view.go_to(first.start, near=True)
        hits = f"{len(spans):,}+ hits" if more else counted(len(spans), "hit", "hits")
        line.count = f"{near + 1:,} of {hits}"
        if first.start < origin:
            line.count += ", from the start"

    def _end(self, pattern: str, *, regex: bool) -> None:
        """Keep what was found, or say that nothing was."""
        screen = self._screen
        if not pattern.strip():
            return
        if self._refused:
            screen.tell(f"{pattern}: {self._refused}", warning=True)
        if not screen.trail.lit:
            screen.trail.put_back(self._before)
            if not self._refused:
                screen.tell(f"Not found: {pattern}")
            return
        self._searches.keep(Searched(pattern, regex))
        screen.places.jump(screen.view.cursor, origin=self._place, near=True)
        if screen.view.cursor < self._origin:
            screen.tell(f"{screen.trail.words} · {ROUND[1]}")

    def _put_back(self) -> None:
        """The text and the trail as they were."""
        self._screen.trail.put_back(self._before)
        self._screen.view.return_to(self._place)

    def _stop_waiting(self) -> None:
        if self._later is not None:
            self._later.stop()
            self._later = None

    def _close(self) -> None:
        self._stop_waiting()
        self._screen.places.let_go()
        self._screen.search_line.display = False
        self._screen.hints.display = True
        self._screen.set_focus(self._screen.view)
