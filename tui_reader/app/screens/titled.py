"""Screens that the terminal's title tells of while they are in front."""

from __future__ import annotations

from textual.geometry import Size
from textual.screen import Screen

from tui_reader.app.actions import Where
from tui_reader.app.bindings import keymap_of
from tui_reader.app.title import tell_title
from tui_reader.app.widgets.chrome import HintLine


class TitledScreen(Screen[None]):
    """A screen with a name for the terminal's title."""

    called = ""
    """What the title says; it stays as it is while this is empty."""

    def call(self, words: str) -> None:
        """Say `words` in the terminal's title, now and whenever this screen comes to the front again."""
        self.called = words
        if self.is_current:
            self.tell_name()

    def on_screen_resume(self) -> None:
        """In front again."""
        self.tell_name()

    def _screen_resized(self, size: Size) -> None:
        """Lay out for the size that the terminal has by now.

        Textual lays out for the size of each event and tells the screen of it by another: two sizes that are under
        way at once chase each other for ever.
        """
        super()._screen_resized(self.app.size)

    async def on_hint_line_picked(self, event: HintLine.Picked) -> None:
        """Do what the hint says that was clicked, as its key would."""
        where = keymap_of(self).action(event.action).where
        owner = {Where.EVERYWHERE: self.app, Where.LIST: self.focused or self}.get(where, self)
        await self.app.run_action(f"act('{event.action}')", owner)

    def tell_name(self) -> None:
        """Say in the terminal's title what is in front."""
        if self.called:
            tell_title(self.app, self.called)  # type: ignore[arg-type]
