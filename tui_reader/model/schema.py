"""Articles and analyses as plain JSON values, both ways, complete.

Nothing is lost between the library, the engine's process and the screen; only this program reads this form.
`public.py` has the one that other programs rely on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tui_reader.model.article import Article, Block, BlockKind, Emphasis, Link, Section, Style
from tui_reader.model.attribution import Attribution, AttributionKind
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.public import (
    Json,
    article_from_reading,
    public_attribution,
    public_entity,
    public_source,
    reading_to_json,
    spans,
)
from tui_reader.model.reading import Analysis
from tui_reader.model.sourcing import (
    Access,
    AccessKind,
    Channel,
    Evidence,
    Identity,
    Measure,
    Source,
    Stance,
)
from tui_reader.model.spans import Span

__all__ = [
    "analysis_from_json",
    "analysis_to_json",
    "article_from_json",
    "article_from_reading",
    "article_to_json",
    "reading_to_json",
]


def article_to_json(article: Article) -> Json:
    """The complete form of an article."""
    return {
        "id": article.id,
        "location": article.location,
        "title": article.title,
        "text": article.text,
        "blocks": [[b.kind, *b.span, b.level, b.marker] for b in article.blocks],
        "sections": [
            [s.index, s.heading, s.generated, s.level, s.span, s.paragraphs, s.heading_span]
            for s in article.sections
        ],
        "standfirst": article.standfirst,
        "bylines": article.bylines,
        "dateline": article.dateline,
        "dateline_span": article.dateline_span,
        "published": article.published,
        "modified": article.modified,
        "site": article.site,
        "url": article.url,
        "language": article.language,
        "tags": article.tags,
        "links": [[*link.span, link.url] for link in article.links],
        "styles": [[*style.span, style.emphasis] for style in article.styles],
        "notices": article.notices,
    }


def article_from_json(data: Mapping[str, Any]) -> Article:
    """The other way round. Raises `KeyError`, `TypeError` or `ValueError` on anything else."""
    return Article(
        id=data["id"],
        location=data["location"],
        title=data["title"],
        text=data["text"],
        blocks=tuple(
            Block(BlockKind(k), Span(start, end), level, marker)
            for k, start, end, level, marker in data["blocks"]
        ),
        sections=tuple(
            Section(index, heading, generated, level, Span(*span), spans(paragraphs), _span(heading_span))
            for index, heading, generated, level, span, paragraphs, heading_span in data["sections"]
        ),
        standfirst=data["standfirst"],
        bylines=tuple(data["bylines"]),
        dateline=data["dateline"],
        dateline_span=_span(data["dateline_span"]),
        published=data["published"],
        modified=data["modified"],
        site=data["site"],
        url=data["url"],
        language=data["language"],
        tags=tuple(data["tags"]),
        links=tuple(Link(Span(start, end), url) for start, end, url in data["links"]),
        styles=tuple(Style(Span(start, end), Emphasis(kind)) for start, end, kind in data["styles"]),
        notices=tuple(data["notices"]),
    )


def analysis_to_json(analysis: Analysis) -> Json:
    """The complete form of an analysis."""
    return {
        "engine": analysis.engine,
        "sentences": analysis.sentences,
        "entities": [{**public_entity(e), "certain": e.certain} for e in analysis.entities],
        "attributions": [{**public_attribution(a), "certain": a.certain} for a in analysis.attributions],
        "sources": [
            {
                **public_source(s),
                "access": [s.access.kind, s.access.reason, s.access.words] if s.access else None,
                "mentions": s.mentions,
                "evidence": [[e.field, *e.span] for e in s.evidence],
                "part_of": s.part_of,
                "certain": s.certain,
            }
            for s in analysis.sources
        ],
        "measures": [[m.name, m.value, m.places] for m in analysis.measures],
    }


def analysis_from_json(data: Mapping[str, Any]) -> Analysis:
    """The other way round. Raises `KeyError`, `TypeError` or `ValueError` on anything else."""
    return Analysis(
        engine=data["engine"],
        sentences=spans(data["sentences"]),
        entities=tuple(
            Entity(
                e["id"],
                e["name"],
                EntityType(e["type"]),
                e["role"],
                tuple(e["aliases"]),
                spans(e["mentions"]),
                e["certain"],
            )
            for e in data["entities"]
        ),
        attributions=tuple(
            Attribution(
                id=a["id"],
                kind=AttributionKind(a["kind"]),
                content=spans(a["content"]),
                cue=spans(a["cue"]),
                source=spans(a["source"]),
                speaker=a["speaker"],
                source_id=a["source_id"],
                section=a["section"],
                paragraph=a["paragraph"],
                certain=a["certain"],
                by_hand=a.get("by_hand", False),
            )
            for a in data["attributions"]
        ),
        sources=tuple(_source(s) for s in data["sources"]),
        measures=tuple(Measure(name, value, spans(places)) for name, value, places in data["measures"]),
    )


def _source(data: Mapping[str, Any]) -> Source:
    access = data["access"]
    return Source(
        id=data["id"],
        label=data["label"],
        entity=data["entity"],
        identity=Identity(data["identity"]),
        stance=Stance(data["stance"]),
        channel=Channel(data["channel"]),
        number=data["number"],
        access=Access(AccessKind(access[0]), spans(access[1]), spans(access[2])) if access else None,
        via=data["via"],
        attributions=tuple(data["attributions"]),
        mentions=spans(data["mentions"]),
        evidence=tuple(Evidence(field, Span(start, end)) for field, start, end in data["evidence"]),
        part_of=data["part_of"],
        certain=data["certain"],
        by_hand=data.get("by_hand", False),
    )


def _span(value: Sequence[int] | None) -> Span | None:
    return None if value is None else Span(*value)
