"""The analysis in a process of its own: requests and answers over pipes, and how it ends."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tui_reader.model.article import Article, Block, BlockKind, Section
from tui_reader.model.schema import analysis_from_json, article_to_json
from tui_reader.model.spans import Span

pytestmark = pytest.mark.engine
WORDS = "Anna Voss, the mayor, said that the bridge would stay shut."
SPAN = Span(0, len(WORDS))
ARTICLE = Article(
    "0" * 12,
    "-",
    "",
    WORDS,
    (Block(BlockKind.PARAGRAPH, SPAN),),
    (Section(1, None, False, 1, SPAN, (SPAN,)),),
)
REQUEST = json.dumps({"article": article_to_json(ARTICLE)}).encode() + b"\n"
Worker = subprocess.Popen[bytes]


def start() -> Worker:
    """A new worker."""
    return subprocess.Popen(
        [sys.executable, "-m", "tui_reader.analysis.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def close(process: Worker) -> None:
    """End a worker whatever it does."""
    process.kill()
    process.communicate()


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """One worker for the tests that leave it running."""
    process = start()
    yield process
    close(process)


def ask(process: Worker, line: bytes) -> dict[str, Any]:
    """One request and its answer."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(line)
    process.stdin.flush()
    answer: dict[str, Any] = json.loads(process.stdout.readline())
    return answer


def test_an_article_comes_back_as_its_analysis(worker: Worker) -> None:
    analysis = analysis_from_json(ask(worker, REQUEST)["analysis"])
    assert [s.label for s in analysis.sources] == ["Anna Voss"]


@pytest.mark.parametrize(
    "line",
    [b"\n", b"nonsense\n", b"[]\n", b"{}\n", b'{"article": 3}\n', b'{"article": {"id": 1}}\n', b"\xff\n"],
)
def test_a_bad_request_is_answered_and_the_next_one_is_read(worker: Worker, line: bytes) -> None:
    assert list(ask(worker, line)) == ["error"]
    assert "analysis" in ask(worker, REQUEST)


def test_a_request_that_breaks_the_rules_is_answered(worker: Worker) -> None:
    broken = article_to_json(ARTICLE) | {"blocks": [["paragraph", 0, 10**9, 0, ""]], "text": 5}
    assert "error" in ask(worker, json.dumps({"article": broken}).encode() + b"\n")
    assert "analysis" in ask(worker, REQUEST)


def test_an_interrupt_of_the_terminal_does_not_end_it(worker: Worker) -> None:
    ask(worker, REQUEST)
    worker.send_signal(signal.SIGINT)
    assert "analysis" in ask(worker, REQUEST)


def test_it_ends_quietly_when_its_input_ends() -> None:
    process = start()
    out, err = process.communicate(REQUEST, timeout=600)
    assert process.returncode == 0
    assert len(out.splitlines()) == 1
    assert err == b""


def test_it_ends_when_the_process_that_started_it_dies() -> None:
    parent = (
        "import subprocess, sys, os\n"
        "p = subprocess.Popen([sys.executable, '-m', 'tui_reader.analysis.worker'], stdin=-1, stdout=-1)\n"
        "print(p.pid, flush=True)\n"
        "p.stdin.write(b'{}\\n'); p.stdin.flush(); p.stdout.readline()\n"
        "os._exit(0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", parent], capture_output=True, text=True, timeout=600, check=True
    )
    pid = int(done.stdout)
    # The pipes were all the worker's stderr shared with its parent; `run` waits until the worker closed it.
    assert pid > 0
    assert done.stderr == ""
