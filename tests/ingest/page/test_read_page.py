"""Whole pages, from bytes to an article."""

from __future__ import annotations

from itertools import pairwise

import pytest

from benchmarks import pages
from tests.ingest.test_text import check_spans
from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.page import read_page
from tui_reader.model.article import Article, BlockKind


def read(source: str | bytes, *, url: str | None = None, content_type: str | None = None) -> Article:
    data = source.encode() if isinstance(source, str) else source
    return read_page(data, location="page.html", url=url, content_type=content_type)


def words(article: Article, kind: BlockKind) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks if block.kind is kind]


@pytest.mark.parametrize("build", pages.BUILDS)
@pytest.mark.parametrize("data", [True, False], ids=["with JSON-LD", "without"])
def test_a_page_gives_its_text_in_order_and_nothing_of_its_furniture(build: str, data: bool) -> None:
    made = pages.news_page(build, data=data)
    article = read(made.source, url=pages.URL)
    check_spans(article)
    paragraphs = [p for p in words(article, BlockKind.PARAGRAPH) if " | " not in p]
    assert paragraphs == list(made.paragraphs)
    assert [s.heading for s in article.sections if s.heading and not s.generated] == list(made.headings)
    assert words(article, BlockKind.CAPTION) == list(made.captions)
    for furniture in (
        "cookies",
        "another story",
        "another\nstory",
        "Sign up",
        "Read more",
        "never heard",
        "Copy link",
    ):
        assert furniture not in article.text


@pytest.mark.parametrize("build", pages.BUILDS)
def test_a_page_gives_who_when_and_where(build: str) -> None:
    article = read(pages.news_page(build).source)
    assert article.title == pages.TITLE
    assert article.standfirst == pages.STANDFIRST
    assert article.bylines == ("Marta Quill", "Per Olsen")
    assert article.published == "2024-05-03T14:05:00+01:00"
    assert article.modified == "2024-05-04T08:00:00+01:00"
    assert (article.site, article.language, article.url) == (pages.SITE, "en-GB", pages.URL)
    assert article.tags == ("Harbour",)
    assert any("subscribers" in notice for notice in article.notices)


def test_headings_lists_quotations_and_tables_keep_what_they_are() -> None:
    article = read(pages.news_page("modern").source)
    assert [(b.span.of(article.text), b.level) for b in article.blocks if b.kind is BlockKind.HEADING] == [
        (pages.HEADINGS[0], 2),
        (pages.HEADINGS[1], 3),
    ]
    assert words(article, BlockKind.QUOTATION) == [pages.QUOTATION]
    assert words(article, BlockKind.LIST_ITEM) == list(pages.ITEMS)
    assert {b.marker for b in article.blocks if b.kind is BlockKind.LIST_ITEM} == {"•"}
    assert [" | ".join(row) for row in pages.ROWS] == [
        p for p in words(article, BlockKind.PARAGRAPH) if " | " in p
    ]


def test_a_caption_stands_between_the_paragraphs_that_it_stood_between() -> None:
    article = read(pages.news_page("modern").source)
    shown = [b.span.of(article.text) for b in article.blocks]
    at = shown.index(pages.CAPTIONS[1])
    assert shown[at - 1].startswith(pages.PARAGRAPHS[1])
    assert shown[at + 1].startswith(pages.PARAGRAPHS[2])
    assert shown.index(pages.CAPTIONS[0]) < shown.index(pages.PARAGRAPHS[0] + " (0)")


def test_links_are_joined_to_the_address_of_the_page() -> None:
    article = read(pages.news_page("blog").source, url="https://mirror.example/a/b")
    links = {(k.span.of(article.text), k.url) for k in article.links}
    assert ("harbour board", "https://mirror.example/board") in links


def test_entries_of_a_live_page_keep_their_times() -> None:
    article = read(pages.news_page("live").source)
    times = words(article, BlockKind.DATE)
    assert times[:2] == ["18:59", "18:58"]
    assert len(times) == len(pages.news_page("live").paragraphs)
    kinds = [b.kind for b in article.blocks[2:]]
    assert all(after is BlockKind.HEADING for kind, after in pairwise(kinds) if kind is BlockKind.DATE)


def test_links_that_lead_nowhere_that_may_be_opened_are_none() -> None:
    script = '<p>She pressed <a href="javascript:x()">a button</a> and <a href="#top">went up</a> to the bridge.</p>'
    assert read(PAGE.format(LONG + script)).links == ()


def test_a_live_page_without_data_is_known_by_its_entries() -> None:
    article = read(pages.news_page("live", data=False).source)
    assert words(article, BlockKind.DATE)[0] == "18:59"


PAGE = """<html lang="en"><head><title>Bridge</title></head><body><article><h1>Bridge</h1>{}</article></body></html>"""
LONG = "".join(f"<p>{words}</p>" for words in pages.PARAGRAPHS)


def test_marks_drawn_by_the_browser_become_characters() -> None:
    article = read(
        PAGE.format(LONG + "<p>She said <q>not <em>one</em> winter</q> and left the quay at once.</p>")
    )
    assert "She said “not one winter” and left" in article.text


def test_times_inside_sentences_stay() -> None:
    article = read(
        PAGE.format(LONG + "<p>It shuts on <time datetime='2024-05-06'>6 May</time> for all of us.</p>")
    )
    assert "It shuts on 6 May for all of us." in article.text


def test_a_line_in_bold_before_prose_is_a_heading() -> None:
    article = read(PAGE.format(LONG + "<p><strong>What comes next</strong></p>" + LONG))
    assert words(article, BlockKind.HEADING) == ["What comes next"]


def test_the_standfirst_that_a_page_shows_is_taken_out_of_the_text() -> None:
    shown = f"<div class='article-dek'><p>{pages.STANDFIRST}</p></div>"
    article = read(PAGE.format(shown + LONG))
    assert article.standfirst == pages.STANDFIRST
    assert article.text.count(pages.STANDFIRST) == 1


def test_a_description_that_is_the_first_paragraph_is_no_standfirst() -> None:
    head = f'<head><meta name="description" content="{pages.PARAGRAPHS[0]}"></head>'
    article = read(PAGE.replace("<head>", head).format(LONG))
    assert article.standfirst is None
    assert words(article, BlockKind.PARAGRAPH)[0] == pages.PARAGRAPHS[0]


def test_the_publishers_own_text_stands_in_for_a_page_that_shows_little() -> None:
    import json

    node = {"@type": "NewsArticle", "headline": "Bridge", "articleBody": "\n\n".join(pages.PARAGRAPHS)}
    script = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    article = read(f"<html><head>{script}</head><body><div id=root><p>Loading</p></div></body></html>")
    assert words(article, BlockKind.PARAGRAPH) == list(pages.PARAGRAPHS)


def test_a_small_page_is_read_whole() -> None:
    article = read("<html><head><title>Note</title></head><body><p>The bridge is shut.</p></body></html>")
    assert article.title == "Note"
    assert [p.of(article.text) for p in article.paragraphs] == ["The bridge is shut."]


@pytest.mark.parametrize(
    "source", [b"", b"  \n", b"<html></html>", b"<html><body><script>x</script></body></html>", b"\0"]
)
def test_a_page_without_words_is_no_article(source: bytes) -> None:
    with pytest.raises(NotAnArticleError) as caught:
        read(source)
    assert caught.value.where == "page.html"


def test_what_libraries_log_stays_off_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(NotAnArticleError):
        read(b"<html><body></body></html>")
    assert capfd.readouterr() == ("", "")
