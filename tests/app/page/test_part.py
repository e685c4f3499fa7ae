"""A long text is wrapped where it is read: every move leads to where it does in the whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.app.page import part
from tui_reader.app.page.flow import Flow
from tui_reader.app.page.layout import Layout
from tui_reader.app.page.lines import Lines
from tui_reader.app.page.part import lines_round
from tui_reader.app.page.position import Position
from tui_reader.model.article import Article, BlockKind
from tui_reader.model.stop import Stop

Build = Callable[..., Article]
_KINDS = st.sampled_from([BlockKind.PARAGRAPH] * 6 + [BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.CODE])
_WORDS = st.lists(
    st.sampled_from(["a", "boat", "harbour", "漢字", "e\u0301", "\n"]), min_size=1, max_size=60
).map(" ".join)
_PARTS = st.lists(st.tuples(_KINDS, _WORDS), min_size=1, max_size=40)
_MOVES = st.lists(
    st.tuples(
        st.sampled_from(
            ["scrolled", "scrolled_by", "page", "half_page", "at_start", "at_end", "jumped", "reading"]
        ),
        st.integers(-9, 9),
        st.floats(0, 1),
    ),
    max_size=12,
)


@pytest.fixture(scope="module", autouse=True)
def every_text_is_long() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(part, "AT_ONCE", -1)
        yield


def moved(here: Position, move: str, number: int, offset: int) -> Position:
    if move in ("at_start", "at_end"):
        there = getattr(here, move)()
    elif move in ("jumped", "reading"):
        there = getattr(here, move)(offset)
    else:
        there = getattr(here, move)(number if move.startswith("scrolled") else 1 if number >= 0 else -1)
    assert isinstance(there, Position)
    return there


@given(
    parts=_PARTS,
    measure=st.integers(2, 30),
    height=st.integers(1, 6),
    at=st.floats(0, 1),
    reading=st.floats(0, 1),
    lead=st.integers(0, 3),
    moves=_MOVES,
)
def test_every_move_leads_where_it_does_when_all_is_wrapped(
    build: Build,
    parts: list[tuple[BlockKind, str]],
    measure: int,
    height: int,
    at: float,
    reading: float,
    lead: int,
    moves: list[tuple[str, int, float]],
) -> None:
    flow = Flow(build(parts))
    last = max(0, len(flow.text) - 1)
    start = round(at * last)
    stop = Stop(start, round(reading * last), lead)
    whole = Position(Layout(flow, measure), height, 0, 0).opened(stop)
    here = Position(lines_round(flow, measure, stop.cursor, height), height, 0, 0).opened(stop)
    for move, number, where in moves:
        whole = moved(whole, move, number, round(where * last))
        here = moved(here, move, number, round(where * last))
        assert (here.seen, here.cursor) == (whole.seen, whole.cursor)
        assert (here.progress == 1.0, here.progress == 0.0) == (whole.progress == 1.0, whole.progress == 0.0)
    reopened = Position(whole.layout, height, 0, 0).opened(whole.stop)
    assert reopened == whole or whole.line not in whole.lines
    assert (there := Position(here.layout, height, 0, 0).opened(here.stop)).seen == reopened.seen
    assert there.cursor == whole.cursor
    there = here.on(whole.layout)
    assert (there.top, there.cursor) == (whole.top, whole.cursor)
    narrow, row = max(1, measure // 2), whole.line - whole.top
    whole = whole.fitted(Layout(flow, narrow), height + 1, row)
    here = here.fitted(lines_round(flow, narrow, here.cursor, height), height + 1, row)
    assert (here.seen, here.cursor) == (whole.seen, whole.cursor)


@given(parts=_PARTS, measure=st.integers(2, 30), at=st.floats(0, 1), reach=st.integers(1, 9))
def test_a_part_says_about_where_everything_is(
    build: Build, parts: list[tuple[BlockKind, str]], measure: int, at: float, reach: int
) -> None:
    flow = Flow(build(parts))
    layout = lines_round(flow, measure, round(at * len(flow.text)), reach)
    numbers = [layout.number_near(offset) for offset in range(len(flow.text))]
    assert numbers == sorted(numbers)
    assert 0 <= numbers[0] <= numbers[-1] < len(layout)
    offsets = [layout.offset_near(number) for number in range(-1, len(layout) + 1)]
    assert offsets == sorted(offsets)
    assert 0 <= offsets[0] <= offsets[-1] <= len(flow.text)


@given(parts=_PARTS, measure=st.integers(2, 30), size=st.integers(1, 200))
def test_lines_made_bit_by_bit_are_those_made_at_once(
    build: Build, parts: list[tuple[BlockKind, str]], measure: int, size: int
) -> None:
    flow = Flow(build(parts))
    lines = Lines(flow, measure)
    while not lines.take_some(size):
        pass
    slowly, whole = Layout(flow, measure, lines=lines), Layout(flow, measure)
    assert [slowly.line(n) for n in slowly.numbers] == [whole.line(n) for n in whole.numbers]
    assert slowly.whole


def test_of_a_long_text_only_what_is_near_is_wrapped(build: Build) -> None:
    flow = Flow(build([(BlockKind.PARAGRAPH, f"Paragraph {n} of the long chronicle.") for n in range(2_000)]))
    layout = lines_round(flow, 20, len(flow.text) // 2, 50)
    assert 100 < len(layout.numbers) < 600
    assert not layout.whole
    assert abs(len(layout) - len(Layout(flow, 20))) < len(layout) / 3
