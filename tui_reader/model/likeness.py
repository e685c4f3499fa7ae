"""How much stretches of different articles tell the same, by the words they share, rare ones first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import log

LEAST = 0.45
"""Of the weight of the shorter stretch, the part that the longer one must hold."""
LEAST_WORDS = 3
"""Words that two stretches must share at least."""
COMMON = 100
"""Stretches of one article that may hold a word by which others are found at all."""
_WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
_ENDINGS = ("ings", "ing", "edly", "ed", "es", "s", "ly")
_SHORT = 3


def words_of(text: str) -> frozenset[str]:
    """The words of `text` in small letters without their commonest endings; those under three letters left out."""
    return frozenset(_stem(w) for w in _WORD.findall(text.casefold()) if len(w) >= _SHORT or w.isdigit())


def _stem(word: str) -> str:
    word = re.sub(r"[’']s?$", "", word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > _SHORT:
            return word[: -len(ending)]
    return word


class Likeness:
    """Weighs words by how few of the stretches hold them."""

    def __init__(self, groups: Sequence[Sequence[str]]) -> None:
        """`groups` are the articles, each with its stretches."""
        self._groups = [[words_of(stretch) for stretch in group] for group in groups]
        held = Counter(word for group in self._groups for words in group for word in words)
        total = sum(map(len, self._groups))
        self._weight: Mapping[str, float] = {word: log(1 + total / number) for word, number in held.items()}

    def between(self, one: frozenset[str], other: frozenset[str]) -> float:
        """The part, 0 to 1, of the lighter one's weight that both hold; 0 where they share too few words."""
        common = one & other
        lighter = min(self._weigh(one), self._weigh(other))
        share = self._weigh(common) / lighter if lighter else 0.0
        return share if len(common) >= LEAST_WORDS else 0.0

    def _weigh(self, words: frozenset[str]) -> float:
        return sum(self._weight[word] for word in words)

    def clusters(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        """Stretches of different articles that tell the same, as (article, stretch); each in one cluster.

        Two are joined where each is the other's nearest and they are near enough; at most one of an article.
        """
        parent: dict[tuple[int, int], tuple[int, int]] = {}

        def top(node: tuple[int, int]) -> tuple[int, int]:
            while parent.setdefault(node, node) != node:
                node = parent[node]
            return node

        for one, other in self._pairs():
            a, b = top(one), top(other)
            held = (
                {node[0] for node in parent if top(node) == a},
                {node[0] for node in parent if top(node) == b},
            )
            if a != b and not held[0] & held[1]:
                parent[b] = a
        found: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for node in sorted(parent):
            found.setdefault(top(node), []).append(node)
        return tuple(sorted(tuple(nodes) for nodes in found.values() if len(nodes) > 1))

    def _pairs(self) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        """Mutually nearest stretches of two articles, the nearest pairs first."""
        pairs = []
        for a, b in combinations(range(len(self._groups)), 2):
            forth, back = self._nearest(a, b), self._nearest(b, a)
            for i, (j, share) in forth.items():
                if back.get(j, (-1, 0.0))[0] == i:
                    pairs.append((share, (a, i), (b, j)))
        pairs.sort(key=lambda pair: -pair[0])
        yield from ((one, other) for _, one, other in pairs)

    def _nearest(self, a: int, b: int) -> dict[int, tuple[int, float]]:
        """For each stretch of `a` the nearest of `b` and how near, where it is near enough."""
        holding: dict[str, list[int]] = {}
        for j, words in enumerate(self._groups[b]):
            for word in words:
                holding.setdefault(word, []).append(j)
        found = {}
        for i, words in enumerate(self._groups[a]):
            rare = (near for word in words if len(near := holding.get(word, [])) <= COMMON)
            candidates = sorted({j for near in rare for j in near})
            best = max(((self.between(words, self._groups[b][j]), -j) for j in candidates), default=(0.0, 0))
            if best[0] >= LEAST:
                found[i] = (-best[1], best[0])
        return found
