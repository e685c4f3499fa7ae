"""From the words that name a speaker to the entity: names, pronouns, titles and descriptions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from tui_reader.analysis.attribution.marks import Quotation, find_quotations
from tui_reader.analysis.attribution.people import people
from tui_reader.analysis.attribution.profiles import Mention, Profiles, nations_of
from tui_reader.analysis.attribution.reference import (
    HE,
    IT,
    RELATIVE,
    SHE,
    THEY,
    bound,
    head_of,
    opening_person,
    several_before,
    unnamed_before,
)
from tui_reader.analysis.attribution.scene import upwards
from tui_reader.analysis.parse import Parse, Token
from tui_reader.model.article import Article
from tui_reader.model.entities import Entity, EntityType

if TYPE_CHECKING:
    from tui_reader.analysis.entities import EntityIndex

DEFINITE = frozenset(["the", "this", "that"])
SPEAKING = frozenset([EntityType.PERSON, EntityType.ORG, EntityType.PLACE, EntityType.GROUP])
BODIES = frozenset([EntityType.ORG, EntityType.PLACE])
KNOWN = 2.5
"""How much nearer a name counts whose bearer is surely "he", or "she"."""
BACK = 4
"""Sentences back in which a pronoun's name is looked for."""
LONG_QUOTATION = 7
"""Tokens, marks included, from which on a quotation is somebody's speech and not a name or a word."""
FAR_BACK = 60
"""Mentions back in which a description's name is looked for."""


class Resolver:
    """Finds the entity behind a phrase. One for an article; `resolve` may be asked any number of times."""

    def __init__(
        self,
        parse: Parse,
        article: Article,
        entities: EntityIndex,
        quotations: Sequence[Quotation] | None = None,
    ) -> None:
        """`quotations` are the parse's, where they are known already."""
        self._parse = parse
        self._article = article
        self._entities = entities
        self._people = people()
        self._profiles = Profiles(parse, entities)
        self._spoke: dict[int, Entity] = {}
        self._in_quotation = {
            i
            for q in (find_quotations(parse) if quotations is None else quotations)
            if q.last - q.first > LONG_QUOTATION
            for i in range(q.first, q.last)
        }

    def note(self, index: int, entity: Entity) -> None:
        """Remember that `entity` speaks at token `index`: who spoke last is likelier to be "he" or "she"."""
        self._spoke[self._parse.tokens[index].block] = entity

    def resolve(self, tokens: Sequence[Token]) -> Entity | None:
        """The entity that a phrase stands for; None for groups, unnamed people, or where nothing fits safely.

        `tokens` are the phrase's, in text order.
        """
        if not tokens:
            return None
        head = opening_person(tokens, self._entities) or head_of(tokens)
        word = head.lower
        if word in HE or word in SHE or word in IT or word in THEY:
            return self._pronoun(head)
        if word in RELATIVE:
            return self._antecedent(head)
        last = tokens[-1].index
        if any(c.dep == "conj" and c.index <= last and c.is_noun for c in head.children):
            return None
        named = self._named(head, tokens)
        if named is not None:
            return named
        if head.tag in ("NNS", "NNPS", "PRP", "CD"):
            return None
        return self._described(head, tokens)

    def _named(self, head: Token, tokens: Sequence[Token]) -> Entity | None:
        entity = self._entities.at(head)
        if entity is not None and entity.type in SPEAKING:
            return entity
        if head.tag in ("NNS", "NNPS"):
            return None
        inside = {t.index for t in tokens}
        for child in head.children:
            if child.index not in inside or child.dep not in ("appos", "compound", "nmod", "flat"):
                continue
            other = self._entities.at(child)
            if other is not None and other.type is EntityType.PERSON:
                return other
        return None

    def _antecedent(self, relative: Token) -> Entity | None:
        verb = relative.head
        for governor in (verb, *upwards(verb)):
            if governor.dep == "relcl" and not governor.is_root:
                noun = governor.head
                phrase = [t for t in noun.subtree() if t.index < relative.index]
                return self.resolve(phrase) if phrase and relative not in phrase else None
        return None

    def _pronoun(self, pronoun: Token) -> Entity | None:
        word = pronoun.lower
        gender = "m" if word in HE else "f" if word in SHE else ""
        if word in THEY and several_before(self._parse, pronoun):
            return None
        if gender and unnamed_before(self._parse, pronoun, self._before(pronoun)):
            return None
        described = self._described_before(pronoun, gender) if gender else None
        if described is not None:
            return described
        best: tuple[float, int] | None = None
        chosen: Entity | None = None
        for mention in self._before(pronoun):
            token = self._parse.tokens[mention.index]
            apart = pronoun.sentence - token.sentence
            if apart > BACK:
                break
            if not self._fits(mention, gender, word) or bound(pronoun, token):
                continue
            score = (
                2.0 * apart - 1.5 * mention.subject - 2.0 * (self._last_speaker(pronoun) is mention.entity)
            )
            if gender and self._profiles.of(mention.entity).gender == gender:
                score -= KNOWN
            if token.block != pronoun.block:
                score += 1.0
            if self._quoted(token) and not self._quoted(pronoun):
                score += 4.0
            key = (score, -mention.index)
            if best is None or key < best:
                best, chosen = key, mention.entity
        return chosen

    def _described_before(self, pronoun: Token, gender: str) -> Entity | None:
        """Whom the subject of the sentence before describes; None where a person is named in it or since."""
        tokens = self._parse.tokens
        first = self._parse.sentences[max(0, pronoun.sentence - 1)][0]
        if tokens[first].block != pronoun.block:
            return None
        for mention in self._before(pronoun):
            if mention.index < first:
                break
            if mention.entity.type is EntityType.PERSON:
                return None
        for token in tokens[first : pronoun.index]:
            if token.dep != "nsubj" or token.tag != "NN" or self._quoted(token):
                continue
            phrase = sorted((t for t in token.subtree() if t.index <= token.index), key=lambda t: t.index)
            entity = self._described(token, phrase)
            if entity is not None and entity.type is EntityType.PERSON:
                return entity if self._profiles.of(entity).gender in ("", gender) else None
        return None

    def _fits(self, mention: Mention, gender: str, word: str) -> bool:
        kind = mention.entity.type
        if gender:
            other = self._profiles.of(mention.entity).gender
            return kind is EntityType.PERSON and other in ("", gender)
        if word in IT:
            return kind in BODIES
        return kind in (EntityType.GROUP, EntityType.ORG) and mention.subject

    def _quoted(self, token: Token) -> bool:
        return token.index in self._in_quotation

    def _last_speaker(self, token: Token) -> Entity | None:
        return self._spoke.get(token.block) or self._spoke.get(token.block - 1)

    def _described(self, head: Token, tokens: Sequence[Token]) -> Entity | None:
        first = tokens[0].lower
        if first not in DEFINITE and not any(t.dep == "poss" for t in tokens[:2]):
            return None
        word = head.lower
        if word in self._people.bodies or word in ("company", "ministry"):
            return self._body(head)
        aged = any("year" in t.lower and "old" in t.lower for t in tokens) or word == "old"
        if word not in self._people.singular and not aged:
            return None
        age = next((t.text for t in tokens if t.text.isdigit()), "") if aged else ""
        general = aged or word in ("man", "woman", "candidate")
        gender = "m" if word in self._people.male else "f" if word in self._people.female else ""
        if nations := nations_of(t for t in tokens if t.index < head.index):
            return self._of_nation(head, nations[0], gender)
        fallback: Entity | None = None
        for n, mention in enumerate(self._before(head)):
            if n > FAR_BACK:
                break
            if mention.entity.type is not EntityType.PERSON:
                continue
            profile = self._profiles.of(mention.entity)
            if gender and profile.gender not in ("", gender):
                continue
            if word in profile.words or (age and profile.age == age):
                return mention.entity
            if age and profile.age:
                continue
            if general and fallback is None and mention.subject:
                fallback = mention.entity
        return fallback

    def _of_nation(self, head: Token, nation: str, gender: str) -> Entity | None:
        """Whom "the Ukrainian president" means: who is said to be that, else somebody named just before.

        Of those, a bearer of the role comes before somebody of whom no role is told.
        """
        near: list[Entity] = []
        for mention in islice(self._before(head), FAR_BACK):
            profile = self._profiles.of(mention.entity)
            if mention.entity.type is not EntityType.PERSON:
                continue
            if gender and profile.gender not in ("", gender):
                continue
            if nation in profile.nations and head.lower in profile.words:
                return mention.entity
            token = self._parse.tokens[mention.index]
            just_before = head.sentence - token.sentence == 1 and token.block == head.block
            if just_before and (nation in profile.nations or not profile.nations):
                near.append(mention.entity)
        bearers = [e for e in near if head.lower in self._profiles.of(e).words]
        return next(iter(bearers or [e for e in near if not self._profiles.of(e).words]), None)

    def _body(self, head: Token) -> Entity | None:
        """ "The ministry": the last body with the word in its name, else the last one that does something."""
        nearest: Entity | None = None
        for n, mention in enumerate(self._before(head)):
            if n > FAR_BACK:
                break
            if mention.entity.type is not EntityType.ORG:
                continue
            if head.lower in mention.entity.name.lower().split():
                return mention.entity
            near = head.sentence - self._parse.tokens[mention.index].sentence <= BACK
            if nearest is None and near and mention.subject:
                nearest = mention.entity
        return nearest

    def _before(self, token: Token) -> Iterator[Mention]:
        at = bisect_left(self._profiles.indices, token.index)
        for i in range(at - 1, -1, -1):
            yield self._profiles.mentions[i]
