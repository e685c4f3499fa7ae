"""The engine's components run over a text, with their steps made in all sentences side by side.

Parser and recogniser go through a text step by step, and each step by itself costs more than its arithmetic. What they
do in one sentence depends on nothing but the vectors of its words, which know their neighbours, and on the first word
behind it. So one step is made in every sentence at once, for the same answers in half the time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tui_reader.analysis.loading import Loaded
from tui_reader.model.classes import NamedTuple


class Read(NamedTuple):
    """What the engine found in a run of words."""

    tags: list[str]
    heads: list[int]
    """For each word the index of its governor, its own at a root."""
    labels: list[str]
    names: list[tuple[int, int, str]]
    """First word, last (exclusive), label."""


class _Part(NamedTuple):
    start: int
    end: int
    """Words of the run that are a sentence."""
    doc: Any
    """The sentence, and the first word behind it where there is one."""


class Reader:
    """Runs the components of a loaded engine; as spaCy does where they are not made for steps side by side."""

    def __init__(self, loaded: Loaded) -> None:
        self._vocab = loaded.vocab
        stepping = [c for c in loaded.components if hasattr(c, "moves")]
        self._stepping = stepping if all(_is_greedy(c) for c in stepping) else []
        self._others = [c for c in loaded.components if c not in self._stepping]

    def read(self, words: Sequence[str], spaces: Sequence[bool], starts: Sequence[bool]) -> Read:
        """Tags, tree and names of `words`; `spaces` tells behind which a space is, `starts` which begin a sentence.

        The first word begins one, if there is a word.
        """
        from spacy.tokens import Doc

        doc = Doc(self._vocab, words=words, spaces=spaces, sent_starts=starts)
        for component in self._others:
            doc = component(doc)
        parts = [_Part(0, len(words), doc)]
        if self._stepping:
            parts = self._parts(words, spaces, starts)
            for component in self._stepping:
                _step(component, doc, parts)
        heads = [p.start + word.head.i for p in parts for word in p.doc[: p.end - p.start]]
        labels = [word.dep_ for p in parts for word in p.doc[: p.end - p.start]]
        names = [
            (p.start + name.start, p.start + name.end, name.label_)
            for p in parts
            for name in p.doc.ents
            if p.start + name.start < p.end
        ]
        return Read([word.tag_ for word in doc], heads, labels, names)

    def _parts(self, words: Sequence[str], spaces: Sequence[bool], starts: Sequence[bool]) -> list[_Part]:
        from spacy.tokens import Doc

        first = [at for at, begins in enumerate(starts) if begins]
        return [
            _Part(
                start,
                end,
                Doc(
                    self._vocab,
                    words=words[start : end + 1],
                    spaces=spaces[start : end + 1],
                    sent_starts=starts[start : end + 1],
                ),
            )
            for start, end in zip(first, [*first[1:], len(words)], strict=True)
        ]


def _is_greedy(component: Any) -> bool:
    """Whether it takes the best step at each place, by the scores of a layer above the words', for every label."""
    attributes = component.model.attrs
    return bool(
        component.cfg["beam_width"] == 1 and attributes["has_upper"] and not attributes["unseen_classes"]
    )


def _step(component: Any, doc: Any, parts: Sequence[_Part]) -> None:
    """Give every part what `component` finds in it."""
    from spacy.pipeline._parser_internals.stateclass import StateClass

    scoring = component.model.get_ref("upper")
    weights, bias = scoring.get_param("W"), scoring.get_param("b")
    states = [StateClass(part.doc, part.start) for part in parts]
    model = component.model.predict([doc])
    left = states
    while left:
        hidden = model.state2vec.predict(model.get_token_ids(left))
        scores = model.ops.gemm(hidden, weights, trans2=True)
        scores += bias
        left = component.transition_states(left, scores)
    model.clear_memory()
    component.set_annotations([part.doc for part in parts], states)
