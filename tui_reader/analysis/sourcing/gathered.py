"""What is gathered: a source in the making, and one mention of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui_reader.analysis.parse import Token
from tui_reader.analysis.sourcing.identity import Identified
from tui_reader.analysis.sourcing.phrase import Phrase
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.sourcing import Access, Channel, Identity, Stance
from tui_reader.model.spans import Span


@dataclass(slots=True, eq=False)
class Gathered:
    """A source in the making."""

    identity: Identity
    entity: Entity | None = None
    via: Gathered | None = None
    part_of: Gathered | None = None
    like: Gathered | None = None
    """Those of whose kind it is, where its own words leave out the noun: "two others"."""
    speaks_for: Gathered | None = None
    """The body that a spokesperson without one speaks for, as the sentences before say."""
    lemma: str = ""
    modifiers: frozenset[str] = frozenset()
    plural: bool = False
    number: int | None = None
    certain: bool = True
    phrases: list[Phrase] = field(default_factory=list)
    attributions: list[str] = field(default_factory=list)
    channels: list[tuple[Channel, Span]] = field(default_factory=list)
    evidence: list[tuple[str, Span]] = field(default_factory=list)
    stance: Stance = Stance.UNCLEAR
    stance_span: Span | None = None
    access: Access | None = None
    mentions: list[Span] = field(default_factory=list)
    label: str = ""
    name: Span | None = None
    """Where the name of somebody stands whom no entity stands for."""
    spoke: bool = False
    """Whether the article says that it spoke, though nothing is credited to it."""
    paragraph: int = 0
    """Where it was last spoken of."""
    headline: bool = False
    """Whether only headline or standfirst speak of it so far."""

    @property
    def is_outlet(self) -> bool:
        """Whether it is another news outlet."""
        return any(channel is Channel.OUTLET for channel, _ in self.channels)

    @property
    def inner(self) -> list[Entity]:
        """Bodies whose names stand inside the name of one that no entity stands for."""
        return [e for p in self.phrases for e in p.inside] if self.entity is None else []

    @property
    def person_like(self) -> bool:
        """Whether it is one or more people, named or not."""
        return self.identity in (Identity.NAMED, Identity.DESCRIBED, Identity.BARE)


@dataclass(frozen=True, slots=True)
class Mention:
    """One phrase that names a source, read and placed."""

    phrase: Phrase
    who: Identified
    paragraph: int
    """0 in headline and standfirst, which are looked at after the body."""
    via: Gathered | None = None
    speaker: Entity | None = None
    """Whom the attribution's own resolution takes it to mean."""


def trusts(mention: Mention) -> bool:
    """Whether the attribution's own speaker says more than the phrase does."""
    if mention.speaker is None or mention.who.identity is Identity.DOCUMENT:
        return False
    if mention.phrase.is_pronoun:
        return mention.phrase.quantifier is None
    return mention.phrase.definite and not mention.phrase.plural and mention.who.entity is None


def entity_of(mention: Mention) -> Entity | None:
    """The entity that a mention stands for: its own, or the one it was resolved to."""
    return mention.who.entity or (mention.speaker if trusts(mention) else None)


def identity_of(entity: Entity) -> Identity:
    if entity.type is EntityType.PERSON:
        return Identity.NAMED
    if entity.type is EntityType.GROUP:
        return Identity.DESCRIBED
    return Identity.DOCUMENT if entity.type in (EntityType.LAW, EntityType.PRODUCT) else Identity.ORGANISATION


def describing(phrase: Phrase) -> frozenset[str]:
    """The describing words, with one spelling for a country's initials."""
    return frozenset(_plain(t) for t in phrase.modifiers if t.lower not in ("senior", "top", "same"))


def _plain(token: Token) -> str:
    return token.lower.replace(".", "")
