"""JSON, JSON Lines, CSV and Readwise, read back by the standard library's readers."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.errors import UsageError
from tui_reader.export import FORMATS, format_named
from tui_reader.export.registry import Options
from tui_reader.export.tables import guarded, write_table
from tui_reader.model.quotation import Quotation

FORMULA = tuple("=+-@\t\r\n")


def _csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_quotations_give_the_same_text(name: str, tame: Quotation, bare: Quotation) -> None:
    first, second = (FORMATS[name].write([tame, bare]) for _ in range(2))
    assert first == second
    assert tame.text in first


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_to_write_is_written_without_a_fault(name: str) -> None:
    assert isinstance(FORMATS[name].write([]), str)


def test_an_unknown_format_is_told_with_all_that_there_are() -> None:
    with pytest.raises(UsageError) as caught:
        format_named("pdf")
    assert all(name in caught.value.hint for name in FORMATS)


def test_json_holds_every_fact(tame: Quotation) -> None:
    (row,) = json.loads(FORMATS["json"].write([tame], options=Options(context=True)))
    assert row == {
        "id": "aa11bb22",
        "article": "0123456789ab",
        "title": "Ferry stopped: what now?",
        "bylines": ["Mara Lund", "Jo Teal"],
        "site": "Port Ulm Post",
        "url": "https://post.example/ferry-stopped",
        "location": "/articles/ferry.md",
        "published": "2031-05-03",
        "standfirst": "Harbour master cites wind.",
        "language": "en",
        "text": "We will not run in a gale",
        "start": 120,
        "end": 145,
        "prefix": "the harbour master said: “",
        "suffix": ",” and shut the door.",
        "section": "The wind",
        "paragraph": 3,
        "kind": "direct",
        "speaker": "Ada Quill",
        "source": "the harbour master",
        "identity": "named",
        "stance": "official",
        "channel": "interview",
        "access": "responded",
        "via": "Sarnby Radio",
        "by_hand": None,
        "tags": ["wind", "to check"],
        "colour": "pink",
        "created": "2031-05-04T10:20:30Z",
        "modified": "2031-05-06T07:08:09Z",
        "state": "exact",
        "bookmark": False,
        "name": None,
        "context": "“We will not run in a gale,” she said.",
        "note": "Ask her twice.",
    }


def test_notes_can_be_left_out(tame: Quotation) -> None:
    for name in FORMATS:
        assert "Ask her twice" in FORMATS[name].write([tame])
        assert "Ask her twice" not in FORMATS[name].write([tame], options=Options(notes=False))


def test_json_lines_has_one_line_a_quotation(tame: Quotation, hostile: Quotation) -> None:
    text = FORMATS["jsonl"].write([tame, hostile])
    assert len(text.splitlines()) == 2
    assert [json.loads(line)["text"] for line in text.splitlines()] == [tame.text, hostile.text]


def test_hostile_words_come_back_from_json_as_they_were(hostile: Quotation) -> None:
    (row,) = json.loads(FORMATS["json"].write([hostile]))
    assert (row["text"], row["title"], row["note"]) == (hostile.text, hostile.title, hostile.note)


def test_csv_has_a_row_a_quotation_and_carriage_returns(tame: Quotation, bare: Quotation) -> None:
    text = FORMATS["csv"].write([tame, bare])
    assert text.endswith("\r\n")
    first, second = _csv(text)
    assert (first["text"], first["bylines"], first["start"]) == (tame.text, "Mara Lund; Jo Teal", "120")
    assert (second["text"], second["speaker"], second["start"]) == (bare.text, "", "")


@pytest.mark.parametrize("name", ["csv", "readwise"])
def test_no_cell_is_a_formula(name: str, hostile: Quotation) -> None:
    for row in csv.reader(io.StringIO(FORMATS[name].write([hostile]), newline=""), strict=True):
        assert not [cell for cell in row if cell.startswith(FORMULA)]


def test_readwise_has_the_columns_and_dates_that_it_documents(tame: Quotation) -> None:
    (row,) = _csv(FORMATS["readwise"].write([replace(tame, created="2031-05-04T12:20:30+02:00")]))
    assert row == {
        "Highlight": "We will not run in a gale",
        "Title": "Ferry stopped: what now?",
        "Author": "Mara Lund, Jo Teal",
        "URL": "https://post.example/ferry-stopped",
        "Note": ".wind .to_check\n— Ada Quill\nAsk her twice.",
        "Location": "120",
        "Date": "2031-05-04 10:20:30",
    }


@given(st.text())
def test_a_guarded_cell_never_begins_as_a_formula_and_loses_nothing(value: str) -> None:
    cell = guarded(value)
    assert not cell.startswith(FORMULA)
    assert cell in (value, "'" + value)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4))
def test_any_cells_come_back(cells: list[str]) -> None:
    text = write_table(["head"] * len(cells), [cells])
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert rows[1:] == [[guarded(cell) for cell in cells]]
