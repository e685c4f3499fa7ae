"""`newsreader library`: what the program remembers."""

from __future__ import annotations

import json
from pathlib import Path

import click

from tui_reader.cli.output import complain, escape, say
from tui_reader.errors import ReaderError, SourceError
from tui_reader.session.paths import Paths
from tui_reader.session.session import Session


@click.group("library")
def command() -> None:
    """Add, list and remove articles of the local library."""


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
def list_articles(as_json: bool) -> None:
    """List the articles, the last opened first."""
    from dataclasses import asdict

    session = Session()
    try:
        rows = session.library_rows()
    finally:
        session.close()
    if as_json:
        click.echo(json.dumps([asdict(row) for row in rows], ensure_ascii=False))
        return
    for row in rows:
        notes = f"  {row.highlights} highlights" if row.highlights else ""
        click.echo(f"{row.id}  {escape(row.title)}{notes}  {escape(row.location)}")
    if not rows:
        say("The library is empty. Open an article, or: newsreader library add FILE")


@command.command("add")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
def add(sources: tuple[str, ...]) -> int:
    """Add articles without opening them; folders are walked. Prints the id of each."""
    from tui_reader.ingest.retrieve import walk_sources

    failed = False
    session = Session()
    try:
        for source in walk_sources(sources):
            try:
                article = session.article(source)
                session.library.keep_article(article)
                click.echo(f"{article.id}  {escape(article.title)}")
            except SourceError as error:
                complain(error.what, where=error.where or source, hint=error.hint)
                failed = True
    finally:
        session.close()
    return 1 if failed else 0


@command.command("remove")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
def remove(ids: tuple[str, ...]) -> int:
    """Remove articles with their highlights and bookmarks, by id."""
    failed = False
    session = Session()
    try:
        for one in ids:
            found = session.library.article(one)
            if found is None:
                complain(
                    "the library holds no article of this id", where=one, hint="see: newsreader library list"
                )
                failed = True
            else:
                session.library.remove_article(one)
                say(f"Removed: {found.title}")
    finally:
        session.close()
    return 1 if failed else 0


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
    session = Session()
    try:
        session.library.backup(target)
    finally:
        session.close()
    say(f"Wrote {target}")
