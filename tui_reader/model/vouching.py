"""Who vouches for each sentence: what a strip of the whole article is drawn from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui_reader.model.attribution import Attribution
from tui_reader.model.sourcing import Channel, Identity, Source
from tui_reader.model.spans import Span


class Vouched(NamedTuple):
    """One sentence and who stands behind it."""

    sentence: Span
    identity: Identity | None
    """None where nobody vouches: the article's own voice, or a quotation without a speaker."""
    source_id: str | None


def vouching(
    sentences: Sequence[Span], attributions: Iterable[Attribution], sources: Iterable[Source]
) -> tuple[Vouched, ...]:
    """For each sentence, in order, the source that the largest part of it is credited to.

    A sentence that only credits another outlet ("…was first reported by the Herald") is vouched for by that
    outlet. `sentences` are in reading order and do not overlap.
    """
    by_id = {s.id: s for s in sources}
    starts = [s.start for s in sentences]
    shares: list[dict[str, int]] = [{} for _ in sentences]
    for attribution in attributions:
        if attribution.source_id not in by_id:
            continue
        for span in attribution.content:
            for at in _touched(starts, sentences, span):
                common = min(span.end, sentences[at].end) - max(span.start, sentences[at].start)
                row = shares[at]
                row[attribution.source_id] = row.get(attribution.source_id, 0) + common
    for source in by_id.values():
        if source.channel is Channel.OUTLET:
            for span in source.mentions:
                for at in _touched(starts, sentences, span):
                    if not shares[at]:
                        shares[at][source.id] = 1
    for row in shares:
        for key in list(row):
            # Where a relayed source is known, the outlet that relayed it is only its carrier.
            relayed = by_id[key].via
            if relayed is not None:
                row.pop(relayed, None)
    found = []
    for sentence, row in zip(sentences, shares, strict=True):
        best = max(row, key=lambda key: row[key]) if row else None
        found.append(Vouched(sentence, by_id[best].identity if best else None, best))
    return tuple(found)


def _touched(starts: Sequence[int], sentences: Sequence[Span], span: Span) -> Iterable[int]:
    """Indexes of the sentences that share a code point with `span`."""
    at = max(0, bisect_left(starts, span.start) - 1)
    while at < len(sentences) and sentences[at].start < span.end:
        if sentences[at].overlaps(span):
            yield at
        at += 1
