"""Loading the app without those parts of Textual that no first frame needs and that take long to load."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_UNUSED = "textual.command"
"""Textual's command palette with its dozen widgets; the palette here is our own."""
_TLS = "ssl"
"""OpenSSL, for connections of asyncio's own; pages are fetched without it."""
_TYPES = "typing_extensions"
"""Names of the standard library's `typing`, for older Pythons."""
_LATER = (
    "difflib",
    "platformdirs",
    "rich.panel",
    "rich.table",
    "textual.markup",
    "tokenize",
    "uuid",
)
"""Modules that are only called, and by nothing that every start comes to: messages of errors, markup, source code."""

_STEPS = ("asyncio", "rich.console", "textual", "textual.widget", "textual.app", "tui_reader.app.running")
"""Modules that together load all; each takes what the one before left."""


class _Unused(ModuleType):
    """Stands for a module of which names are imported and nothing is used: any name is an empty class."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = type(name, (), {"__module__": self.__name__})
        setattr(self, name, found)
        return found


class _Types(ModuleType):
    """Stands for a module whose names are all those of `typing`."""

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module("typing"), name)


class _Later(ModuleType):
    """Stands for a module until Textual is loaded; what is imported from it meanwhile loads it when it is called."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is not self:
            return getattr(import_module(self.__name__), name)

        def call(*values: Any, **named: Any) -> Any:
            return getattr(import_module(self.__name__), name)(*values, **named)

        return call


@contextmanager
def spared() -> Iterator[None]:
    """Around the first import of Textual. Who asks for the parts left out afterwards gets them whole."""
    aside: dict[str, Any] = {_UNUSED: _Unused(_UNUSED), _TLS: None}  # None: as if there were no OpenSSL
    aside |= {_TYPES: _Types(_TYPES), **{name: _Later(name) for name in _LATER}}
    aside = {name: module for name, module in aside.items() if name not in sys.modules}
    if "textual.app" in sys.modules:
        aside.clear()
    sys.modules.update(aside)
    try:
        yield
    finally:
        for name, module in aside.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


def loading() -> Iterator[None]:
    """Import Textual and all that stands on it, in steps of about 20 ms between which others may look up."""
    with spared():
        for name in _STEPS:
            import_module(name)
            yield


def load_screen() -> Callable[..., int]:
    """Import what of Textual and all that stands on it is not imported yet; `app.running.run`."""
    for _ in loading():
        pass
    from tui_reader.app.running import run

    return run
