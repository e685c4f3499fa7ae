"""What stands before the prose of a plain text: title, standfirst, bylines, dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader.ingest.lines import bare_byline, clock, dateline, ends_sentence, is_prose, may_be_title
from tui_reader.ingest.phrases import any_of, phrases
from tui_reader.ingest.units import Unit
from tui_reader.model.article import BlockKind
from tui_reader.model.patterns import late

_WORDS = late(r"[^\W_]{5,}|[A-Z][^\W_]{3}")
_TOLD = late(r"[\"“”]|\b(?:said|told|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)\b")
_DESK = late(lambda: rf"\b{any_of(phrases()['byline']['desks'])}\b", re.IGNORECASE)
_PLACED = late(r"\s+(?:in|for|at|of)\s+")
_JOINED = late(r",\s{0,3}| and | & ")
_MOST = 12


def mark(found: Sequence[Unit], own: list[BlockKind | None]) -> int:
    """Write the kinds of the front into `own`; the index where the body begins."""
    at = _skip(own, 0)
    if at + 1 >= len(found) or own[at] is not None or not may_be_title(found[at].words):
        return at
    after = _skip(own, at + 1)
    # A line without prose behind it heads nothing.
    if (
        after >= len(found)
        or (dateline(found[at].words) and is_prose(found[at].words))
        or not any(is_prose(u.words) for u in found[at + 1 :][:_MOST])
    ):
        return at
    own[at] = BlockKind.HEADLINE
    if own[at + 1] is None and bare_byline(found[at + 1].words):
        own[at + 1] = BlockKind.BYLINE
        return _skip(own, at + 1)
    if after + 1 < len(found) and own[after] is None and _is_standfirst(found, own, at, after):
        own[after] = BlockKind.STANDFIRST
        after = _skip(own, after + 1)
        if after + 1 < len(found) and own[after] is None and bare_byline(found[after].words):
            own[after] = BlockKind.BYLINE
            after = _skip(own, after + 1)
    return after


def dates(kinds: Sequence[BlockKind], found: Sequence[Unit]) -> tuple[str | None, str | None]:
    """When it was published and changed, by the date lines of the front."""
    published = modified = None
    for unit in (unit for kind, unit in zip(kinds[:_MOST], found, strict=False) if kind is BlockKind.DATE):
        from tui_reader.ingest.dates import date_line

        line = date_line(unit.words)
        if line and line[1]:
            modified = modified or line[0]
        elif line:
            published = published or line[0]
    return published, modified


def names(words: str, *, placed: bool = True) -> tuple[str, ...]:
    """The writers named in a byline, without their desks and, where they may be `placed`, their towns."""
    parts = [part.strip() for part in _JOINED.split(words[:200])]
    parts = [_PLACED.split(part)[0] if placed else part for part in parts]
    people = [part for part in parts if part and not _DESK.search(part)]
    return tuple(people[:20]) or (words[:200],)


def _is_standfirst(found: Sequence[Unit], own: Sequence[BlockKind | None], title: int, at: int) -> bool:
    """One sentence that says what the first paragraph says again."""
    line = found[at].words
    count = line.count(" ") + 1
    if not 7 <= count <= 45 or len(line) > 320 or dateline(line) or line.count(". ") > 1:
        return False
    after = next((n for n in range(at + 1, len(found)) if own[n] is None), None)
    if after is None or not is_prose(found[after].words):
        return False
    # The time of an entry is no date of the whole.
    dated = own[at + 1] is BlockKind.DATE and not clock(found[at + 1].words)
    if count >= 10 and (dateline(found[after].words) or dated or own[at + 1] is BlockKind.BYLINE):
        return True
    if not ends_sentence(line):
        return count >= 10 and not line.endswith((",", ";")) and not found[after].words[:1].islower()
    # With a stop and nothing between it and the prose it may be the first paragraph: it tells no event of a
    # day and nobody's words, and the paragraph behind it begins the story anew.
    if _TOLD.search(line):
        return False
    mine, lead, head = (_stems(w) for w in (line, found[after].words[:400], found[title].words))
    return len(mine & lead) >= max(4, 0.25 * len(mine)) and len(head & lead) >= 3 and len(head & mine) >= 3


def _stems(words: str) -> set[str]:
    return {word[:5].casefold() for word in _WORDS.findall(words)}


def _skip(own: Sequence[BlockKind | None], at: int) -> int:
    while at < len(own) and own[at] is not None:
        at += 1
    return at
