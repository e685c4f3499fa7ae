"""Whether the terminal is dark or light: what is asked of it (OSC 11), and its answer among what is typed."""

from __future__ import annotations

import os
import time

from tui_reader.model.patterns import late

QUESTION = "\x1b]11;?\x1b\\"
_BEGINS = "\x1b]11;"
_LONGEST = 48
"""Code points between the beginning of an answer and its end."""
_ANSWER = late(rf"\x1b\]11;([^\x07\x1b]{{0,{_LONGEST}}})(?:\x07|\x1b\\)")
_PART = "([0-9a-fA-F]{1,4})"
_COLOUR = late(rf"rgba?:{_PART}/{_PART}/{_PART}")
PATIENCE = 2.0
"""Seconds for which the rest of an answer is waited for; what is typed passes through at once."""
_HURRY = 0.15
"""The part of that time for which a beginning is held back that may as well have been typed."""


class Answer:
    """Finds the terminal's answer in the input and takes it out, however late it comes and whatever it says."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._held = ""
        self._since = 0.0

    def take(self, typed: str) -> tuple[str, str]:
        """What of the input is for the program, and `dark` or `light` where the answer was in it.

        The beginning of an answer is held back until its end has come or the time is over. Then it passes,
        if somebody may have typed it; what only a terminal says is no key and never passes.
        """
        text, told = self._held + typed, ""
        while found := _ANSWER.search(text):
            text = text[: found.start()] + text[found.end() :]
            if colour := _COLOUR.match(found[1]):
                told = shade(*colour.groups())
        passed, held = _divided(text)
        now = time.monotonic()
        if not self._held or not held.startswith(self._held):
            self._since = now
        self._held = held
        certain = held.startswith(_BEGINS)
        if held and now - self._since > self._patience * (1 if certain else _HURRY):
            self._held = ""
            passed += "" if certain else held
        return passed, told


def _divided(text: str) -> tuple[str, str]:
    """The text, and the beginning of an answer that it ends with."""
    start = text.rfind("\x1b]")
    rest = text[start:] if start >= 0 else ""
    if (
        rest
        and len(rest) <= len(_BEGINS) + _LONGEST
        and (_BEGINS.startswith(rest) or rest.startswith(_BEGINS))
    ):
        return text[:start], rest
    return text, ""


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
