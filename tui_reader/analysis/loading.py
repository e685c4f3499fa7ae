"""Loads the language engine: what it needs to tokenize and to parse, and nothing else of spaCy's pipeline."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from tui_reader.errors import EngineError
from tui_reader.model.classes import dataclass

TITLES = ("Lt.", "Col.", "Maj.", "Sgt.", "Capt.", "Cmdr.", "Adm.", "Brig.", "Cpl.", "Supt.", "Det.", "Cllr.")
"""Titles cut short that the model's tokenizer takes apart, so that a name ends before it begins."""
BARE_TOKENIZER = "newsreader.bare.v1"
LEFT_OUT = ("attribute_ruler", "lemmatizer", "senter")


def _nothing(_text: str) -> None:
    """Nothing is to be prepared."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """An engine that is ready."""

    vocab: Any
    tokenize: Callable[[str], Iterable[Any]]
    """A stretch of text as spaCy's tokens, each with its place in it."""
    components: Sequence[Callable[[Any], Any]]
    """What a `Doc` goes through, in this order; those with `moves` need nothing of each other."""
    prepare: Callable[[str], None] = _nothing
    """To be called with each text before any stretch of it is tokenized."""


def load(folder: Path) -> Loaded:
    """spaCy's pipeline from the model in `folder`. Raises `EngineError` if it cannot be loaded."""
    use_one_thread()
    try:
        nlp = _pipeline(folder)
    except (ImportError, OSError, ValueError, KeyError) as error:
        raise EngineError(
            f"the language engine could not be started: {error}", hint="try: newsreader doctor"
        ) from error
    return Loaded(nlp.vocab, nlp.tokenizer, [component for _, component in nlp.pipeline])


def use_one_thread() -> None:
    """Let NumPy start no threads: the engine computes in one, and starting others takes longer than they gain."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _pipeline(folder: Path) -> Any:
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
