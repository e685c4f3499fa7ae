"""Making an anchor of a passage, and finding the passage again after its article was edited.

An anchor is found where its words stand, typography aside, or where words stand that are nearly the same
between much the same neighbours. Where two places would do, or none is near enough, it is lost: a reader
can mark a passage again, but a mark that moved without a word is never noticed.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui_reader.model.alignment import Found, near_places, neighbours_alike
from tui_reader.model.annotations import Anchor, AnchorState, Placed, TextQuote
from tui_reader.model.folding import Folded, folded
from tui_reader.model.spans import Span

CONTEXT = 32
"""Code points of prefix and suffix."""
MOST_PLACES = 64
"""Of places with the very same words, how many have their neighbours compared word by word."""
LONGEST_WHOLE = 2_000
"""A longer passage, in code points, is found again by its beginning and its end."""
_END = 240

_SURE = 0.6
"""Likeness of neighbours, 0 to 1, from which they speak for a place."""
_MARGIN = 0.15
"""How much more alike the neighbours of one place must be than those of the next."""
_OWN_WORDS = 5
"""So many words can be told from others without their neighbours."""
_NEARLY = 0.6
_NEARLY_ALONE = 0.86
"""Likeness of changed words, with and without neighbours that speak for them."""
_STEP = 64
"""So far small edits elsewhere may shift one of several equal places."""

_LOST = Placed(None, AnchorState.LOST)


@dataclass(frozen=True, slots=True)
class _Same:
    """A place in the folded text with the very same words."""

    start: int
    likeness: float
    distance: int


def make_anchor(text: str, span: Span) -> Anchor:
    """The anchor of `span` (code points, not empty) in `text`."""
    return Anchor(
        TextQuote(
            exact=span.of(text),
            prefix=text[max(0, span.start - CONTEXT) : span.start],
            suffix=text[span.end : span.end + CONTEXT],
        ),
        Span(*span),
    )


def find_anchor(text: str, anchor: Anchor) -> Placed:
    """Where the anchor's passage stands in `text` today."""
    quote, there = anchor.quote, anchor.position
    if (
        quote.exact
        and there.of(text) == quote.exact
        and text.endswith(quote.prefix, 0, there.start)
        and text.startswith(quote.suffix, there.end)
    ):
        return Placed(there, AnchorState.EXACT)
    sought = folded_quote(quote)
    if not sought.exact:
        return _LOST
    page = folded(text)
    span = _find(page, sought, page.folded(there.start))
    if span is None:
        return _find_by_ends(text, anchor) if len(quote.exact) > LONGEST_WHOLE else _LOST
    unchanged = span == there and span.of(text) == quote.exact
    return Placed(span, AnchorState.EXACT if unchanged else AnchorState.MOVED)


def find_words(text: str, words: str) -> Span | None:
    """The one place of words of which nothing else is known; None where they stand nowhere or in several."""
    sought = folded_quote(TextQuote(words, "", ""))
    if not sought.exact:
        return None
    page = folded(text)
    places = _same_words(page, sought, 0)
    if places:
        return (
            page.original(places[0].start, places[0].start + len(sought.exact)) if len(places) == 1 else None
        )
    changed = _pick_changed(near_places(page, sought)) if len(words) <= LONGEST_WHOLE else None
    return page.original(changed.start, changed.end) if changed else None


def folded_quote(quote: TextQuote) -> TextQuote:
    """The quote with typography set aside; white space at its ends belongs to what is around it."""
    exact = Folded(quote.exact).text
    before = exact[: len(exact) - len(exact.lstrip())]
    after = exact[len(exact.rstrip()) :]
    return TextQuote(exact.strip(), Folded(quote.prefix + before).text, Folded(after + quote.suffix).text)


def _find(page: Folded, sought: TextQuote, near: int) -> Span | None:
    places = _same_words(page, sought, near)
    best = _pick(places)
    if best is not None and best.likeness >= _SURE:
        return page.original(best.start, best.start + len(sought.exact))
    if len(sought.exact) <= LONGEST_WHOLE:
        changed = _pick_changed(near_places(page, sought))
        if changed is not None and (not places or changed.context >= _SURE):
            return page.original(changed.start, changed.end)
    if best is not None and len(Folded(sought.exact).words) >= _OWN_WORDS:
        return page.original(best.start, best.start + len(sought.exact))
    return None


def _same_words(page: Folded, sought: TextQuote, near: int) -> list[_Same]:
    """Places with the very same words, the best neighbours first."""
    starts: list[int] = []
    at = page.text.find(sought.exact)
    while at >= 0:
        if _whole_words(page.text, at, sought.exact):
            starts.append(at)
        at = page.text.find(sought.exact, at + 1)
    if len(starts) > MOST_PLACES:
        starts.sort(key=lambda start: (-_run(page.text, start, sought), abs(start - near)))
        starts = starts[:MOST_PLACES]
    places = [
        _Same(start, neighbours_alike(page.text, start, start + len(sought.exact), sought), abs(start - near))
        for start in starts
    ]
    return sorted(places, key=lambda place: (-place.likeness, place.distance))


def _whole_words(text: str, start: int, words: str) -> bool:
    """Whether `words` at `start` are not merely the inside of longer words."""
    end = start + len(words)
    return not (start and text[start - 1].isalnum() and words[0].isalnum()) and not (
        end < len(text) and text[end].isalnum() and words[-1].isalnum()
    )


def _run(text: str, start: int, sought: TextQuote) -> int:
    """How many code points next to the place are those next to the passage."""
    before, after = 0, 0
    while before < len(sought.prefix) and before < start:
        if text[start - 1 - before] != sought.prefix[-1 - before]:
            break
        before += 1
    end = start + len(sought.exact)
    while after < len(sought.suffix) and end + after < len(text):
        if text[end + after] != sought.suffix[after]:
            break
        after += 1
    return before + after


def _pick(places: list[_Same]) -> _Same | None:
    """The one place that stands out; None where there is none."""
    if len(places) < 2:
        return places[0] if places else None
    rivals = [p for p in places if p.likeness > places[0].likeness - _MARGIN]
    if len(rivals) == 1:
        return rivals[0]
    first, second = sorted(rivals, key=lambda place: place.distance)[:2]
    stands_out = first.distance <= _STEP and second.distance >= 10 * max(first.distance, 1)
    return first if stands_out and first.likeness > places[0].likeness - _MARGIN / 3 else None


def _pick_changed(places: list[Found]) -> Found | None:
    """The one place whose words are nearly the same; None where there is none or there are two."""
    good = [
        p
        for p in places
        if (p.likeness >= _NEARLY and p.context >= _SURE)
        or (p.likeness >= _NEARLY_ALONE and p.words >= _OWN_WORDS)
    ]
    good.sort(key=lambda place: -(place.likeness + place.context))
    if (
        len(good) > 1
        and sum((good[0].likeness, good[0].context)) < sum((good[1].likeness, good[1].context)) + _MARGIN
    ):
        return None
    return good[0] if good else None


def _find_by_ends(text: str, anchor: Anchor) -> Placed:
    quote, there = anchor.quote, anchor.position
    ends = []
    for words, start in ((quote.exact[:_END], 0), (quote.exact[-_END:], len(quote.exact) - _END)):
        around = TextQuote(
            words,
            quote.exact[start - CONTEXT : start] if start else quote.prefix,
            quote.suffix if start else quote.exact[_END : _END + CONTEXT],
        )
        begin = there.start + start
        found = find_anchor(text, Anchor(around, Span(begin, begin + len(words)))).span
        if found is None:
            return _LOST
        ends.append(found)
    span = Span(ends[0].start, ends[1].end)
    grown = (span.end - span.start) / len(quote.exact)
    return Placed(span, AnchorState.MOVED) if 0.75 <= grown <= 1.33 else _LOST
