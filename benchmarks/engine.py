"""The engine and the rules, measured in a process of their own: prints one JSON object.

`python -m benchmarks.engine ROUNDS SOURCE...`: load time of the engine, then for each article the engine's
parse alone and the whole analysis, `ROUNDS` times each after one unmeasured round.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from typing import Any


def measure(rounds: int, sources: Sequence[str]) -> dict[str, Any]:
    """`load` and, for each of `articles`, its `source`, `words`, `first`, `parse`, `analysis`; in seconds."""
    begin = time.perf_counter()
    from tui_reader.analysis.worker import load_engine

    engine = load_engine()
    load = time.perf_counter() - begin

    from tui_reader.analysis.analyse import analyse
    from tui_reader.ingest.retrieve import open_source

    articles = []
    for source in sources:
        article = open_source(source)
        begin = time.perf_counter()
        analyse(article, engine)
        first = time.perf_counter() - begin
        parses, analyses = [], []
        for _ in range(rounds):
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
                "parse": parses,
                "analysis": analyses,
            }
        )
    return {"load": load, "articles": articles}


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]), sys.argv[2:])))
