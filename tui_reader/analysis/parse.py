"""The engine's answer in plain values: what the rules read, whatever engine made it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tui_reader.model.article import Block
from tui_reader.model.spans import Span


@dataclass(slots=True, eq=False)
class Token:
    """One token with its place in the parse. Tags are Penn Treebank's, labels ClearNLP's."""

    index: int
    text: str
    start: int
    """Code point in `Article.text`."""
    end: int
    tag: str
    dep: str
    sentence: int
    """Index into `Parse.sentences`."""
    block: int
    """Index into `Parse.blocks`."""
    lower: str = ""
    head: Token = field(init=False, repr=False)
    """The governor; the token itself at a root."""
    children: list[Token] = field(default_factory=list, repr=False)
    """In text order, both sides."""

    def __post_init__(self) -> None:
        self.lower = self.text.lower()
        self.head = self

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self.start, self.end)

    @property
    def is_root(self) -> bool:
        """Whether nothing governs it."""
        return self.head is self

    @property
    def is_verb(self) -> bool:
        """Any verb form, modals included."""
        return self.tag[:2] == "VB" or self.tag == "MD"

    @property
    def is_noun(self) -> bool:
        """A noun or a proper noun."""
        return self.tag[:2] == "NN"

    def child(self, *deps: str) -> Token | None:
        """The first child with one of these labels."""
        return next((c for c in self.children if c.dep in deps), None)

    def subtree(self) -> list[Token]:
        """The token and all it governs, in text order."""
        found, stack = [self], [*self.children]
        while stack:
            token = stack.pop()
            found.append(token)
            stack.extend(token.children)
        return sorted(found, key=lambda t: t.index)

    def ancestors(self) -> Iterator[Token]:
        """The governors, nearest first, without the token itself."""
        token = self
        while not token.is_root:
            token = token.head
            yield token


@dataclass(frozen=True, slots=True)
class Name:
    """A name as the engine found it: tokens `first` to `last` (exclusive), OntoNotes label."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Parse:
    """A whole article parsed."""

    text: str
    """The article's text; token offsets point into it."""
    tokens: Sequence[Token]
    """Without white space, in text order, over all parsed blocks."""
    sentences: Sequence[tuple[int, int]]
    """First and last (exclusive) token index of each."""
    names: Sequence[Name]
    blocks: Sequence[Block]
    """The blocks that were parsed, in reading order."""
    block_tokens: Sequence[tuple[int, int]]
    """First and last (exclusive) token index of each block."""

    def sentence(self, index: int) -> Sequence[Token]:
        """The tokens of one sentence."""
        first, last = self.sentences[index]
        return self.tokens[first:last]

    def sentence_span(self, index: int) -> Span:
        """Where a sentence stands in the text."""
        first, last = self.sentences[index]
        return Span(self.tokens[first].start, self.tokens[last - 1].end)


def cover(tokens: Sequence[Token]) -> Span:
    """The stretch from the first to the last of `tokens`, which are in text order and not empty."""
    return Span(tokens[0].start, tokens[-1].end)
