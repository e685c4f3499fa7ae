"""Where the parts of an article begin, answered by bisection; all that the screen needs of them at its start.

Offsets are code points into `Article.text`. Built once for an article and never changed.
"""

from __future__ import annotations

from bisect import bisect_right

from tui_reader.model.article import Article, Section
from tui_reader.model.spans import Span


class Outline:
    """The article's own build: sections and paragraphs."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.paragraphs: tuple[Span, ...] = tuple(sorted(article.paragraphs))
        self._paragraph_starts = [span.start for span in self.paragraphs]
        self._section_starts = [section.span.start for section in article.sections]

    def section_at(self, offset: int) -> Section | None:
        """The section that holds `offset`, or the last that begins before it; None above the first."""
        index = bisect_right(self._section_starts, offset) - 1
        return self.article.sections[index] if index >= 0 else None

    def paragraph_at(self, offset: int) -> Span | None:
        """The body paragraph that holds `offset`, else the next one, else the last; None without any."""
        if not self.paragraphs:
            return None
        index = bisect_right(self._paragraph_starts, offset) - 1
        if index >= 0 and offset <= self.paragraphs[index].end:
            return self.paragraphs[index]
        return self.paragraphs[min(index + 1, len(self.paragraphs) - 1)]

    def stops(self, kind: str) -> list[int]:
        """Where a walk over `kind` ("section" or "paragraph") stops, in reading order."""
        return self._section_starts if kind == "section" else self._paragraph_starts
