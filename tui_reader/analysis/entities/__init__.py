"""Who and what an article names: one `Entity` for all the names of a thing."""

from __future__ import annotations

from tui_reader.analysis.entities.assemble import assemble
from tui_reader.analysis.entities.clusters import clusters
from tui_reader.analysis.entities.cutting import take_engine_names
from tui_reader.analysis.entities.finder import Finder
from tui_reader.analysis.entities.growing import grow, join_bodies, take_parties
from tui_reader.analysis.entities.index import EntityIndex
from tui_reader.analysis.entities.lexicon import names
from tui_reader.analysis.entities.searching import (
    join_again,
    take_again,
    take_capitalised,
    take_dateline,
    take_known,
)
from tui_reader.analysis.entities.values import values
from tui_reader.analysis.parse import Parse
from tui_reader.model.article import Article

__all__ = ["EntityIndex", "find_entities"]


def find_entities(parse: Parse, article: Article) -> EntityIndex:
    """The entities that the article names, and which tokens name them. Linear in the article's length."""
    finder = Finder(parse, names(), article.dateline_span)
    take_engine_names(finder)
    grow(finder)
    take_dateline(finder)
    take_known(finder)
    take_parties(finder)
    take_capitalised(finder)
    join_bodies(finder)
    take_again(finder)
    join_again(finder)
    return assemble(finder, clusters(finder), values(finder))
