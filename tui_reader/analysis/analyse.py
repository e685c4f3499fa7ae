"""All of the analysis: an `Article` in, an `Analysis` out."""

from __future__ import annotations

from tui_reader.analysis.pipeline import Engine
from tui_reader.analysis.version import engine_version
from tui_reader.model.article import Article
from tui_reader.model.reading import Analysis


def analyse(article: Article, engine: Engine) -> Analysis:
    """Everything that is found in an article; empty where it holds no words."""
    from tui_reader.analysis.attribution import find_attributions
    from tui_reader.analysis.entities import find_entities
    from tui_reader.analysis.sourcing import find_measures, find_sources
    from tui_reader.analysis.sourcing.measures import body_sentences

    parse = engine.parse(article)
    if not any(token.text[0].isalpha() for token in parse.tokens):
        return Analysis(engine_version(), (), (), (), (), find_measures(parse, article, (), ()))
    entities = find_entities(parse, article)
    attributions = find_attributions(parse, article, entities)
    sources, attributions = find_sources(parse, article, entities, attributions)
    return Analysis(
        engine_version(),
        body_sentences(parse),
        entities.entities,
        attributions,
        sources,
        find_measures(parse, article, attributions, sources),
    )
