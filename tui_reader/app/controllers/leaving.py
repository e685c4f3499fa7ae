"""Leaving an article: what will stand beside its text when it opens again, taken from the screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.scrollbar import ScrollBar

from tui_reader.app.anchored import anchored
from tui_reader.app.opening.remembered import Sides
from tui_reader.app.rows import notes

if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen
    from tui_reader.app.widgets.row_list import RowList

_BEGIN, _END = "\x1b[", "\x1b[0m"
"""How a style begins, and how it ends."""
_STILL = 1.0
"""Seconds for which nothing is drawn any more."""


def take_sides(screen: ReadingScreen) -> Sides | None:
    """The cells beside and below the text, as they will be when the article opens again on a screen of this size.

    None where that cannot be told: a dialog, a drawer or the search line is open, something is zoomed or
    selected, the analysis is not there, or a pane shows what is not remembered. Nothing is drawn afterwards.
    """
    if not _at_rest(screen):
        return None
    screen.app.delay_update(_STILL)
    _begin_anew(screen)
    size = screen.size
    strips = screen._compositor.render_strips()
    written = []
    for y, left, right in _rows(screen):
        cells = strips[y].crop(left, right).render(screen.app.console)
        # Each style ends the one before it: half as many codes, for the terminal and for who reads them again.
        written.append(f"\x1b[{y + 1};{left + 1}H{cells.replace(_END + _BEGIN, _BEGIN + '0;')}")
    return Sides((size.width, size.height), anchored("".join(written)))


def _rows(screen: ReadingScreen) -> Iterator[tuple[int, int, int]]:
    """Row, first cell and the cell after the last of everything that is taken."""
    width, height = screen.size
    sections, panes = screen.columns.sections, screen.columns.panes
    for y in range(1, height - 2):
        if sections.display:
            yield y, 0, sections.region.right
        if panes.display:
            yield y, panes.region.x, width
    yield height - 2, 0, width
    yield height - 1, 0, width


def _at_rest(screen: ReadingScreen) -> bool:
    if not screen.furnished or screen.findings is None or screen is not screen.app.screen:
        return False
    return (
        screen.columns.as_opened
        and screen.hints.display
        and screen.hints.outer_size.height == 1
        and not screen.selecting.on
        and not isinstance(screen.app.mouse_over, ScrollBar)
        and screen.arranging.kept
        # What it holds is not known from this article.
        and screen.deck.panes["notes"].filter != notes.FILTERS[3]
    )


def _begin_anew(screen: ReadingScreen) -> None:
    """Bring lists, rule and footer into the state in which they will be when they have been filled again."""
    screen.places.come_back()
    lists = [screen.sections, *(pane.list for pane in screen.deck.panes.values())]
    for rows in lists:
        rows.has_focus = False
    if screen.sourcing.opened:
        screen.sourcing.opened = frozenset()
        screen.panes.refill("sourcing", "")
        screen._refresh_layout()
    for rows in lists:
        _to_start(rows)
    screen.trail.drop()
    screen.looks.greet()
    screen.follow()
    screen.sections_header.lit = False
    screen.deck.settle()
    screen.columns.join()


def _to_start(rows: RowList) -> None:
    rows.scroll_to(y=0, animate=False, force=True, immediate=True)
    rows.cursor = next((number for number, row in enumerate(rows.rows) if not row.heading), None)
    rows.marked = frozenset()
    rows.refresh()
