"""Pages made to harm: each is read or refused in little time, and no control character gets through."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.pages import PARAGRAPHS
from tests.effort import TIMES, comes_to_an_end, grows
from tests.ingest.test_text import check_spans
from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.page import read_page
from tui_reader.ingest.page.tree import MOST_ATTRIBUTES, few_attributes
from tui_reader.model.article import Article

LONG = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)


def _read(source: str) -> Article | None:
    try:
        return read_page(source.encode("utf-8", "replace"), location="x.html", url="https://a.example/b")
    except NotAnArticleError:
        return None


HOSTILE: dict[str, Callable[[int], str]] = {
    "deep": lambda n: "<div>" * (375 * n) + LONG,
    "deep but read": lambda n: "<div>" * (185 * n) + LONG,
    "deep inline": lambda n: LONG + "<p>" + "<b>" * (185 * n) + "x",
    "deep lists": lambda n: LONG + "<ul><li>" * (110 * n) + "x",
    "deep quotes": lambda n: LONG + "<blockquote>" * (125 * n) + "x",
    "wide": lambda n: LONG + "<p>a</p>" * (400 * n),
    "breaks": lambda n: LONG + "a<br><br>" * (400 * n),
    "many links": lambda n: LONG + "<a href=x>a b c</a> " * (400 * n),
    "one long attribute": lambda n: f"<div class='{'a ' * (6_000 * n)}'>{LONG}</div>",
    "many attributes": lambda n: f"<div {' '.join(f'a{m}=1' for m in range(1_000 * n))}>{LONG}</div>",
    "broken attributes": lambda n: f"<div {' '.join(f'a{m}=1 </b' for m in range(1_000 * n))}>{LONG}</div>",
    "long word": lambda n: LONG + "<p>" + "a" * (125_000 * n),
    "captions": lambda n: LONG + "<figure><figcaption>a caption</figcaption></figure>" * (400 * n),
    "nested captions": lambda n: LONG + "<figure><figcaption>" * (125 * n) + "x",
    "boxes": lambda n: LONG + "<div class='share'>x" * (225 * n),
    "times": lambda n: LONG + "<time datetime='2024-05-03'>x</time>" * (600 * n),
    "quotes": lambda n: LONG + "<q>" * (125 * n) + "x",
    "entities": lambda n: (
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>" + LONG + "<p>" + "&b;" * n
    ),
    "deep json": lambda n: f"<script type=application/ld+json>{'[' * (12_500 * n)}</script>" + LONG,
    "wide json": lambda n: (
        f"<script type=application/ld+json>{json.dumps([{'@type': 'Article'}] * (3_750 * n))}</script>" + LONG
    ),
    "tables": lambda n: LONG + "<table><tr><td>" * (37 * n) + "x",
    "headings": lambda n: LONG + "<h2>x</h2>" * (300 * n),
    "forms": lambda n: LONG + "<div class=x><form><input></form><p>x</p></div>" * (200 * n),
    "linked headings": lambda n: LONG + "<div><h3><a href=/x>a b</a></h3><p>x</p></div>" * (200 * n),
    "pictures": lambda n: LONG + "<div class=image><img>a b c</div>" * (300 * n),
}
"""Pages of a size that grows with a number."""
FASTER = {"deep", "boxes", "tables"}
"""Of these the parser's work grows faster than their size, up to the limit where they are cut or refused."""


@pytest.mark.parametrize("name", HOSTILE)
def test_no_page_takes_long(name: str) -> None:
    article: Article | None = None

    def read(source: str) -> None:
        nonlocal article
        article = _read(source)

    if name in FASTER:
        with comes_to_an_end():
            read(HOSTILE[name](TIMES))
    else:
        assert grows(read, HOSTILE[name](1), HOSTILE[name](TIMES)) <= 3 * TIMES
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


def test_no_tag_keeps_more_attributes_than_any_page_needs_and_scripts_stay_as_they_are() -> None:
    script = "<script>for (i = 0; i <n; i++) {" + " a = b;" * 500 + "}</script>"
    tag = f"<p {' '.join(f'a{n}=1' for n in range(300_000))}>"
    assert few_attributes(script + LONG) == script + LONG
    assert few_attributes(tag).count("=") == MOST_ATTRIBUTES
    assert few_attributes(tag).endswith("=1>")


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
