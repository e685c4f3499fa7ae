"""What the reading screen is furnished with after its first frame, and what it hears from all of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.app.messages import AnalysisArrived, AnalysisFailed
from tui_reader.app.rows.base import one_line
from tui_reader.app.screens.titled import TitledScreen
from tui_reader.app.widgets.article_view import ArticleView

if TYPE_CHECKING:
    from tui_reader.app.controllers.analysing import Analysing
    from tui_reader.app.controllers.arranging import Arranging
    from tui_reader.app.controllers.correcting import Correcting
    from tui_reader.app.controllers.hints import Hints
    from tui_reader.app.controllers.keeping import Keeping
    from tui_reader.app.controllers.linking import Linking
    from tui_reader.app.controllers.panes import Panes
    from tui_reader.app.controllers.search import Search
    from tui_reader.app.controllers.selecting import Selecting
    from tui_reader.app.controllers.sourcing import Sourcing
    from tui_reader.app.controllers.taking import Taking
    from tui_reader.app.controllers.trail import Trail
    from tui_reader.app.widgets.chrome import ColumnHeader
    from tui_reader.app.widgets.panes import PaneDeck
    from tui_reader.app.widgets.row_list import RowList
    from tui_reader.app.widgets.search_line import SearchLine
    from tui_reader.app.widgets.strip_line import StripLine


class FurnishedScreen(TitledScreen):
    """Hands what its parts announce on to whom it concerns."""

    furnished = False
    """Whether all of these are there: `controllers.desk.furnish` gives them."""
    sections: RowList
    sections_header: ColumnHeader
    deck: PaneDeck
    search_line: SearchLine
    trail: Trail
    panes: Panes
    arranging: Arranging
    correcting: Correcting
    keeping: Keeping
    taking: Taking
    sourcing: Sourcing
    search: Search
    selecting: Selecting
    linking: Linking
    hinting: Hints
    analysing: Analysing

    def action_copy_text(self) -> None:
        """Copy the words selected (ctrl+c) as they stand, without speaker and source, and say so."""
        words = self.get_selected_text()
        if not words or not self.furnished:
            super().action_copy_text()
            return
        self.taking.hand_out(words, f"as it stands: {one_line(words)}")

    def on_analysis_arrived(self, event: AnalysisArrived) -> None:
        """Fill the panes."""
        self.analysing.show(event.analysis)

    def on_analysis_failed(self, event: AnalysisFailed) -> None:
        """Say in the panes why they stay empty."""
        self.analysing.fail(event.words)

    def on_article_view_clicked(self, event: ArticleView.Clicked) -> None:
        """Follow a link."""
        if self.furnished:
            self.linking.click(event.offset)

    def on_article_view_picked(self, event: ArticleView.Picked) -> None:
        """Go on with what was selected with the mouse as with what the keys select."""
        if self.furnished:
            self.selecting.take(event.chosen)

    def on_column_header_picked(self, event: ColumnHeader.Picked) -> None:
        """Show the pane whose tab was clicked, as its key does."""
        for name, pane in self.deck.panes.items():
            if pane.kind.title == event.name:
                self.panes.focus(name)

    def on_pane_deck_turned(self) -> None:
        """Fill the panes that came into view."""
        if self.furnished:
            self.panes.catch_up()

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Preview."""
        self.panes.moved(event.row)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Go there."""
        self.panes.chosen(event.rows, event.row)

    def on_strip_line_picked(self, event: StripLine.Picked) -> None:
        """Go to the sentence that was clicked in the strip."""
        self.sourcing.go_to(event.sentence)

    def on_search_line_typed(self, event: SearchLine.Typed) -> None:
        """Search while it is typed."""
        self.search.typed(event.pattern, regex=event.regex)

    def on_search_line_done(self, event: SearchLine.Done) -> None:
        """Keep what was found."""
        self.search.done(event.pattern, regex=event.regex)

    def on_search_line_given_up(self) -> None:
        """Back to where the search began."""
        self.search.given_up()
