"""Keys in sequence: which may follow what was typed, where the reader is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from textual.app import App
from textual.dom import DOMNode

from tui_reader.app.actions import Action, Where
from tui_reader.app.bindings import keymap_of
from tui_reader.app.widgets.row_list import RowList


@dataclass(frozen=True, slots=True)
class Sequence:
    """One way in which a sequence may go on."""

    rest: str
    """The keys still to be typed, in Textual's names."""
    action: Action
    owner: DOMNode
    """Who does it."""
    told: str
    """The key that the action is told of."""


def sequences(app: App[Any], typed: str) -> tuple[Sequence, ...]:
    """What may follow the keys `typed`; nothing while a dialog is open or a line is typed into.

    A list that has the keyboard goes before its screen, and that before the app. What is a key of the list
    by itself begins nothing there.
    """
    screen, focused = app.screen, app.focused
    places: list[tuple[Where, DOMNode]] = []
    if isinstance(focused, RowList):
        if any(typed in action.keys for action in keymap_of(app).on(Where.LIST)):
            return ()
        places.append((Where.LIST, focused))
    if (where := getattr(screen, "where", None)) is not None and screen.check_action("act", ("", "")):
        places += [(where, screen), (Where.EVERYWHERE, app)]
    found: dict[str, Sequence] = {}
    for place, owner in places:
        for action in keymap_of(app).actions:
            for number, key in enumerate(action.keys, 1):
                if action.where is place and key.startswith(f"{typed} "):
                    told = str(number) if action.numbered else key
                    rest = key.removeprefix(f"{typed} ")
                    found.setdefault(rest, Sequence(rest, action, owner, told))
    return tuple(found.values())


async def run_sequence(chosen: Sequence | None) -> None:
    """Do what a sequence asks for."""
    if chosen is not None:
        owner = chosen.owner
        await owner.app.run_action(f"act('{chosen.action.id}', '{chosen.told}')", owner)
