"""Analyses: from the library where they are known, else from an engine, and kept."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from tui_reader.errors import LibraryError
from tui_reader.model.article import Article
from tui_reader.model.reading import Analysis

if TYPE_CHECKING:
    from tui_reader.store.library import Library


MOST_UNASKED = 400_000
"""Code points of an article that is analysed without being asked for, about 70,000 words; a longer one keeps
a processor busy for half a minute and more."""


class Analyser(Protocol):
    """What makes analyses."""

    def analyse(self, article: Article) -> Analysis:
        """The analysis of an article. Raises `EngineError`."""


class LocalAnalyser:
    """The engine in this process, loaded when first asked: where a process of its own would only be in the way."""

    def __init__(self) -> None:
        self._engine: object | None = None

    def analyse(self, article: Article) -> Analysis:
        """The analysis of an article. Raises `EngineError`."""
        from tui_reader.analysis.analyse import analyse
        from tui_reader.analysis.pipeline import SpacyEngine

        engine = self._engine if isinstance(self._engine, SpacyEngine) else SpacyEngine()
        self._engine = engine
        return analyse(article, engine)


class Analyst:
    """The library's analyses and the engine behind one door."""

    def __init__(self, library: Library, analyser: Analyser, version: str) -> None:
        self._library = library
        self._analyser = analyser
        self._version = version

    def known(self, article: Article) -> Analysis | None:
        """The analysis that the library holds for this very text and engine."""
        return self._library.analysis(article, self._version)

    def analyse(self, article: Article) -> Analysis:
        """The analysis, made now if the library has none. Raises `EngineError`; blocks."""
        known = self.known(article)
        if known is not None:
            return known
        analysis = self.make(article)
        self.keep(article, analysis)
        return analysis

    def make(self, article: Article) -> Analysis:
        """The analysis, made now and not kept. Raises `EngineError`; blocks."""
        return self._analyser.analyse(article)

    def keep(self, article: Article, analysis: Analysis) -> None:
        """Keep an analysis that was made, if the library takes it: else it will be made again next time."""
        with suppress(LibraryError):
            self._library.keep_analysis(article, analysis)
