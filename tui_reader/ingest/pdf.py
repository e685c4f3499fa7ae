"""PDF: the words of its pages put back into lines, columns and paragraphs, as far as that can be told."""

from __future__ import annotations

import time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.composing import compose
from tui_reader.ingest.page.facts import Facts, said, said_names
from tui_reader.ingest.parsers import DAMAGED, Origin
from tui_reader.model.article import Article

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

    from tui_reader.ingest.pdf_lines import Fragment

MOST_PAGES = 500
MOST_SECONDS = 20.0
"""Of reading; pages beyond are left out, and that is told."""
_MOST_FRAGMENTS = 20_000
"""Of a page; more are left out, and that is told."""


class _EnoughError(Exception):
    """A page has given what is read of it."""


def parse_pdf(data: bytes, origin: Origin) -> Article:
    """The article in a PDF. Raises `NotAnArticleError` where it has no text, or cannot be read here."""
    try:
        import pypdf
        import pypdf.errors
    except ImportError as error:
        raise NotAnArticleError(
            "reading PDF needs pypdf", where=origin.called, hint="pip install 'newsreader[pdf]'"
        ) from error
    from tui_reader.ingest.page.extraction import quiet
    from tui_reader.ingest.pdf_layout import to_pieces

    quiet("pypdf")
    try:
        reader = pypdf.PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise NotAnArticleError("this PDF is locked with a password", where=origin.called)
        pages, notices = _pages(reader)
        facts = _facts(reader)
    except NotAnArticleError:
        raise
    except pypdf.errors.DependencyError as error:
        hint = "pip install 'newsreader[pdf]'"
        raise NotAnArticleError(
            "this PDF is encrypted, which needs one more package", where=origin.called, hint=hint
        ) from error
    # Damaged files raise nearly anything from the depths of the library.
    except Exception as error:
        raise NotAnArticleError("this PDF is damaged", where=origin.called, hint=DAMAGED) from error
    title, pieces = to_pieces(pages, told_title=facts.title)
    if not pieces:
        hint = "its pages may be pictures; a text layer is needed"
        raise NotAnArticleError("there is no text in this PDF", where=origin.called, hint=hint)
    told = Facts(title=title, bylines=facts.bylines, published=facts.published, language=facts.language)
    return compose(pieces, told, location=origin.location, notices=notices)


def _pages(reader: PdfReader) -> tuple[list[list[Fragment]], tuple[str, ...]]:
    """The fragments of each page, up to the limits."""
    deadline = time.monotonic() + MOST_SECONDS
    found: list[list[Fragment]] = []
    count = len(reader.pages)
    whole = True
    for number in range(min(count, MOST_PAGES)):
        fragments, done = _fragments(reader.pages[number], deadline)
        found.append(fragments)
        whole = whole and done
        if time.monotonic() > deadline:
            return found, (f"Only {number + 1} of {count} pages were read: the others would take too long.",)
    notices = () if whole else ("Some pages hold more words than are read; they were cut.",)
    if empty := sum(not page for page in found):
        notices = (
            *notices,
            f"{empty} of {len(found)} pages have no words that can be read; they may be pictures.",
        )
    if count > MOST_PAGES:
        notices = (*notices, f"Only the first {MOST_PAGES} of {count} pages were read.")
    return found, notices


def _fragments(page: PageObject, deadline: float) -> tuple[list[Fragment], bool]:
    """The fragments of a page, and whether they are all."""
    from tui_reader.ingest.pdf_lines import Fragment

    found: list[Fragment] = []

    def visit(text: str, user: list[float], matrix: list[float], font: Any, size: float) -> None:
        if len(found) >= _MOST_FRAGMENTS or time.monotonic() > deadline:
            raise _EnoughError
        if text.strip():
            # The text matrix stands in the user space that the other one sets.
            x = matrix[4] * user[0] + matrix[5] * user[2] + user[4]
            y = matrix[4] * user[1] + matrix[5] * user[3] + user[5]
            scale = abs(matrix[3] * user[3]) or abs(matrix[1] * user[2]) or 1.0
            bold = "bold" in str((font or {}).get("/BaseFont", "")).lower()
            found.append(Fragment(text, x, y, round(size * scale, 1), bold))

    try:
        page.extract_text(visitor_text=visit)
    except _EnoughError:
        return found, False
    return found, True


def _facts(reader: PdfReader) -> Facts:
    told = reader.metadata
    if told is None:
        return Facts()
    try:
        created = told.creation_date
    except (ValueError, TypeError):
        created = None
    return Facts(
        title=said(told.title, longest=300),
        bylines=said_names([told.author or ""]),
        published=created.isoformat(timespec="seconds") if created else None,
    )
