"""What a search of the whole library found; Enter opens an article at the words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.content import Content

from tui_reader.app.library_ports import FoundArticle
from tui_reader.app.ports import OpenSession
from tui_reader.app.rows.base import Line, Piece, Role, Row, counted
from tui_reader.app.screens.dialog import Dialog, Panel
from tui_reader.app.searches import Sought
from tui_reader.app.widgets.line_edit import LineEdit
from tui_reader.app.widgets.row_list import RowList
from tui_reader.errors import ReaderError
from tui_reader.model.spans import Span

EMPTY = "No article in the library has that.\n\n{filters}"
FILTERS = 'Words, "a phrase", -without, OR; speaker: site: after: is:unread and others narrow the search.'


class Chosen(NamedTuple):
    """An article to be opened."""

    article_id: str
    sought: Sought
    """The words that were found in it, with those behind them; empty where only filters were asked for."""


class FoundScreen(Dialog[Chosen]):
    """A line to search with, and what it found."""

    DEFAULT_CSS = """
    FoundScreen Panel { height: 80%; }
    FoundScreen LineEdit { padding: 0 2; }
    FoundScreen RowList { margin: 1 0 0 0; }
    """

    def __init__(self, session: OpenSession, query: str) -> None:
        super().__init__()
        self._session = session
        self._line = LineEdit(query, placeholder="words in any article of the library")
        self._list = RowList(name="found", placeholder=FILTERS)
        self._panel = Panel(self._line, self._list, title="Library", keys="Enter opens · / other words · Esc")
        self._found: Sequence[FoundArticle] = ()

    def compose(self) -> ComposeResult:
        """The line, the list."""
        yield self._panel

    def on_mount(self) -> None:
        """Search at once where there is something to search for."""
        if self._line.value.strip():
            self._search(self._line.value)
        else:
            self._line.focus()

    def on_line_edit_submitted(self, event: LineEdit.Submitted) -> None:
        """Search."""
        event.stop()
        self._search(event.value)

    def on_key(self, event: events.Key) -> None:
        """From the list to the line, and back."""
        if event.key == "slash" and self._list.has_focus:
            event.stop()
            self._line.focus()
        elif event.key == "down" and self._line.has_focus and self._found:
            event.stop()
            self._list.focus()

    def on_line_edit_given_up(self, event: LineEdit.GivenUp) -> None:
        """Close."""
        event.stop()
        self.dismiss(None)

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Nothing follows the cursor here."""
        event.stop()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open it."""
        event.stop()
        found = self._found[int(event.row.key)]
        self.dismiss(Chosen(found.article.id, _sought(found.snippet.text, found.snippet.found)))

    def _search(self, query: str) -> None:
        try:
            self._found = self._session.search(query) if query.strip() else ()
        except ReaderError as error:
            self._say(str(error))
            self._line.focus()
            return
        self._say(counted(len(self._found), "article", "articles"))
        self._list.placeholder = EMPTY.format(filters=FILTERS)
        self._list.show([_row(number, found) for number, found in enumerate(self._found)])
        if self._found:
            self._list.focus()
        else:
            self._line.focus()

    def _say(self, words: str) -> None:
        self._panel.border_title = Content(f"Library · {words}")


def _sought(text: str, found: Sequence[Span]) -> Sought:
    """The first words found and those that follow them, as far as they are shown."""
    if not found:
        return Sought()
    return Sought(found[0].of(text), text[found[0].start :].rstrip("…"))


def _row(number: int, found: FoundArticle) -> Row:
    article, snippet = found.article, found.snippet
    about = " · ".join(part for part in (article.site, (article.published or "")[:10]) if part)
    pieces, at = [], 0
    for start, end in snippet.found:
        pieces += [Piece(snippet.text[at:start]), Piece(snippet.text[start:end], Role.STRONG)]
        at = end
    pieces.append(Piece(snippet.text[at:]))
    lines = (
        Line((Piece(article.title, Role.STRONG),), tail=about, most=2),
        Line(tuple(piece for piece in pieces if piece.text), indent=2, hang=2, most=3),
    )
    return Row(str(number), lines, tip="open it there")
