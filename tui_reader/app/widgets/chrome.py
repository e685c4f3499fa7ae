"""The thin lines round the text: title line, column headers, bottom rule, footer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style

from tui_reader.app.chrome import GAP, Hint, cut, fit_hints, rule, tab_names, title_parts
from tui_reader.app.page.bidi import in_order
from tui_reader.app.page.chars import width as cell_len
from tui_reader.app.widgets.boxes import Steady
from tui_reader.app.widgets.inks import inked
from tui_reader.app.widgets.standing_in import StandIn

_BOLD = Style(bold=True)


class TitleLine(Steady):
    """Title at the left, reading time, progress and section at the right."""

    DEFAULT_CSS = "TitleLine { height: 1; padding: 0 1; color: $quiet; }"

    heading: reactive[str] = reactive("")
    facts: reactive[tuple[str, ...]] = reactive(())

    def render(self) -> Content:
        """The line, cut with an ellipsis where it must be."""
        width = self.content_size.width
        left, right = title_parts(self.heading, self.facts, width)
        gap = width - Content(left).cell_length - Content(right).cell_length
        return Content.assemble(Content(left).stylize(_BOLD), " " * max(0, gap), right)


class ColumnHeader(Steady):
    """The rule above a column, with the names of what it can show set into it."""

    DEFAULT_CSS = """
    ColumnHeader { height: 1; color: $hairline; }
    """

    tabs: reactive[tuple[tuple[str, str], ...]] = reactive(())
    """Name and count of each tab."""
    active: reactive[str] = reactive("")
    """The name of the tab that is shown."""
    lit: reactive[bool] = reactive(False)
    """Whether the column has the keyboard."""
    left: reactive[str] = reactive("─")
    """How the rule begins: where it meets the line of a column."""

    class Picked(Message):
        """A tab was clicked."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self, *, left: str = "─", right: str = "─") -> None:
        super().__init__()
        self.set_reactive(ColumnHeader.left, left)
        self._right = right

    def render(self) -> Content:
        """`┬─ Entities ─ Quotes 9 ──`."""
        width = self.size.width
        start, names = self._named
        line = Content(self.left.ljust(start, "─"))
        for (name, _), words in zip(self.tabs, names, strict=True):
            on = name == self.active
            ink = ("accent" if self.lit else "foreground") if on else "quiet"
            style = inked(self, ink, bold=on)
            line = Content.assemble(line, " ", Content(words).stylize(style))
        if self.tabs and line.cell_length < width:
            line = Content.assemble(line, " ")
        fill = width - line.cell_length - 1
        if fill < 0:
            return line.truncate(width, ellipsis=True) if fill < -1 else line
        return Content.assemble(line, "─" * fill, self._right)

    @property
    def _named(self) -> tuple[int, tuple[str, ...]]:
        """The cells of rule before the tabs, and what each is called; the rule is short where room is."""
        width = self.size.width
        wide = tab_names(self.tabs, self.active, 1000)
        start = 2 if self.tabs and sum(len(words) + 1 for words in wide) <= width - 2 else 1
        return start, tab_names(self.tabs, self.active, width - start)

    def on_click(self, event: events.Click) -> None:
        """Pick the tab that was clicked."""
        x, names = self._named
        for (name, _), words in zip(self.tabs, names, strict=True):
            if x <= event.x <= x + len(words):
                self.post_message(self.Picked(name))
                return
            x += len(words) + 1


class BottomRule(StandIn):
    """The rule below the columns; who vouches for the sentence under the cursor is set into it."""

    DEFAULT_CSS = "BottomRule { height: 1; color: $hairline; }"

    words: reactive[str] = reactive("")
    joints: reactive[tuple[int, ...]] = reactive(())
    """Columns where a vertical line meets the rule."""

    def __init__(self, laid_out: Callable[[], None] | None = None) -> None:
        super().__init__()
        self._laid_out = laid_out
        """Called when it has another size, before it is drawn."""

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Tell of it at once: the lines that meet the rule are elsewhere then."""
        changed = super()._size_updated(size, virtual_size, container_size, layout)
        if changed and self._laid_out is not None:
            self._laid_out()
        return changed

    def render(self) -> Content:
        """The rule with its words."""
        before, shown, after = rule(self.size.width, self.words, self.joints)
        return Content.assemble(before, Content(shown).stylize(inked(self, "quiet")), after)


class HintLine(StandIn):
    """The footer: a message or the trail, and as many key hints as fit, never one of them cut.

    What failed is said in as many lines as that takes, at most `MOST`.
    """

    MOST = 4
    _lines = 1

    DEFAULT_CSS = "HintLine { height: 1; padding: 0 1; color: $quiet; }"

    hints: reactive[tuple[Hint, ...]] = reactive(())
    last: reactive[Hint] = reactive(Hint("?", "help"))
    """The hint that is always there."""
    trail: reactive[str] = reactive("")
    """The trail and the place on it; empty where none is lit."""
    message: reactive[str] = reactive("")
    """What just happened; stands in front of everything."""
    warning: reactive[bool] = reactive(False)
    """Whether the message tells of something that failed."""

    class Picked(Message):
        """A hint was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def watch_message(self) -> None:
        """Take the lines that the message needs."""
        lines = max(1, len(self._failure()))
        if lines != self._lines:
            self._lines = lines
            self.styles.height = lines

    def on_resize(self) -> None:
        """The same at another width."""
        self.watch_message()

    def _failure(self) -> list[str]:
        """The lines of a message about what failed; none where it is not that, or one line is enough."""
        width = self.content_size.width
        if not self.warning or cell_len(self.message) + GAP + self.last.cells <= width or width < 8:
            return []
        from tui_reader.app.rows.base import Line, Piece, Row
        from tui_reader.app.rows.layout import lay_out

        row = Row("", (Line((Piece(self.message),), most=self.MOST),))
        return ["".join(words for words, _ in line) for line in lay_out(row, width)]

    def render(self) -> Content:
        """The line, or the lines."""
        if lines := self._failure():
            return Content("\n".join(lines)).stylize(inked(self, "warning"))
        shown, _, hints = self._laid_out()
        ink = ("warning" if self.warning else "foreground") if self.message else "accent"
        parts = [Content(shown).stylize(inked(self, ink)), Content(" " * GAP)] if shown else []
        key = inked(self, "foreground", bold=True)
        for index, hint in enumerate(hints):
            if index:
                parts.append(Content(" " * GAP))
            parts += [Content(hint.key).stylize(key), Content(" "), Content(hint.title)]
        return Content.assemble(*parts)

    def _laid_out(self) -> tuple[str, int, tuple[Hint, ...]]:
        """The message or trail, the cell at which the hints begin, and those that fit."""
        width = self.content_size.width
        lead = self.message or self.trail
        if not lead and not self.hints:
            return "", 0, ()
        shown = in_order(cut(lead, width - self.last.cells - GAP)) if lead else ""
        start = Content(shown).cell_length + GAP if shown else 0
        hints: Sequence[Hint] = () if self.message else self.hints
        return shown, start, fit_hints(hints, width - start, self.last)

    def on_click(self, event: events.Click) -> None:
        """Do what the hint that was clicked says."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        _, x, hints = self._laid_out()
        for hint in hints:
            if x <= offset.x < x + hint.cells and hint.action:
                self.post_message(self.Picked(hint.action))
            x += hint.cells + GAP
