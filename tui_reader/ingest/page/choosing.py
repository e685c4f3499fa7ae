"""Which pieces of a page are its article, by what an extractor chose and by where in the page they stand.

An extractor finds most of a text and loses some of its build: it drops a paragraph for the name of its box,
gives a heading as a line, takes up a teaser. So its choice only counts as votes for pieces of the page as it
is written. What stands among the chosen and is built as they are belongs to them; what was chosen far from
all others does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui_reader.ingest.lines import ends_sentence
from tui_reader.ingest.page.standing import (
    Held,
    Sign,
    find_container,
    find_lead,
    find_stretch,
    find_twins,
    first_behind,
    is_heading,
    sign,
)
from tui_reader.ingest.page.tags import solid
from tui_reader.ingest.rendering import Piece
from tui_reader.model.article import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_SURE = 20
"""Code points without white space; shorter words may stand anywhere by chance."""
_PROSE_LENGTH = 60
_HALF = 0.5
_LABEL = 20
_BESIDE = frozenset({"nav", "aside", "footer", "form"})
_AHEAD = 4
"""Pieces behind a heading among which there must be one that is chosen."""


def choose(
    held: Sequence[tuple[Piece, _Element]], voted: Sequence[Piece], *, body: str = "", title: str = ""
) -> list[Piece]:
    """The pieces of the article among all of the page's, in order; empty where none was chosen.

    `held`: all pieces of the page, each with the element that holds it; `voted`: what an extractor chose;
    `body`: the text as the publisher's data have it, which counts as a choice as well; `title`: the article's,
    behind which it begins.
    """
    pieces = _vote(held, voted, body)
    stretch = find_stretch(pieces, title)
    if sum(one.weight for one in stretch) < _HALF * sum(len(one.solid) for one in stretch):
        # The extractor took something else for the article, or nothing at all.
        for one in stretch:
            one.voted = True
    container = find_container(pieces, stretch, title)
    if container is None:
        return []
    lead = find_lead(pieces, stretch, container, first_behind(pieces, title))
    inside = {element for part in (container, *find_twins(container)) for element in part.iter()}
    within = [one.element in inside or one in lead for one in pieces]
    signs = {sign(one.element) for one, here in zip(pieces, within, strict=True) if here and one.weight}
    main = {sign(one.element) for one in stretch} or signs
    parents = {
        one.element.getparent() for one, here in zip(pieces, within, strict=True) if here and one.weight
    }
    kept = [
        one.voted and one.piece.kind is not BlockKind.HEADING and (here or sign(one.element) in main)
        for one, here in zip(pieces, within, strict=True)
    ]
    chosen = [at for at, keep in enumerate(kept) if keep and pieces[at].weight]
    if not chosen:
        return []
    last = max(at for at, here in enumerate(within) if here)
    for at in range(chosen[0], max(last, chosen[-1]) + 1):
        if not kept[at] and within[at] and pieces[at].piece.kind is not BlockKind.HEADING:
            kept[at] = _belongs(pieces[at], signs, parents)
    for at in range(len(pieces) - 1, -1, -1):
        if not kept[at] and within[at] and is_heading(pieces[at].piece):
            kept[at] = _heads(pieces, kept, at)
    return [one.piece for one, keep in zip(pieces, kept, strict=True) if keep]


def _vote(held: Sequence[tuple[Piece, _Element]], voted: Sequence[Piece], body: str) -> list[Held]:
    # Each vote is for one piece: the same words in a column beside the article are not chosen with it.
    whole = Counter(solid(piece.text) for piece in voted)
    left = Counter(whole)
    joined = "".join(solid(piece.text) for piece in voted) + "\n" + solid(body)
    beside: set[_Element] = set()
    if held:
        for element in held[0][1].getroottree().getroot().iter("*"):
            if element.tag in _BESIDE or element.getparent() in beside:
                beside.add(element)
    found = []
    for piece, element in held:
        words = solid(piece.text)
        chosen = left[words] > 0 if words in whole else len(words) >= _SURE and words in joined
        left[words] -= 1
        linked = sum(link.span.end - link.span.start for link in piece.links)
        found.append(Held(piece, element, words, chosen, linked, element in beside))
    return found


def _heads(pieces: Sequence[Held], kept: Sequence[bool], at: int) -> bool:
    """Whether a heading has text under it: at once, or soon if it was chosen itself."""
    for after in range(at + 1, min(len(pieces), at + 1 + _AHEAD)):
        if kept[after]:
            return True
        if not pieces[at].voted and len(pieces[after].piece.text) > _LABEL:
            return False
    return False


def _belongs(one: Held, signs: set[Sign], parents: set[_Element | None]) -> bool:
    """Whether what was not chosen is built as what was: among the same, and no pointer."""
    if 2 * one.linked > len(one.piece.text):
        return False
    if one.piece.kind is BlockKind.LIST_ITEM or one.element.tag == "tr":
        return not one.beside
    beside = one.element.getparent() in parents and str(one.element.tag) in ("p", "blockquote")
    built = sign(one.element) in signs
    return (beside or built) and len(one.solid) >= _PROSE_LENGTH and ends_sentence(one.piece.text)
