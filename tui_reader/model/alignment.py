"""Places in a text whose words are nearly those of a quotation, found and measured word by word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from tui_reader.model.annotations import TextQuote
from tui_reader.model.folding import Folded, Word

_RAREST = 24
"""So many of a quotation's rarest words vote for where it may stand."""
_COMMON = 200
"""A word that stands in more places than this votes for none."""
_PLACES = 4
"""So many places are looked at closely."""


@dataclass(frozen=True, slots=True)
class Found:
    """A place in the folded text that may be the quotation's."""

    start: int
    end: int
    likeness: float
    """Of its words to the quotation's, 0 to 1."""
    context: float
    """Of its neighbours to the quotation's, 0 to 1."""
    words: int
    """Words of the quotation."""


def near_places(page: Folded, sought: TextQuote) -> list[Found]:
    """Up to four places that share rare words with the (folded) quote, each with how alike it is."""
    parts = [Folded(part).words for part in (sought.prefix, sought.exact, sought.suffix)]
    keys = [word.key for part in parts for word in part]
    first, last = len(parts[0]), len(parts[0]) + len(parts[1])
    if first == last:
        return []
    found: list[Found] = []
    for begin in _votes(page, keys, slack=2 + (last - first) // 4):
        place = _measure(page, keys, first, last, begin)
        if place and not any(place.start < other.end and other.start < place.end for other in found):
            found.append(place)
    return found


def neighbours_alike(text: str, start: int, end: int, sought: TextQuote) -> float:
    """How alike the words around `start` to `end` are to those around the quote, 0 to 1."""
    sides = []
    for there, here, at_edge in (
        (
            sought.prefix,
            text[max(0, start - len(sought.prefix)) : start],
            not text[max(0, start - 4) : start].strip(),
        ),
        (sought.suffix, text[end : end + len(sought.suffix)], not text[end : end + 4].strip()),
    ):
        if there.strip():
            sides.append(1.0 if there == here else _ratio(_keys(there), _keys(here)))
        else:
            # The passage stood at the very beginning or end.
            sides.append(1.0 if at_edge else 0.0)
    return _both(sides)


def _votes(page: Folded, keys: Sequence[str], *, slack: int) -> list[int]:
    """Where in `page.words` the words may begin, the likeliest first."""
    known = [(len(page.index[key]), at) for at, key in enumerate(keys) if key in page.index]
    votes: Counter[int] = Counter()
    for number, at in sorted(known)[:_RAREST]:
        if number <= _COMMON:
            for place in page.index[keys[at]]:
                votes[(place - at) // slack] += 1_000 // number
    best: list[int] = []
    for bucket, _ in sorted(
        votes.items(), key=lambda vote: (-(vote[1] + votes.get(vote[0] + 1, 0)), vote[0])
    ):
        if all(abs(bucket - other) > 1 for other in best):
            best.append(bucket)
        if len(best) == _PLACES:
            break
    return [bucket * slack for bucket in best]


def _measure(page: Folded, keys: list[str], first: int, last: int, begin: int) -> Found | None:
    room = 6 + len(keys) // 3
    low = max(0, begin - room)
    window = page.words[low : begin + len(keys) + 2 * room]
    codes = SequenceMatcher(None, keys, [w.key for w in window], autojunk=False).get_opcodes()
    start, end = _map(codes, first, forward=True), _map(codes, last, forward=False)
    if start >= end:
        return None
    here = window[start:end]
    likeness = _alike(keys[first:last], here)
    before = _ratio(keys[:first], [w.key for w in window[max(0, start - first) : start]])
    after = _ratio(keys[last:], [w.key for w in window[end : end + len(keys) - last]])
    sides = [side for side, there in ((before, first > 0), (after, last < len(keys))) if there]
    return Found(here[0].start, here[-1].end, likeness, _both(sides), last - first)


def _map(codes: Sequence[tuple[str, int, int, int, int]], border: int, *, forward: bool) -> int:
    """Where the border before word `border` lies on the other side.

    Words that were put in at the border stay outside: `forward` for the border that begins a passage.
    """
    places = []
    for tag, a, a_end, b, b_end in codes:
        if a <= border <= a_end:
            if tag == "equal" or a_end - a == b_end - b:
                places.append(b + border - a)
            elif tag == "insert":
                places += [b, b_end]
            else:
                places.append(b + round((b_end - b) * (border - a) / max(1, a_end - a)))
    if not places:
        return 0
    return max(places) if forward else min(places)


def _alike(keys: Sequence[str], here: Sequence[Word]) -> float:
    """Likeness of words by the letters that they share; a changed word counts by its letters."""
    there = [word.key for word in here]
    shared = 0.0
    for tag, a, a_end, b, b_end in SequenceMatcher(None, keys, there, autojunk=False).get_opcodes():
        if tag == "equal":
            shared += sum(map(len, keys[a:a_end]))
        elif tag == "replace":
            old, new = " ".join(keys[a:a_end])[:200], " ".join(there[b:b_end])[:200]
            likeness = SequenceMatcher(None, old, new, autojunk=False).ratio()
            # Letters that two different words happen to share say nothing.
            shared += (likeness if likeness > 0.7 else 0.0) * (len(old) + len(new)) / 2
    return min(1.0, 2 * shared / max(1, sum(map(len, keys)) + sum(map(len, there))))


def _keys(text: str) -> list[str]:
    return [word.key for word in Folded(text).words]


def _ratio(one: Sequence[str], other: Sequence[str]) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _both(sides: Sequence[float]) -> float:
    """One side that is alike speaks louder than one that was edited."""
    return 0.7 * max(sides) + 0.3 * min(sides) if sides else 0.0
