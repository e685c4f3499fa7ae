"""The counts of an article's sourcing: plain arithmetic over what the analysis found.

No score and no verdict: each measure is a number that a careful journalist would accept, with its places.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from tui_reader.model.article import Article
from tui_reader.model.attribution import Attribution, AttributionKind
from tui_reader.model.reading import Analysis
from tui_reader.model.sourcing import UNNAMED, AccessKind, Channel, Identity, Measure, Source
from tui_reader.model.spans import Span
from tui_reader.model.vouching import SILENT, Vouched, vouching

HIDDEN = frozenset([Identity.DESCRIBED, Identity.BARE])
"""Unnamed people; a passive ("is said to") names nobody to count."""


def section_measures(article: Article, analysis: Analysis, index: int) -> tuple[Measure, ...]:
    """The measures of section `index` (from 1) alone. Raises `ValueError` if there is none."""
    section = next((s for s in article.sections if s.index == index), None)
    if section is None:
        raise ValueError(f"no section {index}")
    inside = [a for a in analysis.attributions if a.section == index and a.paragraph]
    ids = {a.id for a in inside}
    sources = [
        s
        for s in analysis.sources
        if ids.intersection(s.attributions) or any(section.span.covers(m) for m in s.mentions)
    ]
    sentences = [s for s in analysis.sentences if section.span.covers(s)]
    return measure(section.paragraphs, sentences, inside, sources, within=section.span)


def measure(
    paragraphs: Sequence[Span],
    sentences: Sequence[Span],
    attributions: Iterable[Attribution],
    sources: Iterable[Source],
    *,
    within: Span | None = None,
) -> tuple[Measure, ...]:
    """All measures of a stretch of body: its paragraphs and sentences, and what is attributed in it.

    `within` keeps places outside it away. Places of sources are their first mentions.
    """
    sources = tuple(sources)
    body = [a for a in attributions if a.paragraph]
    vouched = vouching(sentences, body, sources)
    return (
        *_source_counts(sources, within),
        *_sentence_counts(vouched),
        *_quotations(body),
        *_paragraphs(paragraphs, vouched, body, sources),
        *_relayed(vouched, sources),
        *_single(body, sources),
    )


def _source_counts(sources: Sequence[Source], within: Span | None) -> Iterable[Measure]:
    named = _distinct([s for s in sources if s.identity is Identity.NAMED and s.attributions])
    hidden = [s for s in sources if s.identity in HIDDEN and not _inside_unnamed(s, sources)]
    speaking = [s for s in hidden if s.attributions]
    yield _of_sources("named_sources", named, within)
    yield _of_sources("unnamed_sources", speaking, within)
    for name, identity in (
        ("organisation_sources", Identity.ORGANISATION),
        ("document_sources", Identity.DOCUMENT),
    ):
        found = _distinct([s for s in sources if s.identity is identity and s.attributions])
        yield _of_sources(name, found, within)
    reasons = (AccessKind.ANONYMITY, AccessKind.ANONYMITY_BOILERPLATE)
    given = [s for s in speaking if s.access and s.access.kind in reasons]
    yield _of_sources("unnamed_with_reason", given, within)
    yield _of_sources("unnamed_without_reason", [s for s in speaking if s not in given], within)
    vague = [s for s in speaking if s.number is None]
    yield _of_sources("plural_sources_without_number", vague, within)
    silent = [s for s in sources if s.access and s.access.kind in SILENT]
    yield Measure(
        "declined_or_no_response",
        len(silent),
        tuple(
            sorted(
                w for s in silent if s.access for w in s.access.words if within is None or within.covers(w)
            )
        ),
    )


def _sentence_counts(vouched: Sequence[Vouched]) -> Iterable[Measure]:
    credited = [v for v in vouched if v.source_id is not None and v.identity is not Identity.PASSIVE]
    yield Measure("sentences", len(vouched), tuple(v.sentence for v in vouched))
    yield Measure("attributed_sentences", len(credited), tuple(v.sentence for v in credited))
    for identity in Identity:
        rows = tuple(v.sentence for v in vouched if v.identity is identity)
        yield Measure(f"attributed_sentences_{identity}", len(rows), rows)


def _quotations(body: Sequence[Attribution]) -> Iterable[Measure]:
    direct = [a for a in body if a.kind is AttributionKind.DIRECT]
    yield Measure("direct_quotes", len(direct), tuple(a.content[0] for a in direct))
    lonely = [a for a in body if a.kind is not AttributionKind.INDIRECT and a.source_id is None]
    yield Measure("quotes_without_speaker", len(lonely), tuple(a.content[0] for a in lonely))


def _paragraphs(
    paragraphs: Sequence[Span],
    vouched: Sequence[Vouched],
    body: Sequence[Attribution],
    sources: Sequence[Source],
) -> Iterable[Measure]:
    credited = [v.sentence for v in vouched if v.source_id is not None and v.identity is not Identity.PASSIVE]
    starts = [s.start for s in credited]
    bare = tuple(
        p
        for p in paragraphs
        if not any(p.overlaps(s) for s in credited[max(0, bisect_right(starts, p.start) - 1) :][:2])
    )
    yield Measure("unattributed_paragraphs", len(bare), bare)
    named = {s.id for s in sources if s.identity is Identity.NAMED}
    also = {key for s in sources if s.id in named for key in s.attributions}
    first = min((a for a in body if a.id in also), key=lambda a: a.paragraph, default=None)
    spans = (first.source or first.content)[:1] if first else ()
    number = 1 + next(
        (n for n, p in enumerate(paragraphs) if first and p.overlaps(first.content[0])), len(paragraphs)
    )
    yield Measure("first_named_source_paragraph", number if first else None, spans)


def _relayed(vouched: Sequence[Vouched], sources: Sequence[Source]) -> Iterable[Measure]:
    relayed = {s.id for s in sources if s.via or s.channel is Channel.OUTLET}
    rows = tuple(v.sentence for v in vouched if v.source_id in relayed)
    yield Measure("relayed_sentences", len(rows), rows)
    yield Measure("relayed_share", round(len(rows) / len(vouched), 3) if vouched else None, rows)


def _single(body: Sequence[Attribution], sources: Sequence[Source]) -> Iterable[Measure]:
    """Claims in the writer's words that one person alone stands for: an attribution that is not wholly a
    quotation and stands under one source only, a named person or one unnamed one."""
    owners: dict[str, list[Source]] = {}
    for source in sources:
        for key in source.attributions:
            owners.setdefault(key, []).append(source)
    rows = tuple(
        a.content[0]
        for a in body
        if len(own := owners.get(a.id, [])) == 1
        and (own[0].identity is Identity.NAMED or (own[0].identity in HIDDEN and own[0].number == 1))
        and a.kind is not AttributionKind.DIRECT
    )
    yield Measure("single_source_claims", len(rows), rows)


def _of_sources(name: str, sources: Sequence[Source], within: Span | None) -> Measure:
    places = []
    for source in sources:
        mentions = [m for m in source.mentions if within is None or within.covers(m)]
        places += mentions[:1]
    return Measure(name, len(sources), tuple(sorted(places)))


def _distinct(sources: Sequence[Source]) -> list[Source]:
    """One for each entity: a source that also spoke through another outlet counts once."""
    seen: set[str] = set()
    found = []
    for source in sources:
        key = source.entity or source.id
        if key not in seen:
            seen.add(key)
            found.append(source)
    return found


def _inside_unnamed(source: Source, sources: Sequence[Source]) -> bool:
    return any(s.id == source.part_of and s.identity in UNNAMED for s in sources)
