"""How the parts of a row look, in one table that does not need Textual."""

from __future__ import annotations

from tui_reader.app.page.looks import Look
from tui_reader.app.rows.base import Role

HEADING, ACTIVE = "heading", "active"
"""What is styled beside the roles of words: a heading between rows, and the mark of a row that is on screen."""
LOOKS: dict[str, Look] = {
    Role.PLAIN: Look(),
    Role.STRONG: Look("bold"),
    Role.QUIET: Look(colour="quiet"),
    Role.MADE: Look("italic", "quiet"),
    Role.MARK: Look(colour="second"),
    Role.WARN: Look(colour="warning"),
    Role.NOTE: Look("italic", "second"),
    HEADING: Look("bold", "quiet"),
    ACTIVE: Look("bold", "accent"),
}
"""Styles by name."""
CURSOR = Look(ground="row")
"""What the cursor lays over its row."""
_WITHOUT_SHADES: dict[str, Look] = {Role.QUIET: Look("dim", "quiet"), Role.MADE: Look("dim italic", "quiet")}
_CURSOR_WITHOUT_SHADES = Look("reverse", ground="row")


def look_of(name: str, *, shades: bool) -> Look:
    """The look of a part; without `shades` there are the terminal's own colours at most."""
    return LOOKS[name] if shades or name not in _WITHOUT_SHADES else _WITHOUT_SHADES[name]


def cursor_look(*, shades: bool) -> Look:
    """What the cursor lays over its row, of which only ground and reversal count."""
    return CURSOR if shades else _CURSOR_WITHOUT_SHADES
