"""The tables of words that attribute."""

from __future__ import annotations

import pytest

from tui_reader.analysis.attribution.lexicon import inflected, lexicon, plural
from tui_reader.analysis.attribution.people import people


@pytest.mark.parametrize(
    ("lemma", "irregular", "forms"),
    [
        ("warn", "", ["warns", "warned", "warning"]),
        ("argue", "", ["argues", "argued", "arguing"]),
        ("reply", "", ["replies", "replied", "replying"]),
        ("admit", "", ["admits", "admitted", "admitting"]),
        ("stress", "", ["stresses", "stressed", "stressing"]),
        ("say", "said", ["says", "said", "saying"]),
    ],
)
def test_every_form_of_a_verb_is_known(lemma: str, irregular: str, forms: list[str]) -> None:
    assert inflected(lemma, irregular).issuperset(forms)


@pytest.mark.parametrize(
    ("noun", "several"), [("claim", "claims"), ("speech", "speeches"), ("query", "queries")]
)
def test_regular_plurals(noun: str, several: str) -> None:
    assert plural(noun) == several


def test_each_form_leads_to_its_verb() -> None:
    table = lexicon()
    assert table.verbs["said"].lemma == "say"
    assert table.verbs["told"].frames["clause"] == "speech"
    assert table.lemmas["warned"] == "warn"


def test_every_frame_in_the_table_is_one_that_is_read() -> None:
    known = {
        "clause",
        "quote",
        "obj",
        "noun",
        "data",
        "inf",
        "objinf",
        "objof",
        "objat",
        "as",
        "passive",
        "ing",
    } | {
        "of",
        "about",
        "for",
        "on",
        "against",
        "to",
        "with",
        "over",
        "at",
        "in",
    }
    used = {frame for entry in lexicon().verbs.values() for frame in entry.frames}
    assert used <= known


def test_people_are_known_in_the_singular_and_the_plural() -> None:
    table = people()
    assert "spokesman" in table.singular
    assert table.several["spokesmen"] == "spokesman"
    assert table.several["officials"] == "official"
    assert "ministries" in table.bodies
