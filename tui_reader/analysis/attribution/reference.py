"""Words that stand for somebody named elsewhere, and what a phrase hangs on."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.analysis.attribution.people import people
from tui_reader.analysis.parse import Parse, Token

HE = frozenset(["he", "him", "his", "himself"])
SHE = frozenset(["she", "her", "hers", "herself"])
IT = frozenset(["it", "its", "itself"])
THEY = frozenset(["they", "them", "their", "themselves"])
RELATIVE = frozenset(["who", "which", "that", "whom"])


def head_of(tokens: Sequence[Token]) -> Token:
    """The token that the rest of the phrase hangs on."""
    inside = {t.index for t in tokens}
    roots = [t for t in tokens if t.is_root or t.head.index not in inside]
    nouns = [t for t in roots if t.is_noun or t.tag in ("PRP", "PRP$", "WP", "WDT", "DT", "CD")]
    return (nouns or roots or list(tokens))[0]


def several_before(parse: Parse, pronoun: Token) -> bool:
    """Whether people without names did something in this sentence or the one before: "three officials"."""
    first = parse.sentences[max(0, pronoun.sentence - 1)][0]
    return any(
        t.dep == "nsubj" and t.lower in people().several and t.block == pronoun.block
        for t in parse.tokens[first : pronoun.index]
    )
