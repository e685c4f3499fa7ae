"""The engine as the worker loads it: the same answers, without most of what spaCy loads."""

from __future__ import annotations

import json
import subprocess
import sys
import types
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any

import pytest

from tests.analysis.answers import answers
from tests.analysis.test_worker import REQUEST
from tui_reader.analysis.lean import is_known, load_lean
from tui_reader.analysis.model_files import model_folder
from tui_reader.analysis.pipeline import SpacyEngine
from tui_reader.analysis.stand_ins import StandIns
from tui_reader.model.schema import analysis_from_json

ROOT = Path(__file__).resolve().parents[2]
MARKS = ("", "(", "“", "’", "-", ".", ")", "…")


def run(*command: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """A Python of its own."""
    return subprocess.run(
        [sys.executable, *command], input=given, cwd=ROOT, capture_output=True, check=False, timeout=600
    )


@pytest.mark.engine
def test_its_answers_are_those_of_the_whole_engine(engine: SpacyEngine) -> None:
    import srsly

    cases = srsly.msgpack_loads((model_folder() / "tokenizer").read_bytes())["exceptions"]
    assert len(cases) > 1000
    words = [f"{MARKS[n % 5]}{case}{MARKS[n % 7]}" for n, case in enumerate(cases)]
    text = "\n\n".join(" ".join(words[at : at + 50]) for at in range(0, len(words), 50))
    done = run("-m", "tests.analysis.answers", given=text.encode())
    assert done.stderr == b""
    assert done.stdout.decode().splitlines() == answers(engine, text)


@pytest.mark.engine
def test_it_loads_neither_what_trains_pipelines_nor_what_checks_their_settings() -> None:
    program = (
        "import sys\n"
        "from tui_reader.analysis.worker import load_engine\n"
        "load_engine()\n"
        "print(*[name for name, module in sys.modules.items() if getattr(module, '__file__', None)])\n"
    )
    loaded = run("-c", program).stdout.decode().split()
    assert "spacy.tokenizer" in loaded
    assert not {"pydantic", "confection", "spacy.language", "spacy.cli", "numpy.random"} & set(loaded)


@pytest.mark.engine
def test_a_worker_that_cannot_load_it_loads_the_whole_engine() -> None:
    program = (
        "from tui_reader.analysis import lean, worker\n"
        "lean.MODULES = (*lean.MODULES, 'spacy.nowhere')\n"
        "worker.main(whole=False)\n"
    )
    done = run("-c", program, given=REQUEST)
    (answer,) = done.stdout.splitlines()
    assert [s.label for s in analysis_from_json(json.loads(answer)["analysis"]).sources] == ["Anna Voss"]
    assert done.stderr == b""


def test_only_the_model_of_these_very_files_is_known(tmp_path: Path) -> None:
    for name in ("config.cfg", "tokenizer"):
        (tmp_path / name).write_bytes((model_folder() / name).read_bytes())
    assert is_known(tmp_path)
    (tmp_path / "config.cfg").write_text("[nlp]\n", encoding="utf-8")
    assert not is_known(tmp_path)


def test_it_is_not_loaded_where_the_engine_is_loaded_already(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", sys)
    before = list(sys.meta_path)
    with pytest.raises(ImportError):
        load_lean(model_folder())
    assert sys.meta_path == before


def test_what_stands_in_can_be_inherited_from_and_decorate_until_it_is_sealed() -> None:
    stand_ins = StandIns()
    module: Any = stand_ins.create_module(ModuleSpec("pydantic", None))

    settings: Any = types.new_class("Settings", (module.BaseModel, module.Generic[module.T]))
    assert isinstance(settings(), settings)
    assert module.validator("name")(len) is len
    known = module.BaseModel
    stand_ins.seal()
    assert isinstance(settings(), settings)
    uses: list[Callable[[], Any]] = [lambda: module.other, lambda: known(1), lambda: known.fields]
    for use in uses:
        with pytest.raises(RuntimeError, match="left out"):
            use()


def test_what_was_chosen_of_a_module_is_the_real_thing() -> None:
    import thinc.model

    module: Any = StandIns().create_module(ModuleSpec("thinc.api", None))
    assert module.Model is thinc.model.Model
