"""The browser that opens an address: which one there is, and handing it the address, never through a shell."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from time import monotonic
from typing import NamedTuple

SECONDS = 10.0
"""How long a starter may take to fail; what runs for longer was a browser, however it ended."""
VARIABLE = "BROWSER"
"""The variable that names the user's own: commands one behind the other, `%s` standing for the address."""
TERMINAL = frozenset(
    "browsh carbonyl cha chawan elinks links links2 lynx lynx-cur netrik retawq w3m www-browser".split()
)
"""Browsers that show their pages in the terminal."""
_WITH_A_SCREEN = (
    ("xdg-open",),
    ("gio", "open"),
    ("sensible-browser",),
    ("x-www-browser",),
    ("firefox",),
    ("chromium",),
    ("google-chrome",),
)
_WITHOUT = (("www-browser",), ("w3m",), ("lynx",), ("elinks",), ("links2",), ("links",))


class Browser(NamedTuple):
    """A program that opens addresses."""

    name: str
    command: tuple[str, ...]
    """Program and arguments; `%s` in them stands for the address, which else comes last."""

    @property
    def in_terminal(self) -> bool:
        """Whether it needs the terminal for itself."""
        return self.name in TERMINAL

    def opening(self, address: str) -> list[str]:
        """Program and arguments for an address."""
        if any("%s" in part for part in self.command[1:]):
            return [self.command[0], *(part.replace("%s", address) for part in self.command[1:])]
        return [*self.command, address]


def find_browser(
    environment: Mapping[str, str],
    *,
    platform: str = sys.platform,
    which: Callable[[str], str | None] = shutil.which,
) -> Browser | None:
    """The user's own browser (`BROWSER`), else the system's, else one for the terminal; None where none is there."""
    screen = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    offered = [
        *_own(environment.get(VARIABLE, "")),
        *([("open",)] if platform == "darwin" else []),
        *([("wslview",)] if environment.get("WSL_DISTRO_NAME") else []),
        *(_WITH_A_SCREEN if screen else ()),
        *_WITHOUT,
    ]
    for name, *arguments in offered:
        if path := which(name):
            return Browser(Path(name).name, (path, *arguments))
    return None


def open_in(browser: Browser, address: str, *, seconds: float = SECONDS) -> str:
    """Open an address; why that failed, or nothing where it did not. Blocks until the browser has ended.

    One that shows its pages in the terminal has it until then.
    """
    began = monotonic()
    quiet = None if browser.in_terminal else subprocess.DEVNULL
    try:
        running = subprocess.Popen(
            browser.opening(address),
            stdin=quiet,
            stdout=quiet,
            stderr=quiet,
            start_new_session=not browser.in_terminal,
        )
        status = running.wait()
    except (OSError, ValueError) as error:
        return getattr(error, "strerror", "") or "it could not be started"
    return f"it ended with status {status}" if status and monotonic() - began < seconds else ""


def _own(value: str) -> list[tuple[str, ...]]:
    """The commands of `BROWSER`; those that cannot be read are left out."""
    found = []
    for command in value.split(os.pathsep):
        try:
            parts = shlex.split(command)
        except ValueError:
            continue
        if parts and parts[-1] == "&":
            parts.pop()
        if parts:
            found.append(tuple(parts))
    return found
