"""Where words of a language may be hyphenated, and how lines are set: what the reader chose of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from tui_reader.app.page.chars import Cluster
from tui_reader.model.classes import NamedTuple
from tui_reader.model.patterns import late

Hyphens = Callable[[str], list[int]]
"""Gives the places in a word at which it may be broken, code points, in order."""

_REACH = 400
"""Code points on either side in which it is looked whether a word is part of an address."""
LETTERS = late(r"[^\W\d_]{6,60}")
"""What is hyphenated of a word: runs of at least six letters."""


class Setting(NamedTuple):
    """How lines are set."""

    hyphenate: bool = False
    justify: bool = False
    """Whether lines are made equally wide; only together with `hyphenate`."""


RAGGED = Setting()
"""Whole words, ragged at the right."""


@lru_cache(maxsize=8)
def hyphens(language: str) -> Hyphens | None:
    """What hyphenates a language (`en`, `pt-BR`); None where there are no patterns for it, or no pyphen."""
    try:
        import pyphen
    except ImportError:
        return None
    known = pyphen.language_fallback(language.replace("-", "_") or "en")
    return _placer(pyphen.Pyphen(lang=known, left=2, right=3).positions) if known else None


def _placer(positions: Callable[[str], list[int]]) -> Hyphens:
    @lru_cache(maxsize=20_000)
    def places(word: str) -> list[int]:
        return [int(place) for place in positions(word)]

    return places


def breaks(word: str, places: Hyphens) -> list[int]:
    """Where a word with whatever stands round it may be hyphenated; nowhere in an address."""
    if _is_address(word):
        return []
    return [m.start() + place for m in LETTERS.finditer(word) for place in places(m.group())]


def is_break(text: str, at: int, places: Hyphens) -> bool:
    """Whether `at` lies inside a word and at a place where it may be hyphenated."""
    if not (0 < at < len(text) and text[at - 1].isalpha() and text[at].isalpha()):
        return False
    start, end = at, at
    while start and text[start - 1].isalpha() and at - start < 60:
        start -= 1
    while end < len(text) and text[end].isalpha() and end - at < 60:
        end += 1
    return at - start in places(text[start:end]) and not _is_address(_round(text, at))


def _is_address(word: str) -> bool:
    """Whether a hyphen would be taken for part of an address."""
    return "@" in word or "www." in word or ("/" in word and (":" in word or "." in word))


def _round(text: str, at: int) -> str:
    """The characters between the white space on both sides, as far as that is near."""
    before, after = text[max(0, at - _REACH) : at], text[at : at + _REACH]
    return before[len(before) - len(before.split()[-1]) :] + after.split()[0]


def justified(found: list[Cluster], missing: int) -> list[Cluster]:
    """A line `missing` cells wider: some of its spaces take two cells, spread over the line, and none more.

    As it was where that is not enough: a ragged line reads better than holes in it.
    """
    gaps = [n for n, cluster in enumerate(found) if cluster.drawn == " "]
    if not 0 < missing <= len(gaps):
        return found
    wide = {gaps[(2 * n + 1) * len(gaps) // (2 * missing)] for n in range(missing)}
    return [c._replace(drawn="  ", width=2) if n in wide else c for n, c in enumerate(found)]
