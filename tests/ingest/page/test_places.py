"""Captions and lost headings go back to where they stood."""

from __future__ import annotations

from lxml import html

from tui_reader.ingest.page.places import take_places
from tui_reader.ingest.rendering import Piece
from tui_reader.model.article import BlockKind

PAGE = """<body><nav><figure><figcaption>menu</figcaption></figure></nav><h1>The title</h1>
<figure><figcaption>first <b>caption</b></figcaption></figure><p>One paragraph.</p>
<h2>Lost heading</h2><p>Two paragraphs.</p><div class="wp-caption"><p class="wp-caption-text">second</p></div>
<h3>Box</h3><p>Boxed words.</p><p>Three paragraphs.</p>
<a href="/x"><figure><figcaption>teaser</figcaption></figure></a>
<footer><figure><figcaption>end</figcaption></figure></footer></body>"""


def _put(*texts: str, title: str = "The title") -> list[tuple[BlockKind, str]]:
    places = take_places(html.document_fromstring(PAGE))
    pieces = [Piece(BlockKind.PARAGRAPH, text) for text in texts]
    return [(piece.kind, piece.text) for piece in places.put_into(pieces, title=title)]


def test_captions_and_headings_stand_between_their_paragraphs() -> None:
    assert _put("One paragraph.", "Two paragraphs.", "Three paragraphs.") == [
        (BlockKind.CAPTION, "first caption"),
        (BlockKind.PARAGRAPH, "One paragraph."),
        (BlockKind.HEADING, "Lost heading"),
        (BlockKind.PARAGRAPH, "Two paragraphs."),
        (BlockKind.CAPTION, "second"),
        (BlockKind.PARAGRAPH, "Three paragraphs."),
    ]


def test_a_heading_that_was_kept_is_not_put_twice() -> None:
    places = take_places(html.document_fromstring(PAGE))
    pieces = [
        Piece(BlockKind.PARAGRAPH, "One paragraph."),
        Piece(BlockKind.HEADING, "Lost heading", 2),
        Piece(BlockKind.PARAGRAPH, "Two paragraphs."),
    ]
    kinds = [piece.kind for piece in places.put_into(pieces, title="")]
    assert kinds.count(BlockKind.HEADING) == 1


def test_where_nothing_is_known_nothing_is_put() -> None:
    assert _put("Words that the page has not.") == [(BlockKind.PARAGRAPH, "Words that the page has not.")]
    assert _put() == []


def test_captions_are_taken_out_of_the_tree() -> None:
    tree = html.document_fromstring(PAGE)
    take_places(tree)
    left = "".join(map(str, tree.itertext()))
    assert "caption" not in left
    assert "One paragraph." in left
