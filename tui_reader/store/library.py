"""The library: what the program remembers of articles, and what their reader marked in them.

Every change is on disk when its method returns. Several instances may use one library side by side, and
several threads one instance. All methods raise `LibraryError` where the library cannot do as asked.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader.errors import LibraryError
from tui_reader.model.annotations import Anchor, Bookmark, Highlight, Place
from tui_reader.model.article import Article
from tui_reader.model.correction import Correction
from tui_reader.model.reading import Analysis
from tui_reader.store import analyses, articles, corrections, marks, memory, notes
from tui_reader.store.database import Database, condition
from tui_reader.store.inspect import Condition

if TYPE_CHECKING:
    from tui_reader.store.catalogue import Catalogue
    from tui_reader.store.feeds import Feeds
    from tui_reader.store.listing import Listed

__all__ = ["Catalogue", "Library", "Listed"]

_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Library:
    """Articles, analyses, highlights, bookmarks and places of one user."""

    def __init__(self, database: Database, path: Path | None, notices: tuple[str, ...] = ()) -> None:
        self._db = database
        self._path = path
        self.notices = notices
        """What the user should know of the library, in whole sentences."""

    @classmethod
    def open(cls, path: Path) -> Library:
        """Open the library at `path`, or begin one; folder 0700 if it is made, file 0600.

        A damaged library is set aside, and a backup or a new library takes its place; where the disk does
        not take notes, the library is one in memory, with what could be read of the file. `notices` says
        so. Raises `NewerLibraryError` for a library of a later version and `LibraryError` for a file that
        is something else; both are left byte for byte.
        """
        try:
            path.parent.parent.mkdir(parents=True, exist_ok=True)
            path.parent.mkdir(mode=0o700, exist_ok=True)
            notices: tuple[str, ...] = ()
            if condition(path) is Condition.DAMAGED:
                notices = _recovered(path)
            try:
                return cls(_opened(path), path, notices)
            except sqlite3.DatabaseError as error:
                if error.sqlite_errorcode & 0xFF not in _DAMAGE:
                    raise
            from tui_reader.store.database import suspect_file

            suspect_file(path).touch(mode=0o600)
            notices = _recovered(path)
            return cls(_opened(path), path, notices)
        except (OSError, sqlite3.Error) as error:
            return cls._for_now(path, str(getattr(error, "strerror", None) or error))

    @classmethod
    def in_memory(cls) -> Library:
        """An empty library that ends with the program."""
        return cls(Database.in_memory(), None)

    @property
    def durable(self) -> bool:
        """Whether what is kept outlives the program."""
        return self._path is not None

    @property
    def catalogue(self) -> Catalogue:
        """The library as a whole: lists, searches, states, tags, removing, revisions."""
        from tui_reader.store.catalogue import Catalogue

        return Catalogue(self._db)

    @property
    def feeds(self) -> Feeds:
        """The feeds that the reader follows."""
        from tui_reader.store.feeds import Feeds

        return Feeds(self._db)

    def keep_article(self, article: Article, *, opened: bool = True, partial: bool = False) -> None:
        """Keep the article as it is now; with `opened`, note that it was opened and so read.

        `partial` says that the whole is elsewhere; a part never takes the place of the whole.
        """
        articles.keep_article(self._db, article, opened=opened, partial=partial)

    def known_as(self, article: Article) -> str | None:
        """The id under which the library holds this article, also under another address; None if it doesn't."""
        from tui_reader.store.same import known_as

        return known_as(self._db, article)

    def article(self, article_id: str) -> Article | None:
        """The article as it was last kept."""
        return articles.article(self._db, article_id)

    def articles(self) -> tuple[Listed, ...]:
        """All articles, archived ones too, the last opened or added first."""
        return self.catalogue.articles(archived=True)

    def find(self, name: str) -> Article | None:
        """The article of this id or location, the only one whose id begins so (four digits or more) or whose
        title this is.

        Raises `UsageError` where there are several.
        """
        return articles.find(self._db, name)

    def remove_article(self, article_id: str) -> None:
        """Remove an article with its texts, analyses, highlights, bookmarks and place."""
        self.catalogue.remove(article_id)

    def analysis(self, article: Article, engine: str) -> Analysis | None:
        """What `engine` (its name and version) found in this very text, if it is kept."""
        return analyses.analysis(self._db, article, engine)

    def keep_analysis(self, article: Article, analysis: Analysis) -> None:
        """Keep what was found in this text; it replaces what other engines found in it."""
        analyses.keep_analysis(self._db, article, analysis)

    def highlights(self, article_id: str | None) -> tuple[Highlight, ...]:
        """The highlights of one article, or with None of all, in reading order."""
        return notes.highlights(self._db, article_id)

    def keep_highlight(self, highlight: Highlight) -> None:
        """Keep a new highlight of an article that the library holds, or an old one as it is now."""
        notes.keep_highlight(self._db, highlight)

    def remove_highlight(self, highlight_id: str) -> None:
        """Remove a highlight; nothing happens where there is none of that id."""
        notes.remove_highlight(self._db, highlight_id)

    def bookmarks(self, article_id: str | None) -> tuple[Bookmark, ...]:
        """The bookmarks of one article, or with None of all, in reading order."""
        return notes.bookmarks(self._db, article_id)

    def keep_bookmark(self, bookmark: Bookmark) -> None:
        """Keep a new bookmark of an article that the library holds, or an old one as it is now."""
        notes.keep_bookmark(self._db, bookmark)

    def remove_bookmark(self, bookmark_id: str) -> None:
        """Remove a bookmark; nothing happens where there is none of that id."""
        notes.remove_bookmark(self._db, bookmark_id)

    def corrections(self, article_id: str | None) -> tuple[Correction, ...]:
        """The corrections by hand of one article, or with None of all, in the order they were made."""
        return corrections.corrections(self._db, article_id)

    def keep_correction(self, correction: Correction) -> None:
        """Keep a new correction of an article that the library holds, or an old one as it is now."""
        corrections.keep_correction(self._db, correction)

    def remove_correction(self, correction_id: str) -> None:
        """Remove a correction; nothing happens where there is none of that id."""
        corrections.remove_correction(self._db, correction_id)

    def text(self, article_id: str, revision: str) -> str | None:
        """A text that the article had, by its name (`hashing`); its latest for an empty name."""
        return articles.text(self._db, article_id, revision)

    def marks(self, article_id: str) -> dict[str, Anchor]:
        """The letter marks of an article and what each stands at."""
        return marks.marks(self._db, article_id)

    def keep_mark(self, article_id: str, letter: str, anchor: Anchor) -> None:
        """Set a letter mark in an article that the library holds."""
        marks.keep_mark(self._db, article_id, letter, anchor)

    def place(self, article_id: str) -> Place | None:
        """Where the reader stopped in an article."""
        return notes.place(self._db, article_id)

    def keep_place(self, place: Place, *, over: str | None = None) -> bool:
        """Keep where the reader stopped, and whether that was done; see `notes.keep_place` for `over`."""
        return notes.keep_place(self._db, place, over=over)

    def exported(self, path: str) -> str | None:
        """The SHA-256 of what the program last wrote at this absolute path."""
        return memory.exported(self._db, path)

    def keep_exported(self, path: str, sha256: str) -> None:
        """Keep what was just written at this absolute path."""
        memory.keep_exported(self._db, path, sha256)

    def choice(self, name: str) -> str | None:
        """What was last chosen under this name."""
        return memory.choice(self._db, name)

    def keep_choice(self, name: str, value: str) -> None:
        """Keep what was chosen."""
        memory.keep_choice(self._db, name, value)

    def backup(self, path: Path) -> None:
        """Copy the whole library to a new file at `path`, also while it is in use."""
        try:
            self._db.copy_to(path)
        except FileExistsError:
            hint = "choose another name"
            raise LibraryError("there is a file of that name already", where=str(path), hint=hint) from None
        except OSError as error:
            what = f"the backup could not be written: {error.strerror}"
            raise LibraryError(what, where=str(path)) from error

    def close(self) -> None:
        """Close the library, after a backup if something was changed and the last backup is old."""
        if self._path is not None and self._db.changed:
            from tui_reader.store.recovery import keep_backup

            keep_backup(self._path, self._db)
        self._db.close()

    @classmethod
    def _for_now(cls, path: Path, reason: str) -> Library:
        database = Database.in_memory()
        told = (
            f"Notes cannot be kept and are gone when you quit: {path.parent} cannot be written to ({reason})."
        )
        try:
            if path.stat().st_size > 0:
                database.copy_from(path)
                database.bring_up_to_date()
                _made_anew(database)
        except (OSError, sqlite3.Error, LibraryError):
            database = Database.in_memory()
        return cls(database, None, (told,))


def _opened(path: Path) -> Database:
    database = Database.open_file(path)
    _made_anew(database)
    return database


def _made_anew(database: Database) -> None:
    """Make anew what is derived, where the library was one of an older version."""
    if database.was_older:
        from tui_reader.store.derived import rebuild

        rebuild(database)


def _recovered(path: Path) -> tuple[str, ...]:
    from tui_reader.store.recovery import recover

    return recover(path)
