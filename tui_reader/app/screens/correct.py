"""Correcting an attribution by hand: who says it, how well they can be known, on whose side; or nobody does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui_reader.app.chrome import cut
from tui_reader.app.rows.base import one_line
from tui_reader.app.rows.words import STANCE
from tui_reader.app.screens.dialog import Dialog, Panel, Words
from tui_reader.app.widgets.line_edit import LineEdit
from tui_reader.model.attribution import AttributionKind
from tui_reader.model.correction import Change, Credit
from tui_reader.model.sourcing import Identity, Stance
from tui_reader.model.wording import IDENTITIES

KINDS = {
    AttributionKind.DIRECT: "all of it quoted",
    AttributionKind.MIXED: "part of it quoted",
    AttributionKind.INDIRECT: "none of it quoted",
}
_QUOTE = 200

Value = TypeVar("Value")


class CorrectScreen(Dialog[Credit | Change]):
    """Gives the credit as the reader wants it, or `Change.REMOVED`."""

    CLICK_LEAVES = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "turn_identity", show=False, priority=True),
        Binding("shift+tab", "turn_stance", show=False, priority=True),
        Binding("ctrl+t", "turn_kind", show=False, priority=True),
        Binding("up", "name(-1)", show=False, priority=True),
        Binding("down", "name(1)", show=False, priority=True),
        Binding("ctrl+x", "remove", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    CorrectScreen LineEdit { margin: 1 0 0 0; }
    CorrectScreen #facts { margin: 1 0 0 0; }
    """

    def __init__(
        self,
        words: str,
        credit: Credit,
        *,
        names: Sequence[str] = (),
        known: bool = True,
        by_hand: bool = False,
    ) -> None:
        """`credit` is what holds now, with the identity and stance that the source has, if there is one.

        `known` tells whether there is an attribution that could be removed, `by_hand` whether the source's
        identity and stance are the reader's own already.
        """
        super().__init__()
        self._words = words
        self._before = credit
        self._offered = names
        self._known = known
        self._by_hand = by_hand
        self._kind = credit.kind
        self._identity: Identity | None = None
        self._stance: Stance | None = None
        self._who = LineEdit(credit.speaker or "", placeholder="nobody: type a name or a description")
        self._facts = Words(classes="-quiet")
        self._facts.id = "facts"

    def compose(self) -> ComposeResult:
        """The words, the name, what else is known of the source."""
        removal = " · ctrl+x removes" if self._known else ""
        yield Panel(
            Words(cut(one_line(self._words), _QUOTE), classes="-quiet"),
            self._who,
            self._facts,
            title="Who says this?",
            keys=f"↑↓ names · Tab kind · Shift+Tab side{removal} · Enter · Esc",
        )

    def on_mount(self) -> None:
        """Begin with the name."""
        self._who.focus()
        self._show()

    def action_turn_identity(self) -> None:
        """The next kind of source."""
        self._identity = _next(tuple(Identity), self._identity or self._held.identity)
        self._show()

    def action_turn_stance(self) -> None:
        """The next side."""
        self._stance = _next(tuple(Stance), self._stance or self._held.stance)
        self._show()

    def action_turn_kind(self) -> None:
        """Whether the words are quoted."""
        self._kind = _next(tuple(AttributionKind), self._kind)
        self._show()

    def action_name(self, step: int) -> None:
        """The next name of those that the article gives."""
        if not self._offered:
            return
        here = (
            self._offered.index(self._who.value)
            if self._who.value in self._offered
            else -1
            if step > 0
            else 0
        )
        self._who.begin(self._offered[(here + step) % len(self._offered)])
        self._show()

    def action_remove(self) -> None:
        """Nobody is credited with these words; they are the article's own."""
        if self._known:
            self.dismiss(Change.REMOVED)

    def on_line_edit_submitted(self, event: LineEdit.Submitted) -> None:
        """Keep what was said; of kind and side only what is the reader's own."""
        event.stop()
        held = self._held if self._by_hand else Credit(None, self._kind)
        identity, stance = self._identity or held.identity, self._stance or held.stance
        self.dismiss(Credit(event.value.strip() or None, self._kind, identity, stance))

    def on_line_edit_changed(self, event: LineEdit.Changed) -> None:
        """What is known of another source is another matter."""
        event.stop()
        self._show()

    def on_line_edit_given_up(self) -> None:
        """Close without a change."""
        self.action_leave()

    @property
    def _held(self) -> Credit:
        """What holds for the source that is named now; nothing for another than before."""
        same = self._who.value.strip() == (self._before.speaker or "")
        return self._before if same else Credit(None, self._kind)

    def _show(self) -> None:
        kind, side_now = self._identity or self._held.identity, self._stance or self._held.stance
        identity = IDENTITIES[kind] if kind else "left to the program"
        side = STANCE[side_now] if side_now else "left to the program"
        self._facts.words = f"kind: {identity}\nside: {side}\nwords: {KINDS[self._kind]} (ctrl+t)"


def _next(values: tuple[Value, ...], value: Value | None) -> Value:
    return values[(values.index(value) + 1) % len(values)] if value in values else values[0]
