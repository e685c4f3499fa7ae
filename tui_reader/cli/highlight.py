"""`newsreader highlight`: highlights without the screen."""

from __future__ import annotations

import json
import re

import click

from tui_reader.cli.annotations import describe, remove_each
from tui_reader.cli.output import escape, say
from tui_reader.errors import UsageError
from tui_reader.model.spans import Span
from tui_reader.session.session import Session


@click.group("highlight")
def command() -> None:
    """Keep, list and remove highlights."""


@command.command("add")
@click.argument("source")
@click.option("--quote", required=True, help="The words to highlight, as they stand in the article.")
@click.option("--note", default="", help="A note to keep with it.")
@click.option("--tag", "tags", multiple=True, help="A tag to keep with it; may be repeated.")
def add(source: str, quote: str, note: str, tags: tuple[str, ...]) -> None:
    """Highlight the first place in SOURCE where the quoted words stand. Prints its id."""
    session = Session()
    try:
        reading = session.open(source)
        span = find_words(reading.article.text, quote)
        if span is None:
            raise UsageError("these words do not stand in the article", where=reading.article.location)
        reading.analyse()
        click.echo(reading.add_highlight(span, note=note, tags=tags).id)
    finally:
        session.close()


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
def list_highlights(as_json: bool) -> None:
    """List all highlights of the library."""
    session = Session()
    try:
        rows = [describe(session, h) for h in session.library.highlights(None)]
    finally:
        session.close()
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for row in rows:
        who = row["speaker"] or row["source"]
        click.echo(
            f"{row['id']}  “{escape(row['quote'])}”{f' — {escape(who)}' if who else ''}"
            f"  {escape(row['title'])}{row['state_in_words']}"
        )
    if not rows:
        say("There are no highlights yet. In the reader, h keeps the quotation under the cursor.")


@command.command("remove")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
def remove(ids: tuple[str, ...]) -> int:
    """Remove highlights by id."""
    session = Session()
    try:
        known = {h.id for h in session.library.highlights(None)}
        return remove_each(ids, known, session.library.remove_highlight, "highlight")
    finally:
        session.close()


def find_words(text: str, quote: str) -> Span | None:
    """The first place of `quote`, whatever its white space."""
    words = quote.split()
    if not words:
        return None
    found = re.search(r"\s+".join(map(re.escape, words)), text)
    return Span(*found.span()) if found else None
