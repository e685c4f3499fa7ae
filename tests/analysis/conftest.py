"""What the tests of the analysis share: parses built by hand, and the engine, loaded once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pytest

from tui_reader.analysis.parse import Name, Parse, Token
from tui_reader.analysis.pipeline import SpacyEngine
from tui_reader.model.article import Article, Block, BlockKind, Section
from tui_reader.model.spans import Span

WORD = re.compile(
    r"['’]s\b|\w\.(?:\w\.)+|(?:Mr|Mrs|Ms|Dr|Inc|Co|Lt|Gen)\.|\w+(?:[-’']\w+)*?(?=['’]s\b)|\w+(?:['’]\w+)*|[^\w\s]"
)
"""Tokens as an engine would cut them; nearly."""
END = frozenset(".!?")
CLOSERS = frozenset('"”’)')

MakeParse = Callable[..., tuple[Parse, Article]]


@pytest.fixture
def make_parse() -> MakeParse:
    """A builder of parses without an engine; see `build`."""
    return build


@pytest.fixture(scope="session")
def build_parse() -> MakeParse:
    """The same builder for property tests, which want fixtures that live longer than one test."""
    return build


@pytest.fixture(scope="session")
def engine() -> SpacyEngine:
    """The real engine, once for all tests marked `engine`."""
    return SpacyEngine()


def build(
    *paragraphs: str | tuple[BlockKind, str],
    names: Sequence[tuple[str, str]] = (),
    tags: dict[str, str] | None = None,
    heads: dict[str, tuple[str, str]] | None = None,
    title: str = "",
) -> tuple[Parse, Article]:
    """A parse and its article.

    `paragraphs` become blocks, one a line: a string is a paragraph, a pair says its kind. `names` are
    (text, OntoNotes label), each marked wherever these tokens stand. `tags` gives words their tags; others
    get CD, NNP (a capital inside a sentence), a punctuation mark's own, or NN. `heads` says
    "word": ("governor", "label") within a sentence, first occurrence each; other words hang on the
    sentence's root as "dep". The root is the word labelled ROOT, else the first.
    """
    text, blocks = "", []
    for item in paragraphs:
        kind, words = (BlockKind.PARAGRAPH, item) if isinstance(item, str) else item
        text += "\n" if text else ""
        blocks.append(Block(kind, Span(len(text), len(text) + len(words))))
        text += words
    tokens: list[Token] = []
    sentences: list[tuple[int, int]] = []
    block_tokens: list[tuple[int, int]] = []
    for number, block in enumerate(blocks):
        first, fresh = len(tokens), True
        for match in WORD.finditer(text, block.span.start, block.span.end):
            closer = match.group() in CLOSERS
            if fresh and (not closer or len(tokens) == first):
                sentences.append((len(tokens), len(tokens)))
                fresh = False
            tag = (tags or {}).get(match.group()) or _tag(match.group(), len(tokens) == sentences[-1][0])
            tokens.append(
                Token(
                    len(tokens),
                    match.group(),
                    match.start(),
                    match.end(),
                    tag,
                    "ROOT",
                    len(sentences) - 1,
                    number,
                )
            )
            sentences[-1] = (sentences[-1][0], len(tokens))
            fresh = match.group() in END or (fresh and closer)
        block_tokens.append((first, len(tokens)))
    for first, last in sentences:
        _hang(tokens[first:last], heads or {})
    parse = Parse(text, tokens, sentences, _names(tokens, names), blocks, block_tokens)
    spans = tuple(b.span for b in blocks if b.kind is BlockKind.PARAGRAPH)
    sections = (Section(1, None, False, 0, Span(0, len(text)), spans),) if spans else ()
    return parse, Article("0" * 12, "-", title, text, tuple(blocks), sections)


def _tag(word: str, first: bool) -> str:
    if word[0].isdigit():
        return "CD"
    if not word[0].isalnum():
        return "POS" if word in ("'s", "’s") else word
    return "NNP" if word[0].isupper() and not first else "NN"


def _hang(tokens: Sequence[Token], heads: dict[str, tuple[str, str]]) -> None:
    root = next((t for t in tokens if heads.get(t.text, ("", ""))[1] == "ROOT"), tokens[0])
    for token in tokens:
        if token is root:
            continue
        governor, label = heads.get(token.text, ("", "dep"))
        head = next((t for t in tokens if t.text == governor), root)
        token.dep, token.head = label, head
        head.children.append(token)


def _names(tokens: Sequence[Token], names: Sequence[tuple[str, str]]) -> list[Name]:
    words = [t.text for t in tokens]
    found: dict[int, Name] = {}
    taken: set[int] = set()
    for name, label in sorted(names, key=lambda n: -len(n[0])):
        wanted = WORD.findall(name)
        for i in range(len(words) - len(wanted) + 1):
            span = range(i, i + len(wanted))
            if words[i : i + len(wanted)] == wanted and taken.isdisjoint(span):
                found[i] = Name(i, i + len(wanted), label)
                taken.update(span)
    return [found[i] for i in sorted(found)]
