"""The real command line: each call is a process of its own with its own library."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

ARTICLE = """\
Harbour bridge to close for a month
The harbour bridge will close to ships and cars for a month so that cracked bolts can be replaced.
The swing bridge at Port Ellery will close for a month from Monday, the harbour board said.
"We could not in good conscience leave it open," said Marta Voss, the board's chief engineer.
Two officials, who asked not to be named because they feared for their jobs, said the cracks were known.
What drivers should do
Lorries will be sent over the old causeway, which floods at spring tides and is too narrow for two of them.
The haulage firm Brandt & Sons did not respond to a request for comment on Friday afternoon.
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    """A plain-text article of our own."""
    path = tmp_path / "bridge.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def library_that_knows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that holds no article, but what the engine once found in the one of `bridge`."""
    folder = tmp_path_factory.mktemp("known")
    (folder / "bridge.txt").write_text(ARTICLE, encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "tui_reader", "show", "bridge.txt", "--json"],
        stdout=subprocess.DEVNULL,
        cwd=folder,
        env={**os.environ, "NEWSREADER_HOME": str(folder / "home")},
        check=True,
    )
    return folder / "home" / "data" / "library.sqlite3"


@pytest.fixture
def analysed(home: Path, library_that_knows: Path) -> None:
    """For what comes after the analysis: the engine need not be loaded once more for the article of `bridge`."""
    (home / "data").mkdir(parents=True)
    shutil.copy(library_that_knows, home / "data")


@pytest.fixture
def run(home: Path, tmp_path: Path) -> Run:
    """Run `newsreader` with arguments; `stdin` is text for standard input."""

    def call(
        *arguments: str | Path, stdin: str | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "tui_reader", *map(str, arguments)],
            input=stdin,
            stdin=subprocess.DEVNULL if stdin is None else None,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=600,
            cwd=tmp_path,
            env={**os.environ, "NEWSREADER_HOME": str(home), "NO_COLOR": "1", **environment},
        )

    return call
