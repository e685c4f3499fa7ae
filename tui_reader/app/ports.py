"""What the app asks of the session: the edge at which tests put their fakes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from tui_reader.app.library_ports import (
    FoundArticle,
    ListedArticle,
    OpenCatalogue,
    OpenFeeds,
    SampleArticle,
)
from tui_reader.app.settings_port import Settings
from tui_reader.model.annotations import Bookmark, Colour, Highlight, Placed
from tui_reader.model.article import Article
from tui_reader.model.spans import Span
from tui_reader.model.stop import Stop
from tui_reader.session.memory import Memory

if TYPE_CHECKING:
    from tui_reader.model.correction import Credit
    from tui_reader.model.quotation import Quotation
    from tui_reader.model.reading import Analysis
    from tui_reader.session.everywhere import Elsewhere
    from tui_reader.session.exporting import Content, Existing


class OpenReading(Protocol):
    """One open article with what is known and kept of it. All but `analyse` return quickly.

    Changes raise `LibraryError` where the library refuses them.
    """

    article: Article

    @property
    def highlights(self) -> tuple[tuple[Highlight, Placed], ...]:
        """The highlights with where they stand today, in reading order, lost ones last."""

    @property
    def bookmarks(self) -> tuple[tuple[Bookmark, Placed], ...]:
        """The bookmarks likewise."""

    @property
    def analysis(self) -> Analysis | None:
        """What was found, as the reader corrected it; None as long as it is not known."""

    @property
    def place(self) -> Stop:
        """Where the reader stopped."""

    @property
    def marks(self) -> dict[str, int]:
        """The letter marks and the code points they stand at."""

    def set_mark(self, letter: str, offset: int) -> bool:
        """Set a letter mark; whether it outlives the program."""

    @property
    def durable(self) -> bool:
        """Whether notes outlive the program."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader should know of the article and the library."""

    def analyse(self) -> Analysis:
        """The analysis, made now if need be. Blocks. Raises `EngineError`."""

    def remember(self) -> None:
        """Put the article into the library."""

    def add_highlight(
        self, span: Span, *, note: str = "", colour: Colour = Colour.YELLOW, tags: tuple[str, ...] = ()
    ) -> Highlight:
        """Keep a passage."""

    def remove_highlight(self, highlight_id: str) -> None:
        """Forget a highlight."""

    def edit_highlight(
        self,
        highlight_id: str,
        *,
        note: str | None = None,
        tags: tuple[str, ...] | None = None,
        colour: Colour | None = None,
    ) -> None:
        """Change what is given of a highlight."""

    def remove_bookmark(self, bookmark_id: str) -> None:
        """Forget a bookmark."""

    def edit_bookmark(self, bookmark_id: str, *, name: str, note: str) -> None:
        """Change a bookmark's name and note."""

    def block_at(self, offset: int) -> Span:
        """The block that holds `offset`, or else the nearest one before it."""

    def toggle_bookmark(self, offset: int, *, name: str = "", note: str = "") -> Bookmark | None:
        """Bookmark the paragraph at `offset`; None where this took its bookmark away."""

    def change_attribution(self, attribution_id: str, credit: Credit) -> object:
        """Credit an attribution to somebody else, or otherwise; `analysis` shows it at once."""

    def add_attribution(self, span: Span, credit: Credit) -> object:
        """Credit words that the program did not take for anybody's."""

    def remove_attribution(self, attribution_id: str) -> object:
        """Say that nothing is attributed there."""

    def undo(self) -> str | None:
        """Take back the last correction by hand; None where there is none."""

    def save_place(self, stop: Stop, *, moved: bool = True) -> bool:
        """Keep where the reader stopped; whether that is news."""

    def quotations(self, scope: str = "highlights") -> Sequence[Quotation]:
        """What an export of `highlights`, `notes`, `quotes` or `attributions` would hold."""

    def quotation(self, span: Span) -> Quotation:
        """What an export of one passage would hold."""


class OpenSession(Protocol):
    """The running program's session."""

    @property
    def config(self) -> Settings:
        """The reader's settings."""

    @property
    def memory(self) -> Memory:
        """How the screen was left."""

    def change_setting(self, name: str, value: str | int | bool) -> None:
        """Change a setting, in the file too. Raises `ConfigError`."""

    def remember_screen(self, **changes: Any) -> None:
        """Remember the screen as it is left."""

    def open(self, source: str) -> OpenReading:
        """Open an article. Raises `SourceError`."""

    @property
    def catalogue(self) -> OpenCatalogue:
        """Changes to whole articles."""

    def library_rows(
        self,
        query: str = "",
        *,
        order: str = "recent",
        archived: bool = False,
        typing: bool = False,
        most: int | None = None,
    ) -> Sequence[ListedArticle]:
        """The articles that a query lets through, at most `most` of them.

        Raises `UsageError` for a query that makes no sense.
        """

    @property
    def feeds(self) -> OpenFeeds:
        """The feeds that the reader follows."""

    def preview(self, source: str) -> Article | None:
        """A listed article or sample as it was kept."""

    def search(self, query: str) -> Sequence[FoundArticle]:
        """What a query of the library finds. Raises `UsageError` and `LibraryError`."""

    def samples(self) -> Sequence[SampleArticle]:
        """The bundled articles."""

    @property
    def exporter(self) -> OpenExporter:
        """What renders and writes exports."""

    def highlighted(self, scope: str = "highlights") -> Sequence[Sequence[Quotation]]:
        """The highlights (or `notes`) of the whole library, one group an article."""

    def kept_everywhere(self) -> Sequence[Elsewhere]:
        """Every article with highlights or bookmarks, with what is kept in it."""

    def choice(self, name: str) -> str:
        """What was chosen last under this name; empty where nothing is known."""

    def keep_choice(self, name: str, value: str) -> None:
        """Keep what was chosen."""


class OpenExporter(Protocol):
    """Renders and writes quotations. Raises `UsageError` for unknown formats, `ExportError` for the rest."""

    def described(self) -> Sequence[tuple[str, str]]:
        """The name of each format and what it is for."""

    def format(self, name: str) -> Any:
        """The format of this name; its `suffix` is that of its files."""

    @property
    def copy_styles(self) -> tuple[str, ...]:
        """The styles in which a quotation can be copied, the usual one first."""

    def copied(self, quotation: Quotation, style: str) -> str:
        """A quotation as words for the clipboard."""

    def render(self, quotations: Sequence[Quotation], *, format: str, content: Content | None = None) -> str:
        """An export as text."""

    def write(
        self,
        quotations: Sequence[Quotation],
        *,
        format: str,
        path: Path,
        content: Content | None = None,
        existing: Existing = ...,
    ) -> Path:
        """Write an export, whole or not at all."""
