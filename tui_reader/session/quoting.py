"""Quotations ready for export: highlights and attributions with all that is known of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from tui_reader.errors import UsageError
from tui_reader.model.anchoring import CONTEXT
from tui_reader.model.annotations import Bookmark, Highlight, Placed
from tui_reader.model.article import Article
from tui_reader.model.attribution import Attribution, AttributionKind
from tui_reader.model.credit_line import CreditLines
from tui_reader.model.quotation import Quotation
from tui_reader.model.reading import Analysis
from tui_reader.model.sourcing import Source
from tui_reader.model.spans import Span, Utf16

SCOPES = ("highlights", "quotes", "attributions", "notes")
"""What can be exported: `quotes` are direct and mixed attributions, `notes` are highlights with
a note, and bookmarks with a name or a note."""

LEAST_SHARE = 0.5
"""How much of a passage must be what somebody says, and the words that credit them, for it to be theirs."""


class Quoter:
    """Makes quotations of one article. Without an analysis they carry what the highlight itself knows."""

    def __init__(self, article: Article, analysis: Analysis | None) -> None:
        self._article = article
        self._analysis = analysis
        self._paragraphs = article.paragraphs
        self._starts = [span.start for span in self._paragraphs]
        self._sections = [section.span.start for section in article.sections]
        self._sentences = analysis.sentences if analysis else ()
        self._sentence_starts = [span.start for span in self._sentences]
        self._sources = {s.id: s for s in analysis.sources} if analysis else {}
        self._credits = CreditLines(self._sources.values())
        self._names = {e.id: e.name for e in analysis.entities} if analysis else {}
        self._utf16 = Utf16(article.text)

    def quotations(
        self,
        scope: str,
        highlights: Iterable[tuple[Highlight, Placed]],
        bookmarks: Iterable[tuple[Bookmark, Placed]] = (),
    ) -> tuple[Quotation, ...]:
        """Everything of one of `SCOPES`, in reading order. Raises `UsageError` for another scope."""
        if scope not in SCOPES:
            raise UsageError("this cannot be exported", where=scope, hint="one of: " + ", ".join(SCOPES))
        if scope == "highlights":
            return tuple(self.of_highlight(h, placed) for h, placed in highlights)
        if scope == "notes":
            made = [self.of_highlight(h, placed) for h, placed in highlights if h.note.strip()]
            made += [self.of_bookmark(b, placed) for b, placed in bookmarks if b.name or b.note.strip()]
            end = Span(len(self._article.text), 0)
            return tuple(sorted(made, key=lambda quotation: quotation.span or end))
        found = self._analysis.attributions if self._analysis else ()
        wanted = [a for a in found if scope == "attributions" or a.kind is not AttributionKind.INDIRECT]
        return tuple(self.of_attribution(a) for a in sorted(wanted, key=lambda a: a.content[0].start))

    def of_attribution(self, attribution: Attribution) -> Quotation:
        """An attribution; its text runs from the first word of its content to the last."""
        span = Span(attribution.content[0].start, attribution.content[-1].end)
        return self._quotation(span.of(self._article.text), span, attribution)

    def of_passage(self, span: Span) -> Quotation:
        """A stretch of the text, with who says what is in it."""
        return self._quotation(span.of(self._article.text), span, self.attribution_of(span))

    def of_highlight(self, highlight: Highlight, placed: Placed) -> Quotation:
        """A highlight; where its words are lost, the words that were kept."""
        span, quote = placed.span, highlight.anchor.quote
        attribution = self.attribution_of(span) if span else None
        made = self._quotation(span.of(self._article.text) if span else quote.exact, span, attribution)
        return replace(made.with_highlight(highlight), state=placed.state)

    def of_bookmark(self, bookmark: Bookmark, placed: Placed) -> Quotation:
        """A bookmark; what the paragraph says is nobody's in particular."""
        span = placed.span
        words = span.of(self._article.text) if span else bookmark.anchor.quote.exact
        return replace(self._quotation(words, span, None).with_bookmark(bookmark), state=placed.state)

    def attribution_of(self, span: Span) -> Attribution | None:
        """The attribution that most of `span` is about; the shortest of equals, None where there is none.

        A passage in which somebody is quoted in passing is not theirs.
        """
        best, most = None, (0, 0)
        for attribution in self._analysis.attributions if self._analysis else ():
            shared = _shared(span, attribution.content)
            rank = (shared, -sum(s.end - s.start for s in attribution.content))
            if shared and rank > most:
                best, most = attribution, rank
        if best is None:
            return None
        about = most[0] + _shared(span, best.cue) + _shared(span, best.source)
        return best if about >= LEAST_SHARE * (span.end - span.start) else None

    def speaker_of(self, attribution: Attribution | None) -> str | None:
        """The name of who an attribution is credited to."""
        return self._names.get(attribution.speaker or "") if attribution else None

    def source_of(self, attribution: Attribution | None) -> Source | None:
        """The source that an attribution is credited to."""
        return self._sources.get(attribution.source_id or "") if attribution else None

    def credit_of(self, attribution: Attribution | None) -> str | None:
        """Everybody who is credited with it, in one line."""
        return self._credits.of(attribution) if attribution else None

    def _quotation(self, words: str, span: Span | None, attribution: Attribution | None) -> Quotation:
        article = self._article
        source = self.source_of(attribution)
        via = self._sources.get(source.via or "") if source else None
        return Quotation(
            text=words,
            article_id=article.id,
            title=article.title,
            location=article.location,
            span=span,
            utf16=self._utf16.units(span) if span else None,
            prefix=article.text[max(0, span.start - CONTEXT) : span.start] if span else "",
            suffix=article.text[span.end : span.end + CONTEXT] if span else "",
            context=self._context(span) if span else "",
            section=self._section(span) if span else None,
            paragraph=self._paragraph(span) if span else None,
            bylines=article.bylines,
            site=article.site,
            url=article.url,
            published=article.published,
            standfirst=article.standfirst,
            language=article.language,
            kind=attribution.kind if attribution else None,
            speaker=self.speaker_of(attribution),
            source=self.credit_of(attribution),
            identity=source.identity if source else None,
            stance=source.stance if source else None,
            channel=source.channel if source else None,
            access=source.access.kind if source and source.access else None,
            via=via.label if via else None,
            by_hand=attribution is not None and attribution.by_hand,
        )

    def _context(self, span: Span) -> str:
        """The sentences that the words stand in; the paragraph where no sentences are known."""
        starts, spans = self._sentence_starts, self._sentences
        if not spans:
            starts, spans = self._starts, self._paragraphs
        first = max(0, bisect_right(starts, span.start) - 1)
        last = bisect_right(starts, max(span.start, span.end - 1))
        around = [s for s in spans[first:last] if s.overlaps(span)]
        if not around:
            return ""
        return " ".join(Span(around[0].start, around[-1].end).of(self._article.text).split())

    def _section(self, span: Span) -> str | None:
        at = bisect_right(self._sections, span.start) - 1
        return self._article.sections[at].heading if at >= 0 else None

    def _paragraph(self, span: Span) -> int | None:
        at = bisect_right(self._starts, span.start) - 1
        return at + 1 if at >= 0 and span.start < self._paragraphs[at].end else None


def _shared(span: Span, pieces: Iterable[Span]) -> int:
    """How many code points of `span` lie in the pieces."""
    return sum(max(0, min(span.end, piece.end) - max(span.start, piece.start)) for piece in pieces)
