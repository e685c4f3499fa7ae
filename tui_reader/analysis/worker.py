"""The analysis in a process of its own: `python -m tui_reader.analysis.worker`.

Reads requests from standard input, one JSON object a line: `{"article": …}` (the complete form of
`model/schema.py`). Answers each with one line on standard output: `{"analysis": …}` or `{"error": "…"}`.
Ends at the end of its input, which also comes when the process that started it dies.
"""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import sys
from contextlib import suppress
from typing import IO

from tui_reader.analysis.pipeline import Engine
from tui_reader.errors import ReaderError
from tui_reader.model.article import Article, Block, BlockKind, Section
from tui_reader.model.spans import Span


def main() -> int:
    """Load the engine at once, then answer until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = _own_output()
    gc.disable()
    try:
        from tui_reader.analysis.pipeline import SpacyEngine

        engine = SpacyEngine()
        _warm(engine)
    except ReaderError as error:
        return _refuse(str(error), answers)
    gc.freeze()
    gc.enable()
    for line in sys.stdin.buffer:
        if not _answer(answers, _reply(line, engine)):
            break
    return 0


def _own_output() -> IO[bytes]:
    """Standard output for answers alone: whatever else is printed goes to standard error."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _warm(engine: Engine) -> None:
    """Load rules and vocabulary by reading a sentence, unless a request waits that will do it as well."""
    from tui_reader.analysis.analyse import analyse

    with suppress(OSError, ValueError):
        if select.select([sys.stdin], [], [], 0)[0]:
            return
    words = "The mayor said that it rained."
    span = Span(0, len(words))
    section = Section(1, None, False, 1, span, (span,))
    analyse(Article("", "-", "", words, (Block(BlockKind.PARAGRAPH, span),), (section,)), engine)


def _reply(line: bytes, engine: Engine) -> dict[str, object]:
    from tui_reader.analysis.analyse import analyse
    from tui_reader.model.schema import analysis_to_json, article_from_json

    try:
        article = article_from_json(json.loads(line)["article"])
    except (ValueError, KeyError, TypeError, IndexError) as error:
        return {"error": f"the request makes no sense: {error}"}
    try:
        return {"analysis": analysis_to_json(analyse(article, engine))}
    except Exception as error:  # whatever one article does to the rules, the next one is to be read
        return {"error": f"{type(error).__name__}: {error}"}


def _refuse(reason: str, answers: IO[bytes]) -> int:
    """Answer every request with why the engine could not be started."""
    for _ in sys.stdin.buffer:
        if not _answer(answers, {"error": reason}):
            break
    return 1


def _answer(answers: IO[bytes], reply: dict[str, object]) -> bool:
    """Write one line; False where nobody reads any more."""
    try:
        answers.write(json.dumps(reply).encode("ascii") + b"\n")
        answers.flush()
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
