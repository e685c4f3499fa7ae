"""A long text on the screen: answered at once, wrapped behind that, and the same to look at before and after."""

from __future__ import annotations

import time

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from tui_reader.app.page.flow import Flow
from tui_reader.app.page.layout import Layout
from tui_reader.app.page.part import AT_ONCE
from tui_reader.app.themes import THEMES, fallback_variables
from tui_reader.app.widgets.article_view import ArticleView
from tui_reader.model.article import Article, Block, BlockKind
from tui_reader.model.spans import Span

LIMIT = 60.0
"""Seconds within which the text must be wrapped, on however loaded a machine."""


class Shown(App[None]):
    """The view alone, full width."""

    def __init__(self, article: Article) -> None:
        super().__init__()
        self.view = ArticleView()
        self.shown = article

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return fallback_variables(self.current_theme)

    def compose(self) -> ComposeResult:
        yield self.view

    def on_mount(self) -> None:
        for theme in THEMES:
            self.register_theme(theme)
        self.view.show(self.shown)


def chronicle() -> Article:
    """A text that is too long to be wrapped at once."""
    text = ""
    blocks: list[Block] = []
    while len(text) <= AT_ONCE:
        words = f"Day {len(blocks)}." + " The ferry came late and nobody asked why." * (len(blocks) % 9 + 1)
        blocks.append(Block(BlockKind.PARAGRAPH, Span(len(text), len(text) + len(words))))
        text += words + "\n\n"
    return Article("0" * 12, "-", "Test", text, tuple(blocks), ())


async def wrapped(pilot: Pilot[None], view: ArticleView) -> Layout:
    """The layout, once it is whole."""
    end = time.monotonic() + LIMIT
    while view.page_layout is None or not view.page_layout.whole:
        assert time.monotonic() < end, "the text is not wrapped"
        await pilot.pause()
    return view.page_layout


async def test_the_end_is_there_before_the_text_is_wrapped_and_stays_when_it_is() -> None:
    app = Shown(chronicle())
    async with app.run_test(size=(60, 20)) as pilot:
        view = app.view
        view.to_end()
        seen = view.seen
        assert (seen.end, view.progress) == (len(app.shown.text.rstrip()), 1.0)
        whole = await wrapped(pilot, view)
        assert (view.seen, view.progress) == (seen, 1.0)
        assert len(whole) == len(Layout(Flow(app.shown), whole.measure)) == view.seen_lines.stop
        assert view.scroll_y == view.seen_lines.start


async def test_the_place_is_kept_while_it_is_wrapped_to_another_width_and_back() -> None:
    app = Shown(chronicle())
    async with app.run_test(size=(60, 20)) as pilot:
        view = app.view
        await wrapped(pilot, view)
        view.jump(len(app.shown.text) // 2)
        seen, cursor = view.seen, view.cursor
        for width in (44, 60):
            await pilot.resize_terminal(width, 20)
            assert view.cursor == cursor
            assert view.seen.holds(cursor)
            now = view.seen
            await wrapped(pilot, view)
            assert (view.seen, view.cursor) == (now, cursor)
        assert view.seen == seen


async def test_what_is_drawn_is_the_same_before_and_after() -> None:
    app = Shown(chronicle())
    async with app.run_test(size=(60, 20)) as pilot:
        view = app.view
        view.jump(len(app.shown.text) // 3)
        before = [view.render_line(y).text for y in range(20)]
        await wrapped(pilot, view)
        assert [view.render_line(y).text for y in range(20)] == before
        view.scroll_lines(1)
        assert [view.render_line(y).text for y in range(19)] == before[1:]


async def test_the_last_line_is_still_read_on_a_taller_screen() -> None:
    app = Shown(chronicle())
    async with app.run_test(size=(60, 12)) as pilot:
        view = app.view
        await wrapped(pilot, view)
        view.to_end()
        cursor, end = view.cursor, view.seen.end
        await pilot.resize_terminal(60, 40)
        assert (view.cursor, view.seen.end, view.progress) == (cursor, end, 1.0)
        assert round(view.scroll_y) == view.seen_lines.start
