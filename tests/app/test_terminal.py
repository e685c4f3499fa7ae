"""What the terminal's driver asks of the terminal."""

from __future__ import annotations

import os
import pty
import shutil
import threading
import time
from types import SimpleNamespace
from typing import Any

import pytest

from tests.pilot import LIMIT
from tui_reader.app import terminal
from tui_reader.app.terminal import Terminal, terminal_size


@pytest.mark.parametrize("columns", ["", "97", "0", "-4", "many", "9" * 5_000, None])
@pytest.mark.parametrize("lines", ["31", None])
def test_the_size_is_that_of_the_standard_library(
    columns: str | None, lines: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, given in (("COLUMNS", columns), ("LINES", lines)):
        if given is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, given)
    assert terminal_size() == tuple(shutil.get_terminal_size())


async def test_whoever_listens_to_the_keys_ends_when_told_however_soon_after_being_woken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(terminal, "_WAIT", 10 * LIMIT)
    master, slave = pty.openpty()
    try:
        app: Any = SimpleNamespace()
        driver = Terminal(app)
        driver.fileno = slave
        thread = threading.Thread(target=driver.run_input_thread, daemon=True)
        thread.start()
        os.write(driver._wake, b".")
        time.sleep(0.05)  # enough for it to wake up; where it is not, there is nothing to be seen
        driver.exit_event.set()
        thread.join(LIMIT)
        assert not thread.is_alive()
    finally:
        os.close(master)
        os.close(slave)
