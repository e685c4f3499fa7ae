"""`newsreader config` and `show --plain`, as they are used."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


def newsreader(home: Path, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run the program with its files under `home`."""
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "tui_reader", *words],
        env={**os.environ, "NEWSREADER_HOME": str(home), **environ},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )


def test_a_setting_is_set_shown_and_explained(tmp_path: Path) -> None:
    assert newsreader(tmp_path, "config", "set", "measure", "80").returncode == 0
    said = newsreader(tmp_path, "config", "show")
    assert "measure = 80" in said.stdout
    assert "# Widest line of the article" in said.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("set", "mesure", "80"), "did you mean 'measure'?"),
        (("set", "measure", "8"), "between 40 and 120"),
        (("keys", "--preset", "emacs"), "presets: default, vim, less"),
    ],
)
def test_what_is_wrong_is_named_with_what_is_right(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    done = newsreader(tmp_path, "config", *words)
    assert done.returncode != 0
    assert said in done.stderr


def test_the_keys_in_force_are_printed_with_the_preset_and_the_file_of_ones_own(tmp_path: Path) -> None:
    newsreader(tmp_path, "config", "set", "keys", "less")
    (tmp_path / "config" / "keymap.toml").write_text('quit = ["ctrl+x"]\n', encoding="utf-8")

    said = newsreader(tmp_path, "config", "keys")

    assert 'quit = ["ctrl+x"]' in said.stdout
    assert 'page_up = ["b", "ctrl+b", "alt+v", "pageup"]' in said.stdout


def test_edit_opens_a_file_that_explains_every_setting(tmp_path: Path) -> None:
    done = newsreader(tmp_path, "config", "edit", EDITOR="cat", VISUAL="cat")
    assert done.returncode == 0, done.stderr
    text = (tmp_path / "config" / "config.toml").read_text(encoding="utf-8")
    assert '# theme = "auto"' in text


@pytest.mark.engine
def test_a_plain_reading_has_no_tables_and_no_signs(tmp_path: Path) -> None:
    article = tmp_path / "note.txt"
    article.write_text(
        "The pier of Sarn\n\n“We will mend it,” said Ada Brook, the mayor of Sarn.\n", encoding="utf-8"
    )

    said = newsreader(tmp_path, "show", str(article), "--plain")

    assert said.returncode == 0, said.stderr
    lines = said.stdout.splitlines()
    assert "The pier of Sarn" in lines
    assert any(line.startswith("Ada Brook: ") and "We will mend it" in line for line in lines)
    assert not any(line.startswith(" ") or "  " in line for line in lines)
    assert newsreader(tmp_path, "show", str(article), "--plain", "--json").returncode == 2
    one = newsreader(tmp_path, "show", str(article), "--plain", "--pane", "quotes")
    assert len(one.stdout.splitlines()) == 1


@pytest.mark.engine
def test_of_an_empty_part_a_plain_reading_says_that_it_is_empty(tmp_path: Path) -> None:
    article = tmp_path / "word.txt"
    article.write_text("Hello", encoding="utf-8")

    said = newsreader(tmp_path, "show", str(article), "--plain").stdout.split("\n\n")

    for part in ("Entities:\nNo names", "Quotes:\nNothing stands", "Sourcing:\nNo source", "Notes:\nNothing"):
        assert any(block.strip().startswith(part) for block in said), part
