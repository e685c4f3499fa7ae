"""The settings, each with what it means; changes are written to the file and seen at once where they can be."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui_reader.app.page.hyphens import Setting
from tui_reader.app.ports import OpenSession
from tui_reader.app.rows.base import Line, Piece, Role, Row
from tui_reader.app.screens.dialog import Dialog, Panel, Words
from tui_reader.app.widgets.article_view import ArticleView
from tui_reader.app.widgets.row_list import RowList
from tui_reader.errors import ReaderError
from tui_reader.session.settings import SETTINGS, About, from_words


class SettingsScreen(Dialog[None]):
    """Enter turns a setting to its next value, or asks for one."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q", "leave", show=False)]
    DEFAULT_CSS = """
    SettingsScreen Panel { height: 36; }
    SettingsScreen Words { padding: 0 2; }
    SettingsScreen Words.-nothing { display: none; }
    """

    def __init__(self, session: OpenSession) -> None:
        super().__init__()
        self._session = session
        self._list = RowList(name="settings")
        self._said = Words(classes="-quiet -nothing")

    def compose(self) -> ComposeResult:
        """The list, and a line for what came of a change."""
        yield Panel(self._list, self._said, title="Settings", keys="Enter changes · Esc closes")

    def on_mount(self) -> None:
        """List the settings."""
        self._show()
        self._list.focus()

    def on_screen_resume(self) -> None:
        """A value was chosen in another dialog."""
        self._show()

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """What was said was of another setting."""
        event.stop()
        self._say("")

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Change the setting."""
        event.stop()
        about = next(a for a in SETTINGS if a.name == event.row.key)
        if about.name == "theme":
            from tui_reader.app.screens.theme import ThemeScreen

            self.app.push_screen(ThemeScreen(self._session), self._theme_chosen)
        elif about.choices:
            now = getattr(self._session.config, about.name)
            index = about.choices.index(now) + 1 if now in about.choices else 0
            self._change(about, about.choices[index % len(about.choices)])
        else:
            from tui_reader.app.screens.prompt import PromptScreen

            prompt = PromptScreen(
                _name(about), str(getattr(self._session.config, about.name)), hint=about.words
            )
            self.app.push_screen(prompt, lambda said: self._typed(about, said))

    def _theme_chosen(self, said: str | None) -> None:
        self._say(said or "")

    def _typed(self, about: About, said: str | None) -> None:
        if said is not None:
            self._change(about, from_words(about.name, said.strip()))

    def _change(self, about: About, value: str | int | bool) -> None:
        try:
            self._session.change_setting(about.name, value)
        except ReaderError as error:
            self._say(str(error))
            return
        self._say("Kept" if about.at_once else "Kept; it counts from the next start")
        config = self._session.config
        for view in (view for screen in self.app.screen_stack for view in screen.query(ArticleView)):
            if about.name == "measure":
                view.measure = config.measure
            elif about.name in ("hyphenate", "justify"):
                view.set_lines(Setting(config.hyphenate, config.justify))
        self._show()

    def _say(self, words: str) -> None:
        self._said.words = words
        self._said.set_class(not words, "-nothing")

    def _show(self) -> None:
        key = self._list.row.key if self._list.row else ""
        self._list.show(tuple(_row(about, getattr(self._session.config, about.name)) for about in SETTINGS))
        if (index := self._list.find(key)) is not None:
            self._list.cursor = index


def _name(about: About) -> str:
    return about.name.replace("_", " ")


def _row(about: About, value: str | int | bool) -> Row:
    shown = ("yes" if value else "no") if isinstance(value, bool) else str(value)
    lines = (
        Line((Piece(_name(about), Role.STRONG),), tail=shown[-40:], most=1),
        Line((Piece(about.words, Role.QUIET),), hang=2, indent=2),
    )
    return Row(about.name, lines, tip="change it")
