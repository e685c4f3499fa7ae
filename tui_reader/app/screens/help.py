"""Every key, searchable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui_reader.app.actions import Action, Group, Where
from tui_reader.app.bindings import keymap_of
from tui_reader.app.keydocs import FIXED, SCREENS
from tui_reader.app.keymap import Keymap
from tui_reader.app.rows.base import Line, Piece, Role, Row, heading
from tui_reader.app.screens.dialog import Dialog, Panel
from tui_reader.app.widgets.line_edit import LineEdit
from tui_reader.app.widgets.row_list import RowList

_KEYS = 16
"""Cells for the keys."""


class HelpScreen(Dialog[None]):
    """The table of actions, narrowed by what is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,pagedown", "into", show=False),
        Binding("slash", "back", show=False),
        Binding("question_mark", "leave", show=False),
    ]
    DEFAULT_CSS = """
    HelpScreen Panel { height: 90%; }
    HelpScreen LineEdit { padding: 0 2; }
    HelpScreen RowList { margin: 1 0 0 0; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._where = Where.READING
        self._input = LineEdit(placeholder="type to search the keys")
        self._list = RowList(name="keys", placeholder="No action is called that.")

    def compose(self) -> ComposeResult:
        """A line to type in, the table below."""
        yield Panel(self._input, self._list, title="Keys", keys="↓ list · / line · Esc closes")

    def on_mount(self) -> None:
        """Show everything, first what can be done on the screen below."""
        self._where = Where(getattr(self.app.screen_stack[-2], "where", Where.READING))
        self._list.show(tuple(help_rows(keymap_of(self), "", self._where)))
        self._input.focus()

    def on_line_edit_changed(self, event: LineEdit.Changed) -> None:
        """Narrow the table."""
        event.stop()
        self._list.show(tuple(help_rows(keymap_of(self), event.value, self._where)))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Nothing is done from here."""
        event.stop()

    def on_line_edit_given_up(self) -> None:
        """Close."""
        self.action_leave()

    def action_back(self) -> None:
        """Back to the line."""
        self._input.focus()

    def action_into(self) -> None:
        """Into the list."""
        self._list.focus()


def help_rows(keymap: Keymap, words: str, where: Where = Where.READING) -> Iterator[Row]:
    """Rows for the actions and fixed keys that hold every one of `words`, by group.

    What the keymap has to say comes first, then what can be done where the reader is, on the screen `where`.
    """
    wanted = words.casefold().split()
    notices = [notice for notice in keymap.notices if _holds(f"keymap {notice}", wanted)]
    if notices:
        yield heading("keymap", "Your keymap")
        for notice in notices:
            yield Row(f"notice:{notice}", (Line((Piece(notice, Role.WARN),), hang=2),))
    parts = sorted(_parts(keymap), key=lambda part: part.where not in (where, Where.EVERYWHERE))
    for part in parts:
        rows = [_row(keymap, a) for a in part.actions if _holds(f"{part.name} {_searched(a)}", wanted)]
        if rows:
            yield heading(f"group:{part.name}", part.name)
            yield from rows
    fixed = [(keys, words) for keys, words in FIXED if _holds(f"{keys} {words}", wanted)]
    if fixed:
        yield heading("fixed", "Always")
        for keys, said in fixed:
            yield Row(f"fixed:{keys}", (_line(keys, said),))


@dataclass(frozen=True, slots=True)
class _Part:
    """What stands under one heading."""

    name: str
    where: Where
    actions: tuple[Action, ...]


def _parts(keymap: Keymap) -> Iterator[_Part]:
    """The article's actions by what they are for, those of other places by the place."""
    for group in Group:
        here = tuple(a for a in keymap.actions if a.group is group and a.where is Where.READING)
        if here:
            yield _Part(group, Where.READING, here)
    for where, name in SCREENS:
        if where is not Where.READING:
            yield _Part(name, where, tuple(a for a in keymap.actions if a.where is where))


def _holds(words: str, wanted: list[str]) -> bool:
    return all(word in words.casefold() for word in wanted)


def _searched(action: Action) -> str:
    return f"{action.keys_shown} {action.help} {action.title} {action.group} {action.id}"


def _row(keymap: Keymap, action: Action) -> Row:
    return Row(action.id, (_line(action.keys_shown or keymap.key("palette"), action.help),))


def _line(keys: str, words: str) -> Line:
    gap = " " * max(2, _KEYS - len(keys))
    return Line((Piece(keys, Role.STRONG), Piece(gap + words)), hang=_KEYS)
