"""The words inside one block of Markdown, with its links and styles."""

from __future__ import annotations

from tui_reader.ingest.clean import clean
from tui_reader.model.article import Emphasis, Link, Style
from tui_reader.model.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui_reader.ingest.rendering import Token

_STYLES = {"strong": Emphasis.STRONG, "em": Emphasis.EMPHASIS}


class Inline:
    """Collects the text of one block."""

    def __init__(self, safe_url: Callable[[str], str | None]) -> None:
        self._safe_url = safe_url
        self._parts: list[str] = []
        self._length = 0
        self._open: list[tuple[str, int, str]] = []
        self._images = 0
        self._others = False
        self.links: list[Link] = []
        self.styles: list[Style] = []

    @property
    def text(self) -> str:
        """The words, without white space at the ends."""
        return "".join(self._parts).rstrip()

    @property
    def only_image(self) -> bool:
        """Whether nothing but pictures stands in the block."""
        return self._images > 0 and not self._others

    def take(self, tokens: Sequence[Token]) -> None:
        """Read the tokens of a block, in order."""
        for token in tokens:
            self._take(token)
        end = len(self.text)
        self.links = [
            Link(Span(k.span.start, min(k.span.end, end)), k.url) for k in self.links if k.span.start < end
        ]
        self.styles = [
            Style(Span(s.span.start, min(s.span.end, end)), s.emphasis)
            for s in self.styles
            if s.span.start < end
        ]

    def _take(self, token: Token) -> None:
        kind = token.type
        if kind == "text":
            self._others = self._others or bool(token.content.strip())
            self._write(token.content)
        elif kind == "code_inline":
            self._others = True
            start = self._length
            self._write(token.content)
            self._style(start, Emphasis.CODE)
        elif kind in ("softbreak", "hardbreak"):
            self._write(" " if kind == "softbreak" else "\n")
        elif kind == "image":
            self._images += 1
            start = self._length
            self._write("".join(child.content for child in token.children or ()))
            if not any(name == "link" for name, _, _ in self._open):
                self._link(start, str(token.attrs.get("src", "")))
        elif kind in ("link_open", "strong_open", "em_open"):
            self._open.append((kind[:-5], self._length, str(token.attrs.get("href", ""))))
        elif kind in ("link_close", "strong_close", "em_close") and self._open:
            name, start, address = self._open.pop()
            if name in _STYLES:
                self._style(start, _STYLES[name])
            else:
                self._link(start, address)
        elif kind == "html_inline" and token.content.lower().startswith("<br"):
            self._write("\n")

    def _link(self, start: int, address: str) -> None:
        url = self._safe_url(address)
        if url and start < self._length:
            self.links.append(Link(Span(start, self._length), url))

    def _style(self, start: int, emphasis: Emphasis) -> None:
        if start < self._length:
            self.styles.append(Style(Span(start, self._length), emphasis))

    def _write(self, words: str) -> None:
        # An entity of the text can stand for a control character.
        words = clean(words).replace("\t", " ")
        if not self._length:
            words = words.lstrip()
        self._parts.append(words)
        self._length += len(words)
