"""Parts of a text without headings: where its words change (Hearst 1997), each named after what it holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from tui_reader.model.classes import dataclass
from tui_reader.model.patterns import late

_FEWEST = 8
"""Paragraphs; a shorter article stays in one piece."""
_WINDOW = 3
_MOST_UNITS = 300
_SMALLEST = 3
"""Paragraphs of a part."""
_MOST_READ = 1_500
"""Code points of a paragraph that are looked at."""
_WORD = late(r"[^\W\d_][\w'’-]{2,30}")
_NAME = late(r"\b(?:[A-ZÀ-Þ][\w-]{2,30}|[A-ZÀ-Þ][a-zà-þ](?= [A-ZÀ-Þ]))(?: [A-ZÀ-Þ][\w-]{2,30}){0,2}")
_COMMON = frozenset(
    """about after again also among and any are because been before being between both but can could did does down
    during each even every few first for from further had has have having her here him his how into its just last
    like made make many may more most much must new not now off one only other our out over own said same say says
    she should since some such than that the their them then there these they this those through told two under
    until very was way well were what when where which while who whom will with would year years you your""".split()
)
_NO_NAMES = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December The This That But And For With They She His Her
    Its Our Mr Mrs Ms Dr In On At As By He We It If Of To Up So No An Or My""".split()
)


@dataclass(frozen=True, slots=True)
class Part:
    """Paragraphs `first` to `end` (exclusive, from 0), and what they are called."""

    first: int
    end: int
    name: str | None
    """None for the opening."""


def find_parts(paragraphs: Sequence[str]) -> tuple[Part, ...]:
    """The parts in order, none empty; one without a name for a short article. Linear in the text."""
    whole = len(paragraphs)
    if whole < _FEWEST:
        return (Part(0, whole, None),)
    # Of a very long text every so many paragraphs are read as one, by their beginnings.
    step = -(-whole // _MOST_UNITS)
    if step > 1:
        joined = [
            " ".join(p[:300] for p in paragraphs[at : at + min(step, 4)]) for at in range(0, whole, step)
        ]
        return tuple(Part(p.first * step, min(whole, p.end * step), p.name) for p in find_parts(joined))
    count = whole
    words = [_words(p[:_MOST_READ]) for p in paragraphs]
    names = _in_full([_names(p[:_MOST_READ]) for p in paragraphs])
    borders = _borders(words, count)
    edges = list(zip([0, *borders], [*borders, count], strict=True))
    spread = Counter(name for found in names for name in set(found))
    parts: list[Part] = []
    used: set[str] = set()
    for first, end in edges:
        name = _name(names[first:end], spread, used) if parts else None
        if parts and name is None:
            parts[-1] = Part(parts[-1].first, end, parts[-1].name)
        else:
            parts.append(Part(first, end, name))
    return tuple(parts)


def _borders(words: Sequence[Sequence[str]], count: int) -> list[int]:
    """Where the words on both sides are least alike, deepest valleys first."""
    # Paragraphs `end - _WINDOW` to `end`, as far as there are such.
    bags = [
        Counter(chain.from_iterable(words[max(0, end - _WINDOW) : end])) for end in range(count + _WINDOW)
    ]
    sizes = [sum([n * n for n in bag.values()]) for bag in bags]
    gaps = [_alike(bags[at], bags[at + _WINDOW], sizes[at] * sizes[at + _WINDOW]) for at in range(1, count)]
    depths = []
    for at, score in enumerate(gaps):
        left = max(gaps[max(0, at - 4) : at + 1])
        right = max(gaps[at : at + 5])
        depths.append((left - score) + (right - score))
    wanted = max(1, min(round(count / 6), 4 + round(count**0.5 / 2)))
    chosen: list[int] = []
    taken = bytearray(count + 1)
    for at in sorted(range(len(depths)), key=lambda n: (-depths[n], n)):
        place = at + 1
        if depths[at] <= 0 or len(chosen) == wanted:
            break
        if place >= 2 and count - place >= _SMALLEST and not any(taken[max(0, place - 2) : place + 3]):
            taken[place] = 1
            chosen.append(place)
    return sorted(chosen)


def _alike(one: Counter[str], other: Counter[str], size: int) -> float:
    """The cosine of the angle between two bags of words; `size` is the product of their squares."""
    dot = sum([number * other[word] for word, number in one.items() if word in other])
    return dot / size**0.5 if size else 0.0


def _words(paragraph: str) -> list[str]:
    return [word[:6] for word in map(str.lower, _WORD.findall(paragraph)) if word not in _COMMON]


def _names(paragraph: str) -> list[str]:
    """Runs of words with capitals; a single one at the start of a sentence is no name."""
    found = []
    for match in _NAME.finditer(paragraph):
        words = match[0].split(" ")
        begins = _begins(paragraph, match.start())
        if words[0] in _NO_NAMES or (begins and words[0].lower() in _COMMON):
            words, begins = words[1:], False
        if words and not (begins and len(words) == 1):
            found.append(" ".join(words))
    return found


def _begins(paragraph: str, at: int) -> bool:
    """Whether a word has its capital from where it stands."""
    return (
        not at or paragraph[at - 1] in "\"“‘'" or paragraph[max(0, at - 2) : at] in (". ", "? ", "! ", ": ")
    )


def _in_full(names: Sequence[list[str]]) -> list[list[str]]:
    """The same names, with those of one word written as the one longer name that holds them."""
    longer: dict[str, set[str]] = {}
    for name in {name for found in names for name in found if " " in name}:
        for word in name.split(" "):
            longer.setdefault(word, set()).add(name)
    full = {word: next(iter(held)) for word, held in longer.items() if len(held) == 1}
    return [[full.get(name, name) for name in found] for found in names]


def _name(found: Sequence[Sequence[str]], spread: Counter[str], used: set[str]) -> str | None:
    """The one or two names most particular to the part: in many of its paragraphs, in few others."""
    here = Counter(name for names in found for name in set(names))
    weight = {name: number * number / spread[name] for name, number in here.items() if name not in used}
    best = sorted(weight, key=lambda name: (-weight[name], -len(name), name))
    picked: list[str] = []
    for name in best:
        if not any(name in other or other in name for other in picked):
            picked.append(name)
        if len(picked) == 2:
            break
    used.update(picked)
    return " and ".join(picked) or None
