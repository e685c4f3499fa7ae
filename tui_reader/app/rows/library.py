"""The library's rows: what was opened before, and the bundled articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui_reader.app.ports import ListedArticle, SampleArticle
from tui_reader.app.rows.base import Line, Piece, Role, Row, counted, heading, one_line


def library_rows(
    listed: Iterable[ListedArticle], samples: Iterable[SampleArticle], words: str = ""
) -> tuple[Row, ...]:
    """Rows whose title and facts hold every one of `words`; keys are what the session opens."""
    wanted = words.casefold().split()
    kept = [row for row in map(_listed_row, listed) if _holds(row, wanted)]
    bundled = [row for row in map(_sample_row, samples) if _holds(row, wanted)]
    return tuple(_grouped(kept, bundled))


def _grouped(kept: list[Row], bundled: list[Row]) -> Iterator[Row]:
    if kept:
        yield heading("kept", "Opened before", tail=str(len(kept)))
        yield from kept
    if bundled:
        yield heading("bundled", "Articles that come with the program", tail=str(len(bundled)))
        yield from bundled


def _holds(row: Row, wanted: list[str]) -> bool:
    words = " ".join(piece.text for line in row.lines for piece in line.pieces).casefold()
    return all(word in words for word in wanted)


def _listed_row(article: ListedArticle) -> Row:
    counts = (
        counted(article.highlights, "highlight", "highlights") if article.highlights else "",
        counted(article.bookmarks, "bookmark", "bookmarks") if article.bookmarks else "",
    )
    facts = (
        one_line(article.site or ""),
        (article.published or "")[:10],
        f"{article.minutes} min",
        f"read to {article.progress * 100:.0f} %" if article.progress > 0 else "",
        *counts,
    )
    return _row(article.id, article.title, facts)


def _sample_row(sample: SampleArticle) -> Row:
    return _row(f"sample:{sample.name}", sample.title, ())


def _row(key: str, title: str, facts: Iterable[str]) -> Row:
    lines = [Line((Piece(one_line(title) or "Without a title", Role.PLAIN),), hang=2, most=2)]
    if said := " · ".join(fact for fact in facts if fact):
        lines.append(Line((Piece(said, Role.QUIET),), hang=2, indent=2, most=2))
    return Row(key, tuple(lines), label=title, tip="open")
