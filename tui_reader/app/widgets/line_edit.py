"""One line to type in: small, there from the start, and it loses no key to what comes after it."""

from __future__ import annotations

from collections.abc import Callable

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui_reader.app.chrome import cut


class LineEdit(Widget, can_focus=True):
    """A line of input without a box. While it has the keyboard it takes every printable key."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "LineEdit { height: 1; width: 1fr; color: $foreground; }"

    value: reactive[str] = reactive("")
    placeholder: reactive[str] = reactive("")
    cursor: reactive[int] = reactive(0)
    """Where the next character goes, a code point."""

    class Changed(Message):
        """The value changed."""

        def __init__(self, edit: LineEdit, value: str) -> None:
            super().__init__()
            self.edit = edit
            self.value = value

    class Submitted(Message):
        """Enter was pressed."""

        def __init__(self, edit: LineEdit, value: str) -> None:
            super().__init__()
            self.edit = edit
            self.value = value

    class GivenUp(Message):
        """Escape was pressed."""

    class Recalled(Message):
        """An older (-1) or newer (1) line was asked for."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    def __init__(self, value: str = "", *, placeholder: str = "", hands_over: bool = False) -> None:
        super().__init__()
        self.set_reactive(LineEdit.value, value)
        self.set_reactive(LineEdit.placeholder, placeholder)
        self.set_reactive(LineEdit.cursor, len(value))
        self._hands_over = hands_over
        """Whether Enter and Escape end the input, so that keys typed ahead are meant for what follows."""
        self._over = False

    def begin(self, value: str = "") -> None:
        """Start anew with `value`, without announcing it."""
        self.value, self.cursor, self._over = value, len(value), False

    def fill(self, value: str) -> None:
        """Put `value` in place of what was typed, and announce it."""
        self.value, self.cursor = value, len(value)
        self.post_message(self.Changed(self, value))

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor inside the line."""
        return max(0, min(cursor, len(self.value)))

    def render(self) -> Content:
        """The line, scrolled so that the cursor is seen; an ellipsis where more of it is at a side."""
        if not self.value:
            words = cut(self.placeholder, self.size.width) or " "
            first = Content(words[:1]).stylize("reverse") if self.has_focus else Content(words[:1])
            return Content.assemble(first, Content(words[1:])).stylize("$quiet")
        at, room = self.cursor, max(4, self.size.width)
        before, under, after = self.value[:at], self.value[at : at + 1] or " ", self.value[at + 1 :]
        if cell_len(before) > room - 2:
            while cell_len(before) > room - 3:
                before = before[1:]
            before = f"…{before}"
        after = cut(after, room - cell_len(before) - cell_len(under))
        shown = Content(under)
        return Content.assemble(before, shown.stylize("reverse") if self.has_focus else shown, after)

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Hide the cursor."""
        self.refresh()

    def on_paste(self, event: events.Paste) -> None:
        """Take the first line of what is pasted."""
        event.stop()
        lines = event.text.splitlines()
        self._insert("".join(c for c in lines[0] if c.isprintable()) if lines else "")

    def on_key(self, event: events.Key) -> None:
        """Edit the line."""
        if self._over:
            event.stop()
            event.prevent_default()
            self.app.post_message(events.Key(event.key, event.character))
            return
        if event.is_printable and event.character:
            self._insert(event.character)
        elif not self._edit(event.key):
            return
        event.stop()
        event.prevent_default()

    def _edit(self, key: str) -> bool:
        value, at = self.value, self.cursor
        if key == "backspace":
            self._set(value[: max(0, at - 1)] + value[at:], at - 1)
        elif key == "delete":
            self._set(value[:at] + value[at + 1 :], at)
        elif key == "ctrl+u":
            self._set(value[at:], 0)
        elif key == "ctrl+k":
            self._set(value[:at], at)
        elif key == "ctrl+w":
            kept = value[:at].rstrip()
            kept = kept[: kept.rfind(" ") + 1]
            self._set(kept + value[at:], len(kept))
        elif key in _MOVES:
            self.cursor = _MOVES[key](at, len(value))
        elif key == "enter":
            self._over = self._hands_over
            self.post_message(self.Submitted(self, value))
        elif key == "escape":
            self._over = self._hands_over
            self.post_message(self.GivenUp())
        elif key in ("up", "down") and self._hands_over:
            self.post_message(self.Recalled(-1 if key == "up" else 1))
        else:
            return False
        return True

    def _insert(self, words: str) -> None:
        if words:
            self._set(self.value[: self.cursor] + words + self.value[self.cursor :], self.cursor + len(words))

    def _set(self, value: str, cursor: int) -> None:
        changed = value != self.value
        self.value, self.cursor = value, cursor
        if changed:
            self.post_message(self.Changed(self, value))


_MOVES: dict[str, Callable[[int, int], int]] = {
    "left": lambda at, length: at - 1,
    "right": lambda at, length: at + 1,
    "home": lambda at, length: 0,
    "ctrl+a": lambda at, length: 0,
    "end": lambda at, length: length,
    "ctrl+e": lambda at, length: length,
}
