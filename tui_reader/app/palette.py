"""The command palette's commands, made from the table of actions."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from functools import partial

from textual.command import DiscoveryHit, Hit, Provider
from textual.content import Content

from tui_reader.app.actions import Action, Where
from tui_reader.app.bindings import keymap_of

_UNLISTED = frozenset({"section", "palette", "line_down", "line_up"})
"""Actions that make no sense by name."""


class ActionCommands(Provider):
    """Every action that can be used on the screen below."""

    def _commands(self) -> list[tuple[Action, Callable[[], object]]]:
        where = Where(getattr(self.screen, "where", Where.EVERYWHERE))
        found: list[tuple[Action, Callable[[], object]]] = []
        for action in keymap_of(self.app).on(where):
            if action.id not in _UNLISTED:
                owner = self.app if action.where is Where.EVERYWHERE else self.screen
                found.append((action, partial(owner.run_action, f"act('{action.id}')")))
        return found

    async def discover(self) -> AsyncIterator[DiscoveryHit]:
        """What is listed before anything is typed."""
        for action, run in self._commands():
            yield DiscoveryHit(Content.assemble(action.help, _keys(action)), run, text=action.help)

    async def search(self, query: str) -> AsyncIterator[Hit]:
        """What matches the words typed."""
        matcher = self.matcher(query)
        for action, run in self._commands():
            score = matcher.match(f"{action.help} {action.title}")
            if score > 0:
                words = matcher.highlight(action.help)
                yield Hit(score, Content.assemble(words, _keys(action)), run, text=action.help)


def _keys(action: Action) -> str:
    return f"  {action.keys_shown}" if action.keys_shown else ""
