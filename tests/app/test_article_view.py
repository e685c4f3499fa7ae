"""The article on the screen: scrolling, the reading line, place, marks."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from textual.app import App, ComposeResult
from textual.events import MouseMove, MouseScrollDown
from textual.pilot import Pilot

from tui_reader.app.page.hyphens import Setting
from tui_reader.app.themes import THEMES, fallback_variables
from tui_reader.app.widgets.article_view import ArticleView, Mark
from tui_reader.model.article import Article, Block, BlockKind, Emphasis, Style
from tui_reader.model.spans import Span
from tui_reader.model.stop import Stop


class Shown(App[None]):
    """The view alone, full width."""

    def __init__(self, article: Article | None, at: int = 0) -> None:
        super().__init__()
        self.view = ArticleView()
        self.shown = article
        self.at = at
        self.told: list[ArticleView.CursorMoved] = []
        self.clicked: list[int] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return fallback_variables(self.current_theme)

    def compose(self) -> ComposeResult:
        yield self.view

    def on_mount(self) -> None:
        for theme in THEMES:
            self.register_theme(theme)
        if self.shown is not None:
            self.view.show(self.shown, Stop.at(self.at))

    def on_article_view_cursor_moved(self, event: ArticleView.CursorMoved) -> None:
        self.told.append(event)

    def on_article_view_clicked(self, event: ArticleView.Clicked) -> None:
        self.clicked.append(event.offset)


def _article(paragraphs: Sequence[str], styles: tuple[Style, ...] = ()) -> Article:
    text = "\n\n".join(paragraphs)
    blocks, at = [], 0
    for words in paragraphs:
        blocks.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(words))))
        at += len(words) + 2
    return Article("0" * 12, "-", "Test", text, tuple(blocks), (), styles=styles)


def _numbered(count: int) -> Article:
    """Paragraphs of one short line each: paragraph n stands on line 2n."""
    return _article([f"Paragraph {n:03}." for n in range(count)])


def _prose(count: int) -> Article:
    """Paragraphs that are wrapped."""
    return _article([" ".join(f"word{n:03}x{m:02}" for m in range(60)) for n in range(count)])


def _rows(view: ArticleView) -> list[str]:
    return [view.render_line(y).text for y in range(view.size.height)]


def _words(view: ArticleView) -> list[str]:
    return [row[2:].strip() for row in _rows(view)]


def _reading(view: ArticleView) -> list[int]:
    return [y for y, row in enumerate(_rows(view)) if "▸" in row]


async def _settled(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.pause()


async def test_lines_scroll_and_the_reading_line_stays_on_its_text_until_it_would_leave() -> None:
    app = Shown(_numbered(50))
    async with app.run_test(size=(60, 10)) as pilot:
        view = app.view
        view.go_to(view.article.text.index("020") if view.article else 0)
        await _settled(pilot)
        here, row = view.cursor, _reading(view)[0]
        assert row == 2
        view.scroll_lines(1)
        assert (view.cursor, _reading(view)) == (here, [row - 1])
        view.scroll_lines(1)
        view.scroll_lines(1)
        assert view.cursor > here
        assert _words(view)[_reading(view)[0]] == "Paragraph 021."
        for _ in range(9):
            view.scroll_lines(-1)
        assert _reading(view)[0] in (8, 9)


async def test_where_nothing_scrolls_the_same_keys_reach_every_line() -> None:
    app = Shown(_numbered(4))
    async with app.run_test(size=(60, 10)) as pilot:
        await _settled(pilot)
        seen = [_words(app.view)[_reading(app.view)[0]]]
        for _ in range(5):
            app.view.scroll_lines(1)
            seen.append(_words(app.view)[_reading(app.view)[0]])
        assert seen == [f"Paragraph {n:03}." for n in (0, 1, 2, 3, 3, 3)]
        assert app.view.progress == 1.0
        app.view.scroll_lines(-1)
        assert _words(app.view)[_reading(app.view)[0]] == "Paragraph 002."


async def test_a_page_keeps_two_lines_and_the_end_is_reached() -> None:
    app = Shown(_numbered(20))
    async with app.run_test(size=(60, 10)) as pilot:
        await _settled(pilot)
        before = _words(app.view)
        app.view.page(1)
        assert _words(app.view)[:2] == before[-2:]
        app.view.page(-1)
        assert _words(app.view) == before
        app.view.half_page(1)
        assert _words(app.view)[0] == before[5]
        for _ in range(5):
            app.view.page(1)
        assert _words(app.view)[-1] == "Paragraph 019."
        assert _words(app.view)[_reading(app.view)[0]] == "Paragraph 019."
        app.view.to_start()
        assert (app.view.cursor, app.view.top_offset, app.view.progress) == (0, 0, 0.0)
        app.view.to_end()
        assert app.view.progress == 1.0
        assert _words(app.view)[_reading(app.view)[0]] == "Paragraph 019."


async def test_a_jump_comes_to_rest_a_quarter_from_the_top_on_the_exact_place() -> None:
    article = _prose(30)
    app = Shown(article)
    async with app.run_test(size=(60, 20)) as pilot:
        await _settled(pilot)
        target = article.text.index("word015x30")
        app.view.go_to(target, select=Span(target, target + 10))
        await _settled(pilot)
        assert app.view.cursor == target
        assert _reading(app.view) == [5]
        assert "word015x30" in _words(app.view)[5]
        assert app.view.seen.holds(target)


async def test_moving_is_told_once_for_each_change() -> None:
    app = Shown(_prose(30))
    async with app.run_test(size=(60, 20)) as pilot:
        await _settled(pilot)
        app.told.clear()
        app.view.page(1)
        await _settled(pilot)
        assert [(e.cursor, e.visible) for e in app.told] == [(app.view.cursor, app.view.seen)]
        app.told.clear()
        app.view.go_to(app.view.cursor)
        app.view.to_start()
        app.view.to_start()
        await _settled(pilot)
        assert app.told[-1].cursor == 0
        assert len(app.told) <= 2


@pytest.mark.parametrize("size", [(40, 20), (100, 12), (60, 40), (12, 6)])
async def test_the_line_that_is_read_keeps_its_place_when_the_size_changes(size: tuple[int, int]) -> None:
    article = _prose(40)
    app = Shown(article)
    async with app.run_test(size=(70, 20)) as pilot:
        await _settled(pilot)
        target = article.text.index("word020x30")
        app.view.go_to(target)
        await _settled(pilot)
        row = _reading(app.view)[0]
        await pilot.resize_terminal(*size)
        await _settled(pilot)
        assert app.view.cursor == target
        assert _reading(app.view) == [min(row, size[1] - 1)]
        await pilot.resize_terminal(70, 20)
        await _settled(pilot)
        assert app.view.cursor == target
        assert len(_reading(app.view)) == 1


async def test_a_new_measure_wraps_anew_and_keeps_the_line() -> None:
    article = _prose(40)
    app = Shown(article)
    async with app.run_test(size=(120, 20)) as pilot:
        await _settled(pilot)
        target = article.text.index("word020x30")
        app.view.go_to(target)
        app.view.measure = 40
        await _settled(pilot)
        assert max(len(words.rstrip()) for words in _words(app.view)) <= 40
        assert _reading(app.view) == [5]
        assert "word020x30" in _words(app.view)[5]


async def test_words_are_hyphenated_as_soon_as_the_reader_wants_it_and_the_line_stays() -> None:
    words = "uncharacteristic misunderstandings notwithstanding, " * 12
    article = _article([f"Place{n:02} {words}" for n in range(20)])
    app = Shown(article)
    async with app.run_test(size=(34, 20)) as pilot:
        await _settled(pilot)
        app.view.go_to(article.text.index("Place10"))
        assert not any(words.rstrip().endswith("-") for words in _words(app.view))
        app.view.set_lines(Setting(hyphenate=True, justify=True))
        await _settled(pilot)
        assert any(words.rstrip().endswith("-") for words in _words(app.view))
        assert _reading(app.view) == [5]
        assert "Place10" in _words(app.view)[5]


async def test_an_article_opens_at_its_place() -> None:
    article = _prose(40)
    target = article.text.index("word020x00")
    app = Shown(article, at=target)
    async with app.run_test(size=(70, 20)) as pilot:
        await _settled(pilot)
        assert app.view.top_offset == target
        assert _reading(app.view) == [0]


async def test_a_click_reads_on_there_and_says_where() -> None:
    article = _prose(10)
    app = Shown(article)
    async with app.run_test(size=(60, 20)) as pilot:
        await _settled(pilot)
        row = _rows(app.view)[3]
        await pilot.click(ArticleView, offset=(row.index("word") + 4, 3))
        await _settled(pilot)
        assert app.clicked == [app.view.cursor]
        assert article.text[app.clicked[0] - 4 : app.clicked[0] + 6] in row
        assert _reading(app.view) == [3]


async def test_the_wheel_scrolls_and_carries_the_reading_line() -> None:
    app = Shown(_numbered(50))
    async with app.run_test(size=(60, 10)) as pilot:
        await _settled(pilot)
        await pilot._post_mouse_events([MouseScrollDown], ArticleView)
        await _settled(pilot)
        assert app.view.top_offset > 0
        assert _reading(app.view) in ([0], [1])


async def test_marks_are_drawn_where_they_lie_and_only_there() -> None:
    article = _article(["One plain line.", "A kept line here.", "The last."])
    app = Shown(article)
    async with app.run_test(size=(60, 10)) as pilot:
        view = app.view
        kept = Span(article.text.index("kept"), article.text.index(" here"))
        view.set_layer("highlight", [Mark(kept)])
        view.set_layer("bookmark", [Mark(Span(article.text.index("The"), len(article.text)))])
        await _settled(pilot)
        signs = [row[:3].strip(" ▸") for row in _rows(view)[:5]]
        assert signs == ["", "", "▌", "", "★"]
        grounds = {s.text.strip(): s.style and s.style.bgcolor for s in view.render_line(2)}
        assert grounds["kept line"] != grounds["here."]
        view.set_layer("highlight", [])
        assert [row[:3].strip(" ▸") for row in _rows(view)[:5]] == ["", "", "", "", "★"]


async def test_a_higher_layer_is_drawn_over_a_lower_one() -> None:
    article = _article(["Some words stand here."])
    app = Shown(article)
    async with app.run_test(size=(60, 10)) as pilot:
        words = Span(5, 10)
        app.view.set_layer("current", [Mark(words)])
        app.view.set_layer("trail", [Mark(Span(0, 22))])
        await _settled(pilot)
        over = {s.text.strip(): s.style and s.style.bgcolor for s in app.view.render_line(0)}
        assert over["words"] != over["Some"]
        assert over["Some"] == over["stand here."]


@pytest.mark.parametrize("layer", ["quote", "highlight", "bookmark", "trail", "current"])
async def test_every_mark_is_seen_without_colour(layer: str) -> None:
    article = _article(["Some words stand here."])
    app = Shown(article)
    async with app.run_test(size=(60, 10)) as pilot:
        app.theme = "newsreader-terminal"
        await _settled(pilot)

        def look() -> list[tuple[str, str]]:
            return [(s.text, str(s.style.without_color) if s.style else "") for s in app.view.render_line(0)]

        before = look()
        app.view.set_layer(layer, [Mark(Span(5, 10))])
        assert look() != before


async def test_the_writers_emphasis_is_drawn() -> None:
    article = _article(["Some words stand here."], (Style(Span(5, 10), Emphasis.STRONG),))
    app = Shown(article)
    async with app.run_test(size=(60, 10)) as pilot:
        await _settled(pilot)
        bold = [s.text for s in app.view.render_line(0) if s.style and s.style.bold and s.text.strip("▸ ")]
        assert bold == ["words"]


async def test_a_new_theme_is_drawn_at_once() -> None:
    app = Shown(_numbered(3))
    async with app.run_test(size=(60, 10)) as pilot:
        app.theme = "newsreader-dark"
        await _settled(pilot)
        dark = [s.style and s.style.color for s in app.view.render_line(0)]
        app.theme = "newsreader-light"
        await _settled(pilot)
        assert [s.style and s.style.color for s in app.view.render_line(0)] != dark


@pytest.mark.parametrize(
    "article",
    [
        None,
        _article([]),
        _article(["x" * 1_000_000]),
        _article(["a" + "\u0301" * 50_000]),
        _article(["漢字 \U0001f468\u200d\U0001f469\u200d\U0001f467 שלום e\u0301 \x1b[31m \x07 \u202e"] * 9),
    ],
    ids=["none", "empty", "megabyte", "marks", "scripts"],
)
async def test_any_text_can_be_walked_and_nothing_steers_the_terminal(article: Article | None) -> None:
    app = Shown(article)
    async with app.run_test(size=(30, 8)) as pilot:
        view = app.view
        for act in (view.to_end, view.to_start):
            act()
            view.scroll_lines(1)
            view.page(1)
            view.half_page(-1)
            view.go_to(3)
            view.set_layer("trail", [Mark(Span(0, 2))])
            await _settled(pilot)
            rows = [view.render_line(y) for y in range(view.size.height)]
            assert {row.cell_length for row in rows} == {rows[0].cell_length}
            assert all(ord(c) >= 32 and not 0x7F <= ord(c) < 0xA0 for row in rows for c in row.text)
            assert all(len(row.text) < 3_000 for row in rows)
            view.measure = 20
            await pilot.resize_terminal(24, 6)
        assert 0.0 <= view.progress <= 1.0


async def test_scrolling_asks_for_changed_cells_only(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Shown(_numbered(50))
    async with app.run_test(size=(80, 10)) as pilot:
        await _settled(pilot)
        asked: list[tuple[int, int]] = []
        refresh = app.view.refresh

        def watch(*regions: object, **options: bool) -> ArticleView:
            asked.extend((region.y, region.width) for region in regions)  # type: ignore[attr-defined]
            if not regions:
                asked.append((-1, 0))
            return refresh(*regions, **options)  # type: ignore[arg-type]

        monkeypatch.setattr(app.view, "refresh", watch)
        app.view.scroll_lines(2)
        assert asked
        assert all(row >= 0 and cells < 40 for row, cells in asked)


async def test_what_is_on_the_screen_is_what_is_drawn_after_any_walk() -> None:
    app = Shown(_prose(12))
    async with app.run_test(size=(60, 12)) as pilot:
        view = app.view
        walk = [(view.scroll_lines, 1), (view.page, 1), (view.scroll_lines, -1), (view.half_page, 1)] * 3
        for act, number in [*walk, (view.page, 9), (view.page, 1), (view.scroll_lines, 1), (view.page, -1)]:
            act(number)
            await _settled(pilot)
            rows = _rows(view)
            screen = app.screen._compositor.render_strips()[: len(rows)]
            assert [strip.text[: len(rows[0])] for strip in screen] == rows


async def test_text_is_selected_with_the_mouse_over_line_ends() -> None:
    article = _prose(4)
    app = Shown(article)
    async with app.run_test(size=(60, 12)) as pilot:
        view = app.view
        await _settled(pilot)
        first, last = _rows(view)[1].index("word"), _rows(view)[3].index("word") + 10
        await pilot.mouse_down(view, offset=(first, 1))
        await pilot.hover(view, offset=(last - 4, 2))
        await pilot.hover(view, offset=(last, 3))
        await pilot.mouse_up(view, offset=(last, 3))
        await _settled(pilot)
        assert view.selected is not None
        words = view.selected.of(article.text)
        assert words.split()[0] == _rows(view)[1].split()[0]
        assert words.split()[-1] == _rows(view)[3].lstrip("▸ ").split()[0]
        assert app.screen.get_selected_text() == words
        assert app.clicked == []
        reverse = "".join(s.text for s in view.render_line(2) if s.style and s.style.reverse)
        assert reverse.strip() == _rows(view)[2].strip()
        app.view.measure = 30
        await pilot.resize_terminal(40, 12)
        await _settled(pilot)
        assert view.selected.of(article.text) == words
        await pilot.click(view, offset=(first, 5))
        await _settled(pilot)
        assert view.selected is None
        assert app.clicked == []


async def test_a_double_press_selects_words_and_a_third_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui_reader.app.widgets.pointing._AGAIN", 3600.0)
    article = _prose(4)
    app = Shown(article)
    async with app.run_test(size=(60, 12)) as pilot:
        view = app.view
        await _settled(pilot)
        first = _rows(view)[1].index("word") + 2
        await pilot.click(view, offset=(first, 1), times=2)
        await _settled(pilot)
        assert view.selected is not None
        assert view.selected.of(article.text) == _rows(view)[1].lstrip("▸ ").split()[0]
        await pilot.mouse_down(view, offset=(first, 1))
        await _settled(pilot)
        assert view.selected == article.blocks[0].span
        await pilot.mouse_up(view, offset=(first, 1))
        await _settled(pilot)
        assert view.selected == article.blocks[0].span
        assert app.screen.get_selected_text() == article.blocks[0].span.of(article.text)


async def test_what_is_drawn_over_goes_on_past_the_edge() -> None:
    article = _prose(20)
    app = Shown(article)
    async with app.run_test(size=(60, 12)) as pilot:
        view = app.view
        await _settled(pilot)
        await pilot.mouse_down(view, offset=(10, 2))
        start = view.offset_under(10, 2)
        view.on_mouse_move(_moved(view, 10, 40))
        while view.seen_lines.start < 5:
            await pilot.pause(0.02)
        view.on_mouse_move(_moved(view, 10, 5))
        await pilot.mouse_up(view, offset=(10, 5))
        await _settled(pilot)
        assert view.selected is not None
        assert view.selected.start == start
        assert view.selected.end - 1 == view.offset_under(10, 5)
        top = view.seen_lines
        await pilot.pause(0.2)
        assert view.seen_lines == top


def _moved(view: ArticleView, x: int, y: int) -> MouseMove:
    return MouseMove(
        view, x, y, 0, 1, 1, shift=False, meta=False, ctrl=False, screen_x=x, screen_y=y, style=None
    )


async def test_scrolling_on_is_not_ended_by_the_drawn_lines_that_are_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui_reader.app.widgets.article_lines._KEPT", 7)
    app = Shown(_numbered(200))
    async with app.run_test(size=(80, 10)) as pilot:
        for step in range(1, 60):
            app.view.scroll_lines(1)
            await pilot.pause()
            assert app.view.seen_lines.start == step
