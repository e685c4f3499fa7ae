"""Pages made to harm: each is read or refused in little time, and no control character gets through."""

from __future__ import annotations

import json
import time
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.pages import PARAGRAPHS
from tests.ingest.test_text import check_spans
from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.page import read_page
from tui_reader.model.article import Article

LONG = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)


def _read(source: str) -> Article | None:
    try:
        return read_page(source.encode("utf-8", "replace"), location="x.html", url="https://a.example/b")
    except NotAnArticleError:
        return None


HOSTILE = {
    "deep": "<div>" * 3_000 + LONG,
    "deep but read": "<div>" * 1_500 + LONG,
    "deep inline": LONG + "<p>" + "<b>" * 1_500 + "x",
    "deep lists": LONG + "<ul><li>" * 900 + "x",
    "deep quotes": LONG + "<blockquote>" * 1_000 + "x",
    "wide": LONG + "<p>a</p>" * 10_000,
    "breaks": LONG + "a<br><br>" * 8_000,
    "many links": LONG + "<a href=x>a b c</a> " * 8_000,
    "one long attribute": f"<div class='{'a ' * 100_000}'>{LONG}</div>",
    "many attributes": f"<div {' '.join(f'a{n}=1' for n in range(8_000))}>{LONG}</div>",
    "long word": LONG + "<p>" + "a" * 1_000_000,
    "captions": LONG + "<figure><figcaption>a caption</figcaption></figure>" * 8_000,
    "nested captions": LONG + "<figure><figcaption>" * 1_000 + "x",
    "boxes": LONG + "<div class='share'>x" * 1_800,
    "times": LONG + "<time datetime='2024-05-03'>x</time>" * 12_000,
    "quotes": LONG + "<q>" * 1_000 + "x",
    "entities": "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>" + LONG + "<p>&b;&b;</p>",
    "deep json": f"<script type=application/ld+json>{'[' * 100_000}</script>" + LONG,
    "wide json": f"<script type=application/ld+json>{json.dumps([{'@type': 'Article'}] * 30_000)}</script>"
    + LONG,
    "tables": LONG + "<table><tr><td>" * 300 + "x",
    "headings": LONG + "<h2>x</h2>" * 6_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_page_takes_long(name: str) -> None:
    start = time.process_time()
    article = _read(HOSTILE[name])
    assert time.process_time() - start < 4
    if name == "deep":
        # What is deeper than any real page is not read at all.
        assert article is None
    else:
        assert article is not None
        check_spans(article)
        assert PARAGRAPHS[0] in article.text


def test_what_was_cut_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    article = _read(LONG + "<div>" * 3_000 + "deep")
    assert article is not None
    assert any("nested" in notice for notice in article.notices)
    monkeypatch.setattr("tui_reader.ingest.page.tree.MOST_BYTES", 1_000_000)
    article = _read(LONG + "<p>" + "words " * 170_000)
    assert article is not None
    assert any("1 MB" in notice for notice in article.notices)


def test_a_page_of_too_many_elements_is_refused() -> None:
    assert _read("<b>a</b>" * 160_000) is None


ATTACKS = (
    "\x1b]0;owned\x07",
    "&#27;[31m",
    "\x9b1m",
    "&#x9b;",
    "&#x202e;",
    "\u202e",
    "[@click=app.quit]x[/]",
    "&#0;",
    "\x00",
)


@pytest.mark.parametrize("attack", ATTACKS, ids=repr)
def test_no_control_character_gets_through_from_anywhere(attack: str) -> None:
    node = {
        "@type": "NewsArticle",
        "headline": f"T{attack}itle",
        "author": [f"A{attack}na Ruiz"],
        "publisher": {"name": f"S{attack}ite"},
        "keywords": [f"k{attack}"],
        "inLanguage": f"en{attack}",
    }
    source = f"""<html lang="en{attack}"><head><title>t{attack}</title>
<script type="application/ld+json">{json.dumps(node)}</script>
<meta name="description" content="Five words {attack} and more of them">
</head><body><article><h1>T{attack}</h1>{LONG}<p>Words be{attack}fore and after {attack} all this, and some more.</p>
<h2>Head{attack}ing of it</h2><figure><figcaption>Cap{attack}tion here</figcaption></figure>{LONG}
<pre>co{attack}de</pre><p><a href="https://a.example/{attack}">li{attack}nk</a> in a sentence that goes on.</p>
</article></body></html>"""
    article = _read(source)
    assert article is not None
    check_spans(article)
    shown = [article.title, article.text, article.site or "", article.language, *article.bylines, *article.tags,
             *(link.url for link in article.links), article.standfirst or ""]  # fmt: skip
    for text in shown:
        assert not {
            c for c in text if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 or c in "\u202e\ufeff"
        }
    assert "and after" in article.text


TAGS = st.sampled_from(
    """p div h1 h2 h3 ul ol li blockquote q pre code table tr td figure figcaption a b i br hr span section article
    time dl dt dd em strong details summary form nav aside header footer""".split()
)
PIECES = st.one_of(
    TAGS.map(lambda tag: f"<{tag}>"),
    TAGS.map(lambda tag: f"</{tag}>"),
    TAGS.map(
        lambda tag: f"<{tag} class='caption share dek byline' href='x' datetime='2024-05-03' itemprop=author>"
    ),
    st.text(max_size=12),
    st.sampled_from(PARAGRAPHS),
    st.sampled_from(
        ["&amp;", "&#27;", "&bogus;", "<", ">", "<!--", "-->", "<![CDATA[", "<?php", "\x00", "\u202e"]
    ),
    st.sampled_from(
        ['<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"', "</script>"]
    ),
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_markup_is_read_or_refused(source: str) -> None:
    article = _read(source)
    if article is not None:
        check_spans(article)


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=300), st.text(max_size=40))
def test_any_bytes_with_any_header_are_read_or_refused(data: bytes, content_type: str) -> None:
    with suppress(NotAnArticleError):
        check_spans(read_page(data, location="x", content_type=content_type))
