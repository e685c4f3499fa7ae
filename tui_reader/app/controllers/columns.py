"""The columns beside the text: layout for the width, drawers, zoom, and their widths, which are remembered."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.app.geometry import AIR, NARROW, SPLIT, columns
from tui_reader.app.widgets.boxes import Down
from tui_reader.app.widgets.standing_in import SidePanes, SideSections, stand_in

if TYPE_CHECKING:
    from tui_reader.app.opening.remembered import Sides
    from tui_reader.app.screens.reading import ReadingScreen

STEP = 4
"""Cells by which a column grows or shrinks."""

CSS = (
    f"ReadingScreen #page {{ padding: 0 {AIR} 0 0; }}"
    + """
ReadingScreen { layout: vertical; background: $background; }
ReadingScreen #text ArticleView { width: 1fr; height: 1fr; scrollbar-size-vertical: 0; }
ReadingScreen #body { layers: base drawer; height: 1fr; }
ReadingScreen #sections RowList { border-right: solid $hairline; }
ReadingScreen #text { width: 1fr; }
ReadingScreen #sections, ReadingScreen #panes { height: 100%; background: $background; }
ReadingScreen.-linear TextMap, ReadingScreen.-linear StripLine { display: none; }
"""
)
DRAWERS = (32, 42)
"""Widths of the drawers of sections and panes."""


class Columns:
    """Divides the screen between sections, text and panes.

    What is shown is set on the columns one by one: a class on the screen would have Textual find the styles of
    every widget anew, at each change of size.
    """

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._linear = bool(getattr(screen.app, "linear", False))
        if self._linear:
            screen.add_class("-linear", update=False)
            screen.view.centred = False
        self._width = 0  # what the layout was chosen for
        self.narrow = self.split = False
        """Whether the columns are drawers over the text; whether there is room for all four panes."""
        self._zoomed = self._alone = False
        """Whether the text, or the panes, are to be seen alone."""
        self._hidden: set[str] = set()
        """Columns that are not shown beside the text."""
        self._drawer = ""
        """The column whose drawer is open, where columns are drawers."""
        self.sections, self.panes = SideSections(id="sections"), SidePanes(id="panes")
        self.text = Down(id="text")

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {
            "zoom": self.zoom,
            "wider": lambda: self._resize(STEP),
            "narrower": lambda: self._resize(-STEP),
            "hide_sections": lambda: self._hide("sections"),
            "hide_panes": lambda: self._hide("panes"),
        }

    @property
    def hidden(self) -> set[str]:
        """The columns that the reader has hidden, and that are not seen for a moment either."""
        return set(self._hidden)

    def fit(self, width: int) -> None:
        """Choose the layout for `width` cells, if it is not that already."""
        if width == self._width:
            return
        self._width = width
        screen = self._screen
        self.narrow = width < NARROW or self._linear
        self.split = width >= SPLIT and not self.narrow
        self._hidden = self._remembered
        self._apply()
        if screen.furnished:
            screen.deck.split = self.split
        screen.call_after_refresh(self.join)

    def stand_in(self, sides: Sides) -> None:
        """Let this stand beside and below the text until lists and footer are there."""
        if sides.size == self._screen.app.size:
            stand_in(sides, self.sections, self.panes, self._screen.bottom, self._screen.hints)

    @property
    def as_opened(self) -> bool:
        """Whether just those columns are shown that the next article opens with."""
        passing = self._linear or self._zoomed or self._alone or (self.narrow and self._drawer)
        return not passing and self._hidden == self._remembered

    def _apply(self) -> None:
        """Show, and as wide as they shall be, the columns that are to be seen."""
        seen = {self._drawer} if self.narrow else {"sections", "panes"} - self._hidden
        if self._zoomed and not self.narrow:
            seen = set()
        self.sections.display = "sections" in seen and (self.narrow or not self._alone)
        self.panes.display = "panes" in seen
        self.text.display = not self._alone
        for column, edge in ((self.sections, "left"), (self.panes, "right")):
            column.styles.layer = "drawer" if self.narrow else None
            column.styles.dock = edge if self.narrow else "none"
        self.sections.styles.width, self.panes.styles.width = self._widths(self._width)

    @property
    def _remembered(self) -> set[str]:
        """The columns that the reader hid for good."""
        memory = self._screen.session.memory
        kept = {"sections": memory.no_sections, "panes": memory.no_panes}
        return {name for name, hidden in kept.items() if hidden and not self.narrow}

    def join(self) -> None:
        """Let the bottom rule meet the vertical lines."""
        screen = self._screen
        if not screen.furnished:
            return
        joints = [screen.sections.region.right - 1] if self.sections.display else []
        if self.panes.display:
            joints += [pane.list.region.x for pane in screen.deck.shown]
        screen.bottom.joints = tuple(sorted(set(joints)))
        screen.bottom.forget()

    def reveal(self, name: str) -> None:
        """Make sure that a pane can be seen."""
        screen = self._screen
        column = "sections" if name == "sections" else "panes"
        self._zoomed = False
        self._alone = self._alone and column == "panes"
        self._hidden.discard(column)
        self._drawer = column
        self._apply()
        if name != "sections":
            screen.deck.active = name
            screen.session.remember_screen(active=name)
        screen.call_after_refresh(self.join)

    def hide_drawers(self) -> None:
        """Close the drawer over the text, and what was only shown for a moment."""
        self._alone, self._drawer = False, ""
        if not self.narrow:
            self._hidden = self._remembered
        self._apply()
        self._screen.call_after_refresh(self.join)

    def zoom(self) -> None:
        """The pane that has the keyboard alone, else the text alone; or everything again."""
        screen = self._screen
        key = screen.keymap.key("zoom")
        if screen.panes.focused not in ("", "sections"):
            self._alone = not self._alone
            self._apply()
            screen.tell(f"The pane alone; {key} brings the text back" if self._alone else "")
        else:
            self._zoomed = not self._zoomed
            self.hide_drawers()
            screen.view.focus()
            screen.tell(f"The text alone; {key} brings the panes back" if self._zoomed else "")
        screen.call_after_refresh(self.join)

    def _widths(self, width: int) -> tuple[int, int]:
        """Cells of sections and panes on a screen of `width`."""
        if self._linear:
            return width, width
        divided = columns(width, self._screen.session.memory._replace(no_sections=False, no_panes=False))
        sections, panes = DRAWERS if self.narrow else (divided.sections, divided.panes)
        return min(sections, width), width if self._alone else min(panes, width)

    def _resize(self, step: int) -> None:
        """Give the column that has the keyboard (the panes, where none has) more cells or fewer."""
        screen, width = self._screen, self._screen.size.width
        if self.narrow:
            screen.tell(f"Columns stand beside the text from {NARROW} cells on")
            return
        memory = screen.session.memory
        field = "sections" if screen.panes.focused == "sections" else "split" if width >= SPLIT else "panes"
        divided = columns(width, memory._replace(no_sections=False, no_panes=False))
        before = divided.sections if field == "sections" else divided.panes
        screen.session.remember_screen(**{field: before + step})
        divided = columns(width, screen.session.memory._replace(no_sections=False, no_panes=False))
        after = divided.sections if field == "sections" else divided.panes
        screen.session.remember_screen(**{field: after})
        self._apply()
        limit = ", all there is room for" if step > 0 else ", the least"
        name = "Sections" if field == "sections" else "Panes"
        screen.tell(f"{name}: {after} cells" + (limit if after == before else ""))
        screen.call_after_refresh(self.join)

    def _hide(self, column: str) -> None:
        """Hide a column, or show it again."""
        screen = self._screen
        if self.narrow:
            self.hide_drawers()
            screen.view.focus()
            return
        hidden = not getattr(screen.session.memory, f"no_{column}")
        screen.session.remember_screen(**{f"no_{column}": hidden})
        if hidden:
            self._hidden.add(column)
        else:
            self._hidden.discard(column)
        self._apply()
        here = screen.panes.focused
        if hidden and here and (here == "sections") == (column == "sections"):
            screen.panes.leave()
        action = f"hide_{column}"
        screen.tell(f"{column.capitalize()} hidden; {screen.keymap.key(action)} shows them" if hidden else "")
        screen.call_after_refresh(self.join)
