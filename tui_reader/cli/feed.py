"""`newsreader feed`: the feeds that the reader follows."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from pathlib import Path

import click

from tui_reader.cli.output import complain, escape, say
from tui_reader.cli.parameters import FEED
from tui_reader.cli.progress import Progress
from tui_reader.errors import ReaderError, SourceError
from tui_reader.session.session import Session

MOST_BYTES = 20_000_000


@click.group("feed")
def command() -> None:
    """Follow feeds (RSS, Atom, RDF, JSON Feed): their items become unread articles of the library.

    A FEED is named by its id, address or title.
    """


@command.command("add")
@click.argument("addresses", nargs=-1, required=True, metavar="ADDRESS...")
@click.option("--folder", default="", help="Put them into this folder; `/` stands between folders.")
def add(addresses: tuple[str, ...], folder: str) -> int:
    """Follow the feed at each ADDRESS, or the feed that the page there names."""
    failed = False
    with closing(Session()) as session:
        for address in addresses:
            try:
                added = session.feeds.add(address, folder=folder)
                number = f"{added.new} article{'s' * (added.new != 1)}"
                click.echo(f"{added.feed.id}  {escape(added.feed.title or added.feed.address)}  ({number})")
                for notice in added.notices:
                    say(notice)
            except SourceError as error:
                complain(error.what, where=error.where or address, hint=error.hint)
                failed = True
    return 1 if failed else 0


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
def list_feeds(as_json: bool) -> None:
    """List the feeds, by folder."""
    from dataclasses import asdict

    with closing(Session()) as session:
        feeds = session.feeds.all()
    if as_json:
        click.echo(json.dumps([asdict(feed) for feed in feeds], ensure_ascii=False))
        return
    for feed in feeds:
        folder = f"{escape(feed.folder)}/" if feed.folder else ""
        trouble = f"  ! {escape(feed.failure)}" if feed.failure else ""
        numbers = f"({feed.unread} unread of {feed.articles})"
        click.echo(
            f"{feed.id}  {folder}{escape(feed.title or '–')}  {numbers}  {escape(feed.address)}{trouble}"
        )
    if not feeds:
        say("No feed is followed. Begin with: newsreader feed add ADDRESS")


@command.command("refresh")
@click.argument("names", nargs=-1, type=FEED, metavar="[FEED]...")
def refresh(names: tuple[str, ...]) -> int:
    """Ask the feeds for what is new; without FEED, all that did not fail a short while ago.

    Prints the feeds that brought something. Ends with 1 if one of them failed.
    """
    failed = 0
    with closing(Session()) as session:
        subscriptions = session.feeds
        feeds = [subscriptions.find(name) for name in names] if names else list(subscriptions.due())
        with Progress(total=len(feeds), what="feeds") as progress:
            for outcome in subscriptions.refresh(feeds):
                progress.step()
                title = outcome.feed.title or outcome.feed.address
                if outcome.error is not None:
                    progress.clear()
                    complain(outcome.error.what, where=title, hint=outcome.error.hint)
                    failed = 1
                elif outcome.new:
                    progress.clear()
                    click.echo(f"{outcome.feed.id}  {outcome.new} new  {escape(title)}")
                for notice in outcome.notices:
                    progress.clear()
                    say(f"{title}: {notice}")
        if gone := subscriptions.expire():
            say(f"Old and never opened, gone by the setting feed_days: {gone} article{'s' * (gone != 1)}")
    return failed


@command.command("remove")
@click.argument("names", nargs=-1, required=True, type=FEED, metavar="FEED...")
def remove(names: tuple[str, ...]) -> None:
    """Stop following feeds. Articles that were opened, added, starred, tagged or marked stay."""
    with closing(Session()) as session:
        for feed in [session.feeds.find(name) for name in names]:
            gone = session.feeds.remove(feed)
            say(f"Removed: {feed.title or feed.address}, with {gone} article{'s' * (gone != 1)} never opened")


@command.command("move")
@click.argument("name", type=FEED, metavar="FEED")
@click.argument("folder")
def move(name: str, folder: str) -> None:
    """Put a feed into a FOLDER; an empty one takes it out of its folder."""
    with closing(Session()) as session:
        session.feeds.move(session.feeds.find(name), folder.strip("/ "))


@command.command("import")
@click.argument("file", metavar="FILE|-")
def import_list(file: str) -> None:
    """Follow the feeds of an OPML list. They are not fetched before you refresh them."""
    try:
        data = sys.stdin.buffer.read(MOST_BYTES) if file == "-" else _read(Path(file).expanduser())
    except OSError as error:
        raise SourceError(f"it cannot be read: {error.strerror}", where=file) from error
    with closing(Session()) as session:
        new, known = session.feeds.import_list(data, where="standard input" if file == "-" else file)
    say(f"{new} new feed{'s' * (new != 1)}, {known} known. Fetch them with: newsreader feed refresh")


@command.command("export")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write here.")
@click.option("--force", is_flag=True, help="Replace a file of that name.")
def export_list(output: Path | None, force: bool) -> None:
    """Write the list of feeds as OPML, which other readers take."""
    with closing(Session()) as session:
        data = session.feeds.export_list()
    if output is None:
        click.echo(data.decode("utf-8"), nl=False)
        return
    from tui_reader.export.files import write_whole

    write_whole(output, data, force=force)
    say(f"Wrote {output}")


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ReaderError(f"it is larger than {MOST_BYTES // 1_000_000} MB", where=str(path))
    return data
