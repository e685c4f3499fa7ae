"""Captions and lost headings go back to where they stood."""

from __future__ import annotations

import pytest
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


def _captions(body: str, *texts: str, title: str) -> list[str]:
    places = take_places(html.document_fromstring(f"<body>{body}</body>"))
    put = places.put_into([Piece(BlockKind.PARAGRAPH, text) for text in texts], title=title)
    return [piece.text for piece in put if piece.kind is BlockKind.CAPTION]


FIGURE = "<figure><img><figcaption>{}</figcaption></figure>"


def test_a_picture_above_the_title_belongs_to_the_article_that_holds_both() -> None:
    other = f"<article>{FIGURE.format('other')}<p>Other words.</p></article>"
    body = f"{other}<article>{FIGURE.format('lead')}<h1>Shown title</h1><p>One paragraph.</p></article>"
    assert _captions(body, "One paragraph.", title="Another title") == ["lead"]


def test_without_an_article_the_title_or_the_top_heading_is_where_it_begins() -> None:
    body = f"{FIGURE.format('before')}<h1>Shown title</h1>{FIGURE.format('lead')}<p>One paragraph.</p>"
    assert _captions(body, "One paragraph.", title="Shown title") == ["lead"]
    assert _captions(body, "One paragraph.", title="As others call it") == ["lead"]
    # Without either, what stands right above the first words belongs to them.
    assert _captions(body.replace("h1", "b"), "One paragraph.", title="As others call it") == ["lead"]


def test_captions_are_known_by_parts_of_classes() -> None:
    for name in ("story-image__caption", "captionText", "c-figcaption", "wp-caption"):
        figure = f'<div class="x"><img><div class="{name}"><p>the caption</p></div></div>'
        assert _captions(f"<p>One.</p>{figure}<p>Two.</p>", "One.", "Two.", title="") == ["the caption"]
    for name in ("captions", "recaptioned", "uncaptioned"):
        assert (
            _captions(f'<p>One.</p><div class="{name}">words</div><p>Two.</p>', "One.", "Two.", title="")
            == []
        )


def test_a_caption_in_what_is_only_called_one_is_found() -> None:
    prose = "<p>" + "words of the text " * 9 + "</p>"
    body = f'<div class="x-caption-x">{prose * 3}{FIGURE.format("the bolts")}<p>One.</p></div>'
    assert _captions(body, "words of the text " * 9, "One.", title="") == ["the bolts"]


def test_a_wrapper_of_paragraphs_is_no_caption() -> None:
    prose = "<p>" + "words of the text " * 9 + "</p>"
    assert _captions(f'<div class="caption">{prose * 3}</div><p>One.</p>', "One.", title="") == []


def test_a_picture_that_opens_itself_keeps_its_caption_and_a_teaser_does_not() -> None:
    for target, found in (("/full.JPG?w=9", ["the bolts"]), ("/story", [])):
        body = f'<p>One.</p><a href="{target}">{FIGURE.format("the bolts")}</a><p>Two.</p>'
        assert _captions(body, "One.", "Two.", title="") == found


def test_an_advertisement_between_a_heading_and_its_text_does_not_part_them() -> None:
    page = "<body><p>One.</p><h2>Head</h2><i>Advertisement</i><p>Two.</p></body>"
    places = take_places(html.document_fromstring(page))
    put = places.put_into([Piece(BlockKind.PARAGRAPH, "One."), Piece(BlockKind.PARAGRAPH, "Two.")], title="")
    assert [(p.kind, p.text, p.level) for p in put][1] == (BlockKind.HEADING, "Head", 2)


WORDS = "<figcaption>Boats</figcaption>"


@pytest.mark.parametrize(
    ("inside", "address"),
    [
        (f'<img src="boats.jpg">{WORDS}', "https://a.example/1/boats.jpg"),
        (f'{WORDS}<img src="/boats.jpg">', "https://a.example/boats.jpg"),
        (
            f'<img src="data:image/gif;base64,R0" data-src="//b.example/b.png">{WORDS}',
            "https://b.example/b.png",
        ),
        (
            f'<img src="sea.jpg"><img src="boats.jpg">{WORDS}<img src="sky.jpg">',
            "https://a.example/1/boats.jpg",
        ),
        (f'<img src="javascript:alert(1)">{WORDS}', None),
        (f"<img>{WORDS}", None),
        (f"<iframe src='x'></iframe>{WORDS}", None),
    ],
)
def test_a_caption_leads_to_its_picture(inside: str, address: str | None) -> None:
    tree = html.document_fromstring(f"<h1>The title</h1><figure>{inside}</figure><p>Words.</p>")
    places = take_places(tree, "https://a.example/1/page.html")
    caption, _ = places.put_into([Piece(BlockKind.PARAGRAPH, "Words.")], title="The title")
    assert [(link.span, link.url) for link in caption.links] == ([((0, 5), address)] if address else [])
