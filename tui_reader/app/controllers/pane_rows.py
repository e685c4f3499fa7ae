"""What a pane lists, and what it says where that is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.app.rows import entities, notes, quotes, sourcing
from tui_reader.app.rows.base import Row, heading
from tui_reader.app.widgets.panes import Pane

if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen

_HIGHLIGHTS = "{highlight} highlights the quotation under the cursor"
_BOOKMARKS = "{bookmark} bookmarks this paragraph"
_OTHERS = "{filter_pane} shows others"
EMPTY = {
    "entities": {
        entities.FILTERS[0]: "No names were found in this article.",
        entities.FILTERS[1]: f"The article names no people or organisations.\n\n{_OTHERS}",
    },
    "quotes": {
        quotes.FILTERS[0]: "Nothing here stands in quotation marks.\n\n{filter_pane} shows reported speech",
        quotes.FILTERS[1]: f"Nothing is reported without quotation marks.\n\n{_OTHERS}",
        quotes.FILTERS[2]: "Nothing is said by anybody in this article.",
    },
    "sourcing": sourcing.EMPTY,
    "notes": {
        notes.FILTERS[0]: f"Nothing kept yet.\n\n{_HIGHLIGHTS}\n{_BOOKMARKS}",
        notes.FILTERS[1]: f"No highlights in this article yet.\n\n{_HIGHLIGHTS}\n{_OTHERS}",
        notes.FILTERS[2]: f"No bookmarks in this article yet.\n\n{_BOOKMARKS}\n{_OTHERS}",
        notes.FILTERS[3]: f"Nothing kept in any article yet.\n\n{_OTHERS}",
    },
}
"""What an empty pane says, by what it shows; names of actions in braces stand for their keys."""


def rows_of(screen: ReadingScreen, pane: Pane) -> tuple[tuple[Row, ...] | None, str]:
    """The rows of a pane as it is filtered and sorted, None as long as there is no analysis; the empty words.

    Where the pane was filtered or sorted, the first row says how.
    """
    keys = {action.id: screen.keymap.key(action.id) for action in screen.keymap.actions}
    empty = EMPTY[pane.kind.name][pane.filter].format_map(keys)
    if pane.kind.name == "notes" and not screen.reading.durable:
        empty += "\n\nNotes can't be kept: the library can't be written."
    rows = _rows(screen, pane)
    if rows and pane.arranged:
        rows = (heading("arranged", pane.arranged), *rows)
    return rows, empty


def _rows(screen: ReadingScreen, pane: Pane) -> tuple[Row, ...] | None:
    name, reading, findings = pane.kind.name, screen.reading, screen.findings
    if name == "notes":
        if pane.filter == notes.FILTERS[3]:
            return notes.library_rows(screen.session.kept_everywhere())
        return notes.note_rows(reading.highlights, reading.bookmarks, pane.filter, pane.order)
    if findings is None:
        return None
    if name == "entities":
        return entities.entity_rows(findings, pane.filter, pane.order)
    if name == "quotes":
        return quotes.quote_rows(findings, pane.filter, pane.order)
    return sourcing.sourcing_rows(findings, pane.filter, screen.sourcing.opened)
