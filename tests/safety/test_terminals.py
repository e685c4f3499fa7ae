"""Signals, stops, sizes, rubbish typed, terminals that go away or cannot do much: the program bears it."""

from __future__ import annotations

import random
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.safety.terminal import Terminal

pytestmark = pytest.mark.pty

Start = Callable[..., Terminal]

OTHER_SCREEN = b"\x1b[?1049h"
TITLE, TITLE_BACK = b"\x1b]2;", b"\x1b[23;2t"
RUBBISH = (
    *(b"\xff\xfe\xc3", b"\xc3", b"\x28", b"\xf0\x9f", b"\x00" * 100, b"\x1b[99999999999999999999;1R"),
    *(
        b"\x1b[<0;5000;5000M",
        b"\x1b[<-1;-1;-1M",
        b"\x1b[M\xff\xff\xff",
        b"\x1b]11;rgb:zz\x07",
        b"\x1b_G\x1b\\",
    ),
    *(b"\x1b[?2026;9$y", b"\x1b[200~" + b"x[/nope]\x1b[31m\n" * 1_000 + b"\x1b[201~", b"\x1b", b"\x1b"),
)
CRASHING = """
import sys
from tui_reader.app.screens.reading import ReadingScreen
def fail(self, *words): raise ValueError("no \\x1b]0;owned\\x07 way")
ReadingScreen.action_act = fail
from tui_reader.cli import main
main()
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    paragraphs = [
        f"On day {day} the ferry of Port Ulm stayed in the harbour, its master said." for day in range(60)
    ]
    path.write_text("The ferry stays\n\n" + "\n\n".join(paragraphs), encoding="utf-8")
    return path


def opened(start: Start, *arguments: str | Path, **options: object) -> Terminal:
    terminal = start(*arguments, **options)
    terminal.wait_for("help")
    terminal.settle()
    return terminal


def state(terminal: Terminal) -> str:
    """The letter that the system gives for what the process does."""
    return Path(f"/proc/{terminal.process.pid}/stat").read_text().rsplit(")", 1)[1].split()[0]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGQUIT])
def test_an_interruption_puts_the_terminal_back(start: Start, article: Path, number: signal.Signals) -> None:
    terminal = opened(start, article)
    terminal.signal(number)
    assert terminal.end() == 128 + number
    assert terminal.restored


def test_an_interruption_before_the_screen_stands_puts_the_terminal_back(start: Start, article: Path) -> None:
    terminal = start(article)
    terminal.wait_until(lambda: OTHER_SCREEN in terminal.written, "the other screen")
    terminal.signal(signal.SIGTERM)
    assert terminal.end() == 128 + signal.SIGTERM
    assert terminal.restored


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="tells states by /proc")
def test_stopping_going_on_resizing_and_rubbish_are_borne(start: Start, article: Path) -> None:
    terminal = opened(start, article)

    for _ in range(3):
        terminal.signal(signal.SIGCONT)
        terminal.settle()
    assert terminal.written.count(OTHER_SCREEN) == 1

    terminal.signal(signal.SIGTSTP)
    terminal.wait_until(lambda: state(terminal) == "T", "the stop")
    terminal.settle()
    assert terminal.restored
    assert terminal.written.count(TITLE_BACK) == 1
    terminal.forget()
    terminal.signal(signal.SIGCONT)
    terminal.wait_for("ferry")
    terminal.wait_until(lambda: TITLE in terminal.written, "the title")
    terminal.wait_for("help")

    chance = random.Random(1)
    for _ in range(40):
        terminal.resize(chance.choice([1, 2, 3, 10, 40, 80, 110, 200]), chance.choice([1, 2, 3, 10, 24, 60]))
        terminal.read(0.005)
    terminal.resize(10, 3)
    terminal.press("j", "?", "\x1b", "e", "\x1b", "/", "x", "\x1b")
    terminal.resize(100, 30)
    terminal.wait_for("help")

    for typed in RUBBISH:
        terminal.press(typed)
    assert terminal.process.poll() is None
    terminal.signal(signal.SIGTERM)
    assert terminal.end() == 128 + signal.SIGTERM
    assert terminal.restored


def test_the_program_ends_when_its_terminal_hangs_up(start: Start, article: Path) -> None:
    terminal = opened(start, article)
    terminal.hang_up()
    assert terminal.end() == 128 + signal.SIGHUP


@pytest.mark.parametrize("size", [(1, 1), (10, 3)])
def test_a_terminal_of_few_cells_is_enough_to_leave(
    start: Start, article: Path, size: tuple[int, int]
) -> None:
    terminal = start(article, size=size)
    terminal.wait_until(lambda: OTHER_SCREEN in terminal.written, "the other screen")
    terminal.settle()
    terminal.press("j", "i", "\x1b", "x", "\x1b")
    terminal.press_while_running("\x1b", "q")
    assert terminal.end() == 0
    assert terminal.restored


def test_letters_stand_in_for_lines_where_the_terminal_has_no_lines(start: Start, article: Path) -> None:
    terminal = opened(
        start, article, environment={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    )
    terminal.press_while_running("q")
    assert terminal.end() == 0
    assert terminal.written.isascii()
    assert b"--------" in terminal.written


def test_a_dumb_terminal_is_told_of_the_command_for_it(start: Start, article: Path) -> None:
    terminal = start(article, environment={"TERM": "dumb"})
    assert terminal.end() == 1
    assert b"newsreader show" in terminal.written
    assert b"\x1b" not in terminal.written


def test_an_article_from_a_pipe_is_steered_by_the_keyboard_and_errors_go_elsewhere(
    start: Start, article: Path, tmp_path: Path
) -> None:
    terminal = opened(start, "-", stdin=article.read_bytes(), stderr=tmp_path / "errors")
    terminal.press("j", "j")
    terminal.press_while_running("q")
    assert terminal.end() == 0
    assert terminal.restored
    assert (tmp_path / "errors").read_bytes() == b""


def test_a_crash_at_a_key_is_one_line_with_where_the_log_is(
    start: Start, article: Path, tmp_path: Path
) -> None:
    import sys

    terminal = start(article, program=(sys.executable, "-c", CRASHING))
    terminal.wait_for("ferry")
    terminal.settle()
    terminal.press_while_running("j")
    assert terminal.end() == 1
    assert terminal.restored
    said = terminal.written.rsplit(b"\x1b", 1)[1].split(b"newsreader:", 1)[1].decode()
    log = tmp_path / "home" / "cache" / "newsreader.log"
    assert said.count("\n") == 1
    assert str(log) in said
    assert "ValueError" in log.read_text()
    assert "\x1b" not in log.read_text()
    assert log.stat().st_mode & 0o777 == 0o600
