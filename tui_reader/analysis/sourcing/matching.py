"""Which source met before a mention means: by name, pronoun, description or common noun."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from tui_reader.analysis.entities.lexicon import fold, names
from tui_reader.analysis.sourcing.gathered import Gathered, Mention, describing, entity_of
from tui_reader.analysis.sourcing.lexicon import Lexicon
from tui_reader.analysis.sourcing.number import count
from tui_reader.analysis.sourcing.phrase import Phrase
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.sourcing import Identity

GENERIC = frozenset(["person", "source", "man", "woman", "individual", "group"])
"""Descriptions that may stand for anybody described before."""
MEMORY = 200
"""Sources back to which a description may point."""
BODIES = frozenset(["group", "organisation", "organization", "company", "firm", "body"])
"""Common nouns that take up whatever body was named before, if its kind agrees."""
NO_ONE = frozenset(["nobody", "none", "everybody", "everyone", "anybody", "anyone"])
"""Heads that no "he" or "she" goes back to."""
ORDINALS = ("second", "third", "fourth", "fifth")
NEAR = 2
"""Paragraphs over which a pronoun, or a conversation with another outlet, is carried on."""


class Memory:
    """The sources of one article as a reader remembers them: in order, and the last spoken of last."""

    def __init__(self, lexicon: Lexicon, agree: Callable[[Phrase, Entity], bool]) -> None:
        self._lexicon = lexicon
        self._agree = agree
        self.sources: list[Gathered] = []
        """In order of their first mention."""
        self._recent: list[Gathered] = []

    def add(self, source: Gathered) -> None:
        """Take in a new source, the last spoken of."""
        self.sources.append(source)
        self._recent.append(source)

    def speak_of(self, source: Gathered) -> None:
        """Note that a source is the last spoken of."""
        self._recent.remove(source)
        self._recent.append(source)

    def find(self, mention: Mention) -> Gathered | None:
        """The source that a mention means; None for one not met before."""
        phrase, who = mention.phrase, mention.who
        entity = entity_of(mention)
        if entity is not None:
            return self._of_entity(entity, mention)
        if phrase.is_pronoun and who.identity is not Identity.OBSERVATION:
            return self._of_pronoun(mention) if phrase.quantifier is None else None
        if who.identity in (Identity.DESCRIBED, Identity.BARE):
            return self._described(mention)
        return self._same_words(mention)

    def _of_entity(self, entity: Entity, mention: Mention) -> Gathered | None:
        own = [s for s in self._recent if s.entity is not None and s.entity.id == entity.id]
        if mention.via is not None:
            return next((s for s in own if s.via is mention.via), None)
        carried = next((s for s in reversed(own) if s.via is not None), None)
        if carried is not None and own[-1] is carried and 0 <= mention.paragraph - carried.paragraph < NEAR:
            return carried
        plain = next((s for s in own if s.via is None), None)
        if plain is None and entity.type is EntityType.ORG:
            return next((s for s in self._latest_first() if entity in s.inner), None)
        return plain

    def body_near(self, mention: Mention) -> Gathered | None:
        """The body that speaks in the same paragraph: whose "spokeswoman" it is where nothing else says."""
        for source in self._latest_first():
            if source.identity is Identity.ORGANISATION and not source.is_outlet:
                return source if source.paragraph == mention.paragraph else None
        return None

    def group_of(self, mention: Mention) -> Gathered | None:
        """The group that somebody is one of: "one official" of "three officials", "two of the officials".

        "Another" and "a second" are of a group only where one of it spoke already, and it has so many.
        """
        phrase = mention.phrase
        lead = phrase.tokens[0].lower
        counted = phrase.quantifier is not None and not _all_of(phrase)
        part = counted and (phrase.definite or phrase.is_pronoun)
        rest = phrase.definite and phrase.another is not None
        alone = phrase.definite and not phrase.plural and phrase.tokens[-1] is phrase.head
        apart = phrase.another is not None and not phrase.definite
        if not (part or rest or apart or alone or lead == "one") or (phrase.plural and not (part or rest)):
            return None
        for source in self._groups(mention):
            if apart and not part and not self._has_more(source, phrase):
                continue
            if phrase.is_pronoun or phrase.without_noun or self._kind(source, phrase):
                return source
        return None

    def like(self, mention: Mention) -> Gathered | None:
        """Those whose noun a phrase without one leaves out: "another", "two others"."""
        return next(self._groups(mention), None) if mention.phrase.without_noun else None

    def _groups(self, mention: Mention) -> Iterator[Gathered]:
        for source in self._latest_first():
            described = source.identity in (Identity.DESCRIBED, Identity.BARE)
            if source.plural and described and source.via is mention.via:
                yield source

    def _kind(self, source: Gathered, phrase: Phrase) -> bool:
        return (
            self._family(source.lemma) == self._family(phrase.lemma)
            and describing(phrase) <= source.modifiers
        )

    def _has_more(self, group: Gathered, phrase: Phrase) -> bool:
        """Whether one of a group spoke already, and "another" or "a third" may be of it as well."""
        known = sum(s.part_of is group for s in self.sources)
        nth = phrase.another.lower if phrase.another is not None else ""
        place = ORDINALS.index(nth) + 2 if nth in ORDINALS else known + 1
        return known > 0 and (group.number is None or place <= group.number)

    def _of_pronoun(self, mention: Mention) -> Gathered | None:
        word = mention.phrase.head.lower
        for source in self._latest(mention):
            if source.lemma in NO_ONE:
                continue
            plural = source.plural or source.identity is Identity.ORGANISATION
            one = source.person_like and not source.plural and not _of_other_gender(word, source)
            if word in ("he", "she", "him", "her", "who") and one:
                return source
            if word in ("they", "them", "their") and plural:
                return source
            if word in ("it", "its", "which") and not source.person_like and not source.plural:
                return source
        return None

    def _latest(self, mention: Mention) -> Iterator[Gathered]:
        for source in self._latest_first():
            near = not mention.paragraph or mention.paragraph - source.paragraph <= NEAR
            if near and (mention.via is None or source.via is mention.via):
                yield source

    def _described(self, mention: Mention) -> Gathered | None:
        phrase = mention.phrase
        if phrase.another is not None or (phrase.quantifier is not None and not _all_of(phrase)):
            return None
        words = describing(phrase)
        if phrase.definite and not words and self._lexicon.outlet_nouns.get([phrase.head.lower]):
            return next((s for s in self._latest_first() if s.is_outlet), None)
        number = count(phrase)
        counting = phrase.without_noun and phrase.plural
        definite = phrase.definite or (counting and phrase.tokens[0].lower == "all")
        # A headline means those whom the body speaks of first.
        order = self._latest_first() if mention.paragraph else islice(self.sources, MEMORY)
        for source in order:
            if source.identity not in (Identity.DESCRIBED, Identity.BARE) or source.plural != phrase.plural:
                continue
            if mention.via is not None and source.via is not mention.via:
                continue
            same = self._family(source.lemma) == self._family(phrase.lemma)
            if number and source.number and number[0] != source.number and phrase.plural:
                continue
            if definite:
                generic = (phrase.lemma in GENERIC or counting) and not words
                if (same and words <= source.modifiers) or generic:
                    return source
            elif not mention.paragraph or source.headline:
                smaller, larger = sorted((words, source.modifiers), key=len)
                if same and smaller <= larger:
                    return source
            elif same and source.via is mention.via and self._repeats(phrase, words, source):
                return source
        return None

    def _repeats(self, phrase: Phrase, words: frozenset[str], source: Gathered) -> bool:
        """Whether an indefinite description that was used before means the same people again."""
        if phrase.plural:
            return count(phrase) is None and (
                words == source.modifiers or (not words and not phrase.determiner)
            )
        spokes = phrase.lemma.startswith("spokes") and phrase.lemma == source.lemma
        return words == source.modifiers and (spokes or not phrase.determiner)

    def _same_words(self, mention: Mention) -> Gathered | None:
        phrase, who = mention.phrase, mention.who
        for source in self._latest_first():
            if source.identity is not who.identity or (
                source.entity and who.identity is not Identity.ORGANISATION
            ):
                continue
            if mention.via is not None and source.via is not mention.via:
                continue
            if who.identity is Identity.OBSERVATION:
                return source
            if who.identity is Identity.ORGANISATION and phrase.definite and self._kin(phrase, source):
                return source
            if source.entity or source.lemma != phrase.lemma or source.plural != phrase.plural:
                continue
            words = describing(phrase)
            if words == source.modifiers or (phrase.definite and words <= source.modifiers):
                return source
            if who.identity is Identity.DOCUMENT and phrase.definite and not words:
                return source
        return None

    def _kin(self, phrase: Phrase, source: Gathered) -> bool:
        """Whether a common noun alone ("the group", "the union") takes up a body that was named before."""
        if describing(phrase):
            return False
        if source.is_outlet:
            return phrase.head.tag[:3] == "NNP" and phrase.lemma == source.lemma
        if source.entity is not None:
            if source.entity.type is not EntityType.ORG:
                return False
            return phrase.lemma in source.entity.name.lower() or (
                phrase.lemma in BODIES and self._agree(phrase, source.entity)
            )
        named = any(p.head.tag[:3] == "NNP" for p in source.phrases)
        return named and (phrase.lemma in source.lemma or phrase.lemma in BODIES)

    def _latest_first(self) -> Iterator[Gathered]:
        """The sources last spoken of, as far back as a reader would remember."""
        return islice(reversed(self._recent), MEMORY)

    def _family(self, lemma: str) -> int | str:
        return self._lexicon.families.get(lemma, lemma)


def _of_other_gender(pronoun: str, source: Gathered) -> bool:
    """Whether the given name of a source is one that "he", or "she", hardly goes back to."""
    if source.entity is None or source.entity.type is not EntityType.PERSON:
        return False
    given = fold(source.entity.name.split()[0])
    return given in (names().women if pronoun in ("he", "him") else names().men) and pronoun != "who"


def _all_of(phrase: Phrase) -> bool:
    return phrase.quantifier is not None and phrase.quantifier.lower in ("all", "both", "group", "members")
