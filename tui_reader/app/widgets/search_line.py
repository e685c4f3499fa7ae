"""The search line: what is typed, how it is read, and how many hits there are."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui_reader.app.chrome import cut
from tui_reader.app.page.chars import width
from tui_reader.app.searches import Searched
from tui_reader.app.widgets.line_edit import LineEdit

_TYPED = 34
"""Cells kept for what is typed, with the air round it, before what stands beside it is said in full."""


WORDS = "words in the article"
AGAIN = "words, or Enter for {}"
"""What the empty line says where something was searched for before."""
_LAST = 24
"""Cells of that which are shown."""


class Beside(Widget):
    """A few words beside the line."""

    DEFAULT_CSS = """
    Beside { width: auto; height: 1; color: $quiet; }
    Beside.-sign { color: $accent; text-style: bold; }
    """

    words: reactive[str] = reactive("", layout=True)

    def render(self) -> Content:
        """The words."""
        return Content(self.words)


class SearchLine(Horizontal):
    """`/ pattern          3 of 17 hits · ctrl+r regular expression · Esc gives up`."""

    DEFAULT_CSS = "SearchLine { height: 1; padding: 0 1; background: $surface; display: none; }"

    count: reactive[str] = reactive("")
    regex: reactive[bool] = reactive(False)

    class Typed(Message):
        """The pattern, or how it is read, changed."""

        def __init__(self, pattern: str, regex: bool) -> None:
            super().__init__()
            self.pattern = pattern
            self.regex = regex

    class Done(Message):
        """Enter was pressed."""

        def __init__(self, pattern: str, regex: bool) -> None:
            super().__init__()
            self.pattern = pattern
            self.regex = regex

    class GivenUp(Message):
        """The search was given up."""

    def __init__(self) -> None:
        super().__init__()
        self._history: tuple[Searched, ...] = ()
        self._recalled = 0
        self._typed = ""
        """What was typed before an older search was brought back."""
        self._sign = Beside(classes="-sign")
        self._count = Beside()
        self.edit = LineEdit(placeholder=WORDS, hands_over=True)

    def compose(self) -> ComposeResult:
        """Sign, line, count."""
        yield self._sign
        yield self.edit
        yield self._count

    def begin(self, history: tuple[Searched, ...]) -> None:
        """Show an empty line; `history` holds the searches of before, the newest last."""
        self._history, self._recalled = history, len(history)
        last = next((search.pattern for search in reversed(history) if not search.library), "")
        self.edit.placeholder = AGAIN.format(cut(last, _LAST)) if last else WORDS
        self.edit.begin()
        self.count = ""
        self.display = True
        self._tell()

    def watch_count(self) -> None:
        """Say how many hits there are."""
        self._tell()

    def watch_regex(self) -> None:
        """Say how the pattern is read."""
        self._tell()

    def on_key(self, event: events.Key) -> None:
        """Turn to the other way of reading the pattern."""
        if event.key == "ctrl+r":
            event.stop()
            self.regex = not self.regex
            self.post_message(self.Typed(self.edit.value, self.regex))

    def on_line_edit_changed(self, event: LineEdit.Changed) -> None:
        """Announce what is typed."""
        event.stop()
        self.post_message(self.Typed(event.value, self.regex))

    def on_line_edit_submitted(self, event: LineEdit.Submitted) -> None:
        """Announce that the search is done."""
        event.stop()
        self.post_message(self.Done(event.value, self.regex))

    def on_line_edit_given_up(self, event: LineEdit.GivenUp) -> None:
        """Announce that the search was given up."""
        event.stop()
        self.post_message(self.GivenUp())

    def on_line_edit_recalled(self, event: LineEdit.Recalled) -> None:
        """Bring back a search of before that begins with what was typed, or that."""
        event.stop()
        history, at = self._history, self._recalled
        if at == len(history):
            self._typed = self.edit.value
        begins = self._typed.lower()
        at += event.step
        while 0 <= at < len(history) and not history[at].pattern.lower().startswith(begins):
            at += event.step
        if at < 0 or at > len(history):
            return
        self._recalled = at
        if at < len(history):
            self.regex = history[at].regex
        self.edit.fill(history[at].pattern if at < len(history) else self._typed)

    def _tell(self) -> None:
        self._sign.words = "regex / " if self.regex else "/ "
        keys = "ctrl+r plain words" if self.regex else "ctrl+r regular expression"
        parts = [part for part in (self.count, keys, "Esc gives up") if part]
        room = self.app.size.width - len(self._sign.words) - _TYPED
        while len(parts) > 1 and width(" · ".join(parts)) > room:
            parts.pop()
        self._count.words = "  " + " · ".join(parts)
