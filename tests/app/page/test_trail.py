"""The trail: next, previous, round the ends, and what the footer says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.app.page.trail import Trail
from tui_reader.model.spans import Span

_PLACES = (Span(50, 55), Span(10, 12), Span(30, 40))


def test_places_are_walked_in_reading_order_and_counted() -> None:
    trail = Trail.of("search", "ferry", _PLACES)
    assert (trail.current, trail.count) == (None, "3")
    trail = trail.next(0)
    assert (trail.current, trail.count, trail.wrapped) == (Span(10, 12), "1/3", False)
    trail = trail.next(10)
    assert (trail.current, trail.count) == (Span(30, 40), "2/3")
    trail = trail.previous(30)
    assert trail.current == Span(10, 12)


def test_it_goes_round_the_ends_and_says_so() -> None:
    trail = Trail.of("search", "ferry", _PLACES).next(50)
    assert (trail.current, trail.wrapped) == (Span(10, 12), True)
    trail = trail.previous(10)
    assert (trail.current, trail.wrapped) == (Span(50, 55), True)
    assert not trail.at(0).wrapped


def test_the_nearest_is_the_one_that_holds_the_place_or_the_next() -> None:
    trail = Trail.of("search", "ferry", _PLACES)
    assert trail.nearest(35).current == Span(30, 40)
    assert trail.nearest(40).current == Span(50, 55)
    assert trail.nearest(60).current == Span(10, 12)


def test_an_empty_trail_stays_where_it_is() -> None:
    trail = Trail.of("entity", "Nobody", ())
    assert trail.next(0) == trail.previous(0) == trail.nearest(0) == trail.at(3) == trail
    assert trail.count == "0"


@given(starts=st.sets(st.integers(0, 99), min_size=1), offset=st.integers(0, 99))
def test_each_place_is_passed_once_on_the_way_round(starts: set[int], offset: int) -> None:
    trail = Trail.of("search", "x", [Span(start, start + 1) for start in starts])
    passed = []
    for _ in starts:
        trail = trail.next(offset)
        assert trail.current is not None
        offset = trail.current.start
        passed.append(offset)
    assert sorted(passed) == sorted(starts)
