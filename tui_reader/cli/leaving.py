"""Leaving while the app is still loading: whoever opened the wrong article need not wait for the whole of it."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

from tui_reader.app.keys import sent_as
from tui_reader.app.loading import loading

if TYPE_CHECKING:
    from tui_reader.app.keymap import Keymap
    from tui_reader.app.opening.early import EarlyScreen
    from tui_reader.session.ahead import Ahead

_GLANCES = 0.05
"""Seconds between two looks at what was typed, while nothing else is to be done."""


class Leaving:
    """Whether the reader wants to leave before the app stands: the first key typed is one that does so."""

    def __init__(self, early: EarlyScreen | None, keymap: Keymap) -> None:
        """`early` is the terminal where the first frame stands on it; without it nothing typed is looked at."""
        self._early = early
        self._keys = tuple(filter(None, map(sent_as, keymap.action("quit").keys)))

    def asked(self) -> bool:
        """Look at what was typed; it is kept for the app."""
        return self._early is not None and bool(self._keys) and self._early.listen().startswith(self._keys)


def loaded(leaving: Leaving) -> bool:
    """Load the app; False as soon as the reader wants to leave.

    Until it stands, ctrl+c ends the program without more ado: what is being loaded may lose an exception or take
    it for an error of its own, and the terminal is as it was.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, lambda *_: os._exit(128 + signal.SIGINT))
    return not leaving.asked() and not any(leaving.asked() for _ in loading())


def arrived(ahead: Ahead, leaving: Leaving) -> bool:
    """Wait for what is read elsewhere; False as soon as the reader wants to leave."""
    while not ahead.ready(_GLANCES):
        if leaving.asked():
            return False
    return not leaving.asked()
