"""Words that stand for somebody named elsewhere, and what a phrase hangs on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from tui_reader.analysis.attribution.people import people
from tui_reader.analysis.attribution.profiles import Mention
from tui_reader.analysis.parse import Parse, Token
from tui_reader.model.entities import EntityType

if TYPE_CHECKING:
    from tui_reader.analysis.entities import EntityIndex

BELONGING = frozenset(["of", "from", "at", "with"])
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


def unnamed_before(parse: Parse, pronoun: Token, mentions: Iterable[Mention]) -> bool:
    """Whether "an official" is the last person to do something, in this sentence or the one before.

    `mentions` are those before the pronoun, the nearest first.
    """
    first = parse.sentences[max(0, pronoun.sentence - 1)][0]
    if parse.tokens[first].block != pronoun.block:
        return False
    subjects = [t for t in parse.tokens[first : pronoun.index] if t.dep == "nsubj"]
    someone = [t for t in subjects if t.lower in people().singular]
    if not someone or not any(c.lower in ("a", "an") for c in someone[-1].children):
        return False
    nearer = takewhile(lambda m: m.index > someone[-1].index, mentions)
    return all(m.entity.type is not EntityType.PERSON for m in nearer)


def bound(pronoun: Token, name: Token) -> bool:
    """Whether both belong to one verb, so that they cannot be the same ("Roe said he …" is two verbs)."""
    if pronoun.sentence != name.sentence or pronoun.dep == "poss":
        return False
    return pronoun.head is name.head or name.head is pronoun


def opening_person(tokens: Sequence[Token], entities: EntityIndex) -> Token | None:
    """The name that opens a phrase where what somebody is of follows: "Ida Venn | of the Harbour Union".

    Without regard to the parse, which takes the body for the head now and then.
    """
    first = entities.at(tokens[0])
    if first is None or first.type is not EntityType.PERSON:
        return None
    last = 0
    while last + 1 < len(tokens) and entities.mention_at(tokens[last + 1]) == entities.mention_at(tokens[0]):
        last += 1
    behind = tokens[last + 1 : last + 2]
    return tokens[last] if behind and behind[0].lower in BELONGING else None
