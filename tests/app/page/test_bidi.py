"""The order of right-to-left words, by hand and beside another implementation."""

from __future__ import annotations

import pytest
from bidi import get_display
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.app.page.bidi import in_order, mirror, order, runs_from_right, terminal_turns
from tui_reader.app.page.chars import width
from tui_reader.app.page.draw import draw_line
from tui_reader.app.page.flow import Flow
from tui_reader.app.page.layout import Layout
from tui_reader.app.page.marks import Mark
from tui_reader.app.rows.base import Line, Piece, Role, Row
from tui_reader.app.rows.layout import lay_out
from tui_reader.ingest.markdown import read_markdown
from tui_reader.ingest.text import read_text
from tui_reader.model.spans import Span

HEBREW = "אבג"
ALIKE = str.maketrans("()[]", "((((")
"""The other implementation tells the order, and mirrors nothing."""


def drawn(text: str, *, from_right: bool | None = None) -> str:
    side = runs_from_right(text) if from_right is None else from_right
    found = order(text, from_right=side)
    return "".join(mirror(text[n]) if n in found.mirrored else text[n] for n in found.places)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", "plain words"),
        ("אבג", "גבא"),
        ("he said אבג דהו twice", "he said והד גבא twice"),
        ("אבג 123 דהו", "והד 123 גבא"),
        ("אבג (דהו) זחט", "טחז (והד) גבא"),
        ("אבג abc (de) זחט", "טחז abc (de) גבא"),
        ("12% אבג", "גבא 12%"),
        ("אבג.", ".גבא"),
    ],
)
def test_the_order_people_read_it_in(text: str, expected: str) -> None:
    assert drawn(text) == expected


def test_markers_and_bars_stand_at_the_right_of_lines_that_begin_there() -> None:
    article = read_markdown(
        f"# {HEBREW}\n\n{HEBREW}.\n\n- {HEBREW}\n  - {HEBREW} {HEBREW}\n\n12. {HEBREW}\n\n"
        f"> {HEBREW}\n>\n> {HEBREW}\n\n- a\n",
        location="x",
    )
    layout = Layout(Flow(article, terminal_turns=False), 12)
    rows = ["".join(p.text for p in draw_line(layout, n, [], left=3))[3:] for n in range(len(layout))]
    assert [row for row in rows if row.strip() and "─" not in row] == [
        "         גבא",
        "        .גבא",
        "       גבא •",
        " גבא גבא •  ",
        "     גבא .12",
        "       גבא │",
        "           │",
        "       גבא │",
        "• a",
    ]
    item = next(n for n, row in enumerate(rows) if row.endswith("גבא •"))
    start = layout.span(item).start
    assert [layout.place(item, cell) - start for cell in (0, 7, 8, 9, 10, 11)] == [2, 2, 1, 0, 0, 0]


def test_words_of_a_line_of_the_screen_are_put_in_order_unless_the_terminal_does_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("VTE_VERSION", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert in_order(" אבג (דה 12) ") == " (12 הד) גבא "
    assert in_order("by אבג דה 12") == "by 12 הד גבא"
    assert in_order("by Ada") == "by Ada"
    row = Row("k", (Line((Piece("1 ", Role.QUIET), Piece("אבג דה", Role.PLAIN)), tail="4 ¶"),))
    assert ["".join(words for words, _ in line) for line in lay_out(row, 20)] == ["1 הד גבא         4 ¶"]
    monkeypatch.setenv("VTE_VERSION", "7000")
    assert in_order("אבג") == "אבג"


def test_a_paragraph_runs_as_its_first_letter_does() -> None:
    assert runs_from_right(f"12 {HEBREW} and more")
    assert not runs_from_right(f"and {HEBREW}")
    assert not runs_from_right("12 + 3")


@given(st.text("ab א ב ت 1 2 ٣ . , % ( ) [ ] - + “", min_size=1, max_size=24), st.booleans())
@settings(max_examples=400)
def test_it_is_the_order_of_another_implementation(text: str, from_right: bool) -> None:
    other = get_display(text, base_dir="R" if from_right else "L")

    assert drawn(text, from_right=from_right).translate(ALIKE) == other.translate(ALIKE)


SHALOM = "שלום לכולם, אמר ראש העיר (בן 61) ב-12 במאי, ואז אמר: ferry ועוד כמה מילים כדי שהשורה תישבר כאן."


def test_a_paragraph_from_the_right_stands_at_the_right_edge_and_places_are_found_in_it() -> None:
    article = read_text(f"A title of some words\n\n{SHALOM}\n\nAnd a line in English.", location="/x")
    layout = Layout(Flow(article, terminal_turns=False), 40)
    number = layout.line_at(article.text.index(SHALOM))
    first = layout.line(number)

    assert width(first.prefix) + width(first.text) == 40
    assert first.text.endswith("םולש")
    assert layout.place(number, 39) == article.text.index(SHALOM)
    for at in range(*first.span):
        assert layout.place(number, layout.cell_at(number, at)) == at


def test_marks_go_with_their_words() -> None:
    article = read_text(f"A title of some words\n\n{SHALOM}", location="/x")
    layout = Layout(Flow(article, terminal_turns=False), 60)
    start = article.text.index("לכולם")
    pieces = draw_line(
        layout, layout.line_at(start), [Mark(Span(start, start + 5), "article--trail")], left=3
    )

    assert "".join(p.text for p in pieces if "article--trail" in p.styles) == "לכולם"[::-1]


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, False),
        ({"VTE_VERSION": "7200"}, True),
        ({"VTE_VERSION": "5202"}, False),
        ({"TERM": "mlterm"}, True),
    ],
)
def test_nothing_is_turned_where_the_terminal_does_it(environ: dict[str, str], expected: bool) -> None:
    assert terminal_turns(environ) is expected
    article = read_text(f"{SHALOM} {SHALOM}", location="/x")
    layout = Layout(Flow(article, terminal_turns=expected), 400)
    assert (layout.line(0).text == article.text) is expected
