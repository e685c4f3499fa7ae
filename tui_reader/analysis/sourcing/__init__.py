"""Where the information comes from: sources gathered over an article, and the counts."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.analysis.entities import EntityIndex
from tui_reader.analysis.parse import Parse
from tui_reader.analysis.sourcing.build import build_sources
from tui_reader.analysis.sourcing.measures import find_measures
from tui_reader.analysis.sourcing.people import descriptions
from tui_reader.analysis.sourcing.read import Reader
from tui_reader.model.article import Article
from tui_reader.model.attribution import Attribution
from tui_reader.model.classes import replace
from tui_reader.model.sourcing import Source

__all__ = ["find_measures", "find_sources"]


def find_sources(
    parse: Parse, article: Article, entities: EntityIndex, attributions: Sequence[Attribution]
) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """The sources in order of weight, and the attributions with their `source_id`.

    One attribution may stand under several sources ("officials, most notably the minister"): `source_id`
    names the one its phrase is headed by, and the others list it among their `attributions` as well.
    """
    reader = Reader(parse, article, entities, attributions)
    reader.read()
    sources, ids = build_sources(reader, parse, descriptions(parse, entities))
    done = []
    for attribution in reader.kept():
        gathered = reader.primary.get(attribution.id)
        known = None if attribution.id in reader.doubted else attribution.speaker
        speaker = known or reader.named_voice.get(attribution.id)
        done.append(
            replace(attribution, source_id=ids.get(id(gathered)) if gathered else None, speaker=speaker)
        )
    return _numbered(sources, done)


def _numbered(
    sources: Sequence[Source], attributions: Sequence[Attribution]
) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """The same with attributions numbered without gaps."""
    ids = {a.id: f"a{n}" for n, a in enumerate(attributions, 1)}
    return (
        tuple(replace(s, attributions=tuple(ids[a] for a in s.attributions if a in ids)) for s in sources),
        tuple(replace(a, id=ids[a.id]) for a in attributions),
    )
