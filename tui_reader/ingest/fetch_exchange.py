"""One request and its answer, within a deadline that also holds against a server that only drips."""

from __future__ import annotations

import threading
import time
import zlib
from collections.abc import Mapping
from contextlib import closing
from http.client import HTTPException
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.errors import FetchError
from tui_reader.ingest import fetch_errors
from tui_reader.ingest.fetch_addresses import Target
from tui_reader.ingest.fetch_connecting import Route, routes
from tui_reader.ingest.fetch_unpack import UnknownPackingError, Unpacker, packings

if TYPE_CHECKING:
    from urllib3.response import HTTPResponse

_CHUNK = 65_536


class Answer(NamedTuple):
    """What a server answered."""

    status: int
    headers: Mapping[str, str]
    """Names without regard to case."""
    body: bytes
    """Unpacked."""


def exchange(
    target: Target, headers: Mapping[str, str], *, deadline: float, most: int, private: bool, proxy: str = ""
) -> Answer:
    """Ask for `target` and read the answer; `deadline` is one of `time.monotonic`.

    The server's name is looked up once and the connection goes to an address that was checked; see
    `fetch_proxies` for what is different behind a `proxy` (a setting). Raises `FetchError`: over `most` bytes
    unpacked, past the deadline, or into a private network without `private`.
    """
    # The whole before its parts: threads that import different parts at once get halves of them.
    import urllib3  # noqa: F401
    from urllib3.exceptions import HTTPError, InvalidHeader

    failure: FetchError | None = None
    for route in routes(target, deadline=deadline, private=private, proxy=proxy):
        late = threading.Event()
        watch = threading.Timer(max(0.0, deadline - time.monotonic()), route.end, (late,))
        watch.daemon = True
        watch.start()
        try:
            route.connect()
            answer = _ask(route, target, headers, deadline, most)
            if late.is_set():
                # What was cut looks whole where nothing says how long it should be.
                raise fetch_errors.timed_out(target.address)
            return answer
        except FetchError:
            raise
        except (HTTPError, HTTPException, OSError, ValueError, AttributeError) as error:
            # A socket that the watch shut down fails in many ways.
            if late.is_set() or time.monotonic() >= deadline:
                raise fetch_errors.timed_out(target.address) from error
            if route.connected and (
                isinstance(error, InvalidHeader) or not isinstance(error, (OSError, HTTPError))
            ):
                raise fetch_errors.nonsense(target.address) from error
            failure = route.failure(error, target)
            if failure.reason in ("tls", "proxy") or route.connected:
                raise failure from error
        finally:
            watch.cancel()
            route.close()
    assert failure is not None
    raise failure


def _ask(route: Route, target: Target, headers: Mapping[str, str], deadline: float, most: int) -> Answer:
    # From here on the watch alone tells how long it may take.
    route.connection.timeout = max(0.001, deadline - time.monotonic())
    route.connection.request(
        "GET",
        route.path(target),
        headers={"Host": target.host_header, **headers, **route.headers},
        preload_content=False,
        decode_content=False,
    )
    with closing(route.connection.getresponse()) as answer:
        return _read(answer, route, target, deadline, most)


def _read(answer: HTTPResponse, route: Route, target: Target, deadline: float, most: int) -> Answer:
    route.check(answer.status, target)
    length = answer.headers.get("Content-Length", "")
    if length.isdigit() and int(length[:15]) > most:
        raise fetch_errors.too_large(target.address, most)
    try:
        layers = [Unpacker(name) for name in reversed(packings(answer.headers.get("Content-Encoding", "")))]
        body = _body(answer, layers, target, deadline, most)
    except UnknownPackingError as error:
        raise fetch_errors.packed(target.address, str(error)) from error
    except zlib.error as error:
        raise fetch_errors.packed(target.address, "what came is not what it says") from error
    told = length or answer.headers.get("Transfer-Encoding")
    if answer.length_remaining or (not body and not told and answer.status == 200):
        raise ConnectionResetError("the answer ended early")
    if not all(layer.ended for layer in layers):
        raise ConnectionResetError("what is packed ended early")
    return Answer(answer.status, answer.headers, body)


def _body(answer: HTTPResponse, layers: list[Unpacker], target: Target, deadline: float, most: int) -> bytes:
    body = bytearray()
    while chunk := answer.read1(_CHUNK):
        for layer in layers:
            chunk = layer.feed(chunk, most)
        body += chunk
        if len(body) > most:
            raise fetch_errors.too_large(target.address, most)
        if time.monotonic() >= deadline:
            raise fetch_errors.timed_out(target.address)
    return bytes(body)
