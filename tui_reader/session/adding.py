"""Whole exports of other programs into the library: articles, how they were marked, and their highlights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.session.importing import Importer, Outcome
from tui_reader.store.states import State

if TYPE_CHECKING:
    from tui_reader.ingest.exports import Exported
    from tui_reader.model.article import Article
    from tui_reader.session.session import Session


class Added(NamedTuple):
    """One article that was added."""

    article: Article
    highlights: int
    """Highlights that were kept with it."""
    lost: int
    """Highlights whose words are not in the text that was exported."""


def add_export(session: Session, entries: Sequence[Exported]) -> Iterator[Added]:
    """Keep the articles of an export one by one. Raises `LibraryError` where the library refuses them."""
    library = session.library
    importer = Importer(library)
    for entry in entries:
        article = session.recognised(entry.article)
        library.keep_article(article, opened=False)
        for state, on in ((State.STARRED, entry.starred), (State.ARCHIVED, entry.archived)):
            if on:
                library.catalogue.mark([article.id], state)
        report = importer.bring(replace(one, article_id=article.id) for one in entry.highlights)
        kept = report.number(Outcome.KEPT, Outcome.CHANGED, Outcome.KNOWN)
        yield Added(article, kept, len(entry.highlights) - kept)
