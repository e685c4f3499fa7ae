"""Nothing that a terminal obeys gets through; what scripts need to be written stays."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.ingest.clean import clean, clean_line

BIDI = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_no_control_character_and_no_override_is_left(text: str) -> None:
    left = clean(text)
    assert {c for c in left if unicodedata.category(c) == "Cc"} <= {"\n", "\t"}
    assert not BIDI & set(left)
    left.encode("utf-8")
    assert clean(left) == left


def test_a_sequence_cannot_be_put_together_by_taking_another_out() -> None:
    assert clean("\x1b\x1b[31m[31mred") == "[31m[31mred"
    assert clean("\x9b\u200b31m") == "31m"


@pytest.mark.parametrize(
    "kept", ["👩\u200d🚀", "می\u200cخواهم", "a\u00a0b", "\u200fשלום", "e\u0301", "한국", "a\tb", "…—“”"]
)
def test_what_scripts_and_emoji_need_stays(kept: str) -> None:
    assert clean(kept) == kept


def test_lone_surrogates_and_non_characters_become_a_sign_of_the_unreadable() -> None:
    assert clean("a\ud800b\ufffec\U0001ffffd\ufdd0") == "a\ufffdb\ufffdc\ufffdd\ufffd"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_break_is_a_line_feed(end: str) -> None:
    assert clean(f"a{end}b") == "a\nb"


def test_a_line_is_one_line_with_single_spaces_and_a_length() -> None:
    assert clean_line(" The\x1b]0;owned\x07\n  bridge\t\x9b1m ") == "The]0;owned bridge 1m"
    assert clean_line("ab " * 5_000, longest=10) == "ab ab ab a"
