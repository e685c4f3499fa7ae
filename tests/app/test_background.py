"""The terminal's answer about its background: found in pieces, never at the cost of a key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.app.app import NewsreaderApp
from tui_reader.app.background import Answer, from_environment, shade
from tui_reader.app.terminal import BackgroundTold

if TYPE_CHECKING:
    from tests.app.conftest import FakeSession

ANSWER = "\x1b]11;rgb:fafa/f7f7/f0f0\x1b\\"
TYPED = st.text("jk\x1b[A]1;é", max_size=8)


@given(
    TYPED, TYPED, st.lists(st.integers(1, 6), min_size=1, max_size=12), st.sampled_from(["\x07", "\x1b\\"])
)
def test_the_answer_is_taken_out_and_every_key_kept(
    before: str, after: str, cuts: list[int], end: str
) -> None:
    whole = before + "\x1b]11;rgb:1515/1717/1b1b" + end + after
    answer, passed, said = Answer(patience=60), "", []
    while whole:
        number = cuts[len(passed) % len(cuts)]
        # An answer is written in one go: no read ends behind its first character.
        while whole[:number].endswith("\x1b") and number < len(whole):
            number += 1
        part, told = answer.take(whole[:number])
        whole = whole[number:]
        passed += part
        said += [told] if told else []
    assert said == ["dark"]
    assert passed == before + after


def test_a_lone_escape_passes_at_once() -> None:
    assert Answer(patience=60).take("\x1b") == ("\x1b", "")


def test_what_was_held_back_passes_when_the_time_is_over() -> None:
    answer = Answer(patience=60)
    assert answer.take("\x1b]1") == ("", "")
    answer._until = 0.0
    assert answer.take("") == ("\x1b]1", "")
    assert answer.over


@pytest.mark.parametrize(
    ("colour", "said"), [("ffff/ffff/ffff", "light"), ("00/00/00", "dark"), ("f/f/e", "light")]
)
def test_colours_of_any_depth_are_told_apart(colour: str, said: str) -> None:
    assert shade(*colour.split("/")) == said


@pytest.mark.parametrize(
    ("value", "said"), [("15;0", "dark"), ("0;15", "light"), ("0;default;7", "light"), ("x", "")]
)
def test_the_environment_may_tell(monkeypatch: pytest.MonkeyPatch, value: str, said: str) -> None:
    monkeypatch.setenv("COLORFGBG", value)
    assert from_environment() == said


async def test_the_theme_goes_by_the_terminal_only_where_it_was_asked_to(session: FakeSession) -> None:
    session.config = replace(session.config, theme="auto")
    app = NewsreaderApp(session, session.reading)
    async with app.run_test() as pilot:
        assert app.theme == "newsreader-dark"
        app.post_message(BackgroundTold("light"))
        await pilot.pause()
        assert app.theme == "newsreader-light"
        assert session.memory.background == "light"
    session.config = replace(session.config, theme="newsreader-night")
    app = NewsreaderApp(session, session.reading)
    async with app.run_test() as pilot:
        app.post_message(BackgroundTold("light"))
        await pilot.pause()
        assert app.theme == "newsreader-night"
