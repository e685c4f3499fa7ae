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


_LONGEST_SHOWN = 300
"""Code points of an address in a message; servers may name longer ones."""


class FetchError(SourceError):
    """A page or feed could not be fetched; `reason` says why in one word, `status` is the server's, if any."""

    def __init__(
        self,
        what: str,
        *,
        where: str = "",
        hint: str = "",
        reason: str = "",
        status: int | None = None,
        wait: float | None = None,
    ) -> None:
        shown = where if len(where) <= _LONGEST_SHOWN else f"{where[:_LONGEST_SHOWN]}…"
        super().__init__(what, where=shown, hint=hint)
        self.reason = reason
        self.status = status
        self.wait = wait
        """Seconds after which the server says it may be asked again."""

    @property
    def passing(self) -> bool:
        """Whether it may be otherwise in a while: the network or the server, not the address."""
        return self.reason in ("dns", "connection", "timeout", "server", "busy")


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
