"""What threads tell the screen; handlers change state, never the threads themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui_reader.app.ports import OpenReading
    from tui_reader.app.searches import Sought
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


class SourceOpened(Message):
    """A source was opened from inside the program."""

    def __init__(self, reading: OpenReading, sought: Sought) -> None:
        super().__init__()
        self.reading = reading
        self.sought = sought
        """What to look for in it."""


class SourceFailed(Message):
    """A source could not be opened; `words` say why."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
