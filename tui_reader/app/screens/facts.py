"""Facts about the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui_reader.app.lookup import Findings
from tui_reader.app.ports import OpenReading
from tui_reader.app.rows.base import Line, Piece, Role, Row, counted, one_line
from tui_reader.app.screens.dialog import Dialog, Panel
from tui_reader.app.widgets.row_list import RowList
from tui_reader.model.credits import day_and_time


class FactsScreen(Dialog[None]):
    """What is known of where the article came from and what it is made of."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("i,q", "leave", show=False)]
    DEFAULT_CSS = "FactsScreen RowList { height: auto; max-height: 100%; min-height: 12; }"

    def __init__(self, reading: OpenReading, findings: Findings | None) -> None:
        super().__init__()
        self._list = RowList(name="facts")
        self._rows = tuple(
            Row(name, (Line((Piece(f"{name:<12}", Role.QUIET), Piece(value)), hang=12),))
            for name, value in article_facts(reading, findings)
        )

    def compose(self) -> ComposeResult:
        """One row a fact."""
        yield Panel(self._list, title="About this article", keys="Esc closes")

    def on_mount(self) -> None:
        """Show the facts."""
        self._list.show(self._rows)
        self._list.focus()


def article_facts(reading: OpenReading, findings: Findings | None) -> Iterator[tuple[str, str]]:
    """Name and value of each fact that is known."""
    article = reading.article
    pairs = (
        ("title", article.title),
        ("by", ", ".join(article.bylines)),
        ("site", article.site),
        ("dateline", article.dateline),
        ("published", day_and_time(article.published or "")),
        ("changed", day_and_time(article.modified or "")),
        ("address", article.url),
        ("read from", article.location),
        ("language", article.language),
        ("tags", ", ".join(article.tags)),
    )
    for name, value in pairs:
        if value:
            yield name, one_line(value)
    parts = [
        counted(article.words, "word", "words"),
        counted(len(article.paragraphs), "paragraph", "paragraphs"),
        counted(len(article.sections), "section", "sections"),
        f"{article.reading_minutes} min to read",
    ]
    yield "length", " · ".join(parts)
    if findings is not None:
        analysis = findings.analysis
        found = [
            counted(len(analysis.entities), "name", "names"),
            counted(len(findings.quotes), "quotation", "quotations"),
            counted(len(analysis.sources), "source", "sources"),
        ]
        yield "found", " · ".join(found)
        yield "found by", analysis.engine
    yield (
        "kept",
        " · ".join(
            (
                counted(len(reading.highlights), "highlight", "highlights"),
                counted(len(reading.bookmarks), "bookmark", "bookmarks"),
            )
        ),
    )
    for notice in reading.notices:
        yield "notice", notice
