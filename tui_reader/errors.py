"""The errors that a user can meet: each says what happened, where, and what to try.

`message` and `hint` are plain text for people; names that come from outside (paths, addresses) are
escaped by whoever prints them, never here. `exit_status` is what the command line ends with.
"""


class ReaderError(Exception):
    """The root of everything this program raises on purpose.

    `what` is one sentence without a final stop, `where` the place it concerns (a path, an address, a
    line), `hint` what to try next.
    """

    exit_status = 1

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.what}{advice}"


class UsageError(ReaderError):
    """The words of the command are wrong, whatever the world looks like."""

    exit_status = 2


class SourceError(ReaderError):
    """A source could not be opened or read."""


class NotAnArticleError(SourceError):
    """A source was read, but holds nothing to read: empty, binary, or no text."""


class EngineError(ReaderError):
    """The language engine is missing, damaged, or ended."""


class LibraryError(ReaderError):
    """The library on disk cannot be used as asked."""


class NewerLibraryError(LibraryError):
    """The library was written by a newer version of the program and is left alone."""


class ExportError(ReaderError):
    """An export could not be written."""


class ConfigError(UsageError):
    """A setting is unknown or has a value that makes no sense."""
