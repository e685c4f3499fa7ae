"""A program on a real pseudo-terminal, watched from outside.

Output is stamped the moment it arrives and put on a screen (pyte) only while the program is quiet, so that
emulating the terminal takes no time from what is measured. Times are seconds since the program was started.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

import pyte

from benchmarks import processes

Goal = Callable[[Sequence[str]], bool]
"""Says of the lines of a screen whether what is waited for stands there."""

QUIET = 0.03
"""Seconds without output after which what has arrived is put on the screen."""
PATIENCE = 0.5
"""Seconds after which output is put on the screen although the program is never quiet."""
SAMPLE = 0.02
"""Seconds between two looks at the memory of the program and its children."""
CHUNK = 1 << 16

_UNKNOWN = re.compile(
    rb"\x1b[P_^X][^\x1b\x07]*(?:\x1b\\|\x07)"  # strings: DCS, APC, PM, SOS
    rb"|\x1b\[[<=>][0-9;:]*[ -/]*[@-~]"  # private controls, as those of the kitty keyboard
    rb"|\x1b\[\??[0-9;:]*[ -/]+[@-~]"  # controls with intermediate bytes, as mode requests
)
"""What pyte would print as text."""
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|[P_^X\]][^\x1b\x07]*\x1b?)?\Z")
_MODE_REQUEST = re.compile(rb"\x1b\[\?(\d{1,5})\$p")
_FRAME = b"\x1b[?2026h"
_KNOWN_MODES = (b"2026", b"1000", b"1006", b"2004")


class Response(NamedTuple):
    """What a program wrote when it was asked for something."""

    first: float
    """Seconds until it began to write; 0 where it wrote nothing."""
    last: float
    """Seconds until it had written everything."""
    written: int
    """Bytes."""


class Terminal:
    """One run of a program; a context manager that leaves no process behind."""

    def __init__(
        self,
        argv: Sequence[str],
        *,
        columns: int = 120,
        rows: int = 40,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        watch_memory: bool = False,
    ) -> None:
        """Start `argv` on a terminal of `columns` × `rows` cells, with `env` added to this environment."""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._waiting: list[tuple[float, bytes]] = []
        self._rest = b""
        self._watch_memory = watch_memory
        self._next_sample = 0.0
        self.ended = False
        """Whether the program has closed its terminal."""
        self.frames: list[float] = []
        """When each frame began to arrive of those that are to be shown at once (synchronised output)."""
        self.bytes_written = 0
        self.peak_memory = 0
        """Highest sum of resident memory over the program and its children, in bytes; 0 if not watched."""
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
        for name in ("COLUMNS", "LINES", "NO_COLOR"):
            environment.pop(name, None)
        environment.update(env or {})
        self._start = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:  # pragma: no cover - the child
            _become(argv, environment, cwd, columns, rows)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def lines(self) -> list[str]:
        """The rows of the screen as it stood when the program was last quiet."""
        return [str(line) for line in self._screen.display]

    def now(self) -> float:
        """Seconds since the program was started."""
        return time.perf_counter() - self._start

    def milestones(self, goals: Mapping[str, Goal], limit: float) -> dict[str, float]:
        """When each goal was first met, in seconds since the start; a goal that was not is left out.

        Returns when all are met, when the program ends, or after `limit` seconds from now.
        """
        met: dict[str, float] = {}
        end = self.now() + limit
        while len(met) < len(goals):
            arrived = self._read(min(QUIET, max(0.0, end - self.now())))
            if not arrived or self.now() >= end or self._overdue():
                self._replay(goals, met)
            if self.ended or self.now() >= end:
                break
        return met

    def catch_up(self) -> None:
        """Put on the screen what has arrived, so that goals are met only by what comes after."""
        self._replay({}, {})

    def watch(self, seconds: float) -> None:
        """Let the program run on for `seconds`."""
        end = self.now() + seconds
        while self.now() < end and not self.ended:
            self._read(max(0.0, min(QUIET, end - self.now())))

    def send(self, keys: str) -> float:
        """Type `keys`; returns when, in seconds since the start."""
        at = self.now()
        os.write(self._fd, keys.encode())
        return at

    def respond(self, keys: str, *, still: float = 0.08, limit: float = 5.0) -> Response:
        """Type `keys` and take what is written until nothing was for `still` seconds."""
        os.write(self._fd, keys.encode())
        return self._response(still, limit)

    def resize(self, columns: int, rows: int, *, still: float = 0.08, limit: float = 5.0) -> Response:
        """Make the terminal another size and take what is written then."""
        self._screen.resize(rows, columns)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.kill(self.pid, signal.SIGWINCH)
        return self._response(still, limit)

    def _response(self, still: float, limit: float) -> Response:
        begin, before = self.now(), self.bytes_written
        first = last = 0.0
        while self.now() - begin < limit and self.now() - begin - last < max(still, 10 * still * (not first)):
            if self._read(still / 4):
                last = self.now() - begin
                first = first or last
        return Response(first, last, self.bytes_written - before)

    def wait_end(self, limit: float) -> int | None:
        """Wait until the program ends; its exit status, or None where it runs on after `limit` seconds."""
        end = self.now() + limit
        while self.now() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.pid = 0
                return os.waitstatus_to_exitcode(status)
            self._read(0.01)
        return None

    def close(self) -> None:
        """End the program and its children if they still run, and give the terminal back."""
        if self._fd < 0:
            return
        family = processes.family(self.pid) if self.pid else []
        os.close(self._fd)
        self._fd = -1
        for number in (signal.SIGTERM, signal.SIGKILL):
            for pid in reversed(family):
                processes.signal_to(pid, number)
            if not self.pid or self._reaped(1.0):
                break

    def _reaped(self, limit: float) -> bool:
        end = self.now() + limit
        while self.now() < end:
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                self.pid = 0
                return True
            time.sleep(0.01)
        return False

    def _read(self, timeout: float) -> bool:
        if self._watch_memory and self.now() >= self._next_sample and self.pid:
            self.peak_memory = max(self.peak_memory, processes.resident(processes.family(self.pid)))
            self._next_sample = self.now() + SAMPLE
        if self.ended:
            time.sleep(min(timeout, 0.01))
            return False
        if not select.select([self._fd], [], [], timeout)[0]:
            return False
        try:
            data = os.read(self._fd, CHUNK)
        except OSError:
            data = b""
        if not data:
            self.ended = True
            return False
        at = self.now()
        self._waiting.append((at, data))
        self.frames += [at] * data.count(_FRAME)
        self.bytes_written += len(data)
        self._answer(data)
        return True

    def _overdue(self) -> bool:
        return bool(self._waiting) and self.now() - self._waiting[0][0] > PATIENCE

    def _answer(self, data: bytes) -> None:
        """Answer as a modern terminal would, so that nobody waits for an answer in vain."""
        answers = [
            b"\x1b[?%s;%d$y" % (mode, 2 if mode in _KNOWN_MODES else 0)
            for mode in _MODE_REQUEST.findall(data)
        ]
        if b"\x1b[c" in data:
            answers.append(b"\x1b[?62;22c")
        if b"\x1b[6n" in data:
            answers.append(b"\x1b[1;1R")
        if answers:
            os.write(self._fd, b"".join(answers))

    def _replay(self, goals: Mapping[str, Goal], met: dict[str, float]) -> None:
        for at, data in self._waiting:
            self._feed(data)
            lines = self.lines
            for name, goal in goals.items():
                if name not in met and goal(lines):
                    met[name] = at
        self._waiting.clear()

    def _feed(self, data: bytes) -> None:
        data = self._rest + data
        unfinished = _UNFINISHED.search(data[-4096:])
        cut = len(data) - len(unfinished[0]) if unfinished else len(data)
        self._rest = data[cut:]
        self._stream.feed(_UNKNOWN.sub(b"", data[:cut]))


def shows(words: str) -> Goal:
    """The goal that `words` stand on the screen, on one line or wrapped over several."""
    wanted = " ".join(words.split())

    def goal(lines: Sequence[str]) -> bool:
        return any(wanted in line for line in lines) or wanted in " ".join(" ".join(lines).split())

    return goal


def anything(lines: Sequence[str]) -> bool:
    """The goal that something visible stands on the screen."""
    return any(line.strip() for line in lines)


def _become(
    argv: Sequence[str], env: Mapping[str, str], cwd: Path | None, columns: int, rows: int
) -> None:  # pragma: no cover - the child
    try:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        if cwd is not None:
            os.chdir(cwd)
        os.execvpe(argv[0], list(argv), dict(env))
    except OSError as error:
        os.write(2, f"{argv[0]}: {error.strerror}\r\n".encode())
    os._exit(127)
