"""The command line: one file a command, each imported only when it is called."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command that the arguments name and end with its exit status."""
    from tui_reader.cli.main import run

    sys.exit(run(sys.argv[1:]))
