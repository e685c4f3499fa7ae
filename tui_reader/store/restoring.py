"""A backup in the place of the library, with the library of before set aside."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tui_reader.errors import LibraryError
from tui_reader.store.database import Database
from tui_reader.store.inspect import Condition, inspect, sound
from tui_reader.store.recovery import stamp


def restore(path: Path, backup: Path) -> Path | None:
    """Put the library in the file `backup` in the place of the one at `path`; other instances see it at once.

    Gives where the library of before now is; None where there was none. Raises `LibraryError`, also for a
    backup of a newer version or one that is damaged; the library is then as it was.
    """
    try:
        condition = inspect(backup)
        if condition is Condition.MISSING:
            raise LibraryError("there is no backup there", where=str(backup))
        if condition is Condition.DAMAGED or not sound(backup):
            hint = "the library's own backups are in the folder `backups` beside it"
            raise LibraryError("this backup is damaged", where=str(backup), hint=hint)
        aside = None
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        existed = inspect(path) is Condition.SOUND
        database = Database.open_file(path)
        try:
            if existed:
                aside = path.with_name(f"{path.stem}.before-{stamp()}{path.suffix}")
                database.copy_to(aside)
            database.copy_from(backup)
        finally:
            database.close()
        return aside
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise LibraryError(f"the backup could not be restored: {reason}", where=str(path)) from error
