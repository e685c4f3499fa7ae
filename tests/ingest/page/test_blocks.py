"""Any tree of HTML to pieces."""

from __future__ import annotations

import pytest
from lxml import html

from tui_reader.ingest.page.blocks import read_blocks
from tui_reader.model.article import BlockKind, Emphasis


def _pieces(source: str, base: str | None = None) -> list[tuple[BlockKind, str, int, str]]:
    tree = html.document_fromstring(f"<body>{source}</body>")
    return [(p.kind, p.text, p.level, p.marker) for p in read_blocks(tree, base=base)]


def _texts(source: str) -> list[str]:
    return [text for _, text, _, _ in _pieces(source)]


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("one<p>two</p>three", ["one", "two", "three"]),
        ("<p>a\n  b\t c</p>", ["a b c"]),
        ("<p>a<br>b</p>", ["a\nb"]),
        ("<p>a<br> <br>b</p>", ["a", "b"]),
        ("<p>a <b> b </b> c</p>", ["a b c"]),
        ("<p>a&nbsp;b</p>", ["a\xa0b"]),
        ("<p>She said <q>no</q>.</p>", ["She said “no”."]),
        ("<div>a<div>b<div>c</div>d</div>e</div>", ["a", "b", "c", "d", "e"]),
        ("<p>a<script>x</script>b<style>y</style>c</p>", ["abc"]),
        ("<p style='color:red; DISPLAY : none'>x</p><p hidden>y</p>z", ["z"]),
        ("<!-- x --><p>a<!-- y -->b</p>", ["ab"]),
        ("<pre>  a\n    b</pre>", ["  a\n    b"]),
        ("<pre>a<pre>b<pre>c</pre>d</pre>e</pre>f", ["a", "b", "c", "d", "e", "f"]),
        (
            "<table><tr><th>A</th><td>1</td></tr><tr><td><p>B</p><p>C</p></td><td></td></tr></table>",
            ["A | 1", "B C"],
        ),
        ("", []),
    ],
)
def test_words_are_parted_as_a_browser_parts_them(source: str, texts: list[str]) -> None:
    assert _texts(source) == texts


def test_every_block_keeps_its_kind() -> None:
    source = """<h2>H</h2><p>P</p><blockquote><p>Q</p><blockquote>R</blockquote></blockquote>
<ol start=3><li>c<ul><li>d</li></ul></li><li><p>e</p><p>f</p></li></ol>
<figure><img><figcaption>F</figcaption></figure><pre>x</pre>"""
    assert _pieces(source) == [
        (BlockKind.HEADING, "H", 2, ""),
        (BlockKind.PARAGRAPH, "P", 0, ""),
        (BlockKind.QUOTATION, "Q", 1, ""),
        (BlockKind.QUOTATION, "R", 2, ""),
        (BlockKind.LIST_ITEM, "c", 1, "3."),
        (BlockKind.LIST_ITEM, "d", 2, "•"),
        (BlockKind.LIST_ITEM, "e", 1, "4."),
        (BlockKind.LIST_ITEM, "f", 1, ""),
        (BlockKind.CAPTION, "F", 0, ""),
        (BlockKind.CODE, "x", 0, ""),
    ]


def test_links_and_styles_lie_on_their_words_through_breaks() -> None:
    tree = html.document_fromstring(
        "<body><p> x <a href='/b'>one <b>two</b></a> <i>three<br><br>four</i> "
        "<a href='javascript:x'>five</a></p></body>"
    )
    first, second = read_blocks(tree, base="https://a.example/p")
    assert [(k.span.of(first.text), k.url) for k in first.links] == [("one two", "https://a.example/b")]
    assert [(s.span.of(first.text), s.emphasis) for s in first.styles] == [
        ("two", Emphasis.STRONG),
        ("three", Emphasis.EMPHASIS),
    ]
    assert [s.span.of(second.text) for s in second.styles] == ["four"]
    assert [(k.span.of(second.text), k.url) for k in second.links] == [("five", "")]


def test_of_what_was_chosen_nothing_is_left_out() -> None:
    tree = html.document_fromstring("<body><p>a</p><div style='display:none'><p>b</p></div></body>")
    assert [p.text for p in read_blocks(tree)] == ["a"]
    assert [p.text for p in read_blocks(tree, chosen=True)] == ["a", "b"]
