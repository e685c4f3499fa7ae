"""The footer: which keys matter where the reader is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui_reader.app.actions import ACTIONS, Action, Where, footer_actions
from tui_reader.app.chrome import Hint

if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen

_BY_ID = {action.id: action for action in ACTIONS}
HELP = Hint("?", "help")


def hint(name: str, title: str = "") -> Hint:
    """The hint for an action, with its first key and, if it goes both ways, the key of the way back."""
    action = _BY_ID[name]
    return Hint(_key(action), title or action.title)


def _key(action: Action) -> str:
    pair = PAIRS.get(action.id)
    first = action.keys_shown.split(" ")[0]
    return f"{first} {_BY_ID[pair].keys_shown.split(' ')[0]}" if pair else first


PAIRS = {
    "next_section": "previous_section",
    "next_quote": "previous_quote",
    "next_hit": "previous_hit",
    "next_voucher": "previous_voucher",
    "open_row": "close_row",
}
"""Actions whose hint shows the key of the way back as well."""


def hints_for(where: Where) -> tuple[Hint, ...]:
    """The hints of a screen, the most useful first."""
    return tuple(hint(action.id) for action in footer_actions(where) if action.id != "help")


class Hints:
    """What the footer of the reading screen shows."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._reading = hints_for(Where.READING)

    def refresh(self) -> None:
        """Show the hints for whoever has the keyboard, and the trail."""
        line, screen = self._screen.hints, self._screen
        first: Iterable[Hint] = ()
        if screen.panes.focused:
            first = [hint("list_choose"), hint("drop", "back"), hint("filter_pane"), hint("next_pane")]
            if screen.panes.focused == "sourcing":
                first.insert(1, hint("open_row"))
        elif screen.trail.lit:
            first = [hint("next_hit", "walk"), hint("drop")]
        first = list(first)
        keys = {h.key for h in first}
        line.trail = screen.trail.words
        line.hints = (*first, *(h for h in self._reading if h.key not in keys))
