"""Where in the article words stand: in which paragraph, and in whose words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from tui_reader.analysis.parse import Token
from tui_reader.model.article import Article
from tui_reader.model.attribution import Attribution


class Places:
    """The paragraphs of one article, and the attributions over each."""

    def __init__(self, article: Article, attributions: Iterable[Attribution]) -> None:
        self._starts = [p.start for p in article.paragraphs]
        self._ends = [p.end for p in article.paragraphs]
        self._over: dict[int, list[Attribution]] = {}
        """Paragraph → the attributions whose content begins or goes on in it."""
        for attribution in attributions:
            for number in dict.fromkeys(self._number(span.start) for span in attribution.content):
                self._over.setdefault(number, []).append(attribution)

    def paragraph(self, token: Token) -> int:
        """The number of the paragraph that a token stands in; 0 outside the body."""
        return self._number(token.start)

    def holding(self, token: Token) -> Iterator[Attribution]:
        """The attributions whose content a token stands in."""
        for attribution in self._over.get(self.paragraph(token), ()):
            if any(span.holds(token.start) for span in attribution.content):
                yield attribution

    def _number(self, offset: int) -> int:
        at = bisect_right(self._starts, offset) - 1
        return at + 1 if at >= 0 and offset < self._ends[at] else 0
