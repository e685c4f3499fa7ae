"""What reaches the terminal from the commands."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.cli.output import complain, escape, plain


@given(st.text())
def test_nothing_that_a_terminal_obeys_comes_through(text: str) -> None:
    assert not {unicodedata.category(c) for c in escape(text)} & {"Cc", "Cf", "Cs"}


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert escape(text) == text


def test_messages_keep_their_lines() -> None:
    assert plain("a\nb\x1b[2J") == "a\nb\\x1b[2J"


def test_an_error_says_where_what_and_what_next(capsys: pytest.CaptureFixture[str]) -> None:
    complain("there is no such file", where="a\x1bb.txt", hint="look elsewhere")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "newsreader: a\\x1bb.txt: there is no such file\n  look elsewhere\n"
