"""`newsreader library`: adding, marking, tagging, analysing and removing articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, TypeAlias

import click

from tui_reader.cli.output import complain, escape, say
from tui_reader.cli.parameters import ARTICLE, SOURCE, TAG, WithExclusions
from tui_reader.cli.progress import Progress
from tui_reader.errors import EngineError, SourceError
from tui_reader.model.addresses import is_address
from tui_reader.model.article import Article
from tui_reader.session.session import Session

if TYPE_CHECKING:
    from tui_reader.ingest.exports import Exported

_Read: TypeAlias = "Article | tuple[Exported, ...]"
_IDS = click.argument("ids", nargs=-1, required=True, type=ARTICLE, metavar="ID...")


@click.command("add")
@click.argument("sources", nargs=-1, required=True, type=SOURCE, metavar="SOURCE...")
@click.option(
    "--tag", "tags", multiple=True, type=TAG, metavar="TAG", help="Tag them; may be given several times."
)
def add(sources: tuple[str, ...], tags: tuple[str, ...]) -> int:
    """Add articles without opening them; folders are walked, addresses fetched side by side.

    An export of wallabag (JSON) or Omnivore (JSON or ZIP) brings all its articles, with their highlights. Prints
    the id of each.
    """
    from tui_reader.ingest.retrieve import walk_sources
    from tui_reader.store.states import checked_tag

    wanted = [checked_tag(one) for one in tags]
    failed = False
    todo = list(walk_sources(sources))
    with closing(Session()) as session, Progress(total=len(todo)) as progress:
        for source, result in _articles(session, todo):
            progress.step()
            progress.clear()
            if isinstance(result, SourceError):
                complain(result.what, where=result.where or source, hint=result.hint)
                failed = True
                continue
            for article in _keep(session, result):
                if wanted:
                    session.library.catalogue.tag(article.id, add=wanted)
                click.echo(f"{article.id}  {escape(article.title)}")
    return 1 if failed else 0


@click.command("remove")
@_IDS
def remove(ids: tuple[str, ...]) -> int:
    """Remove articles with their highlights, bookmarks and tags."""

    def one(session: Session, article: Article) -> None:
        session.library.catalogue.remove(article.id)
        say(f"Removed: {article.title}")

    return _each(ids, one)


@click.command("tag", cls=WithExclusions)
@click.argument("article", type=ARTICLE, metavar="ID")
@click.argument("tags", nargs=-1, type=TAG, metavar="[TAG|-TAG]...")
def tag(article: str, tags: tuple[str, ...]) -> int:
    """Tag an article; a tag with `-` before it is taken away.

    Prints the tags that the article then has; without tags it only prints. Without ID and with `-` all tags of
    the library are printed.
    """
    with closing(Session()) as session:
        catalogue = session.library.catalogue
        if article == "-":
            for name, number in catalogue.all_tags():
                click.echo(f"{number}  {escape(name)}")
            return 0
        found = session.library.find(article)
        if found is None:
            return _unknown(article)
        taken = [one[1:] for one in tags if one.startswith("-")]
        catalogue.tag(found.id, add=[one for one in tags if not one.startswith("-")], remove=taken)
        for name in catalogue.tags(found.id):
            click.echo(escape(name))
    return 0


def _marking(name: str, state: str, yes: str, no: str) -> click.Command:
    """A command that says of articles that they are, or with `--no` are not."""

    @click.command(name, help=f"{yes}; with --undo, {no}.")
    @_IDS
    @click.option("--undo", is_flag=True, help="The other way round.")
    def command(ids: tuple[str, ...], undo: bool) -> int:
        from tui_reader.store.catalogue import State

        return _each(ids, lambda session, a: session.library.catalogue.mark([a.id], State(state), not undo))

    return command


star = _marking("star", "starred", "Star articles", "take the star away")
archive = _marking("archive", "archived", "Put articles away, out of the list", "bring them back")
mark_read = _marking("read", "read", "Say that articles were read", "that they were not")


@click.command("analyze")
def analyze() -> int:
    """Analyse every article that was not analysed yet, so that who speaks in it can be searched for."""
    failed = False
    with closing(Session()) as session:
        ids = session.library.catalogue.without_analysis()
        with Progress(total=len(ids)) as progress:
            for one in ids:
                article = session.library.article(one)
                try:
                    if article is not None:
                        session.analyst.analyse(article)
                except EngineError as error:
                    progress.clear()
                    complain(error.what, where=one, hint=error.hint)
                    failed = True
                progress.step()
    say(f"Analysed {len(ids)} article{'s' * (len(ids) != 1)}.")
    return 1 if failed else 0


def _keep(session: Session, read: _Read) -> Iterator[Article]:
    """Put one article, or all of an export, into the library."""
    if isinstance(read, Article):
        article = session.recognised(read)
        session.library.keep_article(article, opened=False)
        yield article
        return
    from tui_reader.session.adding import add_export

    highlights = lost = 0
    for added in add_export(session, read):
        highlights, lost = highlights + added.highlights, lost + added.lost
        yield added.article
    if highlights or lost:
        say(f"Highlights kept: {highlights}. Their words were not found: {lost}.")


def _articles(session: Session, sources: list[str]) -> Iterator[tuple[str, _Read | SourceError]]:
    """The articles at sources, files first, then addresses as they come."""
    from tui_reader.ingest.retrieve import open_export

    for source in sources:
        if not is_address(source):
            try:
                yield source, _export(source, open_export) or session.article(source)
            except SourceError as error:
                yield source, error
    yield from session.pages.read_many(source for source in sources if is_address(source))


def _export(source: str, open_export: Callable[[str], tuple[Exported, ...]]) -> tuple[Exported, ...]:
    """The articles of an export; empty where the source is none, which is then said of it as an article."""
    try:
        return open_export(source)
    except SourceError:
        return ()


def _each(ids: tuple[str, ...], do: Callable[[Session, Article], None]) -> int:
    """Do it with each article; the exit status, 1 where the library does not hold one."""
    failed = 0
    with closing(Session()) as session:
        for one in ids:
            found = session.library.find(one)
            if found is None:
                failed = _unknown(one)
            else:
                do(session, found)
    return failed


def _unknown(name: str) -> int:
    complain("the library holds no article of this id", where=name, hint="see: newsreader library list")
    return 1
