"""What an engine answers to texts of many kinds, one line each; as a program, what the lean one answers."""

from __future__ import annotations

import json
import sys

from tui_reader.analysis.analyse import analyse
from tui_reader.analysis.pipeline import SpacyEngine
from tui_reader.ingest.retrieve import open_source
from tui_reader.ingest.samples import samples
from tui_reader.ingest.text import read_text
from tui_reader.model.article import Article
from tui_reader.model.schema import analysis_to_json

TEXTS = (
    "",
    "— … ( )",
    "It's 8pm: don't say y'all haven't seen http://tolm.example/a?b=c, or wrote to anna@tolm.example :) : ) o_O.",
    "Lt. Col. Ida Venn, U.S. Army (ret.), earns $3.8bn a yr. at approx. 5p.m. “We're gonna win,” she said.",
    "U.S. votes on tolm.example/x, www.Tolm.example, mail@venn.tolm.рф and 192.0.2.17:80; St.John ran 3.8.1 laps.Then",
    "Привет, мир! 他说你好。 The café’s owner—Zoë—naïvely paid 5€ … e.g. 3,000.50km²/h, i.e.\u00a0too much\u200d.",
)
"""Among them special cases of the tokenizer, whole, glued together and taken apart by white space."""


def answers(engine: SpacyEngine, more: str) -> list[str]:
    """Parse and analysis of the bundled articles and of `TEXTS`, and the parse of another text."""
    articles = [open_source(f"sample:{sample.name}") for sample in samples()]
    articles += [read_text(text, location="-") for text in TEXTS]
    found = [
        json.dumps([_parsed(engine, article), analysis_to_json(analyse(article, engine))])
        for article in articles
    ]
    return [*found, json.dumps(_parsed(engine, read_text(more, location="-")))]


def _parsed(engine: SpacyEngine, article: Article) -> list[object]:
    parse = engine.parse(article)
    tokens = [[t.start, t.text, t.tag, t.dep, t.head.index, t.sentence] for t in parse.tokens]
    return [tokens, [[name.first, name.last, name.label] for name in parse.names]]


def main() -> None:
    """Print what the engine answers that the worker uses; standard input holds the text besides."""
    from tui_reader.analysis.worker import load_engine

    print(*answers(load_engine(), sys.stdin.read()), sep="\n")


if __name__ == "__main__":
    main()
