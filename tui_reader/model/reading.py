"""An article together with what was found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.model.classes import dataclass
from tui_reader.model.spans import Span

if TYPE_CHECKING:
    from tui_reader.model.attribution import Attribution
    from tui_reader.model.entities import Entity
    from tui_reader.model.sourcing import Measure, Source


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the analysis found; spans point into the text it was made from."""

    engine: str
    """Name and version of engine and rules, part of the key under which the library keeps it."""
    sentences: tuple[Span, ...]
    """Sentences of the body's prose, in reading order."""
    entities: tuple[Entity, ...]
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    measures: tuple[Measure, ...]
