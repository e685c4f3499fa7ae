"""Bytes to a tree: the encoding by mark, header, declaration, or a guess that is told."""

from __future__ import annotations

import pytest

from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.page.tree import decode_page, page_tree, saved_from

WORDS = "Café “Señor” – 12 €"


def test_utf8_needs_no_declaration() -> None:
    assert decode_page(WORDS.encode()) == (WORDS, ())
    assert decode_page(WORDS.encode("utf-8-sig")) == (WORDS, ())
    assert decode_page(WORDS.encode("utf-16")) == (WORDS, ())


@pytest.mark.parametrize("header", ["text/html; charset=windows-1252", 'text/html;charset="ISO-8859-1"'])
def test_the_header_names_the_encoding(header: str) -> None:
    assert decode_page(WORDS.encode("cp1252"), header) == (WORDS, ())


@pytest.mark.parametrize(
    ("encoding", "declared", "words"),
    [
        ("cp1252", '<meta charset="iso-8859-1">', WORDS),
        ("koi8-r", "<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>", "Мост закрыт"),
        ("gb18030", "<meta charset=gb2312>", "大桥关闭"),
        ("shift_jis", '<?xml version="1.0" encoding="x"?><meta charset="Shift_JIS">', "橋は閉鎖"),
    ],
)
def test_the_page_declares_its_encoding(encoding: str, declared: str, words: str) -> None:
    text, notices = decode_page(f"{declared}<p>{words}</p>".encode(encoding))
    assert words in text
    assert notices == ()


def test_utf8_wins_over_a_wrong_header() -> None:
    assert decode_page(WORDS.encode(), "text/html; charset=iso-8859-1") == (WORDS, ())


@pytest.mark.parametrize("header", [None, "text/html; charset=nonsense", "text/html; charset=utf-8"])
def test_a_guess_is_told_as_one(header: str | None) -> None:
    text, notices = decode_page(f"<p>{WORDS}</p>".encode("cp1252"), header)
    assert WORDS in text
    assert any("guess" in notice for notice in notices)


@pytest.mark.parametrize(
    "name", ["rot13", "base64", "hex", "zlib", "idna", "punycode", "undefined", "unicode_escape"]
)
def test_what_names_no_encoding_of_text_is_not_followed(name: str) -> None:
    data = f"<p>{WORDS} \\u0041</p>".encode("cp1252")
    for given in (
        decode_page(data, f"text/html; charset={name}"),
        decode_page(f"<meta charset={name}>".encode() + data),
    ):
        assert f"{WORDS} \\u0041" in given[0]
        assert any("guess" in notice for notice in given[1])


def test_a_large_page_is_cut_and_that_is_told() -> None:
    text, notices = decode_page("é".encode() * 5_000_001)
    assert len(text) == 5_000_000
    assert any("10 MB" in notice for notice in notices)


@pytest.mark.parametrize("sign", [*map(chr, range(32)), "\x7f", "\ufffe", "\ud800", "\U0001ffff"], ids=ascii)
def test_what_a_tree_holds_can_be_set_anew(sign: str) -> None:
    code = ord(sign)
    for written in (sign, f"&#{code};", f"&#x{code:x};", f"&#{code:07}", f"&#X{code:X} "):
        tree, _ = page_tree(f"<p>a{written}b</p>")
        for element in tree.iter("p"):
            element.text = f"“{element.text}"
            assert (element.text or "").startswith("“a")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("&#146;", "’"),
        ("&#8217;", "’"),
        ("&#x1F6A2;", "🚢"),
        ("&#109;", "m"),
        ("&#x1f;1", "1"),
        ("&#1b", "b"),
    ],
)
def test_other_references_are_read(written: str, read: str) -> None:
    tree, _ = page_tree(f"<p>{written}</p>")
    assert "".join(map(str, tree.itertext())) == read


@pytest.mark.parametrize("source", ["", " ", "<!-- x -->"])
def test_an_empty_page_has_no_tree(source: str) -> None:
    with pytest.raises(NotAnArticleError):
        page_tree(source)


def test_pictures_carried_along_as_text_do_not_count() -> None:
    picture = f'<img src="data:image/png;base64,{"iVBOR" * 3_000_000}">'
    text, notices = decode_page(f"<p>{WORDS}</p>{picture}<p>behind</p>".encode())
    assert notices == ()
    assert text == f'<p>{WORDS}</p><img src="data:,"><p>behind</p>'


@pytest.mark.parametrize(
    ("source", "url"),
    [
        (
            "<!DOCTYPE html>\n<!-- saved from url=(0030)https://a.example/b?c=1 -->\n<html>",
            "https://a.example/b?c=1",
        ),
        (
            "<html><!--\n Page saved with SingleFile \n url: https://a.example/b \n date: x\n-->",
            "https://a.example/b",
        ),
        ("<!-- saved from url=(0014)about:internet -->", None),
        ("<html><body>saved from url=(0001)https://a.example</body>", None),
    ],
)
def test_a_saved_page_knows_where_it_came_from(source: str, url: str | None) -> None:
    assert saved_from(source) == url
