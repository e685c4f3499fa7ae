"""Hyphenation, and lines of equal width without holes in them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.app.page.chars import width
from tui_reader.app.page.draw import draw_line
from tui_reader.app.page.flow import Flow, Role
from tui_reader.app.page.hyphens import Setting, hyphens
from tui_reader.app.page.layout import Layout
from tui_reader.app.page.marks import Mark
from tui_reader.app.page.part import lines_round
from tui_reader.app.page.wrap import wrap
from tui_reader.ingest.text import read_text
from tui_reader.model.article import Article
from tui_reader.model.spans import Span

WORDS = (
    "The administration of the harbour announced considerable alterations to the international timetable, "
    "notwithstanding the representations of several well-intentioned organisations from neighbouring islands. "
)
HYPHENATED = Setting(hyphenate=True)
JUSTIFIED = Setting(hyphenate=True, justify=True)


def article(language: str = "en") -> Article:
    text = f"A title for it\n\n{WORDS * 3}\n\n{WORDS}"
    return read_text(text, location="/x") if language == "en" else _in(language, text)


def _in(language: str, text: str) -> Article:
    from dataclasses import replace

    return replace(read_text(text, location="/x"), language=language)


def lines(layout: Layout) -> list[str]:
    return [layout.line(n).text for n in layout.numbers if layout.role(n) is Role.TEXT]


@pytest.mark.parametrize("measure", [24, 31, 40, 72])
def test_words_are_broken_where_their_language_breaks_them_and_nothing_is_lost(measure: int) -> None:
    text = article().text
    layout = Layout(Flow(article(), setting=HYPHENATED), measure)
    found = lines(layout)

    assert all(width(line) <= measure for line in found)
    broken = [n for n, line in enumerate(found) if line.endswith("-") and not line.endswith("well-")]
    assert broken
    for n in broken:
        tail, head = found[n].rsplit(" ", 1)[-1][:-1], re.match(r"\w+", found[n + 1])
        assert head is not None
        assert tail + head.group() in text
    assert len(found) < len(lines(Layout(Flow(article()), measure))) or measure == 72


def test_lines_are_equally_wide_and_no_space_is_wider_than_two_cells() -> None:
    layout = Layout(Flow(article(), setting=JUSTIFIED), 46)
    goes_on = [
        layout.line(n).text
        for n in range(len(layout) - 1)
        if layout.role(n) is Role.TEXT is layout.role(n + 1) and not layout.is_first(n + 1)
    ]

    assert sum(width(line) == 46 for line in goes_on) > len(goes_on) * 0.8
    assert not any("   " in line for line in lines(layout))


def test_places_and_marks_are_found_on_justified_lines() -> None:
    layout = Layout(Flow(article(), setting=JUSTIFIED), 46)
    number = next(n for n in range(len(layout)) if "  " in layout.line(n).text)
    span = layout.span(number)
    for at in range(*span):
        assert layout.place(number, layout.cell_at(number, at)) == at
    marked = Mark(Span(span.start + 3, span.end), "article--trail")
    assert (
        "".join(p.text for p in draw_line(layout, number, [marked], left=3)).strip()
        == layout.line(number).text
    )


def test_nothing_is_justified_without_hyphens_and_nothing_hyphenated_without_patterns() -> None:
    ragged = lines(Layout(Flow(article()), 46))

    assert lines(Layout(Flow(article(), setting=Setting(justify=True)), 46)) == ragged
    assert hyphens("zz") is None
    assert lines(Layout(Flow(article("zz"), setting=JUSTIFIED), 46)) == ragged
    assert lines(Layout(Flow(article("de-AT"), setting=HYPHENATED), 30)) != lines(Layout(Flow(article()), 30))


@pytest.mark.parametrize("measure", range(14, 44, 3))
@pytest.mark.parametrize(
    "address", ["http://example.org/considerable/responsibilities", "extraordinarily.considerate@example.org"]
)
def test_no_hyphen_is_put_into_an_address(address: str, measure: int) -> None:
    text = read_text(f"A title\n\nNotwithstanding ({address}) considerations", location="/x")
    drawn = "".join(lines(Layout(Flow(text, setting=HYPHENATED), measure)))
    assert address in drawn


@given(
    st.lists(
        st.sampled_from(
            "considerable e-mail well-intentioned responsibilities a, (notwithstanding) the".split()
        ),
        min_size=1,
        max_size=40,
    ),
    st.integers(17, 50),
)
def test_plain_words_are_broken_as_the_careful_way_breaks_them(words: list[str], cells: int) -> None:
    places = hyphens("en")
    text = " ".join(words)
    quick = wrap(text, 0, len(text), cells, plain=True, hyphens=places)
    assert quick == wrap(text, 0, len(text), cells, plain=False, hyphens=places)


def test_a_long_text_is_hyphenated_too() -> None:
    text = read_text("A title\n\n" + "\n\n".join([WORDS * 4] * 500), location="/x")
    flow = Flow(text, setting=HYPHENATED)
    part = lines_round(flow, 30, len(text.text) // 2, 20)
    assert len(text.text) > 300_000
    assert any(line.endswith("-") and not line.endswith("well-") for line in lines(part))
