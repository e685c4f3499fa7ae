"""What slips in with a page's text."""

from __future__ import annotations

import pytest

from benchmarks.pages import PARAGRAPHS
from tui_reader.ingest.page.tidying import tidy
from tui_reader.ingest.rendering import Piece
from tui_reader.model.article import BlockKind, Emphasis, Link, Style
from tui_reader.model.spans import Span

FIRST, SECOND = (Piece(BlockKind.PARAGRAPH, words) for words in PARAGRAPHS[:2])


def _linked(words: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Piece:
    return Piece(kind, words, links=(Link(Span(0, len(words)), "https://a.example"),))


def _bold(words: str) -> Piece:
    return Piece(BlockKind.PARAGRAPH, words, styles=(Style(Span(0, len(words)), Emphasis.STRONG),))


def _kinds(
    *pieces: Piece, title: str = "", bylines: tuple[str, ...] = (), live: bool = False
) -> list[tuple[str, str]]:
    return [(p.kind.value, p.text) for p in tidy(pieces, title=title, bylines=bylines, live=live)]


def test_the_title_and_who_wrote_it_are_told_elsewhere() -> None:
    top = [Piece(BlockKind.HEADING, "The Bridge!", 1), Piece(BlockKind.PARAGRAPH, "By Marta Quill"),
           Piece(BlockKind.PARAGRAPH, "Per Olsen"), Piece(BlockKind.PARAGRAPH, "3 May 2024")]  # fmt: skip
    assert _kinds(*top, FIRST, SECOND, title="The bridge", bylines=("Per Olsen",)) == [
        ("paragraph", FIRST.text),
        ("paragraph", SECOND.text),
    ]


def test_a_heading_at_the_end_heads_nothing() -> None:
    assert _kinds(FIRST, Piece(BlockKind.HEADING, "More", 2), Piece(BlockKind.HEADING, "Tags", 3)) == [
        ("paragraph", FIRST.text)
    ]


@pytest.mark.parametrize("words", ["The old bridge", "Council puts off the vote again"])
def test_a_line_that_is_a_link_is_a_pointer(words: str) -> None:
    assert _kinds(FIRST, _linked(words), SECOND) == _kinds(FIRST, SECOND)
    assert _kinds(FIRST, _linked(words, BlockKind.HEADING), SECOND) == _kinds(FIRST, SECOND)
    assert len(_kinds(FIRST, _linked(words, BlockKind.HEADING), SECOND, live=True)) == 3
    assert len(_kinds(FIRST, _linked(f"{words}."), SECOND)) == 3


def test_a_list_of_links_is_a_pointer_and_a_list_with_words_is_none() -> None:
    links = [_linked(f"Story {n} of the coast", BlockKind.LIST_ITEM) for n in range(3)]
    assert _kinds(FIRST, *links, SECOND) == _kinds(FIRST, SECOND)
    assert len(_kinds(FIRST, *links, Piece(BlockKind.LIST_ITEM, "words of its own"), SECOND)) == 6


def test_lines_that_are_sentences_are_paragraphs_and_lines_of_a_verse_are_not() -> None:
    both = Piece(
        BlockKind.PARAGRAPH, f"{FIRST.text}\n{SECOND.text}", links=(Link(Span(0, 3), "https://a.example"),)
    )
    assert _kinds(both) == _kinds(FIRST, SECOND)
    assert tidy([both], title="")[0].links[0].span.of(FIRST.text) == "The"
    verse = Piece(BlockKind.PARAGRAPH, "the bolts sing\nthe wind is old\nand so am I")
    assert len(_kinds(FIRST, verse)) == 2


@pytest.mark.parametrize(
    ("piece", "kind"),
    [
        (_bold("What was found"), "heading"),
        (_bold("It was shut."), "paragraph"),
        (_bold("She said no"), "paragraph"),
        (Piece(BlockKind.PARAGRAPH, "What was found"), "paragraph"),
        (Piece(BlockKind.PARAGRAPH, "This article was amended on 3 May."), "correction"),
        (Piece(BlockKind.PARAGRAPH, "Reporting by Marta Quill"), "note"),
        (Piece(BlockKind.PARAGRAPH, "14:05"), "date"),
    ],
)
def test_paragraphs_are_called_what_they_are(piece: Piece, kind: str) -> None:
    assert _kinds(FIRST, piece, SECOND)[1] == (kind, piece.text)


def test_a_paragraph_that_comes_twice_in_a_row_is_read_once() -> None:
    assert _kinds(FIRST, FIRST, SECOND, FIRST) == _kinds(FIRST, SECOND, FIRST)


@pytest.mark.parametrize(
    "line",
    [
        Piece(BlockKind.HEADING, "Harbour: The bridge", 1),
        Piece(BlockKind.PARAGRAPH, "Von Per Olsen und Marta Quill"),
        Piece(BlockKind.PARAGRAPH, "By Per Olsen\n3 May 2024"),
    ],
)
def test_lines_on_top_that_say_again_what_it_is_and_who_wrote_it_go(line: Piece) -> None:
    assert _kinds(line, FIRST, SECOND, title="The bridge", bylines=("Per Olsen", "Marta Quill")) == _kinds(
        FIRST, SECOND
    )


def test_a_label_before_a_link_makes_it_no_sentence() -> None:
    words = "For members: the school without bells"
    pointer = Piece(BlockKind.PARAGRAPH, words, links=(Link(Span(13, len(words)), "https://a.example"),))
    assert _kinds(FIRST, pointer, SECOND) == _kinds(FIRST, SECOND)
    said = Piece(BlockKind.PARAGRAPH, f"{words}.", links=pointer.links)
    assert len(_kinds(FIRST, said, SECOND)) == 3


def test_labels_of_what_is_gone_are_no_end_of_a_text() -> None:
    ends = [
        Piece(BlockKind.PARAGRAPH, "Share"),
        Piece(BlockKind.HEADING, "More", 2),
        Piece(BlockKind.PARAGRAPH, "###"),
    ]
    assert _kinds(FIRST, *ends) == _kinds(FIRST)
    assert len(_kinds(FIRST, Piece(BlockKind.PARAGRAPH, "He did."))) == 2
