"""Fewer codes draw the same screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyte import Screen, Stream

from tui_reader.app.codes import fewer_codes

COLUMNS, ROWS = 12, 5
LETTERS = ("1", "3", "4", "7")
INKS = ("31", "97", "39", "38;5;9", "38;2;1;2;3", "38;2;9;8;7")
GROUNDS = ("41", "107", "49", "48;5;9", "48;2;1;2;3", "48;2;9;8;7")

styles = st.builds(
    lambda *parts: ";".join(part for part in parts if part),
    st.sampled_from(("", *LETTERS)),
    st.sampled_from(("", *LETTERS)),
    st.sampled_from(("", *INKS)),
    st.sampled_from(("", *GROUNDS)),
)
words = st.text("ab m é", min_size=1, max_size=4)
pieces = st.one_of(
    st.builds(lambda style, text: f"\x1b[{style}m{text}\x1b[0m" if style else text, styles, words),
    st.builds(lambda y, x: f"\x1b[{y};{x}H", st.integers(1, ROWS), st.integers(1, COLUMNS)),
    st.sampled_from(("\n", "\x1b[K", "\x1b[2J", "\x1b[?2026h", "\x1b[H", "\x1b[1m", "\x1b[0m", "\x1b[m")),
)


def _drawn(data: str) -> object:
    screen = Screen(COLUMNS, ROWS)
    Stream(screen).feed(data)
    cells = [[screen.buffer[y][x] for x in range(COLUMNS)] for y in range(ROWS)]
    return cells, (screen.cursor.x, screen.cursor.y), screen.cursor.attrs


@given(st.lists(pieces, max_size=25).map("".join))
def test_the_screen_is_the_same_and_the_bytes_are_no_more(data: str) -> None:
    fewer = fewer_codes(data)
    assert _drawn(fewer) == _drawn(data)
    assert len(fewer) <= len(data) + 2 * data.count("\x1b[")  # a reset may be written into the next code


@pytest.mark.parametrize(
    ("data", "fewer"),
    [
        ("words", "words"),
        ("\x1b[31ma\x1b[0m\n\x1b[2;1H\x1b[31mb\x1b[0m", "\x1b[31ma\x1b[2;1Hb\x1b[0m"),
        ("\x1b[31;41ma\x1b[0m\x1b[32;41mb\x1b[0m", "\x1b[31;41ma\x1b[32mb\x1b[0m"),
        ("\x1b[1;31;41ma\x1b[0m\x1b[31;41mb\x1b[0m", "\x1b[1;31;41ma\x1b[0;31;41mb\x1b[0m"),
        ("\x1b[31ma\x1b[0m\nb", "\x1b[31ma\x1b[0m\nb"),
        ("\x1b]52;c;aGk=\x07", "\x1b]52;c;aGk=\x07"),
    ],
)
def test_a_style_lasts_until_another_is_drawn_in(data: str, fewer: str) -> None:
    assert fewer_codes(data) == fewer
