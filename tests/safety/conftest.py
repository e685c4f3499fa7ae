"""Programs on terminals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.safety.terminal import Terminal

Start = Callable[..., Terminal]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts programs on terminals of their own, and ends them with the test."""
    running: list[Terminal] = []

    def start(*arguments: str | Path, **options: Any) -> Terminal:
        running.append(Terminal([str(a) for a in arguments], **{"home": tmp_path / "home", **options}))
        return running[-1]

    yield start
    for terminal in running:
        terminal.close()
