"""The language engine in a process of its own, so that loading it never holds the screen."""

from __future__ import annotations

import subprocess
import sys
import threading
from contextlib import suppress
from typing import IO, TYPE_CHECKING

from tui_reader.errors import EngineError
from tui_reader.model.article import Article

if TYPE_CHECKING:
    from tui_reader.model.reading import Analysis

START_SECONDS = 60.0
"""How long loading the engine may take."""
WORDS_PER_SECOND = 1_000
"""The slowest analysis that is still waited for; measured speeds are about eight times this."""
MOST_ANSWER = 64 * 1024 * 1024
"""Bytes of an answer beyond a kilobyte for each character of the article; a longer one is taken for rubbish."""


class EngineProcess:
    """A child process that analyses articles one after the other.

    `start` returns at once; `analyse` blocks, so call it from a worker thread. A process that died, hung or
    gave rubbish is ended, and started again by the next call.
    """

    def __init__(self, command: tuple[str, ...] | None = None) -> None:
        self._command = command or (sys.executable, "-m", "tui_reader.analysis.worker")
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = threading.Lock()
        self._state = threading.Lock()
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The child's process id while it runs."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

    def start(self) -> None:
        """Start the child if it does not run. Raises `EngineError` if the system refuses."""
        with self._state:
            if self._closed:
                raise EngineError("the language engine was stopped")
            if self.pid is not None:
                return
            self._release()
            try:
                self._process = subprocess.Popen(
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                )
            except OSError as error:
                raise EngineError(f"the language engine could not be started: {error.strerror}") from error

    def analyse(self, article: Article) -> Analysis:
        """The article's analysis. Raises `EngineError` if the engine fails, ends, or takes too long."""
        with self._turn:
            self.start()
            process = self._process
            assert process is not None
            assert process.stdin is not None
            assert process.stdout is not None
            limit = START_SECONDS + len(article.text) / 5 / WORDS_PER_SECOND
            late = threading.Event()
            timer = threading.Timer(limit, _give_up, (process, late))
            timer.daemon = True
            timer.start()
            try:
                answer = _ask(process.stdin, process.stdout, article)
            finally:
                timer.cancel()
            if answer is None:
                self._end(process)
                why = (
                    f"gave no answer within {limit:.0f} seconds"
                    if late.is_set()
                    else "ended without an answer"
                )
                raise EngineError(f"the language engine {why}", hint="try again, or run: newsreader doctor")
            try:
                return _analysis(answer, len(article.text))
            except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
                self._end(process)  # what else it has to say belongs to no question
                raise EngineError("the language engine gave an answer that makes no sense") from error

    def stop(self) -> None:
        """End the child at once; an `analyse` that waits for it fails."""
        with self._state:
            self._closed = True
            if self._process is not None:
                self._process.kill()
                self._process.wait()
        with self._turn:
            self._release()

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        """End a child that failed, so that the next call starts another."""
        with self._state:
            process.kill()
            process.wait()
            if self._process is process:
                self._release()

    def _release(self) -> None:
        """Close the pipes to a child that has ended."""
        for pipe in (self._process.stdin, self._process.stdout) if self._process else ():
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        self._process = None


def _give_up(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _ask(requests: IO[bytes], answers: IO[bytes], article: Article) -> bytes | None:
    """One request and its answer, each one line of JSON; None where the child is gone."""
    import json

    from tui_reader.model.schema import article_to_json

    try:
        requests.write(json.dumps({"article": article_to_json(article)}).encode("ascii") + b"\n")
        requests.flush()
        return answers.readline(MOST_ANSWER + 1024 * len(article.text)) or None
    except (OSError, ValueError):
        return None


def _analysis(answer: bytes, length: int) -> Analysis:
    """The analysis in an answer. Raises `EngineError` for a refusal, what parsing raises for rubbish."""
    import json

    from tui_reader.model.checking import check_analysis
    from tui_reader.model.schema import analysis_from_json

    data = json.loads(answer)
    if "error" in data:
        raise EngineError(f"the article could not be analysed: {data['error']}")
    found = analysis_from_json(data["analysis"])
    check_analysis(found, length)
    return found
