"""Which quotations an export takes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui_reader.errors import UsageError
from tui_reader.model.annotations import Colour
from tui_reader.model.quotation import Quotation
from tui_reader.session.choosing import Wanted, chosen, wanted_of

ONE = Quotation(
    "One",
    "a",
    "T",
    "-",
    id="h1",
    speaker="Ada Quill",
    tags=("Wind",),
    colour=Colour.PINK,
    created="2031-05-04T10:00:00Z",
    published="2031-01-01",
)
TWO = replace(
    ONE, text="Two", id="h2", speaker=None, source="two harbour pilots", tags=(), created="2031-06-01"
)
FOUND = replace(ONE, text="Found", id="", tags=(), colour=None, created="", speaker=None)


@pytest.mark.parametrize(
    ("wanted", "taken"),
    [
        (Wanted(), "One Two Found"),
        (Wanted(tags=("wind",)), "One"),
        (Wanted(tags=("wind", "rain")), "One"),
        (Wanted(speakers=("quill",)), "One"),
        (Wanted(speakers=("pilots", "Ada")), "One Two"),
        (Wanted(ids=("h2",)), "Two"),
        (Wanted(colours=("pink",)), "One Two"),
        (Wanted(since="2031-05-05"), "Two"),
        (Wanted(since="2031-05"), "One Two"),
        (Wanted(until="2031-05"), "One Found"),
        (Wanted(until="2031"), "One Two Found"),
        (Wanted(until="2031-05-04", since="2031-05-04"), "One"),
        (Wanted(tags=("wind",), speakers=("pilots",)), ""),
    ],
)
def test_each_condition_narrows(wanted: Wanted, taken: str) -> None:
    assert " ".join(q.text for q in chosen((ONE, TWO, FOUND), wanted)) == taken


def test_a_line_of_words_asks_for_the_same() -> None:
    assert wanted_of("#wind  #to check @Ada Quill >2031-05-01 <2031-06 :pink") == Wanted(
        tags=("wind", "to check"),
        speakers=("Ada Quill",),
        since="2031-05-01",
        until="2031-06",
        colours=("pink",),
    )
    assert wanted_of("  ") == Wanted()


@pytest.mark.parametrize("words", ["wind", "#", ">yesterday", "@Ada <12"])
def test_what_narrows_nothing_is_an_error(words: str) -> None:
    with pytest.raises(UsageError):
        wanted_of(words)


@pytest.mark.parametrize("day", ["2031-5-3", "tomorrow", "2031-05-03T10:00"])
def test_a_date_that_is_none_is_an_error(day: str) -> None:
    with pytest.raises(UsageError, match="no date"):
        Wanted(since=day)
