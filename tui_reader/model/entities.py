"""The people, places and things that an article names."""

from __future__ import annotations

from enum import StrEnum

from tui_reader.model.classes import dataclass
from tui_reader.model.spans import Span


class EntityType(StrEnum):
    """What kind of thing a name stands for."""

    PERSON = "PERSON"
    ORG = "ORG"
    PLACE = "PLACE"
    GROUP = "GROUP"
    """Nationalities, parties, faiths."""
    EVENT = "EVENT"
    PRODUCT = "PRODUCT"
    """Weapons, works, vehicles."""
    LAW = "LAW"
    DATE = "DATE"
    MONEY = "MONEY"
    NUMBER = "NUMBER"


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, place or thing, with all its names in the article."""

    id: str
    """`e1`, `e2`, … in order of salience."""
    name: str
    """The fullest form that the article uses."""
    type: EntityType
    role: str | None
    """Title or office as written with the name ("Secretary of State"); None where none is."""
    aliases: tuple[str, ...]
    """The other forms, fullest first."""
    mentions: tuple[Span, ...]
    """Names only, not pronouns, in reading order; articles and possessives are left out."""
    certain: bool = True
    """False where the type or the merging of names is a guess."""
