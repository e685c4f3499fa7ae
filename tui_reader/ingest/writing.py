"""Writing pieces one behind the other into one text, with their links and styles moved along."""

from __future__ import annotations

from tui_reader.ingest.rendering import Piece
from tui_reader.model.article import Block, Link, Style
from tui_reader.model.spans import Span


class Writer:
    """The text so far, and what is known of it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.styles: list[Style] = []

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self._parts)

    def write(self, piece: Piece) -> None:
        """Add a piece, an empty line behind the one before."""
        if self._parts:
            self._add("\n\n")
        start = self._length
        self._add(piece.text)
        self.blocks.append(Block(piece.kind, Span(start, self._length), piece.level, piece.marker))
        self.links += [Link(_moved(link.span, start), link.url) for link in piece.links if link.url]
        self.styles += [Style(_moved(style.span, start), style.emphasis) for style in piece.styles]

    def _add(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
