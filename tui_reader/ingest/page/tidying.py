"""What stands around the text of a page and slipped in with it: taken out, or called what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from tui_reader.ingest.lines import clock, ends_sentence, is_prose, may_be_heading, plain_kind
from tui_reader.ingest.page.tags import solid
from tui_reader.ingest.phrases import phrases
from tui_reader.ingest.rendering import Piece
from tui_reader.model.article import PROSE, BlockKind, Emphasis, Link, Style
from tui_reader.model.spans import Span

_BY_WORDS = frozenset(
    {
        BlockKind.CAPTION,
        BlockKind.NOTE,
        BlockKind.CORRECTION,
        BlockKind.BYLINE,
        BlockKind.DATE,
        BlockKind.READ_MORE,
    }
)
_ON_TOP = 6
_MOST_LABEL = 3
_MOSTLY = 0.75
_LONGEST_TOPIC = 30
_BOLD_LEVEL = 3
"""The level of a heading that is one by its bold type only."""


def tidy(
    pieces: Sequence[Piece],
    *,
    title: str,
    bylines: Sequence[str] = (),
    linked: Set[str] = frozenset(),
    live: bool = False,
) -> list[Piece]:
    """The article's own pieces, each of the right kind.

    The title, bylines and dates on top are told elsewhere; pointers to other articles are no part of it.
    `linked`: what the page's links say, without white space. `live`: whether headings may be links, to the
    entries that they head.
    """
    named = [_named(part) for piece in pieces for part in _parts(piece)]
    kept = [
        piece
        for at, piece in enumerate(named)
        if piece.kind is not BlockKind.READ_MORE
        and not (at < _ON_TOP and _is_furniture(piece, title, bylines))
        and not _is_pointer(named, at, linked, live=live)
    ]
    kept = [_headed(kept, at) for at in range(len(kept))]
    while kept and (kept[-1].kind is BlockKind.HEADING or _is_label(kept[-1])):
        kept.pop()
    return [
        piece
        for at, piece in enumerate(kept)
        if not (at and piece.kind in PROSE and len(piece.text) > 60 and piece.text == kept[at - 1].text)
    ]


def _parts(piece: Piece) -> list[Piece]:
    """The paragraphs of a piece whose lines are whole sentences; others are lines of a verse or an address."""
    lines = piece.text.split("\n")
    if piece.kind not in (BlockKind.PARAGRAPH, BlockKind.QUOTATION) or len(lines) < 2:
        return [piece]
    if not all(ends_sentence(line.rstrip()) for line in lines[:-1]) or not any(map(is_prose, lines)):
        return [piece]
    found, start = [], 0
    for line in lines:
        span = Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
        start += len(line) + 1
        if span.start < span.end:
            found.append(_cut(piece, span))
    return found


def _cut(piece: Piece, span: Span) -> Piece:
    """The part of a piece that lies in `span`."""

    def inside(other: Span) -> Span | None:
        start, end = max(other.start, span.start), min(other.end, span.end)
        return Span(start - span.start, end - span.start) if start < end else None

    return Piece(
        piece.kind,
        span.of(piece.text),
        piece.level,
        piece.marker,
        tuple(Link(part, link.url) for link in piece.links if (part := inside(link.span))),
        tuple(Style(part, style.emphasis) for style in piece.styles if (part := inside(style.span))),
    )


def _named(piece: Piece) -> Piece:
    if piece.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return piece
    kind = plain_kind(" ".join(piece.text[:2_000].split()))
    if piece.kind is BlockKind.HEADING:
        return piece.of(BlockKind.READ_MORE) if kind is BlockKind.READ_MORE else piece
    return piece.of(kind) if kind in _BY_WORDS and kind is not None else piece


def _is_label(piece: Piece) -> bool:
    """A word or two that end no sentence, behind the last paragraph: what was under them is gone."""
    words = piece.text.split()
    return piece.kind is BlockKind.PARAGRAPH and len(words) <= _MOST_LABEL and not ends_sentence(piece.text)


def _is_furniture(piece: Piece, title: str, bylines: Sequence[str]) -> bool:
    words = " ".join(piece.text.split())
    if _same(words, title) or _is_names(words, bylines):
        return True
    if piece.kind is BlockKind.HEADING and title and solid(title) in solid(words):
        # A word for its topic may stand before a title.
        return len(words) <= len(title) + _LONGEST_TOPIC
    if "\n" in piece.text:
        kinds = [plain_kind(line.strip()) for line in piece.text.split("\n") if line.strip()]
        return all(kind in (BlockKind.BYLINE, BlockKind.DATE) for kind in kinds)
    if piece.kind is BlockKind.BYLINE or (piece.kind is BlockKind.DATE and not clock(words)):
        return True
    return any(_same(words, name) for name in bylines)


def _is_names(words: str, bylines: Sequence[str]) -> bool:
    """Whether a line is nothing but the writers' names, and words that stand before and between names."""
    left = words.casefold()
    if not bylines or len(left) > 300 or ends_sentence(words):
        return False
    for name in bylines:
        if name.casefold() not in left:
            return False
        left = left.replace(name.casefold(), " ")
    return all(word in phrases()["byline"]["around_names"] for word in re.findall(r"\w+", left))


def _is_pointer(pieces: Sequence[Piece], at: int, linked: Set[str], *, live: bool) -> bool:
    """A line that is a link and no sentence, between paragraphs; a list of nothing but such lines."""
    piece = pieces[at]
    if piece.kind is BlockKind.PARAGRAPH or (piece.kind is BlockKind.HEADING and not live):
        return _is_link(piece) or ("".join(piece.text.split()) in linked and not ends_sentence(piece.text))
    if piece.kind is not BlockKind.LIST_ITEM or not _is_link(piece):
        return False
    first = at
    while first and pieces[first - 1].kind is BlockKind.LIST_ITEM:
        first -= 1
    last = at
    while last + 1 < len(pieces) and pieces[last + 1].kind is BlockKind.LIST_ITEM:
        last += 1
    return last - first < 50 and all(_is_link(item) for item in pieces[first : last + 1])


def _is_link(piece: Piece) -> bool:
    linked = sum(link.span.end - link.span.start for link in piece.links)
    # A label may stand before the link: "For members: …".
    label = piece.text.find(":") + 1
    label = label if label <= _LONGEST_TOPIC and piece.links and piece.links[0].span.start >= label else 0
    most = min(len(piece.text) - label - 3, _MOSTLY * len(piece.text))
    return linked >= most and not ends_sentence(piece.text) and len(piece.text) < 300


def _headed(pieces: Sequence[Piece], at: int) -> Piece:
    """A short line all in bold before prose is a heading that was not marked as one."""
    piece = pieces[at]
    if piece.kind is not BlockKind.PARAGRAPH or at + 1 == len(pieces) or len(piece.text) > 120:
        return piece
    after = pieces[at + 1]
    bold = sum(s.span.end - s.span.start for s in piece.styles if s.emphasis is Emphasis.STRONG)
    if bold < len(piece.text) or after.kind not in PROSE or not may_be_heading(piece.text):
        return piece
    if after.kind is BlockKind.PARAGRAPH and not is_prose(after.text):
        return piece
    return Piece(BlockKind.HEADING, piece.text, _BOLD_LEVEL)


def _same(words: str, other: str) -> bool:
    return bool(other) and solid(words) == solid(other)
