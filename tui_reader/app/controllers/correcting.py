"""What the reader corrects: who says the words here, that nobody does, or that somebody does after all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.app.rows.base import one_line
from tui_reader.app.rows.words import words_of
from tui_reader.errors import ReaderError
from tui_reader.model.attribution import Attribution
from tui_reader.model.correction import Change, Credit
from tui_reader.model.quoting import kind_of
from tui_reader.model.spans import Span

if TYPE_CHECKING:
    from tui_reader.app.lookup import Findings
    from tui_reader.app.screens.reading import ReadingScreen


class Correcting:
    """Corrections by hand on the open article."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen

    @property
    def acts(self) -> dict[str, Callable[[], None]]:
        """The actions that this gives."""
        return {"correct": self.correct}

    def correct(self) -> None:
        """Ask who says the words under the cursor, or those that are selected."""
        from tui_reader.app.screens.correct import CorrectScreen

        screen, findings = self._screen, self._screen.findings
        if findings is None:
            screen.tell("The sources are not known yet")
            return
        attribution = self._attribution(findings)
        content = attribution.content if attribution else self._words(findings)
        if not content:
            screen.tell("Nothing here to credit to anybody")
            return
        source = findings.source_of(attribution) if attribution else None
        credit = Credit(
            (one_line(findings.who(attribution)) or None) if attribution else None,
            attribution.kind if attribution else kind_of(findings.article.text, content),
            source.identity if source else None,
            source.stance if source else None,
        )
        dialog = CorrectScreen(
            words_of(content, findings.article.text),
            credit,
            names=findings.names,
            known=attribution is not None,
            by_hand=source is not None and source.by_hand,
        )

        def answered(said: Credit | Change | None) -> None:
            if said is not None:
                self._guarded(lambda: self._apply(attribution, content[0], said))

        screen.app.push_screen(dialog, answered)

    def _attribution(self, findings: Findings) -> Attribution | None:
        """What is to be corrected: the pane's row, else what is said under the cursor; not a selection."""
        if focused := self._screen.panes.focused:
            row = self._screen.deck.panes[focused].list.row if focused != "sections" else None
            kind, _, rest = row.key.partition(":") if row else ("", "", "")
            if kind in ("said", "claim"):
                return findings.attributions.get(rest.rpartition(":")[2])
        if self._screen.view.selected:
            return None
        return next(iter(findings.said_at(self._screen.view.cursor)), None)

    def _words(self, findings: Findings) -> tuple[Span, ...]:
        """What is to be credited to somebody: the selection, else the sentence under the cursor."""
        if selected := self._screen.view.selected:
            return (selected,)
        number = findings.sentence_at(self._screen.view.cursor)
        return (findings.analysis.sentences[number],) if number is not None else ()

    def _apply(self, attribution: Attribution | None, span: Span, said: Credit | Change) -> None:
        reading = self._screen.reading
        if not isinstance(said, Credit):
            if attribution is not None:
                reading.remove_attribution(attribution.id)
            told = "Removed by hand"
        else:
            if attribution is not None:
                reading.change_attribution(attribution.id, said)
            elif said.speaker is not None:
                reading.add_attribution(span, said)
            else:
                return
            told = f"By hand: {said.speaker or 'nobody is credited'}"
        self._renew(told if reading.durable else f"Until you quit only: {told}")

    def _renew(self, told: str) -> None:
        """Show the analysis as it is after a correction."""
        if (analysis := self._screen.reading.analysis) is not None:
            self._screen.analysing.show(analysis)
        self._screen.tell(told)

    def _guarded(self, act: Callable[[], None]) -> None:
        try:
            act()
        except ReaderError as error:
            self._screen.tell(str(error), warning=True)
