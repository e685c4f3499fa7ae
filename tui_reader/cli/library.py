"""`newsreader library`: what the program remembers."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from tui_reader.cli.library_asking import list_articles, search
from tui_reader.cli.library_changing import add, analyze, archive, mark_read, remove, star, tag
from tui_reader.cli.library_diff import diff
from tui_reader.cli.output import say
from tui_reader.errors import ReaderError
from tui_reader.session.paths import Paths
from tui_reader.session.session import Session


@click.group("library")
def command() -> None:
    """Add, find, mark and remove articles of the local library.

    An ID may be cut to four characters or more where that is enough to tell; an address or a path does too.
    """


for _one in (list_articles, search, add, remove, tag, star, archive, mark_read, diff, analyze):
    command.add_command(_one)


@command.command("path")
def path() -> None:
    """Print where the library is, whether or not it exists."""
    click.echo(str(Paths.find().library))


@command.command("backup")
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
def backup(target: Path) -> None:
    """Write a copy of the whole library to TARGET, also while it is in use."""
    if target.exists():
        raise ReaderError(
            "there is a file of that name already", where=str(target), hint="choose another name"
        )
    with closing(Session()) as session:
        session.library.backup(target)
    say(f"Wrote {target}")


@command.command("restore")
@click.argument("source", type=click.Path(dir_okay=False, path_type=Path))
def restore(source: Path) -> None:
    """Put the backup SOURCE in the place of the library; the library of before is set aside."""
    from tui_reader.store.restoring import restore as restore_library

    aside = restore_library(Paths.find().library, source)
    with closing(Session()) as session:
        count = len(session.library.articles())
    say(f"Restored {source}: {count} article{'s' * (count != 1)}.")
    if aside is not None:
        say(f"The library of before is {aside}")
