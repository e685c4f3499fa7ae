"""The search line: what is typed, how it is read, and how many hits there are."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input


class SearchInput(Input):
    """One line of input without a box."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", show=False),
        Binding("ctrl+r", "turn", show=False),
        Binding("up", "older", show=False),
        Binding("down", "newer", show=False),
    ]

    class GivenUp(Message):
        """Escape was pressed."""

    class Turned(Message):
        """The other way of reading the pattern was asked for."""

    class Recalled(Message):
        """An older (-1) or newer (1) pattern was asked for."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    def action_give_up(self) -> None:
        """Announce Escape."""
        self.post_message(self.GivenUp())

    def action_turn(self) -> None:
        """Announce ctrl+r."""
        self.post_message(self.Turned())

    def action_older(self) -> None:
        """Announce the up key."""
        self.post_message(self.Recalled(-1))

    def action_newer(self) -> None:
        """Announce the down key."""
        self.post_message(self.Recalled(1))


class SearchCount(Widget):
    """What stands at the right of the search line."""

    DEFAULT_CSS = "SearchCount { width: auto; height: 1; color: $quiet; }"

    words: reactive[str] = reactive("", layout=True)

    def render(self) -> Content:
        """The words."""
        return Content(self.words)


class SearchLine(Horizontal):
    """`/ pattern          3 of 17 hits · Enter keeps · Esc drops · ctrl+r regex`."""

    DEFAULT_CSS = """
    SearchLine { height: 1; padding: 0 1; background: $surface; }
    SearchLine SearchInput {
        border: none; height: 1; padding: 0 1; width: 1fr; background: transparent; color: $foreground;
        &:focus { border: none; background-tint: transparent 0%; }
    }
    SearchLine > #slash { width: auto; color: $accent; text-style: bold; }
    """

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

        def __init__(self, pattern: str) -> None:
            super().__init__()
            self.pattern = pattern

    class GivenUp(Message):
        """The search was given up."""

    def __init__(self, history: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._history = history
        self._recalled = len(history)
        self._sign = SearchCount(id="slash")
        self._sign.words = "/"
        self._input = SearchInput(placeholder="words in the article", select_on_focus=False)
        self._count = SearchCount()

    def compose(self) -> ComposeResult:
        """Sign, input, count."""
        yield self._sign
        yield self._input
        yield self._count

    def on_mount(self) -> None:
        """Take the keyboard."""
        self._input.focus()
        self._tell()

    def watch_count(self) -> None:
        """Say how many hits there are."""
        self._tell()

    def watch_regex(self) -> None:
        """Say how the pattern is read."""
        self._sign.words = "regex /" if self.regex else "/"
        self._tell()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Announce what is typed."""
        event.stop()
        self.post_message(self.Typed(event.value, self.regex))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Announce that the search is done."""
        event.stop()
        self.post_message(self.Done(event.value))

    def on_search_input_given_up(self, event: SearchInput.GivenUp) -> None:
        """Announce that the search was given up."""
        event.stop()
        self.post_message(self.GivenUp())

    def on_search_input_turned(self, event: SearchInput.Turned) -> None:
        """Read the pattern the other way."""
        event.stop()
        self.regex = not self.regex
        self.post_message(self.Typed(self._input.value, self.regex))

    def on_search_input_recalled(self, event: SearchInput.Recalled) -> None:
        """Bring back a pattern searched for before."""
        event.stop()
        self._recalled = max(0, min(len(self._history), self._recalled + event.step))
        self._input.value = self._history[self._recalled] if self._recalled < len(self._history) else ""
        self._input.cursor_position = len(self._input.value)

    def _tell(self) -> None:
        keys = "ctrl+r plain words" if self.regex else "ctrl+r regular expression"
        self._count.words = " · ".join(part for part in (self.count, keys, "Esc gives up") if part)
