"""Who is credited with what (source, cue and content, as in PARC and PolNeAR)."""

from __future__ import annotations

from enum import StrEnum

from tui_reader.model.classes import dataclass
from tui_reader.model.spans import Span


class AttributionKind(StrEnum):
    """How much of the content stands in quotation marks."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Attribution:
    """One thing said, known, believed or reported, and who it is credited to."""

    id: str
    """`a1`, `a2`, … in reading order."""
    kind: AttributionKind
    content: tuple[Span, ...]
    """What is attributed, in one or more pieces, quotation marks included; never empty."""
    cue: tuple[Span, ...]
    """The words that attribute it ("said", "according to"); empty where nothing does."""
    source: tuple[Span, ...]
    """The words that name who is credited, as written; empty where nobody is named."""
    speaker: str | None
    """The entity's id after resolving names, pronouns and descriptions."""
    source_id: str | None
    """The source (see `Source`) that gathers this and others of the same origin."""
    section: int
    """Index of the section; 0 in headline or standfirst."""
    paragraph: int
    """Number of the paragraph over the whole body, from 1; 0 in headline or standfirst."""
    certain: bool = True
    """False where the reading is a guess."""
    by_hand: bool = False
    """Whether the reader made or changed it."""
