"""Following links: letters are drawn on what leads somewhere, and the address is shown before it is opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.app.page.marks import Mark

if TYPE_CHECKING:
    from tui_reader.app.page.links import Target
    from tui_reader.app.screens.reading import ReadingScreen


class Linking:
    """The hints on the page, and what is done with the one that was chosen."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._targets: list[Target] = []
        self._labels: list[str] = []

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {"links": self.begin}

    def begin(self) -> None:
        """Draw a hint on everything on screen that leads somewhere, and wait for its letters."""
        from tui_reader.app.page.links import hints, targets
        from tui_reader.app.screens.link_hints import LinkHintsScreen

        screen = self._screen
        self._targets = targets(screen.reading.article, screen.view.seen)
        self._labels = hints(len(self._targets))
        if not self._targets:
            screen.tell("Nothing on the screen leads anywhere")
            return
        screen.tell("Type the letters of a link · Esc")
        self._draw("")
        screen.app.push_screen(LinkHintsScreen(self._labels, self._draw), self._picked)

    def _draw(self, typed: str) -> None:
        from tui_reader.app.page.links import chosen

        left = chosen(self._labels, typed)
        view = self._screen.view
        view.set_layer("target", [Mark(self._targets[n].span, "article--link") for n in left])
        # What begins above the screen has its letters where it is first seen.
        first = view.seen.start
        view.set_labels(
            {max(first, self._targets[n].span.start): self._labels[n][len(typed) :] for n in left}
        )

    def _picked(self, number: int | None) -> None:
        self._screen.view.set_labels({})
        self._screen.view.set_layer("target", [])
        self._screen.tell("")
        if number is not None:
            self._follow(self._targets[number])

    def click(self, offset: int) -> None:
        """Follow what was clicked on, if it leads anywhere."""
        from tui_reader.app.page.links import targets

        found = targets(self._screen.reading.article, self._screen.view.seen)
        target = next((target for target in found if target.span.holds(offset)), None)
        if target is not None:
            self._follow(target)

    def _follow(self, target: Target) -> None:
        from tui_reader.app.screens.link import LinkScreen, about_target

        told = about_target(self._screen.reading.article, target)
        self._screen.app.push_screen(LinkScreen(told), lambda how: self._opened(target, how))

    def _opened(self, target: Target, how: str | None) -> None:
        screen = self._screen
        if how == "go" and target.goes is not None:
            screen.places.jump(target.goes.start, select=target.goes)
            screen.tell(f"{screen.keymap.key('back')} comes back")
        elif how == "browser":
            screen.app.open_url(target.url)
        elif how == "copy":
            screen.taking.hand_out(target.url, f"as an address: {target.url}")
        elif how == "read":
            screen.tell(f"Opening {target.url} …")
            screen.app.open_later(target.url)  # type: ignore[attr-defined]
