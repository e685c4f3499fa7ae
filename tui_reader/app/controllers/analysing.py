"""The analysis: known already, or made in a thread that never holds up reading or quitting."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from tui_reader.app.controllers.layers import show_findings
from tui_reader.app.lookup import Findings
from tui_reader.app.messages import AnalysisArrived, AnalysisFailed
from tui_reader.model.reading import Analysis
from tui_reader.session.analyst import MOST_UNASKED

WAITING = "Reading the article for who says what …"
"""What is said while the analysis is made."""

if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen


class Analysing:
    """Gets the analysis of the open article and shows it."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._running = False

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {"retry": self.retry}

    @property
    def wanted(self) -> bool:
        """Whether there is no analysis and none is being made: the reader may ask for one."""
        return self._screen.findings is None and not self._running

    def begin(self) -> None:
        """Show the analysis at once where it is known, else have it made; of long articles only when asked."""
        reading = self._screen.reading
        if (known := reading.analysis) is not None:
            self.show(known)
        elif len(reading.article.text) > MOST_UNASKED:
            self._screen.panes.offer(f"Not analysed yet: more than {MOST_UNASKED:,} characters.")
        else:
            self._start()

    def retry(self) -> None:
        """Analyse what has not been analysed: after a failure, or where the article is long."""
        if self._screen.findings is not None:
            self._screen.tell("The article has been analysed already")
        else:
            if not self._running:
                self._start()
            self._screen.tell(WAITING)

    def show(self, analysis: Analysis) -> None:
        """Fill panes and margins."""
        screen = self._screen
        screen.findings = Findings(screen.reading.article, analysis)
        show_findings(screen.view, screen.findings)
        screen.sourcing.show(screen.findings)
        screen.panes.fill()
        screen.looks.place()
        self._ended()

    def fail(self, why: str) -> None:
        """Say in the panes why they stay empty."""
        self._running = False
        self._ended()
        self._screen.panes.fail(why)

    def _ended(self) -> None:
        """Take back that it is being made, and offer what can be done in the pane now."""
        screen = self._screen
        if screen.hints.message == WAITING:
            screen.tell("")
        if screen.panes.focused:
            screen.refresh_hints()

    def _start(self) -> None:
        self._running = True
        self._screen.panes.wait(WAITING)
        Thread(target=self._make, name="analysis", daemon=True).start()

    def _make(self) -> None:
        try:
            analysis = self._screen.reading.analyse()
        except Exception as error:  # whatever it is, the text stays readable and the panes say why
            self._screen.post_message(AnalysisFailed(str(error) or type(error).__name__))
        else:
            self._screen.post_message(AnalysisArrived(analysis))
