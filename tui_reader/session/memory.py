"""What the screen remembers from one time to the next: its panes and the terminal's background.

A small file of lines `name = value`, read before anything else is loaded; where it cannot be read or written
the screen begins as it is made.
"""

from __future__ import annotations

import os

from tui_reader.model.classes import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path


class Memory(NamedTuple):
    """How the screen was left; 0 for a width means the usual one."""

    sections: int = 0
    """Cells of the column of sections."""
    panes: int = 0
    """Cells of the column of panes where one is shown at a time."""
    split: int = 0
    """Cells of the columns of panes where all four are."""
    no_sections: bool = False
    """Whether the sections are hidden."""
    no_panes: bool = False
    """Whether the panes are hidden."""
    active: str = ""
    """Name of the pane that was shown."""
    shown: str = ""
    """What panes show and in which order: `quotes:1:0 …`, name, filter and order counted from 0."""
    order: str = ""
    """Order of the library."""
    background: str = ""
    """`dark` or `light`, as the terminal said last; empty where it never did."""


def read_memory(path: str | os.PathLike[str]) -> Memory:
    """The screen as it was left; as it is made where the file tells nothing."""
    try:
        with open(path, encoding="utf-8") as file:
            lines = file.read().splitlines()
    except (OSError, UnicodeDecodeError):
        return Memory()
    found = dict(line.split(" = ", 1) for line in lines if " = " in line)
    usual = Memory()._asdict()
    kept = {name: _value(found[name], default) for name, default in usual.items() if name in found}
    return Memory(**{**usual, **kept})


def keep_memory(path: Path, memory: Memory) -> None:
    """Write the file whole, if it can be written."""
    lines = [
        f"{name} = {int(value) if isinstance(value, bool) else value}"
        for name, value in memory._asdict().items()
    ]
    part = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text("\n".join(lines) + "\n", encoding="utf-8")
        part.replace(path)
    except OSError:
        return


def _value(words: str, default: object) -> object:
    if isinstance(default, bool):
        return words.strip() == "1"
    if isinstance(default, int):
        return min(int(words), 500) if words.isdecimal() and len(words) < 5 else default
    return "".join(c for c in words[:200] if c.isprintable())
