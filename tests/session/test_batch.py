"""Many articles side by side, some of which bring their process down, some of which are fetched."""

from __future__ import annotations

import json
import os
import pickle
from concurrent.futures.process import BrokenProcessPool

import pytest

from tests.session import crashing
from tests.session.test_pages import page
from tests.web import Web
from tui_reader.errors import EngineError, FetchError
from tui_reader.session import batch
from tui_reader.session.batch import answers


def test_only_what_brings_its_process_down_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "_line_here", crashing.line)
    sources = [f"{'crash' if n in (3, 4, 11) else 'fine'}-{n}" for n in range(14)]
    found = list(answers(sources, jobs=2))
    assert [answer.source for answer in found] == sources
    assert [answer.source for answer in found if isinstance(answer.result, EngineError)] == [
        "crash-3",
        "crash-4",
        "crash-11",
    ]
    assert all(answer.result == answer.source for answer in found if answer.source.startswith("fine"))


def test_articles_that_come_when_a_process_has_just_died_are_not_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make = batch._pool
    pools = [make(1)]
    with pytest.raises(BrokenProcessPool):
        pools[0].submit(os._exit, 1).result()
    monkeypatch.setattr(batch, "_pool", lambda jobs: pools.pop() if pools else make(jobs))
    monkeypatch.setattr(batch, "_line_here", crashing.line)

    assert [answer.result for answer in answers(["fine-1", "fine-2"], jobs=2)] == ["fine-1", "fine-2"]


def test_whoever_stops_listening_does_not_wait_for_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "_line_here", crashing.line)
    asked = []

    def sources() -> object:
        for number in range(10_000):
            asked.append(number)
            yield f"fine-{number}"

    found = answers(sources(), jobs=2)  # type: ignore[arg-type]
    assert next(found).result == "fine-0"
    found.close()  # type: ignore[attr-defined]
    assert len(asked) < 50


@pytest.mark.engine
def test_addresses_are_fetched_in_the_parent_and_keep_their_turn(web: Web) -> None:
    first, second = web.page("/1", page("First")), web.page("/2", page("Second"))
    found = list(answers([first, web.address("/none"), second]))
    titles = [json.loads(a.result)["title"] if isinstance(a.result, str) else a.result for a in found]
    assert (titles[0], titles[2]) == ("First", "Second")
    assert isinstance(titles[1], FetchError)


def test_errors_of_fetching_come_back_from_another_process_whole() -> None:
    error = FetchError("no", where="http://a.example/", hint="wait", reason="busy", status=429, wait=3.0)
    again = pickle.loads(pickle.dumps(error))
    assert vars(again) == vars(error)


def test_a_task_that_a_broken_pool_refuses_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def submit(self, *_: object) -> None:
            raise BrokenProcessPool("a process ended")

        def shutdown(self, **_: object) -> None:
            """Nothing to end."""

    whole, pools = batch._pool, [Broken()]
    monkeypatch.setattr(batch, "_line_here", crashing.line)
    monkeypatch.setattr(batch, "_pool", lambda jobs: pools.pop() if pools else whole(jobs))
    sources = [f"fine-{n}" for n in range(9)]
    assert [answer.result for answer in answers(sources, jobs=2)] == sources
