"""What is written stands in its place in terminals that count characters otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable
from unicodedata import category

import pytest

from tui_reader.app.anchored import anchored
from tui_reader.app.page.cells import cell_len

WORDS = [
    "हिन्दी में",
    "ক্ষমা",
    "👩\u200d👩\u200d👧\u200d👦",
    "👍🏽",
    "🇩🇪🇫🇷",
    "🏳\ufe0f\u200d🌈",
    "각",
    "🫩",
    "น้ำ",
]


def each_for_itself(character: str) -> int:
    """Cells in a terminal that knows nothing of joining and gives modifiers and marks beside letters cells."""
    return 0 if category(character) in ("Mn", "Me", "Cf") else cell_len(character) or 2


def as_one(character: str) -> int:
    """Cells in a terminal that sets signs beside letters, joining and new characters into the cells before."""
    return (
        0
        if category(character) in ("Mn", "Mc", "Me", "Cf") or "🇦" <= character <= "🇿"
        else cell_len(character)
    )


def shown(written: str, cells: Callable[[str], int]) -> list[str]:
    """What stands in each of the forty cells of one row that was full of `x` before."""
    row, at = ["x"] * 40, 0
    for match in re.finditer(r"\x1b\[(?:1;)?(\d+)[HG]|\x1b\[[0-9;]*m|(.)", written):
        if match[1]:
            at = int(match[1]) - 1
        elif match[2]:
            size = cells(match[2])
            for place in range(at, min(40, at + size)):
                row[place] = match[2]
            at += size
    return row


@pytest.mark.parametrize("cells", [cell_len, each_for_itself, as_one])
@pytest.mark.parametrize("words", WORDS)
def test_what_comes_after_stands_where_it_belongs(words: str, cells: Callable[[str], int]) -> None:
    row = shown(anchored(f"\x1b[1;3H\x1b[1ma {words}\x1b[0m (b│c"), cells)
    after = 4 + cell_len(words)
    assert "".join(row[2:4]) == "a "
    assert "".join(row[after : after + 5]) == " (b│c"
    assert "x" not in row[2 : after + 5]


def test_what_no_terminal_disagrees_about_is_written_as_it_is() -> None:
    written = "\x1b[3;1H\x1b[38;2;1;2;3m│ “Ślązak” — 日本語, Привет, שלום ★ ▸\x1b[0m"
    assert anchored(written) == written
