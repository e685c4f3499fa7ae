"""Letter marks: setting them, and going to them out of a pop-up that tells what each holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.app.page.layout import plain_text
from tui_reader.app.rows.base import one_line
from tui_reader.errors import ReaderError

if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen

_WORDS = 200
"""Code points of the text at a mark that are looked at; no line of a dialog shows more."""
PREVIOUS = "'"
"""What goes back to before the last jump in place of a letter, as in less."""


class Marking:
    """The letter marks of the open article."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen

    def ask(self, what: str) -> None:
        """Ask for the letter of a mark that is to be `set`, or to `go` to."""
        from tui_reader.app.screens.marks import MarkScreen

        marks = self._screen.reading.marks
        if what == "go" and not marks and not self._screen.places.left:
            self._screen.tell(f"No marks yet: {self._screen.keymap.key('set_mark')} sets one")
            return
        held = {letter: self._words_at(at) for letter, at in sorted(marks.items())}
        self._screen.app.push_screen(MarkScreen(what, held), lambda letter: self._marked(what, letter))

    def _words_at(self, at: int) -> str:
        """Where a mark stands and the words there."""
        text = self._screen.reading.article.text
        section = self._screen.outline.section_at(at)
        place = f"§ {section.index if section else 1} · {100 * at // max(1, len(text))} %"
        return f"{place}  {one_line(plain_text(text[at : at + _WORDS]))}"

    def _marked(self, what: str, letter: str | None) -> None:
        reading, screen = self._screen.reading, self._screen
        if letter == PREVIOUS:
            screen.places.swap()
        elif letter and what == "set":
            try:
                kept = reading.set_mark(letter, screen.view.cursor)
            except ReaderError as error:
                screen.tell(str(error), warning=True)
                return
            until = "" if kept else ", until you quit"
            screen.tell(f"Mark {letter} set{until}; {screen.keymap.key('go_to_mark')} goes there")
        elif letter in reading.marks:
            screen.places.jump(reading.marks[letter])
        elif letter:
            known = " ".join(sorted(reading.marks))
            screen.tell(f"No mark {letter}: " + (f"those set are {known}" if known else "none is set yet"))
