"""Marks: found by place, laid over each other, drawn in the margin and on the map."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.app.page.draw import STYLES, Piece, draw_line, writers_marks
from tui_reader.app.page.layout import MARGIN, Layout
from tui_reader.app.page.marks import LOOKS, Layer, Layers, Mark, runs
from tui_reader.app.page.overview import overview
from tui_reader.model.article import Article, BlockKind
from tui_reader.model.spans import Span

Build = Callable[..., Article]

_SPANS = st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda pair: Span(pair[0], sum(pair)))


@given(spans=st.lists(_SPANS, max_size=20), seen=_SPANS)
def test_marks_over_a_stretch_are_those_that_share_a_character_with_it(spans: list[Span], seen: Span) -> None:
    layer = Layer([Mark(span, "a") for span in spans])
    expected = sorted(Mark(span, "a") for span in spans if span.start < span.end and span.overlaps(seen))
    assert layer.over(seen) == expected


@given(spans=st.lists(_SPANS, max_size=8), line=_SPANS)
def test_runs_cover_a_line_once_with_the_styles_that_lie_over_them(spans: list[Span], line: Span) -> None:
    marks = [Mark(span, f"style-{n}") for n, span in enumerate(spans) if span.start < span.end]
    found = runs(line, marks)
    assert "".join("x" * (run.end - run.start) for run in found) == "x" * (line.end - line.start)
    for run in found:
        for offset in range(run.start, run.end):
            assert run.styles == tuple(m.style for m in marks if m.span.holds(offset))


def test_layers_lie_over_each_other_in_their_fixed_order() -> None:
    layers = Layers()
    for name in ("current", "quote", "something else", "highlight"):
        assert layers.put(name, [Mark(Span(0, 5), name)])
    assert [mark.style for mark in layers.over(Span(0, 1))] == [
        "quote",
        "highlight",
        "something else",
        "current",
    ]
    assert not layers.put("quote", [Mark(Span(0, 5), "quote")])
    assert layers.put("quote", [])


def test_marks_that_say_nothing_look_as_their_layer_does() -> None:
    layers = Layers()
    layers.put("bookmark", [Mark(Span(0, 5))])
    layers.put("highlight", [Mark(Span(0, 5)), Mark(Span(0, 5), "article--highlight-pink")])
    assert {(m.style, m.gutter) for m in layers.over(Span(0, 1))} == {
        ("", "★"),
        ("article--highlight-yellow", "▌"),
        ("article--highlight-pink", "┋"),
    }
    assert {style for style, _ in LOOKS.values() if style} <= STYLES


def _drawn(layout: Layout, number: int, marks: list[Mark], *, reading: bool = False) -> str:
    pieces = draw_line(layout, number, marks, left=MARGIN, reading=reading)
    return "".join(piece.text for piece in pieces)


def test_the_margin_shows_the_reading_line_and_signs(build: Build) -> None:
    layout = Layout(build([(BlockKind.PARAGRAPH, "one two three four")]), 9)
    whole = Span(0, 18)
    assert [_drawn(layout, n, [Mark(whole, "", "▌")]) for n in (0, 1)] == [" ▌ one two", " ▌ three"]
    assert [_drawn(layout, n, [Mark(whole, "", "★")]) for n in (0, 1)] == [" ★ one two", "   three"]
    both = [Mark(whole, "", "★"), Mark(whole, "", "▌")]
    assert [_drawn(layout, n, both, reading=n == 0) for n in (0, 1)] == ["▸★ one two", " ▌ three"]


def test_styles_never_cut_a_grapheme_in_two(build: Build) -> None:
    layout = Layout(build([(BlockKind.PARAGRAPH, "cafe\u0301 open")]), 20)
    pieces = draw_line(layout, 0, [Mark(Span(0, 4), "article--trail")], left=0)
    assert pieces[-2:] == [Piece("cafe\u0301", ("article--trail",)), Piece(" open", ())]


def test_links_and_emphasis_are_marks_of_the_lowest_layer(build: Build) -> None:
    assert writers_marks(build([(BlockKind.PARAGRAPH, "plain")])) == []


def test_a_map_shows_the_highest_layer_of_each_row(build: Build) -> None:
    article = build([(BlockKind.PARAGRAPH, f"line {n}") for n in range(10)])
    layout = Layout(article, 20)
    layers = Layers()
    layers.put("highlight", [Mark(Span(0, article.blocks[2].span.end))])
    layers.put("trail", [Mark(article.blocks[1].span), Mark(article.blocks[9].span)])
    assert overview(layout, layers, 5) == ["trail", "highlight", "", "", "trail"]
    assert len(overview(layout, layers, 100)) == len(layout)
    assert overview(Layout(build([]), 20), layers, 5) == []


@pytest.mark.parametrize("cells", [8, 20, 40])
@pytest.mark.parametrize("height", [1, 7, 24, 60, 500])
def test_a_map_has_each_mark_on_the_row_of_its_line(build: Build, cells: int, height: int) -> None:
    blocks = [(BlockKind.PARAGRAPH, f"Paragraph {n} of some more words than one line.") for n in range(30)]
    layout = Layout(build(blocks), cells)
    rows = min(height, len(layout))
    for start, sign in enumerate(layout.flow.text):
        if not sign.isspace():
            layers = Layers()
            layers.put("trail", [Mark(Span(start, start + 1), "article--trail")])
            found = [row for row, name in enumerate(overview(layout, layers, height)) if name]
            assert found == [layout.line_at(start) * rows // len(layout)]
