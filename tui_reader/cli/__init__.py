"""The command line: one file a command, each imported only when it is called."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui_reader.cli.early import Begun


def main() -> None:
    """Run the command that the arguments name and end with its exit status."""
    if sys.argv[1:] == ["--version"] and _tell_version():
        return
    from tui_reader.cli.early import begin

    begun = None
    try:
        begun = begin(sys.argv[1:])
        from tui_reader.cli.output import guard

        guard()
        status = _run(begun) if begun is not None else _command()
    except KeyboardInterrupt:
        status = 130
    finally:
        if begun is not None:
            begun.end()
    sys.exit(status)


def _tell_version() -> bool:
    """Print the version without loading any command; False where that fails, which the ordinary way explains."""
    from tui_reader import __version__

    try:
        os.write(1, f"newsreader {__version__}\n".encode())
    except OSError:
        return False
    return True


def _run(begun: Begun) -> int:
    """Go on with the article whose first frame stands: what the arguments mean is known, and needs no click."""
    from tui_reader.cli.outcome import outcome
    from tui_reader.cli.reading import read

    screen = begun.screen
    return outcome(lambda: read(screen.source, screen.theme or None, screen, begun.ahead))


def _command() -> int:
    from tui_reader.cli.main import run

    return run(sys.argv[1:])
