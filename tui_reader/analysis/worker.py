"""The analysis in a process of its own: `python -m tui_reader.analysis.worker [--whole]`.

Reads requests from standard input, one JSON object a line: `{"article": …}` (the complete form of
`model/schema.py`). Answers each with one line on standard output: `{"analysis": …}` or `{"error": "…"}`.
Ends at the end of its input, which also comes when the process that started it dies. With `--whole` all of the
language engine is loaded; without, what parsing needs where that can be done, see `lean.py`.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
from typing import IO, NoReturn

from tui_reader.analysis.pipeline import Engine, SpacyEngine
from tui_reader.errors import ReaderError
from tui_reader.model.article import Article, Block, BlockKind, Section
from tui_reader.model.spans import Span

WHOLE = "--whole"


def main(*, whole: bool) -> int:
    """Load the engine at once, then answer until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = _own_output()
    gc.disable()
    try:
        engine = load_engine(whole=whole)
        _warm(engine)
    except ReaderError as error:
        return _refuse(str(error), answers)
    except Exception:
        if whole:
            raise
        _start_whole(answers)
    gc.freeze()
    gc.enable()
    for line in sys.stdin.buffer:
        if not _answer(answers, _reply(line, engine)):
            break
    return 0


def load_engine(*, whole: bool = False) -> SpacyEngine:
    """The engine as this process uses it. Raises `EngineError`, and where not `whole` what `load_lean` raises."""
    from tui_reader.analysis.lean import is_known, load_lean
    from tui_reader.analysis.model_files import model_folder

    folder = model_folder()
    return SpacyEngine(None if whole or not is_known(folder) else load_lean(folder))


def _start_whole(answers: IO[bytes]) -> NoReturn:
    """Begin again with all of the engine, in this process and with its pipes; no request was read yet."""
    os.dup2(answers.fileno(), 1)
    os.execv(sys.executable, [sys.executable, "-m", "tui_reader.analysis.worker", WHOLE])


def _own_output() -> IO[bytes]:
    """Standard output for answers alone: whatever else is printed goes to standard error."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _warm(engine: Engine) -> None:
    """Load rules and vocabulary by reading a sentence, which also shows whether the engine works."""
    from tui_reader.analysis.analyse import analyse
    from tui_reader.model.schema import analysis_to_json

    words = "The mayor said that it rained."
    span = Span(0, len(words))
    section = Section(1, None, False, 1, span, (span,))
    article = Article("", "-", "", words, (Block(BlockKind.PARAGRAPH, span),), (section,))
    json.dumps(analysis_to_json(analyse(article, engine)))


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
    sys.exit(main(whole=WHOLE in sys.argv[1:]))
