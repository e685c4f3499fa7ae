"""What goes wrong is said on standard error, with the place and a way out; standard output stays empty."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def bad(tmp_path: Path) -> Callable[[str], Path]:
    def make(kind: str) -> Path:
        path = tmp_path / "harbor.txt"
        match kind:
            case "missing":
                (tmp_path / "harbour.txt").write_text("Harbour\n", encoding="utf-8")
            case "folder":
                path = tmp_path / "folder"
                path.mkdir()
            case "empty":
                path.write_bytes(b"")
            case "blank":
                path.write_bytes(b" \n\t\r\n\xc2\xa0")
            case "binary":
                path.write_bytes(bytes(range(256)) * 64)
        return path

    return make


@pytest.mark.parametrize("kind", ["missing", "folder", "empty", "blank", "binary"])
def test_what_cannot_be_read_is_named_with_its_reason(
    run: Run, bad: Callable[[str], Path], kind: str
) -> None:
    path = bad(kind)
    done = run("show", path)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("newsreader: ")
    assert path.name in done.stderr
    assert "Traceback" not in done.stderr


def test_a_misspelt_file_name_gets_its_neighbour_as_a_hint(run: Run, bad: Callable[[str], Path]) -> None:
    assert "harbour.txt" in run("show", bad("missing")).stderr


def test_a_file_name_full_of_escapes_reaches_no_terminal(run: Run, tmp_path: Path) -> None:
    done = run("show", tmp_path / "a\x1b]0;owned\x07\x9b31m.txt")
    assert done.returncode == 1
    assert not {c for c in done.stderr if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160}


def test_the_reader_needs_a_terminal_and_says_so(run: Run, bridge: Path) -> None:
    done = run(bridge)
    assert done.returncode == 1
    assert "newsreader show" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("words", ["config show", "show bridge.txt --pane sections"])
def test_a_reader_that_stops_reading_is_no_error(bridge: Path, tmp_path: Path, words: str) -> None:
    import os
    import sys

    command = f"{sys.executable} -m tui_reader {words} | true"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        capture_output=True,
        text=True,
        env={**os.environ, "NEWSREADER_HOME": str(tmp_path)},
        cwd=tmp_path,
        timeout=600,
    )
    assert (done.returncode, done.stderr) == (0, "")
