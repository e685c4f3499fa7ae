"""Rows that the terminal itself scrolls: what stands on them is what a screen drawn anew has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pyte
import pytest

from tests.safety.terminal import Terminal

pytestmark = pytest.mark.pty

SAMPLE = "sample:sarn-barrage"
MARGINS = re.compile(rb"\x1b\[\d+;\d+r")
WHEEL = ("\x1b[<65;20;10M", "\x1b[<64;20;10M")


@pytest.fixture
def terminal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Terminal]:
    one = Terminal([SAMPLE], home=tmp_path / "home", size=request.param)
    try:
        one.wait_for("min")
        one.settle(0.5)
        yield one
    finally:
        one.close()


def _cells(terminal: Terminal, written: bytes) -> list[list[pyte.screens.Char]]:
    screen = pyte.Screen(terminal.columns, terminal.rows)
    pyte.ByteStream(screen).feed(written)
    return [[screen.buffer[y][x] for x in range(terminal.columns)] for y in range(terminal.rows)]


def _drawn_anew(terminal: Terminal) -> list[list[pyte.screens.Char]]:
    """The cells of the screen after it was drawn anew as a whole."""
    for rows in (terminal.rows + 1, terminal.rows):
        begun = len(terminal.written)
        terminal.resize(terminal.columns, rows)
        terminal.wait_until(lambda begun=begun: len(terminal.written) > begun, "the new size")  # type: ignore[misc]
        terminal.settle()
    return _cells(terminal, terminal.written[begun:])


@pytest.mark.parametrize("terminal", [(80, 24), (120, 40)], indirect=True)
def test_scrolled_rows_are_those_of_a_screen_drawn_anew(terminal: Terminal) -> None:
    # The keys at the end move the reading line without anything that draws the text as a whole.
    terminal.press(
        "z", *"}bjjhjkk", "/", *"the", "\r", *"njk", "\x1b", *"jjjkk", WHEEL[1], *(WHEEL[0],) * 4, *"jjkj"
    )
    terminal.settle(0.3)
    scrolled = _cells(terminal, terminal.written)
    assert scrolled == _drawn_anew(terminal)
    assert MARGINS.search(terminal.written)


@pytest.mark.parametrize("terminal", [(120, 40)], indirect=True)
def test_rows_that_panes_stand_on_stay(terminal: Terminal) -> None:
    terminal.press("j", "j", *WHEEL)
    assert not MARGINS.search(terminal.written)
