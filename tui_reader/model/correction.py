"""What a reader corrects by hand: attributions changed, added or removed, anchored in the article's words."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from tui_reader.model.annotations import Anchor
from tui_reader.model.classes import dataclass
from tui_reader.model.spans import Span

if TYPE_CHECKING:
    from tui_reader.model.attribution import AttributionKind
    from tui_reader.model.sourcing import Identity, Stance


class Change(StrEnum):
    """What was done to an attribution."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Credit:
    """To whom words are credited, and how, as the reader says."""

    speaker: str | None
    """A name or a description; None where nobody is to be credited."""
    kind: AttributionKind
    identity: Identity | None = None
    """How well the source can be known; None leaves it to the program."""
    stance: Stance | None = None
    """In what capacity the source speaks; None leaves it to the program."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction by hand, kept apart from what the program finds."""

    id: str
    article_id: str
    change: Change
    anchor: Anchor
    """The content, from its first word to its last."""
    pieces: tuple[Span, ...]
    """Which parts of the anchored words are content, counted from their start."""
    credit: Credit | None
    """None where the attribution was removed."""
    created: str = ""
    """ISO 8601 in UTC, seconds."""
