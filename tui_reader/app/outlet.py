"""The way to the terminal: it takes what is drawn, whatever the terminal's encoding and whatever becomes of it."""

from __future__ import annotations

import codecs
import io
import os
from collections.abc import Callable
from typing import TextIO

from tui_reader.app.codes import fewer_codes

_LIKE = {
    **dict.fromkeys("─━╌┄┈—–‐‑‒―−", "-"),
    **dict.fromkeys("│┃┆┊▌▎▏▐❘", "|"),
    **dict.fromkeys("┌┐└┘├┤┬┴┼╭╮╯╰", "+"),
    **dict.fromkeys("“”„«»❝❞", '"'),
    **dict.fromkeys("‘’‚‹›", "'"),
    **dict.fromkeys("▸▶►→⏵", ">"),
    **dict.fromkeys("◂◀←", "<"),
    **dict.fromkeys("↑▲▴", "^"),
    **dict.fromkeys("↓▼▾", "v"),
    **dict.fromkeys("•·∙●○◦★☆◆◇■□▪▫", "*"),
    **dict.fromkeys("█▇▆▅▄▃▂▁▀░▒▓", "#"),
    "…": ".",
    "§": "S",
    "×": "x",
    "\u00a0": " ",
}
"""Characters of our own screen and of print → what stands for them where they cannot be written, as wide."""
ERRORS = "newsreader-like"
"""Name of the handler for what an encoding lacks."""


class Outlet:
    """Standard output as the screen's writer wants it. Writing never fails.

    What the terminal's encoding lacks is replaced by something like it, as many cells wide. When the terminal has
    gone, `lost` is called once, from the writing thread, and what comes after goes nowhere.
    """

    def __init__(self, file: TextIO, lost: Callable[[], None]) -> None:
        codecs.register_error(ERRORS, _like)
        if isinstance(file, io.TextIOWrapper):
            file.reconfigure(errors=ERRORS)
        self._file = file
        self._lost = lost

    def fileno(self) -> int:
        """The terminal's file number."""
        return self._file.fileno()

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return self._file.isatty()

    def write(self, text: str) -> None:
        """Write a piece of the screen."""
        try:
            self._file.write(fewer_codes(text))
        except OSError:
            self._give_up()

    def flush(self) -> None:
        """Send everything on."""
        try:
            self._file.flush()
        except OSError:
            self._give_up()

    def _give_up(self) -> None:
        # What is buffered would fail again when the program ends.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self._file.fileno())
        os.close(nowhere)
        self._lost()


def _like(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from rich.cells import get_character_cell_size

    lacking = error.object[error.start : error.end]
    return "".join(_LIKE.get(c) or "?" * get_character_cell_size(c) for c in lacking), error.end
