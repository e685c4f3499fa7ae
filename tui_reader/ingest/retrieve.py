"""A source's bytes, what they are, and the article in them: a file, standard input or a bundled article."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from tui_reader.errors import SourceError
from tui_reader.ingest.finish import article_id, location_of
from tui_reader.ingest.parsers import SUFFIXES, Origin, parse
from tui_reader.model.article import Article
from tui_reader.model.classes import replace
from tui_reader.model.cleaning import harmless, is_clean

if TYPE_CHECKING:
    from tui_reader.ingest.exports import Exported

MOST_BYTES = 100_000_000
"""A larger source is refused."""
WALKED = frozenset(SUFFIXES) - {".json"}
"""What is taken from a folder; JSON is what other commands write there."""


_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,30}://")


def open_source(source: str, *, stdin: BinaryIO | None = None) -> Article:
    """The article at `source`: a path, `-` for `stdin`, or `sample:NAME`.

    Raises `SourceError` where it cannot be read and `NotAnArticleError` where there is nothing to read.
    """
    if source == "-":
        return _from_stdin(stdin)
    if source.startswith("sample:"):
        from tui_reader.ingest.samples import sample_path

        return _from_file(sample_path(source.removeprefix("sample:")), source)
    if source.lower().startswith("file://"):
        raise SourceError("files are named by their path, not by an address", where=source)
    if _SCHEME.match(source):
        raise SourceError("only http and https addresses are fetched", where=source)
    try:
        path = Path(source).expanduser()
        return _named(_from_file(path, location_of(path)))
    except (ValueError, RuntimeError) as error:
        raise SourceError("this is not a path", where=source) from error


def _named(article: Article) -> Article:
    """The article with a location that can be printed and kept; the id is of the file's own name."""
    if is_clean(article.location):
        return article
    return replace(article, location=harmless(article.location))


def open_export(source: str) -> tuple[Exported, ...]:
    """The articles of a file that wallabag or Omnivore exported; empty where `source` is anything else.

    Raises `SourceError` where it cannot be read.
    """
    path = _path(source)
    if path is None or path.suffix.lower() not in (".json", ".zip") or not path.is_file():
        return ()
    from tui_reader.ingest.exports import read_exports
    from tui_reader.ingest.parsers import LOOKED_AT

    data = _bytes(path)
    if b'"newsreader/1"' in data[:LOOKED_AT]:
        return ()
    return read_exports(data, Origin(location_of(path), name=str(path)))


def walk_sources(paths: Iterable[str]) -> Iterator[str]:
    """The sources that `paths` stand for: folders become their articles, by name, without hidden files.

    Files come as their location; what is missing or no path is passed on as it is, for `open_source` to judge.
    """
    for source in paths:
        path = _path(source)
        if path is not None and path.is_dir():
            yield from (location_of(file) for file in _walk(path))
        else:
            yield location_of(path) if path is not None and path.is_file() else source


def is_there(source: str) -> bool:
    """Whether a path leads to something."""
    return _path(source) is not None


def _path(source: str) -> Path | None:
    """The path of what is there; None where there is nothing, or no path can be meant."""
    if source in ("", "-") or _SCHEME.match(source):
        return None
    try:
        path = Path(source).expanduser()
        return path if path.exists() else None
    except (OSError, ValueError, RuntimeError):
        return None


def _walk(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(here) / name
            if not name.startswith(".") and path.suffix.lower() in WALKED and path.is_file():
                yield path


def _from_stdin(stdin: BinaryIO | None) -> Article:
    if stdin is None:
        import sys

        stdin = sys.stdin.buffer
    data = stdin.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise _too_large("standard input")
    return parse(data, Origin("-", name="standard input"))


def _from_file(path: Path, location: str) -> Article:
    data = _bytes(path)
    if len(data) > MOST_BYTES:
        raise _too_large(str(path))
    return parse(data, Origin(location, name=str(path), suffix=path.suffix.lower()))


def _bytes(path: Path) -> bytes:
    try:
        # A pipe without a writer would wait for ever if it were opened as a file is.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    except FileNotFoundError as error:
        raise SourceError("there is no such file", where=str(path), hint=_near(path)) from error
    except IsADirectoryError as error:
        raise _folder(path) from error
    except PermissionError as error:
        reason = _folder(path) if path.is_dir() else SourceError("reading it is not allowed", where=str(path))
        raise reason from error
    except OSError as error:
        raise SourceError(f"it cannot be opened: {error.strerror}", where=str(path)) from error
    try:
        _check_kind(os.fstat(handle), path)
        # Closed below whatever happens: a folder's handle cannot be made into a file.
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise SourceError(f"it cannot be read: {error.strerror}", where=str(path)) from error
    finally:
        os.close(handle)


def _check_kind(found: os.stat_result, path: Path) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise _folder(path)
    if not stat.S_ISREG(found.st_mode):
        raise SourceError(
            "this is no ordinary file", where=str(path), hint="pipe its text into: newsreader -"
        )
    if found.st_size > MOST_BYTES:
        raise _too_large(str(path))


def _too_large(where: str) -> SourceError:
    return SourceError("it is larger than 100 MB", where=where, hint="split it into smaller files")


def _folder(path: Path) -> SourceError:
    return SourceError(
        "this is a folder", where=str(path), hint="name a file, or read it all: newsreader analyze"
    )


def _near(path: Path) -> str:
    """What may have been meant."""
    from difflib import get_close_matches
    from itertools import islice

    try:
        names = [entry.name for entry in islice(path.parent.iterdir(), 2_000)]
    except OSError:
        return "the folder does not exist either"
    near = get_close_matches(path.name, names, n=3, cutoff=0.7)
    return f"did you mean {' or '.join(near)}?" if near else "check the name and the folder"


__all__ = ["article_id", "location_of", "open_source", "walk_sources"]
