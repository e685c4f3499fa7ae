"""Parts of Textual that no first frame needs are not loaded, and are whole for whoever asks for them later."""

from __future__ import annotations

import subprocess
import sys

import pytest

LEFT_OUT = (
    "difflib platformdirs rich.panel rich.table ssl textual.command textual.markup textual.widgets._input"
    " typing_extensions uuid"
).split()
LOADED = """
import sys
from tui_reader.app.loading import load_screen
run = load_screen()
"""


def printed(code: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_they_are_left_out_and_come_when_asked_for() -> None:
    code = f"""
{LOADED}
print(sorted(set({LEFT_OUT}) & set(sys.modules)))
import ssl, textual.command
from textual.widget import Widget
print(bool(ssl.create_default_context()), issubclass(textual.command.CommandInput, Widget))
print(load_screen() is run)
"""
    assert printed(code) == ["[]", "True True", "True"]


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (
            "from textual.content import Content; print(Content.from_markup('[b]bold[/b]').spans[0].style)",
            "b",
        ),
        ("from textual.style import Style; print(Style.parse('bold').bold)", "True"),
        ("from textual.notifications import Notification; print(len(Notification('x').identity))", "36"),
        ("import textual.app; print(len(textual.app.uuid.uuid4().hex))", "32"),
        ("import textual.app; print(textual.app.user_downloads_path().is_absolute())", "True"),
        (
            "from textual.suggestions import get_suggestion; print(get_suggestion('rde', ['red', 'up']))",
            "red",
        ),
        ("from textual.css.stylesheet import Panel; print(Panel('x').renderable)", "x"),
        ("import rich.table as it; print(isinstance(it.Table(), it.Table))", "True"),
        ("import typing_extensions as it; print(it.Self, it.deprecated.__name__)", "typing.Self deprecated"),
        ("import linecache; print('exec' in linecache.getline(linecache.__file__, 1))", "False"),
    ],
)
def test_whatever_textual_took_of_them_works(act: str, told: str) -> None:
    assert printed(LOADED + act) == [told]


def test_what_is_loaded_already_stays() -> None:
    code = (
        "import sys, ssl, uuid, textual.command as before; from tui_reader.app.loading import load_screen;"
        "load_screen(); import textual.command as after; print(before is after, sys.modules['ssl'] is ssl,"
        "sys.modules['uuid'] is uuid)"
    )
    assert printed(code) == ["True True True"]
