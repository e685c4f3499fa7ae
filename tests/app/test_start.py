"""What is loaded before the first frame, and how the program ends."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.safety.terminal import Terminal

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


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    """Starts programs on terminals of 24 lines and 80 columns, and ends them with the test."""
    programs: list[Terminal] = []

    def start(**environment: str) -> Terminal:
        program = (sys.executable, "-c", PROGRAM)
        home, errors = tmp_path / "home", tmp_path / "errors"
        programs.append(
            Terminal([], home=home, size=(80, 24), environment=environment, stderr=errors, program=program)
        )
        return programs[-1]

    yield start
    for program in programs:
        program.close()


@pytest.mark.pty
def test_the_terminal_is_asked_for_its_background_and_no_key_is_lost(start: Callable[..., Terminal]) -> None:
    program = start(THEME="auto")
    program.wait_until(lambda: b"\x1b]11;?" in program.written, "the question")
    program.send(b"\x1b]11;rgb:fafa/fafa/fafa\x1b\\?")
    program.wait_until(lambda: b"48;2;250;247;240" in program.written, "the light theme")
    program.wait_for("ype to search the keys")
    program.press("\x1b", "q")
    assert program.end() == 0


@pytest.mark.pty
def test_with_no_color_not_one_colour_code_is_written(start: Callable[..., Terminal], tmp_path: Path) -> None:
    program = start(NO_COLOR="1")
    program.wait_for("Vellmark closes")
    program.wait_for("help")
    program.press("e")
    program.wait_for("walk 2 mentions")
    program.press("\x1bq", "q")

    codes = {part for code in re.findall(rb"\x1b\[([0-9;:]*)m", program.written) for part in code.split(b";")}
    assert codes <= {b"", b"0", b"1", b"2", b"3", b"4", b"7", b"9"}
    assert (program.end(), (tmp_path / "errors").read_text()) == (0, "")


@pytest.mark.pty
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_puts_the_terminal_back(start: Callable[..., Terminal], number: signal.Signals) -> None:
    program = start()
    program.wait_for("help")
    program.signal(number)

    assert program.end() == 128 + number
    assert b"\x1b[?1049l" in program.written.rsplit(b"\x1b[?1049h", 1)[1]


@pytest.mark.pty
def test_the_program_ends_with_its_terminal(start: Callable[..., Terminal]) -> None:
    program = start()
    program.wait_for("help")
    program.hang_up()

    assert program.end() in (0, 129)


@pytest.mark.pty
def test_a_byte_that_is_no_character_is_survived(start: Callable[..., Terminal], tmp_path: Path) -> None:
    program = start()
    program.wait_for("help")
    program.press(b"\xff\xfe", "q")

    assert (program.end(), (tmp_path / "errors").read_text()) == (0, "")


@pytest.mark.pty
def test_a_crash_is_one_line_and_a_status(start: Callable[..., Terminal], tmp_path: Path) -> None:
    assert start(BROKEN="1").end() == 1
    error = (tmp_path / "errors").read_text()
    assert error.startswith("newsreader: the screen failed")
    assert error.count("\n") == 1
