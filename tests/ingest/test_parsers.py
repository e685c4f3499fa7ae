"""One table from what a source is to what reads it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.ingest.conftest import LEAD
from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.parsers import (
    CONTENT_TYPES,
    PARSERS,
    SUFFIXES,
    Kind,
    Origin,
    kind_of,
    parse,
    parser_of,
)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_parser(kind: Kind) -> None:
    assert kind in PARSERS
    assert callable(parser_of(kind))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<!DOCTYPE html><html>", Kind.PAGE),
        (b'\xef\xbb\xbf  <?xml version="1.0"?>\n<!-- saved -->\n<HTML lang="en">', Kind.PAGE),
        (b"<p>not a page, a text about one</p>", Kind.TEXT),
        (b"%PDF-1.7\n", Kind.PDF),
        (b'{"schema": "newsreader/1", "id": ""}', Kind.JSON),
        (b"{curly} words at the start of a text", Kind.TEXT),
        (b"# Title\n\n## Part\n", Kind.MARKDOWN),
        (b"words", Kind.TEXT),
        ("Überraschung".encode("utf-16"), Kind.TEXT),
    ],
)
def test_bytes_without_a_name_are_told_by_how_they_begin(data: bytes, kind: Kind) -> None:
    assert kind_of(data, Origin("-")) is kind


@pytest.mark.parametrize(("suffix", "kind"), SUFFIXES.items())
def test_a_suffix_decides_over_how_a_text_begins(suffix: str, kind: Kind) -> None:
    assert kind_of(b"<p> or not", Origin("x", suffix=suffix)) is kind


@pytest.mark.parametrize(("content_type", "kind"), CONTENT_TYPES.items())
def test_a_header_decides_where_there_is_no_suffix(content_type: str, kind: Kind) -> None:
    assert kind_of(b"words", Origin("x", content_type=f"{content_type.upper()} ; charset=utf-8")) is kind


def test_a_pdf_with_another_name_is_one() -> None:
    assert kind_of(b"%PDF-1.7\n", Origin("x", suffix=".txt")) is Kind.PDF


@pytest.mark.parametrize("suffix", ["", ".txt", ".html", ".json", ".md", ".eml"])
@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", b"PK\x03\x04 a document", b"\x7fELF", bytes(600)])
def test_what_is_no_text_is_refused_whatever_its_name(suffix: str, data: bytes) -> None:
    with pytest.raises(NotAnArticleError, match="not text") as caught:
        kind_of(data, Origin("/x", name="x", suffix=suffix))
    assert caught.value.where == "x"
    assert "PDF" in caught.value.hint


@pytest.mark.parametrize("suffix", [*SUFFIXES, ""])
def test_an_empty_source_is_refused_whatever_its_name(suffix: str) -> None:
    with pytest.raises(NotAnArticleError, match="nothing in it"):
        parse(b" \n\t", Origin("x", suffix=suffix))


def test_plain_text_is_read_without_what_other_kinds_need(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(LEAD, encoding="utf-8")
    code = (
        "import sys\nfrom tui_reader.ingest.retrieve import open_source\n"
        f"open_source({str(path)!r})\nprint(' '.join(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"lxml", "trafilatura", "markdown_it", "yaml", "pypdf", "email", "zipfile", "urllib3", "json"}
    assert not heavy & set(done.stdout.split())


@pytest.mark.parametrize("told", ["application/pdf", "application/epub+zip"])
def test_a_page_that_a_server_sends_in_place_of_a_file_is_read_as_a_page(told: str) -> None:
    page = b"<!DOCTYPE html><title>Log in</title>"
    assert kind_of(page, Origin("http://ulm.example/a.pdf", content_type=told)) is Kind.PAGE
    assert kind_of(page, Origin("/saved.pdf", suffix=".pdf")) is Kind.PAGE
