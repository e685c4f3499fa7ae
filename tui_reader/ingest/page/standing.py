"""Where in a page its article stands, told by how the page is built."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tui_reader.ingest.lines import ends_sentence, may_be_heading
from tui_reader.ingest.page.tags import solid
from tui_reader.ingest.rendering import Piece
from tui_reader.model.article import PROSE, BlockKind, Emphasis

if TYPE_CHECKING:
    from lxml.etree import _Element

_PROSE_LENGTH = 60
_HALF = 0.5
_NOT_MUCH_SHORTER = 0.4
_MOSTLY = 0.8
_ALMOST = 0.7
_LONGEST_LABEL = 80
_FEWEST_NAMES = 4
_PURE = 0.75
"""Share of a container's words that were chosen, from which on hardly anything else stands in it."""
_MOST_LINKED = 0.25
"""Linked words of what a wider container adds, over the chosen words that it adds."""
_MOST_WIDENED = 60
_MOST_AHEAD = 2
_MOST_APART = 3
"""Levels between the parts of a text and what holds them all."""

Sign = tuple[str, str, str, str]
"""How an element is built: its tag and class, and those of its parent."""


@dataclass(slots=True, eq=False)
class Held:
    """A piece of a page where it stands."""

    piece: Piece
    element: _Element
    solid: str
    voted: bool
    linked: int
    """Code points of its words that are links."""
    beside: bool
    """Whether it stands in a menu, a column beside the text, a footer or a form."""

    @property
    def weight(self) -> int:
        return len(self.solid) if self.voted and self.piece.kind in PROSE else 0


def find_stretch(pieces: Sequence[Held], title: str) -> list[Held]:
    """The prose behind the title that is built alike: the first of such stretches that was chosen, for the most
    part, and is not much shorter than the longest; or the first that is not. Empty where no title is shown."""
    top = first_behind(pieces, title)
    stretches: dict[Sign, list[Held]] = defaultdict(list)
    led: Counter[Sign] = Counter()
    for before, one in pairwise(pieces[top - 1 :]) if top else ():
        # What stands under a link is a summary of what it leads to.
        if _is_prose(one) and before.linked < _MOSTLY * len(before.piece.text) and not _is_summary(one):
            stretches[sign(one.element)].append(one)
            led[sign(one.element)] += _is_label(before)
    # Readers' words and summaries have a name or a title each.
    lengths = {
        built: sum(len(one.solid) for one in alike)
        for built, alike in stretches.items()
        if led[built] < max(_FEWEST_NAMES, len(alike))
    }
    longest = max(lengths.values(), default=0)
    long = [built for built, length in lengths.items() if length >= _NOT_MUCH_SHORTER * longest]
    chosen = [
        built
        for built in long
        if lengths[built] >= _ALMOST * longest
        and sum(one.weight for one in stretches[built]) >= _HALF * lengths[built]
    ]
    return next((stretches[built] for built in (*chosen[:1], *long)), [])


def find_container(pieces: Sequence[Held], stretch: Sequence[Held], title: str) -> _Element | None:
    """The element that holds the article: the smallest with half of the stretch, or else of what was chosen;
    widened while what comes in with it is text, not links, and built as what it holds already."""
    if not pieces:
        return None
    root = pieces[0].element.getroottree().getroot()
    order = list(root.iter("*"))

    def sums(weigh: Callable[[Held], int], of: Sequence[Held] = pieces) -> dict[_Element, int]:
        return _sums(order, ((one.element, weigh(one)) for one in of))

    first = sums(lambda one: len(one.solid) if one.voted else 0, stretch or pieces)
    best, whole = root, first[root]
    if not whole:
        return None
    while narrower := [child for child in best if first.get(child, 0) >= _HALF * whole]:
        best = narrower[0]
    # What stands between the title and the stretch leads to it.
    ahead = set(pieces[first_behind(pieces, title) : pieces.index(stretch[0])]) if stretch else set()
    signs = {sign(one.element) for one in stretch}
    kinds = {built[:2] for built in signs}
    weights = sums(lambda one: one.weight)
    links = sums(lambda one: one.linked if len(one.piece.text) <= 5 * one.linked else 0)
    same = sums(lambda one: one.weight if one in ahead or sign(one.element) in signs else 0)
    alike = sums(lambda one: one.weight if sign(one.element)[:2] in kinds else 0)
    whole_text = sums(lambda one: len(one.solid))
    labels = sums(lambda one: int(_is_label(one)))
    paragraphs = sums(lambda one: int(one.weight >= _PROSE_LENGTH))
    for _, wider in zip(range(_MOST_WIDENED), list(best.iterancestors()), strict=False):
        more = weights[wider] - weights[best]
        if more < _PROSE_LENGTH or links[wider] - links[best] > _MOST_LINKED * more:
            continue
        # Readers' words come with a name each, a part of the article in one piece.
        names = labels[wider] - labels[best]
        signed = names >= _FEWEST_NAMES and 2 * names > paragraphs[wider] - paragraphs[best]
        pure = weights[wider] >= _PURE * whole_text[wider] or more >= _HALF * weights[best]
        built = alike if not signed else same
        like = max(same[wider] - same[best], built[wider] - built[best]) >= _HALF * more
        if not stretch or like or (pure and not signed):
            best = wider
    return best


def find_lead(pieces: Sequence[Held], stretch: Sequence[Held], container: _Element, top: int) -> set[Held]:
    """The prose between the title and the stretch, not far from it, as chosen: some set it in another way."""
    above = [element for _, element in zip(range(_MOST_AHEAD), container.iterancestors(), strict=False)]
    near = {element for element in (container, *above) if element.tag not in ("body", "html", "main")}
    found: set[Held] = set()
    for before, one in pairwise(pieces[max(0, top - 1) : pieces.index(stretch[0])] if stretch else ()):
        is_near = not near.isdisjoint(one.element.iterancestors())
        signed = one.piece.text[:3].lower() == "by "
        if is_near and _is_prose(one) and not signed and before.linked < _MOSTLY * len(before.piece.text):
            one.voted = True
            found.add(one)
    return found


def find_twins(container: _Element) -> list[_Element]:
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


def first_behind(pieces: Sequence[Held], title: str) -> int:
    """The first piece behind the title; 0 where none stands on the page."""
    words = solid(title)
    titled = [at for at, one in enumerate(pieces) if words and one.solid == words]
    headed = [
        at for at, one in enumerate(pieces) if one.piece.kind is BlockKind.HEADING and one.piece.level == 1
    ]
    # The name of the site may be a heading as well, and the title stand in a list of what is new.
    both = [at for at in titled if pieces[at].piece.kind is BlockKind.HEADING]
    return next((found[0] + 1 for found in (both, headed, titled) if found), 0)


def _is_prose(one: Held) -> bool:
    return (
        one.piece.kind in PROSE
        and len(one.solid) >= _PROSE_LENGTH
        and 4 * one.linked < len(one.piece.text)
        and ends_sentence(one.piece.text)
        and not one.beside
    )


def is_heading(piece: Piece) -> bool:
    """Whether a piece is a heading, or a line all in bold that may be one."""
    if piece.kind is BlockKind.HEADING:
        return True
    bold = sum(s.span.end - s.span.start for s in piece.styles if s.emphasis is Emphasis.STRONG)
    return piece.kind is BlockKind.PARAGRAPH and bold >= len(piece.text) and may_be_heading(piece.text)


def _is_label(one: Held) -> bool:
    if one.piece.kind is not BlockKind.PARAGRAPH or len(one.piece.text) > _LONGEST_LABEL:
        return False
    return one.element.tag != "tr" and not ends_sentence(one.piece.text) and not is_heading(one.piece)


def _is_summary(one: Held) -> bool:
    """Whether a paragraph begins with the linked title of what it tells of."""
    links = one.piece.links
    return bool(links) and links[0].span.start == 0 and 5 * one.linked >= len(one.piece.text)


def _sums(order: Sequence[_Element], weights: Iterable[tuple[_Element, int]]) -> dict[_Element, int]:
    """For each element what it and all in it weigh together; `order`: all elements as they stand in the page."""
    found: dict[_Element, int] = defaultdict(int)
    for element, weight in weights:
        found[element] += weight
    for element in reversed(order):
        parent = element.getparent()
        if parent is not None and element in found:
            found[parent] += found[element]
    return found


def sign(element: _Element) -> Sign:
    """How an element is built: its tag and class, and those of its parent."""
    parent = element.getparent()
    return (
        str(element.tag),
        element.get("class") or "",
        str(parent.tag) if parent is not None else "",
        (parent.get("class") or "") if parent is not None else "",
    )
