"""One request and its answer, within a deadline that also holds against a server that only drips."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from http.client import HTTPException
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.errors import FetchError
from tui_reader.ingest import fetch_errors
from tui_reader.ingest.fetch_addresses import Target, is_private

if TYPE_CHECKING:
    from urllib3.connection import HTTPConnection

CONNECT_SECONDS = 8.0
"""How long one of a server's IP addresses is tried."""
_CHUNK = 65_536


class Answer(NamedTuple):
    """What a server answered."""

    status: int
    headers: Mapping[str, str]
    """Names without regard to case."""
    body: bytes
    """Decompressed."""


def exchange(
    target: Target, headers: Mapping[str, str], *, deadline: float, most: int, private: bool
) -> Answer:
    """Ask for `target` and read the answer; `deadline` is one of `time.monotonic`.

    The server's name is looked up once and the connection goes to an address that was checked. Raises
    `FetchError`: over `most` bytes after decompression, past the deadline, or into a private network
    without `private`.
    """
    from urllib3.exceptions import HTTPError

    ips = _lookup(target, deadline)
    allowed = [ip for ip in ips if private or not is_private(ip)]
    if not allowed:
        raise fetch_errors.private(target.host, target.address)
    failure: FetchError | None = None
    for ip in allowed:
        connection = _connection(target, ip, deadline)
        late = threading.Event()
        watch = threading.Timer(max(0.0, deadline - time.monotonic()), _end, (connection, late))
        watch.daemon = True
        watch.start()
        try:
            connection.connect()
            return _ask(connection, target, headers, deadline, most)
        except FetchError:
            raise
        except (HTTPError, HTTPException, OSError, ValueError, AttributeError) as error:
            # A socket that the watch shut down fails in many ways.
            if late.is_set() or time.monotonic() >= deadline:
                raise fetch_errors.timed_out(target.address) from error
            if connection.sock is not None and not isinstance(error, (OSError, HTTPError)):
                raise fetch_errors.nonsense(target.address) from error
            failure = fetch_errors.for_failure(error, target.address)
            if failure.reason == "tls" or connection.sock is not None:
                raise failure from error
        finally:
            watch.cancel()
            with suppress(Exception):
                connection.close()
    assert failure is not None
    raise failure


def _ask(
    connection: HTTPConnection, target: Target, headers: Mapping[str, str], deadline: float, most: int
) -> Answer:
    connection.sock.settimeout(max(0.001, deadline - time.monotonic()))
    connection.request(
        "GET",
        target.path,
        headers={"Host": target.host_header, **headers},
        preload_content=False,
        decode_content=True,
    )
    answer = connection.getresponse()
    length = answer.headers.get("Content-Length", "")
    if length.isdigit() and int(length[:15]) > most:
        raise fetch_errors.too_large(target.address, most)
    body = bytearray()
    while chunk := answer.read1(_CHUNK):
        body += chunk
        if len(body) > most:
            raise fetch_errors.too_large(target.address, most)
        if time.monotonic() >= deadline:
            raise fetch_errors.timed_out(target.address)
    if answer.length_remaining:
        raise ConnectionResetError("the answer ended early")
    return Answer(answer.status, answer.headers, bytes(body))


def _connection(target: Target, ip: str, deadline: float) -> HTTPConnection:
    from urllib3.connection import HTTPConnection, HTTPSConnection

    timeout = max(0.001, min(CONNECT_SECONDS, deadline - time.monotonic()))
    if target.scheme == "http":
        return HTTPConnection(ip, target.port, timeout=timeout)
    return HTTPSConnection(
        ip,
        target.port,
        timeout=timeout,
        ssl_context=_tls(),
        server_hostname=target.host,
    )


@lru_cache(maxsize=1)
def _tls() -> ssl.SSLContext:
    """The system's certificates; the bundled ones where the system has none, as with some Pythons on macOS."""
    context = ssl.create_default_context()
    paths = ssl.get_default_verify_paths()
    if not context.cert_store_stats()["x509_ca"] and not paths.cafile and not paths.capath:
        import certifi

        context.load_verify_locations(certifi.where())
    return context


def _end(connection: HTTPConnection, late: threading.Event) -> None:
    """End a connection under the hands of the thread that waits for it."""
    late.set()
    sock = connection.sock
    if sock is not None:
        with suppress(OSError):
            # Of the plain socket: the secure one would wait for the server's goodbye.
            socket.socket.shutdown(sock, socket.SHUT_RDWR)


def _lookup(target: Target, deadline: float) -> list[str]:
    """The server's IP addresses; in a thread of its own, since the system's look-up cannot be interrupted."""
    found: list[str] = []
    failed: list[BaseException] = []

    def look() -> None:
        try:
            for *_, address in socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM):
                if address[0] not in found:
                    found.append(str(address[0]))
        except (OSError, UnicodeError) as error:
            failed.append(error)

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    thread.join(max(0.0, deadline - time.monotonic()))
    if failed or thread.is_alive() or not found:
        error = failed[0] if failed else None
        known = error if isinstance(error, socket.gaierror) else None
        raise fetch_errors.unknown_host(target.host, target.address, known) from error
    return found
