"""The beginning of a source, for the first frame: what opens at once is read, of a long text its head alone."""

from __future__ import annotations

import os
import stat
from codecs import BOM_UTF8

from tui_reader.ingest.decode import looks_binary
from tui_reader.ingest.lengths import MOST_CHARACTERS
from tui_reader.model.article import Article
from tui_reader.model.classes import NamedTuple, replace

WHOLE = 400_000
"""Bytes up to which a file is read whole."""
HEAD = 64_000
"""Bytes that are read of a longer one."""
_MOST_BLANK = 4_096
"""Bytes before which a mark of another kind of file may stand."""
_UNSURE = 8
"""Blocks at the end of a head that may be taken for something else than they are in the whole text."""


class Glance(NamedTuple):
    """What a first look at a source gave."""

    article: Article
    """The article; of a long text its beginning, without sections."""
    whole: bool
    """Whether that is all of it."""


def glance(source: str) -> Glance | None:
    """The article at `source`, or its beginning, drawn from the file alone; None where that would take long.

    Plain text, Markdown and the bundled articles open at once; others, and whatever is wrong, are left to
    `open_source`, which says what it is.
    """
    try:
        path, location = _file(source)
        if path is None:
            return None
        data, whole = _read(path)
        if data is None or _is_other(data):
            return None
        article = _article(data.removeprefix(BOM_UTF8).decode(), path, location, whole)
    except (OSError, ValueError, RuntimeError):
        return None
    if article is None or any(
        end - start > MOST_CHARACTERS for start, end in (b.span for b in article.blocks)
    ):
        return None
    if whole:
        return Glance(article, True)
    head = _sure(article)
    return Glance(head, False) if head else None


def _is_other(data: bytes) -> bool:
    """Whether the bytes are, or may be, something else than UTF-8, whatever the file is called."""
    return looks_binary(data) or b"\0" in data or data[:_MOST_BLANK].lstrip().startswith(b"%PDF-")


def _article(text: str, path: str, location: str, whole: bool) -> Article | None:
    from tui_reader.ingest.finish import location_of

    if not text.strip():
        return None
    location = location or location_of(path)
    if path.lower().endswith(".txt"):
        from tui_reader.ingest.text import read_text

        return read_text(text, location=location, sections=whole)
    from tui_reader.ingest.markdown import read_beginning, read_markdown

    return (read_markdown if whole else read_beginning)(text, location=location)


def _file(source: str) -> tuple[str | None, str]:
    """The path of a source that may be opened at once, and its location where that is known already."""
    if source.startswith("sample:"):
        from tui_reader.ingest.samples import samples_folder

        folder, name = samples_folder(), source.removeprefix("sample:")
        known = folder is not None and name.replace("-", "").isalnum()
        return (os.path.join(folder, f"{name}.md"), source) if folder and known else (None, "")
    path = os.path.expanduser(source)
    return (path, "") if os.path.splitext(path)[1].lower() in (".txt", ".md", ".markdown") else (None, "")


def _read(path: str) -> tuple[bytes | None, bool]:
    """The bytes of an ordinary file, and whether they are all; a head ends where a paragraph does."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return None, False
        if status.st_size <= WHOLE:
            return file.read(), True
        data = file.read(HEAD)
    end = max(data.rfind(b"\n\n"), data.rfind(b"\r\n\r\n"))
    return (data[:end], False) if end > HEAD // 2 else (None, False)


def _sure(head: Article) -> Article | None:
    """What of a head stands as it will in the whole article."""
    if len(head.blocks) < 3 * _UNSURE:
        return None
    blocks = head.blocks[:-_UNSURE]
    return replace(head, text=head.text[: blocks[-1].span.end], blocks=blocks)
