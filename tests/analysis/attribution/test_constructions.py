"""One small sentence for each construction that attributes."""

from __future__ import annotations

from typing import Any

import pytest

from tui_reader.model.attribution import AttributionKind

pytestmark = pytest.mark.engine

CLAUSES = [
    ("The mayor said that the bridge would close.", "The mayor", "said", "that the bridge would close"),
    ("The mayor said the bridge would close.", "The mayor", "said", "the bridge would close"),
    ("The bridge would close, the mayor said.", "the mayor", "said", "The bridge would close"),
    (
        "The bridge would close, said Mayor Ilse Halden.",
        "Mayor Ilse Halden",
        "said",
        "The bridge would close",
    ),
    ("Halden told reporters that the bridge was old.", "Halden", "told", "that the bridge was old"),
    ("The council asked whether the bridge was safe.", "The council", "asked", "whether the bridge was safe"),
    ("The mayor said on Monday it would close.", "The mayor", "said", "it would close"),
    ("The report found that the bridge had cracks.", "The report", "found", "that the bridge had cracks"),
    ("Halden denied closing the bridge.", "Halden", "denied", "closing the bridge"),
    ("The engineer warned of a collapse.", "The engineer", "warned", "a collapse"),
    ("Halden accused the engineer of lying.", "Halden", "accused", "the engineer of lying"),
    ("Halden urged the council to repair the bridge.", "Halden", "urged", "the council to repair the bridge"),
    ("The council promised to repair the bridge.", "The council", "promised", "to repair the bridge"),
    ("Halden called for the engineer to resign.", "Halden", "called", "the engineer to resign"),
    ("Halden described the engineer as a coward.", "Halden", "described", "the engineer as a coward"),
    ("Halden criticised the plan.", "Halden", "criticised", "the plan"),
    (
        "The bridge, the mayor said, would close in May.",
        "the mayor",
        "said",
        "The bridge … would close in May",
    ),
    ("The bridge, said Halden, would close in May.", "Halden", "said", "The bridge … would close in May"),
    (
        "According to the engineer, the bridge is safe.",
        "the engineer",
        "According to",
        "the bridge is safe",
    ),
    (
        "The bridge is safe, according to three engineers who looked at it.",
        "three engineers who looked at it",
        "according to",
        "The bridge is safe",
    ),
    (
        "Her claim that the bridge was safe surprised the council.",
        "Her",
        "claim",
        "that the bridge was safe",
    ),
    ("Halden is confident that the bridge will hold.", "Halden", "is confident", "that the bridge will hold"),
    (
        "The engineers have been vocal in arguing that the bridge is old.",
        "The engineers",
        "arguing",
        "that the bridge is old",
    ),
    (
        "The decision was first reported by the Halden Gazette.",
        "the Halden Gazette",
        "was first reported by",
        "The decision",
    ),
]


@pytest.mark.parametrize(("sentence", "source", "cue", "content"), CLAUSES)
def test_a_construction_gives_source_cue_and_content(
    read: Any, sentence: str, source: str, cue: str, content: str
) -> None:
    assert (source, cue, content) in read(sentence).all


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        (
            "Halden said the bridge was old, adding that it would close.",
            ["the bridge was old", "that it would close"],
        ),
        (
            "Halden said the bridge was old and added that it would close.",
            ["the bridge was old", "that it would close"],
        ),
        (
            "Halden said the bridge was old, while the engineer said it would hold.",
            ["the bridge was old", "it would hold"],
        ),
    ],
)
def test_the_next_cue_ends_what_the_first_one_reports(read: Any, sentence: str, content: list[str]) -> None:
    assert [said[2] for said in read(sentence).all] == content


def test_verbs_that_share_a_subject_share_the_source(read: Any) -> None:
    found = read("Halden said the bridge was old and added that it would close.").all
    assert [said[0] for said in found] == ["Halden", "Halden"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge closed on Monday.",
        "Halden requested anonymity.",
        "A company called Bluewater built the bridge.",
        "The bridge was found in the river.",
        "The workers were told to go home.",
        "The council raised 3 million crowns.",
    ],
)
def test_plain_events_attribute_nothing(read: Any, sentence: str) -> None:
    assert read(sentence).all == []


def test_a_denied_or_refused_statement_keeps_its_negation_in_the_cue(read: Any) -> None:
    assert read("Halden did not say whether the bridge was safe.").all == [
        ("Halden", "did not say", "whether the bridge was safe")
    ]
    assert read("Halden declined to say whether the bridge was safe.").all[0][1] == "declined"


def test_what_an_outlet_relays_holds_what_its_source_said(read: Any) -> None:
    found = read("The engineer said that the bridge was old, the Harbour Gazette reported.").all
    assert found == [
        ("the Harbour Gazette", "reported", "The engineer said that the bridge was old"),
        ("The engineer", "said", "that the bridge was old"),
    ]


def test_nothing_inside_a_quotation_speaks_for_itself(read: Any) -> None:
    found = read("“They told me that the bridge was safe and I believed that,” Halden said.").all
    assert [said[0] for said in found] == ["Halden"]


def test_a_passive_without_an_agent_names_nobody(read: Any) -> None:
    ((source, _, content),) = read("The bridge is expected to close.").all
    assert (source, content) == ("", "The bridge … to close")


def test_an_inner_cue_does_not_repeat_what_the_outer_one_reports(read: Any) -> None:
    assert len(read("Halden said the council believed that the bridge was safe.").all) == 1


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("“The bridge is old,” Halden said.", AttributionKind.DIRECT),
        ("Halden said the bridge was “older than the town”.", AttributionKind.MIXED),
        ("Halden said the bridge was old.", AttributionKind.INDIRECT),
    ],
)
def test_the_kind_tells_how_much_is_quoted(read: Any, sentence: str, kind: AttributionKind) -> None:
    assert [a.kind for a in read(sentence).attributions] == [kind]


def test_numbers_say_where_an_attribution_stands(read: Any) -> None:
    found = read(
        "The harbour was calm.", "The bridge is old, Halden said.", headline="Bridge to close — officials"
    )
    assert [(a.id, a.section, a.paragraph) for a in found.attributions] == [("a1", 0, 0), ("a2", 1, 2)]


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        ("Bridge to close in May — officials", ("officials", "—", "Bridge to close in May")),
        ("Ilse Halden: the bridge will hold", ("Ilse Halden", ":", "the bridge will hold")),
    ],
)
def test_a_headline_names_its_source_before_a_colon_or_behind_a_dash(
    read: Any, headline: str, said: Any
) -> None:
    found = read("The harbour was calm.", headline=headline)
    assert found.all == [said]
    assert not found.attributions[0].certain


def test_turns_of_a_conversation_belong_to_their_labels(read: Any) -> None:
    found = read(
        "Q: Is the bridge safe?", "A: It was built well.", "Q: And the pier?", "A: I have not seen it."
    )
    assert [said[0] for said in found.all] == ["Q", "A", "Q", "A"]


def test_data_show_what_they_are_the_subject_of(read: Any) -> None:
    assert read("The survey showed a narrow lead for the mayor.").all == [
        ("The survey", "showed", "a narrow lead for the mayor")
    ]
    assert read("The guide showed a narrow path to the mayor.").all == []


def test_calls_on_somebody_hold_what_they_are_to_do(read: Any) -> None:
    ((source, _, content),) = read(
        "The engineers have stepped up calls on the council to close the bridge."
    ).all
    assert (source, content) == ("The engineers", "the council to close the bridge")


def test_a_condition_stays_with_what_is_warned_of(read: Any) -> None:
    ((_, _, content),) = read("Halden has warned of a flood if the council opens the dam.").all
    assert content == "a flood if the council opens the dam"


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        ("13:50 Summary: the bridge will open again at dusk", []),
        ("Analysis: what the bridge has cost us", []),
        ("3.40pm Update: nobody was hurt", []),
        ("10:05 Minister: 'The worst is over'", [("Minister", ":", "'The worst is over'")]),
        ("9.15am GMT – Minister: the worst is over now", [("Minister", ":", "the worst is over now")]),
    ],
)
def test_a_time_of_day_and_the_kind_of_an_entry_are_no_speakers(
    read: Any, headline: str, said: list[tuple[str, str, str]]
) -> None:
    assert read("It is dark.", headline=headline).all == said


def test_a_note_is_not_who_says_what_it_corrects(read: Any) -> None:
    ((source, _, content),) = read(
        "Correction: An earlier version of this story said that the bridge was blue."
    ).all
    assert (source, content) == ("An earlier version of this story", "that the bridge was blue")


@pytest.mark.parametrize(
    "text",
    [
        "Not everybody disagreed with the plan.",
        "Nobody apologised for the delay.",
        "The office advises people to stay indoors and to call for help.",
        "The mayor asked for silence eleven times by this reporter’s count.",
        "The teacher Anna Berger has posted pictures of a road that ends in the sea.",
    ],
)
def test_what_nobody_said_is_not_attributed(read: Any, text: str) -> None:
    assert [said for said in read(text).all if said[2] in ("the plan", "the delay", "help")] == []
    assert [said for said in read(text).all if "count" in said[0] or said[2].startswith("that ends")] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody has proposed a new bridge.",
        "No minister has criticised the plan.",
        "No one accused her of lying.",
        "The company could not verify the report.",
    ],
)
def test_what_was_not_said_or_could_not_be_checked_credits_nobody(read: Any, sentence: str) -> None:
    assert read(sentence).all == []


def test_a_semicolon_ends_what_somebody_else_says(read: Any) -> None:
    found = read("The board offered 118 crowns; they asked for 140.")
    assert [content for _, _, content in found.all] == ["140"]
    found = read("The plan is dead; it was dropped in May, the mayor said.")
    assert [content for _, _, content in found.all] == ["The plan is dead; it was dropped in May"]


def test_what_somebody_puts_at_a_figure_is_credited(read: Any) -> None:
    assert read("Police put the toll at 34, but the mayor put them at ease.").all == [
        ("Police", "put", "the toll at 34")
    ]


def test_whoever_is_quoted_as_saying_it_says_it(read: Any) -> None:
    for sentence in (
        "The paper quoted the mayor as saying that the bridge would close.",
        "The mayor was quoted by the paper as saying that the bridge would close.",
    ):
        ((source, cue, content),) = read(sentence).all
        assert (source.lower(), cue, content) == ("the mayor", "saying", "that the bridge would close")


def test_a_clause_behind_what_a_statement_came_through_is_what_is_said(read: Any) -> None:
    assert read("The ministry said in a statement carried by a news agency that the dam was safe.").all == [
        ("The ministry", "said", "that the dam was safe")
    ]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "The vote comes days after Halden told The Ellery Post she was “not ready” for the bridge.",
            ("Halden", "told", "she was “not ready” for the bridge"),
        ),
        (
            "Halden told me she’s had a quiet life and was not ready for the noise.",
            ("Halden", "told", "she’s had a quiet life and was not ready for the noise"),
        ),
        ("Asked whether it was safe, the engineer said no.", ("the engineer", "said", "no")),
        (
            "Halden opened the debate saying that the bridge was old.",
            ("Halden", "saying", "that the bridge was old"),
        ),
        (
            "As part of his plea, Bo Tarn, 44, said that he had robbed a boat.",
            ("Bo Tarn, 44", "said", "that he had robbed a boat"),
        ),
        (
            "Halden questioned whether the bridge was safe.",
            ("Halden", "questioned", "whether the bridge was safe"),
        ),
        (
            "The ferry bill, opposed by the council, never became law.",
            ("the council", "opposed by", "The ferry bill"),
        ),
        (
            "Halden expressed interest in further bridges.",
            ("Halden", "expressed", "interest in further bridges"),
        ),
        (
            "Nor will tolls bring the ferry back, said Halden, a professor of ports who was there.",
            ("Halden", "said", "Nor will tolls bring the ferry back"),
        ),
    ],
)
def test_what_the_parse_takes_apart_is_put_together(read: Any, sentence: str, said: tuple[str, ...]) -> None:
    found = read(sentence).all
    assert [row for row in found if row[1] == said[1]] == [said]
    assert len(found) == 1 or said[2] == "no"


def test_what_is_joined_does_not_end_with_the_word_that_joins_it(read: Any) -> None:
    found = read("She spoke on Tuesday, telling the council that Tarn is a “clown” and questioning his plan.")
    assert next(content for _, _, content in found.all) == "that Tarn is a “clown”"


def test_whoever_is_told_is_not_who_says_it(read: Any) -> None:
    found = read("The clerk was called in and told that the office would close.")
    assert [(source, content) for source, _, content in found.all] == [("", "that the office would close")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Outside court, Ines Calder, whose son Ian, 19, was among the dead, said: “We have waited.”",
            ("Ines Calder, whose son Ian, 19, was among the dead", "said", "“We have waited.”"),
        ),
        (
            "According to her biographer, Lena Moss, Halden kept both letters.",
            ("her biographer, Lena Moss", "According to", "Halden kept both letters"),
        ),
        (
            "Halden rejected claims that drivers would suffer, pointing out that they were few.",
            ("Halden", "rejected", "claims that drivers would suffer"),
        ),
        (
            "Halden rejected claims that drivers would suffer, pointing out that they were few.",
            ("Halden", "pointing out", "that they were few"),
        ),
    ],
)
def test_descriptions_and_further_cues_are_told_from_what_is_said(
    read: Any, text: str, said: tuple[str, ...]
) -> None:
    assert said in read(text).all


@pytest.mark.parametrize(
    "text",
    [
        "He showed no emotion as the names were read out.",
        "When I call him, he laughs for a long time.",
        "Rescuers could be seen digging with their hands.",
    ],
)
def test_what_is_read_laughed_or_seen_is_no_claim(read: Any, text: str) -> None:
    assert read(text).all == []
