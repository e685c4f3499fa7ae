"""Opening addresses in the browser, out of the app."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from tui_reader.session.browser import VARIABLE, Browser, find_browser, open_in

if TYPE_CHECKING:
    from tui_reader.app.app import NewsreaderApp


def browse(app: NewsreaderApp, address: str) -> None:
    """Open an address and say how that went; a browser for the terminal has it until it ends."""
    browser = find_browser(os.environ)
    if browser is None:
        app.tell(f"No browser was found here: {VARIABLE} can name one", warning=True)
    elif browser.in_terminal:
        _in_terminal(app, browser, address)
    else:
        app.tell(f"Opening with {browser.name}: {address}")
        Thread(target=_beside, args=(app, browser, address), name="browser", daemon=True).start()


def _in_terminal(app: NewsreaderApp, browser: Browser, address: str) -> None:
    try:
        with app.suspend():
            sys.__stdout__.flush() if sys.__stdout__ else None
            why = open_in(browser, address)
    except SuspendNotSupported:
        why = "it needs a terminal"
    app.refresh(layout=True)
    app.tell(_failure(browser, why) if why else f"Back from {browser.name}", warning=bool(why))


def _beside(app: NewsreaderApp, browser: Browser, address: str) -> None:
    why = open_in(browser, address)
    if why:
        with suppress(RuntimeError):  # the program has ended, and nobody is there to be told
            app.call_from_thread(app.tell, _failure(browser, why), warning=True)


def _failure(browser: Browser, why: str) -> str:
    return f"Not opened with {browser.name}: {why}"
