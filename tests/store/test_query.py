"""The query language on its own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.errors import UsageError
from tui_reader.store.query import Filter, Query, Term, day_of, parse


def test_words_phrases_beginnings_and_exclusions() -> None:
    assert parse('ferry "port ulm" strik* -wind') == Query(
        (
            (Term("ferry", False),),
            (Term("port ulm", False),),
            (Term("strik", True),),
            (Term("wind", False, True),),
        )
    )


def test_or_joins_its_neighbours() -> None:
    assert parse('ferry OR "slow boat" OR ship wind').terms == (
        (Term("ferry", False), Term("slow boat", False), Term("ship", False)),
        (Term("wind", False),),
    )
    assert parse("OR ferry OR").terms == ((Term("ferry", False),),)


def test_filters_take_words_phrases_and_a_minus() -> None:
    assert parse('speaker:"Ada Quill" -site:ulm is:Unread after:2031-05').filters == (
        Filter("speaker", "Ada Quill", False),
        Filter("site", "ulm", True),
        Filter("is", "unread", False),
        Filter("after", "2031-05-01", False),
    )


def test_times_and_addresses_are_words() -> None:
    assert parse("at 12:30 see https://example.org/a").filters == ()


@pytest.mark.parametrize(
    ("query", "hint"),
    [
        ("speeker:Ada", "speaker"),
        ("is:unraed", "unread"),
        ("has:wings", "highlight"),
        ("after:soon", "2026-05"),
        ("site:", "site"),
        ("identity:nmed", "did you mean 'named'?"),
        ("type:book", "page, text, markdown"),
        ("kind:quoted", "direct, mixed, indirect"),
        ("before:2031-13", "2026"),
    ],
)
def test_what_makes_no_sense_is_an_error_that_names_a_way_out(query: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(query)
    assert hint in f"{caught.value.hint}{caught.value.what}"


def test_while_typing_the_last_word_goes_on_and_unfinished_filters_wait() -> None:
    assert parse("port fer", typing=True).terms == ((Term("port", False),), (Term("fer", True),))
    assert parse("port ferry ", typing=True).terms[-1] == (Term("ferry", False),)
    for unfinished in ("speaker:", "speak:", "is:unr", "after:20", 'speaker:"', "-", '"'):
        assert parse(unfinished, typing=True).filters == ()
    assert parse('speaker:"Ada Qu', typing=True).filters == (Filter("speaker", "Ada Qu", False),)


def test_days_are_named_in_several_ways() -> None:
    first = datetime.now(UTC).date()

    def ago(days: int) -> set[str]:
        """The day so long ago, seen from the beginning of the test and from now: a midnight may lie between."""
        return {(today - timedelta(days=days)).isoformat() for today in (first, datetime.now(UTC).date())}

    assert day_of("2031") == "2031-01-01"
    assert day_of("2031-2-9") == "2031-02-09"
    assert day_of("yesterday") in ago(1)
    assert day_of("2w") in ago(14)
    assert day_of("9999y") is None
    assert day_of("2031-02-30") is None


@given(st.text(alphabet='ab:"*- \x00’ORis', max_size=30))
def test_no_typing_ends_in_anything_but_a_query_or_a_usage_error(text: str) -> None:
    try:
        query = parse(text, typing=True)
    except UsageError:
        return
    assert all(any(c.isalnum() for c in term.words) for group in query.terms for term in group)


def test_filters_know_the_values_that_there_are() -> None:
    from tui_reader.model.addresses import KINDS
    from tui_reader.model.attribution import AttributionKind
    from tui_reader.model.sourcing import Channel, Identity, Stance

    known = {
        "identity": Identity,
        "stance": Stance,
        "channel": Channel,
        "kind": AttributionKind,
        "type": KINDS,
    }
    for key, values in known.items():
        for value in values:
            assert parse(f"{key}:{value.upper()}").filters == (Filter(key, value, False),)
        assert parse(f"{key}:zz", typing=True).filters == ()
