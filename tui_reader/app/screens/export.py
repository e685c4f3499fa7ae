"""The export dialog: what, in which format, where to; with the first lines of what will be written."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui_reader.app.ports import OpenReading, OpenSession
from tui_reader.app.rows.base import counted
from tui_reader.app.screens.dialog import Dialog, Panel, Words
from tui_reader.app.widgets.line_edit import LineEdit
from tui_reader.errors import ReaderError

FORMATS = {"markdown": ".md", "json": ".json", "csv": ".csv"}
"""Formats that can be chosen, with the ending of their files."""
SCOPES = {"highlights": "highlights", "quotes": "quotations", "attributions": "everything that is said"}
"""What can be exported: the session's names, and ours for people."""
_PREVIEW = 9


class ExportScreen(Dialog[str]):
    """Writes the file; gives the words that say where it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "turn_format", show=False, priority=True),
        Binding("shift+tab", "turn_scope", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    ExportScreen #choice { margin: 0 0 1 0; }
    ExportScreen #preview {
        height: 9; margin: 1 0 0 0; padding: 0 1; background: $background; color: $quiet;
    }
    ExportScreen #said { min-height: 1; margin: 1 0 0 0; }
    """

    def __init__(self, session: OpenSession, reading: OpenReading, scope: str) -> None:
        super().__init__()
        self._session = session
        self._reading = reading
        self._scope = scope
        self._format = next(iter(FORMATS))
        self._sure = ""
        """The path that the reader was told of as taken; Enter again replaces it."""
        self._choice = Words(classes="-quiet")
        self._choice.id = "choice"
        self._path = LineEdit()
        self._preview = Words()
        self._preview.id = "preview"
        self._said = Words(classes="-warn")
        self._said.id = "said"

    def compose(self) -> ComposeResult:
        """Choice, path, preview, and room for what went wrong."""
        yield Panel(
            self._choice,
            self._path,
            self._preview,
            self._said,
            title="Export",
            keys="Tab format · Shift+Tab what · Enter writes · Esc",
        )

    def on_mount(self) -> None:
        """Suggest a name."""
        name = suggested_name(self._reading.article.title) + FORMATS[self._format]
        self._path.begin(str(Path(self._session.config.export_folder) / name))
        self._path.focus()
        self._show()

    def action_turn_format(self) -> None:
        """The next format; the name's ending follows."""
        names = list(FORMATS)
        old = FORMATS[self._format]
        self._format = names[(names.index(self._format) + 1) % len(names)]
        self._path.begin(self._path.value.removesuffix(old) + FORMATS[self._format])
        self._show()

    def action_turn_scope(self) -> None:
        """The next kind of quotations."""
        names = list(SCOPES)
        self._scope = names[(names.index(self._scope) + 1) % len(names)]
        self._show()

    def on_line_edit_changed(self, event: LineEdit.Changed) -> None:
        """What was said of another path is no longer true."""
        event.stop()
        self._said.words = ""

    def on_line_edit_submitted(self, event: LineEdit.Submitted) -> None:
        """Write the file."""
        event.stop()
        name = event.value.strip()
        if not name:
            self._said.words = "Where to? Type the name of a file."
            return
        path = Path(name).expanduser()
        if path.exists() and self._sure != name:
            self._sure = name
            self._said.words = "There is such a file already. Enter again replaces it."
            return
        try:
            quotations = self._reading.quotations(self._scope)
            written = self._session.export(
                quotations, format=self._format, path=path, force=self._sure == name
            )
        except ReaderError as error:
            self._said.words = str(error)
            return
        number = counted(len(quotations), "quotation", "quotations")
        self.dismiss(f"Wrote {number} to {written}")

    def on_line_edit_given_up(self) -> None:
        """Close without writing."""
        self.action_leave()

    def _show(self) -> None:
        try:
            quotations = self._reading.quotations(self._scope)
            text = self._session.render(quotations, format=self._format)
        except ReaderError as error:
            quotations, text = (), str(error)
        what = f"{SCOPES[self._scope]} ({len(quotations)})"
        self._choice.words = f"{what} as {self._format}, to"
        lines = text.splitlines() if quotations else [f"There are no {SCOPES[self._scope]} to export."]
        self._preview.words = "\n".join(lines[:_PREVIEW])


def suggested_name(title: str) -> str:
    """A file name without ending, made from a title: letters, digits and dashes, at most 60."""
    words = "".join(c if c.isalnum() else " " for c in title.casefold()).split()
    return "-".join(words)[:60].rstrip("-") or "article"
