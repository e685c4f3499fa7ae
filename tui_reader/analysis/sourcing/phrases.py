"""Reads the phrases that name sources off a parse: their head, their names, what they count."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from tui_reader.analysis.attribution.reference import opening_person
from tui_reader.analysis.entities import EntityIndex
from tui_reader.analysis.parse import Parse, Token
from tui_reader.analysis.sourcing.phrase import POSSESSIVE, PRONOUNS, QUANTIFIERS, Phrase, described_by
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.spans import Span

INTRODUCING = frozenset(["notably", "including", "particularly", "especially", "like", "among", "such"])
COURTESIES = frozenset("mr mrs ms miss mx dr sir dame lord lady".split())
"""Titles that belong to the name behind them."""
RELATIVE = frozenset(["WP", "WP$", "WDT"])
HYPHENS = frozenset(["-", "–", "/", "&"])


class Phrases:
    """Reads phrases off one parse."""

    def __init__(self, parse: Parse, entities: EntityIndex) -> None:
        self._parse = parse
        self._entities = entities
        self._starts = [t.start for t in parse.tokens]
        self._quoted = _quotations(parse)

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
        head = opening_person(tokens, self._entities) or _head(tokens, inside)
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
        if entity is None and head.tag[:3] == "NNP":
            phrase.inside = [
                e for t in tokens if t.index < head.index and (e := self.entity_at(t)) is not None
            ]
        phrase.quoted = self._quoted[head.index]
        return phrase

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
        while first and run[first - 1].lower.rstrip(".") in COURTESIES:
            first -= 1
        if self._joins_two(run[:first]):
            return None
        before = run[first - 1] if first else None
        if before is None or not before.is_noun:
            return None
        led = any(t.tag == "IN" for t in run[:first])
        return None if led and before.text.islower() else last

    def _joins_two(self, titles: Sequence[Token]) -> bool:
        """Whether "and" before a name joins it to somebody else: "Venn and her colleague", not "chief and editor"."""
        for at, token in enumerate(titles):
            if token.tag != "CC":
                continue
            named = any((e := self.entity_at(t)) and e.type is EntityType.PERSON for t in titles[:at])
            if named or any(t.tag in ("DT", "PRP$") for t in titles[at + 1 : at + 2]):
                return True
        return False

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
        while tokens and tokens[0] is not head and tokens[0].dep in ("cc", "preconj"):
            tokens.pop(0)
        return self.of(tokens or [head])

    def joined(self, phrase: Phrase) -> list[Phrase]:
        """The phrase without those whom "and" joins to it, then theirs: "a guard and a nurse", "he and his son".

        Only what has an article, a number or an owner of its own is somebody else, and a name is none of these.
        """
        others = [
            noun
            for noun in _conjuncts(phrase.head)
            if noun in phrase.tokens and noun.is_noun and self.entity_at(noun) is None and _determined(noun)
        ]
        if not others or phrase.quantifier is not None:
            return [phrase]
        first = min(min(t.index for t in noun.subtree()) for noun in others)
        found = [self.of([t for t in phrase.tokens if t.index < first and t.dep not in ("cc", "preconj")])]
        for noun in others:
            apart = {t.index for c in noun.children if c.dep in ("cc", "conj") for t in c.subtree()}
            found.append(self.of([t for t in noun.subtree() if t in phrase.tokens and t.index not in apart]))
        return found

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
            top = token
            while top.dep == "compound" and top.head.index in inside and self.entity_at(top.head) is entity:
                top = top.head
            told = any(phrase.head.index < t.index < token.index and t.tag in RELATIVE for t in phrase.tokens)
            if told and top.dep != "conj":
                # "Roe, whose son Ian was hurt": who is only told of.
                continue
            if _beside(top, phrase, inside):
                found.append((entity, token))
        return found


def _conjuncts(head: Token) -> list[Token]:
    """All that is joined to a noun, in a row or in a chain."""
    found: list[Token] = []
    for child in head.children:
        if child.dep == "conj" and child.index > head.index:
            found += [child, *_conjuncts(child)]
    return found


def _determined(noun: Token) -> bool:
    return any(c.dep in ("det", "nummod", "poss") and c.index < noun.index for c in noun.children)


def _head(tokens: Sequence[Token], inside: set[int]) -> Token:
    tops = [t for t in tokens if t.is_root or t.head.index not in inside]
    nominal = [t for t in tops if t.is_noun or t.tag in PRONOUNS or t.tag in ("CD", "DT", "JJ", "FW")]
    named = [t for t in nominal if t.dep in ("nsubj", "nsubjpass", "pobj", "dobj", "poss", "agent", "attr")]
    return (named or nominal or tops or list(tokens))[0]


def _beside(top: Token, phrase: Phrase, inside: set[int]) -> bool:
    """Whether a name, by its governing word, stands in apposition to the head or is joined with it."""
    joined = top.dep == "conj"
    for _ in range(4):
        if joined and top.dep == "appos" and not phrase.plural:
            # Joined with what describes the head: "Ida Venn, an owner and former Unionist".
            return False
        if top.dep in ("appos", "conj") or (top.dep == "pobj" and top.head.lower in INTRODUCING):
            top = described_by(top) if top.dep == "appos" else top.head
            if top.dep == "prep":
                top = top.head
            if top is phrase.head or top is phrase.quantifier:
                return True
        else:
            return False
    return False


def _quotations(parse: Parse) -> list[bool]:
    """For each token whether a quotation is open before it, counted from the beginning of its block."""
    inside = [False] * len(parse.tokens)
    for first, last in parse.block_tokens:
        curly, straight = 0, False
        for token in parse.tokens[first:last]:
            inside[token.index] = curly > 0 or straight
            curly += (token.text == "“") - (token.text == "”")
            straight ^= token.text == '"'
    return inside
