"""Regular expressions that are compiled when they are first asked: many are there, few are needed at once.

Compiling is most of what importing a module of patterns costs, and it would stand before the first frame.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def late(source: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """The pattern `re.compile(source, flags)`, compiled on first use; `re.error` is raised then, not here.

    A source that is put together from many words may be a function, which is called then as well.
    """
    pattern: Any = _Late(source, flags)
    return pattern  # type: ignore[no-any-return]


class _Late:
    """Takes each method of the compiled pattern over when it is first used."""

    def __init__(self, source: str | Callable[[], str], flags: int) -> None:
        self._made = (source, flags)

    def __getattr__(self, name: str) -> Any:
        source, flags = self._made
        value = getattr(re.compile(source if isinstance(source, str) else source(), flags), name)
        setattr(self, name, value)
        return value
