"""What the reading screen shows first: title line, text, map and rules, before lists and panes have come."""

from __future__ import annotations

from tui_reader.app.chrome import facts, title_parts
from tui_reader.app.geometry import AIR, MAP, SHORT, columns
from tui_reader.app.page.chars import clean, width
from tui_reader.app.page.draw import Piece, draw_line, writers_marks
from tui_reader.app.page.first import first_screen
from tui_reader.app.page.flow import Flow
from tui_reader.app.page.hyphens import Setting
from tui_reader.app.page.layout import Layout, column
from tui_reader.app.page.marks import Layer
from tui_reader.app.page.overview import WINDOW, window
from tui_reader.app.page.position import Position
from tui_reader.model.article import Article
from tui_reader.model.classes import NamedTuple
from tui_reader.model.stop import Stop
from tui_reader.session.memory import Memory

LEAST = (24, 8)
"""Columns and rows below which no first frame is drawn."""
CHROME = 4
"""Rows round the text: title line, column's header, bottom rule, footer."""


class Opening(NamedTuple):
    """What is to be shown first."""

    article: Article
    whole: bool
    """Whether all of the article is there, not its beginning alone."""
    stop: Stop
    """Where the reader stopped."""
    measure: int
    """The widest line, in cells."""
    memory: Memory | None = None
    """How the screen was left."""
    setting: Setting = Setting()
    """How lines are set."""


def first_position(opening: Opening, size: tuple[int, int]) -> Position:
    """Where the reader is when the whole article opens on a screen of `size` (columns, rows)."""
    room = columns(size[0], opening.memory).text - AIR - MAP
    layout = Layout(Flow(opening.article, setting=opening.setting), column(room, opening.measure)[1])
    return Position(layout, max(1, size[1] - CHROME), 0, 0).opened(opening.stop)


def draw_frame(opening: Opening, size: tuple[int, int]) -> list[list[Piece]] | None:
    """The screen's rows of cells, each as wide as `size` (columns, rows).

    Styles are those of the page (`article--…`) and `quiet`, `hairline`, `title` and `window`. None where it
    cannot be drawn as the whole article will be: the end of a beginning is seen, or the screen is too small.
    """
    cells, rows = size
    if cells < LEAST[0] or rows < LEAST[1]:
        return None
    article, height = opening.article, rows - CHROME
    division = columns(cells, opening.memory)
    room = division.text - AIR - MAP
    left, measure = column(room, opening.measure)
    right: tuple[str, ...] = ()
    seen = range(0)
    if opening.whole and len(article.text) < SHORT:
        there = first_position(opening, size)
        right = facts(article, article.reading_minutes, there.progress, there.cursor)
        seen = window(len(there.layout), there.lines, height)
    else:
        flow = Flow(article, setting=opening.setting)
        layout, top = first_screen(flow, measure, height, opening.stop)
        there = Position(layout, height, top, opening.stop.cursor)
        if not opening.whole and layout.span(top + height - 1).end >= article.blocks[-1].span.end:
            return None
    page = _page(article, there, left, room, seen)
    before, after = " " * division.sections, " " * division.panes
    ruled = [Piece(before), Piece("─" * division.text, ("hairline",)), Piece(after)]
    return [
        _title(article, right, cells),
        ruled,
        *([Piece(before), *line, Piece(after)] for line in page),
        [Piece("─" * cells, ("hairline",))],
        [Piece(" " * cells)],
    ]


def _title(article: Article, right: tuple[str, ...], cells: int) -> list[Piece]:
    name, words = title_parts(clean(article.title), right, cells - 2)
    gap = cells - 2 - width(name) - width(words)
    return [
        Piece(" "),
        Piece(name, ("quiet", "title")),
        Piece(" " * gap),
        Piece(words, ("quiet",)),
        Piece(" "),
    ]


def _page(article: Article, there: Position, left: int, room: int, seen: range) -> list[list[Piece]]:
    marks = Layer(writers_marks(article))
    found = []
    for row, number in enumerate(there.lines):
        line: list[Piece] = []
        if number < len(there.layout):
            over = marks.over(there.layout.span(number))
            line = draw_line(there.layout, number, over, left=left, reading=number == there.line)
        used = sum(width(piece.text) for piece in line)
        sign = Piece(WINDOW, ("quiet", "window")) if row in seen else Piece(" ")
        found.append([*line, Piece(" " * (room - used)), sign, Piece(" " * AIR)])
    return found
