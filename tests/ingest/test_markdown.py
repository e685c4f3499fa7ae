"""Markdown to an article: the markup goes, what it meant stays."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.effort import TIMES, grows
from tests.ingest.conftest import LEAD, SECOND, THIRD
from tests.ingest.test_text import check_spans
from tui_reader.ingest.markdown import read_markdown
from tui_reader.model.article import Article, BlockKind, Emphasis

FULL = f"""\
---
title: The bridge that would not shut
description: A month without the swing bridge.
author: [Marta Voss, Jo Lind]
published: 2024-05-03T14:05:00+01:00
site: Coast Post
url: https://coast-post.example/bridge
tags: [harbour, bridge]
---

PORT ELLERY — {LEAD} See [the *report*](https://coast-post.example/report) or [this](javascript:alert(1)).

![The span at dusk. Photograph: Ana Ruiz](span.jpg)

## What was found

> {SECOND}

- one **cracked** bolt
  - a loose one
- another

3. third
4. fourth

| Year | Bolts |
| ---- | ----- |
| 2023 | 12    |

### Older faults

{THIRD}

Read more: Council puts off the vote

* * *

```
span  = 40
```

*This article was amended on 3 May 2024 to correct the height.*
"""


def _blocks(article: Article) -> list[tuple[BlockKind, str, int, str]]:
    return [(b.kind, b.span.of(article.text), b.level, b.marker) for b in article.blocks]


@pytest.fixture(scope="module")
def full() -> Article:
    return read_markdown(FULL, location="-")


def test_front_matter_tells_who_when_and_where(full: Article) -> None:
    assert full.title == "The bridge that would not shut"
    assert full.standfirst == "A month without the swing bridge."
    assert full.bylines == ("Marta Voss", "Jo Lind")
    assert full.published == "2024-05-03T14:05:00+01:00"
    assert (full.site, full.url) == ("Coast Post", "https://coast-post.example/bridge")
    assert full.tags == ("harbour", "bridge")
    assert full.dateline == "PORT ELLERY —"
    assert full.notices == ()


def test_every_block_keeps_its_kind_level_and_mark(full: Article) -> None:
    blocks = _blocks(full)[3:]
    assert blocks == [
        (BlockKind.CAPTION, "The span at dusk. Photograph: Ana Ruiz", 0, ""),
        (BlockKind.HEADING, "What was found", 2, ""),
        (BlockKind.QUOTATION, SECOND, 1, ""),
        (BlockKind.LIST_ITEM, "one cracked bolt", 1, "•"),
        (BlockKind.LIST_ITEM, "a loose one", 2, "•"),
        (BlockKind.LIST_ITEM, "another", 1, "•"),
        (BlockKind.LIST_ITEM, "third", 1, "3."),
        (BlockKind.LIST_ITEM, "fourth", 1, "4."),
        (BlockKind.PARAGRAPH, "Year | Bolts", 0, ""),
        (BlockKind.PARAGRAPH, "2023 | 12", 0, ""),
        (BlockKind.HEADING, "Older faults", 3, ""),
        (BlockKind.PARAGRAPH, THIRD, 0, ""),
        (BlockKind.READ_MORE, "Read more: Council puts off the vote", 0, ""),
        (BlockKind.RULE, "* * *", 0, ""),
        (BlockKind.CODE, "span  = 40", 0, ""),
        (BlockKind.CORRECTION, "This article was amended on 3 May 2024 to correct the height.", 0, ""),
    ]


def test_links_and_styles_lie_on_their_words(full: Article) -> None:
    assert [(k.span.of(full.text), k.url) for k in full.links] == [
        ("the report", "https://coast-post.example/report")
    ]
    styled = {(s.span.of(full.text), s.emphasis) for s in full.styles}
    assert ("report", Emphasis.EMPHASIS) in styled
    assert ("cracked", Emphasis.STRONG) in styled
    check_spans(full)


def test_the_first_heading_is_the_title_where_nothing_else_tells_one() -> None:
    article = read_markdown(f"# Bridge shut\n\n**Nobody knows for how many weeks**\n\n{LEAD}\n", location="-")
    assert article.title == "Bridge shut"
    assert article.standfirst == "Nobody knows for how many weeks"
    assert [p.of(article.text) for p in article.paragraphs] == [LEAD]


def test_html_inside_is_read_as_words_and_never_as_tags() -> None:
    article = read_markdown(
        "<div>Ferries &amp; <b>lorries</b></div>\n\n<script>alert(1)</script>\n\nEnd.", location="-"
    )
    assert "<" not in article.text
    assert "alert" not in article.text
    assert "Ferries & lorries" in article.text


def test_entities_cannot_bring_control_characters_back() -> None:
    check_spans(read_markdown("# T\n\na&#27;[31m b&#x202e;c &#155;x `\x1b[0m`\n", location="-"))


SNIPPETS = st.sampled_from(
    ["# T", "## H", "> q", "- a", "  - b", "1. c", "| a | b |\n|---|---|\n| 1 | 2 |", "```\nx\n```", "* * *",
     "![alt](x.png)", "[l](https://a.example)", "**b** *i* `c`", "---\ntitle: [\n---", "<b>x</b>", "&#x202e;x",
     "\t\u00a0",
     "a  \nb", "***a** b*", "[a *b](https://a.example) c*", LEAD]
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(st.one_of(st.lists(SNIPPETS, max_size=8).map("\n\n".join), st.text(max_size=300)))
def test_any_text_is_read_and_its_spans_hold(text: str) -> None:
    check_spans(read_markdown(text, location="-"))


@pytest.mark.parametrize(
    "text",
    [">" * 20_000, "[" * 20_000, "*a " * 15_000, "- " * 10_000, "`" * 20_000 + "a", "<" * 20_000, "|" * 20_000,
     "![](" * 8_000, "<script " * 8_000, "&#" * 15_000, "<!--" * 16_000],
    ids=lambda t: t[:8],
)  # fmt: skip
def test_no_markup_takes_long(text: str) -> None:
    assert (
        grows(lambda text: read_markdown(text, location="-"), text[: len(text) // TIMES], text) <= 3 * TIMES
    )


def test_what_is_nested_too_deeply_is_told() -> None:
    assert any("nested" in n for n in read_markdown(">" * 100 + " deep", location="-").notices)


@pytest.mark.parametrize(
    ("source", "urls"),
    [
        ("![Boats at anchor](https://a.example/boats.jpg)", ["https://a.example/boats.jpg"]),
        ("Boats ![at anchor](https://a.example/boats.jpg) since Monday.", ["https://a.example/boats.jpg"]),
        (
            "[![Boats](https://a.example/small.jpg)](https://a.example/large.jpg)",
            ["https://a.example/large.jpg"],
        ),
        ("![](https://a.example/boats.jpg) and words", []),
        ("![Boats](boats.jpg)", []),
    ],
)
def test_the_words_of_a_picture_lead_to_it(source: str, urls: list[str]) -> None:
    article = read_markdown(f"First words.\n\n{source}\n", location="-")
    assert [link.url for link in article.links] == urls


def test_footnotes_are_read_one_by_one_with_all_their_words() -> None:
    article = read_markdown(
        "# Bridge\n\nIt was closed[^1], twice[^two].\n\n"
        "[^1]: word\n[^two]: https://shoreline.example/x *again*\n\n    and more\n\n    > said she\n"
        "[^3]: [^4]: four\n[^5]:\n\nThe end.",
        location="/bridge.md",
    )
    blocks = [(block.kind, block.span.of(article.text)) for block in article.blocks[1:]]

    assert blocks == [
        (BlockKind.PARAGRAPH, "It was closed[^1], twice[^two]."),
        (BlockKind.NOTE, "[^1]: word"),
        (BlockKind.NOTE, "[^two]: https://shoreline.example/x again"),
        (BlockKind.NOTE, "and more"),
        (BlockKind.QUOTATION, "said she"),
        (BlockKind.NOTE, "[^3]:"),
        (BlockKind.NOTE, "[^4]: four"),
        (BlockKind.NOTE, "[^5]:"),
        (BlockKind.PARAGRAPH, "The end."),
    ]
    assert [style.span.of(article.text) for style in article.styles] == ["again"]


@pytest.mark.parametrize("text", ["    [^1]: code", "```\n[^1]: code\n```", "`[^1]: code`"])
def test_what_looks_like_a_footnote_in_code_is_code(text: str) -> None:
    assert read_markdown(f"Words.\n\n{text}", location="x").text.endswith("[^1]: code")
