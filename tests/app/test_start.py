"""What is loaded before the first frame, and how the program ends."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LATER = (
    "textual.widgets._text_area",
    "textual.widgets._markdown",
    "textual.widgets._data_table",
    "tui_reader.app.screens.help",
    "tui_reader.app.screens.library",
    "tui_reader.app.controllers.desk",
    "tui_reader.analysis",
    "spacy",
)
PROGRAM = f"""
import importlib.util, os, sys
spec = importlib.util.spec_from_file_location("fakes", {str(HERE / "conftest.py")!r})
fakes = importlib.util.module_from_spec(spec)
sys.modules["fakes"] = fakes
spec.loader.exec_module(fakes)
article = fakes.build_article()
analysis = fakes.build_analysis(article)
if os.environ.get("BROKEN"):
    article = None
from tui_reader.app.running import run
reading = fakes.FakeReading(article, analysis, analysis)
sys.exit(run(fakes.FakeSession(reading), reading, theme=os.environ.get("THEME")))
"""


def test_nothing_is_loaded_that_the_first_frame_does_not_need() -> None:
    code = f"import sys, tui_reader.app.app; print([m for m in {LATER!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


class Program:
    """The program on a pseudo-terminal of 24 lines and 80 columns."""

    def __init__(self, **environment: str) -> None:
        self.master, slave = pty.openpty()
        given = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "COLUMNS": "80", "LINES": "24"}
        kept = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM],
            stdin=slave,
            stdout=slave,
            stderr=subprocess.PIPE,
            env={**kept, **given, **environment},
            start_new_session=True,
        )
        os.close(slave)
        self.written = b""

    def read_until(self, words: bytes, seconds: float = 15) -> None:
        """Read what is written until `words` were."""
        end = time.monotonic() + seconds
        while words not in self.written and time.monotonic() < end:
            self._read()
        assert words in self.written

    def press(self, keys: bytes) -> None:
        """Type."""
        os.write(self.master, keys)

    def end(self, seconds: float = 15) -> tuple[int, str]:
        """Exit status, and what was written to standard error."""
        end = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < end:
            self._read()
        self._read()
        assert self.process.stderr is not None
        return self.process.wait(1), self.process.stderr.read().decode()

    def _read(self) -> None:
        if self.master >= 0 and select.select([self.master], [], [], 0.05)[0]:
            try:
                self.written += os.read(self.master, 65536)
            except OSError:
                time.sleep(0.05)

    def hang_up(self) -> None:
        """Take the terminal away."""
        os.close(self.master)
        self.master = -1


@pytest.fixture
def start() -> Iterator[Callable[..., Program]]:
    """Starts programs, and ends them with the test."""
    programs: list[Program] = []

    def start(**environment: str) -> Program:
        programs.append(Program(**environment))
        return programs[-1]

    yield start
    for program in programs:
        if program.process.poll() is None:
            program.process.kill()
            program.process.wait()
        if program.process.stderr is not None:
            program.process.stderr.close()
        if program.master >= 0:
            os.close(program.master)


@pytest.mark.pty
def test_the_terminal_is_asked_for_its_background_and_no_key_is_lost(start: Callable[..., Program]) -> None:
    program = start(THEME="auto")
    program.read_until(b"\x1b]11;?")
    program.press(b"\x1b]11;rgb:fafa/fafa/fafa\x1b\\?")
    program.read_until(b"48;2;250;247;240")
    program.read_until(b"ype to search the keys")
    program.press(b"\x1b")
    time.sleep(0.3)
    program.press(b"q")
    assert program.end()[0] == 0


@pytest.mark.pty
def test_with_no_color_not_one_colour_code_is_written(start: Callable[..., Program]) -> None:
    program = start(NO_COLOR="1")
    program.read_until(b"Vellmark closes")
    program.read_until(b"help")
    program.press(b"e")
    program.read_until(b"walk 2 mentions")
    program.press(b"\x1bq")
    time.sleep(0.3)
    program.press(b"q")
    status, error = program.end()

    codes = {part for code in re.findall(rb"\x1b\[([0-9;:]*)m", program.written) for part in code.split(b";")}
    assert codes <= {b"", b"0", b"1", b"2", b"3", b"4", b"7", b"9"}
    assert (status, error) == (0, "")


@pytest.mark.pty
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_puts_the_terminal_back(start: Callable[..., Program], number: signal.Signals) -> None:
    program = start()
    program.read_until(b"help")
    program.process.send_signal(number)
    status, _ = program.end()

    assert status == 128 + number
    assert b"\x1b[?1049l" in program.written.rsplit(b"\x1b[?1049h", 1)[1]


@pytest.mark.pty
def test_the_program_ends_with_its_terminal(start: Callable[..., Program]) -> None:
    program = start()
    program.read_until(b"help")
    program.hang_up()
    status, _ = program.end()

    assert status in (0, 129)


@pytest.mark.pty
def test_a_byte_that_is_no_character_is_survived(start: Callable[..., Program]) -> None:
    program = start()
    program.read_until(b"help")
    program.press(b"\xff\xfe")
    time.sleep(0.2)
    program.press(b"q")

    assert program.end() == (0, "")


@pytest.mark.pty
def test_a_crash_is_one_line_and_a_status(start: Callable[..., Program]) -> None:
    program = start(BROKEN="1")
    status, error = program.end()

    assert status == 1
    assert error.startswith("newsreader: the screen failed")
    assert error.count("\n") == 1
