"""The footer: which keys matter where the reader is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui_reader.app.actions import Action, Where
from tui_reader.app.chrome import Hint
from tui_reader.app.keymap import Keymap

if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen

ANALYSED = ("entities", "quotes", "sourcing")
"""Names of the panes that the analysis fills."""
PAIRS = {
    "next_section": "previous_section",
    "next_quote": "previous_quote",
    "next_hit": "previous_hit",
    "next_voucher": "previous_voucher",
    "open_row": "close_row",
    "select_word": "select_word_back",
    "select_line": "select_line_back",
}
"""Actions whose hint shows the key of the way back as well."""


class Hinter:
    """Makes hints with the keys that are in force."""

    def __init__(self, keymap: Keymap) -> None:
        self._keymap = keymap

    @property
    def help(self) -> Hint:
        """The hint that is always there."""
        return self.hint("help")

    def hint(self, name: str, title: str = "") -> Hint:
        """The hint for an action: its first key and, if it goes both ways, the key of the way back."""
        action = self._keymap.action(name)
        keys = [a.key_names[0] for a in (action, self._back(name)) if a is not None and a.key_names]
        return Hint(" ".join(keys), title or action.title, name)

    def all_on(self, where: Where) -> tuple[Hint, ...]:
        """The hints of a screen but help, the most useful first."""
        return tuple(self.hint(action.id) for action in self._keymap.footer(where) if action.id != "help")

    def _back(self, name: str) -> Action | None:
        return self._keymap.action(PAIRS[name]) if name in PAIRS else None


class Hints:
    """What the footer of the reading screen shows."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._hinter = Hinter(screen.keymap)
        self._reading = self._hinter.all_on(Where.READING)
        screen.hints.last = self._hinter.help
        self._selecting = [hint for hint in self._hinter.all_on(Where.SELECTING) if hint != self._hinter.help]

    def refresh(self) -> None:
        """Show the hints for whoever has the keyboard, and the trail."""
        line, screen, hint = self._screen.hints, self._screen, self._hinter.hint
        first: Iterable[Hint] = ()
        if screen.panes.focused:
            first = self._of_pane(screen.panes.focused)
        elif screen.selecting.on:
            first = [*(hint(name) for name in ("highlight", "note", "copy")), *self._selecting]
        elif screen.trail.lit:
            first = [hint("next_hit", "walk"), hint("drop")]
        first = [each for each in first if each.key]
        keys = {each.key for each in first}
        line.trail = screen.trail.words
        rest = () if screen.selecting.on else self._reading
        line.hints = (*first, *(each for each in rest if each.key not in keys))

    def _of_pane(self, name: str) -> Iterable[Hint]:
        """What can be done in a pane: with the row under the cursor, and with the pane as a whole."""
        screen, hint = self._screen, self._hinter.hint
        if row := screen.panes.row:
            yield hint("list_choose", row.tip)
            if name == "sourcing":
                yield hint("open_row")
        elif screen.analysing.wanted and name in ANALYSED:
            yield hint("retry", "analyse")
        yield hint("drop", "back")
        if pane := screen.deck.panes.get(name):
            if row or pane.arranged or name not in ANALYSED or screen.findings:
                yield hint("filter_pane")
            if row and len(pane.kind.orders) > 1:
                yield hint("sort_pane")
        yield hint("next_pane")
