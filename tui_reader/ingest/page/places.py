"""Where captions and headings stand among a page's words, so that what was lost can be put back there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui_reader.ingest.clean import clean_line
from tui_reader.ingest.lines import plain_kind
from tui_reader.ingest.page.boxes import take_out
from tui_reader.ingest.page.captions import elsewhere, find_captions, holder, picture_address
from tui_reader.ingest.page.tags import HEADINGS, SKIPPED
from tui_reader.ingest.rendering import Piece
from tui_reader.model.article import BlockKind, Link
from tui_reader.model.spans import Span

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST = 1_000
_LONGEST_HEADING = 200
_MOST = 200
_MOST_LINKS = 5_000
_KEY = 40
_BETWEEN = ("", "Advertisement", "ADVERTISEMENT", "advertisement")
_TOPS = ("article", "h1", "main")
_MOST_WORDS = 2_000_000


@dataclass(frozen=True, slots=True)
class Places:
    """The page's words without any white space, and what stood where; all offsets are into `words`."""

    words: str
    captions: tuple[tuple[int, str, str], ...]
    """Where each caption stood, its own words, which are not in `words`, and its picture's address or nothing."""
    headings: tuple[tuple[int, int, str], ...]
    """Where each heading ends, its level, and its words."""
    linked: frozenset[str] = frozenset()
    """What the links say, without white space."""
    tops: tuple[tuple[int, str, int], ...] = ()
    """Where articles, main parts and top headings begin, with their tag, and how many captions stand before."""

    def put_into(self, pieces: list[Piece], *, title: str) -> list[Piece]:
        """The pieces with captions and lost headings between the two that they stood between.

        Captions before the article or behind the last piece belong to other articles and are left out. A
        heading is put back only where the very next words are those of a piece: it heads them.
        """
        starts = self._starts(pieces)
        known = [start for start in starts if start is not None]
        if not known:
            return pieces
        waiting = self._own_captions(known[0], title)
        headed = {
            end: (level, text)
            for end, level, text in self.headings
            if end > known[0] and _solid(text) != _solid(title)
        }
        found: list[Piece] = []

        def put(piece: Piece) -> None:
            if not found or _solid(found[-1].text) != _solid(piece.text):
                found.append(piece)

        for piece, start in zip(pieces, starts, strict=True):
            while start is not None and waiting and waiting[0][0] <= start:
                put(_caption(*waiting.pop(0)[1:]))
            end = self._headed_at(start, headed) if start is not None else None
            if end is not None and piece.kind is not BlockKind.HEADING:
                put(Piece(BlockKind.HEADING, headed[end][1], headed[end][0]))
            found.append(piece)
        end = known[-1] + len(_solid(pieces[-1].text)) + _KEY
        for at, *caption in waiting:
            if at <= end:
                put(_caption(*caption))
        return found

    def _own_captions(self, first: int, title: str) -> list[tuple[int, str, str]]:
        """The captions from where the article begins: its element, its heading, its title, or the main part."""
        for tag in ("article", "h1", "", "main"):
            before = [count for at, top, count in self.tops if top == tag and at <= first]
            if before:
                return list(self.captions[before[-1] :])
            place = self.words.rfind(_solid(title)[:_KEY], 0, first + 1) if title and not tag else -1
            if place >= 0:
                return [caption for caption in self.captions if caption[0] > place]
        return [caption for caption in self.captions if caption[0] >= first]

    def _headed_at(self, start: int, headed: Mapping[int, object]) -> int | None:
        """The end of the heading right before `start`; only an advertisement may stand between."""
        for between in _BETWEEN:
            if start - len(between) in headed and self.words.endswith(between, 0, start):
                return start - len(between)
        return None

    def _starts(self, pieces: list[Piece]) -> list[int | None]:
        starts: list[int | None] = []
        at = 0
        for piece in pieces:
            key = _solid(piece.text[: 4 * _KEY])[:_KEY]
            place = self.words.find(key, at) if key else -1
            starts.append(place if place >= 0 else None)
            at = place + len(key) if place >= 0 else at
        return starts


def take_places(tree: HtmlElement, base: str | None = None) -> Places:
    """Note where captions and headings stand, and take the captions out of the tree, in place.

    Addresses of pictures are read as relative to `base`.
    """
    from lxml import etree

    known = find_captions(tree)
    parts: list[str] = []
    places: list[tuple[int, str, str]] = []
    headings: list[tuple[int, int, str]] = []
    links = zip(range(_MOST_LINKS), tree.iter("a"), strict=False)
    # Links to a place in the page lead to its own headings.
    leading = (link for _, link in links if not (link.get("href") or "").startswith("#"))
    linked = {_solid(link.text_content()[:_LONGEST]) for link in leading}
    tops: list[tuple[int, str, int]] = []
    length = 0
    figure: HtmlElement | None = None
    body = tree.find("body")
    walker = etree.iterwalk(body if body is not None else tree, events=("start", "end"))
    for event, element in walker:
        tag = str(element.tag)
        words = element.tail if event == "end" else None
        if event == "start" and element in known:
            text = clean_line(_spaced(element), longest=_LONGEST)
            if text and not elsewhere(element):
                near = holder(element)
                if places and near is not None and near is figure and places[-1][0] == length:
                    # A caption and its credit are often marked apart.
                    text = f"{places.pop()[1]} {text}"
                places.append((length, text, picture_address(element, near, base) or ""))
                figure = near
            walker.skip_subtree()
        elif event == "start" and tag in SKIPPED:
            walker.skip_subtree()
        elif event == "start":
            words = element.text
            if tag in _TOPS and len(tops) < _MOST:
                tops.append((length, tag, len(places)))
        elif tag in HEADINGS and len(headings) < _MOST and not elsewhere(element):
            text = clean_line(_spaced(element), longest=_LONGEST)
            pointing = plain_kind(text) is BlockKind.READ_MORE if text else True
            if not pointing and len(text) <= _LONGEST_HEADING and _solid(text) not in linked:
                headings.append((length, HEADINGS[tag], text))
        if words and length < _MOST_WORDS:
            solid = _solid(words)
            parts.append(solid)
            length += len(solid)
    for element in known:
        take_out(element)
    return Places("".join(parts), tuple(places), tuple(headings), frozenset(linked), tuple(tops))


def _caption(text: str, address: str) -> Piece:
    """A caption, whose words lead to its picture."""
    links = (Link(Span(0, len(text)), address),) if address else ()
    return Piece(BlockKind.CAPTION, text, links=links)


def _spaced(element: HtmlElement) -> str:
    """The words of an element, those of its parts apart."""
    return " ".join(" ".join(words.split()) for words in element.itertext() if words.strip())


def _solid(words: str) -> str:
    return "".join(words.split())
