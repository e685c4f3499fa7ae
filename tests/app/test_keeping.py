"""Notes, tags, colours, names, and copies, as they are made on the screen."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tui_reader.app.screens.note import NoteScreen
from tui_reader.model.annotations import Colour
from tui_reader.session.clipboard import hand_over
from tui_reader.session.everywhere import Elsewhere

if TYPE_CHECKING:
    from tests.app.conftest import FakeReading, FakeSession, Open


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_note_has_lines_tags_and_a_colour(opened: Open, size: tuple[int, int]) -> None:
    async with opened(size) as (pilot, screen):
        await pilot.press("a")
        await pilot.pause()
        dialog = pilot.app.screen
        assert isinstance(dialog, NoteScreen)
        for widget in (dialog.area, dialog.tags, dialog.colour):
            assert dialog.region.contains_region(widget.region)
        await pilot.press(*"why", "enter", *"when")
        await pilot.press("tab", *"#sea, to check,", "tab", "right", "ctrl+s")
        await pilot.pause()
        ((kept, _),) = screen.reading.highlights
        assert (kept.note, kept.tags, kept.colour) == ("why\nwhen", ("sea", "to check"), Colour.GREEN)
        await pilot.press("a")
        await pilot.pause()
        await pilot.press("escape")
        assert screen.reading.highlights[0][0] == kept


async def test_a_bookmark_gets_a_name_and_a_note(opened: Open) -> None:
    async with opened() as (pilot, screen):
        await pilot.press("A")
        await pilot.pause()
        await pilot.press(*"later", "tab", *"The piers", "enter")
        await pilot.pause()
        ((kept, _),) = screen.reading.bookmarks
        assert (kept.name, kept.note) == ("The piers", "later")
        await pilot.press("A")
        await pilot.pause()
        await pilot.press("tab", "ctrl+u", *"Nine piers", "ctrl+s")
        await pilot.pause()
        assert [b.name for b, _ in screen.reading.bookmarks] == ["Nine piers"]


async def test_colours_turn_and_each_has_its_own_sign(opened: Open) -> None:
    async with opened() as (pilot, screen):
        await pilot.press("C")
        assert "No highlight here" in screen.hints.message
        await pilot.press("h", ")")
        layout = screen.view.page_layout
        assert layout is not None
        seen = set()
        for _ in Colour:
            await pilot.press("C")
            await pilot.pause()
            row = layout.line_at(screen.view.cursor) - screen.view.seen_lines.start
            seen.add(screen.view.render_line(row).text.lstrip()[:4])
        assert [h.colour for h, _ in screen.reading.highlights] == [Colour.YELLOW]
        assert len(seen) == len(Colour)


async def test_in_the_notes_pane_its_row_is_meant(opened: Open) -> None:
    async with opened() as (pilot, screen):
        await pilot.press("h", "b", "G", "B", "home")
        rows = screen.deck.panes["notes"].list
        keys = [row.key for row in rows.rows]
        assert keys == ["bookmark:b1", "highlight:h1"]
        await pilot.press("down", "C")
        assert screen.reading.highlights[0][0].colour is Colour.GREEN
        await pilot.press("a")
        await pilot.pause()
        await pilot.press(*"noted", "ctrl+s")
        await pilot.pause()
        assert screen.reading.highlights[0][0].note == "noted"
        await pilot.press("delete")
        assert screen.reading.highlights == ()
        assert "brings it back" in screen.hints.message
        await pilot.press("delete")
        assert screen.reading.bookmarks == ()
        await pilot.press("delete")
        assert "kept here" in screen.hints.message


async def test_the_whole_librarys_notes_are_a_view_of_the_pane(
    opened: Open, session: FakeSession, reading: FakeReading
) -> None:
    async with opened() as (pilot, screen):
        await pilot.press("h", "G")
        here = screen.reading.highlights[0][0]
        session.elsewhere = (
            Elsewhere(reading.article.id, reading.article.title, (here,)),
            Elsewhere(
                "ba9876543210", "[red]Another[/]", (replace(here, id="h9", article_id="ba9876543210"),)
            ),
        )
        await pilot.press("B", "full_stop", "full_stop", "full_stop")
        assert screen.hints.message == "Notes: the whole library"
        rows = screen.deck.panes["notes"].list
        assert [row.key for row in rows.rows if not row.heading] == [
            f"elsewhere:{reading.article.id}:h1",
            "elsewhere:ba9876543210:h9",
        ]
        await pilot.press("home", "enter")
        assert screen.view.cursor == here.anchor.position.start
        await pilot.press("B", "end", "delete")
        assert "in another article" in screen.hints.message
        assert len(screen.reading.highlights) == 1
        await pilot.press("enter")
        await pilot.pause()
        assert session.opened == ["ba9876543210"]
        assert pilot.app.screen is not screen


async def test_y_uses_the_clipboard_program_and_says_which(
    opened: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "xclip"
    program.write_text(f"#!/bin/sh\ncat > {tmp_path}/got\n")
    program.chmod(0o755)
    for name in ("SSH_CONNECTION", "SSH_TTY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr("tui_reader.session.clipboard.hand_over", partial(hand_over, seconds=60))
    async with opened() as (pilot, screen):
        await pilot.press("y")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert screen.hints.message.startswith("Copied with xclip as plain: “Nobody will drive")
        assert (tmp_path / "got").read_text(encoding="utf-8").startswith("“Nobody will drive")
        program.write_text("#!/bin/sh\nexit 1\n")
        await pilot.press("y")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert screen.hints.message.startswith(
            "xclip: it ended with status 1; given to the terminal (OSC 52)"
        )
        assert pilot.app.clipboard.startswith("“Nobody will drive")


async def test_the_style_of_copies_is_kept(
    opened: Open, session: FakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSH_TTY", "/dev/pts/1")
    async with opened() as (pilot, _):
        await pilot.press("Y")
        assert pilot.app.clipboard.startswith("> “Nobody will drive")
        await pilot.press("y")
        assert pilot.app.clipboard.startswith("> “Nobody will drive")
        for _ in range(4):
            await pilot.press("Y")
        assert session.chosen["copy"] == "plain"
