"""The sources of an analysis while their attributions are credited anew by hand."""

from __future__ import annotations

from dataclasses import replace

from tui_reader.model.attribution import Attribution
from tui_reader.model.correction import Credit
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.reading import Analysis
from tui_reader.model.sourcing import Channel, Identity, Source, Stance
from tui_reader.model.spans import Span

_IDENTITIES = {
    EntityType.PERSON: Identity.NAMED,
    EntityType.ORG: Identity.ORGANISATION,
    EntityType.PLACE: Identity.ORGANISATION,
    EntityType.GROUP: Identity.DESCRIBED,
    EntityType.LAW: Identity.DOCUMENT,
    EntityType.PRODUCT: Identity.DOCUMENT,
}
"""What a source is that has an entity of this type."""


class Sources:
    """Sources by id; none is thrown away before `finished`."""

    def __init__(self, analysis: Analysis) -> None:
        self._by_id = {s.id: s for s in analysis.sources}
        self._spoke = {s.id for s in analysis.sources if s.attributions}
        self._entities = analysis.entities
        self._last = max((int(s.id[1:]) for s in analysis.sources), default=0)

    def detach(self, attribution_id: str) -> None:
        """Let no source stand for this attribution."""
        for source in self._by_id.values():
            if attribution_id in source.attributions:
                rest = tuple(a for a in source.attributions if a != attribution_id)
                self._by_id[source.id] = replace(source, attributions=rest)

    def credit(self, attribution: Attribution, credit: Credit) -> Source:
        """The source that the reader names, made where the article has none, credited with the attribution.

        Sources that were credited with it before are no longer, unless the reader names the one it had.
        """
        present = self._by_id.get(attribution.source_id or "")
        name = " ".join((credit.speaker or "").split())
        entity = self._entity(name)
        if present is not None and self._means(present, name, entity):
            source = present
        else:
            self.detach(attribution.id)
            found = next((s for s in self._by_id.values() if self._means(s, name, entity)), None)
            source = found or self._made(name, entity, attribution)
        said = dict.fromkeys((*source.attributions, attribution.id))
        fields = {
            name: value
            for name, value in (("identity", credit.identity), ("stance", credit.stance))
            if value is not None and value is not getattr(source, name)
        }
        source = replace(
            source,
            attributions=tuple(sorted(said, key=lambda a: int(a[1:]))),
            identity=credit.identity or source.identity,
            stance=credit.stance or source.stance,
            evidence=tuple(e for e in source.evidence if e.field not in fields),
            by_hand=source.by_hand or bool(fields),
        )
        self._by_id[source.id] = source
        self._spoke.add(source.id)
        return source

    def finished(self) -> tuple[Source, ...]:
        """The sources by weight, without those that spoke before and now have nothing left to stand for."""
        named = {key for s in self._by_id.values() for key in (s.via, s.part_of) if key}
        kept = [
            s
            for s in self._by_id.values()
            if s.attributions
            or s.id not in self._spoke
            or s.id in named
            or s.access is not None
            or s.channel is Channel.OUTLET
        ]
        return tuple(sorted(kept, key=lambda s: (-len(s.attributions), min(s.mentions, default=Span(0, 0)))))

    def _means(self, source: Source, name: str, entity: Entity | None) -> bool:
        if entity is not None and source.entity is not None:
            return source.entity == entity.id and source.via is None
        return " ".join(source.label.split()).casefold() == name.casefold()

    def _entity(self, name: str) -> Entity | None:
        """The entity of that name, or of a name that the words end with: "Mayor Ilse Tarn"."""
        wanted = name.casefold()
        for entity in self._entities:
            if any(wanted == known.casefold() for known in (entity.name, *entity.aliases)):
                return entity
        if not name[:1].isupper():
            return None
        ending = [e for e in self._entities if wanted.endswith(f" {e.name.casefold()}")]
        return next((e for e in ending if e.type is EntityType.PERSON), None)

    def _made(self, name: str, entity: Entity | None, attribution: Attribution) -> Source:
        self._last += 1
        described = Identity.NAMED if name[:1].isupper() else Identity.DESCRIBED
        return Source(
            id=f"s{self._last}",
            label=entity.name if entity else name,
            entity=entity.id if entity else None,
            identity=_IDENTITIES.get(entity.type, described) if entity else described,
            stance=Stance.UNCLEAR,
            channel=Channel.UNSTATED,
            number=None,
            access=None,
            via=None,
            attributions=(),
            mentions=attribution.source or attribution.content[:1],
            by_hand=True,
        )
