"""The web server behind `newsreader serve`: textual-serve, let in by a key and by nothing else.

Any page in a browser may try to reach a server on the same machine. A request therefore needs the key (from
the printed address, then from a cookie that is sent to this server only), the right host and the right
origin; and the page may load nothing from elsewhere.
"""

from __future__ import annotations

import hmac
import logging
import secrets
import socket
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

from tui_reader.cli.output import say
from tui_reader.errors import ReaderError

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


class ReaderServer(Server):
    """Serves one command; `address` is where, with the key."""

    def __init__(self, command: str, *, host: str, port: int, key: str) -> None:
        name = f"[{host}]" if ":" in host else host
        super().__init__(
            command, host=host, port=port, title="newsreader", public_url=f"http://{name}:{port}"
        )
        self._key = key
        self._cookie = f"newsreader-{port}"

    @property
    def address(self) -> str:
        """What to open in the browser."""
        return f"{self.public_url}/?key={self._key}"

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing yet: nobody is let in before the server listens."""

    def run(self, listening: socket.socket) -> None:
        """Serve on a socket until interrupted; say where as soon as somebody can come in."""
        logging.basicConfig(level=logging.WARNING, format="newsreader: %(message)s")
        told = f"Open in a browser: {self.address}\nCtrl+C ends it."
        web.run_app(self._make_app(), sock=listening, print=lambda *_: say(told), access_log=None)

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._guard)
        return app

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let in who has the key and comes from here."""
        own = urlsplit(self.public_url).netloc
        origin = request.headers.get("Origin")
        if request.host != own or (origin is not None and urlsplit(origin).netloc != own):
            raise web.HTTPForbidden(text="This is not the address that newsreader printed.")
        typed = request.query.get("key", "")
        given = typed or request.cookies.get(self._cookie, "")
        if not hmac.compare_digest(given.encode(), self._key.encode()):
            raise web.HTTPForbidden(text="Open the address that newsreader printed, with its key.")
        response = await handler(request)
        if not response.prepared:
            response.headers.update(HEADERS)
            if typed:
                response.set_cookie(self._cookie, self._key, httponly=True, samesite="Strict")
        return response


def serve(command: str, *, host: str, port: int) -> None:
    """Serve until interrupted. Raises `ReaderError` where the port is taken."""
    listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    with listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, port))
        except OSError as error:
            raise ReaderError(
                f"cannot listen here: {error.strerror}", where=f"{host}:{port}", hint="try another --port"
            ) from error
        port = listening.getsockname()[1]
        ReaderServer(command, host=host, port=port, key=secrets.token_urlsafe(18)).run(listening)
