"""What is asked for and typed before the screen has all that it needs: nothing of it is lost or taken wrongly."""

from __future__ import annotations

from textual import events

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen

_ASKING = frozenset("search links set_mark go_to_mark go_to note name_bookmark correct export".split())
"""Actions that take the keys typed after them."""


class Beforehand:
    """Actions that wait, and the keys typed for what the last of them will ask."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self.waiting: list[tuple[str, str]] = []
        """Names of actions with the keys that asked for them."""
        self._answers: list[events.Key] = []

    @property
    def asks(self) -> bool:
        """Whether keys typed now are answers."""
        return not self._screen.furnished and any(name in _ASKING for name, _ in self.waiting)

    def allows(self, name: str) -> bool:
        """Whether an action can be asked for now."""
        return not (name.startswith("select_") or self.asks)

    def defers(self, name: str, key: str) -> bool:
        """Keep an action for later, if what it needs is not there or others wait; whether it was kept."""
        screen = self._screen
        if screen.furnished or (not self.waiting and screen.view.ready and name in screen.places.acts):
            return False
        self.waiting.append((name, key))
        return True

    def takes(self, event: events.Key) -> bool:
        """Keep a key that is an answer until there is something to take it; whether it is one."""
        if not self.asks:
            return False
        self._answers.append(event)
        return True

    def take_up(self) -> None:
        """Do what waited, and hand on what was typed for it."""
        while self.waiting:
            self._screen.action_act(*self.waiting.pop(0))
        while self._answers:
            answer = self._answers.pop(0)
            key = events.Key(answer.key, answer.character)
            screen = self._screen
            if screen.is_current and screen.focused is not None:
                # Before all that was typed since, which is not on its way yet.
                screen.focused._forward_event(key)
            else:
                screen.app.post_message(key)
