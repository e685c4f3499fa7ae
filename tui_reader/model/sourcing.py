"""Where an article's information comes from: the sourcing taxonomy and the measures."""

from __future__ import annotations

from enum import StrEnum

from tui_reader.model.classes import dataclass
from tui_reader.model.spans import Span


class Identity(StrEnum):
    """How well the article lets its reader know who the source is."""

    NAMED = "named"
    ORGANISATION = "organisation"
    DESCRIBED = "described"
    BARE = "bare"
    DOCUMENT = "document"
    OBSERVATION = "observation"
    PASSIVE = "passive"


UNNAMED = frozenset({Identity.DESCRIBED, Identity.BARE, Identity.PASSIVE})
"""The identities that a reader cannot follow up."""


class Stance(StrEnum):
    """On whose side, or in what capacity, the source speaks."""

    OFFICIAL = "official"
    COMPANY = "company"
    NGO = "ngo"
    EXPERT = "expert"
    WITNESS = "witness"
    MEDIA = "media"
    OTHER = "other"
    UNCLEAR = "unclear"


class Channel(StrEnum):
    """How the words reached the article."""

    INTERVIEW = "interview"
    STATEMENT = "statement"
    SPEECH = "speech"
    SOCIAL = "social"
    DOCUMENT = "document"
    COURT = "court"
    LAW = "law"
    POLL = "poll"
    MARKET = "market"
    OUTLET = "outlet"
    UNSTATED = "unstated"


class AccessKind(StrEnum):
    """What the article says of reaching the source, or of its anonymity."""

    RESPONDED = "responded"
    DECLINED = "declined"
    NO_RESPONSE = "no_response"
    NO_RESPONSE_YET = "no_response_yet"
    UNREACHABLE = "unreachable"
    ANONYMITY = "anonymity"
    """Anonymity granted, and a specific reason given."""
    ANONYMITY_BOILERPLATE = "anonymity_boilerplate"
    """Anonymity granted for a stock reason ("not authorised to speak publicly")."""
    ANONYMITY_NO_REASON = "anonymity_no_reason"


@dataclass(frozen=True, slots=True)
class Access:
    """What the article says of access to a source."""

    kind: AccessKind
    reason: tuple[Span, ...] = ()
    """The words that give the reason for anonymity; empty where there is none."""
    words: tuple[Span, ...] = ()
    """The words that state it ("declined to comment", "requested anonymity")."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that one field of a source rests on."""

    field: str
    """`identity`, `stance`, `channel`, `number`, `access` or `via`."""
    span: Span


@dataclass(frozen=True, slots=True)
class Source:
    """One person, group, document or outlet that information comes from, not one mention of it."""

    id: str
    """`s1`, `s2`, … in order of weight."""
    label: str
    """How the article names or describes it at its fullest."""
    entity: str | None
    """The entity's id where the source has a name."""
    identity: Identity
    stance: Stance
    channel: Channel
    number: int | None
    """How many people the article says they are; None where it doesn't."""
    access: Access | None
    via: str | None
    """The id of the source that relayed it ("…, Politico reported")."""
    attributions: tuple[str, ...]
    """Ids, in reading order; empty for a credit that carries no content."""
    mentions: tuple[Span, ...] = ()
    """Every place where the article names or describes it as a source."""
    evidence: tuple[Evidence, ...] = ()
    part_of: str | None = None
    """The id of the group that this source is one of ("one official" of "three officials")."""
    certain: bool = True
    by_hand: bool = False
    """Whether the reader made or changed it."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One count a careful journalist would accept, with the places it counts."""

    name: str
    value: int | float | None
    places: tuple[Span, ...] = ()
