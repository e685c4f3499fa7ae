"""`newsreader serve`: who is let in, and the real screen in a real browser where there is one."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import itertools
import os
import re
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

aiohttp = pytest.importorskip("aiohttp", reason="the extra `serve` is not installed")
pytest.importorskip("textual_serve", reason="the extra `serve` is not installed")

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ARTICLE = "The pier of Sarn\n\n“We will mend it,” said Ada Brook, the mayor of Sarn.\n"


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where the article is served, with the key."""
    article = tmp_path / "pier; touch x.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    server = subprocess.Popen(
        [sys.executable, "-X", "utf8", "-m", "tui_reader", "serve", str(article), "--port", "0"],
        env={**os.environ, "NEWSREADER_HOME": str(tmp_path / "home")},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert server.stderr is not None
    found = re.search(r"http://127\.0\.0\.1:\d+/\?key=\S+", server.stderr.readline())
    try:
        assert found is not None
        yield found[0]
    finally:
        server.terminate()
        server.wait(timeout=90)
        server.stderr.close()


async def test_who_has_no_key_or_comes_from_elsewhere_is_kept_out(address: str) -> None:
    place = urlsplit(address)
    bare = f"http://{place.netloc}/"
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as browser:

        async def status(url: str, **headers: str) -> int:
            async with browser.get(url, headers=headers) as answer:
                return int(answer.status)

        assert await status(bare) == 403
        assert await status(f"{bare}ws") == 403
        assert await status(f"{bare}?key=wrong") == 403
        assert await status(address, Origin="http://news.example") == 403
        assert await status(address, Host="news.example") == 403
        async with browser.get(address) as answer:
            assert answer.status == 200
            assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
            cookie = answer.headers["Set-Cookie"]
            assert "HttpOnly" in cookie
            assert "SameSite=Strict" in cookie
        assert await status(bare, Cookie=cookie.split(";")[0]) == 200


async def test_the_screen_comes_through_and_keys_go_back(address: str) -> None:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:
        async with browser.get(address):
            pass
        url = f"ws://{urlsplit(address).netloc}/ws?width=100&height=30"
        async with browser.ws_connect(url) as socket:
            await _until(socket, b"The pier of Sarn")
            await socket.send_json(["stdin", "?"])
            await _until(socket, b"ype to search the keys")


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")
async def test_a_real_browser_shows_the_screen_and_takes_keys(address: str, tmp_path: Path) -> None:
    async with _page(tmp_path) as page:
        await page.ask("Network.enable")
        await page.ask("Page.navigate", url=address)
        await page.until(b"The pier of Sarn")
        drawn = await page.ask("Runtime.evaluate", expression="document.querySelectorAll('canvas').length")
        assert drawn["result"]["value"] > 0
        await page.ask("Runtime.evaluate", expression="document.querySelector('textarea').focus()")
        await page.ask("Input.dispatchKeyEvent", type="keyDown", key="?", text="?", windowsVirtualKeyCode=191)
        await page.until(b"ype to search the keys")
        outside = [url for url in page.asked if urlsplit(url).netloc != urlsplit(address).netloc]
        assert [url for url in outside if url not in page.refused] == []


async def _until(socket: Any, words: bytes) -> None:
    """Read what the app writes until `words` were in it."""
    seen = b""
    async with asyncio.timeout(90):
        while words not in _without_codes(seen):
            seen += (await socket.receive()).data or b""


def _without_codes(written: bytes) -> bytes:
    return re.sub(rb"\x1b\[[0-9;?<>=]*[A-Za-z]", b"", written)


class Page:
    """One page of a browser, spoken to over its debugging socket."""

    def __init__(self, socket: Any) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)
        self._received = b""
        self.asked: list[str] = []
        self.refused: list[str] = []

    async def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Have something done, and its result."""
        number = next(self._numbers)
        await self._socket.send_json({"id": number, "method": method, "params": parameters})
        async with asyncio.timeout(90):
            while True:
                if (said := await self._hear()).get("id") == number:
                    return dict(said.get("result", {}))

    async def until(self, words: bytes) -> None:
        """Wait until the page has received `words` from the app."""
        async with asyncio.timeout(90):
            while words not in _without_codes(self._received):
                await self._hear()

    async def _hear(self) -> dict[str, Any]:
        said: dict[str, Any] = await self._socket.receive_json()
        told = said.get("params", {})
        if said.get("method") == "Network.webSocketFrameReceived" and told["response"]["opcode"] == 2:
            self._received += base64.b64decode(told["response"]["payloadData"])
        elif said.get("method") == "Network.requestWillBeSent":
            self.asked.append(told["request"]["url"])
        elif said.get("method") == "Network.loadingFailed" and told.get("blockedReason") == "csp":
            self.refused.append(self.asked[-1])
        return said


@contextlib.asynccontextmanager
async def _page(folder: Path) -> AsyncIterator[Page]:
    """A page of a headless browser with a profile of its own."""
    assert CHROMIUM is not None
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", "--no-first-run"]
    browser = await asyncio.create_subprocess_exec(
        CHROMIUM,
        *flags,
        f"--user-data-dir={folder / 'profile'}",
        "about:blank",
        stderr=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.DEVNULL,
    )
    try:
        assert browser.stderr is not None
        async with asyncio.timeout(90):
            while not (found := re.search(rb"ws://([^/]+)/", await browser.stderr.readline())):
                pass
        async with aiohttp.ClientSession() as client:
            async with client.get(f"http://{found[1].decode()}/json") as answer:
                pages = [each for each in await answer.json() if each["type"] == "page"]
            async with client.ws_connect(pages[0]["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                yield Page(socket)
    finally:
        browser.terminate()
        await browser.wait()
