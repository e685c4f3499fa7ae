"""Power cuts: what the disk may hold when the machine stops between two acknowledged notes.

With `synchronous = FULL` SQLite syncs its log before a change is acknowledged, the log before pages are moved into
the database, the database before the log is begun anew, and the new log's header before what follows it. All images
here obey that order and no other. Of what was written since the last sync each sector may be there, be old or be cut
off in the middle; where the file has grown it may be rubbish, which is what file systems leave there.
"""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from tui_reader.model.annotations import Highlight
from tui_reader.model.article import Article
from tui_reader.store.library import Library

HEADER = 32
"""Bytes of the header of a log; a log that is begun anew has another."""
SECTOR = 512
"""Bytes that a disk writes in one go."""
PAGES_BETWEEN_CHECKPOINTS = 12


class Moment(NamedTuple):
    """The files as they stood when a change had been acknowledged."""

    database: bytes
    log: bytes
    known: frozenset[str]


@pytest.fixture
def moments(path: Path, article: Article, highlight: Highlight) -> list[Moment]:
    """A library that is written to, moment by moment, over several checkpoints."""
    library = Library.open(path)
    connection = library._db._connection
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.execute(f"PRAGMA wal_autocheckpoint = {PAGES_BETWEEN_CHECKPOINTS}")
    library.keep_article(article)
    known: set[str] = set()
    found = []
    log = path.with_name(path.name + "-wal")
    for number in range(30):
        if number % 7 == 6:
            gone = min(known)
            library.remove_highlight(gone)
            known.remove(gone)
        else:
            library.keep_highlight(replace(highlight, id=f"n{number:03}", note="words " * (number * 40)))
            known.add(f"n{number:03}")
        found.append(Moment(path.read_bytes(), log.read_bytes(), frozenset(known)))
    library.close()
    return found


def torn(chance: random.Random, old: bytes, new: bytes) -> bytes:
    """What a file may hold between two syncs: each sector old, new, in between, or rubbish behind the old end."""
    most = max(len(old), len(new))
    size = chance.choice([len(old), most, chance.randint(len(old), most)])
    sectors = []
    for start in range(0, size, SECTOR):
        before = old[start : start + SECTOR].ljust(SECTOR, b"\0")
        after = new[start : start + SECTOR].ljust(SECTOR, b"\0") if start < len(new) else before
        cut = chance.randrange(SECTOR)
        between = before[:cut] + after[cut:] if start < len(old) else chance.randbytes(SECTOR)
        sectors.append(chance.choice([before, before, after, after, between]))
    return b"".join(sectors)[:size]


def images(chance: random.Random, before: Moment, after: Moment) -> tuple[bytes, bytes, frozenset[str]]:
    """A database, its log, and what was acknowledged when the power went, between two moments."""
    if before.database != after.database and chance.random() < 0.5:
        # While pages are moved into the database; the log, with the last change in it, is on disk.
        database = torn(chance, before.database, after.database)
        return database, after.log, after.known
    # While the change is written to the log; the database was not touched yet.
    begun = after.log[:HEADER] + before.log[HEADER:]
    if begun != before.log and chance.random() < 0.3:
        return before.database, torn(chance, before.log, begun), before.known
    return before.database, torn(chance, begun, after.log), before.known


@pytest.mark.parametrize("rounds", [60, pytest.param(5_000, marks=pytest.mark.long)])
def test_what_was_acknowledged_survives_power_cuts(
    moments: list[Moment], tmp_path: Path, rounds: int
) -> None:
    chance = random.Random(11)
    moved = sum(a.database != b.database for a, b in pairwise(moments))
    assert moved > 3, "the database was not written to: nothing was tried"
    assert any(len(a.log) < len(b.log) for a, b in pairwise(moments))
    for number in range(rounds):
        at = chance.randrange(len(moments) - 1)
        before, after = moments[at], moments[at + 1]
        database, log, acknowledged = images(chance, before, after)
        path = tmp_path / f"cut{number}" / "library.sqlite3"
        path.parent.mkdir()
        path.write_bytes(database)
        path.with_name("library.sqlite3-wal").write_bytes(log)

        library = Library.open(path)
        kept = {h.id for h in library.highlights(None)}
        assert library.notices == ()
        assert kept in (acknowledged, after.known), f"cut {number} behind change {at}"
        library.close()
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_an_image_that_breaks_the_order_is_found_out(moments: list[Moment], tmp_path: Path) -> None:
    """Without its log, a library lacks what was acknowledged: the images above can show a loss."""
    last = moments[-1]
    path = tmp_path / "cut" / "library.sqlite3"
    path.parent.mkdir()
    path.write_bytes(moments[-2].database)
    library = Library.open(path)
    assert {h.id for h in library.highlights(None)} != last.known
    library.close()
