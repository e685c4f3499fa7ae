"""The reading screen as it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pilot import until
from tui_reader.app.actions import Where
from tui_reader.app.app import NewsreaderApp
from tui_reader.app.keymap import DEFAULT
from tui_reader.app.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from tests.app.conftest import FakeReading, FakeSession, Open


def at(screen: ReadingScreen, words: str) -> int:
    """Where words stand in the article."""
    return screen.reading.article.text.index(words)


async def test_every_action_of_the_table_can_be_done_and_nothing_else(opened: Open) -> None:
    async with opened() as (pilot, screen):
        here = {a.id for a in DEFAULT.actions if a.where in (Where.READING, Where.SELECTING)}
        assert {*screen.acts, "section"} == here
        app = pilot.app
        assert isinstance(app, NewsreaderApp)
        assert set(app.acts) == {a.id for a in DEFAULT.on(Where.EVERYWHERE)}


async def test_the_text_is_there_before_the_analysis(opened: Open, reading: FakeReading) -> None:
    reading.analysis = None
    async with opened() as (pilot, screen):
        assert screen.view.seen.end > 0
        await until(pilot, lambda: screen.findings is not None)
        assert screen.deck.panes["entities"].count == "6"


async def test_a_failed_analysis_says_why_and_can_be_tried_again(opened: Open, reading: FakeReading) -> None:
    reading.analysis, found, reading.found = None, reading.found, None
    async with opened() as (pilot, screen):
        entities = screen.deck.panes["entities"].list
        await until(pilot, lambda: "not there" in entities.placeholder)
        assert "r tries again" in entities.placeholder
        reading.found = found
        await pilot.press("r")
        await until(pilot, lambda: bool(entities.rows))


async def test_digits_and_brackets_go_to_sections(opened: Open) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await pilot.press("2")
        assert screen.view.cursor == at(screen, "The ferry\n")
        await pilot.press("]")
        assert screen.view.cursor == at(screen, "Repairs are to begin")
        await pilot.press("[")
        assert screen.view.cursor == at(screen, "The ferry\n")
        await pilot.press("7")
        assert "no section 7" in screen.hints.message
        assert "section:2" in screen.sections.marked


async def test_brackets_walk_paragraphs_and_quotations(opened: Open) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await pilot.press(")")
        assert screen.view.cursor == at(screen, "“Nobody")
        await pilot.press("}")
        assert screen.view.cursor == at(screen, "Two people")
        await pilot.press(")", "(")
        assert screen.view.cursor == at(screen, "“Nobody")
        await pilot.press("{")
        assert screen.view.cursor == at(screen, "The harbour bridge of")
        await pilot.press("(")
        assert screen.hints.message == "No quotation before this one"


async def test_back_and_forward_walk_the_places_visited(opened: Open) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await pilot.press("2", "3", "backspace")
        assert screen.view.cursor == at(screen, "The ferry\n")
        await pilot.press("ctrl+o")
        assert screen.view.cursor == 0
        await pilot.press("alt+right", "alt+right")
        assert screen.view.cursor == at(screen, "Repairs are")
        await pilot.press("alt+right")
        assert "No place" in screen.hints.message


async def test_a_part_of_the_way_a_section_and_a_paragraph_are_gone_to_by_number(opened: Open) -> None:
    async with opened((120, 14)) as (pilot, screen):
        article = screen.reading.article
        await pilot.press("percent_sign", *"50", "enter")
        await pilot.pause()
        assert abs(screen.view.progress - 0.5) < 0.03
        half = screen.view.cursor
        await pilot.press("percent_sign", *"s 3", "enter")
        await pilot.pause()
        assert screen.outline.section_at(screen.view.cursor) == article.sections[2]
        await pilot.press("percent_sign", *"p5", "enter")
        await pilot.pause()
        assert screen.view.cursor == article.paragraphs[4].start
        await pilot.press("percent_sign", *"p500", "enter")
        await pilot.pause()
        assert f"the article has {len(article.paragraphs)}" in screen.hints.message
        await pilot.press("percent_sign", *"nowhere", "enter")
        await pilot.pause()
        assert "nowhere" in screen.hints.message
        await pilot.press("backspace", "backspace")
        assert screen.view.cursor == half


async def test_letter_marks_hold_a_place(opened: Open) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await pilot.press("2", "m", "x", "g", "apostrophe", "x")
        await pilot.pause()
        assert screen.view.cursor == at(screen, "The ferry\n")


async def test_searching_lights_hits_while_typing_and_n_walks_them(opened: Open) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await pilot.press("/", *"ferry")
        await pilot.pause()
        assert screen.search_line.count == "1 of 4 hits"
        await pilot.press("enter", "n", "n")
        assert screen.trail.words == "/ferry 3/4"
        assert screen.view.cursor == screen.trail.stops[2][0].start
        await pilot.press("N", "N", "N")
        assert screen.trail.words == "/ferry 4/4"
        await pilot.press("escape")
        assert not screen.trail.lit


async def test_what_is_typed_keeps_its_room_beside_the_hints(opened: Open) -> None:
    async with opened((80, 24)) as (pilot, screen):
        pattern = "harbour bridge of Vellmark"
        await pilot.press("/", *pattern)
        await pilot.pause()
        assert pattern in screen.search_line.edit.render_line(0).text
        assert "1 of " in screen.search_line._count.words
        assert screen.search_line._count.region.right <= 80


async def test_keys_typed_ahead_of_the_search_line_are_not_commands(opened: Open) -> None:
    async with opened() as (pilot, screen):
        for key in ("slash", "h", "b", "x", "enter", "n"):
            screen.app.simulate_key(key)
        await pilot.pause()
        assert not screen.reading.highlights
        assert screen.hints.message == "Not found: hbx" or "No trail" in screen.hints.message


async def test_giving_up_a_search_goes_back(opened: Open) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await pilot.press("/", *"council votes")
        await pilot.pause()
        assert screen.view.cursor == at(screen, "council votes")
        await pilot.press("escape")
        await pilot.pause()
        assert screen.view.cursor == 0
        assert screen.view.has_focus


async def test_a_bad_expression_is_told_not_raised(opened: Open) -> None:
    async with opened() as (pilot, screen):
        await pilot.press("/", "ctrl+r", "(")
        await pilot.pause()
        assert screen.search_line.count
        assert not screen.trail.lit


async def test_moving_in_a_pane_previews_and_escape_comes_back(opened: Open) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await pilot.press('"', "down", "down")
        assert screen.view.cursor == at(screen, "“We pay")
        await pilot.press("escape")
        assert screen.view.cursor == 0
        assert screen.view.has_focus


async def test_enter_in_a_pane_goes_there_and_makes_the_row_the_trail(opened: Open) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await pilot.press("e", "home", "enter")
        await pilot.pause()
        assert screen.trail.words == "Ilse Tarn 1/2"
        assert screen.view.has_focus
        await pilot.press("n")
        assert screen.view.cursor == at(screen, "Tarn said.")
        await pilot.press("backspace", "backspace")
        assert screen.view.cursor == 0


async def test_a_quote_chosen_makes_all_quotes_the_trail(opened: Open) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await pilot.press('"', "down", "enter")
        await pilot.pause()
        assert screen.trail.words == "Quotes 2/3"


async def test_tab_walks_the_panes_and_comes_back_to_the_text(opened: Open) -> None:
    async with opened() as (pilot, screen):
        seen = []
        for _ in range(6):
            await pilot.press("tab")
            await pilot.pause()
            seen.append(screen.panes.focused)
        assert seen == ["sections", "entities", "quotes", "sourcing", "notes", ""]
        await pilot.press("shift+tab")
        await pilot.pause()
        assert screen.panes.focused == "notes"


async def test_a_click_on_a_tab_shows_its_pane_and_is_remembered_as_its_key_is(
    opened: Open, session: FakeSession
) -> None:
    async with opened() as (pilot, screen):
        header = screen.deck.panes["entities"].header
        await pilot.click(header, offset=(header.render().plain.index("Quotes") + 1, 0))
        await pilot.pause()
        assert (screen.panes.focused, session.memory.active) == ("quotes", "quotes")


async def test_the_rows_of_what_is_on_screen_are_marked(opened: Open) -> None:
    async with opened((200, 14)) as (pilot, screen):
        await pilot.press("3")
        await pilot.pause()
        assert screen.deck.panes["quotes"].list.marked == {"said:a6"}
        assert "entity:e1" in screen.deck.panes["entities"].list.marked
        assert "entity:e2" not in screen.deck.panes["entities"].list.marked


async def test_the_filter_key_shows_reported_speech(opened: Open) -> None:
    async with opened() as (pilot, screen):
        await pilot.press('"', ".")
        assert [row.key for row in screen.deck.panes["quotes"].list.rows][:2] == ["arranged", "said:a2"]
        assert "reported speech" in screen.hints.message


async def test_h_highlights_the_quotation_and_again_removes_it(opened: Open) -> None:
    async with opened((200, 40)) as (pilot, screen):
        await pilot.press("h")
        (_highlight, placed), *rest = screen.reading.highlights
        assert placed.span is not None
        assert placed.span.of(screen.reading.article.text).startswith("“Nobody will drive")
        assert not rest
        assert screen.deck.panes["notes"].count == "1"
        await pilot.press("h")
        assert not screen.reading.highlights


async def test_without_a_quotation_the_sentence_is_highlighted(opened: Open) -> None:
    async with opened((120, 10)) as (pilot, screen):
        screen.view.go_to(at(screen, "Half of his customers"))
        await pilot.press("h")
        (_, placed), *_ = screen.reading.highlights
        assert placed.span is not None
        assert placed.span.of(screen.reading.article.text).startswith("Half of his")


async def test_a_note_is_written_on_the_quotation(opened: Open) -> None:
    async with opened() as (pilot, screen):
        await pilot.press("a")
        await pilot.pause()
        await pilot.press(*"why", "ctrl+s")
        await pilot.pause()
        assert [h.note for h, _ in screen.reading.highlights] == ["why"]


async def test_b_bookmarks_the_paragraph_and_the_sections_list_it(opened: Open) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await pilot.press("2", "}", "b")
        assert len(screen.reading.bookmarks) == 1
        assert any(row.key == "bookmark:b1" for row in screen.sections.rows)
        await pilot.press("b")
        assert not screen.reading.bookmarks


async def test_y_copies_words_speaker_and_source(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSH_TTY", "/dev/pts/1")
    async with opened() as (pilot, screen):
        await pilot.press("y")
        assert screen.hints.message.startswith("Given to the terminal (OSC 52) as plain: “Nobody")
        lines = pilot.app.clipboard.splitlines()
        assert lines[0] == "“Nobody will drive over it before I would walk under it,”"
        assert lines[1] == "— Ilse Tarn (Mayor Ilse Tarn) (named official, speech)"
        assert "Vellmark closes" in lines[2]
        assert "https://shoreline.example/bridge" in lines[2]


async def test_z_leaves_the_text_alone_and_brings_the_panes_back(opened: Open) -> None:
    async with opened() as (pilot, screen):
        width = screen.view.size.width
        await pilot.press("z")
        await pilot.pause()
        assert screen.view.size.width > width
        await pilot.press("e")
        await pilot.pause()
        assert screen.view.size.width == width


@pytest.mark.parametrize(("width", "shown"), [(80, 0), (120, 1), (200, 4)])
async def test_the_width_decides_how_many_panes_stand_beside_the_text(
    opened: Open, width: int, shown: int
) -> None:
    async with opened((width, 30)) as (_, screen):
        beside = [p for p in screen.deck.panes.values() if p.list.region.area and not screen.columns.narrow]
        assert len(beside) == shown
        assert screen.view.size.width >= min(width, 56)


async def test_on_a_narrow_screen_a_pane_is_a_drawer_over_the_text(opened: Open) -> None:
    async with opened((80, 24)) as (pilot, screen):
        width = screen.view.size.width
        await pilot.press("@")
        await pilot.pause()
        assert screen.panes.focused == "sourcing"
        assert screen.deck.panes["sourcing"].list.region.width > 30
        assert screen.view.size.width == width
        await pilot.press("escape")
        await pilot.pause()
        assert not screen.columns.panes.display


async def test_resizing_keeps_the_line_that_was_read(opened: Open) -> None:
    async with opened((120, 16)) as (pilot, screen):
        await pilot.press("2")
        await pilot.resize_terminal(80, 16)
        await pilot.pause()
        assert screen.view.seen.holds(at(screen, "The ferry\n"))
        assert screen.view.cursor == at(screen, "The ferry\n")


async def test_the_place_is_kept_when_the_reader_leaves(opened: Open, reading: FakeReading) -> None:
    async with opened((120, 14)) as (pilot, screen):
        await pilot.press("2")
        await pilot.pause()
        stop = screen.view.stop
        await pilot.press("q")
    assert reading.saved[-1] == stop
    assert 0 < stop.top < stop.cursor


async def test_the_footer_drops_whole_hints_and_counts_them(opened: Open) -> None:
    async with opened((80, 24)) as (_, screen):
        words = screen.hints.render().plain
        left_out = len(screen.hints.hints) - words.count("   ")
        assert words.endswith(f"? help, {left_out} more")
        assert len(words) <= 78


async def test_words_of_an_article_are_never_markup(opened: Open, reading: FakeReading) -> None:
    from dataclasses import replace

    evil = "[red]x[/] [@click=app.quit]go[/] [/nope]"
    entity = replace(reading.found.entities[0], name=evil, role=evil, aliases=(evil,))  # type: ignore[union-attr]
    source = replace(reading.found.sources[0], label=evil)  # type: ignore[union-attr]
    reading.article = replace(reading.article, title=evil)
    reading.analysis = replace(
        reading.found,  # type: ignore[type-var]
        entities=(entity, *reading.found.entities[1:]),  # type: ignore[union-attr]
        sources=(source, *reading.found.sources[1:]),  # type: ignore[union-attr]
    )
    async with opened((200, 50)) as (pilot, screen):
        await pilot.press("h", "i")
        await pilot.pause()
        drawn = pilot.app.export_screenshot()
        assert "[/nope]".replace("/", "&#x2F;") in drawn or "[/nope]" in drawn
        assert screen.title_line.render().plain.startswith(evil)


async def test_the_strip_follows_the_text_and_takes_a_click(opened: Open) -> None:
    async with opened() as (pilot, screen):
        await pilot.press("at")
        strip = screen.sourcing.strip
        assert strip.size.height == 1
        assert [cell.first for cell in strip.cells][-1] == len(strip._vouched) - 1
        x = next(i for i, cell in enumerate(strip.cells) if cell.voucher == "outlet")
        await pilot.click(strip, offset=(x + 1, 0))
        await pilot.pause()
        assert screen.findings is not None
        said = screen.findings.attributions["a5"].content[0].start
        assert screen.findings.sentence_at(said) == screen.findings.sentence_at(screen.view.cursor)
        assert strip.here == screen.findings.sentence_at(said)


async def test_the_walk_from_source_to_source_says_who_is_next(opened: Open) -> None:
    async with opened() as (pilot, screen):
        await pilot.press(">", ">")
        assert screen.hints.message == "● a named person: Mayor Ilse Tarn"
        assert screen.view.cursor == at(screen, "“Nobody will")
        await pilot.press("<")
        assert screen.hints.message == "· nobody named"
        await pilot.press("<")
        assert screen.hints.message == "No other source before this one"


async def test_a_source_opens_to_its_words_and_closes_again(opened: Open) -> None:
    async with opened() as (pilot, screen):
        await pilot.press("at", "home", "right")
        rows = screen.deck.panes["sourcing"].list
        assert [row.key for row in rows.rows[1:4]] == ["source:s1", "claim:s1:a1", "claim:s1:a6"]
        assert rows.row is not None
        assert rows.row.key == "source:s1"
        await pilot.press("down", "left")
        assert rows.row.key == "source:s1"
        assert not any(row.key.startswith("claim:") for row in rows.rows)


async def test_paragraphs_without_a_source_become_one_trail(opened: Open) -> None:
    async with opened() as (pilot, screen):
        await pilot.press("at", "full_stop", "full_stop", "full_stop", "home", "enter")
        assert screen.trail.words == "Paragraphs without a source 1/4"


async def test_the_margin_says_what_kind_of_source_a_paragraph_has(opened: Open) -> None:
    async with opened() as (_, screen):
        layout = screen.view.page_layout
        assert layout is not None
        line = layout.line_at(at(screen, "Two people who"))
        assert screen.view.render_line(line).text.lstrip().startswith("○  Two people")


async def test_a_wrong_speaker_is_corrected_and_the_correction_taken_back(
    opened: Open, reading: FakeReading
) -> None:
    reading.found = reading.analysis
    async with opened() as (pilot, screen):
        await pilot.press("right_parenthesis", "right_parenthesis", "c", "ctrl+u", *"Ilse Tarn", "enter")
        await pilot.pause()
        assert screen.findings is not None
        changed = screen.findings.attributions["a4"]
        assert (changed.speaker, changed.source_id, changed.by_hand) == ("e1", "s1", True)
        assert screen.hints.message == "By hand: Ilse Tarn"
        assert screen.bottom.words.startswith("— Ilse Tarn · named")
        assert screen.bottom.words.endswith("by hand")
        await pilot.press("u")
        assert screen.findings.attributions["a4"].speaker == "e2"
        await pilot.press("u")
        assert screen.hints.message == "Nothing to take back"


async def test_the_kind_of_a_source_is_turned_and_an_attribution_removed(
    opened: Open, reading: FakeReading
) -> None:
    reading.found = reading.analysis
    async with opened() as (pilot, screen):
        assert screen.findings is not None
        await pilot.press("right_parenthesis", "c", "shift+tab", "enter")
        await pilot.pause()
        assert screen.findings.sources["s1"].stance == "company"
        assert screen.findings.sources["s1"].identity == "named"
        await pilot.press("c", "ctrl+x")
        await pilot.pause()
        assert "a1" not in screen.findings.attributions


async def test_the_row_of_a_pane_is_what_is_corrected(opened: Open, reading: FakeReading) -> None:
    reading.found = reading.analysis
    async with opened() as (pilot, screen):
        await pilot.press("at", "home", "right", "down", "down", "c", "down", "enter")
        await pilot.pause()
        assert screen.findings is not None
        assert screen.findings.attributions["a6"].by_hand
        assert not screen.findings.attributions["a1"].by_hand


async def test_words_that_nobody_was_credited_with_get_a_speaker(opened: Open, reading: FakeReading) -> None:
    reading.found = reading.analysis
    async with opened() as (pilot, screen):
        screen.view.go_to(at(screen, "The council votes"))
        await pilot.press("c", *"a clerk", "enter")
        await pilot.pause()
        assert screen.findings is not None
        added = screen.findings.attributions["a7"]
        assert added.content[0].of(screen.reading.article.text) == "The council votes on the money next week."
        assert screen.findings.sources[added.source_id or ""].identity == "described"
