"""The components' steps made in all sentences at once: the same answers as one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tui_reader.analysis import side_by_side
from tui_reader.analysis.loading import Loaded, load
from tui_reader.analysis.model_files import model_folder
from tui_reader.analysis.pipeline import SpacyEngine
from tui_reader.analysis.side_by_side import Reader
from tui_reader.ingest.retrieve import open_source
from tui_reader.ingest.samples import samples

pytestmark = pytest.mark.engine

SENTENCES = (
    "Ida Venn , who runs the Tolm Ferry Company , told Radio Vellmark on Monday that 12 boats",
    "would stay in port . ”",
    "Why",
    "( Reporting by Jon Asker and Mia Holt in London )",
    "She said — and he knew — what the Vellmark council of three had asked in 2019 was , if anything , late",
)


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    """The engine's parts."""
    return load(model_folder())


class OneByOne(Reader):
    """The components as spaCy runs them."""

    def __init__(self, loaded: Loaded) -> None:
        super().__init__(loaded)
        self._others, self._stepping = list(loaded.components), []


def runs(loaded: Loaded) -> Iterator[tuple[list[str], list[bool]]]:
    """Words and where sentences begin: the bundled articles, and sentences in several orders."""
    for sample in samples():
        parse = SpacyEngine(loaded).parse(open_source(f"sample:{sample.name}"))
        first = {first for first, _ in parse.sentences}
        yield [t.text for t in parse.tokens], [t.index in first for t in parse.tokens]
    for shift in range(len(SENTENCES)):
        sentences = [s.split() for s in (*SENTENCES[shift:], *SENTENCES[:shift])]
        for some in (sentences, sentences[:1], sentences[:2]):
            yield [w for s in some for w in s], [n == 0 for s in some for n in range(len(s))]


def test_tags_trees_and_names_are_the_same(loaded: Loaded) -> None:
    together, one_by_one = Reader(loaded), OneByOne(loaded)
    for words, starts in runs(loaded):
        given = words, [True] * len(words), starts
        assert together.read(*given) == one_by_one.read(*given)


def test_a_component_of_another_make_is_run_as_it_is(loaded: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    parser: Any = next(c for c in loaded.components if getattr(c, "name", "") == "parser")
    words = SENTENCES[0].split()
    given = words, [True] * len(words), [n == 0 for n in range(len(words))]
    expected = Reader(loaded).read(*given)
    monkeypatch.setitem(parser.cfg, "beam_width", 2)
    reader = Reader(loaded)
    monkeypatch.undo()
    monkeypatch.setattr(side_by_side, "_step", None)
    assert reader.read(*given) == expected
