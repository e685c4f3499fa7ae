"""The reading screen: sections, the article, the panes; in three widths."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult

from tui_reader.app.actions import Where
from tui_reader.app.bindings import bind, keymap_of
from tui_reader.app.controllers.beforehand import Beforehand
from tui_reader.app.controllers.columns import CSS, Columns
from tui_reader.app.controllers.places import Places
from tui_reader.app.controllers.view import View
from tui_reader.app.outline import Outline
from tui_reader.app.page.hyphens import Setting
from tui_reader.app.ports import OpenReading, OpenSession
from tui_reader.app.screens.furnished import FurnishedScreen
from tui_reader.app.searches import NOTHING, Sought
from tui_reader.app.widgets.article_view import ArticleView
from tui_reader.app.widgets.boxes import Across, Ground
from tui_reader.app.widgets.chrome import BottomRule, ColumnHeader, HintLine, TitleLine
from tui_reader.app.widgets.first_frame import PromptArticleView
from tui_reader.app.widgets.text_map import TextMap
from tui_reader.model.stop import Stop

if TYPE_CHECKING:
    from tui_reader.app.lookup import Findings


class ReadingScreen(FurnishedScreen, Ground):
    """One open article."""

    where = Where.READING
    AUTO_FOCUS = "ArticleView"
    DEFAULT_CSS = CSS

    def __init__(
        self, session: OpenSession, reading: OpenReading, *, sought: Sought = NOTHING, at: int | None = None
    ) -> None:
        super().__init__()
        bind(self, Where.READING, first=True)
        bind(self, Where.SELECTING, first=True)
        self.keymap = keymap_of(self)
        self._list_keys = self.keymap.keys_in(Where.LIST)
        self.session = session
        self.reading = reading
        self._stop = reading.place if at is None else Stop.at(at)
        self._sought = sought
        """What to look for as soon as the text stands."""
        self.outline = Outline(reading.article)
        self.findings: Findings | None = None
        self.view: ArticleView = PromptArticleView(
            lambda first: self.places.fitted(self.beforehand.waiting, first=first)
        )
        self.view.set_reactive(ArticleView.measure, session.config.measure)
        self.view.setting = Setting(session.config.hyphenate, session.config.justify)
        self.map = TextMap()
        self.title_line = TitleLine()
        self.bottom = BottomRule(lambda: self.columns.join())
        self.hints = HintLine()
        self.places = Places(self)
        self.looks = View(self)
        self.columns = Columns(self)
        self._seen_before = False
        self.beforehand = Beforehand(self)
        self.acts: dict[str, Callable[[], None]] = {"drop": self._drop}
        for part in (self.places, self.looks, self.columns):
            self.acts.update(part.acts)

    def compose(self) -> ComposeResult:
        """Title line, three columns, rule, footer."""
        self.columns.fit(self.app.size.width)  # nothing moves after the first frame
        yield self.title_line
        with Across(id="body"):
            yield self.columns.sections
            with self.columns.text:
                yield ColumnHeader()
                with Across(id="page"):
                    yield self.view
                    yield self.map
            yield self.columns.panes
        yield self.bottom
        yield self.hints

    @on(events.ScreenResume)
    def _spare_styles(self, event: events.ScreenResume) -> None:
        """Find no styles anew when it comes up first: all widgets have just been given theirs.

        And draw nothing again behind the frame that it comes up with.
        """
        event.refresh_styles = self._seen_before
        if not self._seen_before and not self.app._batch_count:
            self.call_next(self._forget_refresh)
        self._seen_before = True

    def _forget_refresh(self) -> None:
        self._repaint_required = False
        self._exchange_repaint_regions()

    def on_mount(self) -> None:
        """Show the text at once; everything else after the first frame."""
        self.view.show(self.reading.article, self._stop)
        self.looks.begin()
        self.call_after_refresh(self.looks.follow_up)

    async def settle_in(self) -> None:
        """What may come after the first frame: lists, notes, the analysis."""
        if self.looks.late():
            self.call_after_refresh(self.settle_in)
            return
        from tui_reader.app.controllers.desk import furnish

        with self.app.batch_update():
            if not await furnish(self):
                return
            self.keeping.changed()
            self.refresh_hints()
            self.looks.greet()
            self.analysing.begin()
        self.call_after_refresh(self.columns.join)
        self.search.look_for(*self._sought)
        self.beforehand.take_up()

    def on_article_view_cursor_moved(self, event: ArticleView.CursorMoved) -> None:
        """Let everything follow the text."""
        self.places.catch_up(self.beforehand.waiting)
        self.places.keep_soon()
        self.follow()

    def follow(self) -> None:
        """Bring panes, title line and rule in line with where the reader is."""
        if self.furnished:
            self.panes.follow()
            self.sourcing.follow()
        self.looks.place()

    def on_resize(self, event: events.Resize) -> None:
        """Choose the layout for the width."""
        self.columns.fit(self.app.size.width)

    def on_descendant_focus(self) -> None:
        """Let header and footer show who has the keyboard; in the text, the reader is where the text is."""
        if self.furnished:
            if self.view.has_focus:
                self.panes.settle()
            self.sections_header.lit = self.sections.has_focus
            self.refresh_hints()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave keys to whoever is typed into, and the keys of lists to the list that has the keyboard."""
        if action != "act":
            return True
        if not self.furnished:
            return self.beforehand.allows(str(parameters[0]))
        if self.focused is self.search_line.edit or not self.selecting.allows(str(parameters[0])):
            return False
        return not (self.panes.focused and parameters[-1] in self._list_keys)

    def action_act(self, name: str, key: str = "") -> None:
        """Do what the table of actions calls `name`, as soon as there is what it needs."""
        if self.beforehand.defers(name, key):
            return
        if name != "drop":
            self.tell("")
        act = partial(self.places.section, int(key)) if name == "section" else self.acts[name]
        if self.furnished:
            self.selecting.during(name, act)
        else:
            act()
        self.follow()

    def _drop(self) -> None:
        if self.panes.focused:
            self.panes.leave()
        else:
            self.trail.drop()
            self.tell("")

    def tell(self, words: str, *, warning: bool = False) -> None:
        """Say something in the footer; empty words clear it."""
        self.hints.warning = warning
        self.hints.message = words

    def refresh_hints(self) -> None:
        """Bring the footer in line with where the reader is."""
        self.hinting.refresh()
