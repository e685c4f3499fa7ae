"""The app on a text whose language engine is killed, talks rubbish, and hangs: the text stays, `r` tries again."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.pilot import until
from tui_reader.app.app import NewsreaderApp
from tui_reader.app.screens.reading import ReadingScreen
from tui_reader.session.analyst import MOST_UNASKED
from tui_reader.session.engine import EngineProcess
from tui_reader.session.paths import Paths
from tui_reader.session.session import Session

STAND_IN = """
import os, sys, time
from pathlib import Path
state = Path(sys.argv[1]).read_text()
if state == "well":
    from tui_reader.analysis.worker import main
    sys.exit(main(whole=False))
sys.stdin.readline()
if state == "rubbish":
    print('{"analysis": {"sentences": [[5, 999999]]}} \\x1b]0;owned\\x07', flush=True)
time.sleep(600)
"""
"""An engine that is as ill as a file says."""


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """The file that says how the engine is."""
    path = tmp_path / "state"
    path.write_text("silent")
    return path


@pytest.fixture
def session(tmp_path: Path, state: Path) -> Session:
    """A session of its own whose engine is the stand-in."""
    engine = EngineProcess((sys.executable, "-c", STAND_IN, str(state)))
    return Session(Paths(tmp_path / "config", tmp_path / "data", tmp_path / "cache"), analyser=engine)


async def opened(pilot: Pilot[None]) -> ReadingScreen:
    """The reading screen as soon as everything stands on it."""
    await until(pilot, lambda: getattr(pilot.app.screen, "furnished", False))
    screen = pilot.app.screen
    assert isinstance(screen, ReadingScreen)
    return screen


@pytest.mark.engine
async def test_the_text_outlives_its_engine_and_r_tries_again(
    session: Session, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = session._analyser
    assert isinstance(engine, EngineProcess)
    app = NewsreaderApp(session, session.open("sample:ferry-strike"))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await opened(pilot)
        said = screen.deck.panes["entities"].list

        async def still_read() -> None:
            assert "r tries again" in said.placeholder
            assert "\x1b" not in said.placeholder
            before = screen.view.cursor
            await pilot.press("j")
            assert screen.view.cursor > before

        await until(pilot, lambda: engine.pid is not None)
        os.kill(engine.pid or 0, signal.SIGKILL)
        await until(pilot, lambda: "ended without an answer" in said.placeholder)
        await still_read()

        state.write_text("rubbish")
        await pilot.press("r")
        await until(pilot, lambda: "makes no sense" in said.placeholder)
        await still_read()

        state.write_text("silent")
        monkeypatch.setattr("tui_reader.session.engine.START_SECONDS", 0.2)
        await pilot.press("r")
        await until(pilot, lambda: "gave no answer within" in said.placeholder)
        await still_read()

        monkeypatch.undo()
        state.write_text("well")
        await pilot.press("r", "r")
        await until(pilot, lambda: bool(said.rows))
        assert screen.findings is not None
        assert screen.findings.analysis.attributions
    session.close()


async def test_a_long_article_is_analysed_only_when_asked(
    session: Session, state: Path, tmp_path: Path
) -> None:
    engine = session._analyser
    assert isinstance(engine, EngineProcess)
    state.write_text("rubbish")
    path = tmp_path / "long.txt"
    line = "On this day the ferry stayed in the harbour of Port Ulm, its master Marta Voss said.\n\n"
    path.write_text(line * (MOST_UNASKED // len(line) + 1), encoding="utf-8")
    app = NewsreaderApp(session, session.open(str(path)))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await opened(pilot)
        said = screen.deck.panes["entities"].list
        await until(pilot, lambda: "r analyses it" in said.placeholder)
        assert "r analyses it" in screen.hints.message
        assert engine.pid is None
        await pilot.press("r")
        await until(pilot, lambda: "makes no sense" in said.placeholder)
    session.close()
