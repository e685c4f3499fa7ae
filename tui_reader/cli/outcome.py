"""How a command ends: its exit status, and one message for whatever went wrong."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from tui_reader.cli.output import complain
from tui_reader.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable


def outcome(act: Callable[[], Any]) -> int:
    """Do it. Gives the exit status, 0 unless `act` gives another; what went wrong is on standard error."""
    try:
        result = act()
        sys.stdout.flush()
    except ReaderError as error:
        complain(error.what, where=error.where, hint=error.hint)
        return error.exit_status
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except BrokenPipeError:
        # Whoever read the output has gone.
        _silence()
        return 0
    except SystemExit as error:
        # Click's and Rich's way of saying that nobody reads any more; no command of ours ends so.
        if error.code != 1:
            raise
        _silence()
        return 0
    except Exception as error:
        return _failed(error)
    return result if isinstance(result, int) else 0


def _failed(error: Exception) -> int:
    """One line for what nobody foresaw, with where its traceback is."""
    if isinstance(error, OSError) and _output_fails():
        _silence()
        complain(f"standard output cannot be written to: {error.strerror}")
        return 1
    from tui_reader.session.crash import log_failure
    from tui_reader.session.paths import Paths

    log = Paths.find().log
    hint = f"details are in {log}" if log_failure(error, log) else ""
    complain(f"this failed for a reason that was not foreseen: {type(error).__name__}: {error}", hint=hint)
    return 1


def _output_fails() -> bool:
    try:
        sys.stdout.flush()
    except OSError:
        return True
    return False


def _silence() -> None:
    """Let what is left to write go nowhere, so that the interpreter does not complain about it at its end."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.stdout.flush()
