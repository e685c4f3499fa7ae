"""A note on a highlight or a bookmark: as many lines as it needs, with tags and colour, or a name."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import TextArea

from tui_reader.app.chrome import cut
from tui_reader.app.screens.dialog import Dialog, Panel, Words
from tui_reader.app.widgets.fields import LABEL, Choice, Value
from tui_reader.app.widgets.line_edit import LineEdit
from tui_reader.model.annotations import Colour

_COLOURS = tuple(Value(colour, colour) for colour in Colour)


class Draft(NamedTuple):
    """What is written of a highlight (note, tags, colour) or of a bookmark (note, name)."""

    note: str = ""
    tags: tuple[str, ...] = ()
    colour: Colour = Colour.YELLOW
    name: str = ""


class NoteScreen(Dialog[Draft]):
    """Gives the draft as it was written."""

    CLICK_LEAVES = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s,f2", "keep", show=False, priority=True)]
    DEFAULT_CSS = """
    NoteScreen .line { height: 1; }
    NoteScreen .line Words { width: 9; }
    NoteScreen #words { max-height: 3; }
    NoteScreen TextArea { height: 8; margin: 1 0; border: none; background: $background; padding: 0 1; }
    NoteScreen TextArea:focus { border: none; }
    """

    def __init__(self, words: str, draft: Draft, *, bookmark: bool = False) -> None:
        super().__init__()
        self._words = words
        self._bookmark = bookmark
        self.area = TextArea(draft.note, show_line_numbers=False, soft_wrap=True)
        self.tags = LineEdit(", ".join(draft.tags), placeholder="wind, to check")
        self.name_line = LineEdit(draft.name, placeholder="a name of your own")
        self.colour = Choice("Colour", _COLOURS)
        self.colour.choose(draft.colour)

    def compose(self) -> ComposeResult:
        """The words it is about, and room to write."""
        quote = Words(cut(self._words, 200), classes="-quiet")
        quote.id = "words"
        tagged: list[Widget] = [_line("Tags", self.tags), self.colour]
        fields = [_line("Name", self.name_line)] if self._bookmark else tagged
        yield Panel(
            quote,
            self.area,
            *fields,
            title="Bookmark" if self._bookmark else "Note",
            keys="ctrl+s keeps · Tab next field · Esc leaves it as it was",
        )

    def on_mount(self) -> None:
        """Write on at the end."""
        self.area.focus()
        self.area.move_cursor(self.area.document.end)

    def on_resize(self, event: events.Resize) -> None:
        """Give the note what room there is."""
        self.area.styles.height = max(3, min(16, int(event.size.height * 0.9) - 9))

    def on_line_edit_submitted(self, event: LineEdit.Submitted) -> None:
        """Enter in a line keeps it all."""
        event.stop()
        self.action_keep()

    def on_line_edit_given_up(self) -> None:
        """Close without a result."""
        self.action_leave()

    def action_keep(self) -> None:
        """Close with what was written."""
        tags = tuple(tag for part in self.tags.value.split(",") if (tag := part.strip().lstrip("#").strip()))
        self.dismiss(
            Draft(self.area.text.strip(), tags, Colour(self.colour.value.name), self.name_line.value.strip())
        )


def _line(label: str, edit: LineEdit) -> Horizontal:
    return Horizontal(Words(label.ljust(LABEL), classes="-quiet"), edit, classes="line")
