"""The words that name a source, taken apart: head, who is in it, how many, which one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tui_reader.analysis.entities import EntityIndex
from tui_reader.analysis.parse import Parse, Token, cover
from tui_reader.analysis.sourcing.lexicon import singular
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.spans import Span

LONGEST_CORE = 14
"""Words that name somebody; what follows them tells a story."""
QUANTIFIERS = frozenset(
    """one two three four five six seven eight nine ten some many most several few all both none any each
    number group handful couple pair trio dozen dozens score scores hundred hundreds thousand thousands
    majority half third quarter series member members another either neither others lot bunch panel""".split()
)
"""Heads that count what follows their "of"."""
DEFINITE = frozenset(["the", "this", "that", "these", "those", "both", "his", "her", "its", "their"])
OTHER = frozenset(["another", "second", "third", "fourth", "fifth", "other", "separate", "different"])
POSSESSIVE = frozenset(["'s", "’s", "'", "’"])
INTRODUCING = frozenset(["notably", "including", "particularly", "especially", "like", "among", "such"])
HYPHENS = frozenset(["-", "–", "/", "&"])
PRONOUNS = frozenset(["PRP", "PRP$", "WP", "WDT", "WP$"])


@dataclass(slots=True)
class Phrase:
    """One phrase that names a source."""

    tokens: list[Token]
    """In text order, never empty."""
    head: Token
    """The noun (or name, or pronoun) that the rest describes; behind a quantifier's "of"."""
    entity: Entity | None
    """The entity that the head names."""
    name: list[Token] = field(default_factory=list)
    """The words that name it, ending with the head."""
    quantifier: Token | None = None
    """The "one" of "one of the officials"."""
    quoted: bool = False
    """Whether it stands inside quotation marks."""
    named: list[tuple[Entity, Token]] = field(default_factory=list)
    """People and bodies named beside the head, in apposition or joined with it, each with its last word."""

    @property
    def span(self) -> Span:
        """From the first to the last word."""
        return cover(self.tokens)

    @property
    def core(self) -> list[Token]:
        """The phrase without asides, names in apposition and clauses behind a comma."""
        run: list[Token] = []
        for token in self.tokens:
            apart = run and token.index > run[-1].index + 1 and token.index > self.head.index + 1
            if apart or len(run) >= LONGEST_CORE:
                break
            run.append(token)
        return run

    @property
    def lemma(self) -> str:
        """The head's singular, lower case."""
        return singular(self.head.lower)

    @property
    def plural(self) -> bool:
        """Whether the head is a plural."""
        return self.head.tag in ("NNS", "NNPS") or self.head.lower in ("they", "people", "police")

    @property
    def is_pronoun(self) -> bool:
        """Whether the head is one."""
        return self.head.tag in PRONOUNS and not any(t.tag == "DT" for t in self.tokens)

    @property
    def modifiers(self) -> list[Token]:
        """The words before the head that describe it, names included, in text order."""
        return [
            t
            for t in self.tokens
            if t.index < self.head.index
            and t.tag[:2] in ("NN", "JJ", "VB", "FW", "CD")
            and t.lower not in OTHER
            and (self.quantifier is None or t.index > self.quantifier.index)
            and not (t.tag == "CD" or t.dep == "nummod")
        ]

    @property
    def determiner(self) -> str:
        """The lower-case determiner or possessive before the head; empty where there is none."""
        first = next((t for t in self.head.children if t.dep in ("det", "poss", "predet")), None)
        if first is None or first.index > self.head.index:
            lead = self.tokens[0].lower
            return lead if lead in DEFINITE or lead in ("a", "an", "another", "one") else ""
        return first.lower if first.dep != "poss" or first.tag == "PRP$" else "the"

    @property
    def definite(self) -> bool:
        """Whether it points back at somebody already spoken of, as far as its own words say."""
        return self.determiner in DEFINITE

    @property
    def another(self) -> Token | None:
        """The word that says that this is somebody else ("another", "a second")."""
        return next(
            (t for t in self.tokens if t.lower in OTHER and t.index < self.head.index and t.tag != "NN"), None
        )


class Phrases:
    """Reads phrases off one parse."""

    def __init__(self, parse: Parse, entities: EntityIndex) -> None:
        self._parse = parse
        self._entities = entities
        self._starts = [t.start for t in parse.tokens]

    def tokens(self, spans: Iterable[Span]) -> list[Token]:
        """The tokens that lie in `spans`, in text order."""
        found: list[Token] = []
        for span in sorted(spans):
            at = bisect_left(self._starts, span.start)
            while at < len(self._starts) and self._starts[at] < span.end:
                found.append(self._parse.tokens[at])
                at += 1
        return found

    def read(self, spans: Iterable[Span]) -> Phrase | None:
        """The phrase in `spans`; None where there is no word in them."""
        tokens = [t for t in self.tokens(spans) if any(c.isalnum() for c in t.text)]
        return self.of(tokens) if tokens else None

    def of(self, tokens: Sequence[Token]) -> Phrase:
        """The phrase that `tokens` make."""
        inside = {t.index for t in tokens}
        head = _head(tokens, inside)
        quantifier: Token | None = None
        if (
            head.lower in QUANTIFIERS
            and (of := head.child("prep")) is not None
            and of.lower in ("of", "among")
        ):
            counted = of.child("pobj")
            if counted is not None and counted.index in inside:
                quantifier, head = head, counted
        if quantifier is None:
            head = self._closing_name(tokens, head) or head
        entity = self.entity_at(head)
        name = [
            t for t in tokens if entity is not None and t.index <= head.index and self.entity_at(t) is entity
        ]
        phrase = Phrase(list(tokens), head, entity, name, quantifier)
        phrase.named = self._named(phrase, inside)
        phrase.quoted = self._quoted(head)
        return phrase

    def _quoted(self, head: Token) -> bool:
        """Whether a quotation is open before a token, counted from the beginning of its block."""
        first, _ = self._parse.block_tokens[head.block]
        before = [t.text for t in self._parse.tokens[first : head.index]]
        curly = before.count("“") - before.count("”")
        return curly > 0 or before.count('"') % 2 == 1

    def _closing_name(self, tokens: Sequence[Token], head: Token) -> Token | None:
        """The name that closes a run of titles: "curator Anna Venn", "ambassador to Norway Anna Venn".

        None where the name belongs to the words before it: "a spokesman for Anna Venn", "Venn's lawyer".
        """
        run = [tokens[0]]
        for token in tokens[1:]:
            between = self._parse.tokens[run[-1].index + 1 : token.index]
            if any(t.text not in HYPHENS for t in between):
                break
            run.append(token)
        last = run[-1]
        if last.tag[:3] != "NNP" or last is head or last.index < head.index:
            return None
        entity = self._entities.at(last)
        first = len(run) - 1
        while first > 0 and run[first - 1].tag[:3] == "NNP" and self._entities.at(run[first - 1]) is entity:
            first -= 1
        if (entity is not None and entity.type is not EntityType.PERSON) or (
            entity is None and len(run) - first < 2
        ):
            return None
        before = run[first - 1] if first else None
        if before is None or not before.is_noun:
            return None
        led = any(t.tag == "IN" for t in run[:first])
        return None if led and before.text.islower() else last

    def around(self, head: Token) -> Phrase:
        """The phrase of a noun: what it governs, without clauses and names far away."""
        first = last = head.index
        reach = {t.index for t in head.subtree() if t.sentence == head.sentence}
        cut = {
            t.index
            for c in head.children
            if c.dep in ("relcl", "acl", "conj", "cc", "parataxis", "ccomp")
            for t in (c, *c.subtree())
            if c.index > head.index
        }
        reach -= cut
        while first - 1 in reach:
            first -= 1
        while last + 1 in reach:
            last += 1
        tokens = [t for t in self._parse.tokens[first : last + 1] if any(c.isalnum() for c in t.text)]
        return self.of(tokens or [head])

    def antecedent(self, phrase: Phrase) -> Phrase:
        """The phrase that "who" and "which" stand for; any other phrase as it is."""
        head = phrase.head
        if head.lower in ("who", "which", "that") and head.head.dep == "relcl" and head.head.head.is_noun:
            return self.around(head.head.head)
        return phrase

    def entity_at(self, token: Token) -> Entity | None:
        """The person, body, place or group that a token names."""
        entity = self._entities.at(token)
        if entity is None or entity.type in (EntityType.DATE, EntityType.MONEY, EntityType.NUMBER):
            return None
        return entity

    def _named(self, phrase: Phrase, inside: set[int]) -> list[tuple[Entity, Token]]:
        found: list[tuple[Entity, Token]] = []
        for token in phrase.tokens:
            entity = self.entity_at(token)
            if entity is None or token.index == phrase.head.index or entity is phrase.entity:
                continue
            following = self._parse.tokens[token.index + 1 : token.index + 2]
            if following and self.entity_at(following[0]) is entity:
                continue
            if following and following[0].lower in POSSESSIVE:
                continue
            if any(entity is known for known, _ in found):
                continue
            if _beside(token, phrase, inside):
                found.append((entity, token))
        return found


def _head(tokens: Sequence[Token], inside: set[int]) -> Token:
    tops = [t for t in tokens if t.is_root or t.head.index not in inside]
    nominal = [t for t in tops if t.is_noun or t.tag in PRONOUNS or t.tag in ("CD", "DT", "JJ", "FW")]
    named = [t for t in nominal if t.dep in ("nsubj", "nsubjpass", "pobj", "dobj", "poss", "agent", "attr")]
    return (named or nominal or tops or list(tokens))[0]


def _beside(token: Token, phrase: Phrase, inside: set[int]) -> bool:
    """Whether a name stands in apposition to the head or is joined with it."""
    top = token
    while top.dep == "compound" and top.head.index in inside and top.head is not phrase.head:
        top = top.head
    for _ in range(4):
        if top.dep in ("appos", "conj") or (top.dep == "pobj" and top.head.lower in INTRODUCING):
            top = top.head
            if top.dep == "prep":
                top = top.head
            if top is phrase.head or top is phrase.quantifier:
                return True
        else:
            return False
    return False
