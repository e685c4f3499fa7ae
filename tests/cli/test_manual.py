"""The manual page is what the commands say of themselves, and is set without a complaint."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tui_reader.cli.manual import manual

PAGE = Path(__file__).parents[2] / "docs" / "newsreader.1"


def test_the_page_in_the_docs_is_made_from_the_commands() -> None:
    assert PAGE.read_text(encoding="utf-8") == manual()


@pytest.mark.skipif(shutil.which("man") is None, reason="no man here")
def test_man_sets_the_page_without_a_warning() -> None:
    shown = subprocess.run(
        ["man", "--warnings", "-l", PAGE],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "MANWIDTH": "100", "LC_ALL": "C.UTF-8"},
    )
    assert shown.stderr == ""
    assert "newsreader highlight add [OPTIONS]" in shown.stdout
    assert "--colour" in shown.stdout
