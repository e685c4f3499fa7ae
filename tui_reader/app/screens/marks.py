"""Which letter: the marks there are, with what they hold."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult

from tui_reader.app.chrome import cut
from tui_reader.app.controllers.marking import PREVIOUS
from tui_reader.app.screens.dialog import Dialog, Panel, Words

_BACK = (PREVIOUS, "`")
"""Signs for going back, as in vim and less."""


class MarkScreen(Dialog[str]):
    """Gives the letter that was pressed."""

    def __init__(self, what: str, held: dict[str, str]) -> None:
        super().__init__()
        self._what = what
        self._held = held

    def compose(self) -> ComposeResult:
        """The marks that are set."""
        setting = self._what == "set"
        room = min(76, int(self.app.size.width * 0.96)) - 4  # as wide as a panel is inside
        lines = [cut(f"{letter}  {words}", room) for letter, words in self._held.items()]
        yield Panel(
            Words("\n".join(lines) or "No marks yet."),
            title="Set a mark" if setting else "Go to a mark",
            keys="a letter · Esc" if setting else "a letter · ' back · Esc",
        )

    def on_key(self, event: events.Key) -> None:
        """Take the next letter or digit, or the sign for going back."""
        back = event.character in _BACK and self._what != "set"
        if event.character and (event.character.isalnum() or back):
            event.stop()
            self.dismiss(PREVIOUS if back else event.character)
