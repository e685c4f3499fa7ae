"""What reaches the terminal from the commands."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui_reader.cli.output import complain, escape, plain
from tui_reader.model.cleaning import is_clean


@given(st.text())
@example("\u200c\u200d\u202e\u2066\xad\ufeff")
def test_nothing_that_a_terminal_obeys_comes_through(text: str) -> None:
    shown = escape(text)
    assert not {unicodedata.category(c) for c in shown} & {"Cc", "Cs"}
    # Marks that belong to words of some scripts, as joiners do, stay.
    assert [c for c in shown if unicodedata.category(c) == "Cf" and not is_clean(c)] == []


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
