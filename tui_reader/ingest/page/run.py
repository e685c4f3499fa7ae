"""The words of one block as they are read from a tree, with the links and styles that lie on them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from tui_reader.ingest.clean import clean
from tui_reader.ingest.front_matter import safe_url
from tui_reader.ingest.page.tags import EMPHASIS
from tui_reader.model.article import Link, Style
from tui_reader.model.spans import Span

if TYPE_CHECKING:
    from lxml.etree import _Element

_WHITE = re.compile(r"[ \t\n\r\f]+")
_MOST_ADDRESS = 4_000


class Run:
    """Collects words until they are taken; what is open then goes on in the next block."""

    def __init__(self, base: str | None) -> None:
        self._base = base
        self._open: list[tuple[_Element, int]] = []
        self._begin()

    def _begin(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._last = ""
        self._links: list[Link] = []
        self._styles: list[Style] = []

    def add(self, words: str, *, code: bool) -> None:
        """Words as they stand in the tree; in code the white space is kept."""
        if not code:
            words = _WHITE.sub(" ", words)
        # Entities may have stood for control characters.
        words = clean(words).replace("\t", "    ")
        if not code and self._last in ("", " ", "\n"):
            words = words.lstrip(" ")
        if words:
            self._parts.append(words)
            self._length += len(words)
            self._last = words[-1]

    def line_break(self) -> bool:
        """Break the line; False where one stands here already, and the paragraph is to end."""
        if self._last == "\n":
            return False
        if self._length:
            self._parts.append("\n")
            self._length += 1
            self._last = "\n"
        return True

    def open(self, element: _Element) -> None:
        """A link or a style begins."""
        self._open.append((element, self._length))

    def close(self, element: _Element) -> None:
        """A link or a style ends."""
        if self._open and self._open[-1][0] is element:
            self._mark(*self._open.pop())

    def take(self, *, code: bool) -> tuple[str, tuple[Link, ...], tuple[Style, ...]]:
        """The words so far without white space around them, and what lies on them."""
        for element, start in self._open:
            self._mark(element, start)
        self._open = [(element, 0) for element, _ in self._open]
        raw, links, styles = "".join(self._parts), self._links, self._styles
        self._begin()
        around = "\n" if code else None
        text = raw.strip(around)
        if not text.strip():
            return "", (), ()
        before = len(raw) - len(raw.lstrip(around))
        return (
            text,
            tuple(Link(span, k.url) for k in links if (span := _within(k.span, before, len(text)))),
            tuple(Style(span, s.emphasis) for s in styles if (span := _within(s.span, before, len(text)))),
        )

    def _mark(self, element: _Element, start: int) -> None:
        if start >= self._length:
            return
        span, tag = Span(start, self._length), str(element.tag)
        if tag in ("a", "ref"):
            target = str(element.get("href") or element.get("target") or "")
            self._links.append(Link(span, web_address(target, self._base) or ""))
            return
        emphasis = EMPHASIS.get(str(element.get("rend"))) if tag == "hi" else EMPHASIS[tag]
        if emphasis:
            self._styles.append(Style(span, emphasis))


def web_address(target: str, base: str | None) -> str | None:
    """The address of the web that `target` stands for on a page at `base`; None for a place in the page itself."""
    if not target or len(target) > _MOST_ADDRESS or target.startswith("#"):
        return None
    try:
        return safe_url(urljoin(base or "", target.strip()))
    except ValueError:
        return None


def _within(span: Span, before: int, length: int) -> Span | None:
    """The span counted from the first word, cut to the block; None where nothing is left."""
    start, end = max(0, span.start - before), min(length, span.end - before)
    return Span(start, end) if start < end else None
