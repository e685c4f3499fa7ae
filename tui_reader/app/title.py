"""The terminal's title: what is open, for as long as it is."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui_reader.app.chrome import cut
from tui_reader.app.page.chars import clean

if TYPE_CHECKING:
    from tui_reader.app.app import NewsreaderApp

_KNOWN = tuple(
    "alacritty contour foot ghostty gnome konsole rio rxvt screen st- tmux vte wezterm xterm".split()
)
"""How the names of terminals begin that take a title; others may print it."""
_LONGEST = 80
_KEEP, GIVE_BACK = "\x1b[22;2t", "\x1b[23;2t"
"""Put the title of before aside, and bring it back (xterm's window operations)."""


def tell_title(app: NewsreaderApp, words: str) -> None:
    """Make `words` the terminal's title, where the terminal is known to have one."""
    driver = app._driver
    if app.is_headless or driver is None or not os.environ.get("TERM", "").startswith(_KNOWN):
        return
    if not app.titled:
        app.titled = True
        driver.write(_KEEP)
    driver.write(f"\x1b]2;{cut(clean(words), _LONGEST)} — newsreader\x07")
    driver.flush()
