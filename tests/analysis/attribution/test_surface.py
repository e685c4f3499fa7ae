"""Constructions that the parse often has wrong, and what nobody in particular says."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.engine

SITUATIONS = [
    ("It was merciless: The Harbour Gazette said Mr Halden had been “beaten”.", "Mr Halden had been “beaten”"),
    ("The town is not worried about the loss — in fact, she said it “helps” her.", "it “helps” her"),
    ("In a note sent after the vote, Halden said he’s certain it will pass.", "he’s certain it will pass"),
    ("They state their goal is to build a pier.", "their goal is to build a pier"),
    ("Halden alleged in the suit that the pier was sold.", "that the pier was sold"),
    ("Jacobs called Halden “The Chancellor of the Harbour.”", "Halden “The Chancellor of the Harbour.”"),
    ("He has also called the Norwood mayor “the next Nelson”.", "the Norwood mayor “the next Nelson”"),
    ("Officials have told Norwood residents not to drink the water.", "Norwood residents not to drink the water"),
    ("Sanders also pledged to “bring the ferry back” to the harbour.", "to “bring the ferry back” to the harbour"),
    ("Halden has called for the ferry fare to be cut.", "the ferry fare to be cut"),
    ("The family wants the case reopened.", "the case reopened"),
    ("Critics argue the plan is dear, while supporters call it a bargain.", "the plan is dear"),
    ("The mayor said the tax would rise, an admission that her rivals welcomed.", "the tax would rise"),
    ("The 43-year-old denied the charge.", "the charge"),
    ("The harbour, Anna Berger says, is safe.", "The harbour … is safe"),
    ("The harbour is, in the view of Anna Berger, a danger.", "The harbour is … a danger"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content"), SITUATIONS)
def test_the_content_is_whole_and_no_more(read: Any, text: str, content: str) -> None:
    assert content in [said[2] for said in read(text).all]


def test_adverbs_and_impersonal_verbs_name_nobody(read: Any) -> None:
    assert read("It emerged that the money was gone.").all == [("", "emerged", "that the money was gone")]
    assert read("He reportedly sold his house.").all == [("", "reportedly", "He … sold his house")]
    assert read("A man emerged that nobody knew.").all == []


def test_as_somebody_puts_it(read: Any) -> None:
    found = read("As the engineer Anna Berger put it, “The bridge was never going to last.”").all
    assert [said[2] for said in found] == ["“The bridge was never going to last.”"]
    assert "Anna Berger" in found[0][0]


def test_a_description_by_somebody_names_who_describes(read: Any) -> None:
    found = read("Tom Bray, described by friends as a quiet man, left.").all
    assert found == [("friends", "described by", "as a quiet man")]


def test_a_long_description_between_name_and_verb_belongs_to_the_source(read: Any) -> None:
    found = read(
        "“A very good speech, a very good one,” Halden, the 2019 runner-up nationally and current leader in "
        "Norwood by a wide margin after winning the county vote, said."
    ).all
    assert found[0][0].startswith("Halden, the 2019 runner-up")


def test_a_turn_in_capitals_counts_where_another_label_comes_twice(read: Any) -> None:
    found = read(
        "HALDEN: We are done with tolls.",
        "HOST: But who will pay for the bridge?",
        "HALDEN: The county will pay for it.",
    )
    assert [said[0] for said in found.all] == ["HALDEN", "HOST", "HALDEN"]


def test_what_somebody_only_might_say_is_uncertain(read: Any) -> None:
    assert [a.certain for a in read("If Halden says it is safe, people will come.").attributions] == [False]
    assert [a.certain for a in read("Halden might say it is late.").attributions] == [False]
    assert [a.certain for a in read("Halden did not say whether it was safe.").attributions] == [True]


def test_a_clause_goes_on_behind_what_is_put_into_it(read: Any) -> None:
    assert read("Bray was, Halden claimed, never there.").all == [
        ("Halden", "claimed", "Bray was … never there")
    ]


def test_words_in_marks_directly_behind_a_verb_of_speech_are_said(read: Any) -> None:
    assert read("They chanted “no more tolls” and “go home”.").all == [
        ("They", "chanted", "“no more tolls” … “go home”")
    ]
    assert read("He said the trend will continue “for years”.").all == [
        ("He", "said", "the trend will continue “for years”")
    ]
    assert read("He referred to the walkers as “my friends”.").all == [
        ("He", "referred", "the walkers as “my friends”")
    ]
