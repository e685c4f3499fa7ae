"""Whether the terminal is dark or light: what is asked of it (OSC 11), and its answer among what is typed."""

from __future__ import annotations

import os
import time

from tui_reader.model.patterns import late

QUESTION = "\x1b]11;?\x1b\\"
_BEGINS = "\x1b]11;rgb"
_PART = "([0-9a-fA-F]{1,4})"
_ANSWER = late(rf"\x1b\]11;rgba?:{_PART}/{_PART}/{_PART}[^\x07\x1b]{{0,8}}(?:\x07|\x1b\\)")
_LONGEST = 48
PATIENCE = 2.0
"""Seconds for which an answer is looked for; what is typed meanwhile passes through at once."""


class Answer:
    """Finds the terminal's answer in the input and takes it out."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._until = time.monotonic() + patience
        self._held = ""

    @property
    def over(self) -> bool:
        """Whether nothing more is looked for, and nothing is held back."""
        return not self._held and time.monotonic() > self._until

    def take(self, typed: str) -> tuple[str, str]:
        """What of the input is for the program, and `dark` or `light` where the answer was in it.

        The beginning of an answer is held back until its end has come or the time is over.
        """
        typed, self._held = self._held + typed, ""
        if time.monotonic() > self._until:
            return typed, ""
        if found := _ANSWER.search(typed):
            self._until = 0.0
            return typed[: found.start()] + typed[found.end() :], shade(*found.groups())
        start = typed.rfind("\x1b]")
        rest = typed[start:] if start >= 0 else ""
        if rest and len(rest) < _LONGEST and (_BEGINS.startswith(rest) or rest.startswith(_BEGINS)):
            self._held = rest
            return typed[:start], ""
        return typed, ""


def shade(red: str, green: str, blue: str) -> str:
    """`dark` or `light`, from parts of a colour in hexadecimal digits, each as wide as it likes."""
    parts = [int(part, 16) / (16 ** len(part) - 1) for part in (red, green, blue)]
    bright = 0.299 * parts[0] + 0.587 * parts[1] + 0.114 * parts[2]
    return "light" if bright > 0.5 else "dark"


def from_environment() -> str:
    """What `COLORFGBG`, set by some terminals, says of the background; empty where it says nothing."""
    last = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    if not last.isdecimal():
        return ""
    return "light" if int(last) in (7, 15) else "dark"
