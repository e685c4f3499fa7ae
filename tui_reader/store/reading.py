"""Values out of the file, which others may have written: nothing in them is taken for granted.

Columns of SQLite hold values of any type, whatever they were declared as.
"""

from __future__ import annotations

from tui_reader.model.cleaning import harmless

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_LARGEST = 1 << 53


def loads(stored: str) -> Any:
    """A JSON value whose strings hold nothing that a terminal obeys. Raises `ValueError`, `RecursionError`."""
    import json

    value = json.loads(harmless(stored), strict=False)
    # What this program writes has no such escapes.
    return _harmless(value) if "\\u" in stored else value


def words(value: object) -> str:
    """A text; empty where there is none."""
    return value if isinstance(value, str) else ""


def number(value: object) -> int:
    """A whole number from 0 on; 0 where there is none."""
    return value if isinstance(value, int) and 0 <= value < _LARGEST else 0


def _harmless(value: Any) -> Any:
    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, list):
        return [_harmless(one) for one in value]
    if isinstance(value, dict):
        return {harmless(key): _harmless(one) for key, one in value.items()}
    return value
