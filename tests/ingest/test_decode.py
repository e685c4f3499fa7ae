"""Bytes to text: the mark, then UTF-8, then a guess that is told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.ingest.decode import decode, looks_binary, looks_like_markdown

WORDS = "Café “Señor” – 12 €"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_or_utf8_is_read_without_a_word(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)) == (WORDS, ())


@pytest.mark.parametrize(("encoding", "mark"), [("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")])
def test_both_byte_orders_are_read(encoding: str, mark: bytes) -> None:
    assert decode(mark + WORDS.encode(encoding)) == (WORDS, ())


def test_an_undeclared_encoding_is_a_guess_and_told_as_one() -> None:
    text, notices = decode(WORDS.encode("cp1252"))
    assert text == WORDS
    assert len(notices) == 1
    assert "guess" in notices[0]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_a_guess(encoding: str) -> None:
    data = ("The harbour board closed the bridge. " * 9).encode(encoding)
    assert not looks_binary(data)
    text, notices = decode(data)
    assert text == "The harbour board closed the bridge. " * 9
    assert "guess" in notices[0]


def test_utf8_with_a_broken_byte_stays_utf8_and_says_so() -> None:
    data = (WORDS * 30).encode() + b"\xff" + WORDS.encode()
    text, notices = decode(data)
    assert text == WORDS * 30 + "\ufffd" + WORDS
    assert "not UTF-8" in notices[0]


def test_half_a_character_at_the_end_is_told() -> None:
    text, notices = decode(WORDS.encode("utf-16") + b"\x41")
    assert text.startswith(WORDS)
    assert notices


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n",
        b"PK\x03\x04abc",
        b"\x89PNG\r\n",
        b"\x7fELF",
        bytes(range(256)) * 8,
        b"GIF89a",
        b"{\\rtf1",
    ],
)
def test_what_is_no_text_is_seen(data: bytes) -> None:
    assert looks_binary(data)


@pytest.mark.parametrize(
    "data", [b"", b"plain", b"a stray \x00 in " + b"much text " * 90, "\ufeffx".encode("utf-16")]
)
def test_text_is_no_binary(data: bytes) -> None:
    assert not looks_binary(data)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_become_text(data: bytes) -> None:
    text, notices = decode(data)
    assert isinstance(text, str)
    assert all(notices)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: A\n---\nwords",
        "# Title\n\nwords\n\n## Part\n",
        "# Title\n\nsee [here](https://a.example)\n",
    ],
)
def test_markdown_is_told_by_its_marks(text: str) -> None:
    assert looks_like_markdown(text)


@pytest.mark.parametrize("text", ["plain words", "# one mark only", "- a\n- b\n- c", "---\nno end"])
def test_plain_text_is_not_taken_for_markdown(text: str) -> None:
    assert not looks_like_markdown(text)
