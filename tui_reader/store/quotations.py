"""Rows of quotations: what an analysis found to be said, by whom, kept so that the whole library can be asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tui_reader.model.article import Article
from tui_reader.model.credit_line import CreditLines
from tui_reader.model.reading import Analysis
from tui_reader.model.spans import Span
from tui_reader.store.corrections import corrections_of
from tui_reader.store.database import Database
from tui_reader.store.indexing import quotations_change
from tui_reader.store.listing import MOST_FOUND, quotation_conditions

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True)
class Quoted:
    """One attribution of an article of the library."""

    article_id: str
    title: str
    """The article's headline."""
    site: str | None
    url: str | None
    location: str
    published: str | None
    attribution: str
    """Its id in the article's analysis."""
    kind: str
    text: str
    """What is said, on one line; pieces are joined by " … "."""
    speaker: str | None
    source: str | None
    """The source's label, as the article describes it."""
    identity: str | None
    stance: str | None
    channel: str | None
    access: str | None
    section: int
    paragraph: int
    span: Span
    """From the first to the last piece, in the text of the article's current revision."""


_COLUMNS = (
    "a.id, a.title, a.site, a.url, a.location, a.published, q.attribution, q.kind, q.words, q.speaker, q.source,"
    ' q.identity, q.stance, q.channel, q.access, q.section, q.paragraph, q.start, q."end"'
)


def quotations(db: Database, query: str, *, most: int = MOST_FOUND) -> tuple[Quoted, ...]:
    """The quotations that a query lets through, the latest published first. Raises `UsageError`.

    Words are looked for in what is said; filters of the article and of the quotation must both hold.
    """
    conditions = quotation_conditions(query)
    rows = db.rows(
        f"SELECT {_COLUMNS} FROM quotation q JOIN article a ON a.id = q.article_id WHERE {conditions.sql}"
        f" ORDER BY coalesce(a.published, a.added) DESC, a.id, q.start LIMIT {int(most)}",
        conditions.values,
    )
    return tuple(_quoted(*row) for row in rows)


def without_analysis(db: Database) -> tuple[str, ...]:
    """The ids of articles whose text of today was not analysed, the last added first."""
    rows = db.rows("SELECT id FROM article WHERE quotes IS NULL ORDER BY added DESC, id")
    return tuple(row[0] for row in rows)


def keep(connection: sqlite3.Connection, article: Article, revision: str, analysis: Analysis | None) -> None:
    """Replace an article's quotations by those of `analysis` as its reader corrected it, by none without one.

    Inside a transaction.
    """
    rows = _rows(article, revision, _corrected(connection, article, analysis)) if analysis else []
    with quotations_change(connection, article.id):
        connection.execute("DELETE FROM quotation WHERE article_id = ?", (article.id,))
        connection.executemany(f"INSERT INTO quotation VALUES (NULL{', ?' * 16})", rows)
    quotes = sum(row[3] != "indirect" for row in rows) if analysis else None
    connection.execute("UPDATE article SET quotes = ? WHERE id = ?", (quotes, article.id))


def _corrected(connection: sqlite3.Connection, article: Article, analysis: Analysis) -> Analysis:
    corrections = corrections_of(connection, article.id)
    if not corrections:
        return analysis
    from tui_reader.model.correcting import correct

    return correct(article, analysis, corrections).analysis


def _quoted(*row: Any) -> Quoted:
    values: Any = (*row[:-2], Span(row[-2], row[-1]))
    return Quoted(*values)


def _rows(article: Article, revision: str, analysis: Analysis) -> list[tuple[Any, ...]]:
    entities = {entity.id: entity for entity in analysis.entities}
    sources = {source.id: source for source in analysis.sources}
    lines = CreditLines(analysis.sources)
    rows = []
    for found in analysis.attributions:
        entity = entities.get(found.speaker or "")
        source = sources.get(found.source_id or "")
        names = (entity.role or "", entity.name, *entity.aliases) if entity else ()
        words = " … ".join(" ".join(span.of(article.text).split()) for span in found.content)
        rows.append(
            (
                article.id,
                revision,
                found.id,
                found.kind.value,
                words,
                entity.name if entity else None,
                " · ".join(name for name in names if name),
                lines.of(found) or _source_words(article, found.source),
                source.identity.value if source else None,
                source.stance.value if source else None,
                source.channel.value if source else None,
                source.access.kind.value if source and source.access else None,
                found.section,
                found.paragraph,
                found.content[0].start,
                max(span.end for span in found.content),
            )
        )
    return rows


def _source_words(article: Article, spans: tuple[Span, ...]) -> str | None:
    return " ".join(" ".join(span.of(article.text) for span in spans).split()) or None
