"""The one form in which moments are written: ISO 8601 in UTC, to the second."""

from __future__ import annotations

from datetime import UTC, datetime


def stamp(moment: datetime) -> str:
    """A moment in UTC: `2031-05-01T07:15:00Z`."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def timestamp() -> str:
    """Now."""
    return stamp(datetime.now(UTC))
