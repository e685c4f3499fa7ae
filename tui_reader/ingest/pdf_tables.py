"""Tables of a page: lines side by side that are cells and not pieces of columns, put into rows.

A column of prose fills its width, and most of its lines go on in the middle of a sentence. A cell is short, begins
with a capital or a figure, and stands under another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import TypeAlias

from tui_reader.ingest.pdf_lines import Line

_Row: TypeAlias = list[Line]

_FEWEST_ROWS = 3
_MOST_CELLS = 40
_MOST_WORDS = 6
"""Of a cell."""
_ASIDE = 4.0
"""How far the edges of cells under each other may be apart."""
_LOOSEST = 3.0
"""Times the size of the words: between two rows."""
_FILLED = 0.6
"""Share of its column's width: prose fills more of it."""


def with_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that are cells of a table as one line for each of its rows."""
    places = {id(line): at for at, line in enumerate(lines)}
    rows = {
        min(places[id(cell)] for cell in row): row
        for table in _tables(_rows(line for line in lines if _may_be_cell(line)))
        for row in table
    }
    inside = {id(cell) for row in rows.values() for cell in row}
    found = []
    for at, line in enumerate(lines):
        if at in rows:
            found.append(_joined(rows[at]))
        elif id(line) not in inside:
            found.append(line)
    return found


def _may_be_cell(line: Line) -> bool:
    return not line.text[:1].islower() and line.text.count(" ") < _MOST_WORDS


def _rows(cells: Iterable[Line]) -> list[_Row]:
    """Cells at one height, from the head of the page down, each row from left to right."""
    rows: list[_Row] = []
    for cell in sorted(cells, key=lambda cell: (-cell.y, cell.x)):
        if rows and abs(rows[-1][0].y - cell.y) < 0.4 * max(cell.size, 1.0):
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return [sorted(row, key=lambda cell: cell.x) for row in rows]


def _tables(rows: Sequence[_Row]) -> list[list[_Row]]:
    runs: list[list[_Row]] = []
    for row in rows:
        if not 2 <= len(row) <= _MOST_CELLS:
            runs.append([])
        elif runs and runs[-1] and _under(runs[-1][-1], row):
            runs[-1].append(row)
        else:
            runs.append([row])
    return [run for run in runs if len(run) >= _FEWEST_ROWS and _is_table(run)]


def _under(above: _Row, row: _Row) -> bool:
    """Whether a row goes on with the table of the one above: near it, and at least two cells stand under cells."""
    if above[0].y - row[0].y > _LOOSEST * max(row[0].size, 1.0):
        return False
    aligned = sum(any(_aligned(cell, other) for other in above) for cell in row)
    return aligned >= min(2, len(row), len(above))


def _aligned(one: Line, other: Line) -> bool:
    """Whether their left edges, right edges or middles are under each other."""
    left, right = abs(one.x - other.x), abs(one.right - other.right)
    return min(left, right, abs(one.x + one.right - other.x - other.right) / 2) <= _ASIDE


def _is_table(rows: Sequence[_Row]) -> bool:
    """Whether the cells hold figures, or leave much of their columns free, as prose does not."""
    behind = [cell.text for row in rows[1:] for cell in row[1:]]
    figures = sum(any(char.isdigit() for char in text) for text in behind)
    filled = [(one.right - one.x) / max(1.0, other.x - one.x) for row in rows for one, other in pairwise(row)]
    return 2 * figures >= len(behind) or median(filled) < _FILLED


def _joined(row: _Row) -> Line:
    first, last = row[0], row[-1]
    text = " | ".join(" ".join(cell.text.split()) for cell in row)
    size = max(cell.size for cell in row)
    return Line(text, first.x, last.right, first.y, size, all(c.bold for c in row), first.page, row=True)
