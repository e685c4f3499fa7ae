"""Asking the feeds for what is new, while the library stays usable."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from tui_reader.app.rows.base import counted
from tui_reader.errors import ReaderError

if TYPE_CHECKING:
    from tui_reader.app.screens.library import LibraryScreen


class Refreshing:
    """One round at a time; the footer tells how far it is."""

    def __init__(self, screen: LibraryScreen) -> None:
        self._screen = screen
        self._running = False

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {"refresh_feeds": self._begin}

    def _begin(self) -> None:
        if self._running:
            return
        feeds = self._screen.session.feeds.due()
        if not feeds:
            key = self._screen.keymap.key("follow_feed")
            self._screen.tell(f"No feed to ask now; {key} follows one")
            return
        self._running = True
        self._screen.tell(f"Asking {counted(len(feeds), 'feed', 'feeds')} …")
        Thread(target=self._run, args=(len(feeds),), name="feeds", daemon=True).start()

    def _run(self, total: int) -> None:
        new = failed = done = gone = 0
        trouble = ""
        feeds = self._screen.session.feeds
        # Where the program ends meanwhile there is nobody left to tell.
        with suppress(Exception):
            try:
                for outcome in feeds.refresh():
                    done += 1
                    new += outcome.new
                    failed += outcome.error is not None
                    if done < total:
                        self._say(f"Asking the feeds: {done} of {total} …")
                gone = feeds.expire()
            except ReaderError as error:
                trouble = str(error)
        told = f"{counted(new, 'new article', 'new articles')} from {counted(done, 'feed', 'feeds')}"
        if gone:
            told += f", {gone} old ones gone"
        if failed:
            told += f"; {failed} failed, see: newsreader feed list"
        with suppress(Exception):
            self._screen.app.call_from_thread(self._end, trouble or told, bool(failed or trouble))

    def _say(self, words: str) -> None:
        self._screen.app.call_from_thread(self._screen.tell, words)

    def _end(self, told: str, warning: bool) -> None:
        self._running = False
        self._screen.refresh_rows()
        self._screen.beside.refresh()
        self._screen.tell(told, warning=warning)
