"""News pages of our own in the builds that sites have, each with what a reader should find in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.newspages.made import Page

FAMILIES = (
    "broadcasters", "stations", "american", "papers", "networks", "kits", "british", "continental", "european", "asian",
    "systems", "blogs", "plain", "live", "shapes",
)  # fmt: skip
"""Modules of builds, each with its `BUILDS`. While they were made and read better by turns, `HELD_OUT` was not."""
HELD_OUT = ("held_out", "held_apart", "held_back", "held_away", "held_later", "held_last")
"""Builds that were written last, read once, and never worked on."""


def builds(families: tuple[str, ...] = FAMILIES) -> Mapping[str, Callable[[], Page]]:
    """Functions that each make one page, by the name of the family and their own."""
    return {
        f"{family}.{build.__name__}": build
        for family in families
        for build in import_module(f"benchmarks.newspages.{family}").BUILDS
    }
