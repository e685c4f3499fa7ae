"""The real program on a real pseudo-terminal, and what it wrote there, sequence by sequence."""

from __future__ import annotations

import base64
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyte

SEQUENCE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\|\x9c)"  # OSC, DCS, SOS, PM, APC
    r"|\x1b[ -/]*[0-~]"
    r"|[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]",
    re.DOTALL,
)


LIMIT = 90.0
"""Seconds after which nothing more is hoped for."""
AFTER_A_KEY = 0.06
"""Seconds of rest after a key: more than a frame and than what the program waits before it narrows a list."""
AFTER_ESCAPE = 0.15
"""After this key: more than the program waits to see whether a longer sequence follows."""


class Terminal:
    """A program and the terminal that it runs on."""

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        home: Path,
        size: tuple[int, int] = (100, 30),
        environment: Mapping[str, str] | None = None,
        stdin: bytes | None = None,
        stderr: Path | None = None,
        program: Sequence[str] = (sys.executable, "-m", "tui_reader"),
    ) -> None:
        self.columns, self.rows = size
        self.master, slave = pty.openpty()
        self.resize(*size)
        self.before = termios.tcgetattr(slave)
        self._slave = slave
        kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "LINES")}
        given = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "NEWSREADER_HOME": str(home)}
        errors = stderr.open("wb") if stderr else None
        self.process = subprocess.Popen(
            [*program, *arguments],
            stdin=subprocess.PIPE if stdin is not None else slave,
            stdout=slave,
            stderr=errors or slave,
            env={**kept, **given, **(environment or {})},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(1, termios.TIOCSCTTY, 0) and None,
        )
        if errors:
            errors.close()
        if stdin is not None and self.process.stdin:
            self.process.stdin.write(stdin)
            self.process.stdin.close()
        self.written = b""
        self._shown = 0  # bytes of it that are on the screen
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the terminal, in cells."""
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def press(self, *keys: str | bytes) -> None:
        """Type keys one after the other, each when what the one before it did is done."""
        for key in keys:
            if self.process.poll() is not None:
                return
            typed = key.encode() if isinstance(key, str) else key
            self.send(typed)
            self.settle(AFTER_ESCAPE if typed.endswith(b"\x1b") else AFTER_A_KEY)

    def press_until(self, key: str, words: str) -> None:
        """Type a key again and again until `words` stand on the screen."""
        end = time.monotonic() + LIMIT
        while words not in self.text:
            assert time.monotonic() < end, f"{words!r} never came:\n{self.text}"
            self.press(key)

    def press_while_running(self, *keys: str) -> None:
        """Type keys again and again until the program has ended."""
        end = time.monotonic() + LIMIT
        while self.process.poll() is None and time.monotonic() < end:
            self.press(*keys)

    def forget(self) -> None:
        """Clear the screen, as a shell that takes the terminal over does."""
        self._shown = len(self.written)
        self._screen.reset()

    def settle(self, quiet: float = 0.15) -> None:
        """Read until the program has been at rest for `quiet` seconds: it sleeps, and has neither read nor written.

        On a busy machine a program that has much to do may write nothing for long, but does not sleep then.
        """
        end = time.monotonic() + LIMIT
        since = time.monotonic()
        while (now := time.monotonic()) < end and now - since < quiet:
            if select.select([self.master], [], [], 0.01)[0]:
                self._take(0)
                since = time.monotonic()
                if self.process.poll() is not None:
                    return
            elif self._works():
                since = time.monotonic()

    def read(self, seconds: float) -> None:
        """Read what is written for some seconds."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._take(left)

    def wait_for(self, words: str) -> None:
        """Read until `words` stand on the screen."""
        self.wait_until(lambda: words in self.text, words)

    def wait_until(self, true: Callable[[], bool], what: str) -> None:
        """Read until something has become true."""
        end = time.monotonic() + LIMIT
        while not true():
            assert time.monotonic() < end, f"{what!r} never came:\n{self.text}"
            assert self.process.poll() is None or select.select([self.master], [], [], 0)[0], self.text
            self._take(0.1)

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self.process.send_signal(number)

    def hang_up(self) -> None:
        """Take the terminal away."""
        os.close(self._slave)
        os.close(self.master)
        self.master = self._slave = -1

    def end(self) -> int:
        """Wait for the program's end; its exit status."""
        end = time.monotonic() + LIMIT
        while self.process.poll() is None and time.monotonic() < end:
            self._take(0.05) if self.master >= 0 else time.sleep(0.02)
        if self.master >= 0:
            self.read(0.05)
        assert self.process.poll() is not None, f"it never ended:\n{self.text}"
        return self.process.returncode

    def close(self) -> None:
        """End everything."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for number in (self.master, self._slave):
            if number >= 0:
                os.close(number)
        self.master = self._slave = -1

    @property
    def text(self) -> str:
        """What stands on the screen, which is drawn only when somebody looks: an emulator takes its time."""
        self._stream.feed(self.written[self._shown :])
        self._shown = len(self.written)
        return "\n".join(self._screen.display)

    @property
    def restored(self) -> bool:
        """Whether the terminal's attributes are as they were, and every mode that was set is left again."""
        modes: dict[str, str] = {}
        for mode, to in re.findall(rb"\x1b\[\?([0-9;]+)([hl])", self.written):
            for one in mode.split(b";"):
                modes[one.decode()] = to.decode()
        on = {mode for mode, to in modes.items() if to == "h"} - {"25", "7"}
        off = {mode for mode, to in modes.items() if to == "l"} & {"25", "7"}
        keyboard = self.written.count(b"\x1b[>1u") - self.written.count(b"\x1b[<u")
        return not on and not off and keyboard <= 0 and termios.tcgetattr(self._slave) == self.before

    def _works(self) -> bool:
        """Whether what was typed has not been read yet, or a thread of the program runs or waits for a disk."""
        unread = fcntl.ioctl(self._slave, termios.FIONREAD, bytes(4))
        if any(unread):
            return True
        try:
            threads = list(Path(f"/proc/{self.process.pid}/task").iterdir())
            states = [(one / "stat").read_text().rsplit(")", 1)[1].split()[0] for one in threads]
        except OSError:
            return False
        return not {"R", "D"}.isdisjoint(states)

    def send(self, keys: bytes) -> None:
        """Type and wait for nothing, but for reading what the program writes, which may be what it waits for."""
        while keys and self.process.poll() is None:
            if select.select([], [self.master], [], 0.05)[1]:
                keys = keys[os.write(self.master, keys[:512]) :]
            self._take(0)

    def _take(self, seconds: float) -> None:
        if not select.select([self.master], [], [], max(0.0, seconds))[0]:
            return
        try:
            data = os.read(self.master, 65536)
        except OSError:
            time.sleep(min(seconds, 0.02))
            return
        self.written += data


def shapes(written: bytes) -> set[str]:
    """The control sequences in what was written: colours and places without their numbers."""
    found = set()
    for match in SEQUENCE.finditer(written.decode("utf-8", "replace")):
        sequence = match[0]
        if re.fullmatch(r"\x1b\[[0-9;:]*m", sequence):
            codes = re.split("[;:]", sequence[2:-1])
            found |= {"\x1b[…m"} | ({sequence} if {"5", "8", "66"} & set(_plain_codes(codes)) else set())
        elif re.fullmatch(r"\x1b\[[0-9;]*[HABCDGdJK]", sequence):
            found.add(f"\x1b[…{sequence[-1]}" if "66" not in sequence else sequence)
        elif re.fullmatch(r"\x1b\]2;[^\x00-\x1f\x7f-\x9f]* — newsreader\x07", sequence):
            found.add("\x1b]2")
        elif sequence.startswith("\x1b]52;c;"):
            found |= {"\x1b]52"} | shapes(base64.b64decode(sequence[7:-1]))
        else:
            found.add(sequence)
    return found - {"\r"}


def _plain_codes(codes: list[str]) -> list[str]:
    """The codes of a colour sequence without the numbers of colours."""
    plain = []
    while codes:
        code, codes = codes[0], codes[1:]
        plain.append(code)
        if code in ("38", "48", "58"):
            codes = codes[4:] if codes[:1] == ["2"] else codes[2:]
    return plain
