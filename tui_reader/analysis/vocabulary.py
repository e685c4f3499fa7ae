"""The vocabularies that stand beside the rules, read from `lexicons/` when they are first asked for."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "lexicons"


@cache
def tables(name: str) -> dict[str, Any]:
    """The tables of `NAME.toml`; several rooms share them, so they are not to be changed."""
    return tomllib.loads(read(f"{name}.toml"))


def read(name: str) -> str:
    """The text of a file."""
    return (FOLDER / name).read_text("utf-8")
