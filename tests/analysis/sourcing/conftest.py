"""What the tests of sourcing share: a reader of small texts, all the way to sources and measures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui_reader.analysis.analyse import analyse
from tui_reader.analysis.pipeline import SpacyEngine
from tui_reader.model.article import Article, Block, BlockKind, Section
from tui_reader.model.reading import Analysis
from tui_reader.model.sourcing import Measure, Source
from tui_reader.model.spans import Span


class Reading:
    """The analysis of a text, with its words."""

    def __init__(self, article: Article, analysis: Analysis) -> None:
        self.text = article.text
        self.article = article
        self.analysis = analysis

    @property
    def sources(self) -> tuple[Source, ...]:
        """By weight."""
        return self.analysis.sources

    def source(self, words: str) -> Source:
        """The one source whose label holds `words`; fails where there is none, or more than one."""
        found = [s for s in self.sources if words in s.label]
        assert len(found) == 1, f"{words!r}: {[s.label for s in self.sources]}"
        return found[0]

    def reason(self, source: Source) -> str:
        """The words of the reason for its anonymity."""
        return " … ".join(span.of(self.text) for span in source.access.reason) if source.access else ""

    def evidence(self, source: Source, field: str) -> list[str]:
        """The words that one field rests on."""
        return [e.span.of(self.text) for e in source.evidence if e.field == field]

    def measure(self, name: str) -> Measure:
        """One of the measures."""
        return next(m for m in self.analysis.measures if m.name == name)


Read = Callable[..., Reading]


@pytest.fixture
def read(engine: SpacyEngine) -> Read:
    """Read paragraphs with the real engine: `read("…", "…", headline="…", standfirst="…", site="…")`."""

    def reader(
        *paragraphs: str, headline: str = "", standfirst: str = "", site: str | None = None
    ) -> Reading:
        parts = [(BlockKind.HEADLINE, headline), (BlockKind.STANDFIRST, standfirst)]
        parts = [p for p in parts if p[1]] + [(BlockKind.PARAGRAPH, words) for words in paragraphs]
        text, blocks = "", []
        for kind, words in parts:
            text += "\n" if text else ""
            blocks.append(Block(kind, Span(len(text), len(text) + len(words))))
            text += words
        body = tuple(b.span for b in blocks if b.kind is BlockKind.PARAGRAPH)
        sections = (Section(1, None, False, 1, Span(body[0].start, body[-1].end), body),) if body else ()
        article = Article("0" * 12, "-", headline, text, tuple(blocks), sections, site=site)
        return Reading(article, analyse(article, engine))

    return reader
