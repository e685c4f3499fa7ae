"""The command line: one file a command, each imported only when it is called."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui_reader.app.opening.early import EarlyScreen
    from tui_reader.session.ahead import Ahead


def main() -> None:
    """Run the command that the arguments name and end with its exit status."""
    if sys.argv[1:] == ["--version"] and _tell_version():
        return
    from tui_reader.cli.early import Begun, begin

    begun = Begun()
    try:
        screen = begin(sys.argv[1:], begun)
        from tui_reader.cli.output import guard

        guard()
        status = _run(screen, begun.ahead) if screen is not None else _command()
    except KeyboardInterrupt:
        status = 130
    finally:
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


def _run(screen: EarlyScreen, ahead: Ahead | None) -> int:
    """Go on with the article whose first frame stands: what the arguments mean is known, and needs no click."""
    from tui_reader.cli.outcome import outcome
    from tui_reader.cli.reading import read

    return outcome(lambda: read(screen.source, screen.theme or None, screen, ahead))


def _command() -> int:
    from tui_reader.cli.main import run

    return run(sys.argv[1:])
