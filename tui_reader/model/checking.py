"""Whether what was read back fits together: a text and the spans that point into it.

For values out of files that others may have written. What passes can be drawn, sliced and searched without
further care.
"""

from __future__ import annotations

from collections.abc import Iterable

from tui_reader.model.article import Article
from tui_reader.model.reading import Analysis
from tui_reader.model.spans import Span

MOST_DEPTH = 1_000
"""How deep headings, lists and quotations can stand in each other."""
MOST = 1_000_000_000
"""No number of a section or paragraph is larger."""


def check_article(article: Article) -> None:
    """Raise `ValueError` where a span leaves the text, blocks or sections are out of order, or a type is wrong."""
    length = len(article.text)
    names = (article.id, article.location, article.title, article.language)
    optional = (
        article.standfirst,
        article.dateline,
        article.published,
        article.modified,
        article.site,
        article.url,
    )
    links = [link.url for link in article.links]
    _texts((*names, *article.bylines, *article.tags, *article.notices, *links))
    _texts(value for value in optional if value is not None)
    _in_order([block.span for block in article.blocks], length)
    _texts(block.marker for block in article.blocks)
    _numbers((block.level for block in article.blocks), MOST_DEPTH)
    _in_order([section.span for section in article.sections], length)
    for section in article.sections:
        _in_order(section.paragraphs, length)
        _texts([] if section.heading is None else [section.heading])
        _numbers([section.level], MOST_DEPTH)
        _numbers([section.index])
    spans = [*(link.span for link in article.links), *(style.span for style in article.styles)]
    spans += [section.heading_span for section in article.sections if section.heading_span]
    _inside([*spans, *([article.dateline_span] if article.dateline_span else [])], length)


def check_analysis(analysis: Analysis, length: int) -> None:
    """Raise `ValueError` where a span leaves a text of `length` code points or a type is wrong."""
    _in_order(analysis.sentences, length)
    for entity in analysis.entities:
        _texts((entity.id, entity.name, *entity.aliases, entity.role or ""))
        _inside(entity.mentions, length)
    for attribution in analysis.attributions:
        _texts((attribution.id, attribution.speaker or "", attribution.source_id or ""))
        _numbers((attribution.section, attribution.paragraph))
        _inside((*attribution.content, *attribution.cue, *attribution.source), length)
        if not attribution.content:
            raise ValueError("an attribution without content")
    for source in analysis.sources:
        _texts((source.id, source.label, source.entity or "", source.via or "", *source.attributions))
        _numbers([source.number or 0])
        _inside((*source.mentions, *(evidence.span for evidence in source.evidence)), length)
        if source.access:
            _inside((*source.access.reason, *source.access.words), length)
    for measure in analysis.measures:
        _texts([measure.name])
        _inside(measure.places, length)
        if measure.value is not None and not isinstance(measure.value, int | float):
            raise ValueError("a measure that is no number")


def _texts(values: Iterable[object]) -> None:
    for value in values:
        if not isinstance(value, str):
            raise ValueError(f"{type(value).__name__} where a text belongs")


def _numbers(values: Iterable[object], most: int = MOST) -> None:
    for value in values:
        if type(value) is not int or not 0 <= value <= most:
            raise ValueError("a number is missing or makes no sense")


def _inside(spans: Iterable[Span], length: int) -> None:
    for start, end in spans:
        if type(start) is not int or type(end) is not int or not 0 <= start <= end <= length:
            raise ValueError("a span lies outside of the text")


def _in_order(spans: Iterable[Span], length: int) -> None:
    last = 0
    for start, end in spans:
        if type(start) is not int or type(end) is not int or not last <= start <= end <= length:
            raise ValueError("spans overlap or leave the text")
        last = end
