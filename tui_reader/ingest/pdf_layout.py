"""From words with places on a page to lines, columns and paragraphs. Lengths are in points (1/72 inch)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from tui_reader.ingest.lines import ends_sentence, plain_kind
from tui_reader.ingest.pdf_lines import Fragment, Line, to_lines
from tui_reader.ingest.pdf_tables import with_rows
from tui_reader.ingest.pdf_words import join_lines
from tui_reader.ingest.rendering import Piece
from tui_reader.model.article import BlockKind

_LARGER = 1.15
"""Times the size of the prose: a heading."""
_MOST_HEADING = 20
_EDGE_LINES = 2
"""Lines at the head and foot of a page that may run through all pages."""
_NARROWEST = 60
"""Of a column."""
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: ?(?:/|of) ?\d{1,4})?|[ivxl]{1,6}", re.IGNORECASE)


def to_pieces(
    pages: Sequence[Sequence[Fragment]], *, told_title: str | None
) -> tuple[str | None, list[Piece]]:
    """The title, and the pieces of all pages in reading order."""
    laid = [_in_columns(with_rows(to_lines(fragments, number))) for number, fragments in enumerate(pages)]
    lines = [line for page in _without_running(laid) for line in page]
    if not lines:
        return told_title, []
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    prose = sizes.most_common(1)[0][0]
    title, lines = _title(lines, prose)
    groups = _paragraphs(lines, prose)
    known = Counter(word for line in lines for word in line.text.lower().split())
    pieces = [_piece(group, prose, known) for group in groups]
    return title or told_title, [piece for piece in pieces if piece.text]


def _in_columns(lines: list[Line]) -> list[Line]:
    """The lines in reading order: column by column between those that run across."""
    gutters = _gutters([line for line in lines if not line.row])
    if not gutters:
        return lines
    ordered: list[Line] = []
    band: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.y):
        if any(line.x < gutter - 2 and line.right > gutter + 2 for gutter in gutters):
            ordered += sorted(band, key=lambda line: (line.column, -line.y))
            ordered.append(line)
            band = []
        else:
            line.column = sum(line.x >= gutter - 2 for gutter in gutters)
            band.append(line)
    return ordered + sorted(band, key=lambda line: (line.column, -line.y))


def _gutters(lines: Sequence[Line]) -> list[float]:
    """Where columns part: heights at which two lines begin side by side, and hardly one runs across."""
    if len(lines) < 8:
        return []
    starts = Counter(round(line.x / 6) for line in lines)
    found: list[float] = []
    for step in sorted(starts):
        x = step * 6.0 - 4
        after = sum(line.x >= x for line in lines)
        before = sum(line.right <= x + 2 for line in lines)
        across = len(lines) - after - before
        fair = 0.15 * len(lines)
        begin = starts[step] + starts[step + 1]
        parts = begin >= fair and before >= fair and across <= 0.12 * len(lines)
        if parts and (not found or x - found[-1] > _NARROWEST):
            found.append(x)
    return found


def _without_running(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """The pages without page numbers and the lines that stand at the edge of most of them."""
    edges: Counter[str] = Counter()
    for page in pages:
        edges.update({_masked(line) for line in _edge(page)})
    often = max(3, len(pages) // 2)
    kept: list[list[Line]] = []
    for page in pages:
        running = {
            id(line)
            for line in _edge(page)
            if _PAGE_NUMBER.fullmatch(line.text) or (len(pages) >= 3 and edges[_masked(line)] >= often)
        }
        kept.append([line for line in page if id(line) not in running])
    return kept


def _edge(page: Sequence[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: -line.y)
    return by_height[:_EDGE_LINES] + by_height[_EDGE_LINES:][-_EDGE_LINES:]


def _masked(line: Line) -> str:
    return _DIGITS.sub("#", line.text)


def _title(lines: list[Line], prose: float) -> tuple[str | None, list[Line]]:
    """The largest words near the beginning, and the other lines."""
    head = [line for line in lines[:30] if line.page == lines[0].page and line.size > 1.3 * prose]
    if not head:
        return None, lines
    size = max(line.size for line in head)
    largest = [line for line in head if line.size == size][:4]
    words = " ".join(" ".join(line.text for line in largest).split())
    if not words or len(words) > 250:
        return None, lines
    ids = {id(line) for line in largest}
    return words, [line for line in lines if id(line) not in ids]


def _paragraphs(lines: Sequence[Line], prose: float) -> list[list[Line]]:
    steps = [one.y - other.y for one, other in pairwise(lines) if _same_column(one, other)]
    gaps = [step for step in steps if step < 4 * prose]
    leading = median(gaps) if gaps else 1.2 * prose
    edges: dict[tuple[int, int], tuple[float, float]] = {}
    for line in lines:
        left, right = edges.get((line.page, line.column), (line.x, line.right))
        edges[line.page, line.column] = min(left, line.x), max(right, line.right)
    groups: list[list[Line]] = []
    for line in lines:
        before = groups[-1][-1] if groups else None
        if before is None or _begins(before, line, leading, edges):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _begins(
    before: Line, line: Line, leading: float, edges: dict[tuple[int, int], tuple[float, float]]
) -> bool:
    """Whether a paragraph begins with `line`."""
    if line.row or before.row:
        return True
    if abs(before.size - line.size) > 0.1 * max(before.size, 1.0) or before.bold != line.bold:
        return True
    ended = ends_sentence(before.text)
    left, right = edges[before.page, before.column]
    short = before.right < right - 0.12 * (right - left)
    if not _same_column(before, line):
        return ended and (short or line.text[:1].isupper())
    if not -0.5 * leading < before.y - line.y < 1.4 * leading:
        return True
    indented = (
        line.x > edges[line.page, line.column][0] + 0.7 * line.size and before.x < line.x - 0.5 * line.size
    )
    return ended and (indented or short)


def _same_column(one: Line, other: Line) -> bool:
    return one.page == other.page and one.column == other.column and one.y > other.y


def _piece(group: Sequence[Line], prose: float, known: Counter[str]) -> Piece:
    if group[0].row:
        return Piece(BlockKind.PARAGRAPH, group[0].text)
    text = join_lines([line.text for line in group], known)
    large = group[0].size >= _LARGER * prose or all(line.bold for line in group)
    if large and text.count(" ") < _MOST_HEADING and not text.endswith((".", ",", ";", ":")):
        return Piece(BlockKind.HEADING, text, 2)
    kind = plain_kind(text) if text else None
    named = (BlockKind.CAPTION, BlockKind.NOTE, BlockKind.CORRECTION, BlockKind.BYLINE, BlockKind.DATE)
    return Piece(kind if kind in named and kind is not None else BlockKind.PARAGRAPH, text)
