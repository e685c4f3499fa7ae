"""The columns beside the text: layout for the width, drawers, zoom, and their widths, which are remembered."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical

from tui_reader.app.geometry import AIR, NARROW, SPLIT, columns

if TYPE_CHECKING:
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
ReadingScreen.-zoomed #sections, ReadingScreen.-zoomed #panes { display: none; }
ReadingScreen.-no-sections #sections, ReadingScreen.-no-panes #panes { display: none; }
ReadingScreen.-narrow {
    & #sections, & #panes { display: none; layer: drawer; background: $background; height: 100%; }
    & #sections { dock: left; }
    & #panes { dock: right; }
    &.-drawer-sections #sections { display: block; }
    &.-drawer-panes #panes { display: block; }
}
ReadingScreen.-linear TextMap, ReadingScreen.-linear StripLine { display: none; }
ReadingScreen.-alone #text, ReadingScreen.-alone #sections { display: none; }
"""
)
DRAWERS = (32, 42)
"""Widths of the drawers of sections and panes."""


class Columns:
    """Divides the screen between sections, text and panes."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._linear = bool(getattr(screen.app, "linear", False))
        self._width = 0  # what the layout was chosen for

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

    def fit(self, width: int) -> None:
        """Choose the layout for `width` cells, if it is not that already."""
        if width == self._width and self._screen.is_mounted:
            return
        self._width = width
        screen, memory = self._screen, self._screen.session.memory
        narrow = width < NARROW or self._linear
        screen.set_class(narrow, "-narrow")
        screen.set_class(self._linear, "-linear")
        screen.set_class(width >= SPLIT and not narrow, "-split")
        screen.set_class(memory.no_sections and not narrow, "-no-sections")
        screen.set_class(memory.no_panes and not narrow, "-no-panes")
        if screen.is_mounted:
            self._widen(width)
        if screen.furnished:
            screen.deck.split = screen.has_class("-split")
        screen.call_after_refresh(self.join)

    def join(self) -> None:
        """Let the bottom rule meet the vertical lines."""
        screen = self._screen
        if not screen.furnished:
            return
        shown = [screen.sections] if screen.query_one("#sections").display else []
        joints = [column.region.right - 1 for column in shown]
        if screen.query_one("#panes").display:
            joints += [pane.list.region.x for pane in screen.deck.shown]
        screen.bottom.joints = tuple(sorted(set(joints)))

    def reveal(self, name: str) -> None:
        """Make sure that a pane can be seen."""
        screen = self._screen
        screen.remove_class("-zoomed")
        column = "sections" if name == "sections" else "panes"
        screen.remove_class(f"-no-{column}")
        if column == "sections":
            self._leave_alone()
        for each in ("sections", "panes"):
            screen.set_class(each == column, f"-drawer-{each}")
        if name != "sections":
            screen.deck.active = name
            screen.session.remember_screen(active=name)
        screen.call_after_refresh(self.join)

    def hide_drawers(self) -> None:
        """Close the drawer over the text, and what was only shown for a moment."""
        screen, memory = self._screen, self._screen.session.memory
        self._leave_alone()
        screen.remove_class("-drawer-sections", "-drawer-panes")
        if not screen.has_class("-narrow"):
            screen.set_class(memory.no_sections, "-no-sections")
            screen.set_class(memory.no_panes, "-no-panes")
        screen.call_after_refresh(self.join)

    def zoom(self) -> None:
        """The pane that has the keyboard alone, else the text alone; or everything again."""
        screen = self._screen
        key = screen.keymap.key("zoom")
        if screen.panes.focused not in ("", "sections"):
            screen.toggle_class("-alone")
            self._widen(screen.size.width)
            screen.tell(f"The pane alone; {key} brings the text back" if screen.has_class("-alone") else "")
        else:
            screen.toggle_class("-zoomed")
            self.hide_drawers()
            screen.view.focus()
            screen.tell(f"The text alone; {key} brings the panes back" if screen.has_class("-zoomed") else "")
        screen.call_after_refresh(self.join)

    def _leave_alone(self) -> None:
        if self._screen.has_class("-alone"):
            self._screen.remove_class("-alone")
            self._widen(self._screen.size.width)

    def sides(self, width: int) -> tuple[Vertical, Horizontal]:
        """The empty columns of sections and panes, as wide as they will be: nothing moves after the first frame."""
        self.fit(width)
        sections, panes = Vertical(id="sections"), Horizontal(id="panes")
        sections.styles.width, panes.styles.width = self._widths(width)
        return sections, panes

    def _widen(self, width: int) -> None:
        screen = self._screen
        sections, panes = self._widths(width)
        screen.query_one("#sections").styles.width = sections
        screen.query_one("#panes").styles.width = panes

    def _widths(self, width: int) -> tuple[int, int]:
        """Cells of sections and panes on a screen of `width`."""
        screen = self._screen
        if self._linear:
            return width, width
        divided = columns(width, screen.session.memory._replace(no_sections=False, no_panes=False))
        sections, panes = DRAWERS if screen.has_class("-narrow") else (divided.sections, divided.panes)
        return min(sections, width), width if screen.has_class("-alone") else min(panes, width)

    def _resize(self, step: int) -> None:
        """Give the column that has the keyboard (the panes, where none has) more cells or fewer."""
        screen, width = self._screen, self._screen.size.width
        if screen.has_class("-narrow"):
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
        self._widen(width)
        name = "Sections" if field == "sections" else "Panes"
        screen.tell(f"{name}: {after} cells" + (" is all there is" if after == before else ""))
        screen.call_after_refresh(self.join)

    def _hide(self, column: str) -> None:
        """Hide a column, or show it again."""
        screen = self._screen
        if screen.has_class("-narrow"):
            self.hide_drawers()
            screen.view.focus()
            return
        hidden = not getattr(screen.session.memory, f"no_{column}")
        screen.session.remember_screen(**{f"no_{column}": hidden})
        screen.set_class(hidden, f"-no-{column}")
        here = screen.panes.focused
        if hidden and here and (here == "sections") == (column == "sections"):
            screen.panes.leave()
        action = f"hide_{column}"
        screen.tell(f"{column.capitalize()} hidden; {screen.keymap.key(action)} shows them" if hidden else "")
        screen.call_after_refresh(self.join)
