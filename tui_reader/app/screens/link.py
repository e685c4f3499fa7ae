"""Where a link leads, before it is followed; a footnote in place."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui_reader.app.controllers.view import openable
from tui_reader.app.page.layout import plain_text
from tui_reader.app.rows.base import one_line
from tui_reader.app.screens.dialog import Dialog, Panel, Words

_LONGEST = 4_000
"""Code points of a footnote that are shown."""


class LinkScreen(Dialog[str]):
    """Gives what is to be done: `browser`, `read`, `copy`, or `go` for a footnote."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,o", "choose('browser')", show=False),
        Binding("r", "choose('read')", show=False),
        Binding("y", "choose('copy')", show=False),
        Binding("q", "leave", show=False),
    ]

    def __init__(self, words: str, url: str) -> None:
        super().__init__()
        self._words = one_line(plain_text(words[:_LONGEST]))
        self._url = url

    def compose(self) -> ComposeResult:
        """The words and the whole address; the footnote."""
        if not self._url:
            yield Panel(Words(self._words), title="Footnote", keys="Enter goes there · Esc")
            return
        address = Words(self._url, classes="-quiet")
        if openable(self._url):
            keys = "Enter browser · r read here · y copy · Esc"
            yield Panel(Words(self._words), address, title="Link", keys=keys)
            return
        why = Words("Not opened, for it is no plain web address.", classes="-warn")
        yield Panel(Words(self._words), address, why, title="Link", keys="y copy · Esc")

    def action_choose(self, how: str) -> None:
        """Close with what is to be done, where that can be done."""
        if not self._url:
            self.dismiss("go" if how == "browser" else None)
        elif how == "copy" or openable(self._url):
            self.dismiss(how)
