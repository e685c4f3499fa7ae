"""Measured figures: medians with their spread, printed as a table or as JSON."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured several times."""

    name: str
    """What was measured, as `paint.reader`."""
    unit: str
    """`ms`, `MB`, `words/s` or `×`."""
    values: tuple[float, ...]
    """One a run, in the order of the runs; empty where it could not be measured."""
    note: str = ""
    """Why it could not be measured, or what to keep in mind."""

    @property
    def median(self) -> float | None:
        """The middle value; None where nothing was measured."""
        return statistics.median(self.values) if self.values else None

    def to_json(self) -> dict[str, Any]:
        """The figure as plain values."""
        return {
            "name": self.name,
            "unit": self.unit,
            "median": self.median,
            "values": list(self.values),
            "note": self.note,
        }


def ratio(name: str, above: Figure, below: Figure) -> Figure:
    """How many times `below` goes into `above`, run by run; runs that lack either are left out."""
    pairs = zip(above.values, below.values, strict=False)
    return Figure(name, "×", tuple(a / b for a, b in pairs if b))


def table(figures: Iterable[Figure]) -> str:
    """The figures as lines of text: name, median, spread, number of runs, note."""
    rows: list[Sequence[str]] = [("figure", "median", "lowest", "highest", "runs", "")]
    for figure in figures:
        if figure.median is None:
            rows.append((figure.name, "–", "", "", "0", figure.note))
            continue
        low, high = min(figure.values), max(figure.values)
        shown = f"{_short(figure.median)} {figure.unit}"
        rows.append((figure.name, shown, _short(low), _short(high), str(len(figure.values)), figure.note))
    widths = [max(len(row[i]) for row in rows) for i in range(5)]
    return "\n".join(
        (
            "  ".join(
                cell.ljust(width) if i == 0 else cell.rjust(width)
                for i, (cell, width) in enumerate(zip(row, widths, strict=False))
            )
            + ("  " + row[5] if row[5] else "")
        ).rstrip()
        for row in rows
    )


def _short(value: float) -> str:
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
