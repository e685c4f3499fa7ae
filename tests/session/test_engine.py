"""The engine's process seen from outside, with stand-ins for the engine."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tui_reader.errors import EngineError
from tui_reader.model.article import Article
from tui_reader.session.engine import EngineProcess

EMPTY = (
    '{"analysis": {"engine": "fake", "sentences": [], "entities": [], "attributions": [], '
    '"sources": [], "measures": []}}'
)

Start = Callable[[str], EngineProcess]


@pytest.fixture
def article() -> Article:
    return Article("0" * 12, "-", "Title", "Title", (), ())


@pytest.fixture
def start() -> Iterator[Start]:
    running: list[EngineProcess] = []

    def make(code: str) -> EngineProcess:
        running.append(EngineProcess((sys.executable, "-c", f"import sys\n{code}")))
        return running[-1]

    yield make
    for process in running:
        process.stop()


def test_an_answer_becomes_an_analysis(start: Start, article: Article) -> None:
    engine = start(f"for line in sys.stdin:\n    print('''{EMPTY}''', flush=True)")
    assert engine.analyse(article).engine == "fake"
    assert engine.analyse(article).engine == "fake"


def test_an_error_answer_is_an_engine_error(start: Start, article: Article) -> None:
    engine = start("""for line in sys.stdin: print('{"error": "no verbs"}', flush=True)""")
    with pytest.raises(EngineError, match="no verbs"):
        engine.analyse(article)


@pytest.mark.parametrize(
    "rubbish", ["hello", "{}", '{"analysis": {}}', '{"analysis": 3}', "[]", "null", "[" * 100_000]
)
def test_rubbish_is_an_engine_error_and_its_process_is_ended(
    start: Start, article: Article, rubbish: str
) -> None:
    engine = start(f"for line in sys.stdin: print({rubbish!r}, flush=True)")
    with pytest.raises(EngineError, match="makes no sense"):
        engine.analyse(article)
    assert engine.pid is None


def test_rubbish_without_an_end_is_not_collected(
    start: Start, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_reader.session.engine.MOST_ANSWER", 100_000)
    engine = start("while True: sys.stdout.write('x' * 65536)")
    with pytest.raises(EngineError, match="makes no sense"):
        engine.analyse(article)


def test_a_process_that_dies_is_an_error_and_started_again(start: Start, article: Article) -> None:
    engine = start(f"sys.stdin.readline(); print('''{EMPTY}''', flush=True); sys.stdin.readline()")
    engine.analyse(article)
    with pytest.raises(EngineError, match="ended without an answer"):
        engine.analyse(article)
    assert engine.analyse(article).engine == "fake"


def test_a_process_that_ended_between_two_articles_is_started_again(start: Start, article: Article) -> None:
    engine = start(f"sys.stdin.readline(); print('''{EMPTY}''', flush=True)")
    for _ in range(3):
        assert engine.analyse(article).engine == "fake"
        while engine.pid is not None:
            time.sleep(0.01)


def test_a_hung_process_is_ended_after_its_time(
    start: Start, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_reader.session.engine.START_SECONDS", 0.3)
    engine = start("import time; time.sleep(600)")
    with pytest.raises(EngineError, match="no answer within"):
        engine.analyse(article)
    assert engine.pid is None


def test_stopping_ends_a_waiting_call(start: Start, article: Article, tmp_path: Path) -> None:
    asked = tmp_path / "asked"
    engine = start(f"import time; sys.stdin.readline(); open({str(asked)!r}, 'w').close(); time.sleep(600)")
    failures: list[EngineError] = []

    def wait() -> None:
        try:
            engine.analyse(article)
        except EngineError as error:
            failures.append(error)

    engine.start()
    waiting = threading.Thread(target=wait)
    waiting.start()
    end = time.monotonic() + 60
    while not asked.exists() and time.monotonic() < end:
        time.sleep(0.01)
    engine.stop()
    waiting.join(60)
    assert len(failures) == 1


def test_a_command_that_does_not_exist_is_an_engine_error(article: Article) -> None:
    with pytest.raises(EngineError, match="could not be started"):
        EngineProcess(("/nonexistent/engine",)).analyse(article)
