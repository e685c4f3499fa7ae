"""A terminal reader for news that shows who says what, and on whose authority."""

from __future__ import annotations

TYPE_CHECKING = False  # as type checkers know it; `typing` itself takes too long to load
if TYPE_CHECKING:
    from typing import Any

__version__ = "0.1.0"
__all__ = ["__version__", "analyze"]


def analyze(text: str, *, location: str = "-", markup: str = "") -> dict[str, Any]:
    """The reading of one article: the object that `newsreader show --json` prints (schema `newsreader/1`).

    `location`: what the article is to be called by; its id is made from it, and from the text without it.
    `markup`: "text", "markdown" or "html"; where it is empty it is told by the ending of `location`, or by how
    the text begins. The language engine is loaded by the first call (about a second) and kept; calls from
    several threads take turns.
    Raises `tui_reader.errors.SourceError` for a text with nothing to read, `EngineError` without an engine.
    """
    from tui_reader.session.plain import analyze

    return analyze(text, location=location, markup=markup)
