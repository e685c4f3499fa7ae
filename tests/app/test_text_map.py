"""The map beside the scroll bar."""

from __future__ import annotations

from textual import events
from textual.app import App, ComposeResult
from textual.containers import Horizontal

from tui_reader.app.themes import fallback_variables
from tui_reader.app.widgets.article_view import ArticleView, Mark
from tui_reader.app.widgets.text_map import TextMap
from tui_reader.model.article import Article, Block, BlockKind
from tui_reader.model.spans import Span


def _article() -> Article:
    words = [f"Paragraph {n:03}." for n in range(100)]
    blocks = [Block(BlockKind.PARAGRAPH, Span(n * 16, n * 16 + 14)) for n in range(100)]
    return Article("0" * 12, "-", "Test", "\n\n".join(words), tuple(blocks), ())


class Mapped(App[None]):
    """A view and its map."""

    def __init__(self) -> None:
        super().__init__()
        self.view = ArticleView()
        self.map = TextMap()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return fallback_variables(self.current_theme)

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield self.view
            yield self.map

    def on_mount(self) -> None:
        self.view.show(_article())

    def signs(self) -> str:
        return "".join(self.map.render_line(y).text for y in range(self.map.size.height))


async def test_it_shows_marks_and_the_window_and_follows_both() -> None:
    app = Mapped()
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        assert app.signs() == "│" * 2 + " " * 18
        article = app.view.article
        assert article is not None
        app.view.set_layer("bookmark", [Mark(article.blocks[50].span)])
        app.view.set_layer("trail", [Mark(article.blocks[99].span)])
        await pilot.pause()
        assert app.signs() == "│" * 2 + " " * 8 + "★" + " " * 8 + "•"
        app.view.to_end()
        await pilot.pause()
        assert app.signs() == " " * 10 + "★" + " " * 6 + "││•"
        app.view.set_layer("bookmark", [])
        await pilot.pause()
        assert "★" not in app.signs()


async def test_a_click_goes_to_that_part_of_the_text() -> None:
    app = Mapped()
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        await pilot.click(TextMap, offset=(0, 10))
        await pilot.pause()
        assert "│" in app.signs()[10]
        assert app.view.seen.holds(50 * 16)


async def test_a_held_button_takes_the_text_along_and_the_wheel_scrolls_it() -> None:
    app = Mapped()
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        await pilot.mouse_down(TextMap, offset=(0, 2))
        await pilot.hover(TextMap, offset=(0, 15))
        await pilot.pause()
        assert "│" in app.signs()[15]
        await pilot.mouse_up(TextMap, offset=(0, 15))
        await pilot.hover(TextMap, offset=(0, 3))
        await pilot.pause()
        assert "│" in app.signs()[15]
        before = app.view.scroll_y
        await pilot._post_mouse_events([events.MouseScrollUp], TextMap, offset=(0, 3), button=0)
        await pilot.pause()
        assert app.view.scroll_y < before
