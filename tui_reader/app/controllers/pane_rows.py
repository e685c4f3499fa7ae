"""What a pane lists, and what it says where that is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.app.rows import entities, notes, quotes, sourcing
from tui_reader.app.rows.base import Row
from tui_reader.app.widgets.panes import Pane

if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen

EMPTY = {
    "entities": "No names were found in this article.",
    "quotes": "Nothing here stands in quotation marks.\n\n{filter_pane} shows reported speech",
    "sourcing": sourcing.EMPTY[sourcing.FILTERS[0]],
    "notes": "Nothing kept yet.\n\n{highlight} highlights the quotation under the cursor\n"
    "{bookmark} bookmarks this paragraph",
}
"""What an empty pane says; names of actions in braces stand for their keys."""


def rows_of(screen: ReadingScreen, pane: Pane) -> tuple[tuple[Row, ...] | None, str]:
    """The rows of a pane as it is filtered and sorted, None as long as there is no analysis; the empty words."""
    name, reading, findings = pane.kind.name, screen.reading, screen.findings
    empty = EMPTY[name].format_map({a.id: screen.keymap.key(a.id) for a in screen.keymap.actions})
    if name == "notes":
        if not reading.durable:
            empty += "\n\nNotes can't be kept: the library can't be written."
        if pane.filter == notes.FILTERS[3]:
            return notes.library_rows(screen.session.kept_everywhere()), empty
        return notes.note_rows(reading.highlights, reading.bookmarks, pane.filter, pane.order), empty
    if findings is None:
        return None, empty
    if name == "entities":
        return entities.entity_rows(findings, pane.filter, pane.order), empty
    if name == "quotes":
        if pane.filter != quotes.FILTERS[0]:
            empty = "Nothing is said by anybody in this article."
        return quotes.quote_rows(findings, pane.filter, pane.order), empty
    return sourcing.sourcing_rows(findings, pane.filter, screen.sourcing.opened), sourcing.EMPTY[pane.filter]
