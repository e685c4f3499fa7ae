"""The same article by another address."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui_reader.model.addresses import canonical, host_of, kind_of, names_a_page
from tui_reader.model.article import Article, Block, BlockKind, Section
from tui_reader.model.spans import Span
from tui_reader.store.library import Library

SENTENCES = [
    f"The council of {place} voted {way} the plan on {day}, said {who}, who chairs its harbour committee."
    for place, way, day, who in zip(
        "Sarnby Port-Ulm Ellery Lido Marrow Tarn Cald Vell".split(),
        "for against for against for against for against".split(),
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday May-Day".split(),
        "Quill Voss Lund Brandt Okoro Hale Irons Pell".split(),
        strict=True,
    )
]


def _article(article_id: str, location: str, sentences: list[str], url: str | None = None) -> Article:
    text = "Vote\n" + " ".join(sentences)
    span = Span(5, len(text))
    return Article(
        id=article_id,
        location=location,
        title="Vote",
        text=text,
        blocks=(Block(BlockKind.HEADLINE, Span(0, 4)), Block(BlockKind.PARAGRAPH, span)),
        sections=(Section(1, None, False, 1, span, (span,)),),
        url=url,
    )


@pytest.fixture
def kept(library: Library) -> Article:
    article = _article("aaaaaaaaaaaa", "https://www.ulm.example/vote?utm_medium=mail", SENTENCES)
    article = replace(article, url="https://ulm.example/news/vote/")
    library.keep_article(article)
    return article


@pytest.mark.parametrize(
    "location",
    [
        "http://ulm.example/vote#comments",
        "https://www.ulm.example/vote/?fbclid=1&utm_source=x",
        "https://www.ulm.example/news/vote",
    ],
)
def test_another_spelling_of_an_address_is_the_same_article(
    library: Library, kept: Article, location: str
) -> None:
    assert library.known_as(_article("bbbbbbbbbbbb", location, ["Something else."])) == kept.id
    found = library.find(location)
    assert found is not None
    assert found.id == kept.id


def test_nearly_the_same_text_is_the_same_article(library: Library, kept: Article) -> None:
    edited = [*SENTENCES[:3], SENTENCES[3].replace("voted", "has voted"), *SENTENCES[4:]]
    assert library.known_as(_article("bbbbbbbbbbbb", "/tmp-copy/vote.txt", edited)) == kept.id


def test_a_text_that_shares_a_half_is_another_article(library: Library, kept: Article) -> None:
    others = [s.replace("The council", "A crowd").replace("harbour", "fishing") for s in SENTENCES[4:]]
    assert library.known_as(_article("bbbbbbbbbbbb", "/b.txt", SENTENCES[:4] + others)) is None


def test_few_words_and_front_pages_prove_nothing(library: Library) -> None:
    library.keep_article(_article("aaaaaaaaaaaa", "/a.txt", SENTENCES[:1], "https://ulm.example/"))
    other = _article("bbbbbbbbbbbb", "/b.txt", SENTENCES[:1], "https://ulm.example/")
    assert library.known_as(other) is None


def test_addresses() -> None:
    assert canonical("HTTP://WWW.Example.org:80/A/?id=7&utm_source=x#y") == "https://example.org/A?id=7"
    assert canonical("https://example.org:8443/") == "https://example.org:8443"
    assert canonical("/a/b.txt") == "/a/b.txt"
    assert canonical("https://example.org:no/") == "https://example.org:no/"
    assert host_of("https://www.example.org/a") == "example.org"
    assert names_a_page("https://example.org/?p=3")
    assert not names_a_page("https://example.org/")
    assert [kind_of(x) for x in ("https://a.b/c.pdf", "/a.PDF", "/a", "sample:x", "-")] == [
        "page",
        "pdf",
        "text",
        "sample",
        "text",
    ]
