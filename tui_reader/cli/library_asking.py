"""`newsreader library list` and `search`."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

import click

from tui_reader.cli.output import escape, say
from tui_reader.cli.parameters import WithExclusions
from tui_reader.session.session import Session

if TYPE_CHECKING:
    from tui_reader.store.catalogue import Listed, Snippet
    from tui_reader.store.quotations import Quoted

_Found = TypeVar("_Found")
ORDERS = ("recent", "published", "added", "title", "site", "length", "progress")
_OF_SEVERAL_WORDS = frozenset({"speaker", "source", "title", "by", "site", "feed", "tag"})
"""The filters whose value may be several words."""
_FILTER = re.compile(r"\s-?[a-z]{2,12}:\S")
QUERY_HELP = """QUERY is made of words, "phrases", beginnings* and -exclusions, joined by OR where one of two is
    enough, and of filters:

    \b
      speaker:Zelenskyy     speaker:"Antony Blinken"    source:officials
      site:bbc              by:lund      title:ferry    feed:NAME
      after:2026-05         before:7d    type:page      lang:en
      tag:economy           is:unread    is:starred     is:archived
      has:highlight         has:note     has:bookmark   has:quote
      identity:described    stance:official   channel:statement   kind:direct
"""


@click.command(
    "list", cls=WithExclusions, help=f"List the articles, the last opened or added first.\n\n{QUERY_HELP}"
)
@click.argument("query", nargs=-1)
@click.option("--sort", type=click.Choice(ORDERS), default="recent", show_default=True, help="The order.")
@click.option("--archived", is_flag=True, help="Archived articles too.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
def list_articles(query: tuple[str, ...], sort: str, archived: bool, as_json: bool) -> None:
    """List the articles."""
    with closing(Session()) as session:
        rows = _found(query, lambda asked: session.library_rows(asked, order=sort, archived=archived))
    if as_json:
        click.echo(json.dumps([row._asdict() for row in rows], ensure_ascii=False))
        return
    for row in rows:
        click.echo(f"{row.id}  {escape(row.title)}{_facts(row)}")
    if not rows:
        say(
            "Nothing fits."
            if query
            else "The library is empty. Open an article, or: newsreader library add FILE"
        )


@click.command(
    "search",
    cls=WithExclusions,
    help=f"Search all articles, archived ones too, the best first.\n\n{QUERY_HELP}",
)
@click.argument("query", nargs=-1, required=True)
@click.option("--quotes", is_flag=True, help="Find quotations and other attributions, not articles.")
@click.option("--most", type=click.IntRange(min=1), default=200, show_default=True, help="Results at most.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
def search(query: tuple[str, ...], quotes: bool, most: int, as_json: bool) -> None:
    """Search the library."""
    from dataclasses import asdict

    asked = " ".join(query)
    with closing(Session()) as session:
        catalogue = session.library.catalogue
        missing = len(catalogue.without_analysis()) if quotes or "speaker:" in asked else 0
        found = () if quotes else _found(query, lambda asked: catalogue.search(asked, most=most))
        quoted = _found(query, lambda asked: catalogue.quotations(asked, most=most)) if quotes else ()
    if as_json:
        rows = [
            *(
                {**one.article._asdict(), "snippet": one.snippet.text, "found": one.snippet.found}
                for one in found
            ),
            *(asdict(one) for one in quoted),
        ]
        click.echo(json.dumps(rows, ensure_ascii=False))
    for one in () if as_json else found:
        click.echo(f"{one.article.id}  {escape(one.article.title)}{_facts(one.article)}")
        if one.snippet.text:
            click.echo(f"    {_marked(one.snippet)}")
    for quotation in () if as_json else quoted:
        _print_quotation(quotation)
    if not found and not quoted:
        say("Nothing was found.")
    if missing:
        articles = f"{missing} article{'s were' if missing != 1 else ' was'}"
        say(
            f"{articles} not analysed yet, so nobody is known to speak there; run: newsreader library analyze"
        )


def _found(words: tuple[str, ...], ask: Callable[[str], tuple[_Found, ...]]) -> tuple[_Found, ...]:
    """What is found by the words of a command line, each of which may be a name or a whole query.

    The shell took the quotation marks away that held a name together: `speaker:"Ada Lund"`. Where that finds
    nothing, the words are taken one by one: `'speaker:Lund ferry'`.
    """
    typed, named = " ".join(words), " ".join(map(_requoted, words))
    return ask(named) or (ask(typed) if typed != named else ())


def _requoted(word: str) -> str:
    """A word of the command line, in quotation marks where its spaces may be those of a name."""
    key, colon, value = word.partition(":")
    if not colon or '"' in word or key.lstrip("-").lower() not in _OF_SEVERAL_WORDS:
        return word
    return f'{key}:"{value}"' if any(c.isspace() for c in value) and not _FILTER.search(value) else word


def _facts(row: Listed) -> str:
    facts = [
        escape(row.site or ""),
        (row.published or "")[:10],
        f"{row.minutes} min",
        _counted(row.quotes or 0, "quote"),
        _counted(row.highlights, "highlight"),
        *(name for name in ("unread", "starred", "archived", "partial") if getattr(row, name)),
        *(f"#{escape(tag)}" for tag in row.tags),
    ]
    return f"  ({' · '.join(fact for fact in facts if fact)})"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}" if number else ""


def _marked(snippet: Snippet) -> str:
    """The snippet on one line, with what was found in bold where that can be shown."""
    if not sys.stdout.isatty() or "NO_COLOR" in os.environ:
        return escape(snippet.text)
    parts, last = [], 0
    for span in snippet.found:
        parts += [
            escape(snippet.text[last : span.start]),
            click.style(escape(span.of(snippet.text)), bold=True),
        ]
        last = span.end
    return "".join((*parts, escape(snippet.text[last:])))


def _print_quotation(quotation: Quoted) -> None:
    who = quotation.speaker or quotation.source or "nobody named"
    sort = [quotation.kind, quotation.identity, quotation.stance]
    click.echo(escape(quotation.text))
    click.echo(f"    {escape(who)} ({', '.join(word for word in sort if word)})")
    place = [quotation.site or "", (quotation.published or "")[:10], f"paragraph {quotation.paragraph}"]
    facts = " · ".join(escape(fact) for fact in place if fact)
    click.echo(f"    {quotation.article_id}  {escape(quotation.title)} · {facts}")
