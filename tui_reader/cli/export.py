"""`newsreader export`: quotations to files or standard output."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tui_reader.cli.output import say
from tui_reader.errors import UsageError
from tui_reader.model.quotation import Quotation
from tui_reader.session.quoting import SCOPES
from tui_reader.session.session import Session


@click.command("export")
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@click.option(
    "--what", type=click.Choice(SCOPES), default="highlights", show_default=True, help="What to export."
)
@click.option("--format", "form", required=True, help="Format; an unknown one lists them all.")
@click.option(
    "-o", "--output", default="-", show_default=True, help="File to write, or - for standard output."
)
@click.option("--into", type=click.Path(file_okay=False, path_type=Path), help="Folder: one file an article.")
@click.option("--force", is_flag=True, help="Replace files that are there already.")
def command(
    articles: tuple[str, ...], what: str, form: str, output: str, into: Path | None, force: bool
) -> None:
    """Export highlighted quotations of the whole library, or of each ARTICLE (any SOURCE).

    Exports are written whole or not at all.
    """
    if into is not None and output != "-":
        raise UsageError("give --output or --into, not both")
    if what in ("quotes", "attributions") and not articles:
        raise UsageError(f"say which articles to take {what} from")
    from tui_reader.export import format_named

    session = Session()
    chosen = format_named(form, templates=session.paths.templates)
    try:
        groups = _quotations(session, articles, what)
        if into is not None:
            for path in session.export_into(groups, format=chosen.name, folder=into, force=force):
                say(f"Wrote {path}")
            return
        quotations = [quotation for group in groups for quotation in group]
        if not quotations:
            say("There is nothing to export: no quotation was found.")
        if output == "-":
            sys.stdout.write(session.render(quotations, format=chosen.name))
        else:
            session.export(quotations, format=chosen.name, path=Path(output), force=force)
            say(f"Wrote {output}")
    finally:
        session.close()


def _quotations(session: Session, articles: tuple[str, ...], what: str) -> list[tuple[Quotation, ...]]:
    """The quotations, one group an article."""
    if not articles:
        return session.highlighted()
    groups = []
    for source in articles:
        reading = session.open(source)
        if what != "highlights":
            reading.analyse()
        groups.append(reading.quotations(what))
    return groups
