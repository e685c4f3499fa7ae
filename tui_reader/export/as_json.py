"""JSON: a list with one object a quotation."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tui_reader.export.registry import Options
from tui_reader.export.rows import row
from tui_reader.model.quotation import Quotation


def write(quotations: Sequence[Quotation], options: Options) -> str:
    """The list, indented, with a final newline."""
    return json.dumps([row(q, options) for q in quotations], ensure_ascii=False, indent=2) + "\n"
