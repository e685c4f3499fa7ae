"""Words with places on a page, and the lines that they make. Lengths are in points (1/72 inch)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from tui_reader.ingest.clean import clean
from tui_reader.ingest.pdf_words import width


class Fragment(NamedTuple):
    """Words as a page sets them at once."""

    text: str
    x: float
    y: float
    """From the foot of the page."""
    size: float
    bold: bool


@dataclass(slots=True)
class Line:
    """Words in one line of one column."""

    text: str
    x: float
    right: float
    """Where the line ends, by the usual widths of letters."""
    y: float
    size: float
    bold: bool
    page: int
    column: int = 0
    row: bool = False
    """Whether it is a row of a table, its cells parted by ` | `."""


def to_lines(fragments: Iterable[Fragment], page: int) -> list[Line]:
    """Fragments at one height are a line, up to a gap that only columns have."""
    lines: list[Line] = []
    for text, x, y, size, bold in fragments:
        words = clean(text).replace("\n", " ")
        if not words.strip():
            continue
        last = lines[-1] if lines else None
        start = x + (len(words) - len(words.lstrip())) * 0.25 * size if last and words[0] == " " else x
        right = x + width(words.rstrip()) * size
        if (
            last
            and abs(last.y - y) < 0.4 * max(size, 1.0)
            and -0.5 * size < x - last.right + 0.6 * size
            and (start - last.right < 2.0 * size)
        ):
            spaced = words[0] == " " or last.text.endswith(" ") or start - last.right > 0.15 * size
            last.text += (" " if spaced and not last.text.endswith(" ") else "") + words.lstrip()
            last.right, last.bold = right, last.bold and bold
        else:
            lines.append(Line(words.strip(), start, right, y, size, bold, page))
    return lines
