"""The system's clipboard programs: which one is there, and handing it words."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from typing import NamedTuple

SECONDS = 2.0
"""How long a program may take."""


class Program(NamedTuple):
    """A program that takes the clipboard's words on standard input."""

    name: str
    command: tuple[str, ...]


def find_program(
    environment: Mapping[str, str],
    *,
    platform: str = sys.platform,
    which: Callable[[str], str | None] = shutil.which,
) -> Program | None:
    """The program that reaches this user's clipboard; None where only the terminal can.

    Over ssh a program would fill the clipboard of the wrong machine.
    """
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return None
    for name, arguments, there in (
        ("pbcopy", (), platform == "darwin"),
        ("wl-copy", (), bool(environment.get("WAYLAND_DISPLAY"))),
        ("xclip", ("-selection", "clipboard", "-in"), bool(environment.get("DISPLAY"))),
        ("xsel", ("--clipboard", "--input"), bool(environment.get("DISPLAY"))),
        ("clip.exe", (), platform == "win32" or bool(environment.get("WSL_DISTRO_NAME"))),
    ):
        if there and (path := which(name)):
            return Program(name, (path, *arguments))
    return None


def hand_over(program: Program, words: str, *, seconds: float = SECONDS) -> str:
    """Give the words to the program; why it did not take them, or nothing where it did. Blocks."""
    # clip.exe reads UTF-16; the others read what the system writes.
    data = words.encode("utf-16" if program.name == "clip.exe" else "utf-8", "replace")
    try:
        done = subprocess.run(
            program.command,
            input=data,
            # A program that stays to serve the clipboard must not hold a pipe open.
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"it did not answer within {seconds:.0f} seconds"
    except OSError as error:
        return error.strerror or "it could not be started"
    return f"it ended with status {done.returncode}" if done.returncode else ""
