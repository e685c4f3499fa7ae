"""Each parser with bytes that nobody meant: an article that hangs together, or an error in words."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ingest.made_pdf import Set, pdf
from tests.safety.hostile import CARRIERS
from tests.safety.test_ingest import strings
from tui_reader.errors import ReaderError
from tui_reader.ingest.parsers import Kind, Origin, parse, parser_of
from tui_reader.model.checking import check_article
from tui_reader.model.cleaning import is_clean


def epub() -> bytes:
    """A small book."""
    held = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
        "a.opf": '<package><metadata><title>A book</title></metadata><manifest><item id="c" href="c.xhtml" '
        'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
        "c.xhtml": "<html><body><h1>A chapter</h1><p>The ferry sank, the harbour master said.</p></body></html>",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as book:
        for name, words in held.items():
            book.writestr(name, words)
    return file.getvalue()


SEEDS: dict[Kind, bytes] = {
    Kind.TEXT: CARRIERS["text-quotation"].write("a word").encode(),
    Kind.MARKDOWN: (CARRIERS["front-title"].write("x") + CARRIERS["markdown-table"].write("y")).encode(),
    Kind.PAGE: CARRIERS["page-body"].write("a word").encode(),
    Kind.MAIL: CARRIERS["mail-body"].write("a word").encode(),
    Kind.JSON: CARRIERS["reading-title"].write("a word").encode(),
    Kind.EPUB: epub(),
    Kind.PDF: pdf([[Set(72, 700, "A headline"), Set(72, 650, "The ferry sank, the harbour master said.")]]),
}
_BITS = st.sampled_from(
    [
        b"",
        b"\x00",
        b"\xff",
        b"\x1b[2J",
        b"<",
        b">",
        b"&#27;",
        b"[" * 40,
        b"{" * 40,
        b"> " * 40,
        b"---\n",
        b"\r",
        b"1e999",
    ]
)


@st.composite
def mutated(draw: st.DrawFn, seed: bytes) -> bytes:
    """The seed with stretches cut, doubled and replaced."""
    data = seed
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + draw(st.sampled_from([1, 8, 200])))))
        filling = draw(st.one_of(_BITS, st.binary(max_size=12), st.just(data[start:end] * 3)))
        data = data[:start] + filling + data[end:]
    return data


def check(kind: Kind, data: bytes) -> None:
    """Read the bytes; whatever they are, an article hangs together and is clean."""
    try:
        article = parser_of(kind)(data, Origin("-"))
    except ReaderError:
        return
    check_article(article)
    assert [text for text in strings(replace(article, location="")) if not is_clean(text)] == []


@pytest.mark.parametrize("kind", SEEDS)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_parser_gives_an_article_or_an_error_in_words(kind: Kind, data: st.DataObject) -> None:
    check(kind, data.draw(mutated(SEEDS[kind])))


@pytest.mark.long
@pytest.mark.parametrize("kind", SEEDS)
@settings(max_examples=5_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_parser_bears_thousands_of_mutations(kind: Kind, data: st.DataObject) -> None:
    check(kind, data.draw(mutated(SEEDS[kind])))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_an_article_or_an_error_in_words(data: bytes) -> None:
    try:
        check_article(parse(data, Origin("-")))
    except ReaderError:
        return
