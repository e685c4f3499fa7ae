"""From mentions to sources: each mention is noted at the source that it means, made where it is new."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui_reader.analysis.parse import Token, cover
from tui_reader.analysis.sourcing.gathered import Gathered, Mention, describing, entity_of, identity_of
from tui_reader.analysis.sourcing.lexicon import Lexicon
from tui_reader.analysis.sourcing.matching import Memory
from tui_reader.analysis.sourcing.number import count
from tui_reader.analysis.sourcing.outlets import PEOPLE
from tui_reader.analysis.sourcing.phrase import Phrase
from tui_reader.model.entities import Entity
from tui_reader.model.sourcing import Identity
from tui_reader.model.spans import Span


class Registry:
    """The sources found so far, in order of their first mention."""

    def __init__(self, lexicon: Lexicon, agree: Callable[[Phrase, Entity], bool]) -> None:
        self._lexicon = lexicon
        self._memory = Memory(lexicon, agree)
        self._by_head: dict[int, Gathered] = {}

    @property
    def sources(self) -> Sequence[Gathered]:
        """In order of their first mention."""
        return self._memory.sources

    def source(self, mention: Mention) -> Gathered:
        """The source that a mention means, made now if it is a new one."""
        found = self.known(mention)
        if found is None:
            found = self.add(self._make(mention))
        found.paragraph = mention.paragraph or found.paragraph
        found.headline = found.headline and not mention.paragraph
        self._note(found, mention)
        self._memory.speak_of(found)
        return found

    def at(self, head: Token) -> Gathered | None:
        """The source that a phrase with this very head was read for."""
        return self._by_head.get(head.index)

    def last_of(self, entity_id: str | None) -> Gathered | None:
        """The source of an entity that was spoken of last."""
        found = [s for s in self.sources if s.entity is not None and s.entity.id == entity_id]
        return max(found, key=lambda s: s.paragraph, default=None)

    def known(self, mention: Mention) -> Gathered | None:
        """The source that a mention means, if it was met before; nothing is made or changed."""
        return self.at(mention.phrase.head) or self._memory.find(mention)

    def add(self, source: Gathered) -> Gathered:
        """Take in a source that was made elsewhere."""
        self._memory.add(source)
        return source

    def _note(self, found: Gathered, mention: Mention) -> None:
        phrase = mention.phrase
        found.phrases.append(phrase)
        self._by_head.setdefault(phrase.head.index, found)
        if not phrase.is_pronoun or not found.mentions:
            found.mentions.append(cover(phrase.core))
        if mention.who.tokens and mention.who.identity is found.identity and not phrase.is_pronoun:
            spans = Span(mention.who.tokens[0].start, mention.who.tokens[-1].end)
            if not any(f == "identity" for f, _ in found.evidence):
                found.evidence.append(("identity", spans))
        number = count(phrase) if self._are_people(phrase) else None
        if (
            number is not None
            and found.number is None
            and found.identity in (Identity.DESCRIBED, Identity.BARE)
        ):
            found.number = number[0]
            found.evidence.append(("number", Span(number[1][0].start, number[1][-1].end)))
        if found.identity is Identity.BARE and mention.who.identity is Identity.DESCRIBED:
            found.identity = Identity.DESCRIBED
        if not phrase.is_pronoun:
            found.modifiers |= describing(phrase)

    def _are_people(self, phrase: Phrase) -> bool:
        """Whether a description means people, not a body or an outlet that is one of many."""
        words = [t.lower for t in phrase.tokens]
        at = phrase.tokens.index(phrase.head)
        if self._lexicon.outlet_nouns.ending_at(words, at):
            return words[at] in PEOPLE
        return self._lexicon.roles.ending_at(words, at) is not None or not (
            self._lexicon.organisation_nouns.ending_at(words, at)
        )

    def _make(self, mention: Mention) -> Gathered:
        phrase, who = mention.phrase, mention.who
        entity = entity_of(mention)
        identity = identity_of(entity) if entity is not None and who.entity is None else who.identity
        made = Gathered(
            identity,
            entity,
            mention.via,
            name=cover(who.tokens) if identity is Identity.NAMED and entity is None and who.tokens else None,
            lemma=phrase.lemma,
            plural=phrase.plural,
            certain=who.certain or (entity is not None and who.entity is None),
            headline=not mention.paragraph,
        )
        if identity is Identity.NAMED and phrase.quantifier is not None:
            made.part_of = self._memory.group_of(mention)
        if identity in (Identity.DESCRIBED, Identity.BARE):
            made.part_of = self._memory.group_of(mention)
            if made.part_of is not None and (phrase.is_pronoun or phrase.quantifier is not None):
                made.identity, made.certain = made.part_of.identity, made.part_of.certain
            if made.part_of is None and (like := self._memory.like(mention)) is not None:
                made.like, made.identity = like, like.identity
            if phrase.lemma.startswith("spokes") and not describing(phrase):
                made.speaks_for = self._memory.body_near(mention)
        return made
