"""What threads tell the screen; handlers change state, never the threads themselves."""

from __future__ import annotations

from textual.message import Message

from tui_reader.model.reading import Analysis


class AnalysisArrived(Message):
    """The analysis of the open article is there."""

    def __init__(self, analysis: Analysis) -> None:
        super().__init__()
        self.analysis = analysis


class AnalysisFailed(Message):
    """The analysis could not be made."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
        """What happened and what to try, for people."""
