"""Whatever the moment between command and app, a signal, ctrl+z or another size leaves the terminal in order."""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pyte
import pytest

from tests.app.opening.crews import WORDS
from tests.safety.terminal import Terminal
from tui_reader.app.geometry import AIR, MAP, columns
from tui_reader.app.page.layout import MARGIN

pytestmark = pytest.mark.pty

Start = Callable[..., Terminal]
UNKNOWN = re.compile(rb"\x1b\[[<=>][0-9;:]*[@-~]")
"""What pyte takes for words."""
AT = """
import functools, os, sys, termios
from importlib import import_module

module, _, path = {place!r}.partition(":")
*owners, name = path.split(".")
owner = import_module(module)
for each in owners:
    owner = getattr(owner, each)
whole = getattr(owner, name)

@functools.wraps(whole)
def marked(*values, **named):
    if {before}:
        {act}
    found = whole(*values, **named)
    if not {before}:
        {act}
    return found

setattr(owner, name, marked)
from tui_reader.cli import main
main()
"""
"""Runs the program, to which something happens as it comes to a function, or as it comes back from it."""
JOB = """
import os, signal, sys, termios

signal.signal(signal.SIGTTOU, signal.SIG_IGN)
before = termios.tcgetattr(0)
job = os.fork()
if not job:
    os.setpgid(0, 0)
    os.tcsetpgrp(0, os.getpid())
    signal.signal(signal.SIGTTOU, signal.SIG_DFL)
    os.execv(sys.executable, [sys.executable, "-m", "tui_reader", *sys.argv[1:]])
while os.WIFSTOPPED(status := os.waitpid(job, os.WUNTRACED)[1]):
    os.tcsetpgrp(0, os.getpgrp())
    os.write(1, b"[stopped]" if termios.tcgetattr(0) == before else b"[in disorder]")
    os.read(0, 1)
    os.tcsetpgrp(0, job)
    os.write(1, b"[goes on]")
    os.killpg(job, signal.SIGCONT)
os.tcsetpgrp(0, os.getpgrp())
sys.exit(os.waitstatus_to_exitcode(status))
"""
"""Runs the program as a shell runs a job: stopped, it goes on at the next line that is typed."""
PLACES = {
    "hushing": ("tui_reader.app.opening.early:EarlyScreen.hush", False),
    "reading": ("tui_reader.session.glance:first_sight", True),
    "shown": ("tui_reader.app.opening.early:EarlyScreen.show", False),
    "loading": ("tui_reader.app.loading:load_screen", False),
    "app": ("tui_reader.app.app:NewsreaderApp.__init__", False),
    "driver": ("tui_reader.app.terminal:Terminal.__init__", False),
    "handing over": ("tui_reader.app.opening.early:EarlyScreen.take_over", True),
    "handed over": ("tui_reader.app.opening.early:EarlyScreen.take_over", False),
    "mounting": ("tui_reader.app.app:NewsreaderApp.on_mount", True),
    "first drawn": ("tui_reader.app.screens.reading:ReadingScreen.on_mount", False),
    "left": ("tui_reader.app.terminal:Terminal.stop_application_mode", False),
    "keeping": ("tui_reader.cli.reading:_frames", True),
}


@pytest.fixture
def start(tmp_path: Path, article: Path) -> Iterator[Start]:
    """Starts a program of Python on a terminal, with the article for its argument."""
    running: list[Terminal] = []

    def start(code: str, size: tuple[int, int] = (80, 24), **environment: str) -> Terminal:
        program = (sys.executable, "-c", code)
        given = {"LC_ALL": "C.UTF-8", **environment}
        running.append(
            Terminal((str(article),), home=tmp_path, size=size, environment=given, program=program)
        )
        return running[-1]

    yield start
    for terminal in running:
        terminal.close()


def shown(written: bytes, size: tuple[int, int]) -> list[str]:
    """The lines of a terminal to which this was written."""
    screen = pyte.Screen(*size)
    pyte.ByteStream(screen).feed(UNKNOWN.sub(b"", written))
    return list(screen.display)


@pytest.mark.parametrize(
    ("number", "place"),
    [
        *((signal.SIGTERM, place) for place in PLACES),
        *((signal.SIGINT, place) for place in ("shown", "loading", "handed over", "left")),
    ],
)
def test_a_signal_ends_the_program_and_puts_the_terminal_back(
    start: Start, place: str, number: signal.Signals
) -> None:
    name, before = PLACES[place]
    run = start(AT.format(place=name, before=before, act=f"os.kill(os.getpid(), {number:d})"))
    if place in ("left", "keeping"):
        run.wait_for("help")
        run.send(b"q")
    status = run.end()

    assert run.restored, run.written[-300:]
    assert b"Traceback" not in run.written
    # When it has been left already, what a signal does to any program is well, and so is an end in order.
    late = {0, -number, 130} if place in ("left", "keeping") else set()
    assert status in {128 + number, *late}


@pytest.mark.parametrize("place", ["loading", "mounting"])
def test_an_interruption_ends_it_where_there_is_no_first_frame(start: Start, place: str) -> None:
    name, before = PLACES[place]
    code = AT.format(place=name, before=before, act="os.kill(os.getpid(), 2)")
    run = start(code, NEWSREADER_FIRST_FRAME="0")

    assert run.end() == 128 + signal.SIGINT
    assert run.restored
    assert b"Traceback" not in run.written


def test_ctrl_z_while_the_first_frame_stands_stops_the_program_as_soon_as_it_can(start: Start) -> None:
    run = start(JOB)
    run.wait_for(WORDS)
    run.send(b"\x1a")
    run.wait_until(lambda: b"[stopped]" in run.written, "[stopped]")
    run.send(b"\n")
    run.wait_until(lambda: b"[goes on]" in run.written, "[goes on]")
    again = run.written.index(b"[goes on]")
    run.wait_until(lambda: WORDS in shown(run.written[again:], (80, 24))[0], "the article's title")
    run.settle()
    assert "The council of Ostmark" in shown(run.written[again:], (80, 24))[7]
    run.send(b"q")

    assert run.end() == 0, run.written[-300:]
    assert run.restored


@pytest.mark.parametrize("place", ["shown", "handed over", "mounting"])
def test_the_app_comes_up_in_the_size_that_the_terminal_has_got(start: Start, place: str) -> None:
    def screen(code: str, size: tuple[int, int]) -> list[str]:
        run = start(code, size)
        run.wait_until(lambda: b"Sections" in run.written and b"help" in run.written, "the whole screen")
        run.settle(0.5)
        lines = shown(run.written, (120, 40))
        run.send(b"q")
        assert run.end() == 0
        # Signs and panes are filled when the analysis comes.
        division = columns(120)
        words = slice(division.sections + MARGIN, division.sections + division.text - AIR - MAP)
        return [line[words] for line in lines[1:-1]]

    name, before = PLACES[place]
    changed = screen(AT.format(place=name, before=before, act="termios.tcsetwinsize(0, (40, 120))"), (80, 24))
    assert changed == screen("from tui_reader.cli import main; main()", (120, 40))
