"""The command line: one file a command, each imported only when it is called."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command that the arguments name and end with its exit status."""
    if sys.argv[1:] == ["--version"] and _tell_version():
        return
    from tui_reader.cli.early import begin

    screen = None
    try:
        screen = begin(sys.argv[1:])
        from tui_reader.cli.main import run
        from tui_reader.cli.output import guard

        guard()
        status = run(sys.argv[1:], screen)
    except KeyboardInterrupt:
        status = 130
    finally:
        if screen is not None:
            screen.end()
    sys.exit(status)


def _tell_version() -> bool:
    """Print the version without loading any command; False where that fails, which the ordinary way explains."""
    from tui_reader import __version__

    try:
        os.write(1, f"newsreader {__version__}\n".encode())
    except OSError:
        return False
    return True
