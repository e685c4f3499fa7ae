"""Many articles one after the other, or in several processes side by side."""

from __future__ import annotations

import json
import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.errors import EngineError, FetchError, ReaderError
from tui_reader.model.addresses import is_address
from tui_reader.model.public import reading_to_json
from tui_reader.session.analyst import LocalAnalyser
from tui_reader.session.pages import Pages, article_of

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from tui_reader.ingest.fetch_cache import Fetched
    from tui_reader.model.article import Article

AHEAD = 8
"""Addresses that are fetched before their turn."""
_WAITING = 4
"""Articles for each process that wait for it, so that it never waits for them."""


class Answer(NamedTuple):
    """What became of one source: a line of JSON, or why there is none."""

    source: str
    result: str | ReaderError


class Task(NamedTuple):
    """A source, with what was fetched where it is an address, or its article where that is known already."""

    source: str
    fetched: Fetched | FetchError | None = None
    article: Article | None = None


def answers(
    sources: Iterable[str],
    *,
    jobs: int = 1,
    pages: Pages | None = None,
    known: Mapping[str, Article] | None = None,
) -> Iterator[Answer]:
    """The answers in the order of `sources`; with `jobs` over 1 made in that many processes.

    Addresses are fetched by `pages`, a few side by side; `known` are the articles of sources that need not be
    opened. An article that brings its process down becomes an error, and the rest go on.
    """
    tasks = _with_pages(sources, pages or Pages(None), known or {})
    if jobs == 1:
        analyser = LocalAnalyser()
        yield from (Answer(task.source, _line(task, analyser)) for task in tasks)
        return
    yield from _side_by_side(tasks, jobs)


def _side_by_side(tasks: Iterator[Task], jobs: int) -> Iterator[Answer]:
    from concurrent.futures.process import BrokenProcessPool

    pool = _pool(jobs)
    running: deque[tuple[Task, Future[str | ReaderError]]] = deque()
    try:
        while True:
            while len(running) < jobs * _WAITING and (task := next(tasks, None)) is not None:
                running.append((task, _submitted(pool, task)))
            if not running:
                return
            task, future = running.popleft()
            try:
                yield Answer(task.source, future.result())
            except BrokenProcessPool:
                # Which of those that ran brought it down shows when each has a process to itself.
                pool.shutdown(wait=False)
                suspects = [(task, future), *running]
                running.clear()
                pool = _pool(jobs)
                for suspect, broken in suspects:
                    yield Answer(suspect.source, _result(broken) or _alone(suspect))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # The processes are the threads here; libraries that start more of their own would only get in the way.
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_prepare)


def _submitted(pool: ProcessPoolExecutor, task: Task) -> Future[str | ReaderError]:
    """The line of a task; the pool's breaking, where an article before it has brought the pool down just now."""
    from concurrent.futures import Future
    from concurrent.futures.process import BrokenProcessPool

    try:
        return pool.submit(_line_here, task)
    except BrokenProcessPool as error:
        broken: Future[str | ReaderError] = Future()
        broken.set_exception(error)
        return broken


def _result(future: Future[str | ReaderError]) -> str | ReaderError | None:
    """What came of it before the pool broke; None where nothing did."""
    return future.result() if future.done() and future.exception() is None else None


def _alone(task: Task) -> str | ReaderError:
    from concurrent.futures.process import BrokenProcessPool

    with _pool(1) as pool:
        try:
            return pool.submit(_line_here, task).result()
        except BrokenProcessPool:
            return EngineError("the analysis of this article ended its process")


def _with_pages(sources: Iterable[str], pages: Pages, known: Mapping[str, Article]) -> Iterator[Task]:
    """The sources in their order, a few addresses fetched ahead."""
    waiting: deque[tuple[str, Future[Fetched] | None]] = deque()
    fetcher = _Fetcher(pages)
    try:
        for source in sources:
            waiting.append((source, fetcher.begin(source) if is_address(source) else None))
            if len(waiting) >= AHEAD or waiting[0][1] is None:
                yield _task(*waiting.popleft(), known)
        while waiting:
            yield _task(*waiting.popleft(), known)
    finally:
        fetcher.stop()


class _Fetcher:
    """Fetches in threads that an interruption does not wait for, as it would for those of an executor."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._todo: SimpleQueue[tuple[str, Future[Fetched]] | None] = SimpleQueue()
        self._threads = 0

    def begin(self, address: str) -> Future[Fetched]:
        """What will be there once it is fetched."""
        from concurrent.futures import Future

        found: Future[Fetched] = Future()
        self._todo.put((address, found))
        if self._threads < AHEAD:
            self._threads += 1
            threading.Thread(target=self._work, name="fetch", daemon=True).start()
        return found

    def stop(self) -> None:
        """Leave what was not begun."""
        with suppress(Empty):
            while True:
                self._todo.get_nowait()
        for _ in range(self._threads):
            self._todo.put(None)

    def _work(self) -> None:
        while (task := self._todo.get()) is not None:
            address, found = task
            try:
                found.set_result(self._pages.fetch(address, typed=True))
            except BaseException as error:  # whoever asks for it is told
                found.set_exception(error)


def _task(source: str, ahead: Future[Fetched] | None, known: Mapping[str, Article]) -> Task:
    if ahead is None:
        return Task(source, article=known.get(source))
    try:
        return Task(source, ahead.result())
    except FetchError as error:
        return Task(source, error)


_analyser: LocalAnalyser | None = None


def _prepare() -> None:
    global _analyser
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _analyser = LocalAnalyser()


def _line_here(task: Task) -> str | ReaderError:
    assert _analyser is not None
    return _line(task, _analyser)


def _line(task: Task, analyser: LocalAnalyser) -> str | ReaderError:
    from tui_reader.ingest.retrieve import open_source

    if isinstance(task.fetched, FetchError):
        return task.fetched
    try:
        article = task.article or (
            open_source(task.source) if task.fetched is None else article_of(task.fetched)
        )
        return json.dumps(reading_to_json(article, analyser.analyse(article)), ensure_ascii=False)
    except ReaderError as error:
        return error
