"""The terminal on POSIX: Textual's driver, with input that survives bad bytes and ends with the terminal."""

from __future__ import annotations

import asyncio
import os
import select
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable
from types import FrameType

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from tui_reader.app.background import QUESTION, Answer
from tui_reader.app.linear import SHOW_CURSOR
from tui_reader.app.opening.early import EarlyScreen
from tui_reader.app.outlet import Outlet
from tui_reader.app.title import GIVE_BACK

_WAIT = 0.1
"""Seconds after which a lone Escape is taken for a key."""
_MOST = 4096
_USUAL = (80, 24)
"""Columns and rows of a terminal that does not say how large it is."""
STOPS = (signal.SIGTSTP, signal.SIGCONT)
"""Signals with which a shell stops a program and lets it go on."""
_OTHER_SCREEN = "\x1b[?1049h"


def heed(number: signal.Signals, act: Callable[..., object], *values: object) -> None:
    """Call `act` with `values` from the running loop whenever the signal comes, until the loop is closed.

    The loop's own way loses a signal while it is flooded with callbacks: its pipe is full then.
    """
    loop = asyncio.get_running_loop()

    def heeded(_number: int, _frame: FrameType | None) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(act, *values)

    signal.signal(number, heeded)


def terminal_size() -> tuple[int, int]:
    """Columns and rows, as `shutil.get_terminal_size` finds them, with which Python loads what packs archives."""
    asked = [os.environ.get(name, "") for name in ("COLUMNS", "LINES")]
    given = [int(words) if words.isdecimal() and len(words) < 6 else 0 for words in asked]
    try:
        found = os.get_terminal_size(sys.__stdout__.fileno()) if sys.__stdout__ and 0 in given else (0, 0)
    except (OSError, ValueError):
        found = (0, 0)
    return given[0] or found[0] or _USUAL[0], given[1] or found[1] or _USUAL[1]


class TerminalGone(Message):
    """The input has ended: nobody is there to read any more."""


class BackgroundTold(Message):
    """The terminal said whether it is `dark` or `light`."""

    def __init__(self, shade: str) -> None:
        super().__init__()
        self.shade = shade


class Terminal(LinuxDriver):
    """Input decoded with replacement characters; the end of input ends the program.

    The screen is written to standard output, so that standard error can go to a file.
    """

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        before = {number: signal.getsignal(number) for number in STOPS}
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        for number, handler in before.items():  # there is nothing to give back yet
            signal.signal(number, handler)
        if sys.__stdout__ is not None:
            self._file = Outlet(sys.__stdout__, self._lost)  # type: ignore[assignment]
        self._woken, self._wake = os.pipe()
        self._answer: Answer | None = None
        """Looks for the terminal's word on its background."""
        self._entered = False
        """Whether the terminal shows the other screen already."""
        self._typed = b""
        """What was typed before it was ours."""
        self._away = False
        """Whether the terminal was given back, to be taken again when the program goes on."""

    def start_application_mode(self) -> None:
        """Make the terminal ours; where the first frame stands on it, without clearing it."""
        early: EarlyScreen | None = getattr(self._app, "early", None)
        self._entered = early is not None and early.standing
        if early is not None:
            self._typed, early.typed = early.typed, b""
        if (heed_ends := getattr(self._app, "heed_ends", None)) is not None:
            heed_ends()
        writer = self._writer_thread
        super().start_application_mode()  # type: ignore[no-untyped-call]
        # In the background the terminal is not ours yet; another SIGCONT comes with the foreground.
        self._away = self._writer_thread is writer
        if self._away:
            return
        if early is not None and (before := early.take_over()) is not None:
            self.attrs_before = before
        heed(signal.SIGTSTP, self._sigtstp_application)
        heed(signal.SIGCONT, self._sigcont_application)
        if getattr(self._app, "linear", False):
            self.write(SHOW_CURSOR)
            self.flush()
        if getattr(self._app, "follows_terminal", False) and os.environ.get("TERM") != "linux":
            self._answer = Answer()
            self.write(QUESTION)
            self.flush()

    def write(self, data: str) -> None:
        """Write to the terminal, but for going to the screen where it is already."""
        if self._away or (self._entered and data == _OTHER_SCREEN):
            self._entered = False
            return
        super().write(data)

    def run_input_thread(self) -> None:
        """Turn what is typed into events until the program or the input ends."""
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        poll = select.poll()
        poll.register(self.fileno, select.POLLIN)
        poll.register(self._woken, select.POLLIN)
        # Of what was typed before the terminal was ours, it made line feeds out of Enter.
        before = bool(self._typed) or (self.fileno, select.POLLIN) in poll.poll(0)
        while not self.exit_event.is_set():
            ready = [self.fileno] if self._typed else [fileno for fileno, _ in poll.poll(_WAIT * 1000)]
            if self._woken in ready:
                # Woken a moment before it is told to end; it would listen once more.
                self.exit_event.wait(_WAIT)
                os.read(self._woken, _MOST)
            if self.fileno in ready:
                data = self._read()
                if before:
                    data, before = data.replace(b"\n", b"\r"), False
                if not data:
                    self.send_message(TerminalGone())
                    return
                # Part of a character gives nothing yet; the parser takes nothing for the end.
                if typed := self._listen(decode(data)):
                    for event in parser.feed(typed):
                        self.process_message(event)
            elif self._answer is not None and (held := self._listen("")):
                for event in parser.feed(held):
                    self.process_message(event)
            for event in parser.tick():
                self.process_message(event)

    def _get_terminal_size(self) -> tuple[int, int]:
        return terminal_size()

    def _listen(self, typed: str) -> str:
        """Take the terminal's answer about its background out of what is typed."""
        if self._answer is None:
            return typed
        typed, told = self._answer.take(typed)
        if told:
            self.send_message(BackgroundTold(told))
        return typed

    def suspend_application_mode(self) -> None:
        """Give the terminal back for a while, with the title that it had."""
        if getattr(self._app, "titled", False):
            self.write(GIVE_BACK)
        super().suspend_application_mode()
        self._away = True

    def resume_application_mode(self) -> None:
        """Take the terminal again, if it was given back."""
        if self._away:
            self._away = False
            super().resume_application_mode()

    def disable_input(self) -> None:
        """Stop reading, at once."""
        os.write(self._wake, b".")
        super().disable_input()

    def _run_input_thread(self) -> None:
        """Read what is typed; a failure ends the program as any other does."""
        try:
            self.run_input_thread()
        except Exception as error:
            self._app.call_later(self._app._handle_exception, error)

    def _lost(self) -> None:
        """The terminal does not take what is written any more."""
        self.send_message(TerminalGone())

    def _read(self) -> bytes:
        if self._typed:
            typed, self._typed = self._typed, b""
            return typed
        try:
            return os.read(self.fileno, _MOST)
        except OSError:
            return b""
