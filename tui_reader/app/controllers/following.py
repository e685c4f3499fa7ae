"""What comes into the library from elsewhere: a file or an address that is typed, a feed that is followed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from tui_reader.app.rows.base import counted, one_line
from tui_reader.errors import ReaderError

if TYPE_CHECKING:
    from tui_reader.app.screens.library import LibraryScreen


class Following:
    """Opens what is typed, and follows feeds while the library stays usable."""

    def __init__(self, screen: LibraryScreen) -> None:
        self._screen = screen

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {"open_other": self._ask_source, "follow_feed": self._ask_feed}

    def _ask_source(self) -> None:
        from tui_reader.app.screens.prompt import PromptScreen

        prompt = PromptScreen("Open", placeholder="a file, or an address that begins with http")
        self._screen.app.push_screen(prompt, self._source_typed)

    def _source_typed(self, said: str | None) -> None:
        if said:
            # After the screen is on top again, which clears what it said.
            self._screen.call_after_refresh(self._screen.open_source, said.strip())

    def _ask_feed(self) -> None:
        from tui_reader.app.screens.prompt import PromptScreen

        hint = "The address of a feed, or of a page that names one."
        prompt = PromptScreen("Follow a feed", placeholder="https://…", hint=hint)
        self._screen.app.push_screen(prompt, self._feed_typed)

    def _feed_typed(self, said: str | None) -> None:
        if said and (address := said.strip()):
            self._screen.call_after_refresh(self._screen.tell, f"Asking {address} …")
            Thread(target=self._follow, args=(address,), name="feed", daemon=True).start()

    def _follow(self, address: str) -> None:
        failed = False
        try:
            outcome = self._screen.session.feeds.add(address)
            name = one_line(outcome.feed.title or address)
            words = f"Following {name}: {counted(outcome.new, 'article', 'articles')}"
        except ReaderError as error:
            words, failed = one_line(str(error)), True
        except Exception as error:  # whatever it is, the list stays and says so
            words, failed = f"The feed cannot be followed: {type(error).__name__}", True
        with suppress(RuntimeError):  # the program has ended, and nobody is there to be told
            self._screen.app.call_from_thread(self._end, words, failed)

    def _end(self, words: str, failed: bool) -> None:
        self._screen.refresh_rows()
        self._screen.beside.refresh()
        self._screen.tell(words, warning=failed)
