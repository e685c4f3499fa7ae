"""The cleaning step: what a terminal obeys goes, what people write stays."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.model.cleaning import clean, clean_line, escape, harmless, is_clean

_NASTY = (
    "\x00\x07\x08\x0e\x1b\x1c\x7f\x84\x85\x90\x9b\x9c\x9d\xad\u200b\u202e\u2028\u2066\u2069\ufeff\ufff9\ufffe"
)
_PIECES = st.one_of(
    st.sampled_from(
        ["\x1b[2J", "\x1b]0;t\x07", "\x9b31m", "\x9d52;c;QQ==\x9c", "\r\n", "\x1b\x1b[[2J", "[", "]0;"]
    ),
    st.sampled_from([*_NASTY, "\U000e0041", "\U0001fffe", "\ud800", "\udcff"]),
    st.sampled_from(["می‌خواهم", "👩‍🚀", "e\u0301", "\u200f", "\xa0", "漢字", "word", " ", "\t", "\n"]),
    st.characters(),
)
TEXTS = st.lists(_PIECES, max_size=60).map("".join)


def _harmful(character: str) -> bool:
    """Whether a terminal obeys, hides or reorders by this character; told by Unicode's own properties."""
    category, code = unicodedata.category(character), ord(character)
    if category == "Cc":
        return character not in "\n\t"
    bidi = unicodedata.bidirectional(character) in {
        "LRE",
        "RLE",
        "PDF",
        "LRO",
        "RLO",
        "LRI",
        "RLI",
        "FSI",
        "PDI",
    }
    return bidi or category in ("Cs", "Zl", "Zp") or 0xE0000 <= code <= 0xE007F or code & 0xFFFE == 0xFFFE


def _words(text: str) -> str:
    return "".join(c for c in text if unicodedata.category(c)[0] in "LNPSM" and c != "\ufffd")


def _check(text: str) -> None:
    once = clean(text)
    assert not [c for c in once if _harmful(c)]
    assert clean(once) == once
    assert is_clean(once)
    assert _words(once) == _words(text)
    held = harmless(text)
    assert len(held) == len(text)
    assert not [c for c in held if _harmful(c)]
    assert all(a == b for a, b in zip(text, held, strict=True) if is_clean(a))
    line = clean_line(text)
    assert "\n" not in line
    assert line == line.strip()
    shown = escape(text)
    assert not [c for c in shown if _harmful(c) or c in "\n\t"]


@given(TEXTS)
def test_cleaned_text_steers_no_terminal_and_loses_no_word(text: str) -> None:
    _check(text)


@pytest.mark.long
@settings(max_examples=100_000, deadline=None)
@given(TEXTS)
def test_a_hundred_thousand_cleaned_texts_steer_no_terminal(text: str) -> None:
    _check(text)


@pytest.mark.parametrize(
    "code", [*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
def test_each_control_character_alone_is_taken_out(code: int) -> None:
    cleaned = clean(f"a{chr(code)}b")
    assert cleaned in ("ab", "a\nb", "a b", "a\tb")
    assert not [c for c in cleaned if _harmful(c)]


@pytest.mark.parametrize(
    "words",
    [
        "می‌خواهم بروم",
        "क्षत्रिय",
        "👨‍👩‍👧 🏳️‍🌈 👍🏽 🇪🇺",
        "שלום\u200f!",
        "20\xa0000 \u202f%",
        "é e\u0301 ǖ",
        "한국 漢字",
    ],
)
def test_what_people_write_stays_as_it_is(words: str) -> None:
    assert clean(words) == words
    assert harmless(words) == words
    assert escape(words) == words


def test_a_sequence_does_not_form_anew_from_its_pieces() -> None:
    assert clean("\x1b\u200b[\x1b[2J2J") == "[[2J2J"


def test_line_breaks_of_every_kind_are_line_feeds() -> None:
    assert clean("a\r\nb\rc\x0bd\x0ce\x85f\u2028g\u2029h") == "a\nb\nc\nd\ne\nf\ng\nh"


def test_a_name_is_shown_with_what_it_hides() -> None:
    assert escape("a\x1b\u202e\udcff\U000e0041\tb") == "a\\x1b\\u202e\\udcff\\U000e0041\\x09b"


def test_nothing_that_is_printable_is_replaced() -> None:
    """What lines are passed over by: see `clean`."""
    assert [c for c in map(chr, range(0x110000)) if c.isprintable() and not is_clean(c)] == []
