"""Cells and graphemes as terminals have them: Rich's, set right where they differ from nearly every terminal.

Rich gives the vowel signs that stand beside their letter (Unicode's category Mc) no cell. Terminals give them one.
Textual crops and pads by Rich's functions, so it is Rich's own table that is corrected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from unicodedata import category, combining

import rich.cells
from rich.cells import CellTable, cell_len, get_character_cell_size, split_graphemes

from tui_reader.model.patterns import late

__all__ = ["cell_len", "graphemes"]

_BESIDE = late(
    "[\u0900-\u0dff\u0e33\u0eb3\u0f00-\u109f\u1700-\u18af\u1900-\u1cff\ua800-\uabff"
    "\U00011000-\U00011fff\U0001f1e6-\U0001f1ff]"
)
"""Scripts with signs beside their letter or with letters that are written as one, and the letters of flags."""
_VIRAMA = 9
"""Combining class of the signs that join a letter to the next."""

_MOST = 32
"""Code points of one grapheme; more marks on a letter are nothing that was written to be read."""


def _correct() -> None:
    """Have Rich load its table with the signs beside their letters in it, if it loads it as it does today."""
    theirs: Callable[[str], CellTable] | None = getattr(rich.cells, "load_cell_table", None)
    if theirs is None:
        return

    @cache
    def table(unicode_version: str = "auto") -> CellTable:
        found = theirs(unicode_version)
        return found._replace(widths=list(_corrected(found.widths)))

    rich.cells.load_cell_table = table  # type: ignore[attr-defined]
    get_character_cell_size.cache_clear()
    rich.cells.cached_cell_len.cache_clear()


def _corrected(widths: Iterable[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    for first, last, cells in widths:
        start = first
        for code in range(first, last + 1) if not cells else ():
            if category(chr(code)) == "Mc":
                if start < code:
                    yield start, code - 1, 0
                start = code + 1
        if start <= last:
            yield start, last, cells


_correct()


def graphemes(text: str) -> list[tuple[int, int, int]]:
    """Start, end and cells of each grapheme, signs and letters that are written as one kept together.

    One of very many marks comes in parts, of which only the first has cells.
    """
    spans = split_graphemes(text)[0]
    if len(spans) * _MOST < len(text):
        spans = [part for span in spans for part in _parts(*span)]
    if not _BESIDE.search(text):
        return spans
    whole: list[tuple[int, int, int]] = []
    flag = False
    for start, end, cells in spans:
        letter = "\U0001f1e6" <= text[start] <= "\U0001f1ff"
        if whole and ((letter and flag) or _belongs(text, start)):
            whole[-1] = (whole[-1][0], end, whole[-1][2] + cells)
            flag = False
        else:
            whole.append((start, end, cells))
            flag = letter
    return whole


def _parts(start: int, end: int, cells: int) -> Iterator[tuple[int, int, int]]:
    for at in range(start, end, _MOST):
        yield at, min(at + _MOST, end), 0 if at > start else cells


def _belongs(text: str, at: int) -> bool:
    """Whether the character at `at` is one grapheme with what is before it."""
    character, before = text[at], text[at - 1]
    kind = category(character)
    if kind == "Mc" or character in "\u0e33\u0eb3":
        return not before.isspace()
    return kind == "Lo" and combining(before) == _VIRAMA and ord(before) >> 7 == ord(character) >> 7
