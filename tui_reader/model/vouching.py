"""Who vouches for each sentence: what a strip of the whole article is drawn from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from tui_reader.model.attribution import Attribution
from tui_reader.model.sourcing import AccessKind, Channel, Identity, Source
from tui_reader.model.spans import Span

SILENT = frozenset(
    [AccessKind.DECLINED, AccessKind.NO_RESPONSE, AccessKind.NO_RESPONSE_YET, AccessKind.UNREACHABLE]
)
"""What an article says of those who gave it nothing."""


class Voucher(StrEnum):
    """The kinds of sources that a strip, a margin and a list tell apart at a glance."""

    NAMED = "named"
    ORGANISATION = "organisation"
    UNNAMED = "unnamed"
    DOCUMENT = "document"
    OUTLET = "outlet"
    REPORTER = "reporter"
    NOBODY = "nobody"
    """The article's own voice, a quotation without a speaker, or "is said to"."""


_VOUCHERS = {
    Identity.NAMED: Voucher.NAMED,
    Identity.ORGANISATION: Voucher.ORGANISATION,
    Identity.DESCRIBED: Voucher.UNNAMED,
    Identity.BARE: Voucher.UNNAMED,
    Identity.DOCUMENT: Voucher.DOCUMENT,
    Identity.OBSERVATION: Voucher.REPORTER,
    Identity.PASSIVE: Voucher.NOBODY,
}


def voucher_of(source: Source | None) -> Voucher:
    """The kind of a source; another outlet is one whether it is named or not, its named people are people."""
    if source is None:
        return Voucher.NOBODY
    if source.channel is Channel.OUTLET and source.identity is not Identity.NAMED:
        return Voucher.OUTLET
    return _VOUCHERS[source.identity]


class Vouched(NamedTuple):
    """One sentence and who stands behind it."""

    sentence: Span
    identity: Identity | None
    """None where nobody vouches: the article's own voice, or a quotation without a speaker."""
    source_id: str | None
    voucher: Voucher


def vouching(
    sentences: Sequence[Span], attributions: Iterable[Attribution], sources: Iterable[Source]
) -> tuple[Vouched, ...]:
    """For each sentence, in order, the source that the largest part of it is credited to.

    A sentence that only credits another outlet ("…was first reported by the Herald") is vouched for by that
    outlet, one that only says that somebody declined or did not respond by whom it says so of. `sentences`
    are in reading order and do not overlap.
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
    for source in by_id.values():
        if source.access is not None and source.access.kind in SILENT:
            for span in source.access.words:
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
        who = by_id[best] if best else None
        found.append(Vouched(sentence, who.identity if who else None, best, voucher_of(who)))
    return tuple(found)


def over_paragraphs(paragraphs: Sequence[Span], vouched: Sequence[Vouched]) -> tuple[Voucher, ...]:
    """For each paragraph the kind of source that most of its credited text rests on.

    `Voucher.NOBODY` only where nobody vouches for any of its sentences. Both sequences are in reading order.
    """
    starts = [v.sentence.start for v in vouched]
    found = []
    for paragraph in paragraphs:
        weight: dict[Voucher, int] = {}
        for one in vouched[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]:
            if one.voucher is not Voucher.NOBODY:
                length = one.sentence.end - one.sentence.start
                weight[one.voucher] = weight.get(one.voucher, 0) + length
        found.append(max(weight, key=lambda v: weight[v]) if weight else Voucher.NOBODY)
    return tuple(found)


class Cell(NamedTuple):
    """One cell of a strip: a stretch of sentences, or a part of one."""

    voucher: Voucher
    """The kind that most of its text rests on."""
    first: int
    """Number of its first sentence, from 0."""
    last: int
    """Number of its last sentence."""


def strip(vouched: Sequence[Vouched], width: int) -> tuple[Cell, ...]:
    """The article from first to last sentence in `width` cells; none where there is no sentence or no cell."""
    count = len(vouched)
    cells = []
    for x in range(width if count else 0):
        first = x * count // width
        last = max(first, (x + 1) * count // width - 1)
        weight: dict[Voucher, int] = {}
        for one in vouched[first : last + 1]:
            length = one.sentence.end - one.sentence.start
            weight[one.voucher] = weight.get(one.voucher, 0) + length
        cells.append(Cell(max(weight, key=lambda v: weight[v]), first, last))
    return tuple(cells)


def _touched(starts: Sequence[int], sentences: Sequence[Span], span: Span) -> Iterable[int]:
    """Indexes of the sentences that share a code point with `span`."""
    at = max(0, bisect_left(starts, span.start) - 1)
    while at < len(sentences) and sentences[at].start < span.end:
        if sentences[at].overlaps(span):
            yield at
        at += 1
