"""Plain front matter is read as a parser of YAML reads it, or not at all."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.ingest.front_matter import parsed_values, read_front_matter
from tui_reader.ingest.front_matter_plain import plain_values
from tui_reader.model.cleaning import clean

PLAIN = """\
title: "Crews: what they say"
Standfirst: The council of Ostmark met again, and it's late (as ever)
author:
  - Ida Holm
  - 'Jo "J" Lind'

published: 2024-02-28
modified: 2024-05-31T06:05:00Z
site: 34 people and a ferry
url: https://ulm.example/a?b=c#d
description:
tags: [harbours, "old nets", 2024-05-03]
keywords: []
"""
VALUES = [
    *(
        "word",
        "two words",
        "“q”",
        "(x)",
        "é",
        "",
        "yes",
        "No",
        "null",
        "~",
        "12",
        "1.5",
        "1_000",
        "0x1f",
        "10:30",
        "1e5",
    ),
    *(
        "34 people",
        "12abc",
        "²",
        "٣ x",
        "2024-05-03",
        "2024-02-30",
        "2024-02-29",
        "2023-02-29",
        "2024-13-01",
        "0000-01-01",
    ),
    *(
        "2024-05-03 10:00:00",
        "2024-05-03T10:00:00Z",
        "2024-05-03T10:00:00+01:30",
        "2024-05-03T10:00:00-00:00",
    ),
    *("2024-05-03T24:00:00Z", "2024-05-03T10:00:00", "2024-05-03T10:00:00+0100", "2024-05-03T10:00:00-15:00"),
    *("[a, b]", "[]", "[a,]", "['a', \"b\"]", '["a, b"]', "[true]", "[1, a]", "[[a]]", "[a: b]", "[a #b]"),
    *(
        '"q"',
        "'q'",
        "'it''s'",
        '"a\\n"',
        '"[[a]]"',
        '"a" b',
        "a: b",
        "a #b",
        "a:",
        "#c",
        "|",
        ">",
        "*x",
        "&x",
        "!t",
        "%a",
    ),
    *(
        "@a",
        "`a`",
        "{a: b}",
        "? a",
        "- x",
        "-",
        "a\tb",
        "\u00a0x",
        "x\u00a0",
        "<<",
        "=",
        "...",
        "---",
        "a]",
        "a}",
        "a, b",
    ),
]
KEYS = (
    "title",
    "Title",
    "author",
    "tags",
    "date",
    "published",
    "modified",
    "yes",
    "a-b",
    "x y",
    "1a",
    "é",
    "url",
)
LINE = st.one_of(
    st.builds(
        "{}{}{}{}".format,
        st.sampled_from(KEYS),
        st.sampled_from([": ", ": ", ":", ":  ", " : ", ":\n- ", ":\n  - "]),
        st.sampled_from(VALUES),
        st.sampled_from(["", "", " ", " x"]),
    ),
    st.builds("{}{}".format, st.sampled_from(["- ", "  - ", " - ", "-", "  "]), st.sampled_from(VALUES)),
    st.sampled_from(["", " ", "# c", "word"]),
)


def values(source: str) -> dict[str, Any] | None:
    """What the library finds, with dates in words."""
    found = parsed_values(source)
    return None if found is None else {key: in_words(value) for key, value in found.items()}


def in_words(value: object) -> object:
    if isinstance(value, list):
        return [in_words(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def test_what_articles_have_is_read_here_and_as_by_the_library() -> None:
    found = plain_values(PLAIN)
    assert found == values(PLAIN)
    assert found is not None
    assert found["author"] == ["Ida Holm", 'Jo "J" Lind']
    front, _ = read_front_matter(f"---\n{PLAIN}---\n")
    assert (front.published, front.modified) == ("2024-02-28", "2024-05-31T06:05:00+00:00")


@pytest.mark.parametrize(
    "source",
    [
        "a: {b: c}",
        "a: &b c",
        "a: |\n  b",
        "a: b\n  c",
        "a: 12",
        "a: yes",
        "a: b # c",
        "title: 2024-05-03T06:05:00Z",
    ],
)
def test_what_is_more_than_plain_is_left_to_the_library(source: str) -> None:
    assert plain_values(source) is None
    assert parsed_values(source)


@settings(max_examples=400)
@given(st.lists(LINE, min_size=1, max_size=4).map("\n".join))
def test_whatever_is_read_here_is_read_as_by_the_library(source: str) -> None:
    source = clean(source)
    found = plain_values(source)
    if found is not None:
        assert (found or None) == values(source)
