"""Loading Textual without those of its parts that this program never uses and that take long to load."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

_PALETTE = "textual.command"
"""Textual's command palette with its dozen widgets; the palette here is our own."""
_TLS = "ssl"
"""OpenSSL, for connections of asyncio's own; pages are fetched without it."""


class _Unused(ModuleType):
    """Stands for a module of which names are imported and nothing is used: any name is an empty class."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = type(name, (), {"__module__": self.__name__})
        setattr(self, name, found)
        return found


def load_textual() -> None:
    """Import Textual's app. Who asks for the parts left out afterwards gets them whole; nothing if it is loaded."""
    if "textual.app" in sys.modules:
        return
    aside: dict[str, Any] = {_PALETTE: _Unused(_PALETTE), _TLS: None}  # None: as if there were no OpenSSL
    aside = {name: module for name, module in aside.items() if name not in sys.modules}
    sys.modules.update(aside)
    try:
        import textual.app  # noqa: F401
    finally:
        for name, module in aside.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
