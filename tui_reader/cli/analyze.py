"""`newsreader analyze`: many articles, one JSON object a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO

import click

from tui_reader.cli.output import complain
from tui_reader.cli.progress import Progress
from tui_reader.errors import ExportError, ReaderError, UsageError
from tui_reader.model.cleaning import harmless
from tui_reader.session.batch import Answer, answers


@click.command("analyze")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False), help="Write here instead of standard output."
)
@click.option(
    "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes side by side."
)
@click.option(
    "--resume", is_flag=True, help="Go on after an interruption: skip what the output already holds."
)
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
def command(sources: tuple[str, ...], output: str | None, jobs: int, resume: bool, form: str) -> int:
    """Write the reading of each SOURCE, one JSON object a line, in the order of the sources.

    Folders are walked. What cannot be read becomes a line on standard error and exit status 1 at the end;
    the others are still written.
    """
    if resume and output is None:
        raise UsageError("--resume needs --output, which says what is there already")
    from tui_reader.ingest.retrieve import walk_sources

    failed = 0
    with ExitStack() as stack:
        done = _held(Path(output)) if resume and output else frozenset()
        todo = [s for s in walk_sources(sources) if harmless(s) not in done]
        out = stack.enter_context(_opened(Path(output), resume)) if output else sys.stdout
        progress = stack.enter_context(Progress(total=len(todo)))
        for answer in _in_turn(todo, jobs):
            failed += _write(answer, out, progress)
    return 1 if failed else 0


def _in_turn(sources: Sequence[str], jobs: int) -> Iterator[Answer]:
    return answers(sources, jobs=min(jobs, max(1, len(sources))))


def _write(answer: Answer, out: IO[str], progress: Progress) -> bool:
    """Write one line, or complain; whether it failed."""
    if isinstance(answer.result, ReaderError):
        progress.clear()
        complain(answer.result.what, where=answer.result.where or answer.source, hint=answer.result.hint)
    else:
        out.write(answer.result + "\n")
        out.flush()
    progress.step()
    return isinstance(answer.result, ReaderError)


def _opened(path: Path, resume: bool) -> IO[str]:
    try:
        if resume and path.exists():
            _drop_torn_line(path)
        return path.open("a" if resume else "w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise ExportError(f"cannot write there: {error.strerror}", where=str(path)) from error


def _held(path: Path) -> frozenset[str]:
    """The sources that `path` already holds, by location."""
    if not path.exists():
        return frozenset()
    held = set()
    with path.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            try:
                held.add(str(json.loads(line)["location"]))
            except (ValueError, KeyError, TypeError):
                continue
    return frozenset(held)


def _drop_torn_line(path: Path) -> None:
    """Cut off a last line that an interruption left without its end."""
    with path.open("rb+") as file:
        size = file.seek(0, 2)
        end = size
        while end > 0:
            step = min(65_536, end)
            file.seek(end - step)
            found = file.read(step).rfind(b"\n")
            if found >= 0:
                end = end - step + found + 1
                break
            end -= step
        if end < size:
            file.truncate(end)
