"""The terminal before Textual has it: text on it at once, keys kept for the app, everything put back on a failure."""

from __future__ import annotations

import os
import signal
import sys
import termios

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType
    from typing import Any

    from tui_reader.app.colours import Palette
    from tui_reader.app.opening.frame import Opening
    from tui_reader.app.opening.remembered import Sides

OFF = "NEWSREADER_FIRST_FRAME"
"""Environment variable that turns the first frame off where it is `0`."""

_ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h"
"""Other screen, no cursor, no line wrap, pasted text told from keys: as Textual will have it."""
_LEAVE = "\x1b[?2026l\x1b[0m\x1b[?2004l\x1b[?7h\x1b[?1049l\x1b[?25h"
_MOST = 4096
"""Bytes that are read of the keyboard at a time."""
ENDS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
"""Signals that end the program."""
_TOGETHER, _DONE = "\x1b[?2026h", "\x1b[?2026l"
"""What stands between is shown at once (synchronised output); other terminals ignore it."""


def possible() -> bool:
    """Whether this terminal is known well enough to write to it before Textual does."""
    environ = os.environ
    if environ.get(OFF, "") == "0" or environ.get("TERM", "") in ("", "dumb", "unknown"):
        return False
    return (
        os.isatty(0)
        and os.isatty(1)
        and (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
        and not any(environ.get(name) for name in ("TEXTUAL_COLOR_SYSTEM", "FORCE_COLOR", "TEXTUAL_DRIVER"))
    )


def palette_for(theme: str) -> tuple[Palette, int] | None:
    """The theme's colours, and how many the terminal shows (see `to_ansi`).

    None where Textual will show others, or where they are not known without it.
    """
    from tui_reader.app.colours import DEFAULT, PALETTES, TERMINAL
    from tui_reader.app.opening.ansi import EVERY, FEW, NONE, SIXTEEN

    if os.environ.get("NO_COLOR") is not None:
        return PALETTES[TERMINAL], NONE
    palette = PALETTES.get(theme or DEFAULT)
    if palette is None:
        return None
    if palette.ansi or os.environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return palette, EVERY
    few = os.environ.get("TERM", "").strip().lower().endswith(("-256color", "-kitty"))
    return palette, FEW if few else SIXTEEN


def frame_of(opening: Opening, theme: str, size: tuple[int, int]) -> str | None:
    """The first frame as a terminal takes it; None where it can't be drawn, see `palette_for`, `draw_frame`."""
    from tui_reader.app.opening.ansi import to_ansi
    from tui_reader.app.opening.frame import draw_frame

    colours = palette_for(theme)
    rows = draw_frame(opening, size) if colours else None
    return to_ansi(rows, colours[0], colours=colours[1]) if colours and rows else None


class EarlyScreen:
    """A terminal that shows the first frame; Textual's driver takes it over, or `end` puts it back."""

    def __init__(self, source: str, theme: str = "") -> None:
        self.source = source
        """What the frame shows, as it was asked for."""
        self.theme = theme
        """The theme asked for; empty for the usual one."""
        self.sides: Sides | None = None
        """What the frame shows beside the text, where it shows anything there."""
        self.attributes: list[Any] | None = None
        """The terminal's attributes of before, while it is ours."""
        self.typed = b""
        """What was typed so far, for the app to take over."""
        self.last: Callable[[], None] = self.end
        """What is done before a signal ends the program: `end`, with whatever else was begun."""
        self._signals: dict[int, Any] = {}
        self._process = 0
        self._shown = False

    @property
    def standing(self) -> bool:
        """Whether the frame is on the screen and nobody took it over."""
        return self._shown and self.attributes is not None

    def hush(self) -> bool:
        """No echo, and keys as Textual wants them; ctrl+c still breaks off, ctrl+z does nothing yet.

        False, and the terminal is as it was, where that can't be done.
        """
        try:
            before, now = termios.tcgetattr(0), termios.tcgetattr(0)
        except termios.error:
            return False
        now[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        now[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
        now[6] = list(now[6])
        now[6][termios.VMIN], now[6][termios.VTIME] = 1, 0
        now[6][termios.VSUSP] = b"\x00"
        self._process = os.getpid()
        self.attributes = before
        for number in ENDS:
            self._signals[number] = signal.signal(number, self._leave)
        # Not ignored as such: the programs that are started would go on with that.
        self._signals[signal.SIGTSTP] = signal.signal(signal.SIGTSTP, _go_on)
        try:
            termios.tcsetattr(0, termios.TCSANOW, now)
        except termios.error:
            self.end()
            return False
        return True

    def show(self, frame: str, sides: Sides | None = None) -> bool:
        """Put a frame on the hushed terminal, with what stands beside its text where that is known.

        False, and the terminal is as it was, where that can't be done.
        """
        self.sides = sides
        try:
            self._shown = True
            _write(f"{_ENTER}{_TOGETHER}\x1b[2J{frame}{sides.written if sides else ''}{_DONE}")
        except (OSError, ValueError):
            self.end()
            return False
        return True

    def listen(self) -> bytes:
        """What was typed since the frame stands; nobody is waited for."""
        from select import select

        try:
            while self.standing and select([0], [], [], 0)[0] and (data := os.read(0, _MOST)):
                self.typed += data
        except OSError:  # the app will find that nobody is there
            return self.typed
        return self.typed

    def take_over(self) -> list[Any] | None:
        """The terminal's attributes of before; it is the caller's from now on, who must heed the signals already."""
        attributes, self.attributes = self.attributes, None
        return attributes

    def end(self) -> None:
        """Put the terminal back, unless somebody took it over, and the signals as they were."""
        if self.attributes is not None:
            if self._shown:
                _try(_write, _LEAVE)
            _try(termios.tcsetattr, 0, termios.TCSADRAIN, self.attributes)
            self.attributes = None
        for number, before in self._signals.items():
            signal.signal(number, before)
        self._signals.clear()

    def _leave(self, number: int, frame: FrameType | None) -> None:
        """Put the terminal back and end at once.

        An exception would come up wherever the program happens to be: it would be lost in what cleans up, and
        taken for another error in what makes classes.
        """
        try:
            if os.getpid() == self._process:
                self.last()
        finally:
            os._exit(128 + number)


def _go_on(number: int, frame: FrameType | None) -> None:
    """Do nothing about a signal."""


def _try(call: Callable[..., None], *arguments: Any) -> None:
    """Do what a terminal that has gone no longer takes."""
    try:
        call(*arguments)
    except (OSError, termios.error):
        return


def _write(words: str) -> None:
    data = words.encode("utf-8", "replace")
    while data:
        data = data[os.write(1, data) :]
