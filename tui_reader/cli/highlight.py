"""`newsreader highlight`: highlights without the screen."""

from __future__ import annotations

import json
import re
import sys
from contextlib import closing
from pathlib import Path

import click

from tui_reader.cli.annotations import QUOTE_CHARACTERS, describe, remove_each
from tui_reader.cli.output import complain, escape, say
from tui_reader.cli.parameters import SOURCE
from tui_reader.errors import SourceError, UsageError
from tui_reader.model.annotations import Colour
from tui_reader.model.spans import Span
from tui_reader.session.annotating import edited
from tui_reader.session.session import Session

COLOURS = tuple(str(colour) for colour in Colour)


@click.group("highlight")
def command() -> None:
    """Keep, list, change, remove and bring in highlights."""


@command.command("add")
@click.argument("source", type=SOURCE)
@click.option("--quote", required=True, help="The words to highlight, as they stand in the article.")
@click.option("--note", default="", help="A note to keep with it.")
@click.option("--tag", "tags", multiple=True, help="A tag to keep with it; may be repeated.")
@click.option(
    "--colour", type=click.Choice(COLOURS), default=COLOURS[0], show_default=True, help="Its colour."
)
def add(source: str, quote: str, note: str, tags: tuple[str, ...], colour: str) -> None:
    """Highlight the first place in SOURCE where the quoted words stand. Prints its id."""
    with closing(Session()) as session:
        reading = session.open(source)
        span = find_words(reading.article.text, quote)
        if span is None:
            raise UsageError("these words do not stand in the article", where=reading.article.location)
        reading.analyse()
        click.echo(reading.add_highlight(span, note=note, tags=tags, colour=Colour(colour)).id)


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
def list_highlights(as_json: bool) -> None:
    """List all highlights of the library."""
    with closing(Session()) as session:
        rows = [describe(session, h) for h in session.library.highlights(None)]
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


@command.command("edit")
@click.argument("ident", metavar="ID")
@click.option("--note", help="Its note from now on; an empty one removes it.")
@click.option("--tag", "tags", multiple=True, help="Its tags from now on; may be repeated.")
@click.option("--no-tags", is_flag=True, help="Take its tags away.")
@click.option("--colour", type=click.Choice(COLOURS), help="Its colour from now on.")
def edit(ident: str, note: str | None, tags: tuple[str, ...], no_tags: bool, colour: str | None) -> None:
    """Change the note, the tags or the colour of a highlight; what is not given stays."""
    with closing(Session()) as session:
        kept = next((h for h in session.library.highlights(None) if h.id == ident), None)
        if kept is None:
            raise UsageError(
                "there is no highlight of this id", where=ident, hint="see: newsreader highlight list"
            )
        new_tags = () if no_tags else tags or None
        new_colour = Colour(colour) if colour else None
        session.library.keep_highlight(edited(kept, note=note, tags=new_tags, colour=new_colour))


@command.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--format", "form", default="", help="What the files are, where they don't tell themselves.")
def import_highlights(files: tuple[str, ...], form: str) -> int:
    """Bring in highlights of other programs, to articles that the library holds.

    Each FILE (- is standard input) is our own JSON, JSON Lines or W3C export, Hypothesis JSON, Readwise CSV, a
    wallabag export, or Kindle's My Clippings. What is here already stays as it is, unless its note, tags or
    colour were changed later elsewhere.
    """
    from tui_reader.ingest.decode import decode
    from tui_reader.ingest.highlights import read_highlights
    from tui_reader.session.importing import Importer, Outcome

    why = {
        Outcome.NO_ARTICLE: "the library holds no such article, or several",
        Outcome.NO_WORDS: "these words do not stand in the article, or in several places",
    }
    failed = False
    with closing(Session()) as session:
        importer = Importer(session.library)
        for name in files:
            try:
                data = _bytes(name)
                report = importer.bring(read_highlights(data, format=form))
                for notice in decode(data)[1]:
                    say(f"{name}: {notice}")
            except SourceError as error:
                complain(error.what, where=name, hint=error.hint)
                failed = True
                continue
            for outcome, reason in why.items():
                for one in report.of(outcome):
                    words = " ".join(one.quote.exact.split())[:QUOTE_CHARACTERS]
                    complain(f"{reason}: “{words}”", where=one.title or one.address or name)
                    failed = True
            kept, changed = report.number(Outcome.KEPT), report.number(Outcome.CHANGED)
            say(f"{name}: {kept} kept, {changed} changed, {report.number(Outcome.KNOWN)} here already")
    return 1 if failed else 0


@command.command("remove")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
def remove(ids: tuple[str, ...]) -> int:
    """Remove highlights by id."""
    with closing(Session()) as session:
        known = {h.id for h in session.library.highlights(None)}
        return remove_each(ids, known, session.library.remove_highlight, "highlight")


def _bytes(name: str) -> bytes:
    """A file's bytes, or those of standard input."""
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise SourceError(f"it cannot be read: {error.strerror}", where=name) from error


def find_words(text: str, quote: str) -> Span | None:
    """The first place of `quote`, whatever its white space."""
    words = quote.split()
    if not words:
        return None
    found = re.search(r"\s+".join(map(re.escape, words)), text)
    return Span(*found.span()) if found else None
