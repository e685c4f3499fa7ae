"""How the app comes to the terminal: its driver, its colours, and what of Textual's drawing is spared."""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic
from typing import Self

from rich.console import Console, RenderableType
from textual import events
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.driver import Driver
from textual.filter import LineFilter
from textual.screen import Screen
from textual.theme import Theme

from tui_reader.app.anchored import anchored
from tui_reader.app.colourless import Colourless
from tui_reader.app.linear import Linear, cursor_in
from tui_reader.app.page import cells as cells  # before Textual measures anything
from tui_reader.app.redrawing import forget_drawn
from tui_reader.app.terminal import Terminal
from tui_reader.app.themes import fallback_variables, legible
from tui_reader.app.widgets.shifting import Shifter

_APART = 0.1
"""Seconds without another size after which the next one is drawn at once."""


class _Anchored(CompositorUpdate):
    """An update of the screen, with the cursor put right where terminals disagree."""

    def __init__(self, update: CompositorUpdate) -> None:
        self._update = update

    def render_segments(self, console: Console) -> str:
        """What is written to the terminal."""
        return anchored(self._update.render_segments(console))


class DrawnApp(App[None], inherit_css=False):
    """An app on a terminal of ours, quick to start and calm when it fails.

    Of the rules that Textual's app brings only the first are of use here; the rest, which are for its own widgets,
    would be read before the first frame.
    """

    DEFAULT_CSS = """
    DrawnApp { background: $background; color: $foreground; }
    DrawnApp:ansi { background: ansi_default; color: ansi_default; }
    """

    def __init__(self, *, linear: bool) -> None:
        self.linear = linear
        """Whether the screen is made for screen readers."""
        self._colourless = Colourless()
        self._legible: dict[str, Theme] = {}
        self.titled = False
        """Whether the terminal has a title of ours."""
        self.failure: BaseException | None = None
        """What ended the program, where something did."""
        self._shifter = Shifter()
        self._resized_at = 0.0
        super().__init__()
        # What there is to say the footer says.
        self._disable_notifications = self._disable_tooltips = True

    def get_driver_class(self) -> type[Driver]:
        """Our own terminal driver where the terminal is one."""
        found = super().get_driver_class()
        return Terminal if found is Terminal.__base__ else found

    @property
    def shifter(self) -> Shifter | None:
        """Has the terminal scroll; None where what is drawn goes elsewhere, or is listened to."""
        return self._shifter if isinstance(self._driver, Terminal) and not self.linear else None

    def _begin_update(self) -> None:
        """Let what is drawn now be drawn on rows that were shifted."""
        super()._begin_update()
        if self._driver is not None and (codes := self._shifter.take()):
            self._driver.write(codes)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """No colours where none are wanted; else nothing, for our colours need no translation.

        Textual's own filters look at every segment of every frame; named colours are left to the terminal.
        """
        found: list[LineFilter] = [self._colourless] if self.no_color else []
        return [*found, Linear()] if self.linear else found

    def on_resize(self, event: events.Resize) -> None:
        """Have a change of size drawn at once; those that follow soon wait for more, as Textual has it for all."""
        now = monotonic()
        if now - self._resized_at > _APART:
            self.call_next(self._check_resize)
        self._resized_at = now

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Draw, each thing in its place whatever cells the terminal gives to its characters.

        Textual forgets only what the screen was asked for; what each widget was asked for meanwhile, as for being
        given another size, it would draw a second time, and a third.
        """
        if not isinstance(renderable, CompositorUpdate):
            super()._display(screen, renderable)
            return
        super()._display(screen, _Anchored(renderable))
        if not self._batch_count:
            forget_drawn(screen, renderable)

    def post_display_hook(self) -> None:
        """Put the terminal's cursor where a screen reader shall look."""
        if self.linear and self._driver is not None:
            place = cursor_in(self.focused or self.screen)
            if place is not None and place != self.cursor_position:
                self.cursor_position = place
                self._driver.write(f"\x1b[{place.y + 1};{place.x + 1}H")
                self._driver.flush()

    def refresh_css(self, animate: bool = True) -> None:
        """Before there is a screen only the colours are of use: its rules are looked at when it comes."""
        if any(self._screen_stacks.values()):
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def get_theme(self, theme_name: str) -> Theme | None:
        """A theme whose signals can be read as words, whoever made it."""
        if theme_name not in self._legible and (found := super().get_theme(theme_name)) is not None:
            self._legible[theme_name] = legible(found)
        return self._legible.get(theme_name)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our variables, for themes that don't have them."""
        return fallback_variables(self.current_theme)

    def on_driver_signal_resume(self) -> None:
        """Name and draw everything anew after the program was stopped: the terminal has forgotten it."""
        self.titled = False
        for screen in reversed(self.screen_stack):
            if (name := getattr(screen, "tell_name", None)) is not None:
                name()
                break
        self.redraw()

    def tell(self, words: str, *, warning: bool = False) -> None:
        """Say something in the footer of the screen in front, if that has one."""
        if (tell := getattr(self.screen, "tell", None)) is not None:
            tell(words, warning=warning)

    def redraw(self) -> None:
        """Draw every cell, whatever the terminal shows."""
        self.refresh(layout=True)

    def refresh(self, *, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Refresh the whole screen; also where a layout is asked for, for which screens draw only what moved."""
        if repaint and layout and self._screen_stack:
            self.screen.refresh()
        return super().refresh(repaint=repaint, layout=layout, recompose=recompose)

    def _handle_exception(self, error: Exception) -> None:
        """Keep the error for one calm line after the terminal is back."""
        self.failure = self.failure or error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """End, without Textual's pages about the error."""
        self._close_messages_no_wait()
