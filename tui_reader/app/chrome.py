"""What the thin lines round the text say, decided without a screen: widths are cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size


@dataclass(frozen=True, slots=True)
class Hint:
    """A key and what it does, for the footer."""

    key: str
    title: str

    @property
    def cells(self) -> int:
        """Cells that the hint takes, without the gap to the next."""
        return cell_len(self.key) + 1 + cell_len(self.title)


GAP = 3
"""Cells between two hints."""


def fit_hints(hints: Sequence[Hint], width: int, last: Hint) -> tuple[Hint, ...]:
    """As many whole hints as fit into `width`, the first first, and `last` always at the end."""
    kept: list[Hint] = []
    left = width - last.cells
    for hint in hints:
        if hint == last:
            continue
        if hint.cells + GAP > left:
            break
        kept.append(hint)
        left -= hint.cells + GAP
    return (*kept, last)


def cut(words: str, width: int) -> str:
    """`words` in at most `width` cells, with an ellipsis where they were cut."""
    if cell_len(words) <= width:
        return words
    return set_cell_size(words, max(0, width - 1)).rstrip() + "…" if width > 0 else ""


def title_parts(title: str, facts: Sequence[str], width: int) -> tuple[str, str]:
    """The title line: the title, cut where it must be, and the facts at the right.

    Facts are dropped from the left when the title would get fewer than 24 cells (or a third of the line).
    """
    kept = list(facts)
    least = min(cell_len(title), max(24, width // 3))
    while kept and width - cell_len(" · ".join(kept)) - 2 < least:
        kept.pop(0)
    right = " · ".join(kept)
    room = width - cell_len(right) - (2 if right else 0)
    return cut(title, room), right


def rule(width: int, words: str = "", joints: Sequence[int] = (), joint: str = "┴") -> tuple[str, str, str]:
    """A thin line in three parts: before the words, the words with air round them, after them.

    `joints` are the columns where a vertical line meets it.
    """
    line = ["─"] * width
    for x in joints:
        if 0 <= x < width:
            line[x] = joint
    if not words or width < 8:
        return "".join(line), "", ""
    shown = f" {cut(words, width - 6)} "
    start = 3
    end = start + cell_len(shown)
    return "".join(line[:start]), shown, "".join(line[end:])
