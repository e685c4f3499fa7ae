"""Whether an article is one that the library holds already, under another address or with small changes."""

from __future__ import annotations

import re
import zlib
from heapq import nsmallest
from typing import TYPE_CHECKING

from tui_reader.model.addresses import canonical, is_address, names_a_page
from tui_reader.model.article import PROSE, Article
from tui_reader.store.database import Database

if TYPE_CHECKING:
    import sqlite3

KEPT = 12
"""How many of an article's shingles are kept: those with the smallest hashes."""
ALIKE = 0.85
"""Share of shingles in common from which two texts are one article."""
_SHINGLE = 5
_FEWEST_WORDS = 60
"""A shorter text is too little to know an article by."""
_MOST_WORDS = 10_000
_LONGEST_BLOCK = 50_000
_WORDS = re.compile(r"\w+")


def known_as(db: Database, article: Article) -> str | None:
    """The id under which the library holds this article; None where it holds none like it.

    It is the same article if its location or its own address is known, or nearly all of its text is that
    of another.
    """
    if db.row("SELECT 1 FROM article WHERE id = ?", (article.id,)):
        return article.id
    for address in addresses(article):
        row = db.row("SELECT article_id FROM address WHERE address = ?", (address,))
        if row:
            return str(row[0])
    return _alike(db, article)


def addresses(article: Article) -> tuple[str, ...]:
    """What the article is known by: its location and the address it claims, each in one spelling."""
    found = [canonical(article.location)] if article.location not in ("", "-") else []
    if article.url and is_address(article.url) and names_a_page(article.url):
        found.append(canonical(article.url))
    return tuple(dict.fromkeys(found))


def keep(connection: sqlite3.Connection, article: Article) -> None:
    """Remember what the article is known by; inside a transaction, when its text is new."""
    connection.executemany(
        "INSERT INTO address VALUES (?, ?) ON CONFLICT (address) DO UPDATE SET article_id = excluded.article_id",
        [(address, article.id) for address in addresses(article)],
    )
    connection.execute("DELETE FROM shingle WHERE article_id = ?", (article.id,))
    kept = nsmallest(KEPT, shingles(article))
    connection.executemany("INSERT INTO shingle VALUES (?, ?)", [(one, article.id) for one in kept])


def shingles(article: Article) -> set[int]:
    """Hashes of every five words of the prose that follow each other; none for a text of few words."""
    words: list[str] = []
    for block in article.blocks:
        if block.kind in PROSE and len(words) < _MOST_WORDS:
            words += _WORDS.findall(block.span.of(article.text)[:_LONGEST_BLOCK].casefold())
    if len(words) < _FEWEST_WORDS:
        return set()
    return {
        zlib.crc32(" ".join(words[at : at + _SHINGLE]).encode("utf-8", "replace"))
        for at in range(len(words) - _SHINGLE + 1)
    }


def _alike(db: Database, article: Article) -> str | None:
    if not db.row("SELECT 1 FROM shingle LIMIT 1"):
        return None
    own = shingles(article)
    few = nsmallest(KEPT, own)
    if not few:
        return None
    rows = db.rows(
        f"SELECT article_id, count(*) AS shared FROM shingle WHERE hash IN ({','.join('?' * len(few))})"
        " GROUP BY article_id HAVING shared >= ? ORDER BY shared DESC LIMIT 5",
        (*few, len(few) // 3),
    )
    from tui_reader.store.articles import article as kept_article

    for article_id, _ in rows:
        other = kept_article(db, article_id)
        theirs = shingles(other) if other else set()
        if theirs and len(own & theirs) >= ALIKE * len(own | theirs):
            return str(article_id)
    return None
