"""Regular expressions that are compiled when they are first asked: many are there, few are needed at once.

Compiling is most of what importing a module of patterns costs, and it would stand before the first frame.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern `re.compile(source, flags)`, compiled on first use; `re.error` is raised then, not here."""
    pattern: Any = _Late(source, flags)
    return pattern  # type: ignore[no-any-return]


class _Late:
    """Takes each method of the compiled pattern over when it is first used."""

    def __init__(self, source: str, flags: int) -> None:
        self._made = (source, flags)

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(*self._made), name)
        setattr(self, name, value)
        return value
