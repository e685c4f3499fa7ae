"""Exports on disk: written whole or not at all, under names that every system takes."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import unicodedata
from pathlib import Path

from tui_reader.errors import ExportError

LONGEST_NAME = 120
"""Bytes of a file name in UTF-8, well below what any file system takes."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)", re.IGNORECASE)
_REASONS = {
    errno.ENOSPC: ("the disk is full", "make room, or choose another folder"),
    errno.EDQUOT: ("your quota of the disk is used up", "make room, or choose another folder"),
    errno.EFBIG: ("the file would be larger than is allowed here", "choose another folder"),
    errno.EROFS: ("the folder can only be read", "choose another folder"),
    errno.EACCES: ("the folder may not be written to", "choose another folder"),
    errno.EPERM: ("the folder may not be written to", "choose another folder"),
    errno.ENOENT: ("there is no such folder", "make it first, or choose another"),
    errno.ENOTDIR: ("part of the path is not a folder", "choose another folder"),
    errno.ENAMETOOLONG: ("the name is too long", "choose a shorter one"),
}


def write_whole(path: Path, data: str | bytes, *, force: bool = False) -> None:
    """Write a new file, on disk when this returns; with `force` also in the place of an old one.

    Text is written in UTF-8 as it is. Symbolic links and whatever else is not an ordinary file are never
    written through or replaced. Raises `ExportError`; an old file is then as it was, and nothing is left
    behind.
    """
    content = data.encode("utf-8", "replace") if isinstance(data, str) else data
    try:
        mode = _may_write(path, force=force)
        temporary = path.with_name(f".newsreader-{secrets.token_hex(6)}.tmp")
        try:
            _write(temporary, content, mode)
            if force:
                temporary.replace(path)
            else:
                _place_new(temporary, path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
    except FileExistsError:
        raise _exists(path) from None
    except OSError as error:
        what, hint = _REASONS.get(error.errno or 0, (f"it could not be written: {error.strerror}", ""))
        raise ExportError(what, where=str(path), hint=hint) from error
    except ValueError as error:
        raise ExportError("this is no name for a file", where=repr(str(path))) from error


def safe_name(title: str, article_id: str, suffix: str) -> str:
    """A file name made of a title and, to tell equal titles apart, the article's id.

    Letters, digits and dashes, at most 120 bytes in UTF-8; no name that a system reserves, none that
    begins with a dash or a dot. `suffix` has its dot.
    """
    key = _key(article_id)
    folded = unicodedata.normalize("NFC", title).casefold()
    kept = "".join(c if unicodedata.category(c)[0] in "LNM" else "-" for c in folded)
    words = re.sub(r"-{2,}", "-", unicodedata.normalize("NFC", kept)).strip("-")
    # A mark has nothing to stand on at the beginning of a name.
    while words and unicodedata.category(words[0])[0] == "M":
        words = words[1:].lstrip("-")
    room = LONGEST_NAME - len(f"-{key}{suffix}".encode())
    words = words.encode()[: max(0, room)].decode("utf-8", "ignore").strip("-")
    name = f"{words}-{key}{suffix}" if words else f"{key}{suffix}"
    return f"article-{name}" if _RESERVED.match(name) else name


def kept_name(folder: Path, article_id: str, suffix: str) -> str | None:
    """The name that this article's file has in the folder already; None where it has none, or several."""
    key = _key(article_id)
    ends = (f"-{key}{suffix}", f"{key}{suffix}")
    try:
        with os.scandir(folder) as entries:
            names = [e.name for e in entries if e.name == ends[1] or e.name.endswith(ends[0])]
    except OSError:
        return None
    return names[0] if len(names) == 1 else None


def _key(article_id: str) -> str:
    return "".join(c for c in article_id if c.isascii() and c.isalnum())[:12] or "article"


def _may_write(path: Path, *, force: bool) -> int:
    """The rights that the file is to have. Raises where the place is taken or is no ordinary file's."""
    import stat

    if not path.name:
        raise ExportError("this is no name for a file", where=repr(str(path)))
    try:
        found = path.lstat()
    except FileNotFoundError:
        return 0o666 & ~_umask()
    if stat.S_ISLNK(found.st_mode):
        hint = "give the name of the file itself"
        raise ExportError("there is a link of that name, which is not followed", where=str(path), hint=hint)
    if stat.S_ISDIR(found.st_mode):
        raise ExportError("there is a folder of that name", where=str(path), hint="add the name of a file")
    if not stat.S_ISREG(found.st_mode):
        raise ExportError("what is there is not an ordinary file", where=str(path))
    if not force:
        raise _exists(path)
    return stat.S_IMODE(found.st_mode) & 0o777


def _write(temporary: Path, content: bytes, mode: int) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(temporary, flags | getattr(os, "O_BINARY", 0), 0o600)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        if hasattr(os, "fchmod"):
            os.fchmod(descriptor, mode)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _place_new(temporary: Path, path: Path) -> None:
    """Give the file its name unless something has taken it meanwhile."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        # File systems without hard links: a moment remains in which another program may take the name.
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        temporary.replace(path)
    else:
        temporary.unlink()


def _sync_folder(folder: Path) -> None:
    """Make the name as durable as the content; not every system lets a folder be synchronised."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _exists(path: Path) -> ExportError:
    hint = "--force replaces it"
    return ExportError("there is a file of that name already", where=str(path), hint=hint)
