"""Roles in a run of words that describes somebody, and whether they are still held."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from tui_reader.analysis.parse import Token
from tui_reader.analysis.sourcing.lexicon import Lexicon
from tui_reader.model.sourcing import Stance


def bare(token: Token) -> str:
    """The lower-case word, without the stop of a title cut short: "Sen."."""
    word = token.lower
    return word[:-1] if word.endswith(".") and "." not in word[:-1] else word


def roles_in(
    run: Sequence[Token], words: Sequence[str], lexicon: Lexicon
) -> list[tuple[Stance | None, int, int]]:
    """Stance, first and last word of every role, in text order, longest first at one place."""
    found: list[tuple[Stance | None, int, int]] = []
    index = len(words) - 1
    while index >= 0:
        row = lexicon.roles.ending_at(words, index)
        if row is None or (
            words[row[1]] in lexicon.capital and row[1] == index and not run[index].text[0].isupper()
        ):
            index -= 1
        else:
            found.append((row[0], row[1], index))
            index = row[1] - 1
    # Of two that touch the first only describes the second, unless that is a title before a name:
    # "a first lady historian", but "the minister Dr Venn".
    return [
        role
        for role, behind in zip_longest(found[::-1], found[::-1][1:])
        if behind is None or behind[1] != role[2] + 1 or behind[0] is None or run[behind[2]].text[0].isupper()
    ]


def is_past(run: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a clause, its verb first, tells of an office that is no longer held."""
    verb = run[0].lower
    if verb in lexicon.once:
        return any(
            (t.lower in lexicon.until and behind.tag == "CD") or t.lower in ("until", "till")
            for t, behind in pairwise(run)
        )
    return verb in lexicon.past
