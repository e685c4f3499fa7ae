"""What a reader says of an article as a whole: read, starred, archived, and its tags."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum

from tui_reader.errors import LibraryError, UsageError
from tui_reader.store.database import Database

LONGEST_TAG = 60
"""Code points of a tag."""


class State(StrEnum):
    """What an article can be; each is kept with the time since when it is so."""

    READ = "read"
    STARRED = "starred"
    ARCHIVED = "archived"


def now() -> str:
    """Now, ISO 8601 in UTC, to the microsecond."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def mark(db: Database, article_ids: Iterable[str], state: State, on: bool) -> None:
    """Say that articles are (or are no longer) read, starred or archived."""
    values = [(now() if on else None, one) for one in article_ids]
    with db.change() as connection:
        connection.executemany(f"UPDATE article SET {State(state).value} = ? WHERE id = ?", values)


def tags(db: Database, article_id: str) -> tuple[str, ...]:
    """An article's tags, in alphabetical order."""
    rows = db.rows("SELECT tag FROM tag WHERE article_id = ? ORDER BY tag", (article_id,))
    return tuple(row[0] for row in rows)


def all_tags(db: Database) -> tuple[tuple[str, int], ...]:
    """Every tag with how many articles have it, the most frequent first."""
    rows = db.rows("SELECT tag, count(*) FROM tag GROUP BY tag ORDER BY 2 DESC, 1")
    return tuple((name, number) for name, number in rows)


def tag(db: Database, article_id: str, *, add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
    """Give an article tags and take some away. Raises `UsageError` for an empty or overlong tag."""
    added = [checked_tag(one) for one in add]
    with db.change() as connection:
        if not connection.execute("SELECT 1 FROM article WHERE id = ?", (article_id,)).fetchone():
            raise LibraryError("the library holds no article of this id", where=article_id)
        connection.executemany(
            "DELETE FROM tag WHERE article_id = ? AND tag = ?", [(article_id, t) for t in remove]
        )
        connection.executemany("INSERT OR IGNORE INTO tag VALUES (?, ?)", [(article_id, t) for t in added])


def checked_tag(tag: str) -> str:
    """The tag with single spaces and without a leading `#`. Raises `UsageError`."""
    tag = " ".join(tag.split()).removeprefix("#").strip()
    if not tag or len(tag) > LONGEST_TAG or not tag.isprintable():
        raise UsageError(f"a tag has 1 to {LONGEST_TAG} printable characters", where=tag[:LONGEST_TAG])
    return tag
