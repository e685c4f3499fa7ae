"""Questions about what was found in an article, answered by bisection: what is here, who says it.

Offsets are code points into `Article.text`. Built once for an analysis and never changed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from tui_reader.model.article import Article
from tui_reader.model.attribution import Attribution, AttributionKind
from tui_reader.model.credit_line import CreditLines
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.reading import Analysis
from tui_reader.model.sourcing import Identity, Source
from tui_reader.model.spans import Span
from tui_reader.model.vouching import Vouched, Voucher, over_paragraphs, vouching


class PlaceIndex:
    """Which of many things have a place in a stretch of the text."""

    def __init__(self, places: Iterable[tuple[Span, str]]) -> None:
        self._places = sorted(places)
        self._starts = [span.start for span, _ in self._places]
        self._reach = list(accumulate((span.end for span, _ in self._places), max))

    def within(self, stretch: Span) -> frozenset[str]:
        """The keys of what has a place that shares a code point with `stretch`."""
        found: set[str] = set()
        index = bisect_left(self._starts, stretch.end) - 1
        while index >= 0 and self._reach[index] > stretch.start:
            span, key = self._places[index]
            if span.end > stretch.start:
                found.add(key)
            index -= 1
        return frozenset(found)


class Findings:
    """What the analysis found, ready to be asked by place."""

    def __init__(self, article: Article, analysis: Analysis) -> None:
        self.article = article
        self.analysis = analysis
        self.entities: dict[str, Entity] = {e.id: e for e in analysis.entities}
        self.sources: dict[str, Source] = {s.id: s for s in analysis.sources}
        self._credits = CreditLines(analysis.sources)
        self.attributions: dict[str, Attribution] = {a.id: a for a in analysis.attributions}
        quoted = [a for a in analysis.attributions if a.kind is not AttributionKind.INDIRECT]
        self.quotes: tuple[Attribution, ...] = tuple(sorted(quoted, key=lambda a: a.content[0].start))
        self.quote_starts = [a.content[0].start for a in self.quotes]
        self._sentence_starts = [span.start for span in analysis.sentences]
        body = [a for a in analysis.attributions if a.paragraph]
        self.vouched: tuple[Vouched, ...] = vouching(analysis.sentences, body, analysis.sources)
        """Who vouches for each sentence of the body, in reading order."""
        self.paragraphs: tuple[Span, ...] = tuple(sorted(article.paragraphs))
        self.vouchers: tuple[Voucher, ...] = over_paragraphs(self.paragraphs, self.vouched)
        """For each of `paragraphs` the kind of source that it rests on."""
        self._by_sentence: dict[int, list[Attribution]] = {}
        for attribution in analysis.attributions:
            for number in self._sentences_of(attribution):
                self._by_sentence.setdefault(number, []).append(attribution)

    def _sentences_of(self, attribution: Attribution) -> set[int]:
        touched: set[int] = set()
        for span in (*attribution.content, *attribution.cue, *attribution.source):
            first = max(0, bisect_right(self._sentence_starts, span.start) - 1)
            last = bisect_left(self._sentence_starts, span.end)
            touched.update(n for n in range(first, last) if self.analysis.sentences[n].overlaps(span))
        return touched

    def sentence_at(self, offset: int) -> int | None:
        """The number of the sentence that holds `offset`; None between sentences."""
        number = bisect_right(self._sentence_starts, offset) - 1
        if number >= 0 and self.analysis.sentences[number].holds(offset):
            return number
        return None

    def said_at(self, offset: int) -> tuple[Attribution, ...]:
        """What is attributed in the sentence at `offset`, those that hold `offset` first."""
        number = self.sentence_at(offset)
        found = self._by_sentence.get(number, []) if number is not None else []
        return tuple(sorted(found, key=lambda a: not any(span.holds(offset) for span in a.content)))

    def quote_for(self, offset: int, visible: Span) -> Attribution | None:
        """The quotation that holds `offset`, else the first one in `visible` at or after it."""
        index = bisect_right(self.quote_starts, offset)
        for attribution in reversed(self.quotes[max(0, index - 16) : index]):
            if attribution.content[0].start <= offset < attribution.content[-1].end:
                return attribution
        if index < len(self.quotes) and self.quote_starts[index] < visible.end:
            return self.quotes[index]
        return None

    @property
    def names(self) -> tuple[str, ...]:
        """Whom words could be credited to: the sources by weight, then the other people named."""
        people = [e.name for e in self.analysis.entities if e.type is EntityType.PERSON]
        labels = [
            self.entities[s.entity].name if s.entity in self.entities else s.label
            for s in self.analysis.sources
            if s.identity is not Identity.PASSIVE
        ]
        return tuple(dict.fromkeys(" ".join(name.split()) for name in (*labels, *people)))

    def source_of(self, attribution: Attribution) -> Source | None:
        """The source that an attribution belongs to, if it has one."""
        return self.sources.get(attribution.source_id) if attribution.source_id else None

    def who(self, attribution: Attribution) -> str:
        """Who is credited, in the fullest words there are; empty where nobody is."""
        if attribution.speaker and (entity := self.entities.get(attribution.speaker)):
            return entity.name
        if source := self.source_of(attribution):
            return "" if source.identity is Identity.PASSIVE else self._credits.of(attribution) or ""
        return " ".join(" ".join(span.of(self.article.text).split()) for span in attribution.source)
