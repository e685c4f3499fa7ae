"""The export dialog: what, in which format, where to; with the first lines of what will be written."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from tui_reader.app.last_export import (
    CONTENT,
    EXISTING,
    LIBRARY,
    PASSAGE,
    SCOPES,
    LastExport,
    suggested_name,
)
from tui_reader.app.ports import OpenReading, OpenSession
from tui_reader.app.rows.base import counted
from tui_reader.app.screens.dialog import Dialog, Panel, Words
from tui_reader.app.widgets.fields import LABEL, Choice, Field, Toggles, Value
from tui_reader.app.widgets.line_edit import LineEdit
from tui_reader.errors import ReaderError
from tui_reader.model.quotation import Quotation
from tui_reader.model.spans import Span
from tui_reader.session.choosing import chosen, wanted_of
from tui_reader.session.exporting import Content, Existing

REMEMBERED = "export"
"""The name under which the last choice is kept."""
_PREVIEWED = 12
"""So many quotations are rendered for the preview."""
_TALLEST = 24
"""Lines of the preview on a tall screen."""


class ExportScreen(Dialog[str]):
    """Writes the file; gives the words that say where it is."""

    CLICK_LEAVES = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,down", "app.focus_next", show=False),
        Binding("shift+tab,up", "app.focus_previous", show=False),
        Binding("enter", "write", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
    ]
    DEFAULT_CSS = """
    ExportScreen Panel { height: auto; }
    ExportScreen .line { height: 1; }
    ExportScreen .line Words { width: 9; }
    ExportScreen #preview {
        height: 8; margin: 1 0 0 0; padding: 0 1; background: $background; color: $quiet;
        text-wrap: nowrap; text-overflow: ellipsis;
    }
    ExportScreen #said { height: auto; min-height: 1; }
    """

    def __init__(self, session: OpenSession, reading: OpenReading, passage: Span | None) -> None:
        super().__init__()
        self._session = session
        self._reading = reading
        self._passage = passage
        self._gathered: dict[str, Sequence[Quotation]] = {}
        """What each scope holds, once it was asked for."""
        self._lines: list[str] = []
        """What would be written, as far as it is previewed, and the number of its first line on the screen."""
        self._first = 0
        self._suffix = self._stem = ""
        self._sure = ""
        """The path that the reader was told of as taken; Enter again replaces it."""
        first = (Value(PASSAGE, "this passage"),) if passage else ()
        self.scope = Choice("What", (*first, *SCOPES))
        self.form = Choice("Format", [Value(n, n, hint) for n, hint in self._session.exporter.described()])
        self.content = Toggles("With", CONTENT)
        self.existing = Choice("If there", EXISTING)
        self.only = LineEdit(placeholder="all of them; #tag  @speaker  >2031-05-01  <2031-06  :pink")
        self.path = LineEdit()
        self.preview = Words()
        self.preview.id = "preview"
        self.said = Words(classes="-warn")
        self.said.id = "said"

    def compose(self) -> ComposeResult:
        """The fields, the preview, and room for what went wrong."""
        yield Panel(
            self.scope,
            self.form,
            self.content,
            Horizontal(Words("Only".ljust(LABEL), classes="-quiet"), self.only, classes="line"),
            Horizontal(Words("To".ljust(LABEL), classes="-quiet"), self.path, classes="line"),
            self.existing,
            self.preview,
            self.said,
            title="Export",
            keys="↑↓ field · ←→ change · space on, off · Enter writes · Esc",
        )

    def on_mount(self) -> None:
        """Begin with what was chosen last, and suggest a name."""
        last = LastExport.read(self._session.choice(REMEMBERED))
        has = bool(self._reading.highlights)
        self.scope.choose(last.scope or ("highlights" if has else "quotes"))
        if not has and self.scope.value.name in ("highlights", "notes"):
            self.scope.choose("quotes")
        self.form.choose(last.format)
        self.existing.choose(last.existing)
        self.content.on = frozenset(last.content)
        folder = last.folder or self._session.config.export_folder
        self._suffix = self._session.exporter.format(self.form.value.name).suffix
        self._stem = self._suggested()
        self.path.begin(str(Path(folder) / f"{self._stem}{self._suffix}"))
        self.form.focus()
        self._show()

    def on_resize(self, event: events.Resize) -> None:
        """Give the preview what room there is."""
        self.preview.styles.height = max(3, min(_TALLEST, int(event.size.height * 0.9) - 11))

    def on_field_changed(self, event: Field.Changed) -> None:
        """Show what would be written now, under a name that fits."""
        event.stop()
        with suppress(ReaderError):
            self._rename(self._session.exporter.format(self.form.value.name).suffix)
        self.said.words = ""
        self._show()

    def on_line_edit_changed(self, event: LineEdit.Changed) -> None:
        """What was said of another path is no longer true."""
        event.stop()
        self.said.words = ""
        if event.edit is self.only:
            self._show()

    def on_line_edit_submitted(self, event: LineEdit.Submitted) -> None:
        """Write the file."""
        event.stop()
        self.action_write()

    def on_line_edit_given_up(self) -> None:
        """Close without writing."""
        self.action_leave()

    def _suggested(self) -> str:
        whole = self.scope.value.name.startswith(LIBRARY)
        return "newsreader-highlights" if whole else suggested_name(self._reading.article.title)

    def _rename(self, suffix: str) -> None:
        """Let name and ending follow what is chosen, as far as the reader has not typed others."""
        path, name = self.path.value, self._suggested()
        if self._suffix and path.endswith(self._suffix):
            stem = path.removesuffix(self._suffix)
            if stem.endswith(self._stem):
                stem = stem.removesuffix(self._stem) + name
            self.path.begin(stem + suffix)
        self._suffix, self._stem = suffix, name

    def action_write(self) -> None:
        """Write the file; one that is there already only when the reader has said so."""
        name = self.path.value.strip()
        if not name:
            self.said.words = "Where to? Type the name of a file."
            return
        path = Path(name).expanduser()
        existing = Existing(self.existing.value.name)
        if existing is Existing.KEEP and path.exists():
            if self._sure != name:
                self._sure = name
                self.said.words = "There is such a file already. Enter again replaces it."
                return
            existing = Existing.REPLACE
        try:
            quotations = self._quotations()
            self._session.exporter.write(
                quotations,
                format=self.form.value.name,
                path=path,
                content=self._content(),
                existing=existing,
            )
        except ReaderError as error:
            self.said.words = str(error)
            return
        self._keep(path)
        self.dismiss(f"Wrote {counted(len(quotations), 'quotation', 'quotations')} to {path}")

    def action_page(self, step: int) -> None:
        """Show another part of what would be written."""
        room = max(1, self.preview.size.height)
        last = max(0, len(self._lines) - room)
        self._first = max(0, min(last, self._first + step * (room - 1)))
        self.preview.words = "\n".join(self._lines[self._first : self._first + _TALLEST])

    def _quotations(self) -> Sequence[Quotation]:
        return chosen(self._gather(), wanted_of(self.only.value))

    def _gather(self) -> Sequence[Quotation]:
        scope = self.scope.value.name
        if scope not in self._gathered:
            found: Sequence[Quotation]
            if scope == PASSAGE and self._passage:
                found = (self._reading.quotation(self._passage),)
            elif scope.startswith(LIBRARY):
                groups = self._session.highlighted(scope.removeprefix(LIBRARY))
                found = [quotation for group in groups for quotation in group]
            else:
                found = self._reading.quotations(scope)
            self._gathered[scope] = found
        return self._gathered[scope]

    def _gather_later(self) -> None:
        """What the whole library holds, while the keys go on; the preview follows."""
        with suppress(ReaderError):
            self._gather()
            self.app.call_from_thread(self._show)

    def _content(self) -> Content:
        on = self.content.on
        return Content(context="context" in on, notes="notes" in on, sourcing="sourcing" in on)

    def _show(self) -> None:
        scope = self.scope.value.name
        if scope.startswith(LIBRARY) and scope not in self._gathered:
            self._lines = ["Gathering …"]
            self.action_page(0)
            self.run_worker(self._gather_later, thread=True, exclusive=True)
            return
        try:
            quotations = self._quotations()
            text = self._session.exporter.render(
                quotations[:_PREVIEWED], format=self.form.value.name, content=self._content()
            )
        except ReaderError as error:
            self._lines, self.preview.words = [], ""
            self.said.words = str(error)
            return
        number = counted(len(quotations), "quotation", "quotations")
        lines = [line for line in text.splitlines() if line.strip()]
        self._lines = (
            [f"{number}:", *lines] if quotations else ["Nothing of this kind is here to be exported."]
        )
        self._first = 0
        self.action_page(0)

    def _keep(self, path: Path) -> None:
        scope = self.scope.value.name
        last = LastExport(
            scope=scope if scope != PASSAGE else "",
            format=self.form.value.name,
            content=tuple(sorted(self.content.on)),
            existing=self.existing.value.name,
            folder=str(path.parent),
        )
        self._session.keep_choice(REMEMBERED, last.written())
