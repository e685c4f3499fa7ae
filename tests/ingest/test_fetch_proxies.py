"""Fetching behind a proxy: which one is asked, what it is told, and what it is never asked for."""

from __future__ import annotations

import socket
import ssl
import threading
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field

import pytest
import trustme

from tests.web import Web, start
from tui_reader.errors import FetchError
from tui_reader.ingest import fetch_connecting
from tui_reader.ingest.fetch import Fetcher
from tui_reader.ingest.fetch_addresses import target_of
from tui_reader.ingest.fetch_proxies import has_local_name, proxy_for

PAGE = b"<p>The ferry to Sarnby stopped.</p>"
NAMES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "REQUEST_METHOD")


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@dataclass
class Proxy:
    """A proxy that leads every request to the port `to` of this machine, whatever it was asked for."""

    to: int
    refuses: bytes = b""
    secure: ssl.SSLContext | None = None
    heads: list[str] = field(default_factory=list)
    """What it was told, up to the end of the headers."""
    port: int = 0

    def serve(self, listening: socket.socket) -> None:
        """Serve until the socket is closed."""
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=self._one, args=(connection,), daemon=True).start()

    def _one(self, connection: socket.socket) -> None:
        with ExitStack() as stack, suppress(OSError):
            stack.enter_context(connection)
            if self.secure is not None:
                connection = stack.enter_context(self.secure.wrap_socket(connection, server_side=True))
            head = connection.recv(20_000)
            self.heads.append(head.decode("latin-1"))
            if self.refuses:
                connection.sendall(b"HTTP/1.1 " + self.refuses + b"\r\nContent-Length: 0\r\n\r\n")
                return
            other = stack.enter_context(socket.create_connection(("127.0.0.1", self.to)))
            if head.startswith(b"CONNECT "):
                connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            else:
                method, address, rest = head.split(b" ", 2)
                other.sendall(method + b" /" + address.split(b"/", 3)[3] + b" " + rest)
            back = threading.Thread(target=_pass_on, args=(other, connection), daemon=True)
            back.start()
            _pass_on(connection, other)
            back.join(20)


def _pass_on(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):
        while data := one.recv(20_000):
            other.sendall(data)
        other.shutdown(socket.SHUT_WR)


@pytest.fixture
def proxy_to() -> Iterator[Callable[..., Proxy]]:
    with ExitStack() as stack:

        def begin(port: int, *, refuses: bytes = b"", secure: ssl.SSLContext | None = None) -> Proxy:
            listening = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
            stack.callback(lambda: listening.shutdown(socket.SHUT_RDWR))
            proxy = Proxy(port, refuses, secure)
            proxy.port = listening.getsockname()[1]
            threading.Thread(target=proxy.serve, args=(listening,), daemon=True).start()
            return proxy

        yield begin


Begin = Callable[..., Proxy]


def _fetcher(proxy: str = "") -> Fetcher:
    return Fetcher("1", proxy=proxy, sleep=lambda _: None)


def _fails(fetcher: Fetcher, address: str, *, typed: bool = True) -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetcher.fetch(address, typed=typed, seconds=20)
    return caught.value


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Names that can be looked up here, with their addresses; others cannot, as behind many proxies."""
    known: dict[str, str] = {}
    real = socket.getaddrinfo

    def look_up(host: str, *args: object, **kwargs: object) -> object:
        if host not in known and not set(host) <= set("0123456789abcdef.:"):
            raise socket.gaierror(socket.EAI_NONAME, "unknown here")
        return real(known.get(host, host), *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return known


def test_plain_pages_are_asked_for_by_their_whole_address(
    web: Web, names: dict[str, str], proxy_to: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = proxy_to(web.port)
    monkeypatch.setenv("HTTP_PROXY", f"http://ada:s%40cret@127.0.0.1:{proxy.port}")
    monkeypatch.setenv("http_proxy", f"http://ada:s%40cret@127.0.0.1:{proxy.port}")
    web.page("/a", PAGE)
    assert _fetcher().fetch("http://ulm.example/a?b=1").body == PAGE
    first, *headers = proxy.heads[0].split("\r\n")
    assert first == "GET http://ulm.example/a?b=1 HTTP/1.1"
    assert "Host: ulm.example" in headers
    (login,) = (line for line in headers if line.startswith("Proxy-Authorization: Basic "))
    assert b64decode(login.rpartition(" ")[2]) == b"ada:s@cret"


@pytest.mark.parametrize("secure_proxy", [False, True])
def test_secure_pages_go_through_a_tunnel_that_the_proxy_cannot_look_into(
    names: dict[str, str], proxy_to: Begin, monkeypatch: pytest.MonkeyPatch, secure_proxy: bool
) -> None:
    authority = trustme.CA()
    context, trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    authority.issue_cert("ulm.example", "localhost").configure_cert(context)
    authority.configure_trust(trusting)
    monkeypatch.setattr(fetch_connecting, "_tls", lambda: trusting)
    web = Web()
    server = start(web, lambda sock: context.wrap_socket(sock, server_side=True))
    web.page("/a", PAGE)
    names["localhost"] = "127.0.0.1"
    proxy = proxy_to(web.port, secure=context if secure_proxy else None)
    where = f"https://ada:b@localhost:{proxy.port}" if secure_proxy else f"ada:b@127.0.0.1:{proxy.port}"
    assert _fetcher(where).fetch("https://ulm.example/a").body == PAGE
    assert proxy.heads[0].startswith("CONNECT ulm.example:443 HTTP/1.")
    assert "Proxy-Authorization: Basic " in proxy.heads[0]
    assert "Proxy-Authorization" not in web.requests[0][1]
    error = _fails(_fetcher(where), "https://other.example/a")
    assert (error.reason, "not valid" in error.what) == ("tls", True)
    server.shutdown()
    server.server_close()


def test_the_setting_goes_before_the_environment_and_none_means_none(monkeypatch: pytest.MonkeyPatch) -> None:
    target = target_of("https://ulm.example/")
    assert proxy_for(target, "") is None
    monkeypatch.setenv("https_proxy", "http://one.example:81")
    assert proxy_for(target, "") == ("http", "one.example", 81, "")
    assert proxy_for(target, "two.example") == ("http", "two.example", 80, "")
    assert proxy_for(target, "None") is None
    assert proxy_for(target_of("http://ulm.example/"), "") is None
    monkeypatch.setenv("all_proxy", "https://three.example")
    assert proxy_for(target_of("http://ulm.example/"), "") == ("https", "three.example", 443, "")


@pytest.mark.parametrize("host", ["ulm.example", "news.ulm.example"])
def test_what_no_proxy_names_is_asked_for_straight(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "sarn.example, .ulm.example")
    assert proxy_for(target_of(f"https://{host}/"), "http://one.example") is None
    assert proxy_for(target_of("https://other.example/"), "http://one.example") is not None


@pytest.mark.parametrize("address", ["http://localhost:8000/", "http://127.0.0.1/", "http://[::1]/"])
def test_this_machine_is_never_asked_for_by_a_proxy(address: str) -> None:
    assert proxy_for(target_of(address), "http://one.example") is None


@pytest.mark.parametrize(
    ("setting", "says"),
    [
        ("http://", "makes no sense"),
        ("ftp://one.example", "makes no sense"),
        ("http://one.example:99999", "makes no sense"),
        ("socks5://127.0.0.1:9050", "SOCKS"),
    ],
)
def test_what_is_no_proxy_is_told(setting: str, says: str) -> None:
    error = _fails(_fetcher(setting), "http://ulm.example/")
    assert says in error.what
    assert "`proxy`" in error.hint


def test_a_private_network_is_not_reached_by_way_of_a_proxy(
    web: Web, names: dict[str, str], proxy_to: Begin
) -> None:
    proxy = proxy_to(web.port)
    names["inside.example"] = "10.0.0.7"
    fetcher = _fetcher(f"http://127.0.0.1:{proxy.port}")
    for host in ("10.0.0.7", "169.254.169.254", "[::ffff:10.0.0.7]", "inside.example", "nas", "nas.local"):
        assert _fails(fetcher, f"http://{host}/", typed=False).reason == "private"
    web.page("/a", b"", 302, Location="http://10.0.0.7/secret")
    assert _fails(fetcher, "http://ulm.example/a").reason == "private"
    assert [head.split()[1] for head in proxy.heads] == ["http://ulm.example/a"]


def test_an_address_in_a_private_network_that_was_typed_may_go_by_the_proxy(
    web: Web, names: dict[str, str], proxy_to: Begin
) -> None:
    proxy = proxy_to(web.port)
    web.page("/a", PAGE)
    assert _fetcher(f"http://127.0.0.1:{proxy.port}").fetch("http://nas.local/a", typed=True).body == PAGE


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize(
    ("refuses", "reason", "says"),
    [
        (b"407 Proxy Authentication Required", "proxy", "wants a login"),
        (b"403 Forbidden", None, "refuses"),
        (b"502 Bad Gateway", "server", "(HTTP 502)"),
    ],
)
def test_what_the_proxy_refuses_is_told(
    names: dict[str, str], proxy_to: Begin, scheme: str, refuses: bytes, reason: str | None, says: str
) -> None:
    proxy = proxy_to(0, refuses=refuses)
    error = _fails(_fetcher(f"http://ada:secret@127.0.0.1:{proxy.port}"), f"{scheme}://ulm.example/")
    assert reason is None or error.reason == reason
    assert says in error.what
    assert "secret" not in str(error)


def test_a_proxy_that_is_not_there_is_told(names: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    for proxy in (f"http://127.0.0.1:{port}", "http://no-such-proxy.example:8080"):
        error = _fails(_fetcher(proxy), "http://ulm.example/")
        assert (error.reason, error.what) == ("connection", "the proxy does not answer")
        assert proxy.removeprefix("http://") in error.where


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("nas", True),
        ("a.local", True),
        ("x.home.arpa.", True),
        ("ulm.example", False),
        ("local.example", False),
    ],
)
def test_names_that_only_local_networks_have_are_known(host: str, local: bool) -> None:
    assert has_local_name(host) is local
