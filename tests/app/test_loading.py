"""Parts of Textual that are never used are not loaded, and are whole for whoever asks for them later."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
from tui_reader.app.loading import load_textual
load_textual()
import tui_reader.app.running
print(sorted({"ssl", "textual.command", "textual.widgets._input"} & set(sys.modules)))
import ssl, textual.command
from textual.widget import Widget
print(bool(ssl.create_default_context()), issubclass(textual.command.CommandInput, Widget))
load_textual()

"""


def printed(code: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_they_are_left_out_and_come_when_asked_for() -> None:
    assert printed(CODE) == ["[]", "True True"]


def test_what_is_loaded_already_stays() -> None:
    code = (
        "import sys, ssl, textual.command as before; from tui_reader.app.loading import load_textual;"
        "load_textual(); import textual.command as after; print(before is after, sys.modules['ssl'] is ssl)"
    )
    assert printed(code) == ["True True"]
