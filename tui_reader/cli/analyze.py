"""`newsreader analyze`: many articles, one JSON object a line, or as tables."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import click

from tui_reader.analysis.version import use_model
from tui_reader.cli.analyze_output import opened
from tui_reader.cli.output import complain
from tui_reader.cli.parameters import SOURCE
from tui_reader.cli.progress import Progress
from tui_reader.errors import ExportError, ReaderError, UsageError
from tui_reader.model.addresses import is_address
from tui_reader.model.article import Article
from tui_reader.model.cleaning import harmless
from tui_reader.session.batch import answers
from tui_reader.session.config import Config
from tui_reader.session.flat import TABLES
from tui_reader.session.pages import Pages, location_of
from tui_reader.session.paths import Paths


@click.command("analyze")
@click.argument("sources", nargs=-1, required=True, type=SOURCE, metavar="SOURCE...")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False), help="Write here instead of standard output."
)
@click.option(
    "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes side by side."
)
@click.option(
    "--resume", is_flag=True, help="Go on after an interruption: skip what the output already holds."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "csv", "parquet"]),
    default="jsonl",
    show_default=True,
    help="jsonl has everything; csv and parquet are tables (parquet needs the extra of that name).",
)
@click.option(
    "--rows",
    "table",
    type=click.Choice(list(TABLES)),
    default="attributions",
    show_default=True,
    help="What a row of a table is.",
)
def command(
    sources: tuple[str, ...], output: str | None, jobs: int, resume: bool, form: str, table: str
) -> int:
    """Write the reading of each SOURCE, one JSON object a line or as a table, in the order of the sources.

    Folders are walked, addresses fetched, articles of the library named by id or title. What cannot be read
    becomes a line on standard error and exit status 1 at the end; the others are still written.
    """
    if resume and output is None:
        raise UsageError("--resume needs --output, which says what is there already")
    from tui_reader.ingest.retrieve import walk_sources

    failed = 0
    path = Path(output) if output else None
    with ExitStack() as stack:
        writer, held = stack.enter_context(opened(path, form, table, resume=resume))
        walked = list(walk_sources(sources))
        known = _of_library(walked)
        todo = [
            source
            for source in walked
            if (known[source].location if source in known else harmless(location_of(source))) not in held
        ]
        progress = stack.enter_context(Progress(total=len(todo)))
        paths = Paths.find()
        config = Config.load(paths.settings)
        use_model(config.model)
        pages = Pages(paths.web, proxy=config.proxy)
        for answer in answers(todo, jobs=min(jobs, max(1, len(todo))), pages=pages, known=known):
            if isinstance(answer.result, ReaderError):
                progress.clear()
                where = answer.result.where or answer.source
                complain(answer.result.what, where=where, hint=answer.result.hint)
                failed = 1
            else:
                try:
                    writer.write(answer.result)
                except OSError as error:
                    if path is None:
                        raise
                    what = f"cannot write there: {error.strerror}"
                    raise ExportError(what, where=str(path)) from error
            progress.step()
    return failed


def _of_library(sources: list[str]) -> dict[str, Article]:
    """The articles of the library among the sources, which are not files, addresses or samples."""
    from tui_reader.ingest.retrieve import is_there

    named = [
        source
        for source in dict.fromkeys(sources)
        if not (is_address(source) or source.startswith("sample:") or is_there(source))
    ]
    if not named or not Paths.find().library.exists():
        return {}
    from contextlib import closing

    from tui_reader.session.session import Session

    with closing(Session()) as session:
        found = {source: session.titled(source) for source in named}
    return {source: article for source, article in found.items() if article is not None}
