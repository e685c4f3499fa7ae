"""The panes beside the text: one under tabs, or all four; filling, failed, empty or full."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui_reader.app.rows.base import Row
from tui_reader.app.widgets.boxes import Across, Down
from tui_reader.app.widgets.chrome import ColumnHeader
from tui_reader.app.widgets.row_list import RowList
from tui_reader.model.classes import dataclass


@dataclass(frozen=True, slots=True)
class PaneKind:
    """What a pane is called and what it can show."""

    name: str
    title: str
    filters: tuple[str, ...]
    orders: tuple[str, ...] = ("as they appear",)


class Pane(Down):
    """A header and a list of rows, which are mounted when the pane is seen first."""

    DEFAULT_CSS = """
    Pane { height: 1fr; }
    Pane RowList { border-left: solid $hairline; }
    """

    def __init__(self, kind: PaneKind, corner: str, *, seen: bool) -> None:
        super().__init__(id=f"pane-{kind.name}")
        self.kind = kind
        self.corner = corner
        self.header = ColumnHeader(left="┬")
        self.list = RowList(name=kind.name, placeholder="Waiting for the text …")
        self.filter = kind.filters[0]
        self.order = kind.orders[0]
        self.count = ""
        self.between: Widget | None = None
        """What stands between header and list, if anything does."""
        self._open = seen
        self._composed = False

    def compose(self) -> ComposeResult:
        """Header above, rows below."""
        self._composed = True
        if self._open:
            yield from self._parts

    def open(self) -> None:
        """Mount what the pane consists of."""
        if not self._open and self._composed:
            self.mount(*self._parts)
        self._open = True

    @property
    def _parts(self) -> list[Widget]:
        return [self.header, *([self.between] if self.between else []), self.list]

    def fill(self, rows: Sequence[Row], *, empty: str) -> None:
        """Show rows; `empty` is said where there are none."""
        number = sum(1 for row in rows if not row.heading and not row.part)
        self.count = str(number) if number else ""
        self.list.placeholder = empty
        self.list.show(rows)

    def say(self, words: str) -> None:
        """Show words in place of rows: that the pane is being filled, or why it could not be."""
        self.count = ""
        self.list.placeholder = words
        self.list.show(())

    @property
    def arranged(self) -> str:
        """What is shown and in which order, where that is not what the pane begins with; else nothing."""
        first = (self.kind.filters[0], self.kind.orders[0])
        told = zip((self.filter, self.order), first, strict=True)
        return ", ".join(now for now, usual in told if now != usual)

    def next_order(self) -> str:
        """Turn to the next order and return it."""
        orders = self.kind.orders
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        return self.order

    def next_filter(self) -> str:
        """Turn to the next filter and return it."""
        filters = self.kind.filters
        self.filter = filters[(filters.index(self.filter) + 1) % len(filters)]
        return self.filter


class PaneDeck(Across):
    """Four panes in two stacks: all seen where `split`, else the active one under tabs."""

    DEFAULT_CSS = """
    PaneDeck { width: 1fr; }
    PaneDeck > Down { width: 1fr; }
    """

    active: reactive[str] = reactive("")
    """The name of the pane that is shown (or was last used, where all are)."""

    class Turned(Message):
        """Other panes are seen than before."""

    split: reactive[bool] = reactive(False)
    """Whether all four are shown."""

    def __init__(self, kinds: Sequence[PaneKind], *, active: str = "", split: bool = False) -> None:
        """The first pane is shown, or the one called `active`."""
        super().__init__()
        names = [kind.name for kind in kinds]
        first = active if active in names else names[0]
        self.panes: dict[str, Pane] = {
            kind.name: Pane(kind, corner, seen=split or kind.name == first)
            for kind, corner in zip(kinds, "┬├┬┼", strict=True)
        }
        self.set_reactive(PaneDeck.active, first)
        self.set_reactive(PaneDeck.split, split)
        panes = list(self.panes.values())
        self._stacks = Down(*panes[:2]), Down(*panes[2:])

    def compose(self) -> ComposeResult:
        """Two stacks of two panes."""
        self._choose()
        yield from self._stacks

    def on_mount(self) -> None:
        """Show what is active."""
        self.settle()

    def watch_active(self) -> None:
        """Show the pane that was asked for."""
        self.settle()
        self.post_message(self.Turned())

    def watch_split(self) -> None:
        """Show one or all."""
        self.settle()
        self.post_message(self.Turned())

    @property
    def shown(self) -> list[Pane]:
        """The panes that are seen."""
        return list(self.panes.values()) if self.split else [self.panes[self.active]]

    def settle(self) -> None:
        """Bring panes and headers in line with what is shown."""
        if not self.is_mounted:
            return
        self._choose()
        for pane in self.shown:
            pane.open()
        for pane in self.panes.values():
            named = [pane] if self.split else list(self.panes.values())
            pane.header.tabs = tuple((p.kind.title, p.count) for p in named)
            pane.header.left = pane.corner if self.split else "┬"
            pane.header.active = pane.kind.title
            pane.header.lit = pane.list.has_focus

    def _choose(self) -> None:
        """Let only those stand that are shown; without a class on the deck, which would restyle all in it."""
        shown, panes = self.shown, list(self.panes.values())
        for pane in panes:
            pane.display = pane in shown
        for stack, held in zip(self._stacks, (panes[:2], panes[2:]), strict=True):
            stack.display = any(pane in shown for pane in held)

    def on_descendant_focus(self) -> None:
        """Light the header of the pane that has the keyboard."""
        self.settle()

    def on_descendant_blur(self) -> None:
        """Put the light out again."""
        self.settle()
