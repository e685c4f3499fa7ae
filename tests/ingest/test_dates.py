"""Dates as newspapers write them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.ingest.dates import date_line, iso_date


@pytest.mark.parametrize(
    ("line", "iso", "changed"),
    [
        ("3 May 2024", "2024-05-03", False),
        ("May 3, 2024", "2024-05-03", False),
        ("Fri 3rd May 2024 14.05 BST", "2024-05-03T14:05:00+01:00", False),
        ("Friday, May 3, 2024 at 2:05 p.m. EDT", "2024-05-03T14:05:00-04:00", False),
        ("Published on 3 Sept. 2024, 12:00 am", "2024-09-03T00:00:00", False),
        ("First published: 2024-05-03T09:30Z", "2024-05-03T09:30:00+00:00", False),
        ("Last updated on 2024-05-03", "2024-05-03", True),
        ("Updated: May 4, 2024", "2024-05-04", True),
        ("14:05 GMT, 3 May 2024", "2024-05-03T14:05:00+00:00", False),
        ("Updated 2:05 PM EDT, Fri May 3, 2024", "2024-05-03T14:05:00-04:00", True),
        ("2024-05-03 09:30 +02:00", "2024-05-03T09:30:00+02:00", False),
    ],
)
def test_a_line_that_is_a_date_is_read(line: str, iso: str, changed: bool) -> None:
    assert date_line(line) == (iso, changed)


@pytest.mark.parametrize(
    "line",
    [
        "31 February 2024",
        "May 3, 2024 was a day of rain",
        "Published by the harbour board",
        "3 May 2024 and 4 May 2024",
        "May 3",
        "",
        "2024",
        "3 May 2024" + " " * 200,
    ],
)
def test_other_lines_are_no_dates(line: str) -> None:
    assert date_line(line) is None


def test_an_hour_that_there_is_none_of_leaves_the_day() -> None:
    assert date_line("3 May 2024 25:99") == ("2024-05-03", False)


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        (datetime.date(2024, 5, 3), "2024-05-03"),
        (datetime.datetime(2024, 5, 3, 9, 30, tzinfo=datetime.UTC), "2024-05-03T09:30:00+00:00"),
        ("2024-05-03T09:30:00Z", "2024-05-03T09:30:00+00:00"),
        ("2024-05-03T09:30:00.123Z", "2024-05-03T09:30:00+00:00"),
        ("2024-05-03T09:30:00+0200", "2024-05-03T09:30:00+02:00"),
        ("2024-05-03", "2024-05-03"),
        (" 3 May 2024 ", "2024-05-03"),
        ("soon", None),
        (20240503, None),
        (None, None),
    ],
)
def test_values_of_front_matter_and_metadata_become_iso(value: object, iso: str | None) -> None:
    assert iso_date(value) == iso


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=120))
def test_any_words_are_a_date_or_none(words: str) -> None:
    found = iso_date(words)
    assert found is None or datetime.datetime.fromisoformat(found)
