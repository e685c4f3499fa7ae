"""The section list: sections with their paragraph counts, bookmarks below."""

from __future__ import annotations

from tui_reader.app.rows.base import Line, Piece, Role, Row, heading, one_line
from tui_reader.model.annotations import Bookmark, Placed
from tui_reader.model.article import Article, Section
from tui_reader.model.spans import Span


def section_name(section: Section) -> str:
    """The heading, or a name for an opening that has none."""
    if section.heading:
        return one_line(section.heading)
    return "Opening" if section.index == 1 else f"Part {section.index}"


class SectionRows:
    """The rows of the section list; keys are `section:N` and `bookmark:ID`."""

    def __init__(self) -> None:
        self._article: Article | None = None
        self._sections: tuple[Row, ...] = ()
        """Its rows, made once: a bookmark changes none of what may be thousands."""

    def of(self, article: Article, bookmarks: tuple[tuple[Bookmark, Placed], ...] = ()) -> tuple[Row, ...]:
        """The rows for an article and what is bookmarked in it."""
        if article is not self._article:
            self._article, self._sections = article, tuple(map(_section_row, article.sections))
        if not bookmarks:
            return self._sections
        head = heading("bookmarks", "★ Bookmarks", tail=str(len(bookmarks)))
        return (*self._sections, head, *(_bookmark_row(bookmark, placed) for bookmark, placed in bookmarks))


def _section_row(section: Section) -> Row:
    number = f"{section.index:>2} "
    indent = "  " * max(0, min(2, section.level - 2))
    name = section_name(section)
    made = section.generated or not section.heading
    pieces = (Piece(number, Role.QUIET), Piece(f"{indent}~ " if section.generated else indent, Role.QUIET))
    words = Piece(name, Role.MADE if made else Role.PLAIN)
    count = len(section.paragraphs)
    line = Line((*pieces, words), hang=3 + len(indent), tail=f"{count} ¶" if count else "", most=2)
    start = section.heading_span or (section.paragraphs[0] if section.paragraphs else section.span)
    return Row(f"section:{section.index}", (line,), (Span(start.start, start.end),), name)


def _bookmark_row(bookmark: Bookmark, placed: Placed) -> Row:
    words = one_line(bookmark.name or bookmark.anchor.quote.exact)
    role = Role.WARN if placed.span is None else Role.PLAIN
    lines = [Line((Piece("★ ", Role.MARK), Piece(words, role)), hang=2, most=2)]
    if placed.span is None:
        lines.append(Line((Piece("lost: its words are gone", Role.WARN),), indent=2, hang=2))
    places = (placed.span,) if placed.span else ()
    return Row(f"bookmark:{bookmark.id}", tuple(lines), places, words[:40])
