"""The function for other programs."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import tui_reader
from tui_reader.errors import NotAnArticleError

TEXT = "# Ferry stopped\n\n**“Wind,”** said Ada Quill, who speaks for the harbour board of [Sarnby](/x).\n"


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys; before = set(sys.modules); import tui_reader; print(*(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not [name for name in loaded if name.startswith("tui_reader.")]
    assert len(loaded) < 30


@pytest.mark.engine
def test_a_text_gives_the_reading_that_show_prints() -> None:
    reading = tui_reader.analyze(TEXT, location="ferry.md")
    assert (reading["schema"], reading["location"], reading["title"]) == (
        "newsreader/1",
        "ferry.md",
        "Ferry stopped",
    )
    (said,) = reading["attributions"]
    (start, end), *_ = said["content"]
    assert reading["text"][start:end] == "“Wind,”"
    assert json.loads(json.dumps(reading))["attributions"] == [json.loads(json.dumps(said))]
    assert tui_reader.analyze(TEXT)["id"] == tui_reader.analyze(TEXT)["id"] != reading["id"]


@pytest.mark.engine
@pytest.mark.parametrize(
    ("text", "markup", "title"),
    [
        ("# Not a heading\n\nThe ferry stopped, Ada Quill said.", "text", "# Not a heading"),
        ("*Ferry*\n\nThe ferry stopped, Ada Quill said.", "markdown", "Ferry"),
        (
            "<h1>Ferry</h1><p>The ferry stopped, the harbour board of Sarnby said on Monday.</p>",
            "html",
            "Ferry",
        ),
    ],
)
def test_what_the_text_is_written_in_can_be_said(text: str, markup: str, title: str) -> None:
    reading = tui_reader.analyze(text, markup=markup)
    assert title in reading["title"]
    assert "<" not in reading["text"]


def test_nothing_to_read_is_an_error() -> None:
    with pytest.raises(NotAnArticleError):
        tui_reader.analyze(" \n")
    with pytest.raises(ValueError, match="markup"):
        tui_reader.analyze("x", markup="rtf")
