"""Small things to remember: which files the program wrote, and what its user chose last."""

from __future__ import annotations

from tui_reader.store.database import Database


def exported(db: Database, path: str) -> str | None:
    """The SHA-256, in hexadecimal digits, of what the program last wrote at this absolute path."""
    row = db.row("SELECT sha256 FROM exported WHERE path = ?", (path,))
    return str(row[0]) if row else None


def keep_exported(db: Database, path: str, sha256: str) -> None:
    """Keep what was written at this absolute path."""
    with db.change() as connection:
        connection.execute(
            "INSERT INTO exported VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256",
            (path, sha256),
        )


def choice(db: Database, name: str) -> str | None:
    """What was last chosen under this name."""
    row = db.row("SELECT value FROM choice WHERE name = ?", (name,))
    return str(row[0]) if row else None


def keep_choice(db: Database, name: str, value: str) -> None:
    """Keep what was chosen."""
    with db.change() as connection:
        connection.execute(
            "INSERT INTO choice VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )
