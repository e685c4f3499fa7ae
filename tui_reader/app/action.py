"""What an action is: the words of the table of actions."""

from __future__ import annotations

from enum import StrEnum

from tui_reader.app.keys import shown_key
from tui_reader.model.classes import dataclass


class Where(StrEnum):
    """The screen on which an action can be used."""

    READING = "reading"
    LIST = "list"
    """Every list: panes, sections, the library, help."""
    SELECTING = "selecting"
    """The reading screen while text is selected."""
    LIBRARY = "library"
    EVERYWHERE = "everywhere"


class Group(StrEnum):
    """The heading under which help lists an action."""

    MOVE = "Moving"
    GO = "Going somewhere"
    PANES = "Panes"
    TRAIL = "Search and trail"
    KEEP = "Keeping"
    TAKE = "Taking out"
    VIEW = "View"
    PROGRAM = "Program"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that the reader can ask for."""

    id: str
    """Stable name, for keymaps and handlers."""
    keys: tuple[str, ...]
    """Keys as Textual names them, sequences with spaces; empty where only the palette offers the action."""
    title: str
    """A word or two for the footer."""
    help: str
    """One sentence without a final stop."""
    group: Group
    where: Where = Where.READING
    priority: int = 0
    """Place in the footer, the highest first; 0 keeps it out."""
    numbered: bool = False
    """Whether the handler is told which of the keys was pressed, counted from 1."""
    then: str = ""
    """What must be typed after the key: `letter`."""

    @property
    def key_names(self) -> tuple[str, ...]:
        """The keys as people read them: `PgDn`, `ctrl+d`, `]`; a run of digits as one: `1…9`."""
        shown = tuple(map(shown_key, self.keys))
        if self.numbered and len(shown) > 2 and "".join(shown) in "123456789":
            shown = (f"{shown[0]}…{shown[-1]}",)
        return tuple(f"{key} + {self.then}" for key in shown) if self.then else shown

    @property
    def keys_shown(self) -> str:
        """All its keys in a row."""
        return " ".join(self.key_names)
