"""The sourcing strip: the article from first to last sentence in one line, by who vouches for it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui_reader.app.page.looks import Look
from tui_reader.app.widgets.inks import Inks
from tui_reader.model.vouching import Cell, Vouched, Voucher, strip
from tui_reader.model.wording import VOUCHERS

_EDGE = "│"
_HAIRLINE = Look(colour="hairline")
_LOOKS = {
    Voucher.NAMED: Look(colour="success"),
    Voucher.ORGANISATION: Look(colour="primary"),
    Voucher.UNNAMED: Look(colour="warning"),
    Voucher.DOCUMENT: Look(colour="foreground"),
    Voucher.OUTLET: Look(colour="secondary"),
    Voucher.REPORTER: Look(colour="foreground"),
    Voucher.NOBODY: Look(colour="quiet"),
}
"""How the cells look."""


class StripLine(Widget):
    """One row of cells; the cell of the sentence that is read stands out, and a click goes there."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    StripLine { height: 1; display: none; }
    StripLine.-filled { display: block; }
    """

    here: reactive[int | None] = reactive(None)
    """The number of the sentence that is read; None between sentences."""

    class Picked(Message):
        """A cell was clicked."""

        def __init__(self, sentence: int) -> None:
            super().__init__()
            self.sentence = sentence
            """The number of the first sentence that the cell stands for."""

    def __init__(self) -> None:
        super().__init__()
        self._vouched: Sequence[Vouched] = ()
        self._inks = Inks(self)

    def show(self, vouched: Sequence[Vouched]) -> None:
        """Draw these sentences; without any the line is not there."""
        self._vouched = vouched
        self.set_class(bool(vouched), "-filled")
        self.refresh()

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells from left to right, as many as there is room for."""
        return strip(self._vouched, max(0, self.size.width - 1))

    def render_line(self, y: int) -> Strip:
        """The row, behind the hairline that its column has."""
        segments = [Segment(_EDGE, self._inks.of(_HAIRLINE))]
        for cell in self.cells:
            style = self._inks.of(_LOOKS[cell.voucher])
            if self.here is not None and cell.first <= self.here <= cell.last:
                style += Style(reverse=True)
            segments.append(Segment(VOUCHERS[cell.voucher][0], style))
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def notify_style_update(self) -> None:
        """Forget how the cells look when the theme changes."""
        super().notify_style_update()
        self._inks.forget()

    def on_click(self, event: events.Click) -> None:
        """Tell which sentence was meant."""
        if 0 <= event.x - 1 < len(cells := self.cells):
            self.post_message(self.Picked(cells[event.x - 1].first))
