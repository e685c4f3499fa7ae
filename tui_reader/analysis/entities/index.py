"""Entities with a way from each token to the entity that it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tui_reader.analysis.parse import Token
from tui_reader.model.entities import Entity
from tui_reader.model.spans import Span


@dataclass(frozen=True, slots=True)
class EntityIndex:
    """The entities of one parse, and which tokens their mentions cover."""

    entities: tuple[Entity, ...]
    """In order of salience."""
    by_id: Mapping[str, Entity]
    """The same by `Entity.id`."""
    _owners: Mapping[int, tuple[Entity, Span]] = field(repr=False)
    """Token index to the entity and the mention that covers it."""

    def at(self, token: Token) -> Entity | None:
        """The entity whose mention covers `token`."""
        found = self._owners.get(token.index)
        return found[0] if found else None

    def mention_at(self, token: Token) -> Span | None:
        """The mention that covers `token`."""
        found = self._owners.get(token.index)
        return found[1] if found else None


def make_index(entities: Sequence[Entity], tokens: Sequence[Token]) -> EntityIndex:
    """Lay the entities' mentions over the tokens; mentions must not overlap. Linear in both."""
    mentions = sorted((span, n) for n, entity in enumerate(entities) for span in entity.mentions)
    owners: dict[int, tuple[Entity, Span]] = {}
    at = 0
    for span, n in mentions:
        while at < len(tokens) and tokens[at].end <= span.start:
            at += 1
        while at < len(tokens) and tokens[at].start < span.end:
            owners[tokens[at].index] = (entities[n], span)
            at += 1
    return EntityIndex(tuple(entities), {e.id: e for e in entities}, owners)
