"""Fetching by HTTP: 20 seconds and 10 MB at most, five redirects, and only what was asked for."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import replace

from tui_reader.errors import FetchError
from tui_reader.ingest import fetch_errors
from tui_reader.ingest.fetch_addresses import Target, may_be_private, redirected, target_of
from tui_reader.ingest.fetch_cache import Fetched, PageCache
from tui_reader.ingest.fetch_exchange import Answer, exchange
from tui_reader.ingest.fetch_unpack import ASKED_FOR
from tui_reader.model.times import timestamp

SECONDS = 20.0
"""From the first look-up to the last byte, with all redirects and retries."""
MOST_BYTES = 10_000_000
"""After decompression."""
MOST_REDIRECTS = 5
TRIES = 3
PAUSES = (0.5, 2.0)
"""Seconds before the second and the third try, give or take a third."""
PAGES = "text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.8,application/pdf;q=0.7,*/*;q=0.1"
FEEDS = (
    "application/atom+xml,application/rss+xml,application/feed+json,application/rdf+xml,"
    "application/xml;q=0.9,text/xml;q=0.9,text/html;q=0.5,*/*;q=0.1"
)
_AGAIN = frozenset({429, 500, 502, 503, 504})
_LASTING = frozenset({301, 308})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Fetcher:
    """Fetches addresses; several threads may share one.

    `cache` keeps what came, so that a server that knows it as unchanged need not send it again. `version` is
    what the program tells servers of itself, `proxy` the setting of that name.
    """

    def __init__(
        self,
        version: str,
        cache: PageCache | None = None,
        *,
        proxy: str = "",
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.cache = cache or PageCache(None)
        self._agent = f"newsreader/{version} (terminal reader; fetches what its user asks for)"
        self._proxy = proxy
        self._sleep = sleep

    def fetch(
        self, address: str, *, typed: bool = False, accept: str = PAGES, seconds: float = SECONDS
    ) -> Fetched:
        """What is at `address`. Raises `FetchError`.

        `typed` says that the user wrote this very address, and not a feed or a page: only then may it lie in
        a private network, and redirects stay on that server there.
        """
        deadline = time.monotonic() + seconds
        target = target_of(address)
        known = self.cache.get(target.address)
        for number in range(TRIES):
            try:
                fetched = self._follow(target, known, deadline, accept, target if typed else None)
                self.cache.put(fetched)
                return fetched
            except FetchError as error:
                pause = self._pause(error, number, deadline)
                if pause is None:
                    raise
                self._sleep(pause)
        raise AssertionError("the last try returns or raises")

    def _follow(
        self, target: Target, known: Fetched | None, deadline: float, accept: str, typed: Target | None
    ) -> Fetched:
        asked = target.address
        seen = {asked}
        moved = True
        for _ in range(MOST_REDIRECTS + 1):
            held = known if known and known.final == target.address else None
            answer = exchange(
                target,
                self._headers(accept, held),
                deadline=deadline,
                most=MOST_BYTES,
                private=may_be_private(target, typed),
                proxy=self._proxy,
            )
            location = answer.headers.get("Location")
            if answer.status not in _REDIRECTS or not location:
                return self._result(answer, target, asked, held, moved and target.address != asked)
            moved = moved and answer.status in _LASTING
            target = redirected(target, location)
            if target.address in seen:
                raise fetch_errors.redirects(asked, MOST_REDIRECTS, circle=True)
            seen.add(target.address)
        raise fetch_errors.redirects(asked, MOST_REDIRECTS, circle=False)

    def _result(
        self, answer: Answer, target: Target, asked: str, known: Fetched | None, moved: bool
    ) -> Fetched:
        now = timestamp()
        if answer.status == 304 and known is not None and (known.etag or known.modified):
            return replace(known, fetched=now, unchanged=True, moved=moved)
        if not 200 <= answer.status < 300 or answer.status == 206:
            wait = fetch_errors.wait_of(answer.headers.get("Retry-After"), time.time())
            raise fetch_errors.for_status(answer.status, target.address, wait=wait)
        return Fetched(
            address=asked,
            final=target.address,
            media_type=answer.headers.get("Content-Type", "")[:200],
            body=answer.body,
            fetched=now,
            etag=_validator(answer.headers.get("ETag")),
            modified=_validator(answer.headers.get("Last-Modified")),
            moved=moved,
        )

    def _headers(self, accept: str, known: Fetched | None) -> dict[str, str]:
        headers = {
            "User-Agent": self._agent,
            "Accept": accept,
            "Accept-Encoding": ASKED_FOR,
            "Accept-Language": "en;q=0.9, *;q=0.5",
            "Connection": "close",
        }
        if known is not None and known.etag:
            headers["If-None-Match"] = known.etag
        if known is not None and known.modified:
            headers["If-Modified-Since"] = known.modified
        return headers

    def _pause(self, error: FetchError, number: int, deadline: float) -> float | None:
        """Seconds until the next try; None where there is none worth making."""
        again = error.reason in ("connection", "dns") or error.status in _AGAIN
        if not again or number + 1 >= TRIES:
            return None
        pause = max(PAUSES[number] * random.uniform(0.67, 1.33), error.wait or 0.0)
        return pause if time.monotonic() + pause < deadline - 1.0 else None


def _validator(value: str | None) -> str | None:
    """A header's value, if it can be sent back."""
    good = value is not None and len(value) <= 500 and value.isascii() and value.isprintable()
    return value if good else None
