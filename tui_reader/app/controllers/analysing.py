"""The analysis: known already, or made in a thread that never holds up reading or quitting."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from tui_reader.app.controllers.layers import show_findings
from tui_reader.app.lookup import Findings
from tui_reader.app.messages import AnalysisArrived, AnalysisFailed
from tui_reader.model.reading import Analysis

if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen


class Analysing:
    """Gets the analysis of the open article and shows it."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {"retry": self.retry}

    def begin(self) -> None:
        """Show the analysis at once where it is known, else have it made."""
        if (known := self._screen.reading.analysis) is not None:
            self.show(known)
            return
        self._screen.panes.wait()
        Thread(target=self._make, name="analysis", daemon=True).start()

    def retry(self) -> None:
        """Try again after a failure."""
        if self._screen.findings is None:
            self.begin()
        else:
            self._screen.tell("The article has been analysed already")

    def show(self, analysis: Analysis) -> None:
        """Fill panes and margins."""
        screen = self._screen
        screen.findings = Findings(screen.reading.article, analysis)
        show_findings(screen.view, screen.findings)
        screen.sourcing.show(screen.findings)
        screen.panes.fill()
        screen.looks.place()

    def _make(self) -> None:
        try:
            analysis = self._screen.reading.analyse()
        except Exception as error:  # whatever it is, the text stays readable and the panes say why
            self._screen.post_message(AnalysisFailed(str(error) or type(error).__name__))
        else:
            self._screen.post_message(AnalysisArrived(analysis))
