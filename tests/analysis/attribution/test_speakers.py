"""From the words that name a speaker to the entity."""

from __future__ import annotations

from typing import Any

import pytest

from tui_reader.analysis.attribution import find_attributions
from tui_reader.analysis.entities import find_entities
from tui_reader.analysis.pipeline import SpacyEngine
from tui_reader.ingest.text import read_text

pytestmark = pytest.mark.engine


def last(read: Any, *paragraphs: str) -> str | None:
    """The last speaker."""
    speakers: list[str | None] = read(*paragraphs).speakers
    return speakers[-1]


def test_a_surname_is_the_person_with_the_full_name(read: Any) -> None:
    assert last(read, "Anna Berger opened the bridge.", "The bridge is safe, Berger said.") == "Anna Berger"


def test_a_title_and_a_surname_are_the_person(read: Any) -> None:
    assert (
        last(read, "Anna Berger opened the bridge.", "The bridge is safe, Ms Berger said.") == "Anna Berger"
    )


def test_a_pronoun_goes_back_to_who_spoke_before(read: Any) -> None:
    text = "“The bridge is safe,” Anna Berger said. Peter Lind had built it. “It will hold,” she said."
    assert last(read, text) == "Anna Berger"


def test_a_pronoun_takes_a_person_of_its_own_gender(read: Any) -> None:
    text = "Anna Berger opened the bridge with Peter Lind on Monday. He said that it would hold."
    assert last(read, text) == "Peter Lind"


def test_a_role_goes_back_to_who_bears_it(read: Any) -> None:
    text = "Senator Anna Berger met Peter Lind, an engineer, there. The engineer said that it would hold."
    assert last(read, text) == "Peter Lind"
    assert last(read, text, "The senator said that she was pleased.") == "Anna Berger"


def test_the_president_of_a_country_is_that_countrys(read: Any) -> None:
    text = (
        "President Anna Berger met Peter Lind in Oslo. The Norwegian president said that it was a good day."
    )
    russian = "French President Luc Morel was there. Few spoke as long as Peter Lind."
    assert last(read, russian, "The French president said that he was tired.") == "Luc Morel"
    assert last(read, russian + " The Norwegian president said that it was late.") == "Peter Lind"
    assert (
        last(
            read,
            russian,
            "Norway's president, Ada Holt, left. The Norwegian president said that it was late.",
        )
        == "Ada Holt"
    )
    assert last(read, text) == "Anna Berger"
    assert (
        last(read, russian + " Anna Berger is a judge. The Norwegian president said that it was late.")
        is None
    )


def test_a_description_with_a_name_is_the_named_person(read: Any) -> None:
    assert last(read, "The bridge is safe, said Mayor Anna Berger.") == "Anna Berger"


def test_they_are_the_people_before_and_not_a_body_further_back(read: Any) -> None:
    text = "The Harbour Board met. Three officials said on Monday that the bridge was safe."
    assert last(read, text + " They said that it would stay open.") is None


def test_groups_are_nobody_in_particular(read: Any) -> None:
    text = "Anna Berger is an official. Three officials said that the bridge was safe."
    assert last(read, text) is None


def test_an_indefinite_person_is_nobody_in_particular(read: Any) -> None:
    text = "Anna Berger, a spokeswoman, opened the bridge. A spokeswoman said that it was safe."
    assert last(read, text) is None


def test_a_relative_pronoun_is_what_it_stands_for(read: Any) -> None:
    assert last(read, "They thanked Anna Berger, who said that the bridge was safe.") == "Anna Berger"


def test_an_age_is_the_person_of_that_age(read: Any) -> None:
    found = read(
        "Colin Mabey, 43, drove off. A friend, Leo Marsh, 29, looked on. “He waited,” Leo Marsh said.",
        "The 43-year-old said the sun was low.",
    )
    assert found.speakers[-1] == "Colin Mabey"


def test_two_who_speak_together_are_nobody_alone(read: Any) -> None:
    assert read("Anna Berger and her colleague Leo Marsh argue that it is late.").speakers == [None]


def test_who_is_asked_does_not_ask(read: Any) -> None:
    found = read("Asked whether it would rain, Anna Berger said it would not.").all
    assert [said[:2] for said in found] == [("", "Asked"), ("Anna Berger", "said")]


LEADER = "Alma Strand, who leads the guild, waved."


def test_a_pronoun_goes_back_to_whom_the_sentence_before_describes(read: Any) -> None:
    later = "Peter Lind sat down. The leader shook her head. “Not while I am in the chair,” she said."
    assert last(read, LEADER, "The rain went on.", later) == "Alma Strand"


def test_a_name_beside_the_description_is_nearer(read: Any) -> None:
    later = "The leader shook hands with Anna Berger. “Not while I am in the chair,” she said."
    assert last(read, LEADER, later) == "Anna Berger"


def test_what_somebody_does_is_a_role(read: Any) -> None:
    assert last(read, LEADER, "Peter Lind sat down.", "The leader said that it was late.") == "Alma Strand"


def test_a_surname_that_acts_alone_makes_a_person_of_the_whole_name(read: Any) -> None:
    text = "It was dark when Wenna Artrigg switched off the engine. She waited."
    assert last(read, text, "Artrigg thinks that the valley is too bright.") == "Wenna Artrigg"


def test_an_unnamed_official_is_who_speaks_on(read: Any) -> None:
    text = "Anna Berger opened the bridge. An official said that it was late. She said that it would rain."
    assert last(read, text) is None


def test_a_name_before_its_body_is_who_speaks(read: Any) -> None:
    found = read("The bridge was closed.", "Anna Voss of the Corran Nurses’ Union said the ward was full.")
    assert found.speakers == ["Anna Voss"]


def test_the_dateline_is_not_who_speaks(engine: SpacyEngine) -> None:
    article = read_text(
        "Brightwell to cut jobs as orders dry up\n\n"
        "LONDBURY (Northern Press) - Kitchen maker Brightwell said on Tuesday it would cut 900 jobs.\n",
        location="-",
    )
    parse = engine.parse(article)
    (found,) = find_attributions(parse, article, find_entities(parse, article))
    assert [span.of(article.text) for span in found.source] == ["Brightwell"]
