"""Quotation marks: which stretches of a paragraph stand between them."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.analysis.attribution.marks import find_quotations, stretches


def quoted(line: str) -> list[str]:
    return [line[start:end] for start, end, _, _ in stretches(line)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('"Stay," she said.', ['"Stay,"']),
        ("“Stay,” she said. “Or go.”", ["“Stay,”", "“Or go.”"]),
        ("«Stay,» she said.", ["«Stay,»"]),
        ("„Stay“, she said.", ["„Stay“"]),
        ("``Stay,'' she said.", ["``Stay,''"]),
        ("‘Stay,’ she said.", ["‘Stay,’"]),
        ("'Stay,' she said.", ["'Stay,'"]),
        ("“He told me ‘stay’ twice,” she said.", ["“He told me ‘stay’ twice,”"]),
        ("The miners' union won't go back to the '90s.", []),
        ("It's the miners’ turn, isn't it?", []),
        ("He called it ‘the miners’ day’ again.", ["‘the miners’ day’"]),
    ],
)
def test_marks_of_every_shape_enclose_what_is_between_them(line: str, found: list[str]) -> None:
    assert quoted(line) == found


def test_an_opening_mark_without_a_closing_one_reaches_the_end_of_its_paragraph() -> None:
    ((start, end, closed, _),) = stretches("“The ferry runs on.")
    assert (start, end, closed) == (0, 19, False)


def test_an_opening_mark_before_another_opening_mark_is_a_stray() -> None:
    assert quoted("“The ferry runs, he said. “It is late.”") == ["“It is late.”"]


def test_a_mark_left_open_in_one_paragraph_costs_nothing_in_the_next(make_parse: Callable[..., Any]) -> None:
    parse, _ = make_parse("He said “the ferry runs.", "The harbour was calm.", "“It is late,” he said.")
    assert [q.span.of(parse.text) for q in find_quotations(parse)] == ["“the ferry runs.", "“It is late,”"]


def test_a_quotation_whose_mark_opens_again_in_the_next_paragraph_goes_on(
    make_parse: Callable[..., Any],
) -> None:
    parse, _ = make_parse("“The ferry runs.", "“It is late,” he said.")
    assert [q.goes_on for q in find_quotations(parse)] == [True, False]


def test_a_closing_mark_in_the_next_paragraph_ends_the_quotation_there(
    make_parse: Callable[..., Any],
) -> None:
    parse, _ = make_parse('He said: "The ferry runs.', 'It is late." The harbour was calm.')
    first, second = find_quotations(parse)
    assert first.goes_on
    assert second.span.of(parse.text) == 'It is late."'


@given(st.text(alphabet=st.sampled_from(list("ab .,'\"“”‘’„«»`")) | st.characters(), max_size=80))
def test_stretches_lie_in_the_line_in_order_and_apart(line: str) -> None:
    found = stretches(line)
    assert all(0 <= start < end <= len(line) for start, end, _, _ in found)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(found))
