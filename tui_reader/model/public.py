"""The public form of a reading (`show --json`, `analyze`; schema `newsreader/1`), both ways.

What other programs rely on: its names are fixed. `schema.py` has the complete form, which loses nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from tui_reader.model.article import Article, Block, BlockKind, Section
from tui_reader.model.attribution import Attribution
from tui_reader.model.checking import check_article
from tui_reader.model.cleaning import clean_line, harmless
from tui_reader.model.entities import Entity
from tui_reader.model.measuring import section_measures
from tui_reader.model.reading import Analysis
from tui_reader.model.sourcing import Measure, Source
from tui_reader.model.spans import Span

SCHEMA = "newsreader/1"

Json: TypeAlias = dict[str, Any]


def reading_to_json(article: Article, analysis: Analysis | None) -> Json:
    """The public form of one article; without an analysis its lists are empty."""
    return {
        "schema": SCHEMA,
        "id": article.id,
        "location": article.location,
        "title": article.title,
        "standfirst": article.standfirst,
        "bylines": list(article.bylines),
        "dateline": article.dateline,
        "published": article.published,
        "modified": article.modified,
        "site": article.site,
        "url": article.url,
        "language": article.language,
        "text": article.text,
        "words": article.words,
        "reading_minutes": article.reading_minutes,
        "sections": [_counted_section(s, article, analysis) for s in article.sections],
        "entities": [public_entity(e) for e in analysis.entities] if analysis else [],
        "attributions": [public_attribution(a) for a in analysis.attributions] if analysis else [],
        "sources": [public_source(s) for s in analysis.sources] if analysis else [],
        "measures": _values(analysis.measures) if analysis else {},
    }


def article_from_reading(data: Mapping[str, Any]) -> Article:
    """An article out of its public form. Raises `ValueError` where the form is not as it should be."""
    if data.get("schema") != SCHEMA:
        raise ValueError(f"not of the schema {SCHEMA}")
    try:
        text = harmless(_string(data["text"]))
        title, standfirst = clean_line(_string(data["title"])), _line(data["standfirst"])
        sections = tuple(_section_from_public(s, text) for s in data["sections"])
        article = Article(
            id=clean_line(_string(data["id"])),
            location=clean_line(_string(data["location"])),
            title=title,
            text=text,
            blocks=_blocks_between(text, title, standfirst, sections),
            sections=sections,
            standfirst=standfirst,
            bylines=tuple(clean_line(_string(name)) for name in data["bylines"]),
            dateline=_line(data["dateline"]),
            published=_line(data["published"]),
            modified=_line(data["modified"]),
            site=_line(data["site"]),
            url=_line(data["url"]),
            language=clean_line(_string(data["language"])),
        )
        check_article(article)
        return article
    except (KeyError, TypeError) as error:
        raise ValueError(f"a field is missing or wrong: {error}") from error


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{type(value).__name__} where a text belongs")
    return value


def _line(value: object) -> str | None:
    return None if value is None else clean_line(_string(value))


def _counted_section(section: Section, article: Article, analysis: Analysis | None) -> Json:
    """A section with its own measures, where the article has been analysed."""
    counts = _values(section_measures(article, analysis, section.index)) if analysis else None
    return public_section(section) | ({"measures": counts} if counts is not None else {})


def _values(measures: Iterable[Measure]) -> Json:
    return {m.name: m.value for m in measures}


def spans(values: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    """Pairs as spans."""
    return tuple(Span(start, end) for start, end in values)


def public_section(section: Section) -> Json:
    return {
        "index": section.index,
        "heading": section.heading,
        "generated": section.generated,
        "level": section.level,
        "span": section.span,
        "paragraphs": section.paragraphs,
    }


def public_entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "role": entity.role,
        "aliases": entity.aliases,
        "mentions": entity.mentions,
        **({} if entity.certain else {"certain": False}),
    }


def public_attribution(attribution: Attribution) -> Json:
    return {
        "id": attribution.id,
        "kind": attribution.kind,
        "content": attribution.content,
        "cue": attribution.cue,
        "source": attribution.source,
        "speaker": attribution.speaker,
        "source_id": attribution.source_id,
        "section": attribution.section,
        "paragraph": attribution.paragraph,
        **({} if attribution.certain else {"certain": False}),
        **({"by_hand": True} if attribution.by_hand else {}),
    }


def public_source(source: Source) -> Json:
    access = source.access
    return {
        "id": source.id,
        "label": source.label,
        "entity": source.entity,
        "identity": source.identity,
        "stance": source.stance,
        "channel": source.channel,
        "number": source.number,
        "access": {"kind": access.kind, "reason": access.reason} if access else None,
        "via": source.via,
        "attributions": source.attributions,
        **({} if source.certain else {"certain": False}),
        **({"by_hand": True} if source.by_hand else {}),
    }


def _section_from_public(data: Mapping[str, Any], text: str) -> Section:
    heading, span = _line(data["heading"]), Span(*data["span"])
    found = heading if heading and not data["generated"] else ""
    at = text.find(found, span.start, span.end) if found else -1
    return Section(
        index=data["index"],
        heading=heading,
        generated=bool(data["generated"]),
        level=data["level"],
        span=span,
        paragraphs=spans(data["paragraphs"]),
        heading_span=Span(at, at + len(found)) if at >= 0 else None,
    )


def _blocks_between(
    text: str, title: str, standfirst: str | None, sections: Sequence[Section]
) -> tuple[Block, ...]:
    """The blocks that the public form tells of; what stands between them is kept as notes."""
    known: list[Block] = []
    for kind, words in ((BlockKind.HEADLINE, title), (BlockKind.STANDFIRST, standfirst)):
        at = text.find(words, known[-1].span.end if known else 0) if words else -1
        first = sections[0].span.start if sections else len(text)
        if words and 0 <= at < first:
            known.append(Block(kind, Span(at, at + len(words))))
    for section in sections:
        if section.heading_span:
            known.append(Block(BlockKind.HEADING, section.heading_span, section.level))
        known += [Block(BlockKind.PARAGRAPH, span) for span in section.paragraphs]
    blocks: list[Block] = []
    end = 0
    for block in (*known, Block(BlockKind.RULE, Span(len(text), len(text)))):
        gap = text[end : block.span.start]
        if gap.strip():
            start = end + len(gap) - len(gap.lstrip())
            blocks.append(Block(BlockKind.NOTE, Span(start, start + len(gap.strip()))))
        if block.kind is not BlockKind.RULE:
            blocks.append(block)
        end = max(end, block.span.end)
    return tuple(blocks)
