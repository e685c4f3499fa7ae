"""`newsreader library diff`: what changed between two texts of an article."""

from __future__ import annotations

import json
import os
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import click

from tui_reader.cli.output import escape, say
from tui_reader.cli.parameters import ARTICLE
from tui_reader.errors import LibraryError, UsageError
from tui_reader.session.session import Session

if TYPE_CHECKING:
    from tui_reader.session.comparing import Change
    from tui_reader.store.articles import Revision

_SIGNS = {"removed": ("[-", "-]", "red"), "added": ("{+", "+}", "green"), "same": ("", "", None)}


@click.command("diff")
@click.argument("article", type=ARTICLE, metavar="ID")
@click.option(
    "--from", "first", type=int, help="Number of the earlier text; without it, the one before the last."
)
@click.option("--to", "last", type=int, help="Number of the later text; without it, the last.")
@click.option("--list", "only_list", is_flag=True, help="List the texts that are kept, with their numbers.")
@click.option("--json", "as_json", is_flag=True, help="Print the changes as JSON.")
def diff(article: str, first: int | None, last: int | None, only_list: bool, as_json: bool) -> None:
    """Show what changed in an article since it was read before.

    Only paragraphs that differ are shown: [-what is gone-] and {+what is new+}.
    """
    from tui_reader.session.comparing import changes

    with closing(Session()) as session:
        catalogue = session.library.catalogue
        found = session.library.find(article)
        if found is None:
            raise LibraryError(
                "the library holds no article of this id", where=article, hint="see: newsreader library list"
            )
        revisions = catalogue.revisions(found.id)
        if only_list:
            for number, revision in enumerate(revisions, 1):
                click.echo(f"{number}  {revision.first_seen}{'  (today)' if revision.current else ''}")
            return
        if len(revisions) < 2:
            say("Only one text of this article is kept: nothing changed since it was first read.")
            return
        later = _numbered(revisions, last if last is not None else len(revisions))
        earlier = _numbered(revisions, first if first is not None else max(1, revisions.index(later)))
        old, new = (catalogue.revision(found.id, one.hash) for one in (earlier, later))
    if old is None or new is None:
        raise LibraryError("a text of this article is missing", where=article)
    differences = changes(old, new)
    if as_json:
        click.echo(json.dumps([_json(change) for change in differences], ensure_ascii=False))
        return
    say(f"{found.title}: {earlier.first_seen[:19]} → {later.first_seen[:19]}")
    for change in differences:
        click.echo(_line(change))
    if not differences:
        say("They say the same.")


def _numbered(revisions: tuple[Revision, ...], number: int) -> Revision:
    if not 1 <= number <= len(revisions):
        raise UsageError(f"there is no text {number}", hint=f"there are 1 to {len(revisions)}; see --list")
    return revisions[number - 1]


def _json(change: Change) -> dict[str, object]:
    words = [{"mark": stretch.mark, "text": stretch.text} for stretch in change.stretches]
    return {"before": change.before, "after": change.after, "words": words}


def _line(change: Change) -> str:
    colours = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    number = change.after if change.after is not None else change.before
    parts = []
    for mark, text in change.stretches:
        before, after, colour = _SIGNS[mark]
        words = f"{before}{escape(text)}{after}"
        parts.append(click.style(words, fg=colour) if colours and colour else words)
    return f"¶ {number}  {''.join(parts)}"
