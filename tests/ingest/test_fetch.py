"""Fetching from real servers on 127.0.0.1: limits, redirects, caches, and a message for each fault."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from tests.web import Request, Web, cut_short, start
from tui_reader.errors import FetchError
from tui_reader.ingest import fetch as fetch_module
from tui_reader.ingest import fetch_connecting
from tui_reader.ingest.fetch import Fetcher
from tui_reader.ingest.fetch_addresses import is_private, may_be_private, target_of
from tui_reader.ingest.fetch_cache import PageCache

PAGE = "<p>The ferry to Sarnby stopped — wind.</p>".encode()


@pytest.fixture
def fetcher(tmp_path: Path) -> Fetcher:
    return Fetcher("9.8", PageCache(tmp_path / "cache"), sleep=lambda _: None)


def _fails(fetcher: Fetcher, address: str, *, typed: bool = True, seconds: float = 60.0) -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetcher.fetch(address, typed=typed, seconds=seconds)
    return caught.value


def test_a_page_comes_as_it_was_sent_and_the_server_learns_who_asks(web: Web, fetcher: Fetcher) -> None:
    address = web.page("/a", PAGE, type="text/html; charset=utf-8")
    fetched = fetcher.fetch(f"{address}?q=é#part", typed=True)
    assert fetched.body == PAGE
    assert fetched.media_type == "text/html; charset=utf-8"
    assert fetched.final == f"{address}?q=%C3%A9"
    path, headers = web.requests[0]
    assert path == "/a?q=%C3%A9"
    assert headers["User-Agent"].startswith("newsreader/9.8 ")
    assert headers["Host"] == f"127.0.0.1:{web.port}"
    assert not {"Cookie", "Referer"} & set(headers)


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_compressed_pages_are_opened(web: Web, fetcher: Fetcher, encoding: str) -> None:
    packed = gzip.compress(PAGE) if encoding == "gzip" else zlib.compress(PAGE)
    address = web.page("/a", packed, Content_Encoding=encoding)
    assert fetcher.fetch(address, typed=True).body == PAGE


def test_chunked_pages_are_joined(web: Web, fetcher: Fetcher) -> None:
    def chunks(request: Request) -> None:
        request.send_response(200)
        request.send_header("Transfer-Encoding", "chunked")
        request.end_headers()
        request.wfile.write(b"5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n")

    web.handlers["/a"] = chunks
    assert fetcher.fetch(web.address("/a"), typed=True).body == b"hello world"


@pytest.mark.parametrize("packed", [False, True])
def test_a_page_over_the_limit_is_refused_also_if_it_is_small_when_packed(
    web: Web, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch, packed: bool
) -> None:
    monkeypatch.setattr(fetch_module, "MOST_BYTES", 1_000_000)
    big = b"\0" * 1_000_001
    body = gzip.compress(big) if packed else big
    address = web.page("/a", body, Content_Encoding="gzip" if packed else "")
    error = _fails(fetcher, address)
    assert (error.reason, error.what) == ("large", "it is larger than 1 MB")


def _drips(request: Request, left: threading.Event, *, head: bool) -> None:
    """One byte after the other, in the head or in the body, until the client has left."""
    try:
        if not head:
            request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n")
        while True:
            request.wfile.write(b"H" if head else b"x")
            request.wfile.flush()
            left.wait(0.05)
    except OSError:
        left.set()


@pytest.mark.parametrize("head", [True, False])
def test_a_server_that_drips_is_left_when_the_time_is_over(web: Web, fetcher: Fetcher, head: bool) -> None:
    left = threading.Event()
    web.handlers["/a"] = lambda request: _drips(request, left, head=head)
    error = cut_short(lambda seconds: _fails(fetcher, web.address("/a"), seconds=seconds))
    assert error.reason == "timeout"
    assert not web.requests or left.wait(60)


def test_a_server_that_says_nothing_is_left_too(fetcher: Fetcher) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        for one in (address, address.replace("http", "https")):
            error = cut_short(lambda seconds, one=one: _fails(fetcher, one, seconds=seconds))  # type: ignore[misc]
            assert error.reason == "timeout"


def test_a_look_up_that_hangs_is_left_too(fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    hang = threading.Event()

    def look_up(*_: object, **__: object) -> list[str]:
        hang.wait(600)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    error = _fails(fetcher, "http://ulm.example/", seconds=0.3)
    hang.set()
    assert error.reason == "dns"


def test_up_to_five_redirects_are_followed(web: Web, fetcher: Fetcher) -> None:
    for number in range(6):
        web.page(f"/{number}", b"", 302, Location=f"/{number + 1}")
    web.page("/6", PAGE)
    assert fetcher.fetch(web.address("/1"), typed=True).final == web.address("/6")
    error = _fails(fetcher, web.address("/0"))
    assert (error.reason, "5 times" in error.what) == ("redirects", True)


def test_lasting_redirects_say_that_the_page_moved(web: Web, fetcher: Fetcher) -> None:
    web.page("/old", b"", 301, Location="/new")
    web.page("/away", b"", 302, Location="/new")
    web.page("/new", PAGE)
    assert fetcher.fetch(web.address("/old"), typed=True).moved
    assert not fetcher.fetch(web.address("/away"), typed=True).moved


def test_redirects_in_a_circle_are_told(web: Web, fetcher: Fetcher) -> None:
    web.page("/a", b"", 302, Location="/b")
    web.page("/b", b"", 302, Location="/a#again")
    assert "circle" in _fails(fetcher, web.address("/a")).what


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://ulm.example/", "http://[", "javascript:1"])
def test_redirects_lead_to_web_addresses_only(web: Web, fetcher: Fetcher, location: str) -> None:
    web.page("/a", b"", 302, Location=location)
    assert _fails(fetcher, web.address("/a")).reason == "address"


def test_a_private_network_is_reached_only_by_what_was_typed(web: Web, fetcher: Fetcher) -> None:
    other = Web()
    server = start(other)
    secret = other.page("/secret", PAGE)
    web.page("/a", b"", 302, Location=secret)
    web.page("/b", b"", 302, Location=f"http://localhost:{other.port}/secret")
    assert _fails(fetcher, web.address("/a")).reason == "private"
    assert _fails(fetcher, web.address("/b")).reason == "private"
    assert _fails(fetcher, secret, typed=False).reason == "private"
    assert other.requests == []
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("ip", "private"),
    [
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("169.254.169.254", True),
        ("100.64.0.1", True),
        ("0.0.0.0", True),
        ("224.0.0.1", True),
        ("::1", True),
        ("fe80::1%eth0", True),
        ("::ffff:10.0.0.1", True),
        ("64:ff9b::7f00:1", True),
        ("2002:7f00:1::", True),
        ("nonsense", True),
        ("93.184.216.34", False),
        ("2606:2800:220:1::", False),
        ("64:ff9b::5db8:d822", False),
    ],
)
def test_private_networks_are_known_in_every_spelling(ip: str, private: bool) -> None:
    assert is_private(ip) is private


def test_the_server_that_was_typed_may_redirect_to_its_own_secure_door() -> None:
    typed = target_of("http://nas.example:8080/")
    assert may_be_private(target_of("https://nas.example/x"), typed)
    assert not may_be_private(target_of("http://nas.example:22/"), typed)
    assert not may_be_private(target_of("http://other.example:8080/"), typed)


@pytest.mark.parametrize(
    "address",
    [
        "ftp://ulm.example/",
        "http:///path",
        "http://a:b@ulm.example/",
        "http://ulm.example:99999/",
        "http://[::1",
    ],
)
def test_addresses_that_are_not_fetched(fetcher: Fetcher, address: str) -> None:
    assert _fails(fetcher, address).reason == "address"


def test_addresses_in_other_scripts_are_written_in_ascii() -> None:
    target = target_of("https://zürich.example/straße?q=ä b%20c")
    assert target.address == "https://xn--zrich-kva.example/stra%C3%9Fe?q=%C3%A4%20b%20c"


@pytest.mark.parametrize(
    ("status", "reason", "says"),
    [
        (401, "paywall", "login"),
        (402, "paywall", "paywall"),
        (403, "refused", "refuses"),
        (404, "missing", "no such page"),
        (410, "gone", "taken down"),
        (418, "refused", "HTTP 418"),
        (429, "busy", "pause"),
        (451, "refused", "legal"),
        (500, "server", "fault"),
        (503, "server", "fault"),
        (304, "refused", "HTTP 304"),
    ],
)
def test_each_refusal_has_its_words(web: Web, fetcher: Fetcher, status: int, reason: str, says: str) -> None:
    error = _fails(fetcher, web.page("/a", b"", status))
    assert (error.reason, error.status) == (reason, status)
    assert says in error.what
    assert error.where == web.address("/a")


def test_passing_faults_are_tried_again_and_others_are_not(web: Web, fetcher: Fetcher) -> None:
    answers = [503, 502, 200]
    web.handlers["/a"] = lambda request: request.answer(answers.pop(0), PAGE)
    assert fetcher.fetch(web.address("/a"), typed=True).body == PAGE
    web.page("/b", b"", 404)
    _fails(fetcher, web.address("/b"))
    assert web.paths == ["/a", "/a", "/a", "/b"]


def test_pauses_grow_and_a_server_that_asks_for_a_long_one_is_left_alone(web: Web) -> None:
    pauses: list[float] = []
    fetcher = Fetcher("1", sleep=pauses.append)
    _fails(fetcher, web.page("/a", b"", 500))
    assert len(pauses) == 2
    assert 0.3 < pauses[0] < 0.7 < pauses[1] < 2.7
    error = _fails(fetcher, web.page("/b", b"", 429, Retry_After="3600"))
    assert (error.wait, error.hint) == (3600.0, "try again in 60 minutes")
    assert web.paths.count("/b") == 1


def test_a_page_that_is_unchanged_is_not_sent_again(web: Web, fetcher: Fetcher) -> None:
    def handler(request: Request) -> None:
        known = request.headers.get("If-None-Match") == '"v1"'
        request.answer(
            304 if known else 200, b"" if known else PAGE, ETag='"v1"', Last_Modified="Sat, 3 May 2031"
        )

    web.handlers["/a"] = handler
    first = fetcher.fetch(web.address("/a"), typed=True)
    second = fetcher.fetch(web.address("/a"), typed=True)
    assert (first.unchanged, second.unchanged) == (False, True)
    assert second.body == PAGE
    assert web.requests[1][1]["If-Modified-Since"] == "Sat, 3 May 2031"


def test_a_damaged_cache_is_as_good_as_none(web: Web, fetcher: Fetcher, tmp_path: Path) -> None:
    address = web.page("/a", PAGE, ETag='"v1"')
    fetcher.fetch(address, typed=True)
    (file,) = (tmp_path / "cache").iterdir()
    file.write_bytes(file.read_bytes()[:-3])
    assert fetcher.fetch(address, typed=True).body == PAGE
    assert "If-None-Match" not in web.requests[1][1]
    file.write_bytes(b"\xff\n")
    assert PageCache(tmp_path / "cache").get(address) is None


def test_the_cache_lets_the_oldest_go(fetcher: Fetcher, web: Web, tmp_path: Path) -> None:
    import os

    for number in range(3):
        fetcher.fetch(web.page(f"/{number}", b"x" * 1000), typed=True)
        newest = max((tmp_path / "cache").iterdir(), key=lambda file: file.stat().st_mtime_ns)
        os.utime(newest, (number, number))
    fetcher.cache.tidy(most=2_700)
    assert [fetcher.cache.get(web.address(f"/{n}")) is None for n in range(3)] == [True, False, False]


def test_a_cache_that_cannot_be_written_is_no_fault(web: Web, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    fetcher = Fetcher("1", PageCache(tmp_path / "file" / "cache"))
    assert fetcher.fetch(web.page("/a", PAGE), typed=True).body == PAGE


def test_faults_of_the_network_are_told_apart(fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as deaf:
        # A port that is taken, so that nobody else begins to listen there, and refuses connections.
        deaf.bind(("127.0.0.1", 0))
        port = deaf.getsockname()[1]
        assert "does not answer" in _fails(fetcher, f"http://127.0.0.1:{port}/").what

    def unknown(*_: object, **__: object) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    error = _fails(fetcher, "http://no-such-host.invalid/")
    assert (error.reason, "no-such-host.invalid" in error.what) == ("dns", True)


def _raw(answer: bytes) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                with connection:
                    connection.recv(10_000)
                    connection.sendall(answer)

        threading.Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
        listening.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize(
    ("answer", "reasons"),
    [
        (b"", {"connection"}),
        (b"SSH-2.0-server\r\n", {"protocol", "connection"}),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", {"connection"}),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip", {"protocol", "connection"}),
        (b"HTTP/1.1 200 OK\r\n" + b"X-a: 1\r\n" * 200 + b"\r\n", {"protocol", "connection"}),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", {"protocol", "connection"}),
    ],
)
def test_answers_that_are_none_are_told(fetcher: Fetcher, answer: bytes, reasons: set[str]) -> None:
    served = _raw(answer)
    assert _fails(fetcher, next(served)).reason in reasons
    next(served, None)


@pytest.fixture
def secure() -> Iterator[tuple[Web, trustme.CA]]:
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    web = Web()
    server = start(web, lambda sock: context.wrap_socket(sock, server_side=True))
    yield web, authority
    server.shutdown()
    server.server_close()


def test_secure_servers_must_prove_who_they_are(
    secure: tuple[Web, trustme.CA], fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    web, authority = secure
    address = web.page("/a", PAGE)
    error = _fails(fetcher, address)
    assert (error.reason, "certificate" in error.what) == ("tls", True)
    assert web.requests == []
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    monkeypatch.setattr(fetch_connecting, "_tls", lambda: trusting)
    assert fetcher.fetch(address, typed=True).body == PAGE
    assert "not valid" in _fails(fetcher, address.replace("127.0.0.1", "localhost")).what


def test_a_server_without_security_is_told(web: Web, fetcher: Fetcher) -> None:
    error = _fails(fetcher, web.page("/a", PAGE).replace("http:", "https:"))
    assert error.reason in ("tls", "connection")
