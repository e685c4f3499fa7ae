"""Waits for the letters of a hint; the page below stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events

from tui_reader.app.page.links import LETTERS, chosen
from tui_reader.app.screens.dialog import Dialog


class LinkHintsScreen(Dialog[int]):
    """Gives the number of the hint that was typed. A letter of no hint is passed over; any other key closes it."""

    DEFAULT_CSS = "LinkHintsScreen { background: transparent; }"

    def __init__(self, labels: Sequence[str], narrowed: Callable[[str], None]) -> None:
        super().__init__()
        self._labels = labels
        self._narrowed = narrowed
        """Told what was typed so far."""
        self._typed = ""

    def on_key(self, event: events.Key) -> None:
        """One letter further."""
        if event.key == "escape":
            return
        event.stop()
        if event.key == "backspace":
            self._typed = self._typed[:-1]
        elif (letter := (event.character or "").lower()) not in LETTERS or not letter:
            self.dismiss(None)
            return
        elif chosen(self._labels, self._typed + letter):
            self._typed += letter
        left = chosen(self._labels, self._typed)
        if self._labels[left[0]] == self._typed:
            self.dismiss(left[0])
        else:
            self._narrowed(self._typed)
