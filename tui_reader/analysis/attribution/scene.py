"""What the rules look at: the parse with each token's reach, the quotations, and drafts of attributions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tui_reader.analysis.attribution.lexicon import Lexicon, lexicon
from tui_reader.analysis.attribution.marks import Quotation, find_quotations
from tui_reader.analysis.parse import Parse, Token
from tui_reader.model.article import Article

Range = tuple[int, int]
"""First and last (exclusive) token index."""

MARKS = frozenset(['"', "“", "”", "„", "«", "»", "``", "''", "'", "‘", "’", "‚", "‹", "›"])
SOFT = frozenset([",", ";", ":", "-", "–", "—", "―", "--", "...", "…", ".", "!", "?"])
LONGEST = 400
"""Tokens in the longest sentence that is read by its parse; longer ones are lists or damaged text."""
REACH = 24
"""How many steps up the tree are looked at: real sentences need fewer, damaged ones have no end."""


@dataclass(slots=True)
class Draft:
    """An attribution in the making; ranges are of tokens."""

    content: list[Range]
    cue: list[Range]
    source: list[Range]
    kind: str
    """The cue's kind in the lexicon, or "quote" where only marks speak for it."""
    frame: str
    """Which construction found it."""
    verb: Token | None = None
    """The cue's main word."""
    certain: bool = True
    relay: bool = False
    """Whether it may hold other attributions (", Politico reported")."""

    @property
    def start(self) -> int:
        """First token of the content."""
        return self.content[0][0]

    @property
    def end(self) -> int:
        """Behind the last token of the content."""
        return self.content[-1][1]


@dataclass(slots=True)
class Scene:
    """An article as the rules see it."""

    parse: Parse
    article: Article
    lexicon: Lexicon
    left: list[int]
    """First token that each token governs, itself included."""
    right: list[int]
    """Behind the last one."""
    quotations: tuple[Quotation, ...]
    quotation_at: list[int] = field(repr=False)
    """Index into `quotations` for each token, -1 outside."""
    named: frozenset[int] = frozenset()
    """Tokens of the names of people, bodies and places, whatever their tags."""
    dateline: Range = (0, 0)
    """The tokens of the dateline, which belong to nothing that is said."""
    governors: dict[int, Token] = field(default_factory=dict, repr=False)
    """Verbs that share the subject of an earlier cue, whatever the parse says: index → that cue."""

    @property
    def tokens(self) -> Sequence[Token]:
        """All tokens."""
        return self.parse.tokens

    def reach(self, token: Token) -> Range:
        """The token and all it governs."""
        return self.left[token.index], self.right[token.index]

    def sentence(self, token: Token) -> Range:
        """The sentence that the token stands in."""
        return self.parse.sentences[token.sentence]

    def quotation(self, index: int) -> Quotation | None:
        """The quotation that a token stands in."""
        at = self.quotation_at[index]
        return self.quotations[at] if at >= 0 else None

    def lemma(self, token: Token) -> str:
        """The lemma of a verb that the lexicon knows, else the word itself, lower case."""
        return self.lexicon.lemmas.get(token.lower, token.lower)

    def trimmed(self, piece: Range) -> Range | None:
        """Without commas and stops at its ends, and without a quotation mark whose partner is outside."""
        first, last = piece
        if self.dateline[0] <= first < self.dateline[1] < last:
            first = self.dateline[1]
        tokens = self.tokens
        while first < last and self._loose(tokens[first], first, last):
            first += 1
        while first < last and self._loose(tokens[last - 1], first, last):
            last -= 1
        if last - first > 2 and tokens[last - 1].tag == "CC" and self.quotation_at[last - 1] < 0:
            # "that it was old and | questioning …": what is joined is somebody else's words.
            return self.trimmed((first, last - 1))
        return (first, last) if first < last else None

    def _loose(self, token: Token, first: int, last: int) -> bool:
        if token.text in SOFT:
            return self.quotation_at[token.index] < 0
        if token.text not in MARKS:
            return False
        q = self.quotation(token.index)
        return q is None or not (first <= q.first and q.last <= last)


def make_scene(parse: Parse, article: Article, named: frozenset[int] = frozenset()) -> Scene:
    """Prepare an article; linear in its length."""
    quotations = find_quotations(parse)
    at = [-1] * len(parse.tokens)
    for number, q in enumerate(quotations):
        at[q.first : q.last] = [number] * (q.last - q.first)
    left, right = reaches(parse)
    dateline = _dateline(parse, article)
    return Scene(parse, article, lexicon(), left, right, quotations, at, named, dateline)


def _dateline(parse: Parse, article: Article) -> Range:
    span = article.dateline_span
    inside = [t.index for t in parse.tokens if span and span.start <= t.start < span.end] if span else []
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def reaches(parse: Parse) -> tuple[list[int], list[int]]:
    """For each token, the first and the last (exclusive) token that it governs."""
    n = len(parse.tokens)
    left, right = list(range(n)), list(range(1, n + 1))
    for first, last in parse.sentences:
        for token in reversed(_downwards(parse.tokens[first:last])):
            head = token.head.index
            if first <= head < last and head != token.index:
                left[head] = min(left[head], left[token.index])
                right[head] = max(right[head], right[token.index])
    return left, right


def _downwards(tokens: Sequence[Token]) -> list[Token]:
    """Governors before what they govern."""
    order: list[Token] = [t for t in tokens if t.is_root or t.head.sentence != t.sentence]
    at = 0
    while at < len(order):
        order.extend(c for c in order[at].children if c.sentence == order[at].sentence)
        at += 1
    return order


def upwards(token: Token) -> Iterator[Token]:
    """The governors, nearest first, at most `REACH` of them."""
    for _ in range(REACH):
        if token.is_root:
            return
        token = token.head
        yield token


def without(piece: Range, holes: Sequence[Range]) -> list[Range]:
    """What is left of a piece when the holes are cut out."""
    left = [piece]
    for a, b in holes:
        left = [
            part
            for first, last in left
            for part in (
                ((first, min(last, a)), (max(first, b), last)) if a < last and b > first else ((first, last),)
            )
            if part[0] < part[1]
        ]
    return left
