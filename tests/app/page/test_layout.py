"""Wrapping: nothing lost, nothing twice, nothing too wide, and always the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from tui_reader.app.page.chars import clean, is_plain, is_space, width
from tui_reader.app.page.first import first_screen
from tui_reader.app.page.flow import Flow, Role
from tui_reader.app.page.layout import Layout, column, crop
from tui_reader.app.page.position import Position
from tui_reader.model.article import Article, Block, BlockKind
from tui_reader.model.spans import Span
from tui_reader.model.stop import Stop

Build = Callable[..., Article]

_FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
_LETTERS = st.sampled_from(
    [
        *"abcdefgh iklm nop-rst.,—–“”’/é",
        *"   \n\t\u00a0\u00ad\u200b\u200d\u3000",
        "e\u0301",
        *"漢字かな。「」、が",
        "か\u3099",
        "한국",
        "☀\ufe0f",
        _FAMILY,
        "\U0001f1ea\U0001f1fa",
        "שלום",
        "\u202e",
        "\x1b",
        "\x9b",
        "https://example.org/a/very/long/path?with=many&parts=in-it#and-an-end",
    ]
)
_WORDS = st.lists(_LETTERS, min_size=1, max_size=120).map("".join).filter(lambda s: bool(s.strip()))
_PARTS = st.lists(st.tuples(st.sampled_from(list(BlockKind)), _WORDS), min_size=1, max_size=6)
_MEASURES = st.integers(1, 60)


def _seen(layout: Layout) -> list[int]:
    """Offsets of all characters on lines, in the order in which they are drawn."""
    return [offset for number in range(len(layout)) for offset in range(*layout.span(number))]


@given(parts=_PARTS, measure=_MEASURES)
@example(parts=[(BlockKind.HEADLINE, "a。漢")], measure=1)
def test_every_character_that_is_no_space_stands_on_exactly_one_line(
    build: Build, parts: list[tuple[BlockKind, str]], measure: int
) -> None:
    article = build(parts)
    offsets = _seen(Layout(article, measure))
    assert offsets == sorted(set(offsets))
    missing = set(range(len(article.text))) - set(offsets)
    assert all(is_space(article.text[at]) or article.text[at] == "\u200b" for at in missing)


@given(parts=_PARTS, measure=_MEASURES)
@example(parts=[(BlockKind.PARAGRAPH, ".a。")], measure=2)
@example(parts=[(BlockKind.CODE, "\t\tif x:\n\n\t\t\treturn")], measure=6)
def test_no_line_is_wider_than_the_measure_unless_one_grapheme_is(
    build: Build, parts: list[tuple[BlockKind, str]], measure: int
) -> None:
    layout = Layout(build(parts), measure)
    for number in range(len(layout)):
        line = layout.line(number)
        cells = cell_len(line.prefix) + cell_len(line.text)
        assert cells <= measure or len([c for c in layout.clusters(number) if c.width]) <= 1


@given(parts=_PARTS, measure=_MEASURES)
@example(parts=[(BlockKind.CODE, "ls\n\x1b]0;owned\x07\x7f")], measure=40)
def test_nothing_drawn_can_steer_the_terminal(
    build: Build, parts: list[tuple[BlockKind, str]], measure: int
) -> None:
    layout = Layout(build(parts), measure)
    drawn = "".join(layout.line(number).prefix + layout.line(number).text for number in range(len(layout)))
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0x202A <= ord(c) <= 0x202E for c in drawn)


@given(parts=_PARTS, measure=_MEASURES)
def test_the_same_article_is_wrapped_the_same_way(
    build: Build, parts: list[tuple[BlockKind, str]], measure: int
) -> None:
    article = build(parts)
    one, two = Layout(article, measure), Layout(Flow(article), measure)
    assert [one.line(n) for n in range(len(one))] == [two.line(n) for n in range(len(two))]


@given(parts=_PARTS, measure=_MEASURES, where=st.floats(0, 1))
def test_each_offset_is_found_on_the_line_that_holds_it(
    build: Build, parts: list[tuple[BlockKind, str]], measure: int, where: float
) -> None:
    article = build(parts)
    layout = Layout(article, measure)
    offset = round(where * (len(article.text) - 1))
    number = layout.line_at(offset)
    assert layout.role(number) is Role.TEXT
    holding = [n for n in range(len(layout)) if layout.span(n).holds(offset)]
    assert holding in ([number], [])


@given(
    parts=_PARTS,
    measure=_MEASURES,
    where=st.tuples(st.floats(0, 1), st.floats(0, 1), st.integers(0, 3)),
    height=st.integers(1, 30),
)
def test_the_first_screen_is_the_same_as_that_of_the_whole_layout(
    build: Build,
    parts: list[tuple[BlockKind, str]],
    measure: int,
    where: tuple[float, float, int],
    height: int,
) -> None:
    article = build(parts)
    last = len(article.text) - 1
    stop = Stop(round(where[0] * last), round(where[1] * last), where[2])
    whole = Layout(article, measure)
    start = Position(whole, height, 0, 0).opened(stop).top
    part, top = first_screen(Flow(article), measure, height, stop)

    def drawn(layout: Layout, first: int) -> list[tuple[Role, Span, str, str]]:
        lines = [layout.line(n) for n in range(first, min(first + height, len(layout)))]
        return [(line.role, line.span, line.prefix, line.text) for line in lines]

    assert drawn(part, top) == drawn(whole, start)


@given(words=st.text(alphabet="abc -—", min_size=1, max_size=200), measure=st.integers(8, 40))
def test_plain_text_breaks_as_the_careful_way_breaks_it(build: Build, words: str, measure: int) -> None:
    words = clean(words)
    if not is_plain(words) or max(map(len, words.split() or [""])) > measure:
        return
    plain = Layout(build([(BlockKind.PARAGRAPH, words)]), measure)
    careful = Layout(build([(BlockKind.PARAGRAPH, words + " ☀\ufe0f")]), measure)
    shorter = [plain.line(n).text for n in range(len(plain) - 1)]
    assert [careful.line(n).text for n in range(len(shorter))] == shorter


def test_what_counts_as_plain_takes_one_cell_and_joins_with_nothing() -> None:
    plain = [chr(code) for code in range(0x20, 0x20000) if is_plain(chr(code)) and chr(code) != "\n"]
    assert {"a", "é", "ж", "ש", "“", "—"} <= set(plain)
    assert [c for c in plain if get_character_cell_size(c) != 1 or unicodedata.combining(c)] == []
    assert [c for c in (*plain, *"─│·…▸§") if width(c) != 1] == []


def _lines(article: Article, measure: int) -> list[str]:
    layout = Layout(article, measure)
    return [layout.line(n).prefix + layout.line(n).text for n in range(len(layout))]


def test_an_article_is_set_with_its_headline_over_a_hairline(build: Build) -> None:
    article = build(
        [
            (BlockKind.HEADLINE, "Harbour shut"),
            (BlockKind.BYLINE, "By Ada Quill"),
            (BlockKind.DATE, "3 May"),
            (BlockKind.PARAGRAPH, "No ship left."),
            (BlockKind.QUOTATION, "We wait for calmer water."),
            (BlockKind.QUOTATION, "Then we sail."),
            (BlockKind.LIST_ITEM, "one rope that is long"),
            (BlockKind.LIST_ITEM, "two"),
        ],
        made="The closure",
    )
    assert _lines(article, 15) == [
        "Harbour shut",
        "",
        "By Ada Quill",
        "3 May",
        "─" * 15,
        "",
        "The closure",
        "No ship left.",
        "",
        "│ We wait for",
        "│ calmer water.",
        "│",
        "│ Then we sail.",
        "",
        "• one rope that",
        "  is long",
        "• two",
    ]


def test_text_outside_of_every_block_is_shown_too() -> None:
    text = "Lost words. Kept."
    article = Article("0" * 12, "-", "T", text, (Block(BlockKind.PARAGRAPH, Span(12, 17)),), ())
    assert _lines(article, 40) == ["Lost words.", "", "Kept."]


def test_an_empty_article_has_no_lines(build: Build) -> None:
    layout = Layout(build([]), 40)
    assert (len(layout), layout.line_at(5), layout.offset_of(0), layout.visible(0, 10)) == (
        0,
        0,
        0,
        Span(0, 0),
    )


@pytest.mark.parametrize(
    ("words", "measure", "lines"),
    [
        ("a well-known strong-willed sailor", 13, ["a well-known", "strong-willed", "sailor"]),
        ("a well-known strong-willed sailor", 10, ["a well-", "known", "strong-", "willed", "sailor"]),
        ("calm—then storm", 10, ["calm—then", "storm"]),
        ("calm—then storm", 8, ["calm—", "then", "storm"]),
        ("see https://example.org/news/today", 20, ["see", "https://example.org/", "news/today"]),
        ("extra\xadordinary", 8, ["extra-", "ordinary"]),
        ("extra\xadordinary", 20, ["extraordinary"]),
        ("20\xa0000 people", 8, ["20\xa0000", "people"]),
        ("東京は今日、晴れ。", 10, ["東京は今", "日、晴れ。"]),
        ("one\ntwo   three", 20, ["one two three"]),
        (f"{_FAMILY}{_FAMILY}{_FAMILY}", 4, [_FAMILY * 2, _FAMILY]),
    ],
)
def test_words_break_where_a_reader_expects_it(
    build: Build, words: str, measure: int, lines: list[str]
) -> None:
    assert _lines(build([(BlockKind.PARAGRAPH, words)]), measure) == lines


def test_code_keeps_its_lines_and_widens_tabs(build: Build) -> None:
    assert _lines(build([(BlockKind.CODE, "if a:\n\tb  c\n\nend")]), 20) == [
        "  if a:",
        "      b  c",
        "  ",
        "  end",
    ]


def test_a_megabyte_without_a_space_is_wrapped(build: Build) -> None:
    assert len(Layout(build([(BlockKind.PARAGRAPH, "x" * 1_000_000)]), 50)) == 20_000
    assert len(Layout(build([(BlockKind.PARAGRAPH, "漢" * 200_000)]), 50)) == 8_000


@pytest.mark.parametrize("cells", [1, 4, 5, 20, 76, 77, 120])
def test_the_column_leaves_a_margin_and_never_vanishes(cells: int) -> None:
    left, measure = column(cells, 72)
    assert left >= 3
    assert 1 <= measure <= 72
    assert left + measure <= max(cells, 4)


def test_what_was_clicked_is_found_by_its_cell(build: Build) -> None:
    layout = Layout(build([(BlockKind.QUOTATION, "漢字 abc"), (BlockKind.PARAGRAPH, "plain words")]), 40)
    assert [layout.place(0, cell) for cell in (0, 2, 3, 4, 6, 7, 30)] == [0, 0, 0, 1, 2, 3, 5]
    assert [layout.place(2, cell) for cell in (0, 5, 99)] == [8, 13, 18]


def test_a_long_made_up_name_is_cut_with_an_ellipsis() -> None:
    assert crop("Strait reopens", 8) == "Strait …"
    assert crop("漢字漢字", 5) == "漢字…"


def test_writers_site_and_day_stand_over_the_hairline_where_the_text_does_not_name_them(build: Build) -> None:
    parts = [(BlockKind.HEADLINE, "Bridge shut"), (BlockKind.PARAGRAPH, "It stays so until spring.")]
    article = replace(
        build(parts), bylines=("Ada Quill",), site="The Vellmark Courier", published="2031-05-01"
    )
    lines = [Layout(article, 20).line(number).text for number in range(6)]
    assert lines == ["Bridge shut", "", "Ada Quill", "The Vellmark Courie…", "─" * 20, ""]
    own = replace(build([parts[0], (BlockKind.BYLINE, "By Ada Quill"), parts[1]]), published="2031-05-01")
    lines = [Layout(own, 20).line(number).text for number in range(5)]
    assert lines == ["Bridge shut", "", "By Ada Quill", "1 May 2031", "─" * 20]


def test_a_sign_that_may_be_a_picture_takes_one_cell_in_every_terminal(build: Build) -> None:
    article = build([(BlockKind.PARAGRAPH, "The sun ☀\ufe0f came, and ❤\ufe0f\u200d\U0001f525 as well.")])
    line = Layout(article, 60).line(0)
    assert line.text == "The sun ☀ came, and ❤\ufe0f\u200d\U0001f525 as well."
    assert line.span == Span(0, len(article.text))
