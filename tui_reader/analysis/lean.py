"""The small English model built directly, in a fraction of the time that spaCy takes to load it.

The components are put together here as the model's `config.cfg` says, without spaCy's registry and configuration,
and with light modules in place of what parsing does not need (`stand_ins.py`). Only for a process that does nothing
but parse, and only for the model whose files are known.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import nullcontext
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

from tui_reader.analysis.loading import TITLES, Loaded, use_one_thread
from tui_reader.analysis.model_files import CHECKSUMS
from tui_reader.analysis.stand_ins import StandIns

KNOWN = ("config.cfg", "tokenizer")
"""Files that what is built here depends on."""
MODULES = (
    "srsly.msgpack._msgpack_numpy",
    "srsly.msgpack._unpacker",
    "spacy.tokens",
    "spacy.tokenizer",
    "spacy.lang.norm_exceptions",
    "spacy.pipeline.tok2vec",
    "spacy.pipeline.tagger",
    "spacy.pipeline.dep_parser",
    "spacy.pipeline.ner",
    "spacy.ml.models.tok2vec",
    "spacy.ml.models.tagger",
    "spacy.ml.models.parser",
)
"""What is needed of the engine, in an order in which it can be imported."""
WIDTH = 96
DEPTH = 4
HIDDEN_WIDTH = 64
TABLES = {"NORM": 5000, "PREFIX": 1000, "SUFFIX": 2500, "SHAPE": 2500}
"""Attributes of a token, and the rows of the table that each is hashed into."""
MORE_TABLES = {"SPACY": 50, "IS_SPACE": 50}
"""Those that tagger and parser have beside them, and the names do not."""


def is_known(folder: Path) -> bool:
    """Whether the model in `folder` is the one that is built here. Raises `OSError`."""
    return all(sha256((folder / name).read_bytes()).hexdigest() == CHECKSUMS[name] for name in KNOWN)


def load_lean(folder: Path) -> Loaded:
    """The model in `folder`, which is known; to be called before anything of the engine is imported.

    Raises whatever is raised where the engine is not as expected.
    """
    use_one_thread()
    stand_ins = StandIns()
    stand_ins.install()
    _supply()
    for module in MODULES:
        import_module(module)
    stand_ins.seal()
    vocab = _vocab(folder)
    tokenizer = _Tokenizer(vocab, _unpacked(folder / "tokenizer"))
    return Loaded(vocab, tokenizer, _components(vocab, folder), tokenizer.prepare)


def _supply() -> None:
    """Give the stand-ins the little that is asked of them: that models compute on the processor, see also below."""
    ops = import_module("thinc.backends.numpy_ops").NumpyOps()
    backends, api = import_module("thinc.backends"), import_module("thinc.api")
    for module in (backends, api):
        module.get_current_ops = lambda: ops  # type: ignore[attr-defined]
        module.use_ops = nullcontext  # type: ignore[attr-defined]
    import_module("spacy.schemas").TokenPattern = _TokenPattern  # type: ignore[attr-defined]


class _TokenPattern:
    """Names the attribute by which the tokenizer looks for its special cases."""

    def model_dump(self) -> dict[str, None]:
        """The name, as the engine asks for it."""
        return {"orth": None}


def _unpacked(path: Path) -> Any:
    from srsly.msgpack._msgpack_numpy import decode_numpy
    from srsly.msgpack._unpacker import unpackb

    return unpackb(path.read_bytes(), raw=False, use_list=True, object_hook=decode_numpy)


def _vocab(folder: Path) -> Any:
    """A vocabulary that knows of words what the model asks for."""
    from spacy.attrs import IS_SPACE, LOWER, NORM, PREFIX, SHAPE, SUFFIX
    from spacy.lang.lex_attrs import LEX_ATTRS
    from spacy.lang.norm_exceptions import BASE_NORMS
    from spacy.strings import get_string_id
    from spacy.vocab import Vocab

    norms: Mapping[int, str] = _unpacked(folder / "vocab" / "lookups.bin")["lexeme_norm"]

    def norm(word: str) -> str:
        known = norms.get(get_string_id(word))
        return BASE_NORMS.get(word, word.lower()) if known is None else known

    getters: Any = {attribute: LEX_ATTRS[attribute] for attribute in (IS_SPACE, LOWER, PREFIX, SHAPE, SUFFIX)}
    return Vocab(lex_attr_getters={**getters, NORM: norm})


class _Tokenizer:
    """The model's tokenizer; of its special cases it learns those that the text at hand may hold.

    A special case can only be found where its characters stand in the text, at most with white space between them,
    so the tokens are the same as with all of them.
    """

    def __init__(self, vocab: Any, data: Mapping[str, Any]) -> None:
        from spacy.tokenizer import Tokenizer

        self._cases: dict[str, list[Any]] = {**data["exceptions"], **{t: [{"ORTH": t}] for t in TITLES}}
        self._tokenizer = Tokenizer(
            vocab,
            prefix_search=re.compile(data["prefix_search"]).search,
            suffix_search=re.compile(data["suffix_search"]).search,
            infix_finditer=re.compile(data["infix_finditer"]).finditer,
            url_match=_when_dotted(data["url_match"]),
            faster_heuristics=data["faster_heuristics"],
        )

    def prepare(self, text: str) -> None:
        """Learn the special cases that may stand in `text`."""
        dense = "".join(text.split())
        found = [case for case in self._cases if case in dense or case in text]
        for case in sorted(found):
            self._tokenizer.add_special_case(case, self._cases.pop(case))

    def __call__(self, text: str) -> Iterable[Any]:
        """The tokens of a stretch of the text that was prepared."""
        tokens: Iterable[Any] = self._tokenizer(text)
        return tokens


def _when_dotted(pattern: str) -> Callable[[str], Any]:
    """What matches addresses; the pattern is compiled only for what may be one, with a top domain or numbers."""
    dotted = re.compile(r"\.(?:[^\x00-\x7f]|[a-z][a-z\x80-\U0010ffff]|\d+\.\d+\.\d)")

    def match(word: str) -> Any:
        return re.compile(pattern).match(word) if dotted.search(word) else None

    return match


def _components(vocab: Any, folder: Path) -> list[Callable[[Any], Any]]:
    """What `config.cfg` lists, without what the rules do not read."""
    from spacy.ml.models.tagger import build_tagger_model
    from spacy.pipeline.dep_parser import DependencyParser
    from spacy.pipeline.ner import EntityRecognizer
    from spacy.pipeline.tagger import Tagger
    from spacy.pipeline.tok2vec import Tok2Vec

    tok2vec = Tok2Vec(vocab, _tok2vec({**TABLES, **MORE_TABLES}))
    tagger = Tagger(vocab, build_tagger_model(_listener()))
    tagger.cfg.update(json.loads((folder / "tagger" / "cfg").read_bytes()))
    for label in tagger.labels:
        vocab.strings.add(label)
    parser = DependencyParser(
        vocab,
        _transitions("parser", _listener()),
        update_with_oracle_cut_size=100,
        learn_tokens=False,
        min_action_freq=30,
    )
    names = EntityRecognizer(
        vocab,
        _transitions("ner", _tok2vec(TABLES)),
        update_with_oracle_cut_size=100,
        incorrect_spans_key=None,
    )
    for component in (parser, names):
        moves = _unpacked(folder / component.name / "moves")["moves"]
        component.moves.initialize_actions(json.loads(moves))
        component.set_output(component.moves.n_moves)
    components = [tok2vec, tagger, parser, names]
    for component in components:
        _fill(component.model, folder / component.name / "model")
    return components


def _listener() -> Any:
    from spacy.ml.models.tok2vec import tok2vec_listener_v1

    return tok2vec_listener_v1(WIDTH, "tok2vec")


def _tok2vec(tables: Mapping[str, int]) -> Any:
    from spacy.ml.models.tok2vec import MaxoutWindowEncoder, MultiHashEmbed, build_Tok2Vec_model

    embed = MultiHashEmbed(WIDTH, list(tables), list(tables.values()), include_static_vectors=False)
    encode = MaxoutWindowEncoder(width=WIDTH, window_size=1, maxout_pieces=3, depth=DEPTH)
    return build_Tok2Vec_model(embed, encode)


def _transitions(kind: Literal["parser", "ner"], tok2vec: Any) -> Any:
    from spacy.ml.models.parser import build_tb_parser_model

    return build_tb_parser_model(
        tok2vec, kind, extra_state_tokens=False, hidden_width=HIDDEN_WIDTH, maxout_pieces=2, use_upper=True
    )


def _fill(model: Any, path: Path) -> None:
    """Give every layer of `model` its weights. Raises `ValueError` where the file holds another model."""
    data = _unpacked(path)
    for layer, node, weights in zip(model.walk(), data["nodes"], data["params"], strict=True):
        for dimension, size in node["dims"].items():
            if size is not None:
                layer.set_dim(dimension, size)
        for name, values in weights.items():
            layer.set_param(name, values.copy() if values is not None else None)
