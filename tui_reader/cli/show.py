"""`newsreader show`: the structured reading on standard output."""

from __future__ import annotations

import json
import sys
from contextlib import closing

import click

from tui_reader.cli.parameters import SOURCE
from tui_reader.cli.progress import fetching
from tui_reader.errors import EngineError
from tui_reader.session.session import Session

PANES = ("sections", "entities", "quotes", "sourcing", "notes")


@click.command("show")
@click.argument("source", type=SOURCE)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object (schema newsreader/1).")
@click.option("--pane", type=click.Choice(PANES), help="Print one part only.")
@click.option("--plain", is_flag=True, help="The article and its parts in sentences, no tables or signs.")
def command(source: str, as_json: bool, pane: str | None, plain: bool) -> None:
    """Print what SOURCE says and on whose authority.

    For people it prints tables; plain text when piped. SOURCE is a file, an address, `-`,
    `sample:NAME`, or a library id.
    """
    if as_json and (pane or plain):
        raise click.UsageError("--json prints everything; leave --pane and --plain out")
    with closing(Session()) as session:
        with fetching(source):
            reading = session.open(source)
        try:
            reading.analyse()
        except EngineError as error:
            raise EngineError(
                error.what, where=source, hint=error.hint or "try: newsreader doctor"
            ) from error
        if as_json:
            from tui_reader.model.public import reading_to_json

            json.dump(reading_to_json(reading.article, reading.analysis), sys.stdout, ensure_ascii=False)
            sys.stdout.write("\n")
        elif plain:
            from tui_reader.cli.plain import print_plain

            print_plain(reading, panes=(pane,) if pane else ("text", *PANES))
        else:
            from tui_reader.cli.tables import print_reading

            print_reading(reading, panes=(pane,) if pane else PANES)
