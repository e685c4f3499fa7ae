"""CSV: a table with one row a quotation. Lists stand in one cell, parted by "; "."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.export.registry import Options
from tui_reader.export.rows import columns, row
from tui_reader.export.tables import write_table
from tui_reader.model.quotation import Quotation


def write(quotations: Sequence[Quotation], options: Options) -> str:
    """The table, with a line of names first."""
    rows = (
        ["; ".join(value) if isinstance(value, list) else value for value in row(q, options).values()]
        for q in quotations
    )
    return write_table(columns(options), rows)
