"""An article that is opened on a terminal again and again."""

from __future__ import annotations

from pathlib import Path

WORDS = "Crews of the ferry stay ashore"
"""Its headline."""


def write_article(path: Path) -> Path:
    """Write it as plain text."""
    words = "The council of Ostmark met again and the ferry did not leave the harbour on that day either. "
    path.write_text(f"{WORDS}\n\nBy Ida Holm\n\n" + "\n\n".join(words * 3 for _ in range(30)), "utf-8")
    return path
