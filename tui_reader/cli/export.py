"""`newsreader export`: quotations to files or standard output."""

from __future__ import annotations

import sys
from contextlib import closing, suppress
from pathlib import Path

import click

from tui_reader.cli.output import say
from tui_reader.cli.parameters import SOURCE
from tui_reader.errors import EngineError, UsageError
from tui_reader.model.quotation import Quotation
from tui_reader.session.choosing import Wanted, chosen
from tui_reader.session.exporting import Content, Existing
from tui_reader.session.quoting import SCOPES
from tui_reader.session.session import Session


@click.command("export")
@click.argument("articles", nargs=-1, type=SOURCE, metavar="[ARTICLE]...")
@click.option(
    "--what", type=click.Choice(SCOPES), default="highlights", show_default=True, help="What to export."
)
@click.option(
    "--format", "form", required=True, help="Format, or template:FILE; an unknown one lists them all."
)
@click.option(
    "-o", "--output", default="-", show_default=True, help="File to write, or - for standard output."
)
@click.option("--into", type=click.Path(file_okay=False, path_type=Path), help="Folder: one file an article.")
@click.option("--force", is_flag=True, help="Replace files that are there already.")
@click.option("--update", is_flag=True, help="Renew what newsreader wrote before; leave what others wrote.")
@click.option("--tag", "tags", multiple=True, help="Only with this tag; may be repeated.")
@click.option("--speaker", "speakers", multiple=True, help="Only by this speaker or source (part of a name).")
@click.option("--highlight", "ids", multiple=True, metavar="ID", help="Only this highlight; may be repeated.")
@click.option("--colour", "colours", multiple=True, help="Only in this colour.")
@click.option("--since", default="", metavar="DATE", help="Only highlighted (or else published) since then.")
@click.option("--until", default="", metavar="DATE", help="Only highlighted (or else published) until then.")
@click.option(
    "--context/--no-context", default=False, show_default=True, help="The sentence around the words."
)
@click.option("--notes/--no-notes", default=True, show_default=True, help="Your notes.")
@click.option("--sourcing/--no-sourcing", default=True, show_default=True, help="How the words are sourced.")
def command(
    articles: tuple[str, ...],
    what: str,
    form: str,
    output: str,
    into: Path | None,
    force: bool,
    update: bool,
    tags: tuple[str, ...],
    speakers: tuple[str, ...],
    ids: tuple[str, ...],
    colours: tuple[str, ...],
    since: str,
    until: str,
    context: bool,
    notes: bool,
    sourcing: bool,
) -> None:
    """Export highlighted quotations of the whole library, or of each ARTICLE (any SOURCE).

    Exports are written whole or not at all. docs/export.md describes the formats.
    """
    if into is not None and output != "-":
        raise UsageError("give --output or --into, not both")
    if force and update:
        raise UsageError("give --force or --update, not both")
    if what in ("quotes", "attributions") and not articles:
        raise UsageError(f"say which articles to take {what} from")
    existing = Existing.REPLACE if force else Existing.UPDATE if update else Existing.KEEP
    content = Content(context=context, notes=notes, sourcing=sourcing)
    wanted = Wanted(ids=ids, tags=tags, speakers=speakers, colours=colours, since=since, until=until)
    with closing(Session()) as session:
        exporter = session.exporter
        exporter.format(form)
        groups = [chosen(group, wanted) for group in _quotations(session, articles, what)]
        quotations = [quotation for group in groups for quotation in group]
        if not quotations:
            say("There is nothing to export: no quotation was found.")
        if into is not None:
            for path in exporter.write_into(
                groups, format=form, folder=into, content=content, existing=existing
            ):
                say(f"Wrote {path}")
        elif output == "-":
            sys.stdout.write(exporter.render(quotations, format=form, content=content))
        else:
            exporter.write(quotations, format=form, path=Path(output), content=content, existing=existing)
            say(f"Wrote {output}")


def _quotations(session: Session, articles: tuple[str, ...], what: str) -> list[tuple[Quotation, ...]]:
    """The quotations, one group an article."""
    if not articles:
        return session.highlighted(what)
    groups = []
    for source in articles:
        reading = session.open(source)
        if what in ("quotes", "attributions"):
            reading.analyse()
        elif reading.highlights:
            # Without the engine they go out with what was known when they were kept.
            with suppress(EngineError):
                reading.analyse()
        groups.append(reading.quotations(what))
    return groups
