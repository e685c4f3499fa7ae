"""What changed between two texts of an article: paragraph by paragraph, and word by word inside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from tui_reader.model.article import Article

ALIKE = 0.35
"""Share of words in common from which a paragraph counts as the changed form of another."""
MOST_WORDS = 1_500
"""Words of a paragraph up to which its words are compared."""
_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


class Mark(StrEnum):
    """What became of a stretch."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Stretch(NamedTuple):
    """Words with what became of them."""

    mark: Mark
    text: str


class Change(NamedTuple):
    """One paragraph that was changed, added or removed."""

    before: int | None
    """Its number in the earlier text, from 1, counting every block; None where it is new."""
    after: int | None
    stretches: tuple[Stretch, ...]


def changes(old: Article, new: Article) -> tuple[Change, ...]:
    """The blocks that differ, in reading order; none where the texts say the same."""
    before, after = _blocks(old), _blocks(new)
    found: list[Change] = []
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            found += _paired(before, after, range(a1, a2), range(b1, b2))
    return tuple(found)


def _blocks(article: Article) -> list[str]:
    return [" ".join(block.span.of(article.text).split()) for block in article.blocks]


def _paired(before: Sequence[str], after: Sequence[str], gone: range, come: range) -> Iterator[Change]:
    """What was put in the place of what: likely pairs in their order, the rest as removed and added."""
    at = gone.start
    for number in come:
        match = next((old for old in range(at, gone.stop) if _alike(before[old], after[number])), None)
        if match is None:
            yield Change(None, number + 1, (Stretch(Mark.ADDED, after[number]),))
            continue
        for old in range(at, match):
            yield Change(old + 1, None, (Stretch(Mark.REMOVED, before[old]),))
        yield Change(match + 1, number + 1, _words(before[match], after[number]))
        at = match + 1
    for old in range(at, gone.stop):
        yield Change(old + 1, None, (Stretch(Mark.REMOVED, before[old]),))


def _alike(one: str, other: str) -> bool:
    first, second = set(one.casefold().split()), set(other.casefold().split())
    return len(first & second) >= ALIKE * max(len(first), len(second), 1)


def _words(old: str, new: str) -> tuple[Stretch, ...]:
    first, second = _WORDS.findall(old), _WORDS.findall(new)
    if max(len(first), len(second)) > 2 * MOST_WORDS:
        return (Stretch(Mark.REMOVED, old), Stretch(Mark.ADDED, new))
    found = []
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        gone, come = "".join(first[a1:a2]), "".join(second[b1:b2])
        if tag == "equal":
            found.append(Stretch(Mark.SAME, come))
            continue
        found += [Stretch(Mark.REMOVED, gone)] * bool(gone) + [Stretch(Mark.ADDED, come)] * bool(come)
    return tuple(found)
