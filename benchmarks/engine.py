"""The engine and the rules, measured in a process of their own: prints one JSON object.

`python -m benchmarks.engine ROUNDS SOURCE...`: load time of the engine, then for each article the bare engine as
spaCy runs it, our parse and the whole analysis, `ROUNDS` times each after one unmeasured round.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from typing import Any


def measure(rounds: int, sources: Sequence[str]) -> dict[str, Any]:
    """`load` and, for each of `articles`, its `source`, `words`, `first`, `bare`, `parse`, `analysis`; in seconds."""
    begin = time.perf_counter()
    from tui_reader.analysis.lean import load_lean
    from tui_reader.analysis.model_files import model_folder
    from tui_reader.analysis.pipeline import SpacyEngine

    loaded = load_lean(model_folder())
    engine = SpacyEngine(loaded)
    load = time.perf_counter() - begin

    from tui_reader.analysis.analyse import analyse
    from tui_reader.ingest.retrieve import open_source

    articles = []
    for source in sources:
        article = open_source(source)
        begin = time.perf_counter()
        analyse(article, engine)
        first = time.perf_counter() - begin
        bare, parses, analyses = [], [], []
        for _ in range(rounds):
            begin = time.perf_counter()
            doc: Any = loaded.tokenize(article.text)
            for component in loaded.components:
                doc = component(doc)
            bare.append(time.perf_counter() - begin)
            begin = time.perf_counter()
            engine.parse(article)
            middle = time.perf_counter()
            analyse(article, engine)
            parses.append(middle - begin)
            analyses.append(time.perf_counter() - middle)
        articles.append(
            {
                "source": source,
                "words": article.words,
                "first": first,
                "bare": bare,
                "parse": parses,
                "analysis": analyses,
            }
        )
    return {"load": load, "articles": articles}


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]), sys.argv[2:])))
