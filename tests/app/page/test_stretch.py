"""Selecting with the keyboard: how each step changes what is selected."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.app.page.stretch import Stretch, characters, sentences, word_at, words
from tui_reader.model.spans import Span

TEXT = "The bridge stays closed. “Why?” he asked. Nobody knew."
WORDS = words(TEXT, 0)


def selected(stretch: Stretch) -> str:
    return stretch.span.of(TEXT)


def walked(stretch: Stretch, units: Sequence[Span], *steps: int) -> str:
    for step in steps:
        stretch = stretch.moved(units, step)
    return selected(stretch)


def test_it_begins_with_the_first_word() -> None:
    assert selected(word_at(TEXT, Span(0, 20), 0)) == "The"
    assert word_at("…", Span(0, 1), 0).span == Span(0, 1)


def test_it_begins_with_a_word_also_between_signs() -> None:
    text = "“Shut,” they said."
    line = Span(0, len(text))
    assert [word_at(text, line, at).span.of(text) for at in (0, 2, 5, 6, 17)] == [
        "Shut", "Shut", "they", "they", "said"
    ]  # fmt: skip


def test_it_grows_and_shrinks_by_words_and_turns_round_at_the_first() -> None:
    bridge = Stretch(4, 10)

    assert walked(bridge, WORDS, 1, 1) == "bridge stays closed"
    assert walked(bridge, WORDS, 1, 1, -1) == "bridge stays"
    assert walked(bridge, WORDS, -1) == "The bridge"
    assert walked(bridge, WORDS, -1, 1, 1) == "bridge stays"


def test_the_other_end_moves_after_a_swap() -> None:
    assert walked(Stretch(4, 10).swapped(), WORDS, -1) == "The bridge"
    assert Stretch(4, 10).swapped().head == 4
    assert Stretch(4, 10).head == 9


def test_whole_sentences_one_more_each_time() -> None:
    found = sentences(TEXT, [Span(0, len(TEXT))])
    one = Stretch(4, 10).round(found)

    assert selected(one) == "The bridge stays closed."
    assert selected(one.round(found)) == "The bridge stays closed. “Why?”"
    assert selected(Stretch(len(TEXT) - 3, len(TEXT)).round(found).round(found)) == "Nobody knew."


def test_characters_are_what_people_take_for_one() -> None:
    text = "cafe\u0301s 👩\u200d🚀 go"

    assert [span.of(text) for span in characters(text, 0)][3:7] == ["e\u0301", "s", " ", "👩\u200d🚀"]


@given(
    st.text("ab .", min_size=1, max_size=40),
    st.integers(0, 39),
    st.lists(st.sampled_from([1, -1, 0]), max_size=12),
)
def test_it_stays_inside_the_text_and_never_becomes_empty(text: str, at: int, steps: list[int]) -> None:
    at %= len(text)
    stretch = word_at(text, Span(at, len(text)), at)
    for step in steps:
        before = stretch
        stretch = stretch.moved(words(text, stretch.head), step) if step else stretch.swapped()
        assert 0 <= stretch.start < stretch.end <= len(text)
        assert stretch == before or step == 0 or stretch.span != before.span


def test_words_of_many_scripts_are_whole() -> None:
    for text, expected in (
        ("don’t well-known extra\xadordinary 3.5", ["don’t", "well-known", "extra\xadordinary", "3.5"]),
        ("cafe\u0301 हिन्दी में", ["cafe\u0301", "हिन्दी", "में"]),
        ("كَتَبَ ، می\u200cروم", ["كَتَبَ", "،", "می\u200cروم"]),
        ("東京タワーへ行く。", ["東", "京", "タワー", "へ", "行", "く", "。"]),
        ("한국어 단어", ["한국어", "단어"]),
        ("end. (So)", ["end", ".", "(", "So", ")"]),
    ):
        assert [span.of(text) for span in words(text, 0)] == expected


def test_a_stride_takes_the_moving_end_along_and_keeps_the_other() -> None:
    bridge = Stretch(4, 10)

    assert bridge.reaching(Span(24, 30), Span(4, 10)) == Stretch(4, 30)
    assert bridge.reaching(Span(0, 3), Span(4, 10)) == Stretch(0, 10, False)
    assert Stretch(0, 10, False).reaching(Span(24, 30), Span(4, 10)) == Stretch(4, 30)
