"""Sources are people and things, not mentions: what is one source, and what is two."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tui_reader.model.sourcing import Identity, Stance

pytestmark = pytest.mark.engine
Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("paragraphs", "label", "said"),
    [
        (["Two guards said the door was open.", "The guards said they had left."], "Two guards", 2),
        (["A spokesman for the port said it was shut.", "The spokesman said it would open."], "spokesman", 2),
        (
            ["Anna Voss said it was late.", "Voss said the road was dark.", "She said she was lost."],
            "Anna Voss",
            3,
        ),
        (["A report by the council said the pier was weak.", "The report said it would fall."], "report", 2),
        (["Port officials said it was shut.", "Port officials said nobody was hurt."], "Port officials", 2),
        (
            ["Three people close to the talks said they failed.", "The people said more talks were set."],
            "people",
            2,
        ),
    ],
)
def test_mentions_of_one_source_are_gathered(
    read: Read, paragraphs: list[str], label: str, said: int
) -> None:
    found = read(*paragraphs)
    assert len(found.sources) == 1, [s.label for s in found.sources]
    assert label in found.sources[0].label
    assert len(found.sources[0].attributions) == said


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["A guard said the door was open.", "A second guard said it was shut."],
        ["A guard said the door was open.", "Another guard said it was shut."],
        ["Port officials said it was shut.", "City officials said it was open."],
        ["Two guards said the door was open.", "Three guards said it was shut."],
        ["A nurse said the ward was full.", "A doctor said it was not."],
        ["A nurse said the ward was full.", "A nurse said the ward was closed."],
        ["A report by the council said the pier was weak.", "A study by the port said it was strong."],
        ["Anna Voss said it was late.", "Bo Tarn said it was early."],
    ],
)
def test_sources_that_differ_are_kept_apart(read: Read, paragraphs: list[str]) -> None:
    found = read(*paragraphs)
    assert [len(s.attributions) for s in found.sources] == [1, 1], [s.label for s in found.sources]


@pytest.mark.parametrize(
    "second",
    [
        "“It was late,” one official said.",
        "One of the officials said it was late.",
        "Two of the officials said it was late.",
    ],
)
def test_one_of_a_group_is_shown_as_such(read: Read, second: str) -> None:
    found = read("Three port officials said the pier was shut.", second)
    group = found.source("Three port officials")
    one = next(s for s in found.sources if s is not group)
    assert one.part_of == group.id
    assert one.stance is group.stance is Stance.OFFICIAL
    assert found.measure("unnamed_sources").value == 1


def test_one_who_is_no_part_of_a_group_stands_alone(read: Read) -> None:
    found = read("Three port officials said the pier was shut.", "“It was late,” one resident said.")
    assert [s.part_of for s in found.sources] == [None, None]


def test_a_group_that_names_one_voice_shows_both(read: Read) -> None:
    found = read("Port officials, most notably Mayor Anna Voss, have said that the pier must close.")
    group, voice = found.source("officials"), found.source("Anna Voss")
    assert (group.identity, voice.identity) == (Identity.DESCRIBED, Identity.NAMED)
    assert voice.part_of == group.id
    assert group.attributions == voice.attributions == ("a1",)
    assert found.analysis.attributions[0].source_id == group.id
    assert found.analysis.attributions[0].speaker == voice.entity


def test_a_common_noun_does_not_stand_for_a_body_of_another_kind(read: Read) -> None:
    found = read("Brandt Shipping said that it would sail.", "The ministry said that it would not.")
    assert [s.label for s in found.sources] == ["Brandt Shipping", "The ministry"]
    assert found.analysis.attributions[1].speaker is None


def test_two_who_say_it_together_are_both_sources(read: Read) -> None:
    found = read("Anna Voss and Bo Tarn said that the pier must close.")
    assert sorted(s.label for s in found.sources) == ["Anna Voss", "Bo Tarn"]
    assert {s.attributions for s in found.sources} == {("a1",)}


def test_a_headline_means_those_whom_the_body_describes(read: Read) -> None:
    found = read(
        "The pier will close, according to three port officials familiar with the plan.",
        "City officials said they knew nothing.",
        headline="Officials say the pier will close",
        standfirst="Port officials confirm that repairs will take a year.",
    )
    source = found.source("three port officials")
    assert source.number == 3
    assert len(source.attributions) == 3


def test_a_source_that_only_the_headline_has_is_kept(read: Read) -> None:
    found = read("The pier closed on Monday.", headline="The pier is safe, engineers say")
    assert found.source("engineers").attributions == ("a1",)


def test_words_in_which_nobody_is_named_are_gathered_under_nobody(read: Read) -> None:
    found = read("The mayor is said to be ill.", "She is believed to have left.")
    passive = [s for s in found.sources if s.identity is Identity.PASSIVE]
    assert len(passive) == 1
    assert found.measure("named_sources").value == 0
    assert found.measure("attributed_sentences").value == 0


def test_a_first_person_in_a_quotation_is_its_speaker(read: Read) -> None:
    found = read("“I think that the pier will fall,” said Anna Voss.")
    assert [s.label for s in found.sources] == ["Anna Voss"]


def test_mentions_and_evidence_can_be_jumped_to(read: Read) -> None:
    found = read("Two guards said the door was open.", "The guards said they had left.")
    source = found.sources[0]
    assert [m.of(found.text) for m in source.mentions] == ["Two guards", "The guards"]
    assert found.evidence(source, "identity") == ["guards"]


def test_it_takes_up_the_body_that_the_sentence_before_is_about(read: Read) -> None:
    found = read(
        "The trust's records say that 14 people were turned away.",
        "The farming department denied this. “No such plan exists,” it said in an email.",
    )
    source = found.source("farming department")
    assert len(source.attributions) == 1
    assert len(found.source("records").attributions) == 1


def test_two_who_speak_together_are_both_the_source(read: Read) -> None:
    found = read("Ada Hobart teaches here.", "Hobart and her colleague Rui Tavares said the bridge was old.")
    (attribution,) = found.analysis.attributions
    assert attribution.speaker is None
    assert {s.label for s in found.sources if attribution.id in s.attributions} == {
        "Ada Hobart",
        "Rui Tavares",
    }


def test_titles_joined_with_and_are_of_one(read: Read) -> None:
    found = read("The mill’s chairman and chief engineer Anna Venn said it would close.")
    assert [s.label for s in found.sources] == ["Anna Venn"]


def test_nobody_is_not_whom_she_goes_back_to(read: Read) -> None:
    found = read("Nobody said that the road was safe.", "She said that it was late.")
    assert [(s.label, len(s.attributions)) for s in found.sources] == [("She", 1)]


def test_they_are_those_who_last_spoke_together(read: Read) -> None:
    found = read("Anna Voss and a nurse said the ward was full.", "“We are tired,” they said.")
    assert {s.label: len(s.attributions) for s in found.sources} == {"Anna Voss": 2, "a nurse": 2}


def test_whoever_is_cited_is_the_speaker_and_not_the_outlet(read: Read) -> None:
    found = read("The port will close, Reuters reported, citing two officials.")
    assert found.analysis.attributions[0].speaker is None
    assert found.source("two officials").via == found.source("Reuters").id


def test_one_of_them_who_is_named_is_named_and_of_the_group(read: Read) -> None:
    found = read("Two members said they would abstain; one of them, Ron Tully, said it was a mess.")
    group, voice = found.source("Two members"), found.source("Ron Tully")
    assert voice.identity is Identity.NAMED
    assert voice.part_of == group.id
    assert len(found.sources) == 2


def test_whose_son_is_told_of_does_not_speak(read: Read) -> None:
    found = read("Ines Calder, whose son Ian was hurt, said: “We have waited.”")
    assert [s.label for s in found.sources] == ["Ines Calder"]


def test_she_is_nobody_with_a_name_for_men(read: Read) -> None:
    found = read("Lucas Amory said that it was late.", "“It is,” somebody said. She said that it was early.")
    assert {s.label: len(s.attributions) for s in found.sources}["Lucas Amory"] == 1


def test_a_quotation_that_goes_on_is_credited_to_whoever_spoke(read: Read) -> None:
    found = read("“The bridge will close on Monday,” Anna Voss said.", "“And the pier will close as well.”")
    assert found.measure("quotes_without_speaker").value == 0


def test_a_person_has_one_stance_whatever_came_through_whom(read: Read) -> None:
    found = read("The governor of Arden, Ilir Banfi, urged residents to leave. “Go,” Mr Banfi told Reuters.")
    assert {s.stance for s in found.sources if s.label == "Ilir Banfi"} == {Stance.OFFICIAL}


def test_a_team_is_not_one_person(read: Read) -> None:
    assert read("A team led by Dr Amara Lind found that spiders tap the rock.").source("team").number is None
