"""Cells and graphemes where Rich and terminals disagree."""

from __future__ import annotations

import pytest
import rich.cells

from tui_reader.app.page.cells import cell_len, graphemes


@pytest.mark.parametrize(
    ("words", "cells"),
    [
        ("हिन्दी", 5),  # two letters, a conjunct of two, and two signs beside them
        ("বাংলা", 5),
        ("தமிழ்", 4),
        ("ગુજરાતી", 6),
        ("กำ", 2),
        ("한", 2),
        ("e\u0301", 1),
        ("🇩🇪", 2),
        ("👩🏽\u200d🚀", 2),
    ],
)
def test_signs_beside_their_letter_take_a_cell_as_in_terminals(words: str, cells: int) -> None:
    assert cell_len(words) == cells
    assert sum(size for _, _, size in graphemes(words)) == cells


def test_textual_crops_and_pads_by_the_same_table() -> None:
    assert rich.cells.cell_len("की") == rich.cells.get_character_cell_size("\u0940") + 1 == 2
    assert rich.cells.set_cell_size("की", 3) == "की "


@pytest.mark.parametrize(
    ("words", "apart"),
    [
        ("हिन्दी", ["हि", "न्दी"]),
        ("ক্ষমা", ["ক্ষ", "মা"]),
        ("กำลัง", ["กำ", "ลั", "ง"]),
        ("🇩🇪🇫🇷🇮", ["🇩🇪", "🇫🇷", "🇮"]),
        ("a \u0940", ["a", " ", "\u0940"]),
    ],
)
def test_what_is_written_as_one_is_one_grapheme(words: str, apart: list[str]) -> None:
    assert [words[start:end] for start, end, _ in graphemes(words)] == apart
