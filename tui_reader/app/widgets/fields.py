"""Fields of a dialog that are chosen, not typed: one of several values, or several that are on or off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

LABEL = 9
"""Cells that the name of a field takes."""


class Value(NamedTuple):
    """One value that a field can have."""

    name: str
    words: str
    hint: str = ""
    """Said quietly behind it."""


class Field(Widget, can_focus=True):
    """A line with a name and what is chosen."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Field { height: 1; width: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }"

    class Changed(Message):
        """Something else is chosen."""

        def __init__(self, field: Field) -> None:
            super().__init__()
            self.field = field

        @property
        def control(self) -> Field:
            """The field."""
            return self.field

    def __init__(self, label: str) -> None:
        super().__init__()
        self.label = label

    def named(self) -> Content:
        """The field's name, lit while the field has the keyboard."""
        name = Content(self.label.ljust(LABEL))
        return name.stylize("bold $accent") if self.has_focus else name.stylize("$quiet")

    def on_focus(self) -> None:
        """Light up."""
        self.refresh()

    def on_blur(self) -> None:
        """Go quiet."""
        self.refresh()


class Choice(Field):
    """One of several values; ← and → turn it."""

    index: reactive[int] = reactive(0)

    def __init__(self, label: str, values: Sequence[Value]) -> None:
        super().__init__(label)
        self.values = tuple(values)

    @property
    def value(self) -> Value:
        """What is chosen."""
        return self.values[self.index]

    def choose(self, name: str) -> None:
        """Choose by name, without announcing it; nothing happens where there is no such value."""
        self.index = next((n for n, value in enumerate(self.values) if value.name == name), self.index)

    def render(self) -> Content:
        """`Format   ‹ markdown ›  for people`."""
        words = Content(self.value.words)
        sides = "$accent" if self.has_focus else "$quiet"
        parts = [
            self.named(),
            Content("‹ ").stylize(sides),
            words.stylize("bold") if self.has_focus else words,
            Content(" ›").stylize(sides),
        ]
        if self.value.hint:
            parts.append(Content(f"  {self.value.hint}").stylize("$quiet"))
        return Content.assemble(*parts)

    def on_key(self, event: events.Key) -> None:
        """Turn."""
        step = {"right": 1, "space": 1, "left": -1}.get(event.key)
        if step is not None:
            event.stop()
            event.prevent_default()
            self.turn(step)

    def on_click(self) -> None:
        """Turn."""
        self.turn(1)

    def turn(self, step: int) -> None:
        """Choose the value that is `step` further on."""
        self.index = (self.index + step) % len(self.values)
        self.post_message(self.Changed(self))


class Toggles(Field):
    """Several values that are on or off; ← and → go to one, space turns it on or off."""

    at: reactive[int] = reactive(0)
    on: reactive[frozenset[str]] = reactive(frozenset())
    """The names of those that are on."""

    def __init__(self, label: str, values: Sequence[Value]) -> None:
        super().__init__(label)
        self.values = tuple(values)

    def render(self) -> Content:
        """`With     [x] notes   [ ] sourcing`."""
        parts = [self.named()]
        for number, value in enumerate(self.values):
            box = Content(f"[{'x' if value.name in self.on else ' '}] {value.words}")
            here = self.has_focus and number == self.at
            parts += [box.stylize("reverse") if here else box, Content("   ")]
        return Content.assemble(*parts)

    def on_key(self, event: events.Key) -> None:
        """Move, or turn on and off."""
        if event.key in ("left", "right"):
            self.at = (self.at + (1 if event.key == "right" else -1)) % len(self.values)
        elif event.key == "space":
            self.on = self.on ^ {self.values[self.at].name}
            self.post_message(self.Changed(self))
        else:
            return
        event.stop()
        event.prevent_default()
