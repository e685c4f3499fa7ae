"""What is kept of a failure that nobody foresaw: its traceback, in a file that only grows so far."""

from __future__ import annotations

import os
from pathlib import Path

from tui_reader.model.cleaning import harmless

MOST_BYTES = 1_000_000
"""A log that has grown so large is begun anew."""


def log_failure(failure: BaseException, log: Path) -> bool:
    """Append the traceback to `log`, readable for the user alone; whether that could be done.

    The words of the failure may come from outside, so that they are written without control characters.
    """
    from traceback import format_exception

    from tui_reader import __version__
    from tui_reader.model.times import timestamp

    when = timestamp()
    words = f"{when} newsreader {__version__}\n{harmless(''.join(format_exception(failure)))}\n"
    try:
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        full = log.exists() and log.stat().st_size > MOST_BYTES
        flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        file = os.open(log, flags | (os.O_TRUNC if full else os.O_APPEND), 0o600)
        try:
            os.write(file, words.encode("utf-8", "replace"))
        finally:
            os.close(file)
    except OSError:
        return False
    return True
