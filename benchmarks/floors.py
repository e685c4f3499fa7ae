"""Floors under the measured quality: they rise, and fall only when somebody says so."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path

FILE = Path(__file__).resolve().parent / "floors.json"
STEP = 1000
"""Floors are cut to thousandths, so that rounding never puts a floor above what was measured."""


def load(path: Path = FILE) -> dict[str, float]:
    """The floors; none where there is no file yet."""
    if not path.exists():
        return {}
    floors: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return floors


def save(floors: Mapping[str, float], path: Path = FILE) -> None:
    """Write the floors, one a line, by name."""
    path.write_text(json.dumps(dict(sorted(floors.items())), indent=2) + "\n", encoding="utf-8")


def broken(floors: Mapping[str, float], measured: Mapping[str, float]) -> list[str]:
    """What lies under its floor or is no longer measured, one sentence each."""
    complaints = []
    for name, floor in sorted(floors.items()):
        if name not in measured:
            complaints.append(f"{name} has a floor but was not measured")
        elif measured[name] < floor:
            complaints.append(f"{name} is {measured[name]:.3f}, under its floor of {floor:.3f}")
    return complaints


def raised(
    floors: Mapping[str, float], measured: Mapping[str, float], *, allow_lower: bool = False
) -> dict[str, float]:
    """New floors: each as high as what was measured; lower, or gone, only with `allow_lower`."""
    new = {name: math.floor(value * STEP) / STEP for name, value in measured.items()}
    if allow_lower:
        return new
    return {**floors, **{name: max(value, floors.get(name, 0.0)) for name, value in new.items()}}
