"""Waiting for the screen by its state: until nothing is left to be done, or until something has become true."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot

SOON = 0.1
"""A timer that rings within so many seconds belongs to what is being done."""
LIMIT = 60.0
"""Seconds after which nothing more is hoped for."""


async def at_rest(min_sleep: float = 0.0, max_sleep: float = LIMIT) -> None:
    """Come back when the event loop has nothing to run and no timer is about to ring.

    Textual's own function of this purpose, whose parameters these are, looks at how much processor time the
    process takes: on a busy machine it takes little and has done nothing.
    """
    loop: Any = asyncio.get_running_loop()
    end = loop.time() + LIMIT
    while loop.time() < end:
        if loop._ready:
            await asyncio.sleep(0)
            continue
        rings = min((timer.when() for timer in loop._scheduled if not timer.cancelled()), default=end)
        if rings > loop.time() + SOON:
            return
        await asyncio.sleep(max(0.0, rings - loop.time()))
    raise AssertionError("the screen never came to rest")


async def until(pilot: Pilot[Any], true: Callable[[], bool]) -> None:
    """Wait for something that a thread or another process brings about."""
    loop = asyncio.get_running_loop()
    end = loop.time() + LIMIT
    while not true():
        assert loop.time() < end, "it never became true"
        await pilot.pause()
        await asyncio.sleep(0.005)
    await pilot.pause()


@pytest.fixture
def by_state(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pilots wait for states, and frames follow each other without a pause."""
    monkeypatch.setattr("textual.pilot.wait_for_idle", at_rest)
    monkeypatch.setattr("textual.app.wait_for_idle", at_rest)
    monkeypatch.setattr("textual.screen.UPDATE_PERIOD", 0.001)
