"""Pieces written one behind the other, and composed into an article."""

from __future__ import annotations

import pytest

from tests.ingest.test_text import check_spans
from tui_reader.ingest import composing
from tui_reader.ingest.composing import compose
from tui_reader.ingest.page.facts import Facts
from tui_reader.ingest.rendering import Piece
from tui_reader.ingest.writing import Writer
from tui_reader.model.article import BlockKind, Emphasis, Link, Style
from tui_reader.model.spans import Span


def test_links_and_styles_move_along_with_their_words() -> None:
    writer = Writer()
    writer.write(Piece.plain(BlockKind.PARAGRAPH, "one"))
    link, style = Link(Span(0, 3), "https://a.example"), Style(Span(4, 6), Emphasis.STRONG)
    writer.write(Piece(BlockKind.LIST_ITEM, "two 22", 1, "•", (link, Link(Span(4, 6), "")), (style,)))
    assert writer.text == "one\n\ntwo 22"
    assert [(k.span.of(writer.text), k.url) for k in writer.links] == [("two", "https://a.example")]
    assert [s.span.of(writer.text) for s in writer.styles] == ["22"]
    assert [(b.kind, b.span.of(writer.text), b.marker) for b in writer.blocks] == [
        (BlockKind.PARAGRAPH, "one", ""),
        (BlockKind.LIST_ITEM, "two 22", "•"),
    ]


def test_an_article_is_composed_of_its_facts_and_pieces() -> None:
    facts = Facts(
        title="T",
        bylines=("Marta Quill",),
        section="Harbour",
        tags=("bridge", "Harbour"),
        url="https://a.example",
    )
    pieces = [
        Piece(BlockKind.HEADING, "H", 2),
        Piece(BlockKind.PARAGRAPH, "ELLERY (CW) — The bridge is shut."),
    ]
    article = compose(pieces, facts, location="/x", standfirst="S", notices=("n",))
    check_spans(article)
    assert article.text == "T\n\nS\n\nH\n\nELLERY (CW) — The bridge is shut."
    assert (article.title, article.standfirst, article.bylines) == ("T", "S", ("Marta Quill",))
    assert article.dateline == "ELLERY (CW) —"
    assert article.tags == ("Harbour", "bridge")
    assert article.notices == ("n",)
    assert article.language == "en"


def test_without_a_title_the_first_words_are_one() -> None:
    assert (
        compose([Piece(BlockKind.PARAGRAPH, "The bridge is shut.")], Facts(), location="/x").title
        == "The bridge is shut."
    )


def test_more_pieces_than_are_read_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composing, "MOST_PIECES", 2)
    article = compose([Piece(BlockKind.PARAGRAPH, "words")] * 3, Facts(), location="/x")
    assert len(article.paragraphs) == 2
    assert "first 2 paragraphs" in article.notices[0]
