"""What may come after the first frame: lists, panes, search line, and the controllers that need them."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from textual.widget import MountError

from tui_reader.app.controllers.analysing import Analysing
from tui_reader.app.controllers.arranging import Arranging
from tui_reader.app.controllers.correcting import Correcting
from tui_reader.app.controllers.hints import Hints
from tui_reader.app.controllers.keeping import Keeping
from tui_reader.app.controllers.linking import Linking
from tui_reader.app.controllers.panes import KINDS, Panes
from tui_reader.app.controllers.search import Search
from tui_reader.app.controllers.selecting import Selecting
from tui_reader.app.controllers.sourcing import Sourcing
from tui_reader.app.controllers.taking import Taking
from tui_reader.app.controllers.trail import Trail
from tui_reader.app.widgets.chrome import ColumnHeader
from tui_reader.app.widgets.panes import PaneDeck
from tui_reader.app.widgets.row_list import RowList
from tui_reader.app.widgets.search_line import SearchLine
from tui_reader.errors import ReaderError

_SOON = 2.0
"""Seconds after which an opened article is put into the library: when nothing else is to be done."""

if TYPE_CHECKING:
    from tui_reader.app.ports import OpenReading
    from tui_reader.app.screens.reading import ReadingScreen


async def furnish(screen: ReadingScreen) -> bool:
    """Give the screen its side columns and everything that acts on them; False where it was left meanwhile."""
    screen.sections = RowList(name="sections", placeholder="No sections.")
    screen.sections_header = ColumnHeader(right="┬")
    screen.sections_header.tabs = (("Sections", ""),)
    screen.sections_header.active = "Sections"
    active, split = screen.session.memory.active, screen.columns.split
    screen.deck = PaneDeck(KINDS, active=active, split=split)
    screen.search_line = SearchLine()
    screen.trail = Trail(screen)
    screen.panes = Panes(screen)
    screen.arranging = Arranging(screen)
    screen.sourcing = Sourcing(screen)
    screen.deck.panes["sourcing"].between = screen.sourcing.strip
    screen.correcting = Correcting(screen)
    screen.keeping = Keeping(screen)
    screen.taking = Taking(screen)
    screen.search = Search(screen)
    screen.selecting = Selecting(screen)
    screen.linking = Linking(screen)
    screen.hinting = Hints(screen)
    screen.analysing = Analysing(screen)
    for part in (
        screen.trail,
        screen.panes,
        screen.arranging,
        screen.sourcing,
        screen.correcting,
        screen.keeping,
        screen.taking,
        screen.search,
        screen.selecting,
        screen.linking,
        screen.analysing,
    ):
        screen.acts.update(part.acts)
    try:
        await screen.columns.sections.mount(screen.sections_header, screen.sections)
        await screen.columns.panes.mount(screen.deck)
        await screen.mount(screen.search_line)
    except MountError:
        if screen.view.is_attached:
            raise
        return False
    # Drawn as a whole, it is drawn once: each of the new widgets would ask for itself again (`DrawnApp._display`).
    screen._compositor._dirty_regions.add(screen.size.region)
    screen.furnished = True
    screen.hints.forget()
    screen.call(screen.reading.article.title)
    screen.set_timer(_SOON, partial(remember, screen.reading))
    return True


def remember(reading: OpenReading) -> None:
    """Put the article into the library while it is being read, so that leaving does not wait for it."""

    def run() -> None:
        # What cannot be kept now is told when something is to be kept in it.
        with suppress(ReaderError):
            reading.remember()

    Thread(target=run, name="remember", daemon=True).start()
