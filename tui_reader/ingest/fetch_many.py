"""Many addresses side by side, one at a time for each server."""

from __future__ import annotations

import queue
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from tui_reader.errors import FetchError
from tui_reader.ingest.fetch_addresses import target_of
from tui_reader.ingest.fetch_cache import Fetched

SIDE_BY_SIDE = 16
"""Servers that are asked at the same time."""
PAUSE = 0.25
"""Seconds between two requests to one server."""


class Outcome(NamedTuple):
    """What became of one address."""

    address: str
    result: Fetched | FetchError


def fetch_many(
    addresses: Iterable[str],
    fetch: Callable[[str], Fetched],
    *,
    side_by_side: int = SIDE_BY_SIDE,
    pause: float | None = None,
) -> Iterator[Outcome]:
    """The outcomes as they come; closing the iterator leaves what was not begun unfetched.

    `fetch` raises `FetchError`; `pause` is `PAUSE` unless given. A server that asks for a pause is not asked
    again in this round.
    """
    pause = PAUSE if pause is None else pause
    servers: defaultdict[str, deque[str]] = defaultdict(deque)
    for address in dict.fromkeys(addresses):
        servers[_server(address)].append(address)
    number = sum(map(len, servers.values()))
    todo: queue.SimpleQueue[deque[str]] = queue.SimpleQueue()
    # The servers with most to ask first: they take longest.
    for waiting in sorted(servers.values(), key=len, reverse=True):
        todo.put(waiting)
    done: queue.SimpleQueue[Outcome | BaseException] = queue.SimpleQueue()
    stop = threading.Event()
    for _ in range(min(side_by_side, len(servers))):
        threading.Thread(target=_work, args=(todo, done, fetch, pause, stop), daemon=True).start()
    try:
        for _ in range(number):
            outcome = done.get()
            if isinstance(outcome, BaseException):
                raise outcome
            yield outcome
    finally:
        stop.set()


def _work(
    todo: queue.SimpleQueue[deque[str]],
    done: queue.SimpleQueue[Outcome | BaseException],
    fetch: Callable[[str], Fetched],
    pause: float,
    stop: threading.Event,
) -> None:
    try:
        while not stop.is_set():
            _ask_one_server(todo.get_nowait(), done, fetch, pause, stop)
    except queue.Empty:
        return
    except BaseException as error:
        # A fault of the program is the caller's to see, who would wait for ever otherwise.
        done.put(error)


def _ask_one_server(
    waiting: deque[str],
    done: queue.SimpleQueue[Outcome | BaseException],
    fetch: Callable[[str], Fetched],
    pause: float,
    stop: threading.Event,
) -> None:
    busy: FetchError | None = None
    while waiting and not stop.is_set():
        address = waiting.popleft()
        result: Fetched | FetchError
        try:
            result = _again(busy, address) if busy else fetch(address)
        except FetchError as error:
            result = error
            busy = error if error.status in (429, 503) and error.wait else None
        done.put(Outcome(address, result))
        if waiting and busy is None:
            stop.wait(pause)


def _again(busy: FetchError, address: str) -> FetchError:
    return FetchError(
        busy.what, where=address, hint=busy.hint, reason=busy.reason, status=busy.status, wait=busy.wait
    )


def _server(address: str) -> str:
    try:
        return target_of(address).host
    except FetchError:
        return ""
