"""Which pieces of a page are its article, by what an extractor chose and by where in the page they stand.

An extractor finds most of a text and loses some of its build: it drops a paragraph for the name of its box,
gives a heading as a line, takes up a teaser. So its choice only counts as votes for pieces of the page as it
is written. What stands among the chosen and is built as they are belongs to them; what was chosen far from
all others does not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui_reader.ingest.lines import ends_sentence, may_be_heading
from tui_reader.ingest.page.tags import solid
from tui_reader.ingest.rendering import Piece
from tui_reader.model.article import PROSE, BlockKind, Emphasis

if TYPE_CHECKING:
    from lxml.etree import _Element

_SURE = 20
"""Code points without white space; shorter words may stand anywhere by chance."""
_PROSE_LENGTH = 60
_HALF = 0.5
_MOST_LINKED = 0.25
"""Linked words of what a wider container adds, over the chosen words that it adds."""
_LABEL = 20
"""Code points of what may stand between a heading and its text, as "Advertisement" does."""
_AHEAD = 4
"""Pieces behind a heading among which there must be one that is chosen."""
_MOST_WIDENED = 60
_MOST_APART = 3
"""Levels between the parts of a text and what holds them all."""

Sign = tuple[str, str, str, str]


@dataclass(slots=True)
class _Held:
    piece: Piece
    element: _Element
    solid: str
    voted: bool
    linked: int
    """Code points of its words that are links."""

    @property
    def weight(self) -> int:
        return len(self.solid) if self.voted and self.piece.kind in PROSE else 0


def choose(held: Sequence[tuple[Piece, _Element]], voted: Sequence[Piece], *, body: str = "") -> list[Piece]:
    """The pieces of the article among all of the page's, in order; empty where none was chosen.

    `held`: all pieces of the page, each with the element that holds it; `voted`: what an extractor chose;
    `body`: the text as the publisher's data have it, which counts as a choice as well.
    """
    pieces = _vote(held, voted, body)
    container = _container(pieces)
    if container is None:
        return []
    inside = {element for part in (container, *_twins(container)) for element in part.iter()}
    within = [one.element in inside for one in pieces]
    signs = {_sign(one.element) for one, here in zip(pieces, within, strict=True) if here and one.weight}
    parents = {
        one.element.getparent() for one, here in zip(pieces, within, strict=True) if here and one.weight
    }
    kept = [
        one.voted and one.piece.kind is not BlockKind.HEADING and (here or _sign(one.element) in signs)
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
        if not kept[at] and within[at] and _is_heading(pieces[at].piece):
            kept[at] = _heads(pieces, kept, at)
    return [one.piece for one, keep in zip(pieces, kept, strict=True) if keep]


def _vote(held: Sequence[tuple[Piece, _Element]], voted: Sequence[Piece], body: str) -> list[_Held]:
    # Each vote is for one piece: the same words in a column beside the article are not chosen with it.
    whole = Counter(solid(piece.text) for piece in voted)
    left = Counter(whole)
    joined = "".join(solid(piece.text) for piece in voted) + "\n" + solid(body)
    found = []
    for piece, element in held:
        words = solid(piece.text)
        chosen = left[words] > 0 if words in whole else len(words) >= _SURE and words in joined
        left[words] -= 1
        linked = sum(link.span.end - link.span.start for link in piece.links)
        found.append(_Held(piece, element, words, chosen, linked))
    return found


def _container(pieces: Sequence[_Held]) -> _Element | None:
    """The element that holds the article: the smallest with half of what was chosen, widened while what comes
    in with it is text, not links."""
    weights: dict[_Element, int] = defaultdict(int)
    links: dict[_Element, int] = defaultdict(int)
    for one in pieces:
        for element in (one.element, *one.element.iterancestors()):
            weights[element] += one.weight
            links[element] += one.linked if len(one.piece.text) <= 5 * one.linked else 0
    whole = sum(one.weight for one in pieces)
    if not whole:
        return None
    best = pieces[0].element.getroottree().getroot()
    while narrower := [child for child in best if weights.get(child, 0) >= _HALF * whole]:
        best = narrower[0]
    for _, wider in zip(range(_MOST_WIDENED), list(best.iterancestors()), strict=False):
        more = weights[wider] - weights[best]
        if more >= _PROSE_LENGTH and links[wider] - links[best] <= _MOST_LINKED * more:
            best = wider
    return best


def _twins(container: _Element) -> list[_Element]:
    """The other parts of a text that is set in several containers of one kind."""
    name = container.get("class")
    if not name:
        return []
    top = container
    for _, above in zip(range(_MOST_APART), container.iterancestors(), strict=False):
        if above.tag in ("body", "html"):
            break
        top = above
    # Behind another headline stands another article.
    twins = [one for one in top.iter(container.tag) if one.get("class") == name and one is not container]
    return [one for one in twins if next(one.iter("h1"), None) is None]


def _is_heading(piece: Piece) -> bool:
    if piece.kind is BlockKind.HEADING:
        return True
    bold = sum(s.span.end - s.span.start for s in piece.styles if s.emphasis is Emphasis.STRONG)
    return piece.kind is BlockKind.PARAGRAPH and bold >= len(piece.text) and may_be_heading(piece.text)


def _heads(pieces: Sequence[_Held], kept: Sequence[bool], at: int) -> bool:
    """Whether a heading has text under it: at once, or soon if it was chosen itself."""
    for after in range(at + 1, min(len(pieces), at + 1 + _AHEAD)):
        if kept[after]:
            return True
        if not pieces[at].voted and len(pieces[after].piece.text) > _LABEL:
            return False
    return False


def _belongs(one: _Held, signs: set[Sign], parents: set[_Element | None]) -> bool:
    """Whether what was not chosen is built as what was: among the same, and no pointer."""
    if 2 * one.linked > len(one.piece.text):
        return False
    if one.piece.kind is BlockKind.LIST_ITEM or one.element.tag == "tr":
        return not any(above.tag in ("nav", "aside") for above in one.element.iterancestors())
    beside = one.element.getparent() in parents and str(one.element.tag) in ("p", "blockquote")
    built = _sign(one.element) in signs
    return (beside or built) and len(one.solid) >= _PROSE_LENGTH and ends_sentence(one.piece.text)


def _sign(element: _Element) -> Sign:
    """How an element is built: its tag and class, and those of its parent."""
    parent = element.getparent()
    return (
        str(element.tag),
        element.get("class") or "",
        str(parent.tag) if parent is not None else "",
        (parent.get("class") or "") if parent is not None else "",
    )
