"""Markdown's tokens to pieces: stretches of text that each become one block."""

from __future__ import annotations

import re

from tui_reader.ingest.footnotes import CLOSE, OPEN, with_footnotes
from tui_reader.ingest.front_matter import safe_url
from tui_reader.ingest.inline import Inline
from tui_reader.ingest.surroundings import Surroundings
from tui_reader.model.article import BlockKind, Link, Style
from tui_reader.model.classes import dataclass, replace
from tui_reader.model.patterns import late
from tui_reader.model.spans import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token as LibraryToken

    from tui_reader.ingest.commonmark_inline import Token as PlainToken

    Token = LibraryToken | PlainToken

MOST_DEPTH = 20
"""Lists and quotations inside each other; what is deeper is left out, and that is told."""
MOST_MARKDOWN = 8_000_000
"""Code points that are read as Markdown."""
_CONTAINERS = frozenset({"blockquote_open", "list_item_open", OPEN})
_TAG = late(r"<!--[^>]{0,10000}-->|</?[A-Za-z][^<>]{0,2000}>")
_SCRIPT = late(r"<(script|style)\b[^<>]{0,500}>[^<]{0,100000}</\1>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """One block to be; spans count from its own start."""

    kind: BlockKind
    text: str
    level: int = 0
    marker: str = ""
    links: tuple[Link, ...] = ()
    """Also those that lead nowhere that may be opened; their address is empty."""
    styles: tuple[Style, ...] = ()

    @classmethod
    def plain(cls, kind: BlockKind, text: str) -> Piece:
        """A piece of words alone."""
        return cls(kind, text)

    def behind(self, words: str) -> Piece:
        """The piece with plain words before it."""
        by = len(words)
        return replace(
            self,
            text=words + self.text,
            links=tuple(Link(Span(k.span.start + by, k.span.end + by), k.url) for k in self.links),
            styles=tuple(Style(Span(s.span.start + by, s.span.end + by), s.emphasis) for s in self.styles),
        )

    def of(self, kind: BlockKind) -> Piece:
        """The same words as another kind."""
        return replace(self, kind=kind)


def pieces(source: str) -> tuple[list[Piece], tuple[str, ...]]:
    """The pieces of a Markdown text, none empty, and what the reader should know of the reading."""
    from tui_reader.ingest.commonmark import plain_tokens

    notices = []
    if len(source) > MOST_MARKDOWN:
        source = source[:MOST_MARKDOWN]
        notices.append(f"The text was cut after {MOST_MARKDOWN:,} characters.")
    plain = plain_tokens(source)
    if plain is not None:
        return rendered(plain), tuple(notices)
    tokens = library_tokens(source)
    if any(token.level >= MOST_DEPTH - 1 and token.type in _CONTAINERS for token in tokens):
        notices.append("Lists or quotations are nested too deeply; what is inside them was left out.")
    return rendered(tokens), tuple(notices)


def library_tokens(source: str) -> Sequence[Token]:
    """The tokens of any Markdown text."""
    from markdown_it import MarkdownIt

    parser = with_footnotes(MarkdownIt("commonmark", {"maxNesting": MOST_DEPTH}).enable("table"))
    return parser.parse(_SCRIPT.sub("", source) if "<" in source else source)


def first_pieces(head: str) -> list[Piece] | None:
    """The pieces of a text's beginning, if they are the same whatever the rest is; the last may still go on."""
    from tui_reader.ingest.commonmark import plain_tokens

    plain = plain_tokens(head, alone=False)
    return None if plain is None else rendered(plain)


def rendered(tokens: Sequence[Token]) -> list[Piece]:
    """The pieces that tokens make."""
    renderer = _Renderer()
    for token in tokens:
        renderer.take(token)
    return renderer.pieces


class _Renderer:
    """Goes through the block tokens and knows in what they stand."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._around = Surroundings()
        self._row: list[str] | None = None
        self._notes: list[str] = []
        """What each open footnote begins with; empty once that is written."""

    def take(self, token: Token) -> None:
        kind = token.type
        if kind == "heading_open":
            self._around.heading = int(token.tag[1:])
        elif kind == "heading_close":
            self._around.heading = 0
        elif kind == "bullet_list_open":
            self._around.open_list(None)
        elif kind == "ordered_list_open":
            self._around.open_list(int(token.attrs.get("start", 1)))
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self._around.close_list()
        elif kind == "list_item_open":
            self._around.item = True
        elif kind in ("blockquote_open", "blockquote_close"):
            self._around.quotes += 1 if kind.endswith("open") else -1
        elif kind == OPEN:
            self._begin_note()
            self._notes.append(f"[^{token.content}]: ")
        elif kind == CLOSE:
            self._begin_note()
            self._notes.pop()
        elif kind == "tr_open":
            self._row = []
        elif kind == "tr_close":
            self._add(BlockKind.PARAGRAPH, " | ".join(self._row or []))
            self._row = None
        elif kind == "inline":
            self._inline(token)
        elif kind in ("fence", "code_block"):
            self._add(BlockKind.CODE, token.content.rstrip("\n").expandtabs(4))
        elif kind == "hr":
            self._add(BlockKind.RULE, "* * *")
        elif kind == "html_block":
            self._html(token.content)

    def _inline(self, token: Token) -> None:
        inline = Inline(safe_url)
        inline.take(token.children or [])
        if self._row is not None:
            self._row.append(inline.text)
            return
        kind, level, marker = self._around.take()
        if inline.only_image:
            kind, level, marker = BlockKind.CAPTION, 0, ""
        if inline.text:
            piece = Piece(kind, inline.text, level, marker, tuple(inline.links), tuple(inline.styles))
            if self._notes and kind is BlockKind.PARAGRAPH:
                piece = piece.of(BlockKind.NOTE).behind(self._notes[-1])
                self._notes[-1] = ""
            self._begin_note()
            self.pieces.append(piece)

    def _begin_note(self) -> None:
        """Write the name of a footnote that does not begin with a paragraph."""
        if self._notes and self._notes[-1]:
            self.pieces.append(Piece.plain(BlockKind.NOTE, self._notes[-1].rstrip()))
            self._notes[-1] = ""

    def _html(self, content: str) -> None:
        from html import unescape

        from tui_reader.ingest.clean import clean

        words = clean(unescape(_TAG.sub(" ", content)))
        for part in words.split("\n\n"):
            self._add(BlockKind.PARAGRAPH, " ".join(part.split()))

    def _add(self, kind: BlockKind, text: str) -> None:
        if text.strip():
            self._begin_note()
            self.pieces.append(Piece(kind, text))
