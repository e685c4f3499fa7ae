"""The panes: what they list, how they follow the text, and how the text follows them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.app.controllers.hints import ANALYSED
from tui_reader.app.controllers.pane_rows import rows_of
from tui_reader.app.controllers.trail import Stop
from tui_reader.app.lookup import PlaceIndex
from tui_reader.app.rows import entities, notes, quotes, sections, sourcing
from tui_reader.app.rows.base import Row
from tui_reader.app.widgets.panes import Pane, PaneKind
from tui_reader.app.widgets.row_list import RowList

if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen
    from tui_reader.model.stop import Stop as Left

KINDS = (
    PaneKind("entities", "Entities", entities.FILTERS, entities.ORDERS),
    PaneKind("quotes", "Quotes", quotes.FILTERS, quotes.ORDERS),
    PaneKind("sourcing", "Sourcing", sourcing.FILTERS),
    PaneKind("notes", "Notes", notes.FILTERS, notes.ORDERS),
)
_WALKED = {
    "said": "Quotes",
    "highlight": "Highlights",
    "bookmark": "Bookmarks",
    "bare": "Paragraphs without a source",
}
"""Kinds of rows whose trail is the whole list, each row one stop, and what that trail is called."""


class Panes:
    """Fills, follows, filters, previews and chooses."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._origin: Left | None = None
        """Where the reader was before a pane began to preview."""
        self._indexes: dict[str, PlaceIndex] = {}
        """For each pane, which of its rows are on screen."""
        self._stale: set[str] = set()
        self._sections = sections.SectionRows()

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {
            "next_pane": lambda: self.walk(1),
            "previous_pane": lambda: self.walk(-1),
            **{f"pane_{name}": self._focusing(name) for name in ("sections", *self._screen.deck.panes)},
            "list_highlights": self._highlights,
        }

    # What they list

    def wait(self, words: str) -> None:
        """Say that the analysis is on its way."""
        self._say(words)

    def fail(self, why: str) -> None:
        """Say why there is no analysis, and how to try again; in the footer where no pane is seen."""
        again = f"{self._screen.keymap.key('retry')} tries again"
        self._say(f"{why[:1].upper()}{why[1:]}\n\n{again}")
        if not self._screen.columns.panes.display:
            self._screen.tell(f"The article could not be analysed; {again}", warning=True)

    def offer(self, why: str) -> None:
        """Say why the article was not analysed by itself, and how to have it done."""
        told = f"{self._screen.keymap.key('retry')} analyses it"
        self._say(f"{why}\n\n{told}")
        if not self._screen.hints.message:
            self._screen.tell(f"{why} {told}")

    def _say(self, words: str) -> None:
        for name in ANALYSED:
            self._pane(name).say(words)
        self._screen.deck.settle()

    def fill(self) -> None:
        """List what the analysis found, if it is there, and the notes."""
        self.fill_sections()
        self._renew(tuple(self._screen.deck.panes))

    def fill_notes(self) -> None:
        """List the notes and bookmarks anew."""
        self.fill_sections()
        self._renew(("notes",))

    def catch_up(self) -> None:
        """Fill what has come into view and is not up to date."""
        for pane in self._screen.deck.shown:
            if pane.kind.name in self._stale:
                self._fill(pane.kind.name)
        self._screen.deck.settle()
        self.follow()

    def _renew(self, names: tuple[str, ...]) -> None:
        """These panes are out of date: those that are seen are filled now, the others when they are."""
        self._stale.update(names)
        self.catch_up()
        self._screen.call_after_refresh(self.follow)

    def fill_sections(self) -> None:
        """List sections and bookmarks."""
        reading = self._screen.reading
        self._screen.sections.show(self._sections.of(reading.article, reading.bookmarks))

    def _fill(self, name: str) -> None:
        pane = self._pane(name)
        rows, empty = rows_of(self._screen, pane)
        if rows is None:
            return
        self._stale.discard(name)
        pane.fill(rows, empty=empty)
        self._indexes[name] = PlaceIndex(
            (span, row.key) for row in rows if not row.key.startswith("measure:") for span in row.places
        )

    def refill(self, name: str, key: str) -> None:
        """List a pane anew, with its cursor on the row of `key`."""
        self._fill(name)
        rows = self._list(name)
        if (index := rows.find(key)) is not None:
            rows.cursor = index

    # How they follow the text

    def follow(self) -> None:
        """Mark the rows for what is on screen."""
        screen = self._screen
        visible = screen.view.seen
        section = screen.outline.section_at(screen.view.cursor)
        screen.sections.follow(frozenset({f"section:{section.index if section else 1}"}))
        for name, pane in screen.deck.panes.items():
            if (index := self._indexes.get(name)) and pane in screen.deck.shown:
                pane.list.follow(index.within(visible))

    # How the text follows them

    def focus(self, name: str) -> None:
        """Give the keyboard to a pane, opening its drawer where there is one."""
        self._screen.columns.reveal(name)
        self.catch_up()
        self._list(name).focus()

    def walk(self, step: int) -> None:
        """To the next pane; the text is one of the stops, and what the reader has hidden is none."""
        hidden = self._screen.columns.hidden
        stops = ["", *({"sections"} - hidden), *(() if "panes" in hidden else self._screen.deck.panes)]
        if len(stops) == 1:
            keys = " or ".join(self._screen.keymap.key(f"hide_{name}") for name in ("sections", "panes"))
            self._screen.tell(f"Sections and panes are hidden; {keys} shows them")
        here = self.focused if self.focused in stops else ""
        target = stops[(stops.index(here) + step) % len(stops)]
        self.focus(target) if target else self.leave()

    @property
    def focused(self) -> str:
        """The name of the pane that has the keyboard; empty for the text."""
        if self._screen.sections.has_focus:
            return "sections"
        return next((n for n, p in self._screen.deck.panes.items() if p.list.has_focus), "")

    @property
    def row(self) -> Row | None:
        """The row under the cursor of the pane that has the keyboard."""
        return self._list(self.focused).row if self.focused else None

    def leave(self, *, stay: bool = False) -> None:
        """Back to the text: to where it was before the pane previewed, unless told to `stay`."""
        if not stay:
            self._screen.view.return_to(self._origin)
        if self._origin is not None:
            self._screen.trail.restore()
        self.settle()
        self._screen.columns.hide_drawers()
        self._screen.view.focus()

    def settle(self) -> None:
        """Take the place that is previewed for the one where the reader is."""
        self._origin = None
        self._screen.places.let_go()

    def moved(self, row: Row) -> None:
        """Show in the text what the cursor of a pane is on."""
        if self._origin is None:
            self._origin = self._screen.places.hold()
        self._screen.tell("")
        self._screen.refresh_hints()
        if row.places:
            first = self._first(row, self._origin.cursor)
            self._screen.trail.preview(row.places, first)
            self._screen.view.go_to(first[0].start, near=True)

    def chosen(self, rows: RowList, row: Row) -> None:
        """Go to what was chosen and make it the trail."""
        if row.key.startswith("elsewhere:"):
            self._screen.keeping.open_elsewhere(row.key)
            return
        if not row.places:
            self._screen.tell(row.tip or "No place to go to")
            return
        origin = self._origin or self._screen.view.stop
        self.settle()
        self._screen.tell("")
        kind = row.key.partition(":")[0]
        trail, target = self._screen.trail, self._first(row, origin.cursor)[0]
        if kind == "section":
            trail.restore()
        elif kind in _WALKED:
            stops = [r for r in rows.rows if r.places and r.key.partition(":")[0] == kind]
            stops.sort(key=lambda r: r.places[0].start)
            trail.light(_WALKED[kind], [r.places for r in stops], stops.index(row))
        else:
            trail.light(row.label, [(span,) for span in row.places], row.places.index(target))
        self._screen.places.jump(
            target.start,
            select=target if kind != "section" else None,
            origin=origin,
            near=kind != "section",
        )
        self._screen.columns.hide_drawers()
        self._screen.view.focus()

    def _first(self, row: Row, origin: int) -> Stop:
        """What of a row is shown first: all of it where it is one place, else the first place after `origin`."""
        kind = row.key.partition(":")[0]
        if kind == "section" or kind in _WALKED:
            return row.places
        return (next((span for span in row.places if span.start >= origin), row.places[0]),)

    def _focusing(self, name: str) -> Callable[[], None]:
        return lambda: self.focus(name)

    def _highlights(self) -> None:
        pane = self._pane("notes")
        pane.filter = notes.FILTERS[1]
        self._fill("notes")
        self.focus("notes")

    def _pane(self, name: str) -> Pane:
        return self._screen.deck.panes[name]

    def _list(self, name: str) -> RowList:
        return self._screen.sections if name == "sections" else self._pane(name).list
