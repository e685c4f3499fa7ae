"""Servers that do what no server should: each ends in time, and in words that say what is wrong."""

from __future__ import annotations

import gzip
import itertools
import socket
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress

import pytest

from tests.web import cut_short
from tui_reader.errors import FetchError
from tui_reader.ingest.fetch import Fetcher
from tui_reader.ingest.fetch_addresses import target_of
from tui_reader.ingest.fetch_unpack import UnknownPackingError, Unpacker, packings

PAGE = "<p>The ferry to Sarnby stopped — wind.</p>".encode()
HEAD = b"HTTP/1.1 200 OK\r\n"
Serve = Callable[[bytes | Iterator[bytes]], str]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts a server that answers every request by these bytes, or by as many as can be sent."""
    with ExitStack() as stack:

        def start(answer: bytes | Iterator[bytes]) -> str:
            listening = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
            stack.callback(lambda: listening.shutdown(socket.SHUT_RDWR))
            threading.Thread(target=_answer, args=(listening, answer), daemon=True).start()
            return f"http://127.0.0.1:{listening.getsockname()[1]}/"

        yield start


def _answer(listening: socket.socket, answer: bytes | Iterator[bytes]) -> None:
    while True:
        try:
            connection, _ = listening.accept()
        except OSError:
            return
        with connection, suppress(OSError):
            connection.recv(10_000)
            for piece in (answer,) if isinstance(answer, bytes) else answer:
                connection.sendall(piece)


@pytest.fixture
def pauses() -> list[float]:
    return []


@pytest.fixture
def fetcher(pauses: list[float]) -> Fetcher:
    return Fetcher("1", sleep=pauses.append)


def _fails(fetcher: Fetcher, address: str, *, seconds: float = 20.0) -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetcher.fetch(address, typed=True, seconds=seconds)
    return caught.value


def _dripping(begin: bytes, drop: bytes) -> Iterator[bytes]:
    """Something that never ends and comes slowly enough to be cut by the time alone."""
    yield begin
    pause = threading.Event()
    while not pause.wait(0.02):
        yield drop


@pytest.mark.parametrize(
    ("begin", "drop"),
    [
        (HEAD, b"X-a: 1\r\n"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"0"),
        (HEAD + b"Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n", b"0"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n", b"X-a: 1\r\n"),
        (HEAD + b"Connection: close\r\n\r\n", b"x"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
    ids=["head", "size of a chunk", "size of the last chunk", "trailer", "body", "go on"],
)
def test_what_is_cut_by_the_time_is_never_taken_for_whole(
    serve: Serve, fetcher: Fetcher, begin: bytes, drop: bytes
) -> None:
    address = serve(_dripping(begin, drop))
    assert cut_short(lambda seconds: _fails(fetcher, address, seconds=seconds)).reason == "timeout"


@pytest.mark.parametrize(
    "answer",
    [
        HEAD + b"Content-Type: text/ht",
        HEAD + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(PAGE * 50)[:-12],
        HEAD + b"Content-Encoding: deflate\r\n\r\n" + zlib.compress(PAGE * 50)[:-12],
    ],
    ids=["in the head", "in gzip", "in deflate"],
)
def test_an_answer_that_breaks_off_is_asked_for_again_and_never_taken_for_whole(
    serve: Serve, fetcher: Fetcher, pauses: list[float], answer: bytes
) -> None:
    error = _fails(fetcher, serve(answer))
    assert (error.reason, error.what) == ("connection", "the connection broke off")
    assert len(pauses) == 2


@pytest.mark.parametrize(
    ("packed", "name"),
    [
        (gzip.compress(PAGE) + b"rubbish", b"gzip"),
        (gzip.compress(PAGE[:9]) + gzip.compress(PAGE[9:]), b"x-gzip"),
        (zlib.compress(PAGE), b"deflate"),
        (zlib.compress(PAGE)[2:-4], b"Deflate"),
        (gzip.compress(zlib.compress(PAGE)), b"deflate, gzip"),
        (PAGE, b"identity"),
        (PAGE, b"utf-8"),
        (PAGE, b""),
    ],
    ids=[
        "rubbish behind",
        "two parts",
        "zlib",
        "bare deflate",
        "packed twice",
        "identity",
        "unknown",
        "no name",
    ],
)
def test_every_way_of_packing_that_is_in_use_is_undone(
    serve: Serve, fetcher: Fetcher, packed: bytes, name: bytes
) -> None:
    address = serve(HEAD + b"Content-Encoding: %b\r\n\r\n" % name + packed)
    assert fetcher.fetch(address, typed=True).body == PAGE


@pytest.mark.parametrize("name", ["br", "zstd", "x-secret", ", ".join(["gzip"] * 50)])
def test_packings_that_were_not_asked_for_are_told(
    serve: Serve, fetcher: Fetcher, pauses: list[float], name: str
) -> None:
    error = _fails(fetcher, serve(HEAD + b"Content-Encoding: %b\r\n\r\n\x1b\x03" % name.encode()))
    assert (error.reason, pauses) == ("protocol", [])
    assert name[:20] in error.what


def test_what_is_not_packed_as_it_says_is_told_and_not_asked_for_again(
    serve: Serve, fetcher: Fetcher, pauses: list[float]
) -> None:
    error = _fails(fetcher, serve(HEAD + b"Content-Encoding: gzip\r\n\r\n" + PAGE))
    assert ("packs the page" in error.what, pauses) == (True, [])


@pytest.mark.parametrize("name", ["gzip", "deflate"])
def test_no_more_is_unpacked_than_is_wanted(name: str) -> None:
    big = b"\0" * 30_000_000
    packed = gzip.compress(big) if name == "gzip" else zlib.compress(big)
    unpacker = Unpacker(name)
    assert len(unpacker.feed(packed, 1_000)) == 1_001
    assert not unpacker.ended


def test_pieces_of_any_length_unpack_to_the_same() -> None:
    for size in (1, 2, 3, 7, 50):
        unpacker = Unpacker("gzip")
        packed = gzip.compress(PAGE) + gzip.compress(PAGE)
        pieces = (packed[at : at + size] for at in range(0, len(packed), size))
        assert b"".join(unpacker.feed(piece, 10_000) for piece in pieces) == PAGE + PAGE
        assert unpacker.ended


def test_names_of_packings_are_told_apart() -> None:
    assert packings("gzip, identity, DEFLATE") == ["gzip", "deflate"]
    with pytest.raises(UnknownPackingError, match="br"):
        packings("gzip, br")


def test_hints_before_the_answer_are_let_go(serve: Serve, fetcher: Fetcher) -> None:
    hint = b"HTTP/1.1 103 Early Hints\r\nLink: </s.css>\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n"
    assert fetcher.fetch(serve(hint + HEAD + b"\r\n" + PAGE), typed=True).body == PAGE


def test_hints_without_an_end_are_no_answer(serve: Serve, fetcher: Fetcher) -> None:
    assert _fails(fetcher, serve(itertools.repeat(b"HTTP/1.1 103 Early Hints\r\n\r\n"))).reason == "protocol"


@pytest.mark.parametrize(
    ("status", "says"),
    [
        (b"206 Partial Content", "only a part"),
        (b"304 Not Modified", "does not give out"),
        (b"999 Request denied", "does not give out"),
        (b"599 Odd", "has a fault"),
    ],
)
def test_answers_of_a_kind_that_was_not_asked_for_are_told(
    serve: Serve, fetcher: Fetcher, status: bytes, says: str
) -> None:
    address = serve(b"HTTP/1.1 " + status + b"\r\nContent-Length: %d\r\n\r\n" % len(PAGE) + PAGE)
    assert says in _fails(fetcher, address).what


def test_two_lengths_make_no_sense(serve: Serve, fetcher: Fetcher, pauses: list[float]) -> None:
    error = _fails(fetcher, serve(HEAD + b"Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde"))
    assert (error.reason, pauses) == ("protocol", [])


@pytest.mark.parametrize(
    "address",
    [
        "http://ulm.example:0/",
        "http://a..example/",
        f"http://{'a' * 64}.example/",
        f"http://{'a.' * 130}example/",
        "http://./",
        f"http://ulm.example/{'a' * 5_000}",
    ],
)
def test_what_cannot_be_an_address_is_not_looked_up(fetcher: Fetcher, address: str) -> None:
    error = _fails(fetcher, address)
    assert (error.reason, error.what) == ("address", "this is no address")
    assert len(error.where) < 310


def test_a_name_may_end_in_a_dot() -> None:
    assert target_of("http://ulm.example./a").host == "ulm.example."


def test_an_address_without_its_scheme_is_told_with_one(fetcher: Fetcher) -> None:
    assert _fails(fetcher, "ulm.example/feed").hint == "write https://ulm.example/feed"
    assert _fails(fetcher, "/etc/passwd").hint == ""


@pytest.mark.parametrize(
    ("ips", "typed", "asked"),
    [
        (["10.0.0.7"], False, []),
        (["::ffff:10.0.0.7", "fe80::1%eth0"], False, []),
        (["10.0.0.7", "93.184.216.34", "::1"], False, ["93.184.216.34"]),
        (["10.0.0.7"], True, ["10.0.0.7"]),
    ],
)
def test_of_the_addresses_behind_a_name_only_allowed_ones_are_connected_to(
    fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch, ips: list[str], typed: bool, asked: list[str]
) -> None:
    met: list[str] = []

    def connect(address: tuple[str, int], *_: object, **__: object) -> None:
        met.append(address[0])
        raise ConnectionRefusedError

    monkeypatch.setattr("tui_reader.ingest.fetch_connecting.look_up", lambda *_: ips)
    monkeypatch.setattr("urllib3.util.connection.create_connection", connect)
    monkeypatch.setattr("tui_reader.ingest.fetch.TRIES", 1)
    with pytest.raises(FetchError) as caught:
        fetcher.fetch("http://ulm.example/", typed=typed)
    assert met == asked
    assert caught.value.reason == ("connection" if asked else "private")
