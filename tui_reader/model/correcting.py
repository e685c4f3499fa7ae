"""Corrections by hand laid over what the program found, whatever it found this time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from tui_reader.model.anchoring import find_anchor
from tui_reader.model.article import Article
from tui_reader.model.attribution import Attribution
from tui_reader.model.correction import Correction, Credit
from tui_reader.model.crediting import Sources
from tui_reader.model.measuring import measure
from tui_reader.model.reading import Analysis
from tui_reader.model.spans import Span

LEAST_SHARED = 0.5
"""Of two contents' code points together, the part both must hold to be the same attribution."""


class Corrected(NamedTuple):
    """An analysis as the reader left it."""

    analysis: Analysis
    made: Mapping[str, str]
    """Id of an attribution → id of the correction that made it what it is."""
    lost: tuple[Correction, ...]
    """Corrections whose words are not in the article as it is now."""


def correct(article: Article, found: Analysis, corrections: Iterable[Correction]) -> Corrected:
    """Apply corrections in the order in which they were made.

    What the program calls something else today is still as the reader said: a changed attribution that is
    not found any more is put back, one that was added by hand and is found now is not there twice.
    Attributions keep their ids; those added get the numbers after the last.
    """
    attributions = list(found.attributions)
    sources = Sources(found)
    made: dict[str, str] = {}
    lost: list[Correction] = []
    touched = False
    for correction in corrections:
        pieces = _pieces(article.text, correction)
        if not pieces:
            lost.append(correction)
            continue
        at = _match(attributions, pieces)
        if correction.credit is None:
            if at is not None:
                sources.detach(attributions.pop(at).id)
                touched = True
            continue
        touched = True
        known = attributions[at] if at is not None else _new(article, attributions, pieces, correction.credit)
        credited = _credited(known, correction.credit, sources)
        made[credited.id] = correction.id
        if at is not None:
            attributions[at] = credited
        else:
            attributions.append(credited)
    if not touched:
        return Corrected(found, made, tuple(lost))
    attributions.sort(key=lambda a: (a.content[0].start, -a.content[-1].end))
    kept = sources.finished()
    measures = measure(article.paragraphs, found.sentences, attributions, kept)
    analysis = replace(found, attributions=tuple(attributions), sources=kept, measures=measures)
    return Corrected(analysis, made, tuple(lost))


def same_words(one: Sequence[Span], other: Sequence[Span]) -> float:
    """The part, 0 to 1, of the code points of two contents that both hold."""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    total = sum(s.end - s.start for s in (*one, *other)) - shared
    return shared / total if total else 0.0


def _pieces(text: str, correction: Correction) -> tuple[Span, ...]:
    """Where the corrected content stands in today's text; nowhere where it is lost."""
    span = find_anchor(text, correction.anchor).span
    if span is None:
        return ()
    length = span.end - span.start
    inside = bool(correction.pieces) and all(0 <= a < b <= length for a, b in correction.pieces)
    if not inside or span.of(text) != correction.anchor.quote.exact:
        return (span,)
    return tuple(Span(span.start + a, span.start + b) for a, b in correction.pieces)


def _match(attributions: Sequence[Attribution], pieces: Sequence[Span]) -> int | None:
    best, most = None, LEAST_SHARED
    for index, attribution in enumerate(attributions):
        share = same_words(attribution.content, pieces)
        if share > most or (share == most and best is None):
            best, most = index, share
    return best


def _new(
    article: Article, attributions: Sequence[Attribution], pieces: tuple[Span, ...], credit: Credit
) -> Attribution:
    number = max((int(a.id[1:]) for a in attributions), default=0) + 1
    paragraphs = article.paragraphs
    at = bisect_right([p.start for p in paragraphs], pieces[0].start) - 1
    inside = at >= 0 and pieces[0].start < paragraphs[at].end
    section = max((s.index for s in article.sections if s.span.start <= pieces[0].start), default=0)
    return Attribution(
        id=f"a{number}",
        kind=credit.kind,
        content=pieces,
        cue=(),
        source=(),
        speaker=None,
        source_id=None,
        section=section if inside else 0,
        paragraph=at + 1 if inside else 0,
    )


def _credited(attribution: Attribution, credit: Credit, sources: Sources) -> Attribution:
    if credit.speaker is None:
        sources.detach(attribution.id)
        source = None
    else:
        source = sources.credit(attribution, credit)
    stays = source is not None and source.id == attribution.source_id
    return replace(
        attribution,
        kind=credit.kind,
        source_id=source.id if source else None,
        speaker=attribution.speaker if stays else source.entity if source else None,
        certain=True,
        by_hand=True,
    )
