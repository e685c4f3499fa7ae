"""How many people a source is, as far as its words say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.engine
Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("source", "head", "number"),
    [
        ("three officials", "officials", 3),
        ("Two senior harbour officials", "officials", 2),
        ("A dozen residents", "residents", 12),
        ("Half a dozen nurses", "nurses", 6),
        ("A couple of neighbours", "neighbours", 2),
        ("Both engineers", "engineers", 2),
        ("Four of the witnesses", "witnesses", 4),
        ("One official", "official", 1),
        ("An aide to the mayor", "aide", 1),
        ("A second official", "official", 1),
        ("Another witness", "witness", 1),
        ("One of the guards", "guards", 1),
        ("25 doctors", "doctors", 25),
        ("A 34-year-old nurse", "nurse", 1),
        ("The spokeswoman", "spokeswoman", 1),
        ("Two people familiar with the plan", "people", 2),
    ],
)
def test_a_number_is_told_where_the_words_give_it(read: Read, source: str, head: str, number: int) -> None:
    found = read(f"{source} said that the bridge would close on Monday.")
    assert found.source(head).number == number


@pytest.mark.parametrize(
    ("source", "head"),
    [
        ("Officials", "Officials"),
        ("Dozens of residents", "residents"),
        ("About twenty residents", "residents"),
        ("Several nurses", "nurses"),
        ("More than a dozen guards", "guards"),
        ("Hundreds of students", "students"),
        ("A group of engineers", "engineers"),
        ("Some neighbours", "neighbours"),
        ("A number of witnesses", "witnesses"),
        ("At least three guards", "guards"),
        ("Many teachers", "teachers"),
        ("Witnesses to the two fires", "Witnesses"),
        ("Officials from three towns", "Officials"),
        ("The residents of 12 Mill Street", "residents"),
    ],
)
def test_no_number_is_told_where_the_words_leave_it_open(read: Read, source: str, head: str) -> None:
    found = read(f"{source} said that the bridge would close on Monday.")
    assert found.source(head).number is None


@pytest.mark.parametrize(
    "text",
    [
        "Anna Voss said that the bridge would close.",
        "The ministry said that the bridge would close.",
        "Three reports showed that the bridge was weak.",
    ],
)
def test_only_unnamed_people_are_counted(read: Read, text: str) -> None:
    assert [s.number for s in read(text).sources] == [None]


def test_the_words_that_give_the_number_can_be_jumped_to(read: Read) -> None:
    found = read("The road is shut, according to three drivers.")
    assert found.evidence(found.source("drivers"), "number") == ["three"]


def test_a_later_mention_gives_the_number(read: Read) -> None:
    found = read(
        "The mill will close on Friday, according to three guards.",
        "The guards said that nobody had told them.",
    )
    assert len(found.sources) == 1
    assert found.sources[0].number == 3
    assert len(found.sources[0].attributions) == 2
