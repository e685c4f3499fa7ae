"""JSON Lines: one object a quotation, one a line."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tui_reader.export.registry import Options
from tui_reader.export.rows import row
from tui_reader.model.quotation import Quotation

# Line ends to some readers, though not to JSON.
_BREAKS = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029", "\x85": "\\u0085"})


def write(quotations: Sequence[Quotation], options: Options) -> str:
    """The lines."""
    return "".join(
        json.dumps(row(q, options), ensure_ascii=False).translate(_BREAKS) + "\n" for q in quotations
    )
