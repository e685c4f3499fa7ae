"""What the terminal's driver asks of the terminal."""

from __future__ import annotations

import shutil

import pytest

from tui_reader.app.terminal import terminal_size


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
