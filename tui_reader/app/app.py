"""The app: themes, screens, and a clean end whatever happens."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable
from contextlib import suppress

from textual import events
from textual.screen import Screen

from tui_reader.app.actions import Where
from tui_reader.app.background import from_environment
from tui_reader.app.bindings import bind, bind_prefixes
from tui_reader.app.colours import AUTO, TERMINAL, chosen
from tui_reader.app.drawn import DrawnApp
from tui_reader.app.fetching import fetch
from tui_reader.app.kept import kept_at
from tui_reader.app.keymap import DEFAULT as DEFAULT_KEYMAP
from tui_reader.app.keymap import Keymap
from tui_reader.app.messages import SourceFailed, SourceOpened
from tui_reader.app.opening.early import ENDS, EarlyScreen
from tui_reader.app.opening.remembered import Sides
from tui_reader.app.ports import OpenReading, OpenSession
from tui_reader.app.screens.reading import ReadingScreen
from tui_reader.app.searches import NOTHING, Searches, Sought
from tui_reader.app.terminal import BackgroundTold, TerminalGone, heed
from tui_reader.app.themes import DEFAULT, THEMES
from tui_reader.errors import ReaderError


class NewsreaderApp(DrawnApp):
    """Opens an article, or the library where there is none."""

    TITLE = "newsreader"
    ENABLE_COMMAND_PALETTE = False  # there is one of our own
    DEFAULT_CSS = """
    NewsreaderApp { scrollbar-size-vertical: 1; }
    ModalScreen { background: $background 60%; }
    ModalScreen:ansi { background: transparent; }
    """

    def __init__(
        self,
        session: OpenSession,
        reading: OpenReading | None,
        *,
        theme: str | None = None,
        early: EarlyScreen | None = None,
        keymap: Keymap = DEFAULT_KEYMAP,
        linear: bool = False,
    ) -> None:
        self.early = early
        """The terminal where the first frame stands on it already."""
        super().__init__(linear=linear or session.config.linear)
        self.keymap = keymap
        bind(self, Where.EVERYWHERE)
        bind_prefixes(self)
        self.session = session
        self.searches = Searches(session)
        self._first = reading
        self.left: Sides | None = None
        """What stood beside the text when the reader left, for the next time."""
        self.animation_level = "none"
        for each in THEMES:
            self.register_theme(each)
        setting = theme or session.config.theme
        self.follows_terminal = setting == AUTO and not self.no_color
        """Whether the theme goes by the terminal's background."""
        shade = session.memory.background or from_environment()
        self.theme = TERMINAL if self.no_color else self._known(chosen(setting, shade))
        self.acts: dict[str, Callable[[], None]] = {
            "help": self._help,
            "palette": self._palette,
            "theme": self._theme,
            "settings": self._settings,
            "quit": self._quit,
            "suspend": self.action_suspend_process,
            "redraw": self.redraw,
        }

    def get_default_screen(self) -> Screen[None]:
        """The article to be read, else the library."""
        if self._first is not None:
            screen = ReadingScreen(self.session, self._first)
            if self.early and self.early.sides:
                screen.columns.stand_in(self.early.sides)
            return screen
        return self._library()

    def _library(self) -> Screen[None]:
        from tui_reader.app.screens.library import LibraryScreen

        return LibraryScreen(self.session)

    def on_mount(self) -> None:
        """End cleanly on signals, whatever the driver is."""
        self.set_timer(1.0, self.settled)
        if not self.is_headless:
            self.heed_ends()

    def settled(self) -> None:
        """The first screen stands: clean up as usual from now on, and never look at what stands already."""
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

    def heed_ends(self) -> None:
        """Leave in order on signals that end a program."""
        for number in ENDS:
            with suppress(ValueError):
                heed(number, self._ended, 128 + number)

    def _ended(self, status: int) -> None:
        self.save_place()
        self.exit(return_code=status)

    def on_background_told(self, event: BackgroundTold) -> None:
        """Go by the terminal's background, now and at the next start."""
        if self.follows_terminal:
            self.theme = chosen(AUTO, event.shade)
            self.session.remember_screen(background=event.shade)

    def on_terminal_gone(self, event: TerminalGone) -> None:
        """Nobody is there any more."""
        self._ended(128 + signal.SIGHUP)

    def save_place(self) -> None:
        """Keep the place in every open article, and what was searched for."""
        self.searches.save()
        for screen in self.screen_stack:
            if isinstance(screen, ReadingScreen):
                with suppress(ReaderError):
                    screen.places.save()

    def open_source(self, source: str, *, kept: str = "") -> None:
        """Open an article over the library, at the highlight or bookmark `kept`. Raises `ReaderError`."""
        reading = self.session.open(source)
        at = next((span.start for span in kept_at(reading, kept)), None)
        self.push_screen(ReadingScreen(self.session, reading, at=at))

    async def on_event(self, event: events.Event) -> None:
        """Keep keys that answer what is still to be asked; the screen that will ask is not there to take them."""
        screen = self.screen if isinstance(event, events.Key) and self.screen_stack else None
        if (
            isinstance(event, events.Key)
            and isinstance(screen, ReadingScreen)
            and screen.beforehand.takes(event)
        ):
            return
        await super().on_event(event)

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Open an address in the browser and say how that went. It must be one that is safe to open."""
        if self.is_web:
            super().open_url(url, new_tab=new_tab)
            return
        from tui_reader.app.browsing import browse

        browse(self, url)

    def open_later(self, source: str, sought: Sought = NOTHING) -> None:
        """Open an article that may take a while, over whatever is open then, and look for something in it."""
        fetch(self, self.session, source, sought)

    def on_source_opened(self, event: SourceOpened) -> None:
        """Show it."""
        self.save_place()
        if isinstance(self.screen, ReadingScreen):
            self.screen.tell("")  # that it is being opened
        self.push_screen(ReadingScreen(self.session, event.reading, sought=event.sought))

    def on_source_failed(self, event: SourceFailed) -> None:
        """Say why not."""
        self.tell(event.words, warning=True)

    def show_library(self) -> None:
        """The library: the one below the open article, else over it."""
        self.save_place()
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.push_screen(self._library())

    def action_act(self, name: str, key: str = "") -> None:
        """Do what the table of actions calls `name`."""
        self.acts[name]()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the keys that begin a sequence to whoever is typed into, and to dialogs."""
        if action != "prefix":
            return True
        from tui_reader.app.sequences import sequences

        return bool(sequences(self, str(parameters[0])))

    def action_prefix(self, typed: str) -> None:
        """Show what may follow the keys typed so far, and do what then is chosen."""
        from tui_reader.app.screens.prefix import PrefixScreen
        from tui_reader.app.sequences import run_sequence, sequences

        self.push_screen(PrefixScreen(typed, sequences(self, typed)), run_sequence)

    async def action_quit(self) -> None:
        """Leave the program from wherever the reader is."""
        self._leave()

    def _leave(self) -> None:
        """Keep the place and end; of the article that was opened first, take along what stands beside it."""
        self.save_place()
        if isinstance(screen := self.screen, ReadingScreen) and screen.reading is self._first:
            from tui_reader.app.controllers.leaving import take_sides

            self.left = take_sides(screen)
        self.exit()

    def action_help_quit(self) -> None:
        """Say how to leave, for those who press ctrl+c."""
        if isinstance(self.screen, ReadingScreen):
            self.screen.tell(f"{self.keymap.key('quit')} leaves")

    def _known(self, theme: str) -> str:
        return theme if theme in self.available_themes else DEFAULT

    def _help(self) -> None:
        from tui_reader.app.screens.help import HelpScreen

        self.push_screen(HelpScreen())

    def _palette(self) -> None:
        from tui_reader.app.screens.palette import ask

        ask(self)

    def _theme(self) -> None:
        from tui_reader.app.screens.theme import ThemeScreen

        self.push_screen(ThemeScreen(self.session), self._themed)

    def _themed(self, said: str | None) -> None:
        if said:
            self.tell(said, warning=True)

    def _settings(self) -> None:
        from tui_reader.app.screens.settings import SettingsScreen

        self.push_screen(SettingsScreen(self.session))

    def _quit(self) -> None:
        """Back to the screen below, or out."""
        if len(self.screen_stack) > 1:
            self.save_place()
            self.pop_screen()
        else:
            self._leave()
