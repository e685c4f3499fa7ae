"""A real web server on 127.0.0.1 whose answers a test writes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tui_reader.errors import FetchError


class Request(BaseHTTPRequestHandler):
    """One request, with what a handler needs to answer it."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        """Answer by the handler of the path."""
        self.server.web.requests.append((self.path, dict(self.headers.items())))
        self.close_connection = True
        handler = self.server.web.handlers.get(self.path.partition("?")[0])
        try:
            if handler is None:
                self.answer(404, b"nothing here")
            else:
                handler(self)
        except OSError:
            return

    def answer(self, status: int = 200, body: bytes = b"", type: str = "text/html", **headers: str) -> None:
        """Send a whole answer; `_` in a header's name stands for `-`."""
        self.send_response(status)
        named = {"Content-Type": type, "Content-Length": str(len(body))}
        named |= {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in named.items():
            if value:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """The server itself."""

    daemon_threads = True
    request_queue_size = 300
    web: Web

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that go away are part of the tests."""


Handler = Callable[[Request], None]


@dataclass
class Web:
    """A running server: put handlers under paths, look at the requests that came."""

    handlers: dict[str, Handler] = field(default_factory=dict)
    requests: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    port: int = 0
    scheme: str = "http"

    def address(self, path: str = "/") -> str:
        """The address of a path."""
        return f"{self.scheme}://127.0.0.1:{self.port}{path}"

    def page(self, path: str, body: bytes, status: int = 200, type: str = "text/html", **headers: str) -> str:
        """Answer a path always alike; gives its address."""
        self.handlers[path] = lambda request: request.answer(status, body, type, **headers)
        return self.address(path)

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for."""
        return [path for path, _ in self.requests]


def start(web: Web, wrap: Callable[[Any], Any] | None = None) -> Server:
    """Start a server for `web`; `wrap` makes its socket secure."""
    server = Server(("127.0.0.1", 0), Request)
    server.web = web
    web.port = server.server_address[1]
    if wrap is not None:
        server.socket = wrap(server.socket)
        web.scheme = "https"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    return server


def cut_short(fetch: Callable[[float], FetchError]) -> FetchError:
    """What a fetch fails with that is given little time.

    It gets more where the machine stood still for so long that not even the server's name was looked up in it.
    """
    for seconds in (0.4, 2.0, 10.0, 50.0):
        error = fetch(seconds)
        if error.reason != "dns":
            break
    return error
