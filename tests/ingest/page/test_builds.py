"""Ways in which sites build their pages, each with what is easily lost or taken for text in it."""

from __future__ import annotations

import pytest

from benchmarks.pages import PARAGRAPHS, TITLE
from tui_reader.ingest.page import read_page
from tui_reader.model.article import Article, BlockKind

TEXT = [f"{words[:-1]}, {times} times over." for times in ("two", "three") for words in PARAGRAPHS]
STANDFIRST = "A month without the bridge is what the town has to live with now"
CARDS = "".join(
    f'<div class="card"><a href="/{n}"><h3>Another story of the coast, number {n}</h3></a><p>A line of it.</p></div>'
    for n in range(20)
)


def _read(article: str, *, around: str = "<main><article>{}</article></main>") -> Article:
    page = around.format(f"<h1>{TITLE}</h1>{article}") + f"<section>{CARDS}</section>"
    return read_page(
        f"<html lang=en><head><title>{TITLE}</title></head><body>{page}</body></html>".encode(), location="x"
    )


def _words(article: Article, *kinds: BlockKind) -> list[str]:
    return [b.span.of(article.text) for b in article.blocks if b.kind in kinds]


def _between(paragraph: str, *inserted: tuple[int, str]) -> str:
    """All paragraphs in their markup, with something behind some of them."""
    behind = dict(inserted)
    return "".join(paragraph.format(words) + behind.get(at, "") for at, words in enumerate(TEXT))


@pytest.mark.parametrize(
    "article",
    [
        _between(
            '<div class="r-1"><div class="r-2" data-component="text-block"><p class="r-3">{}</p></div></div>'
        ),
        "<story-page><div class='RichTextBody'>" + _between("<p>{}</p>") + "</div></story-page>",
        "<div class='article-body'>"
        + _between('<div data-testid="paragraph" class="text__text">{}</div>')
        + "</div>",
        "<div class='txt'>" + _between('<div><span style="font-size:14px">{}</span></div>') + "</div>",
        "<div class='txt'>" + "<br>\n".join(TEXT) + "</div>",
        "<div class='txt'>" + "<br><br>".join(TEXT) + "</div>",
        "<p class='txt'>" + "<br/> <br/>".join(TEXT) + "</p>",
        "<div class='txt'><b>" + TEXT[0] + "</b><br><br>" + "<br><br>".join(TEXT[1:]) + "</div>",
    ],
    ids=[
        "nested",
        "own elements",
        "paragraphs of div",
        "spans",
        "breaks",
        "two breaks",
        "in a paragraph",
        "bold lead",
    ],
)
def test_paragraphs_are_found_in_whatever_they_are_set(article: str) -> None:
    assert _words(_read(article), BlockKind.PARAGRAPH) == TEXT


def test_a_page_that_is_one_form_is_read() -> None:
    article = _read(_between("<p>{}</p>"), around="<form id='all'><div id='content'>{}</div></form>")
    assert _words(article, BlockKind.PARAGRAPH) == TEXT


@pytest.mark.parametrize(
    "pointer",
    [
        '<p><a href="older.html"><strong>OLD BRIDGE OF 1910 REMEMBERED BY ITS BUILDERS</strong></a></p>',
        '<p><a href="https://coast-post.example/older">The old bridge of 1910 and the people who built it</a></p>',
        '<div class="more-on"><h2>Keep reading</h2><ul><li><h3><a href="x">The old bridge</a></h3></li></ul></div>',
        '<ul><li><p><a href="/x">The old bridge of 1910</a></p></li><li><a href="/y">A bridge in Hask</a></li></ul>',
        "<p><strong>READ MORE: The old bridge of 1910</strong></p>",
        '<div class="related-content"><p>Related article</p><span>The old bridge of 1910</span></div>',
        '<div class="inline newsletter"><p>Letters about the old bridge, every morning</p></div>',
        '<figure><story-card><a href="/z">The old bridge of 1910</a></story-card></figure>',
    ],
)
def test_pointers_between_paragraphs_are_no_text(pointer: str) -> None:
    article = _read(_between("<p>{}</p>", (3, pointer), (8, pointer)))
    assert _words(article, BlockKind.PARAGRAPH) == TEXT
    assert "bridge" not in " ".join(_words(article, BlockKind.HEADING, BlockKind.LIST_ITEM)).lower()
    assert "1910" not in article.text


def test_a_sentence_with_a_link_and_a_paragraph_that_is_a_link_to_its_end_stay() -> None:
    linked = '<p><a href="/report">The board has put its whole report on the web for all to read.</a></p>'
    article = _read(_between("<p>{}</p>", (3, linked)))
    assert "put its whole report" in article.text


@pytest.mark.parametrize(
    "shown",
    [
        f'<p class="article__subhead"><em>{STANDFIRST}</em></p>',
        f'<div data-gu-name="standfirst"><div><p>{STANDFIRST}</p></div></div>',
        f'<p id="article-summary">{STANDFIRST}</p>',
        f'<h2 class="sub-headline speakable">{STANDFIRST}</h2>',
    ],
)
def test_a_standfirst_is_known_by_its_name(shown: str) -> None:
    article = _read(shown + _between("<p>{}</p>"))
    assert article.standfirst == STANDFIRST
    assert _words(article, BlockKind.PARAGRAPH) == TEXT
    assert _words(article, BlockKind.HEADING) == []


def test_a_name_of_another_story_above_the_title_is_no_standfirst() -> None:
    article = _read(
        _between("<p>{}</p>"), around=f'<div class="dek">{STANDFIRST} too</div><article>{{}}</article>'
    )
    assert article.standfirst is None


CAPTION = "A cracked bolt, as it was found"


@pytest.mark.parametrize(
    ("figure", "caption"),
    [
        (
            f"<figure><img><figcaption><i class=sr-only>Image caption, </i><p>{CAPTION}</p></figcaption></figure>",
            CAPTION,
        ),
        (
            f'<div class="image"><img><div class="meta"><div class="image__caption">{CAPTION}</div>'
            "<figcaption>Ana Ruiz</figcaption></div></div>",
            f"{CAPTION} Ana Ruiz",
        ),
        (
            f'<div class="image-ct"><img><div class="caption"><p>{CAPTION} <span>(Ana Ruiz)</span></p></div></div>',
            f"{CAPTION} (Ana Ruiz)",
        ),
        (f'<div class="wp-caption"><img><p class="wp-caption-text">{CAPTION}</p></div>', CAPTION),
        (f"<own-figure><figure><img><figcaption>{CAPTION}</figcaption></figure></own-figure>", CAPTION),
    ],
)
def test_a_caption_is_one_however_it_is_set(figure: str, caption: str) -> None:
    article = _read(_between("<p>{}</p>", (2, figure)))
    assert _words(article, BlockKind.CAPTION) == [caption]
    blocks = [b.span.of(article.text) for b in article.blocks]
    assert blocks[blocks.index(caption) - 1] == TEXT[2]
    assert _words(article, BlockKind.PARAGRAPH) == TEXT


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("<h2>What was found</h2>", 2),
        ('<div data-component="subheadline-block"><h2 class="r-4">What was found</h2></div>', 2),
        ("<h4>What was found</h4>", 4),
        ("<p><strong>What was found</strong></p>", 3),
        ("<p><b>What <i>was</i> found</b></p>", 3),
    ],
)
def test_a_heading_is_one_however_it_is_set(heading: str, level: int) -> None:
    article = _read(_between("<p>{}</p>", (5, heading)))
    assert [(b.span.of(article.text), b.level) for b in article.blocks if b.kind is BlockKind.HEADING] == [
        ("What was found", level)
    ]
    assert _words(article, BlockKind.PARAGRAPH) == TEXT


@pytest.mark.parametrize(
    "part",
    [
        '<div itemprop="articleBody">{}</div>',
        '<div class="body-text">{}</div>',
        "<section class='story-body'>{}</section>",
    ],
)
def test_a_text_in_several_parts_is_read_whole(part: str) -> None:
    parts = ["".join(f"<p>{words}</p>" for words in TEXT[at : at + 4]) for at in range(0, len(TEXT), 4)]
    article = _read('<div class="ad-slot">ad</div>'.join(part.format(words) for words in parts))
    assert _words(article, BlockKind.PARAGRAPH) == TEXT


def test_a_teaser_in_an_article_of_its_own_is_no_text() -> None:
    card = f'<h3><a href="/x">Another story of the coast</a></h3><p>{PARAGRAPHS[0]} Or so.</p>'
    teaser = f'<article class="promo">{card}</article>'
    article = _read(_between("<p>{}</p>"), around=teaser + "<article>{}</article>")
    assert _words(article, BlockKind.PARAGRAPH) == TEXT


def test_a_page_of_nothing_but_boxes_is_read_as_what_it_is() -> None:
    boxes = "".join(f"<div class='x'><form><input></form><p>{words}</p></div>" for words in TEXT)
    assert _words(_read(boxes, around="<main>{}</main>"), BlockKind.PARAGRAPH) == TEXT
