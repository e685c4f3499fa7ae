"""`newsreader bookmark`: bookmarks without the screen."""

from __future__ import annotations

import json
from contextlib import closing

import click

from tui_reader.cli.annotations import describe, remove_each
from tui_reader.cli.output import escape, say
from tui_reader.cli.parameters import SOURCE
from tui_reader.errors import UsageError
from tui_reader.session.reading import Reading
from tui_reader.session.session import Session


@click.group("bookmark")
def command() -> None:
    """Keep, list and remove bookmarks."""


@command.command("add")
@click.argument("source", type=SOURCE)
@click.option("--section", type=click.IntRange(min=1), help="Number of the section, from 1.")
@click.option(
    "--paragraph", type=click.IntRange(min=1), help="Number of the paragraph in the whole article, from 1."
)
@click.option("--name", default="", help="A name of your own for it.")
@click.option("--note", default="", help="A note to keep with it.")
def add(source: str, section: int | None, paragraph: int | None, name: str, note: str) -> None:
    """Bookmark a section or paragraph of SOURCE (the first paragraph if neither is given). Prints its id."""
    if section and paragraph:
        raise UsageError("give --section or --paragraph, not both")
    with closing(Session()) as session:
        reading = session.open(source)
        offset = _offset(reading, section, paragraph)
        here = reading.block_at(offset)
        known = [b for b, placed in reading.bookmarks if placed.span and placed.span.overlaps(here)]
        bookmark = known[0] if known else reading.toggle_bookmark(offset, name=name, note=note)
        assert bookmark is not None
        if known:
            say("This paragraph is bookmarked already.")
        click.echo(bookmark.id)


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
def list_bookmarks(as_json: bool) -> None:
    """List all bookmarks of the library."""
    with closing(Session()) as session:
        rows = [describe(session, b) for b in session.library.bookmarks(None)]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for row in rows:
        note = f"  ({escape(row['note'])})" if row["note"] else ""
        name = f"{escape(row['name'])}  " if row["name"] else ""
        click.echo(
            f"{row['id']}  {name}{escape(row['title'])}  “{escape(row['quote'])}”{note}{row['state_in_words']}"
        )
    if not rows:
        say("There are no bookmarks yet. In the reader, b keeps one.")


@command.command("remove")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
def remove(ids: tuple[str, ...]) -> int:
    """Remove bookmarks by id."""
    with closing(Session()) as session:
        known = {b.id for b in session.library.bookmarks(None)}
        return remove_each(ids, known, session.library.remove_bookmark, "bookmark")


def _offset(reading: Reading, section: int | None, paragraph: int | None) -> int:
    article = reading.article
    if section is not None:
        if section > len(article.sections):
            raise UsageError(f"the article has {len(article.sections)} sections", where=article.location)
        return article.sections[section - 1].span.start
    paragraphs = article.paragraphs
    number = paragraph or 1
    if number > len(paragraphs):
        raise UsageError(f"the article has {len(paragraphs)} paragraphs", where=article.location)
    return paragraphs[number - 1].start
