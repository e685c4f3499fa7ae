"""Exports: quotations gathered, made into files, and files made before renewed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader.errors import ExportError, LibraryError
from tui_reader.model.quotation import Quotation

if TYPE_CHECKING:
    from tui_reader.export.registry import Format
    from tui_reader.session.analyst import Analyst
    from tui_reader.store.library import Library


class Existing(StrEnum):
    """What becomes of a file that is there already."""

    KEEP = "keep"
    """It stays, and nothing is written."""
    REPLACE = "replace"
    UPDATE = "update"
    """What the program wrote in it is renewed; what others wrote stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What is written of each quotation beside its words."""

    context: bool = False
    """The sentence around it."""
    notes: bool = True
    """The reader's notes."""
    sourcing: bool = True
    """How it is sourced."""


class Exporter:
    """Renders and writes quotations. Raises `UsageError` for unknown formats, `ExportError` for the rest."""

    def __init__(self, library: Callable[[], Library], templates: Path) -> None:
        self._library = library
        self._templates = templates

    def described(self) -> tuple[tuple[str, str], ...]:
        """The name of each format and what it is for, the user's own templates last."""
        from tui_reader.export import FORMATS
        from tui_reader.export.registry import templates_in

        own = ((name, "your own template") for name in templates_in(self._templates))
        return (*((form.name, form.description) for form in FORMATS.values()), *own)

    @property
    def copy_styles(self) -> tuple[str, ...]:
        """The styles in which a quotation can be copied, the usual one first, the user's templates last."""
        from tui_reader.export.copying import STYLES
        from tui_reader.export.registry import templates_in

        return (*STYLES, *templates_in(self._templates))

    def copied(self, quotation: Quotation, style: str) -> str:
        """A quotation as words for the clipboard."""
        from tui_reader.export.copying import STYLES, copied

        return copied(quotation, style) if style in STYLES else self.render([quotation], format=style)

    def format(self, name: str) -> Format:
        """The format of this name."""
        from tui_reader.export import format_named

        return format_named(name, templates=self._templates)

    def render(self, quotations: Sequence[Quotation], *, format: str, content: Content | None = None) -> str:
        """The whole file as text; the same quotations give the same text."""
        from tui_reader.export.registry import Options

        said = content or Content()
        options = Options(context=said.context, notes=said.notes, sourcing=said.sourcing)
        return self.format(format).write(quotations, options=options)

    def write(
        self,
        quotations: Sequence[Quotation],
        *,
        format: str,
        path: Path,
        content: Content | None = None,
        existing: Existing = Existing.KEEP,
    ) -> Path:
        """Write a file, whole or not at all."""
        from tui_reader.export.files import write_whole

        text = self.render(quotations, format=format, content=content)
        force = existing is Existing.REPLACE
        if existing is Existing.UPDATE and (old := self._old(path)) is not None:
            text = self._renewed(old, text, format, path)
            force = True
            if text.encode("utf-8", "replace") == old:
                return path
        write_whole(path, text, force=force)
        self._keep_written(path, text)
        return path

    def write_into(
        self,
        groups: Iterable[Sequence[Quotation]],
        *,
        format: str,
        folder: Path,
        content: Content | None = None,
        existing: Existing = Existing.KEEP,
    ) -> Iterator[Path]:
        """Write each article's quotations to a file named after it, and give the paths as they are written.

        An article that has a file in the folder keeps its name, whatever its title is now.
        """
        from tui_reader.export.files import kept_name, safe_name

        suffix = self.format(format).suffix
        for group in groups:
            if not group:
                continue
            name = kept_name(folder, group[0].article_id, suffix) or safe_name(
                group[0].title, group[0].article_id, suffix
            )
            yield self.write(group, format=format, path=folder / name, content=content, existing=existing)

    def _old(self, path: Path) -> bytes | None:
        """What is there; None where nothing is, or where writing will refuse what is."""
        try:
            return path.read_bytes() if path.is_file() and not path.is_symlink() else None
        except OSError as error:
            raise ExportError(f"it cannot be read: {error.strerror}", where=str(path)) from error

    def _renewed(self, old: bytes, text: str, format: str, path: Path) -> str:
        """What the file is to hold. Raises `ExportError` where the program cannot tell what is its own."""
        hint = "--force replaces it"
        if format == "obsidian":
            from tui_reader.export.obsidian import updated

            try:
                renewed = updated(old.decode("utf-8"), text)
            except UnicodeDecodeError:
                renewed = None
            if renewed is None:
                what = "the two comments between which the program writes are not there"
                raise ExportError(what, where=str(path), hint=hint)
            return renewed
        if old != text.encode("utf-8", "replace") and sha256(old).hexdigest() != self._written(path):
            what = "the file was changed since the program wrote it, or is not its own"
            raise ExportError(what, where=str(path), hint=hint)
        return text

    def _written(self, path: Path) -> str | None:
        return self._library().exported(str(path.resolve()))

    def _keep_written(self, path: Path, text: str) -> None:
        digest = sha256(text.encode("utf-8", "replace")).hexdigest()
        try:
            self._library().keep_exported(str(path.resolve()), digest)
        except LibraryError:
            # The file is written; a later update will ask before it replaces it.
            return


def highlighted(library: Library, analyst: Analyst, scope: str) -> list[tuple[Quotation, ...]]:
    """A scope of highlights over the whole library, one group an article, archived ones too, the last opened first."""
    from tui_reader.model.correcting import correct
    from tui_reader.session.quoting import Quoter
    from tui_reader.session.whereabouts import placed_in

    groups = []
    for row in library.catalogue.articles(archived=True):
        article = library.article(row.id) if row.highlights or row.bookmarks else None
        if article is None:
            continue
        highlights = placed_in(article.text, library.highlights(row.id))
        bookmarks = placed_in(article.text, library.bookmarks(row.id))
        found = analyst.known(article)
        known = correct(article, found, library.corrections(row.id)).analysis if found else None
        groups.append(Quoter(article, known).quotations(scope, highlights, bookmarks))
    return groups
