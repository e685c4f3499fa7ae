"""Highlights out of other programs' files, tame and hostile."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest

from tui_reader.errors import SourceError, UsageError
from tui_reader.ingest.highlights import FORMATS, read_highlights
from tui_reader.model.annotations import Colour, TextQuote
from tui_reader.model.imported import Imported
from tui_reader.model.spans import Span

CLIPPINGS = """\
\ufeffA Sea Wall for Sarnby (Lund, Mara)
- Your Highlight on page 12 | Location 170-172 | Added on Sunday, 4 May 2031 10:20:30

The wall is older than the town.
==========
A Sea Wall for Sarnby (Lund, Mara)
- Your Note on page 12 | Location 172 | Added on Sunday, 4 May 2031 10:21:00

Check the year.
==========
A Sea Wall for Sarnby (Lund, Mara)
- Your Bookmark on page 13 | Location 180 | Added on Sunday, 4 May 2031 10:22:00


==========
Der Damm (Jo Teal)
- Ihre Markierung bei Position 9-11 | Hinzugefügt am Sonntag, 4. Mai 2031 10:23:00

Er hält.
==========
"""


def _read(data: object, format: str = "") -> tuple[Imported, ...]:
    text = data if isinstance(data, str) else json.dumps(data)
    return read_highlights(text.encode(), format=format)


def test_kindles_clippings_are_read_in_more_than_one_language() -> None:
    first, second = _read(CLIPPINGS)
    assert (first.quote.exact, first.title, first.note, first.created) == (
        "The wall is older than the town.",
        "A Sea Wall for Sarnby",
        "Check the year.",
        "2031-05-04T10:20:30Z",
    )
    assert (second.quote.exact, second.title, second.note) == ("Er hält.", "Der Damm", "")


def test_readwise_is_read_as_it_exports_and_as_it_imports() -> None:
    ours = (
        "Highlight,Title,Author,URL,Note,Location,Date\r\n"
        "'=SUM(A1),Wall,Mara Lund,https://post.example/wall,"
        '".wind .to_check\n— Ada Quill\nAsk her.",120,2031-05-04 10:20:30\r\n'
    )
    (one,) = _read(ours)
    assert one.quote == TextQuote("=SUM(A1)", "", "")
    assert (one.title, one.address, one.note) == ("Wall", "https://post.example/wall", "Ask her.")
    assert (one.tags, one.speaker, one.created) == (("wind", "to check"), "Ada Quill", "2031-05-04T10:20:30Z")
    theirs = (
        "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,"
        'Highlighted at,Document tags\nIt holds.,The Dam,Jo Teal,,My note,blue,"sea, wall",location,9,'
        "2031-05-04 10:20:30+02:00,\n"
    )
    (other,) = _read(theirs)
    assert (other.title, other.colour, other.tags) == ("The Dam", Colour.BLUE, ("sea", "wall"))
    assert other.created == "2031-05-04T08:20:30Z"


def test_wallabags_entries_bring_their_annotations() -> None:
    entry = {
        "title": "The wall",
        "url": "https://post.example/wall",
        "annotations": [
            {"text": "why?", "quote": "It holds.", "ranges": [], "created_at": "2031-05-04T10:20:30+0200"}
        ],
    }
    (one,) = _read([entry, {"title": "Another", "annotations": []}])
    assert (one.quote.exact, one.note, one.address) == ("It holds.", "why?", "https://post.example/wall")
    assert one.created == "2031-05-04T08:20:30Z"


def test_hypothesis_of_other_people_is_read_and_replies_are_not() -> None:
    selector = [
        {"type": "RangeSelector"},
        {"type": "TextPositionSelector", "start": 4, "end": 13},
        {"type": "TextQuoteSelector", "exact": "It holds.", "prefix": "now ", "suffix": " So"},
    ]
    note = {
        "uri": "https://post.example/wall",
        "text": "*why?*",
        "tags": ["sea"],
        "document": {"title": ["The wall"]},
        "target": [{"source": "https://post.example/wall", "selector": selector}],
        "created": "2031-05-04T10:20:30.123456+00:00",
        "updated": "2031-05-05T10:20:30.123456+00:00",
    }
    reply = {**note, "references": ["x"]}
    page = {**note, "target": [{"source": "https://post.example/wall"}]}
    (one,) = _read({"export_date": "x", "annotations": [note, reply, page]})
    assert one.quote == TextQuote("It holds.", "now ", " So")
    assert (one.utf16, one.position) == (Span(4, 13), None)
    assert (one.note, one.tags, one.title) == ("*why?*", ("sea",), "The wall")
    assert (one.created, one.modified) == ("2031-05-04T10:20:30Z", "2031-05-05T10:20:30Z")


@pytest.mark.parametrize(
    "body",
    [
        {"bodyValue": "why?"},
        {"body": {"type": "TextualBody", "value": "why?"}},
        {"body": [{"value": "sea", "purpose": "tagging"}, {"value": "why?", "purpose": "commenting"}]},
    ],
)
def test_web_annotations_are_read_in_the_forms_that_the_model_allows(body: dict[str, Any]) -> None:
    quote = {"type": "TextQuoteSelector", "exact": "It holds."}
    annotation = {
        "type": "Annotation",
        "target": {
            "source": {"id": "https://post.example/wall"},
            "selector": {"type": "FragmentSelector", "value": "p1", "refinedBy": quote},
        },
        **body,
    }
    for data in (
        annotation,
        [annotation],
        {"type": "AnnotationCollection", "first": {"items": [annotation]}},
    ):
        (one,) = _read(data, "w3c")
        assert (one.quote.exact, one.note, one.address) == ("It holds.", "why?", "https://post.example/wall")


def test_words_from_outside_are_cleaned() -> None:
    row = {"id": "a\x1b[2J", "text": "It\x1b]0;x\x07 holds\u202e.", "note": "a\r\nb\x00", "tags": ["x\ny", 3]}
    (one,) = _read([{**row, "colour": "ultraviolet", "start": -1, "end": True, "created": "soon"}], "json")
    assert one.quote.exact == "It]0;x holds."
    assert one.note == "a\nb"
    assert one.tags == ("x y",)
    assert (one.colour, one.position, one.created) == (None, None, "")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    "data",
    [
        "",
        "null",
        "[[[",
        "[" * 100_000,
        '{"annotations": 3}',
        '[{"id": 1}]',
        '{"type": "Annotation", "target": 7, "body": 3}',
        "a,b\n1",
        "=" * 10 + "\n-\n" + "=" * 10,
        '{"annotations": [{"target": [{"selector": [[], 3]}]}]}',
    ],
)
def test_what_is_damaged_or_of_another_kind_is_an_error_or_nothing(format: str, data: str) -> None:
    with suppress(SourceError):
        assert _read(data, format) == ()


@pytest.mark.parametrize("data", ["", "hello there", "\x00\xff"])
def test_a_file_that_does_not_tell_what_it_is_is_asked_about(data: str) -> None:
    with pytest.raises(UsageError, match="does not tell"):
        _read(data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_table_is_read_in_the_encoding_that_it_is_in(encoding: str) -> None:
    table = "Highlight,Title,Note\r\n“It holds”,Sea wall,naïve\r\n"
    (found,) = read_highlights(table.encode(encoding))
    assert (found.quote.exact, found.note) == ("“It holds”", "naïve")


def test_one_very_long_highlight_keeps_no_other_out() -> None:
    table = f'Highlight,Title\n"{"long " * 60_000}",Sea wall\nIt holds,Sea wall\n'
    assert len(read_highlights(table.encode())) == 2
