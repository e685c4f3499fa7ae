"""Boxes beside and inside articles."""

from __future__ import annotations

import pytest
from lxml import html

from benchmarks.pages import PARAGRAPHS
from tui_reader.ingest.page.boxes import take_out_boxes

TEXT = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)


def _left(source: str, *, title: str = "", live: bool = False, body: str | None = None) -> str:
    tree = html.document_fromstring(f"<body>{source}</body>")
    take_out_boxes(tree, title=title, live=live, body=body)
    return str(html.tostring(tree.find("body"), encoding="unicode"))[6:-7]


@pytest.mark.parametrize(
    "name",
    ["newsletter", "share", "related", "comments", "most-read", "c-newsletter-signup", "articleRelatedLinks"],
)
def test_boxes_go_and_a_box_that_is_the_page_stays(name: str) -> None:
    assert _left(f"{TEXT}<div class='c1 {name}'>a box</div>after") == f"{TEXT}after"
    assert TEXT in _left(f"<div class='{name}'>{TEXT}</div>")
    assert "Title" in _left(f"{TEXT}<div id='{name}'><h1>Title</h1></div>")


@pytest.mark.parametrize("name", ["share-enabled", "paywall", "has-social", "story-topics"])
def test_a_name_that_may_be_that_of_the_text_is_none_of_a_box_with_paragraphs(name: str) -> None:
    part = f'<div class="{name}"><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></div>'
    assert _left(f"{TEXT}{TEXT}{part}") == f"{TEXT}{TEXT}{part}"


def test_readers_words_go_even_where_they_are_more_than_the_text() -> None:
    posts = "".join(f"<div class='post'><p>{words} {words}</p></div>" for words in PARAGRAPHS)
    assert _left(f"{TEXT}<div id='x-comments' class='viafoura'>{posts}</div>") == TEXT
    assert _left(f"{TEXT}<section class='comments__list'>{posts}</section>") == TEXT


def test_what_the_publisher_calls_text_stays_whatever_its_box_is_called() -> None:
    box = f'<div class="newsletter"><p>{PARAGRAPHS[0]}</p></div>'
    assert _left(f"{TEXT}{box}", body=PARAGRAPHS[0]) == f"{TEXT}{box}"
    assert _left(f"{TEXT}{box}", body=PARAGRAPHS[1]) == TEXT


def test_a_box_with_a_form_goes_and_a_text_with_one_in_it_stays() -> None:
    form = "<div class='x'><h3>Letters</h3><p>Every day at noon.</p><div><form><input type='email'></form></div></div>"
    assert _left(f"<main>{TEXT}{form}</main>") == f"<main>{TEXT}</main>"
    assert "<p>" in _left(f"<form><input type='hidden'>{TEXT}</form>")


def test_a_teaser_goes_with_its_summary_and_a_linked_heading_alone_stays() -> None:
    teaser = (
        "<div><h3><a href='/x'>Another story</a></h3><p>What it tells, in a sentence of some words.</p></div>"
    )
    assert _left(f"<main>{TEXT}{teaser}</main>") == f"<main>{TEXT}</main>"
    assert (
        _left(f"<main>{TEXT}<section><h4>More</h4>{teaser}{teaser}</section></main>")
        == f"<main>{TEXT}</main>"
    )
    assert "Another story" in _left(f"<main>{TEXT}{teaser}</main>", live=True)
    assert "Another story" in _left(f"<main>{TEXT}{teaser}</main>", title="Another story")
    heading = '<h3><a href="/x">A hotel by the sea</a></h3>'
    assert _left(f"<main>{TEXT}{heading}{TEXT}</main>") == f"<main>{TEXT}{heading}{TEXT}</main>"


def test_a_heading_that_leads_to_another_site_heads_a_part_of_a_list() -> None:
    item = "<div><h3><a href='https://inn.example/'>An inn by the sea</a></h3><p>Nine rooms and a boat.</p></div>"
    source = f"<main>{TEXT}{item}</main>"
    tree: html.HtmlElement = html.document_fromstring(f"<body>{source}</body>")
    take_out_boxes(tree, title="", live=False, url="https://www.coast-post.example/list")
    assert "Nine rooms" in tree.text_content()
    take_out_boxes(tree, title="", live=False, url="https://www.inn.example/list")
    assert "Nine rooms" not in tree.text_content()


def test_a_link_with_a_paragraph_under_it_is_a_teaser_and_one_in_a_sentence_is_none() -> None:
    teaser = "<div><a href='/x'>Another story of the coast</a><p>What it tells.</p></div>"
    assert _left(f"<main>{TEXT}{teaser}</main>") == f"<main>{TEXT}</main>"
    words = "<div><a href='/x'>The board of the harbour</a> has met.<p>What it said.</p></div>"
    assert "has met" in _left(f"<main>{TEXT}{words}</main>")
