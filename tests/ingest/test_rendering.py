"""Markdown's tokens to pieces, and the words inside them."""

from __future__ import annotations

import pytest

from tui_reader.ingest import rendering
from tui_reader.ingest.rendering import pieces
from tui_reader.model.article import BlockKind, Emphasis


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("a\nb", ["a b"]),
        ("a  \nb", ["a\nb"]),
        ("a<br>b", ["a\nb"]),
        ("![alt *text*](x.png)", ["alt text"]),
        ("- a\n\n  b\n- c", ["a", "b", "c"]),
        ("> a\n> > b", ["a", "b"]),
        ("| a | b |\n|--|--|\n| *c* | d |", ["a | b", "c | d"]),
        ("    code\n    more", ["code\nmore"]),
        ("&lt;b&gt; &copy; &#27;x", ["<b> © \ufffdx"]),
        ("<div>a\n\nb</div>", ["a", "b"]),
        ("a\n***\nb", ["a", "* * *", "b"]),
        ("", []),
    ],
)
def test_words_are_kept_and_marks_are_not(source: str, texts: list[str]) -> None:
    assert [piece.text for piece in pieces(source)[0]] == texts


def test_styles_and_links_of_a_line_lie_on_their_words() -> None:
    (piece,), _ = pieces("a **b *c*** `d` [e **f**](https://a.example) [g](mailto:x)")
    assert piece.text == "a b c d e f g"
    assert {(s.span.of(piece.text), s.emphasis) for s in piece.styles} == {
        ("b c", Emphasis.STRONG),
        ("c", Emphasis.EMPHASIS),
        ("d", Emphasis.CODE),
        ("f", Emphasis.STRONG),
    }
    assert [(k.span.of(piece.text), k.url) for k in piece.links] == [("e f", "https://a.example")]


def test_items_count_on_in_their_own_list() -> None:
    found, _ = pieces("7. a\n8. b\n   - c\n9. d")
    assert [(p.text, p.level, p.marker) for p in found] == [
        ("a", 1, "7."),
        ("b", 1, "8."),
        ("c", 2, "•"),
        ("d", 1, "9."),
    ]


def test_a_long_text_is_cut_and_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "MOST_MARKDOWN", 10)
    found, notices = pieces("word " * 10)
    assert [p.kind for p in found] == [BlockKind.PARAGRAPH]
    assert "cut after 10" in notices[0]
