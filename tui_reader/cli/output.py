"""What the commands write: data to standard output, messages to standard error, nothing hidden in either.

`guard` puts a last line of defence under all of it: whatever is printed, by this program, by click or by a
traceback, passes through one stream that lets no character through that a terminal obeys.
"""

from __future__ import annotations

import errno
import io
import os
import re
import sys
from typing import IO

from tui_reader.model.cleaning import HARMFUL, escape
from tui_reader.model.patterns import late

__all__ = ["bare_errors", "complain", "escape", "guard", "plain", "say"]

_KEPT = "\r(?=\n)"
_COLOUR = r"\x1b\[[0-9;]{0,40}m"
_OBEYED = late(f"({_KEPT})|[{HARMFUL}]")
_OBEYED_BUT_COLOUR = late(f"({_KEPT}|{_COLOUR})|[{HARMFUL}]")


class Guarded(io.TextIOWrapper):
    """A text stream on which what a terminal obeys becomes `\\uNNNN`, as JSON writes it too.

    Line feeds, tabs and CR LF stay; on a terminal also colours.
    """

    def write(self, text: str, /) -> int:
        """Write `text`, guarded."""
        obeyed = _OBEYED_BUT_COLOUR if self.isatty() else _OBEYED
        super().write(obeyed.sub(_guarded, text))
        return len(text)


def guard() -> None:
    """Put guarded streams in the place of standard output and standard error.

    What is piped or written to a file is UTF-8 whatever the locale; on a terminal of another encoding `?` stands
    for what it lacks. A descriptor that was closed is taken, so that no file of ours is opened in its place.
    """
    _occupy()
    sys.stdout = _guard(1)
    sys.stderr = _guard(2)


def plain(text: str) -> str:
    """`text` with line breaks kept and other control characters escaped: for messages."""
    return "\n".join(escape(line) for line in text.split("\n"))


def complain(what: str, *, where: str = "", hint: str = "") -> None:
    """One error on standard error: the program, the place, what happened, and what to try on its own line."""
    place = f"{escape(where)}: " if where else ""
    sys.stderr.write(f"newsreader: {place}{plain(what)}\n")
    if hint:
        sys.stderr.write(f"  {plain(hint)}\n")
    sys.stderr.flush()


def say(message: str) -> None:
    """One message that is not data, on standard error."""
    sys.stderr.write(f"{plain(message)}\n")
    sys.stderr.flush()


def bare_errors() -> IO[str]:
    """Standard error without the guard: for progress lines of our own words that move the cursor."""
    return sys.__stderr__ or sys.stderr


def _guard(number: int) -> Guarded:
    was = sys.__stdout__ if number == 1 else sys.__stderr__
    terminal = os.isatty(number)
    encoding = was.encoding if terminal and was is not None else "utf-8"
    raw = io.BufferedWriter(io.FileIO(number, "w", closefd=False))
    return Guarded(
        raw, encoding=encoding, errors="replace", newline="", line_buffering=terminal or number == 2
    )


def _occupy() -> None:
    for number in range(3):
        try:
            os.fstat(number)
        except OSError as error:
            if error.errno != errno.EBADF:
                raise
            # Closed for data means that writing fails; messages may be lost.
            os.open(os.devnull, os.O_WRONLY if number == 2 else os.O_RDONLY)  # gives the lowest free number


def _guarded(found: re.Match[str]) -> str:
    if found[1]:
        return found[1]
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))
