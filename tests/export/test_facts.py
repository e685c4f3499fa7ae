"""The plain words that several formats share."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui_reader.export.facts import as_note, by_article, citation_key, person, sourcing_words
from tui_reader.model.quotation import Quotation
from tui_reader.model.sourcing import AccessKind, Channel, Identity, Stance


@pytest.mark.parametrize(
    ("byline", "parts"),
    [
        ("Mara Lund", ("Lund", "Mara")),
        ("Mara van der Lund", ("van der Lund", "Mara")),
        ("J. R. Teal", ("Teal", "J. R.")),
        ("Post staff", ("Post staff", "")),
        ("Harbour Desk", ("Harbour Desk", "")),
        ("Cher", ("Cher", "")),
        ("Lund, Mara", ("Lund, Mara", "")),
        ("", ("", "")),
    ],
)
def test_a_byline_is_parted_only_where_it_is_a_persons_name(byline: str, parts: tuple[str, str]) -> None:
    assert person(byline) == parts


def test_how_words_are_sourced_is_said_plainly(bare: Quotation) -> None:
    unnamed = replace(
        bare,
        identity=Identity.DESCRIBED,
        stance=Stance.OFFICIAL,
        channel=Channel.UNSTATED,
        access=AccessKind.ANONYMITY,
    )
    assert sourcing_words(unnamed) == "unnamed official, anonymous, reason given"
    assert sourcing_words(replace(unnamed, access=None, channel=Channel.SPEECH)) == "unnamed official, speech"
    assert sourcing_words(replace(unnamed, identity=Identity.PASSIVE, access=None)) == (
        "nobody said to be the source"
    )
    assert sourcing_words(bare) == ""
    company = replace(bare, identity=Identity.DESCRIBED, stance=Stance.COMPANY)
    assert sourcing_words(company) == "unnamed source (company)"
    assert sourcing_words(replace(company, identity=Identity.ORGANISATION)) == "organisation (company)"
    assert sourcing_words(replace(company, identity=Identity.NAMED, stance=Stance.UNCLEAR)) == "named"


def test_a_note_is_one_line_with_one_pair_of_marks(tame: Quotation) -> None:
    line = as_note(replace(tame, text="“We will\nnot run”"), notes=True, sourcing=False)
    assert line == (
        "“We will not run” — Ada Quill (the harbour master), via Sarnby Radio; The wind, paragraph 3."
        " Note: Ask her twice."
    )
    two = as_note(replace(tame, text="“No,” she said, “never”"), notes=False, sourcing=False)
    assert two.startswith("“No,” she said, “never” — Ada Quill")


def test_quotations_of_an_article_come_together(tame: Quotation, bare: Quotation) -> None:
    groups = by_article([tame, bare, replace(tame, text="Again")])
    assert [[q.text for q in group] for group in groups] == [[tame.text, "Again"], [bare.text]]


def test_a_key_stays_when_the_title_changes(tame: Quotation) -> None:
    assert citation_key([tame]) == citation_key([replace(tame, title="Other")]) == "lund2031-0123456789ab"
