"""Screens that the terminal's title tells of while they are in front."""

from __future__ import annotations

from textual.screen import Screen

from tui_reader.app.title import tell_title


class TitledScreen(Screen[None]):
    """A screen with a name for the terminal's title."""

    called = ""
    """What the title says; it stays as it is while this is empty."""

    def call(self, words: str) -> None:
        """Say `words` in the terminal's title, now and whenever this screen comes to the front again."""
        self.called = words
        if self.is_current:
            self._tell()

    def on_screen_resume(self) -> None:
        """In front again."""
        self._tell()

    def _tell(self) -> None:
        if self.called:
            tell_title(self.app, self.called)  # type: ignore[arg-type]
