"""Who, when and where: from JSON-LD in every shape, from meta tags, from what a page shows."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lxml import html

from tui_reader.ingest.page.facts import Facts, said_names
from tui_reader.ingest.page.linked_data import linked_facts
from tui_reader.ingest.page.meta import meta_facts, visible_facts, without_site
from tui_reader.ingest.page.reading import page_facts

ARTICLE: dict[str, Any] = {
    "@type": "NewsArticle",
    "headline": "Bridge &amp; ferry: what now?",
    "author": {"@type": "Person", "name": "Marta Quill"},
    "datePublished": "2024-05-03T14:05:00Z",
    "dateModified": "2024-05-04T08:00:00Z",
    "publisher": {"@type": "Organization", "name": "Coast Post"},
}


def _page(head: str = "", body: str = "") -> html.HtmlElement:
    return html.document_fromstring(f"<html lang='en-GB'><head>{head}</head><body>{body}</body></html>")


def _linked(value: object) -> Facts:
    return linked_facts(_page(f'<script type="application/ld+json">{json.dumps(value)}</script>'))


@pytest.mark.parametrize(
    "value",
    [
        ARTICLE,
        {"@context": "https://schema.org", **ARTICLE},
        [{"@type": "Organization", "name": "Coast Post"}, ARTICLE],
        {"@graph": [{"@type": "WebSite", "name": "Coast Post"}, ARTICLE]},
        {"@type": "WebPage", "name": "Page", "mainEntity": ARTICLE},
        {**ARTICLE, "@type": ["Article", "NewsArticle"]},
        {**ARTICLE, "@type": "ReportageNewsArticle"},
        [
            {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Another"}]},
            ARTICLE,
        ],
    ],
    ids=["alone", "context", "list", "graph", "inside", "types", "kind", "with teasers"],
)
def test_the_article_is_found_in_every_shape_of_json_ld(value: object) -> None:
    facts = _linked(value)
    assert facts.title == "Bridge & ferry: what now?"
    assert facts.bylines == ("Marta Quill",)
    assert (facts.published, facts.modified) == ("2024-05-03T14:05:00+00:00", "2024-05-04T08:00:00+00:00")
    assert facts.site == "Coast Post"


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("By Marta Quill", ("Marta Quill",)),
        (["Marta Quill", "Per Olsen"], ("Marta Quill", "Per Olsen")),
        ([{"name": "Marta Quill"}, {"name": "Per Olsen"}], ("Marta Quill", "Per Olsen")),
        ({"name": ["Marta Quill", "Per Olsen"]}, ("Marta Quill", "Per Olsen")),
        ("Marta Quill and Per Olsen, Harbour Editor", ("Marta Quill", "Per Olsen")),
        ({"@type": "Person", "name": "https://coast-post.example/quill"}, ()),
        ({"@type": "Person", "name": None}, ()),
        (7, ()),
        ([[]], ()),
    ],
)
def test_writers_come_as_words_objects_and_lists(author: object, names: tuple[str, ...]) -> None:
    assert _linked({**ARTICLE, "author": author}).bylines == names


def test_a_writer_may_be_a_reference_to_another_node() -> None:
    people = {"@type": "Person", "@id": "#quill", "name": "Marta Quill"}
    assert _linked({"@graph": [people, {**ARTICLE, "author": {"@id": "#quill"}}]}).bylines == ("Marta Quill",)


@pytest.mark.parametrize(
    "script",
    [
        "{",
        "[]",
        "null",
        "7",
        '{"@type": "NewsArticle"}',
        '{"@type": 7, "headline": {}}',
        "<!-- x -->",
        '{"a":' * 2_000,
    ],
)
def test_bad_json_ld_tells_nothing(script: str) -> None:
    assert linked_facts(_page(f'<script type="application/ld+json">{script}</script>')) == Facts()


def test_json_ld_with_line_breaks_and_wrappers_is_read() -> None:
    source = json.dumps(ARTICLE).replace("what now", "what\nnow")
    for wrapped in (f"<!-- {source} -->", f"//<![CDATA[\n{source}\n//]]>", f"{source};"):
        facts = linked_facts(_page(f'<script type="application/ld+json">{wrapped}</script>'))
        assert facts.title == "Bridge & ferry: what now?"


def test_the_time_of_a_change_is_never_that_of_publication() -> None:
    tree = _page('<meta property="article:modified_time" content="2024-05-04T08:00:00Z">')
    facts, _ = page_facts(tree, None)
    assert facts.published is None
    assert facts.modified == "2024-05-04T08:00:00+00:00"
    tree = _page(body='<p>Updated <time datetime="2024-05-04T08:00">4 May</time></p>')
    assert visible_facts(tree, None, site=None).published is None


def test_a_day_is_made_exact_by_a_time_of_the_same_day() -> None:
    mine = Facts(published="2024-05-03")
    assert mine.or_else(Facts(published="2024-05-03T14:05:00")).published == "2024-05-03T14:05:00"
    assert mine.or_else(Facts(published="2024-05-09T14:05:00")).published == "2024-05-03"


def test_meta_tags_are_read_by_property_name_and_itemprop() -> None:
    facts = meta_facts(
        _page(
            """<meta property="og:title" content="Bridge shut | Coast Post"><meta name="author" content="Marta Quill">
            <meta itemprop="datePublished" content="2024-05-03T14:05:00Z">
            <meta property="og:site_name" content="Coast Post">
            <meta name="keywords" content="harbour, bridge"><meta property="article:section" content="Harbour">
            <meta property="article:content_tier" content="locked"><link rel="canonical" href="/bridge">"""
        ),
        "https://coast-post.example/x?ref=1",
    )
    assert facts == Facts(
        title="Bridge shut",
        bylines=("Marta Quill",),
        published="2024-05-03T14:05:00+00:00",
        site="Coast Post",
        language="en-GB",
        url="https://coast-post.example/bridge",
        section="Harbour",
        tags=("harbour", "bridge"),
        free=False,
    )


@pytest.mark.parametrize(
    "body",
    [
        '<p class="byline">By <a href="/q">Marta Quill</a></p>',
        '<a rel="author" href="/q">Marta Quill</a>',
        '<span itemprop="author">Marta Quill</span>',
        '<div itemprop="author" itemscope><span itemprop="name">Marta Quill</span></div>',
        '<div class="c-article__byline--x"><span>By</span> <span>Marta Quill</span> <span>Harbour Editor</span></div>',
        '<span class="authorName">Marta Quill</span>',
        '<div class="post-author">Marta Quill | 3 May 2024</div>',
        '<div class="meta"><span>By</span> <a href="/authors/marta-quill">Marta Quill</a></div>',
        "<p>By Marta Quill</p>",
    ],
)
def test_a_byline_is_seen_in_the_page(body: str) -> None:
    facts = visible_facts(_page(body=f"<h1>Bridge shut</h1>{body}"), None, site=None)
    assert facts.bylines[:1] and facts.bylines[0].startswith("Marta Quill")  # noqa: PT018
    assert facts.title == "Bridge shut"


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ('<time datetime="2024-05-03T14:05:00+01:00">3 May</time>', "2024-05-03T14:05:00+01:00"),
        ('<time itemprop="datePublished" datetime="2024-05-03">3 May</time>', "2024-05-03"),
        (
            '<time class="updated" datetime="2024-05-04">4 May</time><time datetime="2024-05-03">3 May</time>',
            "2024-05-03",
        ),
    ],
)
def test_a_day_is_seen_in_the_page(body: str, published: str | None) -> None:
    assert visible_facts(_page(body=body), None, site=None).published == published


def test_the_day_in_an_address_is_the_last_resort() -> None:
    assert visible_facts(_page(), "https://a.example/2024/05/03/bridge", site=None).published == "2024-05-03"
    assert visible_facts(_page(), "https://a.example/2024/may/3/bridge", site=None).published == "2024-05-03"
    assert visible_facts(_page(), "https://a.example/2024/55/03/bridge", site=None).published is None


@pytest.mark.parametrize(
    ("title", "site", "left"),
    [
        ("Bridge shut | Coast Post", "Coast Post", "Bridge shut"),
        ("Bridge shut - what now? - Coast Post", "Coast Post", "Bridge shut - what now?"),
        ("Coast Post: Bridge", "Coast Post", "Coast Post: Bridge"),
        ("Coast Post | Bridge shut", "Coast Post", "Bridge shut"),
        ("Bridge shut — officials", "Coast Post", "Bridge shut — officials"),
        ("Bridge shut | News", None, "Bridge shut | News"),
    ],
)
def test_a_title_stands_without_the_name_of_its_site(title: str, site: str | None, left: str) -> None:
    assert without_site(title, site) == left


def test_names_are_given_once() -> None:
    assert said_names(["Marta Quill", "MARTA QUILL", "by Per Olsen", "x@y.example", "", "7"]) == (
        "Marta Quill",
        "Per Olsen",
    )


def _others() -> list[dict[str, Any]]:
    return [
        {**ARTICLE, "headline": f"Another story of the coast {n}", "author": "Nobody Known"} for n in range(2)
    ]


def test_of_several_articles_the_one_that_the_page_is_called_after_is_taken() -> None:
    mine = {key: ARTICLE[key] for key in ("@type", "headline", "author")}
    page = _page(
        f'<title>Bridge & ferry: what now? | Coast Post</title><script type="application/ld+json">'
        f"{json.dumps([*_others(), mine])}</script>"
    )
    assert linked_facts(page).bylines == ("Marta Quill",)


def test_articles_of_which_none_is_the_one_that_is_shown_tell_nothing() -> None:
    page = _page(
        "<title>The lighthouse of Tarn</title><script type='application/ld+json'>"
        + json.dumps(_others())
        + "</script>"
    )
    assert linked_facts(page) == Facts()


@pytest.mark.parametrize(
    "mine",
    [
        {**ARTICLE, "url": "https://coast-post.example/bridge"},
        {**ARTICLE, "mainEntityOfPage": {"@id": "https://coast-post.example/bridge"}},
    ],
)
def test_the_pages_own_article_is_known_by_its_address_as_well(mine: dict[str, Any]) -> None:
    link = '<title>A month without it</title><link rel="canonical" href="https://coast-post.example/bridge">'
    data = f'<script type="application/ld+json">{json.dumps([*_others(), mine])}</script>'
    assert linked_facts(_page(link + data)).bylines == ("Marta Quill",)


def test_an_article_that_says_far_more_than_others_is_taken_whatever_it_is_called() -> None:
    teasers = [
        {"@type": "NewsArticle", "headline": f"Another story {n}", "author": "Nobody"} for n in range(3)
    ]
    data = f'<script type="application/ld+json">{json.dumps([*teasers, ARTICLE])}</script>'
    assert linked_facts(_page("<title>A month without it</title>" + data)).bylines == ("Marta Quill",)


@pytest.mark.parametrize(
    "source",
    [
        '<!--\n//<![CDATA[\n{"@type": "NewsArticle", "headline": "Bridge"}\n//]]>\n-->',
        '{"@type": "NewsArticle", "headline": "Bridge", }',
        '{"@type": "NewsArticle", "headline": "Bri\ndge", "keywords": ["a", ],\n}',
        "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;Bridge&quot;};",
    ],
)
def test_data_with_a_mark_too_many_are_read(source: str) -> None:
    facts = linked_facts(_page(f'<script type="application/ld+json">{source}</script>'))
    assert (facts.title or "").replace(" ", "") == "Bridge"


def test_a_town_is_left_out_of_bylines_only() -> None:
    assert said_names(["By Marta Quill in Port Ellery"]) == ("Marta Quill",)
    assert said_names(["Union of Quay Hands"]) == ("Union of Quay Hands",)


def test_a_time_may_stand_in_a_title_and_a_name_inside_an_author() -> None:
    shown = (
        "<h1>Bridge</h1><p itemprop='author'><a itemprop='name'>Marta Quill</a><span>Harbour Editor</span></p>"
        "<abbr itemprop='datePublished' title='2024-05-03T14:05:00+01:00'>2 PM</abbr>"
    )
    facts = visible_facts(_page(body=shown), None, site=None)
    assert facts.bylines == ("Marta Quill",)
    assert facts.published == "2024-05-03T14:05:00+01:00"


def test_the_name_of_the_site_is_no_part_of_a_headline() -> None:
    data = json.dumps({**ARTICLE, "headline": "A month without the bridge - Coast Post"})
    facts, _ = page_facts(_page(f'<script type="application/ld+json">{data}</script>'), None)
    assert facts.title == "A month without the bridge"
