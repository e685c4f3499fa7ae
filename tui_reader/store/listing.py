"""The library as a list: which articles there are, in which order, and what is known of each."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple

from tui_reader.errors import UsageError
from tui_reader.model.cleaning import harmless
from tui_reader.model.spans import Span
from tui_reader.store.conditions import Conditions, match_any, of_articles, of_quotations
from tui_reader.store.database import Database
from tui_reader.store.query import Query, parse

MOST_FOUND = 200
"""How many articles or quotations a search gives at most, unless it is asked for more."""
_SNIPPET_WORDS = 24
_BEGIN, _END = "\x02", "\x03"


class Order(StrEnum):
    """By what the list is sorted; newest, longest or best first."""

    RECENT = "recent"
    """When it was last opened, or added where it never was."""
    PUBLISHED = "published"
    ADDED = "added"
    TITLE = "title"
    SITE = "site"
    LENGTH = "length"
    PROGRESS = "progress"
    RELEVANCE = "relevance"
    """How well the words of the query fit; as `RECENT` without words."""


_SORTS = {
    Order.RECENT: "max(a.opened, a.added) DESC, a.id",
    Order.PUBLISHED: "coalesce(a.published, a.added) DESC, a.id",
    Order.ADDED: "a.added DESC, a.id",
    Order.TITLE: "a.title COLLATE NOCASE, a.id",
    Order.SITE: "a.site IS NULL, a.site COLLATE NOCASE, coalesce(a.published, a.added) DESC",
    Order.LENGTH: "a.words DESC, a.id",
    Order.PROGRESS: "progress DESC, max(a.opened, a.added) DESC",
}


class Listed(NamedTuple):
    """An article as the library's list shows it."""

    id: str
    title: str
    site: str | None
    published: str | None
    location: str
    words: int
    minutes: int
    """Minutes it takes to read."""
    opened: str
    """When it was last opened: ISO 8601 in UTC; empty where it never was."""
    progress: float
    """How far it was read, from 0 to 1."""
    highlights: int
    bookmarks: int
    quotes: int | None
    """Quotations with words in quotation marks; None before it was analysed."""
    kind: str
    """One of `model.addresses.KINDS`."""
    added: str
    unread: bool
    starred: bool
    archived: bool
    partial: bool
    """Whether only a part of it is here, as many feeds give it; the whole is at its address."""
    tags: tuple[str, ...] = ()


class Snippet(NamedTuple):
    """A piece of an article around the words that were found."""

    text: str
    found: tuple[Span, ...]
    """Where in `text` those words stand."""


class Found(NamedTuple):
    """An article that a search found."""

    article: Listed
    snippet: Snippet


_AT_ONCE = 500
"""Articles that are looked up by one statement."""
_PROGRESS = (
    'CASE WHEN a.length > 0 THEN min(1.0, coalesce(p.cursor, p."offset", 0) * 1.0 / a.length)'
    " ELSE 0.0 END AS progress"
)
_COLUMNS = (
    "a.id, a.title, a.site, a.published, a.location, a.words, a.minutes, a.opened,"
    f" {_PROGRESS}, (SELECT count(*) FROM highlight h WHERE h.article_id = a.id),"
    " (SELECT count(*) FROM bookmark b WHERE b.article_id = a.id),"
    " a.quotes, a.kind, a.added, a.read IS NULL, a.starred IS NOT NULL, a.archived IS NOT NULL, a.partial,"
    " (SELECT group_concat(tag, char(10)) FROM tag t WHERE t.article_id = a.id)"
)
_FROM = " FROM article a LEFT JOIN place p ON p.article_id = a.id"


def articles(
    db: Database,
    query: str = "",
    *,
    order: Order = Order.RECENT,
    archived: bool = False,
    typing: bool = False,
    most: int | None = None,
) -> tuple[Listed, ...]:
    """The articles that a query lets through. Raises `UsageError` for a query that makes no sense.

    Archived ones are left out unless `archived` or the query asks for them. With `typing` the query is one
    that is being typed.
    """
    asked = parse(query, typing=typing)
    conditions = of_articles(asked, archived=archived)
    rank, values, sort = _ranked(asked, order)
    where = f"{rank} WHERE {conditions.sql} ORDER BY {sort}"
    if most is None:
        rows = db.rows(f"SELECT {_COLUMNS}{_FROM}{where}", (*values, *conditions.values))
        return tuple(_listed(row) for row in rows)
    # Which they are is told first, so that the rest is looked up for few.
    chosen = db.rows(
        f"SELECT a.id, {_PROGRESS}{_FROM}{where} LIMIT ?",
        (*values, *conditions.values, most),
    )
    listed: dict[str, Listed] = {}
    for start in range(0, len(chosen), _AT_ONCE):
        ids = [row[0] for row in chosen[start : start + _AT_ONCE]]
        rows = db.rows(f"SELECT {_COLUMNS}{_FROM} WHERE a.id IN ({','.join('?' * len(ids))})", ids)
        listed.update((row[0], _listed(row)) for row in rows)
    return tuple(listed[row[0]] for row in chosen if row[0] in listed)


def count(db: Database, query: str = "", *, archived: bool = False, typing: bool = False) -> int:
    """How many articles a query lets through. Raises `UsageError`."""
    conditions = of_articles(parse(query, typing=typing), archived=archived)
    row = db.row(f"SELECT count(*) FROM article a WHERE {conditions.sql}", conditions.values)
    return int(row[0]) if row else 0


def search(
    db: Database, query: str, *, order: Order = Order.RELEVANCE, most: int = MOST_FOUND
) -> tuple[Found, ...]:
    """What a query finds in the whole library, archived articles too, each with a snippet."""
    asked = parse(query)
    listed = articles(db, query, order=order, archived=True, most=most)
    positive = [group for group in asked.terms if not group[0].negated]
    snippets = _snippets(db, [one.id for one in listed], positive) if positive else {}
    return tuple(Found(one, snippets.get(one.id, Snippet("", ()))) for one in listed)


def quotation_conditions(query: str) -> Conditions:
    """The conditions for `quotation q JOIN article a`. Raises `UsageError`."""
    return of_quotations(parse(query))


def _ranked(asked: Query, order: Order) -> tuple[str, tuple[str, ...], str]:
    """The join that ranks, its values, and the order; best first where there are words."""
    if order is not Order.RELEVANCE:
        return "", (), _SORTS[order]
    positive = [group for group in asked.terms if not group[0].negated]
    if not positive:
        return "", (), _SORTS[Order.RECENT]
    join = (
        " LEFT JOIN (SELECT rowid AS number, bm25(article_fts, 8.0, 2.0, 1.0) AS score FROM article_fts"
        " WHERE article_fts MATCH ?) rank ON rank.number = a.number"
    )
    match = " OR ".join(match_any(group) for group in positive)
    return join, (match,), f"coalesce(rank.score, 0), {_SORTS[Order.RECENT]}"


def _snippets(db: Database, ids: list[str], groups: list[tuple[Any, ...]]) -> dict[str, Snippet]:
    """A snippet of the text of each article, or of its notes where the words are only there."""
    match = " OR ".join(match_any(group) for group in groups)
    found: dict[str, Snippet] = {}
    for table, column in (("note_fts", 0), ("article_fts", -1)):
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            rows = db.rows(
                f"SELECT a.id, CAST(snippet({table}, {column}, char(2), char(3), '…', {_SNIPPET_WORDS}) AS BLOB)"
                f" FROM {table} JOIN article a ON a.number = {table}.rowid WHERE {table} MATCH ?"
                f" AND {table}.rowid IN (SELECT number FROM article WHERE id IN ({','.join('?' * len(some))}))",
                (match, *some),
            )
            found.update((key, _snippet(text)) for key, text in rows)
    return found


def _snippet(stored: bytes) -> Snippet:
    """The words with marks taken out, on one line."""
    marked = " ".join(stored.decode("utf-8", "replace").split())
    text: list[str] = []
    spans: list[Span] = []
    length = begun = 0
    for piece in marked.replace(_END, f"{_BEGIN}{_END}").split(_BEGIN):
        ended = piece.startswith(_END)
        if ended:
            spans.append(Span(begun, length))
            piece = piece[1:]
        else:
            begun = length
        text.append(harmless(piece))
        length += len(piece)
        if ended:
            begun = length
    return Snippet("".join(text), tuple(spans))


def _listed(row: Any) -> Listed:
    tags = tuple(row[18].split("\n")) if row[18] else ()
    unread, starred, archived, partial = row[14:18]
    return Listed._make((*row[:14], unread == 1, starred == 1, archived == 1, partial == 1, tags))


def order_named(name: str) -> Order:
    """The order of this name. Raises `UsageError`."""
    try:
        return Order(name)
    except ValueError:
        known = ", ".join(Order)
        raise UsageError(f"the list cannot be sorted by {name!r}", hint=f"known: {known}") from None
