"""Running the app from the first frame to a clean end, whatever happens."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tui_reader.app.app import NewsreaderApp
from tui_reader.app.keymap import DEFAULT as DEFAULT_KEYMAP
from tui_reader.app.keymap import Keymap
from tui_reader.app.opening.early import ENDS, EarlyScreen
from tui_reader.app.opening.remembered import Sides
from tui_reader.app.ports import OpenReading, OpenSession
from tui_reader.app.terminal import STOPS
from tui_reader.app.themes import check_theme
from tui_reader.app.title import GIVE_BACK
from tui_reader.model.cleaning import escape


def run(
    session: OpenSession,
    reading: OpenReading | None,
    *,
    theme: str | None = None,
    keymap: Keymap = DEFAULT_KEYMAP,
    log: Path | None = None,
    early: EarlyScreen | None = None,
    linear: bool = False,
    left: Callable[[Sides | None], None] = lambda _: None,
) -> int:
    """Show the screen until the reader leaves; the program's exit status.

    `reading` is the article to open, None for the library. A crash gives 1, with one line on standard
    error after the terminal is back in order; its traceback is appended to the file `log`. `early` is the
    terminal where the first frame stands on it already. `linear` makes the screen for screen readers. `left`
    is told what stood beside the text when the reader left. Raises `ConfigError` for a theme there is none of.
    """
    check_theme(theme or session.config.theme)
    gc.disable()  # until the screen stands: nothing made before then is thrown away again
    app = NewsreaderApp(session, reading, theme=theme, keymap=keymap, early=early, linear=linear)
    before = {number: signal.getsignal(number) for number in (*ENDS, *STOPS)}
    try:
        app.run()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if app.titled:
        with suppress(OSError):  # the terminal may be what is gone
            os.write(1, GIVE_BACK.encode())
    if early is not None:
        early.end()
    if app.failure is not None:
        from tui_reader.session.crash import log_failure

        where = f" (details in {escape(str(log))})" if log and log_failure(app.failure, log) else ""
        print(f"newsreader: the screen failed: {type(app.failure).__name__}{where}", file=sys.stderr)
        return app.return_code or 1
    left(app.left)
    return app.return_code or 0
