"""Every action by name: typed for, chosen, done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.fuzzy import Matcher

from tui_reader.app.actions import Action, Group, Where
from tui_reader.app.rows.base import Line, Piece, Row, heading
from tui_reader.app.screens.dialog import Dialog, Panel
from tui_reader.app.widgets.line_edit import LineEdit
from tui_reader.app.widgets.row_list import RowList

if TYPE_CHECKING:
    from tui_reader.app.app import NewsreaderApp

_UNLISTED = frozenset({"section", "palette", "line_down", "line_up"})
"""Actions that make no sense by name."""


def ask(app: NewsreaderApp) -> None:
    """Let the reader choose one of the actions of the screen in front, and do it there."""
    below = app.screen

    async def run(name: str | None) -> None:
        if name:
            owner = app if app.keymap.action(name).where is Where.EVERYWHERE else below
            await app.run_action(f"act('{name}')", owner)

    where = Where(getattr(below, "where", Where.EVERYWHERE))
    app.push_screen(PaletteScreen(app.keymap.on(where)), run)


class PaletteScreen(Dialog[str]):
    """Gives the id of the action that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
    ]
    DEFAULT_CSS = """
    PaletteScreen Panel { height: 90%; }
    PaletteScreen LineEdit { padding: 0 2; }
    PaletteScreen RowList { margin: 1 0 0 0; }
    """

    def __init__(self, actions: tuple[Action, ...]) -> None:
        super().__init__()
        self._actions = tuple(action for action in actions if action.id not in _UNLISTED)
        self._line = LineEdit(placeholder="type what you want to do", hands_over=True)
        self._list = RowList(name="commands", placeholder="No action is called that.", lit=True)

    def compose(self) -> ComposeResult:
        """A line to type in, the actions below."""
        yield Panel(self._line, self._list, title="Commands", keys="↑↓ · Enter does it · Esc closes")

    def on_mount(self) -> None:
        """Show everything."""
        self._show("")
        self._line.focus()

    def on_line_edit_changed(self, event: LineEdit.Changed) -> None:
        """Narrow the actions to what is typed, the best first."""
        event.stop()
        self._show(event.value)

    def on_line_edit_recalled(self, event: LineEdit.Recalled) -> None:
        """To the row above or below."""
        event.stop()
        self._list.action_act("list_down" if event.step > 0 else "list_up")

    def on_line_edit_submitted(self, event: LineEdit.Submitted) -> None:
        """Do what the row under the cursor says."""
        event.stop()
        if self._list.row is None:
            self._line.begin(event.value)
        else:
            self.dismiss(self._list.row.key)

    def on_line_edit_given_up(self) -> None:
        """Close."""
        self.action_leave()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Do what was clicked."""
        event.stop()
        self.dismiss(event.row.key)

    def action_page(self, direction: int) -> None:
        """A page of rows down (1) or up (-1)."""
        self._list.action_act("list_page_down" if direction > 0 else "list_page_up")

    def _show(self, words: str) -> None:
        self._list.show(tuple(_found(self._actions, words.strip()) if words.strip() else _all(self._actions)))
        self._list.action_act("list_first")


def _all(actions: tuple[Action, ...]) -> Iterator[Row]:
    """All actions by group."""
    for group in Group:
        rows = [_row(action) for action in actions if action.group is group]
        if rows:
            yield heading(f"group:{group}", group)
            yield from rows


def _found(actions: tuple[Action, ...], words: str) -> list[Row]:
    """The actions that `words` fit to, by what they do or by the name that keymaps have for them, the best first."""
    matcher = Matcher(words)
    scores = [
        (
            max(map(matcher.match, (f"{action.help} {action.title}", action.id.replace("_", " "))))
            + (action.title == words.casefold()),
            action,
        )
        for action in actions
    ]
    return [_row(action) for score, action in sorted(scores, key=lambda pair: -pair[0]) if score > 0]


def _row(action: Action) -> Row:
    return Row(action.id, (Line((Piece(action.help),), tail=action.keys_shown, most=1),), tip="do it")
