"""Connections to a server's checked addresses, straight or by a proxy."""

from __future__ import annotations

import re
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from http.client import HTTPResponse, LineTooLong
from typing import TYPE_CHECKING, Any

from tui_reader.errors import FetchError
from tui_reader.ingest import fetch_errors
from tui_reader.ingest.fetch_addresses import Target, is_private
from tui_reader.ingest.fetch_proxies import Proxy, has_local_name, proxy_for

if TYPE_CHECKING:
    from urllib3.connection import HTTPConnection

CONNECT_SECONDS = 8.0
"""How long one of a server's IP addresses is tried."""
_PROXIED_LOOK_UP_SECONDS = 2.0
"""How long a name is looked up that a proxy will look up again; behind some, no look-up is ever answered."""
_MOST_INTERIM = 20
"""Answers that a server may send before the answer."""
_REFUSED = re.compile(r"Tunnel connection failed: (\d{3})")


class Route:
    """One way to a server: a connection that is not made yet, and how to ask over it."""

    def __init__(self, connection: HTTPConnection, proxy: Proxy | None = None) -> None:
        self.connection = connection
        self._proxy = proxy
        self._sock: Any = None

    @property
    def connected(self) -> bool:
        """Whether the server (or the proxy, which then reached it) was met."""
        return self._sock is not None

    def connect(self) -> None:
        """Make the connection. Raises what `urllib3` and sockets raise."""
        self.connection.connect()
        # The connection lets go of it where the answer ends with it.
        self._sock = self.connection.sock

    def end(self, late: threading.Event) -> None:
        """End it under the hands of the thread that waits for it."""
        late.set()
        sock = self._sock or self.connection.sock
        sock = getattr(sock, "socket", sock)
        if sock is not None:
            with suppress(OSError):
                # Of the plain socket: the secure one would wait for the server's goodbye.
                socket.socket.shutdown(sock, socket.SHUT_RDWR)

    def close(self) -> None:
        """Let go of the connection."""
        with suppress(Exception):
            self.connection.close()

    @property
    def _forwards(self) -> bool:
        """Whether the proxy reads the request itself; else it only passes on what is sealed."""
        return self._proxy is not None and not self.connection.proxy_is_tunneling

    @property
    def headers(self) -> Mapping[str, str]:
        """Headers for the proxy alone."""
        login = self._proxy.login if self._proxy and self._forwards else ""
        return {"Proxy-Authorization": login} if login else {}

    def path(self, target: Target) -> str:
        """What to ask for: proxies are told the whole address."""
        return target.address if self._forwards else target.path

    def check(self, status: int, target: Target) -> None:
        """Raise `FetchError` where it is the proxy that refuses."""
        if self._proxy is not None and status == 407:
            raise fetch_errors.by_proxy(self._proxy.name, target.address, status)

    def failure(self, error: BaseException, target: Target) -> FetchError:
        """What to tell of a connection that failed with `error`."""
        told = fetch_errors.for_failure(error, target.address)
        if self._proxy is None or told.reason == "tls":
            return told
        if refused := _REFUSED.search(str(error)):
            return fetch_errors.by_proxy(self._proxy.name, target.address, int(refused[1]))
        if self.connection.sock is None and not self.connected:
            return fetch_errors.by_proxy(self._proxy.name, target.address, None)
        return told


def routes(target: Target, *, deadline: float, private: bool, proxy: str) -> Iterator[Route]:
    """The ways to a server, one for each of its addresses. Raises `FetchError`, see `fetch_exchange`."""
    chosen = proxy_for(target, proxy)
    if chosen is None:
        ips = look_up(target.host, target.port, target.address, deadline)
        allowed = [ip for ip in ips if private or not is_private(ip)]
        if not allowed:
            raise fetch_errors.private(target.host, target.address)
        for ip in allowed:
            yield Route(_connection(target.scheme, ip, target.port, deadline, name=target.host))
        return
    if not private:
        _check_proxied(target, deadline)
    try:
        ips = look_up(chosen.host, chosen.port, target.address, deadline)
    except FetchError as error:
        raise fetch_errors.by_proxy(chosen.name, target.address, None) from error
    for ip in ips:
        yield _proxied(target, chosen, ip, deadline)


def look_up(host: str, port: int, where: str, deadline: float) -> list[str]:
    """A host's IP addresses; in a thread of its own, since the system's look-up cannot be interrupted."""
    found: list[str] = []
    failed: list[BaseException] = []

    def look() -> None:
        try:
            for *_, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
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
        raise fetch_errors.unknown_host(host, where, known) from error
    return found


def _check_proxied(target: Target, deadline: float) -> None:
    """Raise `FetchError` where a proxy would be asked for something in a private network."""
    soon = min(deadline, time.monotonic() + _PROXIED_LOOK_UP_SECONDS)
    ips: list[str] = []
    with suppress(FetchError):
        ips = look_up(target.host, target.port, target.address, soon)
    if any(map(is_private, ips)) or (not ips and has_local_name(target.host)):
        raise fetch_errors.private(target.host, target.address)


def _proxied(target: Target, proxy: Proxy, ip: str, deadline: float) -> Route:
    # A secure proxy proves who it is by its name.
    here = ip if proxy.scheme == "http" else proxy.host
    if target.scheme == "http":
        return Route(_connection(proxy.scheme, here, proxy.port, deadline, name=proxy.host), proxy)
    connection = _connection("https", here, proxy.port, deadline, name=target.host, secure_proxy=here != ip)
    login = {"Proxy-Authorization": proxy.login} if proxy.login else {}
    connection.set_tunnel(target.host, target.port, headers=login, scheme=proxy.scheme)
    return Route(connection, proxy)


def _connection(
    scheme: str, host: str, port: int, deadline: float, *, name: str, secure_proxy: bool = False
) -> HTTPConnection:
    from urllib3.connection import HTTPConnection, HTTPSConnection, ProxyConfig

    timeout = max(0.001, min(CONNECT_SECONDS, deadline - time.monotonic()))
    made: HTTPConnection
    if scheme == "http":
        made = HTTPConnection(host, port, timeout=timeout)
    else:
        settings = ProxyConfig(_tls(), False, None, None) if secure_proxy else None
        made = HTTPSConnection(
            host, port, timeout=timeout, ssl_context=_tls(), server_hostname=name, proxy_config=settings
        )
    made.response_class = _Patient
    return made


class _Patient(HTTPResponse):
    """An answer that lets interim ones go before it: hints, and news that the server is still at work."""

    def _read_status(self) -> tuple[str, int, str]:
        for _ in range(_MOST_INTERIM):
            version, status, reason = super()._read_status()  # type: ignore[misc]
            if not 102 <= status < 200:
                return version, status, reason
            while (line := self.fp.readline(65_537)) not in (b"\r\n", b"\n", b""):
                if len(line) > 65_536:
                    raise LineTooLong("header line")
        raise LineTooLong("interim answers")


@lru_cache(maxsize=1)
def _tls() -> ssl.SSLContext:
    """The system's certificates; the bundled ones where the system has none, as with some Pythons on macOS."""
    context = ssl.create_default_context()
    paths = ssl.get_default_verify_paths()
    if not context.cert_store_stats()["x509_ca"] and not paths.cafile and not paths.capath:
        import certifi

        context.load_verify_locations(certifi.where())
    return context
