"""What each pane shows and in which order; both are remembered."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen


class Arranging:
    """Turns filters and orders."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        for part in screen.session.memory.shown.split():
            name, _, numbers = part.partition(":")
            pane = screen.deck.panes.get(name)
            if pane is not None:
                with suppress(ValueError, IndexError):
                    filtered, order = map(int, numbers.split(":"))
                    pane.filter, pane.order = pane.kind.filters[filtered], pane.kind.orders[order]
        self._kept = self._words

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {"filter_pane": self._filter, "sort_pane": self._sort}

    @property
    def kept(self) -> bool:
        """Whether the next article opens with the panes as they are."""
        deck, active = self._screen.deck, self._screen.session.memory.active
        opens = active if active in deck.panes else next(iter(deck.panes))
        return self._words == self._kept and deck.active == opens

    def _filter(self) -> None:
        name = self._screen.panes.focused or self._screen.deck.active
        if name == "sections":
            self._screen.tell("The sections have no filter")
            return
        pane = self._screen.deck.panes[name]
        pane.next_filter()
        self._show(name, pane.filter)

    def _sort(self) -> None:
        name = self._screen.panes.focused or self._screen.deck.active
        if name == "sections" or len(self._screen.deck.panes[name].kind.orders) == 1:
            self._screen.tell("These stay in the order of the article")
            return
        pane = self._screen.deck.panes[name]
        pane.next_order()
        self._show(name, f"sorted {pane.order}" if pane.order.startswith("by") else pane.order)

    def _show(self, name: str, words: str) -> None:
        screen = self._screen
        screen.panes.refill(name, "")
        screen.deck.settle()
        screen.tell(f"{screen.deck.panes[name].kind.title}: {words}")
        self._kept = self._words
        screen.session.remember_screen(shown=self._kept)

    @property
    def _words(self) -> str:
        """What the panes show, as `Memory.shown` has it."""
        return " ".join(
            f"{pane.kind.name}:{pane.kind.filters.index(pane.filter)}:{pane.kind.orders.index(pane.order)}"
            for pane in self._screen.deck.panes.values()
        )
