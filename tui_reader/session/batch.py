"""Many articles one after the other, or in several processes side by side."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui_reader.errors import EngineError, ReaderError
from tui_reader.ingest.retrieve import open_source
from tui_reader.model.public import reading_to_json
from tui_reader.session.analyst import LocalAnalyser


class Answer(NamedTuple):
    """What became of one source: a line of JSON, or why there is none."""

    source: str
    result: str | ReaderError


def answers(sources: Sequence[str], *, jobs: int = 1) -> Iterator[Answer]:
    """The answers in the order of `sources`; with `jobs` over 1 made in that many processes.

    An article that brings its process down becomes an error, and the rest go on.
    """
    if jobs == 1:
        analyser = LocalAnalyser()
        yield from (Answer(source, _line(source, analyser)) for source in sources)
        return
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    waiting = list(sources)
    while waiting:
        with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_prepare) as pool:
            futures: list[Future[str | ReaderError]] = [pool.submit(_line_here, s) for s in waiting]
            done = 0
            try:
                for source, future in zip(waiting, futures, strict=True):
                    result = future.result()
                    done += 1
                    yield Answer(source, result)
            except BrokenProcessPool:
                yield Answer(waiting[done], EngineError("the analysis of this article ended its process"))
                done += 1
        waiting = waiting[done:]


_analyser: LocalAnalyser | None = None


def _prepare() -> None:
    global _analyser
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _analyser = LocalAnalyser()


def _line_here(source: str) -> str | ReaderError:
    assert _analyser is not None
    return _line(source, _analyser)


def _line(source: str, analyser: LocalAnalyser) -> str | ReaderError:
    try:
        article = open_source(source)
        return json.dumps(reading_to_json(article, analyser.analyse(article)), ensure_ascii=False)
    except ReaderError as error:
        return error
