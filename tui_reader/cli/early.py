"""The first frame, before any command is looked at: only for what is surely an article to be opened."""

from __future__ import annotations

import gc
import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.app.opening.early import EarlyScreen
    from tui_reader.session.ahead import Ahead

_HERE = os.path.dirname(__file__)


class Begun:
    """An article whose first frame stands, and that is being read meanwhile where that takes long."""

    def __init__(self) -> None:
        self.screen: EarlyScreen | None = None
        """The terminal, from before anything is done to it."""
        self.ahead: Ahead | None = None

    def end(self) -> None:
        """Put the terminal back and leave no process behind, as far as that is not done."""
        if self.screen is not None:
            self.screen.end()
        if self.ahead is not None:
            self.ahead.drop()


def begin(arguments: Sequence[str], begun: Begun) -> EarlyScreen | None:
    """Show the article that the arguments name, if they do and it can be; None where nothing was written.

    What is to be ended is put into `begun` before it needs to be.
    """
    words = list(arguments[1:] if arguments[:1] == ["read"] else arguments)
    theme = ""
    if len(words) == 3 and "--theme" in words[:2]:
        at = words.index("--theme")
        theme = words[at + 1]
        del words[at : at + 2]
    if len(words) != 1 or words[0].startswith("-") or (words == list(arguments) and _is_command(words[0])):
        return None
    if not (words[0].startswith("sample:") or os.path.isfile(words[0])):
        return None
    from tui_reader.app.opening.early import EarlyScreen, possible

    if not possible():
        return None
    from tui_reader.app.opening.remembered import Sides, recall
    from tui_reader.session.ahead import read_ahead

    try:
        size = os.get_terminal_size(1)
    except OSError:
        return None
    gc.disable()  # nothing made before the app stands is thrown away again, and it turns it on by then
    begun.screen = screen = EarlyScreen(words[0], theme)
    screen.last = begun.end
    # Before anything is read: what is typed from now on is for the app, and not for the terminal to show.
    if screen.hush():
        known, sides = recall(words[0], theme, size), None
        frame = _drawn(words[0], theme, size) if known is None else known.text
        if known is not None and known.sides:
            sides = Sides((size.columns, size.lines), known.sides)
        if frame is not None and screen.show(frame, sides):
            begun.ahead = read_ahead(words[0])
            return screen
    screen.end()
    gc.enable()
    return None


def _drawn(source: str, theme: str, size: tuple[int, int]) -> str | None:
    """The frame of an article that was not open before."""
    from tui_reader.app.opening.early import frame_of
    from tui_reader.errors import ReaderError
    from tui_reader.session.glance import first_sight

    try:
        seen = first_sight(source)
    except ReaderError:
        return None
    if seen is None:
        return None
    from tui_reader.app.background import from_environment
    from tui_reader.app.colours import chosen
    from tui_reader.app.opening.frame import Opening
    from tui_reader.app.page.hyphens import Setting

    setting = Setting(seen.config.hyphenate, seen.config.justify)
    opening = Opening(seen.article, seen.whole, seen.stop, seen.config.measure, seen.memory, setting)
    background = seen.memory.background or from_environment()
    return frame_of(opening, chosen(theme or seen.config.theme, background), size)


def _is_command(word: str) -> bool:
    """Whether the word names a command: each has a file of its own here."""
    return word.isidentifier() and os.path.exists(os.path.join(_HERE, f"{word}.py"))
