"""Readings as tables."""

from __future__ import annotations

from typing import Any

import pytest

from tui_reader.session.flat import TABLES, rows

TEXT = "Ferry\nThe ferry\nstopped, two officials said, the Post reported. “Wind,” said Ada Quill."


def _span(words: str) -> list[int]:
    at = TEXT.index(words)
    return [at, at + len(words)]


@pytest.fixture
def reading() -> dict[str, Any]:
    return {
        "id": "a1b2", "location": "/a.txt", "title": "Ferry", "site": None, "url": None, "published": None,
        "language": "en", "text": TEXT,
        "entities": [{"id": "e1", "name": "Ada Quill", "type": "PERSON", "role": None, "aliases": ["Quill", "Q"],
                      "mentions": [_span("Ada Quill")], "certain": False}],
        "attributions": [
            {"id": "a1", "kind": "indirect", "content": [_span("The ferry\nstopped")], "cue": [_span("said")],
             "source": [_span("two officials")], "speaker": None, "source_id": "s1", "section": 1, "paragraph": 1},
            {"id": "a2", "kind": "direct", "content": [_span("“Wind"), _span(",”")], "cue": [], "source": [],
             "speaker": "e1", "source_id": None, "section": 1, "paragraph": 1},
        ],
        "sources": [
            {"id": "s1", "label": "two officials", "entity": None, "identity": "described", "stance": "official",
             "channel": "unstated", "number": 2, "access": {"kind": "anonymity", "reason": [_span("Wind")]},
             "via": "s2", "attributions": ["a1"]},
            {"id": "s2", "label": "the Post", "entity": None, "identity": "organisation", "stance": "media",
             "channel": "outlet", "number": None, "access": None, "via": None, "attributions": []},
        ],
    }  # fmt: skip


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_the_columns_of_its_table_and_their_types(reading: dict[str, Any], table: str) -> None:
    for row in rows(reading, table):
        assert list(row) == list(TABLES[table])
        assert all(value is None or type(value) is TABLES[table][name] for name, value in row.items())
        assert (row["article"], row["location"]) == ("a1b2", "/a.txt")


def test_attributions_carry_their_speaker_and_source(reading: dict[str, Any]) -> None:
    first, second = rows(reading, "attributions")
    assert (first["content"], first["cue"], first["source_words"]) == (
        "The ferry stopped",
        "said",
        "two officials",
    )
    assert [first["start"], first["end"]] == _span("The ferry\nstopped")
    assert (first["source"], first["identity"], first["number"], first["access"], first["via"]) == (
        "two officials",
        "described",
        2,
        "anonymity",
        "the Post",
    )
    assert (second["content"], second["speaker"], second["speaker_type"]) == (
        "“Wind … ,”",
        "Ada Quill",
        "PERSON",
    )
    assert second["identity"] is None


def test_entities_and_sources_are_counted(reading: dict[str, Any]) -> None:
    (entity,) = rows(reading, "entities")
    assert (entity["name"], entity["aliases"], entity["mentions"], entity["certain"]) == (
        "Ada Quill",
        "Quill; Q",
        1,
        False,
    )
    official, post = rows(reading, "sources")
    assert (official["reason"], official["attributions"], official["via"]) == ("Wind", 1, "the Post")
    assert (post["label"], post["access"], post["reason"]) == ("the Post", None, None)
