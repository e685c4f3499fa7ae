"""Who vouches for what: the strip, the walk from one kind of source to the next, rows that open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.app.widgets.strip_line import StripLine
from tui_reader.model.wording import VOUCHERS

if TYPE_CHECKING:
    from tui_reader.app.lookup import Findings
    from tui_reader.app.screens.reading import ReadingScreen


class Sourcing:
    """What the reading screen shows of the article's sources beside the rows of the pane."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self.strip = StripLine()
        self.opened: frozenset[str] = frozenset()
        """Ids of the sources whose rows are open."""

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {
            "next_voucher": lambda: self._walk(1),
            "previous_voucher": lambda: self._walk(-1),
            "open_row": lambda: self._open(True),
            "close_row": lambda: self._open(False),
        }

    def show(self, findings: Findings) -> None:
        """Draw the strip of an article."""
        self.strip.show(findings.vouched)
        self.follow()

    def follow(self) -> None:
        """Mark the sentence under the cursor."""
        findings = self._screen.findings
        self.strip.here = findings.sentence_at(self._screen.view.cursor) if findings else None

    def go_to(self, sentence: int) -> None:
        """Go to a sentence of the strip, and say who vouches for it."""
        findings = self._screen.findings
        if findings is not None and 0 <= sentence < len(findings.vouched):
            span = findings.vouched[sentence].sentence
            self._screen.places.jump(span.start, select=span)

    def _walk(self, step: int) -> None:
        """To the first sentence of the next stretch that another source, or nobody, vouches for."""
        findings = self._screen.findings
        if findings is None or not findings.vouched:
            self._screen.tell("The sources are not known yet")
            return
        rows = findings.vouched
        starts = [n for n, row in enumerate(rows) if not n or row.source_id != rows[n - 1].source_id]
        cursor = self._screen.view.cursor
        if step > 0:
            number = next((n for n in starts if rows[n].sentence.start > cursor), None)
        else:
            number = next((n for n in reversed(starts) if rows[n].sentence.end <= cursor), None)
        if number is None:
            self._screen.tell(
                "No other source after this one" if step > 0 else "No other source before this one"
            )
            return
        self.go_to(number)
        sign, words = VOUCHERS[rows[number].voucher]
        source = findings.sources.get(rows[number].source_id or "")
        self._screen.tell(f"{sign} {words}" + (f": {' '.join(source.label.split())}" if source else ""))

    def _open(self, wanted: bool) -> None:
        """Open or close the source under the cursor of the pane."""
        row = self._screen.deck.panes["sourcing"].list.row
        if self._screen.panes.focused != "sourcing" or row is None:
            return
        kind, _, rest = row.key.partition(":")
        key = rest.partition(":")[0]
        if kind not in ("source", "claim", "evidence"):
            return
        self.opened = self.opened | {key} if wanted else self.opened - {key}
        self._screen.panes.refill("sourcing", f"source:{key}")
