"""Captions of a page: taken out of the tree before the text is looked for, and put back where they stood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui_reader.ingest.clean import clean_line
from tui_reader.ingest.page.cleaning import take_out
from tui_reader.ingest.page.marks import marked
from tui_reader.ingest.rendering import Piece
from tui_reader.model.article import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST = 1_000
_MOST = 100
_KEY = 40
_MOST_WORDS = 2_000_000
_MAY_BE = ("figcaption", "div", "p", "span", "dd", "small", "em", "figure", "h6", "td")


@dataclass(frozen=True, slots=True)
class Captions:
    """The page's words without any white space, and where among them each caption stood."""

    words: str
    places: tuple[tuple[int, str], ...]
    """Offsets into `words` with the caption that stands there, in order."""

    def put_into(self, pieces: list[Piece], *, title: str) -> list[Piece]:
        """The pieces with the captions between the two that they stood between.

        What stands before the title or behind the last piece belongs to other articles and is left out.
        """
        if not self.places or not pieces:
            return pieces
        starts = self._starts(pieces)
        known = [start for start in starts if start is not None]
        if not known:
            return pieces
        first, last = known[0], known[-1]
        heading = self.words.rfind(_solid(title)[:_KEY], 0, first + 1) if title else -1
        found: list[Piece] = []
        waiting = [(at, text) for at, text in self.places if at >= heading >= 0 or at >= first]
        for piece, start in zip(pieces, starts, strict=True):
            while start is not None and waiting and waiting[0][0] <= start:
                found.append(Piece(BlockKind.CAPTION, waiting.pop(0)[1]))
            found.append(piece)
        end = last + len(_solid(pieces[-1].text)) + _KEY
        return found + [Piece(BlockKind.CAPTION, text) for at, text in waiting if at <= end]

    def _starts(self, pieces: list[Piece]) -> list[int | None]:
        starts: list[int | None] = []
        at = 0
        for piece in pieces:
            key = _solid(piece.text[: 4 * _KEY])[:_KEY]
            place = self.words.find(key, at) if key else -1
            starts.append(place if place >= 0 else None)
            at = place + len(key) if place >= 0 else at
        return starts


def take_captions(tree: HtmlElement) -> Captions:
    """Take the captions out of the tree, in place."""
    captions = [element for element in tree.iter(*_MAY_BE) if _is_caption(element)][:_MOST]
    known = set(captions)
    parts: list[str] = []
    places: list[tuple[int, str]] = []
    length = 0
    root = tree.find("body")
    from lxml import etree

    walker = etree.iterwalk(root if root is not None else tree, events=("start", "end"))
    for event, element in walker:
        if event == "start" and element in known:
            text = clean_line(_spaced(element), longest=_LONGEST)
            if text and not _elsewhere(element):
                places.append((length, text))
            walker.skip_subtree()
            continue
        words = element.text if event == "start" else element.tail
        if words and isinstance(element.tag, str) and length < _MOST_WORDS:
            solid = _solid(words)
            parts.append(solid)
            length += len(solid)
    for element in captions:
        take_out(element)
    return Captions("".join(parts), tuple(dict.fromkeys(places)))


def _is_caption(element: HtmlElement) -> bool:
    if (
        element.tag != "figcaption"
        and not marked(element, "caption")
        and element.get("itemprop") != "caption"
    ):
        return False
    # A caption inside another is a part of it; a wrapper of many paragraphs is none.
    if any(parent.tag == "figcaption" or marked(parent, "caption") for parent in element.iterancestors()):
        return False
    return (
        2 < len(element.text_content().strip()) <= _LONGEST
        and next(element.iter("blockquote", "h1", "h2"), None) is None
    )


def _elsewhere(element: HtmlElement) -> bool:
    """Whether the caption belongs to a pointer to another article."""
    return any(
        parent.tag in ("nav", "footer", "a") or marked(parent, "elsewhere")
        for parent in element.iterancestors()
    )


def _spaced(element: HtmlElement) -> str:
    """The words of an element, those of its parts apart."""
    return " ".join(" ".join(words.split()) for words in element.itertext() if words.strip())


def _solid(words: str) -> str:
    return "".join(words.split())
