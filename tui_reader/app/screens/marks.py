"""Which letter: the marks there are, with what they hold."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult

from tui_reader.app.screens.dialog import Dialog, Panel, Words


class MarkScreen(Dialog[str]):
    """Gives the letter that was pressed."""

    def __init__(self, what: str, held: dict[str, str]) -> None:
        super().__init__()
        self._what = what
        self._held = held

    def compose(self) -> ComposeResult:
        """The marks that are set."""
        title = "Set a mark" if self._what == "set" else "Go to a mark"
        lines = [f"{letter}  {words}" for letter, words in self._held.items()]
        yield Panel(Words("\n".join(lines) or "No marks yet."), title=title, keys="a letter · Esc")

    def on_key(self, event: events.Key) -> None:
        """Take the next letter or digit."""
        if event.character and event.character.isalnum():
            event.stop()
            self.dismiss(event.character)
