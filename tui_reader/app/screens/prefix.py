"""What may follow the first key of a sequence."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult

from tui_reader.app.keys import shown_key
from tui_reader.app.page.chars import width
from tui_reader.app.screens.dialog import Dialog, Panel, Words
from tui_reader.app.sequences import Sequence


class PrefixScreen(Dialog[Sequence]):
    """Gives the sequence that was typed to its end; any key that leads nowhere closes it."""

    DEFAULT_CSS = """
    PrefixScreen { background: transparent; align: center bottom; }
    PrefixScreen Panel { min-width: 40; margin: 0 0 1 0; }
    """

    def __init__(self, typed: str, choices: tuple[Sequence, ...]) -> None:
        super().__init__()
        self._typed = typed
        self._choices = choices
        self._words = Words()

    def compose(self) -> ComposeResult:
        """The keys that may follow, with what they do."""
        yield Panel(self._words, title=f"{shown_key(self._typed)} …", keys="Esc")

    def on_mount(self) -> None:
        """List what may follow."""
        self._list()

    def on_key(self, event: events.Key) -> None:
        """One key further."""
        if event.key == "escape":
            return
        event.stop()
        rest = [c for c in self._choices if c.rest.split(" ")[0] == event.key]
        for choice in rest:
            if choice.rest == event.key:
                self.dismiss(choice)
                return
        if not rest:
            self.dismiss(None)
            return
        self._choices = tuple(_stepped(choice) for choice in rest)
        self._typed = f"{self._typed} {event.key}"
        self._list()

    def _list(self) -> None:
        names = [shown_key(choice.rest) for choice in self._choices]
        widest = max(map(len, names), default=0)
        pairs = zip(names, self._choices, strict=True)
        rows = [f"{name:<{widest}}  {choice.action.help}" for name, choice in pairs]
        self._words.words = "\n".join(rows)
        self.query_one(Panel).styles.width = max(map(width, rows), default=0) + 4  # with border and air


def _stepped(choice: Sequence) -> Sequence:
    return Sequence(choice.rest.partition(" ")[2], choice.action, choice.owner, choice.told)
