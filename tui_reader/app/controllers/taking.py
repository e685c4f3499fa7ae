"""What the reader takes along: copies and exports."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.app.rows.base import one_line
from tui_reader.model.annotations import Highlight

if TYPE_CHECKING:
    from tui_reader.app.screens.reading import ReadingScreen
    from tui_reader.model.quotation import Quotation
    from tui_reader.session.clipboard import Program

REMEMBERED = "copy"
"""The name under which the style of copies is kept."""
LONGEST = 74_000
"""Bytes that terminals take by OSC 52 (xterm's limit)."""


class Taking:
    """Copies and exports of the open article."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        guarded = self._screen.keeping.guarded
        return {
            "copy": guarded(self.copy),
            "copy_otherwise": guarded(self.copy_otherwise),
            "export": guarded(self.export),
        }

    def copy(self) -> None:
        """Copy the passage here with speaker, article, date and address, in the style that was chosen last."""
        self._copy(self._style())

    def copy_otherwise(self) -> None:
        """Copy in the next style, which is then the one that `copy` uses."""
        styles = self._screen.session.exporter.copy_styles
        old = self._style()
        style = styles[(styles.index(old) + 1) % len(styles)]
        self._screen.session.keep_choice(REMEMBERED, style)
        self._copy(style)

    def export(self) -> None:
        """Ask what to export, how and where to."""
        from tui_reader.app.screens.export import ExportScreen

        passage, _ = self._screen.keeping.aim.target()
        screen = ExportScreen(self._screen.session, self._screen.reading, passage)
        self._screen.app.push_screen(screen, lambda said: self._screen.tell(said or ""))

    def _style(self) -> str:
        styles = self._screen.session.exporter.copy_styles
        kept = self._screen.session.choice(REMEMBERED)
        return kept if kept in styles else styles[0]

    def _copy(self, style: str) -> None:
        quotation = self._passage()
        if quotation is None:
            self._screen.tell("Nothing here to copy")
            return
        words = self._screen.session.exporter.copied(quotation, style)
        self.hand_out(words, f"as {style}: {one_line(quotation.text)}")

    def hand_out(self, words: str, said: str) -> None:
        """Give `words` to the clipboard, and say what that was and how it went."""
        from tui_reader.session.clipboard import find_program

        program = find_program(os.environ)
        if program is None:
            self._through_terminal(words, said)
        else:
            self._screen.run_worker(lambda: self._through_program(program, words, said), thread=True)

    def _passage(self) -> Quotation | None:
        """The highlight of the pane's row, else what is at the cursor."""
        reading = self._screen.reading
        if isinstance(kept := self._screen.keeping.aim.row, Highlight):
            return next((q for q in reading.quotations("highlights") if q.id == kept.id), None)
        span, _ = self._screen.keeping.aim.target()
        return reading.quotation(span) if span else None

    def _through_terminal(self, words: str, said: str, *, why: str = "") -> None:
        self._screen.app.copy_to_clipboard(words)
        given = f"{why}; given" if why else "Given"
        doubt = " (long: some terminals refuse it)" if len(words.encode()) > LONGEST else ""
        self._screen.tell(f"{given} to the terminal (OSC 52) {said}{doubt}", warning=bool(why))

    def _through_program(self, program: Program, words: str, said: str) -> None:
        from tui_reader.session.clipboard import hand_over

        why = hand_over(program, words)
        if why:
            failed = f"{program.name}: {why}"
            self._screen.app.call_from_thread(self._through_terminal, words, said, why=failed)
        else:
            self._screen.app.call_from_thread(self._screen.tell, f"Copied with {program.name} {said}")
