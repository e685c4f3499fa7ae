"""How the text looks: its measure, the lines of facts round it, and what is known of the article."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.app.chrome import facts, minutes_of
from tui_reader.app.geometry import SHORT
from tui_reader.app.page.chars import clean
from tui_reader.app.page.layout import column
from tui_reader.app.rows.base import one_line
from tui_reader.errors import ReaderError

if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen

MEASURES = (72, 80, 96, 56, 64)
"""Widths of the column that `w` turns through, in cells, the usual one first."""


class View:
    """Measure, facts, title line and the rule that says who vouches."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._minutes = 0
        self._settled = self._followed = False

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {
            "measure": self.measure,
            "facts": self.facts,
            "library": self.library,
            "browser": self.browser,
        }

    def begin(self) -> None:
        """Name the article; where in it the reader is can be said as soon as its lines are known."""
        screen, article = self._screen, self._screen.reading.article
        screen.title_line.heading = clean(article.title)
        screen.map.drawn = len(article.text) < SHORT

    def follow_up(self) -> None:
        """Have the rest of the screen come right behind the first frame, before anything is drawn again."""
        if not self._followed:
            self._followed = True
            self._screen.call_next(self._screen.settle_in)

    def late(self) -> bool:
        """Say of a long text what the first frame leaves out; whether that is to be drawn before all else."""
        if self._settled:
            return False
        self.answer()
        return len(self._screen.reading.article.text) >= SHORT

    def answer(self) -> None:
        """Say where the reader went, if need be in the first frame."""
        self._settled = True
        self.place()

    def place(self) -> None:
        """Say how far the reader is, and who vouches for the sentence here."""
        screen = self._screen
        article = screen.reading.article
        ready = self._settled or len(article.text) < SHORT
        screen.map.drawn = ready
        screen.title_line.heading = clean(article.title)
        if ready:
            self._minutes = self._minutes or minutes_of(article)
            screen.title_line.facts = facts(article, self._minutes, screen.view.progress, screen.view.cursor)
        if screen.findings is not None:
            from tui_reader.app.rows.words import vouching

            layout = screen.view.page_layout
            line_at = layout.line_at if layout else None
            screen.bottom.words = vouching(screen.findings, screen.view.cursor, line_at)

    def greet(self) -> None:
        """Say what the reader should know when the article opens; nothing else is said then."""
        screen = self._screen
        screen.tell(" · ".join((*screen.keymap.notices, *screen.reading.notices)))

    def measure(self) -> None:
        """The next width of the column, kept for the next time."""
        screen, view = self._screen, self._screen.view
        index = MEASURES.index(view.measure) if view.measure in MEASURES else -1
        wanted = MEASURES[(index + 1) % len(MEASURES)]
        view.measure = wanted
        room = column(view.size.width, wanted)[1]
        said = f"Column at most {wanted} cells wide" + (f"; {room} fit here" if room < wanted else "")
        try:
            screen.session.change_setting("measure", wanted)
        except ReaderError as error:
            screen.tell(f"{said}, and only for now: {error.what}", warning=True)
        else:
            screen.tell(said)

    def facts(self) -> None:
        """What is known of the article."""
        from tui_reader.app.screens.facts import FactsScreen

        self._screen.app.push_screen(FactsScreen(self._screen.reading, self._screen.findings))

    def browser(self) -> None:
        """Open the article's address, if it is one that is safe to open."""
        url = self._screen.reading.article.url or ""
        if not url:
            self._screen.tell("The article has no address")
        elif not openable(url):
            self._screen.tell(f"Not opened, for it is no plain web address: {one_line(url)}", warning=True)
        else:
            self._screen.app.open_url(url)

    def library(self) -> None:
        """To the library."""
        self._screen.app.show_library()  # type: ignore[attr-defined]


def openable(url: str) -> bool:
    """Whether an address is plain http or https, without anything a program could take for more."""
    scheme, found, rest = url.partition("://")
    plain = url.isascii() and url.isprintable() and not any(c in " \"'<>\\^`{|}" for c in url)
    return bool(found and rest) and scheme.lower() in ("http", "https") and plain
