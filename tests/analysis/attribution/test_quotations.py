"""Quotations: where they begin and end, what belongs together, and whose they are."""

from __future__ import annotations

from typing import Any

import pytest

from tui_reader.analysis.attribution import find_attributions
from tui_reader.analysis.entities import find_entities
from tui_reader.analysis.pipeline import SpacyEngine
from tui_reader.ingest.markdown import read_markdown
from tui_reader.model.attribution import AttributionKind

pytestmark = pytest.mark.engine


def test_an_interrupted_quotation_is_one(read: Any) -> None:
    found = read("“The bridge,” Halden said, “was built by my grandfather.”").all
    assert found == [("Halden", "said", "“The bridge,” … “was built by my grandfather.”")]


def test_what_goes_on_in_the_same_paragraph_is_one_with_it(read: Any) -> None:
    found = read("“The bridge is old,” Halden said. “It was built by my grandfather. It will close.”").all
    assert found == [
        ("Halden", "said", "“The bridge is old,” … “It was built by my grandfather. It will close.”"),
    ]


def test_several_sentences_in_one_pair_of_marks_are_one(read: Any) -> None:
    found = read("“The bridge is old. It will close. Nobody uses it,” Halden said.").all
    assert [said[2] for said in found] == ["“The bridge is old. It will close. Nobody uses it,”"]


def test_a_quotation_over_paragraphs_is_one(read: Any) -> None:
    found = read("“The bridge is old,” Halden said. “It was built badly.", "“Nobody uses it any more.”").all
    assert found == [
        ("Halden", "said", "“The bridge is old,” … “It was built badly. … “Nobody uses it any more.”"),
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Halden said: “The bridge is old and it will close.”",
        "Halden said, “The bridge is old and it will close.”",
        "“The bridge is old and it will close,” said Halden.",
        "‘The bridge is old and it will close,’ Halden said.",
        '"The bridge is old and it will close," Halden said.',
    ],
)
def test_the_verb_beside_a_quotation_names_its_source(read: Any, paragraph: str) -> None:
    ((source, cue, content),) = read(paragraph).all
    assert (source, cue) == ("Halden", "said")
    assert "The bridge is old and it will close" in content
    assert "Halden" not in content


def test_a_question_mark_does_not_part_a_quotation_from_its_verb(read: Any) -> None:
    ((source, _, content),) = read("“Who will pay for the bridge?” Halden asked.").all
    assert (source, content) == ("Halden", "“Who will pay for the bridge?”")


def test_a_short_answer_is_speech_where_a_verb_stands_beside_it(read: Any) -> None:
    assert read("“Never,” Halden replied.").all == [("Halden", "replied", "“Never,”")]


def test_words_in_marks_without_a_cue_are_no_speech(read: Any) -> None:
    assert read("The ferry “Blue Star” left the harbour.").all == []


def test_a_quotation_without_a_cue_names_nobody_and_is_a_guess(read: Any) -> None:
    (found,) = read("“The bridge is old and nobody has looked after it since the war.”").attributions
    assert found.source == ()
    assert not found.certain


def test_a_quotation_behind_reported_speech_is_a_guess_at_the_same_source(read: Any) -> None:
    found = read("Halden said the bridge was old. “It was built by my grandfather and nobody uses it.”")
    assert [said[0] for said in found.all] == ["Halden", "Halden"]
    assert [a.certain for a in found.attributions] == [True, False]


def test_a_colon_gives_a_quotation_to_the_subject_of_its_sentence(read: Any) -> None:
    ((source, _, content),) = read(
        "The mayor had a short reply: “The bridge will close and that is that.”"
    ).all
    assert source == "The mayor"
    assert content.startswith("“The bridge")


def test_a_quotation_may_follow_its_verb_in_the_next_paragraph(read: Any) -> None:
    found = read("The mayor wrote to the council:", "“The bridge is old and it will have to close.”").all
    assert [(said[0], said[2]) for said in found] == [
        ("The mayor", "“The bridge is old and it will have to close.”")
    ]


def test_a_name_behind_a_dash_signs_a_quotation(read: Any) -> None:
    found = read("“The bridge is old and it will have to close.” — Ilse Halden").all
    assert found[0][0] == "Ilse Halden"


def test_quoted_words_in_reported_speech_keep_the_whole_clause(read: Any) -> None:
    ((_, _, content),) = read(
        "The bridge is kept for “historic reasons and so that people can walk”, Halden said."
    ).all
    assert content.startswith("The bridge is kept")
    assert "historic reasons" in content


def test_a_mark_that_never_closes_costs_one_paragraph(read: Any) -> None:
    found = read("Halden said “the bridge was old.", "The pier, the engineer said, is safe.").all
    assert ("the engineer", "said", "The pier … is safe") in found


def test_a_source_with_a_description_between_commas_is_whole(read: Any) -> None:
    found = read("“That was a good speech, Mr. Mayor,” Anna Berger, an engineer, told the council.").all
    assert found[0][0] == "Anna Berger, an engineer"


def test_a_paragraph_that_is_a_quotation_goes_on_with_the_last(read: Any) -> None:
    found = read("“The bridge is old,” Anna Berger said.", "“It was built by my grandfather long ago.”")
    assert found.speakers == ["Anna Berger"]
    assert found.all[0][2] == "“The bridge is old,” … “It was built by my grandfather long ago.”"


def test_an_answer_is_not_given_to_who_asked(read: Any) -> None:
    found = read("“Is the bridge safe?” Anna Berger asked.", "“It was built by my grandfather long ago.”")
    assert found.speakers == ["Anna Berger", None]
    assert [a.certain for a in found.attributions] == [True, False]


def test_a_quotation_that_is_not_closed_ends_before_its_cue(read: Any) -> None:
    found = read("“The bridge will open in May, Anna Berger said. The council did not object.").all
    assert found == [("Anna Berger", "said", "“The bridge will open in May,")]


def test_a_short_quotation_behind_a_name_and_a_colon_is_speech(read: Any) -> None:
    assert read("Anna Berger: “We are done.”").all == [("Anna Berger", ":", "“We are done.”")]
    assert read("A short note.", "Said Ms Halden: “It is gone.”").all == [
        ("Ms Halden", "Said", "“It is gone.”")
    ]


def test_a_text_that_is_read_is_a_source(read: Any) -> None:
    found = read("Her text message read: “See you at the bridge.”").all
    assert found == [("Her text message", "read", "“See you at the bridge.”")]


def test_a_verb_directly_before_a_quotation_comes_before_one_behind_it(read: Any) -> None:
    found = read("When a boy shouted, “Jump,” Halden laughed, “Not today.”").all
    assert found[0][2] == "“Jump,”"


def test_short_pieces_of_an_interrupted_quotation_are_kept(read: Any) -> None:
    assert read("“Yes,” said Halden, “we will. It is time.”").all == [
        ("Halden", "said", "“Yes,” … “we will. It is time.”")
    ]
    ((_, _, content),) = read("“I know,” Halden said. “But” — she paused — “I was wrong.”").all
    assert content == "“I know,” … “I was wrong.”"


def test_a_block_quotation_is_what_its_introduction_credits(engine: SpacyEngine) -> None:
    article = read_markdown(
        "# Lido\n\nThe mayor’s letter says:\n\n> The lido will close. Nobody will have to wait.\n",
        location="-",
    )
    parse = engine.parse(article)
    (found,) = find_attributions(parse, article, find_entities(parse, article))
    assert [span.of(article.text) for span in found.content] == [
        "The lido will close. Nobody will have to wait."
    ]
    assert [span.of(article.text) for span in found.source] == ["The mayor’s letter"]
    assert found.kind is AttributionKind.DIRECT


def test_a_block_quotation_does_not_go_on_with_the_speech_before_it(engine: SpacyEngine) -> None:
    article = read_markdown(
        "# Lido\n\nMs Halden was angry. “I know about the pool,” she said.\n\n"
        "> We heard from engineers that the pool can be saved.\n",
        location="-",
    )
    parse = engine.parse(article)
    first = find_attributions(parse, article, find_entities(parse, article))[0]
    assert [span.of(article.text) for span in first.content] == ["“I know about the pool,”"]


def test_what_ends_a_quoted_sentence_goes_with_what_began_it_however_short(read: Any) -> None:
    found = read(
        "“I painted the boat that I should have mended,” Halden told the club, “and I regret it.”"
    ).all
    assert found == [
        ("Halden", "told", "“I painted the boat that I should have mended,” … “and I regret it.”"),
    ]
    (only,) = read("“I painted the boat,” Halden told the club, “Kestrel” being its name.").all
    assert only[2] == "“I painted the boat,”"


POSTS = """A storm passed over the town.

> The ferry will not sail before noon. Please stay at home.
>
> {signature}

The harbour was quiet.
"""


@pytest.mark.parametrize(
    "signature", ["Elle Ferries (@elleferries) 3 May, 10:52", "Elle Ferries (@elle@sea.example)"]
)
def test_a_post_is_of_the_one_whose_name_and_handle_stand_below_it(
    engine: SpacyEngine, signature: str
) -> None:
    article = read_markdown(POSTS.format(signature=signature), location="-")
    parse = engine.parse(article)
    (found,) = find_attributions(parse, article, find_entities(parse, article))
    words = [span.of(article.text) for span in (*found.content, *found.source)]
    assert words == ["The ferry will not sail before noon. Please stay at home.", "Elle Ferries"]
    assert found.certain


def test_a_block_quotation_without_a_handle_below_it_is_nobodys(engine: SpacyEngine) -> None:
    article = read_markdown(POSTS.format(signature="It is dark at ten."), location="-")
    parse = engine.parse(article)
    assert all(not a.source for a in find_attributions(parse, article, find_entities(parse, article)))


def test_a_quotation_behind_reported_speech_is_of_whoever_speaks_and_not_of_what_they_speak(
    read: Any,
) -> None:
    found = read(
        "Anna Halden noted that the findings show a crack. “The bridge will have to be closed soon.”"
    )
    assert found.speakers[-1] == "Anna Halden"


def test_a_quotation_behind_what_another_said_is_of_the_other(read: Any) -> None:
    found = read(
        "“It sounded like a train,” said Anna Dosh. Her neighbour said he had reported a crack in March. "
        "“They sent a man with a notebook.”"
    )
    assert [said[0] for said in found.all] == ["Anna Dosh", "Her neighbour", "Her neighbour"]
