"""Those whom a phrase names beside its head: members of a group, and speakers joined with "and"."""

from __future__ import annotations

from collections.abc import Iterable

from tui_reader.analysis.sourcing.gather import Registry
from tui_reader.analysis.sourcing.gathered import Gathered, Mention
from tui_reader.analysis.sourcing.identity import Identified
from tui_reader.analysis.sourcing.number import count
from tui_reader.analysis.sourcing.phrase import Phrase
from tui_reader.model.attribution import Attribution
from tui_reader.model.entities import EntityType
from tui_reader.model.sourcing import Identity

SPEAKING = frozenset([EntityType.PERSON, EntityType.ORG, EntityType.PLACE])


class Together:
    """Those who last said something together, whom "they" or "the two" take up."""

    def __init__(self) -> None:
        self._sources: list[Gathered] = []
        self._paragraph = 0

    def note(self, sources: Iterable[Gathered], paragraph: int) -> None:
        """Note who says something; one alone is whom "they" would no longer mean both of."""
        found = list(dict.fromkeys(sources))
        if len(found) > 1 or any(s.plural or not s.person_like for s in found):
            self._sources = found if len(found) > 1 else []
            self._paragraph = paragraph

    def again(self, phrase: Phrase, paragraph: int) -> list[Gathered]:
        """Those whom a phrase takes up; empty where it means somebody else."""
        near = 0 <= paragraph - self._paragraph <= 1
        both = phrase.plural and phrase.without_noun and phrase.definite
        if not near or (not (phrase.is_pronoun and phrase.head.lower == "they") and not both):
            return []
        number = count(phrase)
        return self._sources if number is None or number[0] == len(self._sources) else []


def credit_named(
    registry: Registry, attribution: Attribution, phrase: Phrase, source: Gathered, relayer: Gathered | None
) -> tuple[list[Gathered], str | None]:
    """Credit people and bodies named beside the head as well; who they are, and the first voice of a group."""
    voice: str | None = None
    credited: list[Gathered] = []
    for entity, token in phrase.named:
        if entity is source.entity or entity.type not in SPEAKING:
            continue
        if entity.type is EntityType.PLACE and token.dep != "conj":
            continue
        identity = Identity.NAMED if entity.type is EntityType.PERSON else Identity.ORGANISATION
        inner = Phrase([token], token, entity)
        who = Identified(identity, (token,), entity)
        other = registry.source(Mention(inner, who, attribution.paragraph, relayer))
        other.attributions.append(attribution.id)
        if phrase.plural and token.dep != "conj" and source.entity is None:
            other.part_of = source
            voice = voice or entity.id
        else:
            credited.append(other)
    return credited, voice
