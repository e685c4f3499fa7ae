"""Rows to screen lines: wrapping by display width, hanging indents, tails, ellipses."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from rich.cells import cell_len, chop_cells, set_cell_size

from tui_reader.app.page.bidi import RIGHT, in_order
from tui_reader.app.rows.base import Line, Piece, Role, Row
from tui_reader.model.patterns import late

_WORDS = late(r"\S+(?: \?$)?\s?|\s")
"""Words with the space after them; the sign of doubt at the end of a name stays with its last word."""

ScreenLine = tuple[tuple[str, Role], ...]
"""Words and their parts from left to right; together at most the asked width in cells."""


def lay_out(row: Row, width: int) -> tuple[ScreenLine, ...]:
    """The screen lines of `row` in `width` cells (at least 4 are used)."""
    width = max(4, width)
    return tuple(_turned(line) for part in row.lines for line in _wrap(part, width))


def _turned(line: ScreenLine) -> ScreenLine:
    """The line with its right-to-left words in order, those of each part by themselves."""
    if not any(RIGHT.search(words) for words, _ in line):
        return line
    parts = [(role, "".join(words for words, _ in each)) for role, each in groupby(line, itemgetter(1))]
    return tuple((in_order(words), role) for role, words in parts)


def _wrap(line: Line, width: int) -> Iterator[ScreenLine]:
    tail_cells = cell_len(line.tail) + 1 if line.tail else 0
    rows: list[list[tuple[str, Role]]] = [[(" " * line.indent, Role.PLAIN)] if line.indent else []]
    used = line.indent
    limit = max(2, width - tail_cells)
    hang = min(line.hang, width // 2)
    widest = max(2, width - hang)
    whole = 0 if line.most == 1 else widest - max(tail_cells, line.indent - hang)
    for word, role in _words(line.pieces, widest, whole):
        cells = cell_len(word.rstrip())
        if used + cells > limit and used > (line.indent if len(rows) == 1 else hang):
            if len(rows[-1]) > 1 and _parts(*rows[-1][-1]):
                rows[-1].pop()
            rows.append([(" " * hang, Role.PLAIN)] if hang else [])
            used = hang
            limit = width
            if _parts(word, role):
                continue
        rows[-1].append((word, role))
        used += cell_len(word)
    if line.most and len(rows) > line.most:
        rows = rows[: line.most]
        rows[-1] = [*_cut(rows[-1], (limit if line.most == 1 else width) - 1), ("…", rows[-1][-1][1])]
    if line.tail:
        first = _cut(rows[0], width - tail_cells)
        if len("".join(words for words, _ in first)) < len("".join(words for words, _ in rows[0]).rstrip()):
            first = [*_cut(first, width - tail_cells - 1), ("…", first[-1][1] if first else Role.PLAIN)]
        gap = width - sum(cell_len(words) for words, _ in first) - cell_len(line.tail)
        rows[0] = [*first, (" " * gap, Role.PLAIN), (line.tail, Role.QUIET)]
    for pieces in rows:
        yield tuple(_cut(pieces, width))


def _parts(word: str, role: Role) -> bool:
    """Whether a word is the sign between two facts: it stands neither at the end of a line nor at the start."""
    return role is Role.QUIET and word.strip() == "·"


def _words(pieces: tuple[Piece, ...], widest: int, whole: int) -> Iterator[tuple[str, Role]]:
    """Words with the space after them; a word wider than `widest` cells in parts.

    Of quiet facts with signs between them those of at most `whole` cells are as one word.
    """
    for piece in pieces:
        facts = piece.text.split(" · ") if piece.role is Role.QUIET and whole else [piece.text]
        for number, fact in enumerate(facts, 1):
            if number > 1:
                yield "· ", piece.role
            words = fact if number == len(facts) else f"{fact} "
            if len(facts) > 1 and cell_len(fact) <= whole:
                yield words, piece.role
            else:
                yield from ((part, piece.role) for part in _split(words, widest))


def _split(text: str, widest: int) -> Iterator[str]:
    for word in _WORDS.findall(text):
        if len(word) * 2 <= widest or cell_len(word.rstrip()) <= widest:
            yield word
        else:
            yield from chop_cells(word, widest)


def _cut(pieces: list[tuple[str, Role]], width: int) -> list[tuple[str, Role]]:
    """`pieces` cut to `width` cells, white space at the cut dropped."""
    kept: list[tuple[str, Role]] = []
    left = width
    for words, role in pieces:
        cells = cell_len(words)
        if cells > left:
            words = words.rstrip()
            cells = cell_len(words)
            if cells > left:
                words = set_cell_size(words, max(0, left))
                cells = left
            if words:
                kept.append((words, role))
            break
        kept.append((words, role))
        left -= cells
    return kept


def wrap_words(words: str, width: int) -> list[str]:
    """Our own words line by line, at least four cells wide; an empty line stays one."""
    from textwrap import wrap

    return [line for part in words.split("\n") for line in (wrap(part, max(4, width)) or [""])]
