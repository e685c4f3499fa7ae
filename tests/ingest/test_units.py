"""Lines, and lines that were broken at a fixed width."""

from __future__ import annotations

import textwrap

from tests.ingest.conftest import LEAD, SECOND, THIRD
from tui_reader.ingest.units import units


def test_each_line_is_a_unit_without_the_space_around_it() -> None:
    text = "  one \n\n two\n"
    found = units(text)
    assert [(u.words, u.apart) for u in found] == [("one", False), ("two", True)]
    assert [u.span.of(text) for u in found] == ["one", "two"]


def test_lines_broken_at_a_width_are_one_unit_up_to_the_next_empty_line() -> None:
    paragraphs = [f"{LEAD} {SECOND}", f"{SECOND} {THIRD}", f"{THIRD} {LEAD}"]
    for width in (45, 72, 99):
        text = "\n\n".join(textwrap.fill(p, width) for p in paragraphs)
        assert [u.words for u in units(text)] == paragraphs


def test_items_of_a_list_are_not_joined_in_a_broken_text() -> None:
    text = textwrap.fill(f"{LEAD} {SECOND} {THIRD}", 60) + "\n\n- one item\n- another item"
    assert [u.words for u in units(text)][1:] == ["- one item", "- another item"]


def test_short_paragraphs_are_not_joined() -> None:
    text = "\n".join(
        ["The span is closed to all.", "Nobody knows for how long.", "Lorries wait on the quay."] * 4
    )
    assert len(units(text)) == 12
