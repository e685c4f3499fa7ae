"""Sentence starts over tokens; the tokens are cut here as the engine would cut them."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.analysis.sentences import sentence_starts

TOKEN = re.compile(
    r"(?:\w\.)+(?!\w)|(?:Mr|Mrs|Dr|Gen|Sgt|St|Inc|Corp|Ltd|Jan|Sept)\.|a\.m\.|p\.m\.|\.{2,}|\w+(?:[-’']\w+)*|''|\S"
)


def split(text: str) -> list[str]:
    """The sentences of one block."""
    found = list(TOKEN.finditer(text))
    words = [m.group() for m in found]
    glued = [a.end() == b.start() for a, b in pairwise(found)] + [False] * bool(found)
    starts = [m.start() for m, start in zip(found, sentence_starts(words, glued), strict=True) if start]
    return [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The ferry left.", "Nobody waved."],
        ["He flew to the U.S. on Monday.", "She stayed."],
        ["He flew to the U.S.", "The ferry left."],
        ["U.S. officials said so."],
        [
            "She met Dr. Orme and Gen. Pask at 5 p.m. Monday.",
            "They talked until 9 p.m.",
            "Nobody wrote it down.",
        ],
        ["It hit No. 5 in Jan. 2020.", "He said no.", "They left."],
        ["Pram Inc. bought Orme Ltd. for little.", "It paid in St. Ode."],
        ["They fined Pram Ltd.", "Osei said so."],
        ["J. R. Pram and George W. Orme met.", "Plan B.", "The other failed."],
        ["“Stop.”", "The man left."],
        ["“Why?” he asked.", "“Go!” said Ms Orme."],
        ["“Why?” Ada Orme asked.", "Nobody knew."],
        ["“We won!”", "The crowd cheered."],
        ['"I know."', '"You do?"', "He nodded."],
        ["He said “I will ... go.”", "Then he went."],
        ["It was over …", "But not for long."],
        ["(He had left.)", "Then came the rain."],
        ["Hurrah! shouted the mayor."],
        ["1. Buy the boat.", "Sell the sails."],
        ["1993.", "It was a good year."],
        ["''Yes.''", "He left."],
        ["all small.", "nothing else. "],
    ],
)
def test_sentences_end_where_a_reader_would_end_them(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert split(text) == [s.strip() for s in sentences]


def test_a_missing_space_after_a_stop_ends_the_sentence_all_the_same() -> None:
    assert split("It ended.Next came rain.") == ["It ended.", "Next came rain."]


def test_a_closing_mark_behind_a_space_belongs_to_the_sentence_before() -> None:
    assert split('“It ended. ” Then rain came. "') == ["“It ended. ”", 'Then rain came. "']


def test_a_small_word_goes_on_with_the_sentence() -> None:
    assert split("He went to Pram and Co. with her. She sang.") == [
        "He went to Pram and Co. with her.",
        "She sang.",
    ]


def test_no_words_have_no_starts() -> None:
    assert sentence_starts([], []) == []


WORDS = st.lists(
    st.tuples(
        st.one_of(
            st.sampled_from([".", "!", "?", "...", '"', "”", "Mr.", "U.S.", "The", "a", "5", ")"]),
            st.text(min_size=1),
        ),
        st.booleans(),
    ),
    max_size=60,
)


@given(WORDS)
def test_any_words_have_one_answer_each_and_the_first_begins(pairs: list[tuple[str, bool]]) -> None:
    words, glued = [w for w, _ in pairs], [g for _, g in pairs]
    starts = sentence_starts(words, glued)
    assert len(starts) == len(words)
    assert starts[:1] == [True][: len(words)]


@given(WORDS)
def test_no_sentence_begins_with_a_stop_that_hangs_on_the_word_before(pairs: list[tuple[str, bool]]) -> None:
    words, glued = [w for w, _ in pairs], [g for _, g in pairs]
    starts = sentence_starts(words, glued)
    for i in range(1, len(words)):
        if starts[i] and glued[i - 1] and words[i] in (".", "!", "?"):
            assert not words[i - 1].endswith((".", "!", "?"))
