"""Values that were read back are refused where they don't fit together."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tui_reader.ingest.text import read_text
from tui_reader.model.article import Article, Block, BlockKind, Link
from tui_reader.model.checking import check_article
from tui_reader.model.public import article_from_reading, reading_to_json
from tui_reader.model.spans import Span


@pytest.fixture
def article() -> Article:
    return read_text("The ferry is late\n\nNo one in Port Ulm knew why it was late.\n", location="-")


def test_what_was_read_is_sound(article: Article) -> None:
    check_article(article)


@pytest.mark.parametrize(
    "change",
    [
        {"blocks": (Block(BlockKind.PARAGRAPH, Span(0, 10_000)),)},
        {"blocks": (Block(BlockKind.PARAGRAPH, Span(-5, 4)),)},
        {"blocks": (Block(BlockKind.PARAGRAPH, Span(4, 2)),)},
        {"blocks": (Block(BlockKind.PARAGRAPH, Span(0, 9)), Block(BlockKind.PARAGRAPH, Span(4, 12)))},
        {"blocks": (Block(BlockKind.LIST_ITEM, Span(0, 4), 10**9),)},
        {"links": (Link(Span(0, 10**12), "https://example.org"),)},
        {"dateline_span": Span(3, 10**6)},
        {"title": 5},
        {"bylines": (["a"],)},
        {"url": {"a": 1}},
    ],
)
def test_spans_beyond_the_text_and_wrong_types_are_refused(article: Article, change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"span|text|number"):
        check_article(replace(article, **change))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (
            "sections",
            [
                {
                    "index": 1,
                    "heading": None,
                    "generated": False,
                    "level": 1,
                    "span": [0, 9**20],
                    "paragraphs": [],
                }
            ],
        ),
        (
            "sections",
            [
                {
                    "index": 1,
                    "heading": None,
                    "generated": False,
                    "level": 10**8,
                    "span": [0, 5],
                    "paragraphs": [],
                }
            ],
        ),
        ("sections", [[]]),
        ("sections", 5),
        ("title", ["a"]),
        ("text", None),
        ("bylines", [{"name": 1}]),
        ("published", 5),
    ],
)
def test_a_reading_by_another_program_is_refused_where_it_makes_no_sense(
    article: Article, key: str, value: object
) -> None:
    with pytest.raises(ValueError, match=r"."):
        article_from_reading({**reading_to_json(article, None), key: value})


def test_every_string_of_a_reading_by_another_program_is_cleaned(article: Article) -> None:
    data = reading_to_json(article, None)
    evil = "\x1b]0;owned\x07\x9b31m\u202eword"
    for key in (
        "title",
        "location",
        "standfirst",
        "dateline",
        "published",
        "modified",
        "site",
        "url",
        "language",
    ):
        data[key] = evil
    data["bylines"] = [evil]
    data["text"] = evil + str(data["text"])[len(evil) :]
    found = article_from_reading(data)
    assert not set("\x1b\x07\x9b\u202e") & set(repr(found).replace("\\x1b", "\x1b").replace("\\x9b", "\x9b"))
    assert "word" in found.title
