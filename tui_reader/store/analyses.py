"""Rows of analyses."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

from tui_reader.model.article import Article, BlockKind
from tui_reader.model.cleaning import harmless
from tui_reader.model.reading import Analysis
from tui_reader.store.database import Database
from tui_reader.store.hashing import hash_of
from tui_reader.store.reading import loads

if TYPE_CHECKING:
    import sqlite3

LONG = 200_000
"""Code points from which the name of a text takes long to find."""
MOST_BYTES = 512 * 1024 * 1024
"""What a kept analysis can unpack to; more is an attack on the memory."""


def analysis(db: Database, article: Article, engine: str) -> Analysis | None:
    """What `engine` found in this very text, if it is kept and can be read; in a long one, under its own id."""
    kept = "SELECT 1 FROM analysis WHERE article_id = ? LIMIT 1"
    if len(article.text) > LONG and not db.row(kept, (article.id,)):
        return None
    row = db.row(
        "SELECT data FROM analysis WHERE hash = ? AND language = ? AND engine = ?",
        (reading_hash(article), article.language, engine),
    )
    return _read(row[0], article) if row else None


def kept_analysis(connection: sqlite3.Connection, article: Article) -> Analysis | None:
    """What any engine found in this very text, if it is kept."""
    row = connection.execute(
        "SELECT data FROM analysis WHERE hash = ? AND language = ?",
        (reading_hash(article), article.language),
    ).fetchone()
    return _read(row[0], article) if row else None


def keep_analysis(db: Database, article: Article, analysis: Analysis) -> None:
    """Keep what was found in this text; it replaces what other engines found in it."""
    from tui_reader.model.schema import analysis_to_json
    from tui_reader.store import quotations

    digest = reading_hash(article)
    text_hash = hash_of(article.text)
    data = zlib.compress(to_json(analysis_to_json(analysis)).encode(), 1)
    with db.change() as connection:
        connection.execute("DELETE FROM analysis WHERE hash = ? AND language = ?", (digest, article.language))
        connection.execute(
            "INSERT INTO analysis VALUES (?, ?, ?, ?, ?)",
            (digest, article.language, analysis.engine, article.id, data),
        )
        held = connection.execute("SELECT revision FROM article WHERE id = ?", (article.id,)).fetchone()
        if held and held[0] == text_hash:
            quotations.keep(connection, article, text_hash, analysis)


def to_json(value: Any) -> str:
    """JSON as short as it can be."""
    import json

    return harmless(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def _read(data: bytes, article: Article) -> Analysis | None:
    from tui_reader.model.checking import check_analysis
    from tui_reader.model.schema import analysis_from_json

    try:
        found = analysis_from_json(loads(_unpacked(data)))
        check_analysis(found, len(article.text))
    except (zlib.error, ValueError, KeyError, TypeError, RecursionError):
        # Written in another form under the same name of the engine: it will be made again.
        return None
    return found


def _unpacked(data: bytes) -> str:
    unpacker = zlib.decompressobj()
    found = unpacker.decompress(data, MOST_BYTES)
    if unpacker.unconsumed_tail:
        raise ValueError("larger than an analysis can be")
    return found.decode()


def reading_hash(article: Article) -> str:
    """Of the text and its division into paragraphs and sections, which attributions are numbered by."""
    names = {kind: repr(kind) for kind in BlockKind}
    parts = [f"[{names[block.kind]}, {block.span[0]}, {block.span[1]}]" for block in article.blocks]
    parts += [f"[{section.index}, {section.span[0]}, {section.span[1]}]" for section in article.sections]
    return hash_of(f"{article.text}\0[{', '.join(parts)}]")
