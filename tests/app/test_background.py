"""The terminal's answer about its background: found in pieces, never at the cost of a key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
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
    assume("\x1b]11;" not in before + after)
    whole = before + "\x1b]11;rgb:1515/1717/1b1b" + end + after
    answer, passed, said = Answer(patience=600), "", []
    while whole:
        number = cuts[len(passed) % len(cuts)]
        # An answer is written in one go: no read ends behind its first character.
        while whole[:number].endswith("\x1b") and number < len(whole):
            number += 1
        part, told = answer.take(whole[:number])
        whole = whole[number:]
        passed += part
        said += [told] if told else []
    answer._since -= 1000
    passed += answer.take("")[0]
    assert said == ["dark"]
    assert passed == before + after


def test_a_lone_escape_passes_at_once() -> None:
    assert Answer(patience=60).take("\x1b") == ("\x1b", "")


def test_what_was_held_back_passes_when_the_time_is_over() -> None:
    answer = Answer(patience=600)
    assert answer.take("\x1b]1") == ("", "")
    answer._since -= 1000
    assert answer.take("") == ("\x1b]1", "")
    assert answer.take("j") == ("j", "")


@pytest.mark.parametrize("said", ["rgb:zzzz", "?", "", "rgb:ffff/ffff"])
def test_an_answer_that_tells_no_colour_is_never_taken_for_keys(said: str) -> None:
    assert Answer(patience=60).take(f"j\x1b]11;{said}\x1b\\k") == ("jk", "")


def test_an_answer_that_comes_late_is_one_all_the_same() -> None:
    answer = Answer(patience=0.0)
    assert answer.take("j") == ("j", "")
    assert answer.take("\x1b]11;rgb:fafa/f7f7/f0f0\x07") == ("", "light")


def test_an_answer_without_an_end_is_given_up_and_never_taken_for_keys() -> None:
    answer = Answer(patience=600)
    assert answer.take("j\x1b]11;rgb:ffff/ff") == ("j", "")
    answer._since -= 1000
    assert answer.take("") == ("", "")
    assert answer.take("k") == ("k", "")


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
