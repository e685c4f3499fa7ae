"""In what capacity somebody speaks, and where: situations counted one by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.engine
Read = Callable[..., Any]
OPENING = "The bridge at Vellmark was closed on Monday after a storm hit it."

Row = tuple[str | None, str | None, str | None]
"""Identity, stance and channel; None where more than one answer would do."""

SITUATIONS: list[tuple[str, dict[str, Row]]] = [
    ("Mayor Anna Voss said the dam was safe.", {"Anna Voss": ("named", "official", "unstated")}),
    ("Anna Voss, a farmer, said the dam was safe.", {"Anna Voss": ("named", "witness", "unstated")}),
    (
        "Anna Voss, a hydrologist at the University of Tarn, said the dam was safe.",
        {"Anna Voss": ("named", "expert", "unstated")},
    ),
    (
        "Anna Voss, chief executive of Corran Motors, said profits had fallen.",
        {"Anna Voss": ("named", "company", "unstated")},
    ),
    (
        "Anna Voss, who runs the charity Safe Roads, said the road was deadly.",
        {"Anna Voss": ("named", "ngo", "unstated")},
    ),
    (
        "Anna Voss of the Corran Nurses’ Union said the ward was full.",
        {"Anna Voss": ("named", "ngo", "unstated")},
    ),
    ("Anna Voss, the coach, said her side had been lucky.", {"Anna Voss": ("named", "other", "unstated")}),
    (
        "Anna Voss, a lawyer for the family, said they would appeal.",
        {"Anna Voss": ("named", "other", "unstated")},
    ),
    (
        "Anna Voss, 34, whose house was flooded, said the water came at night.",
        {"Anna Voss": ("named", "witness", "unstated")},
    ),
    ("Former minister Anna Voss said the dam was safe.", {"Anna Voss": ("named", "other", "unstated")}),
    (
        "Judge Anna Voss said the sentence reflected the harm done.",
        {"Anna Voss": ("named", "official", None)},
    ),
    (
        "Prosecutor Anna Voss told the jury that the money was hidden.",
        {"Anna Voss": ("named", "official", "court")},
    ),
    ("Anna Voss told the inquest that her son had been well.", {"Anna Voss": ("named", None, "court")}),
    ("Anna Voss wrote on Facebook that the dam was safe.", {"Anna Voss": ("named", None, "social")}),
    ("Anna Voss tweeted that the dam was safe.", {"Anna Voss": ("named", None, "social")}),
    ("Anna Voss posted on X that the dam was safe.", {"Anna Voss": ("named", None, "social")}),
    ("Anna Voss told a news conference that the dam was safe.", {"Anna Voss": ("named", None, "speech")}),
    ("Anna Voss said at a press conference that the dam was safe.", {"Anna Voss": ("named", None, "speech")}),
    ("Anna Voss told parliament that the dam was safe.", {"Anna Voss": ("named", None, "speech")}),
    ("Anna Voss said in an interview that the dam was safe.", {"Anna Voss": ("named", None, "interview")}),
    ("Anna Voss said by telephone that the dam was safe.", {"Anna Voss": ("named", None, "interview")}),
    (
        "Anna Voss said in an emailed statement that the dam was safe.",
        {"Anna Voss": ("named", None, "statement")},
    ),
    (
        "In a letter to shareholders, Anna Voss said profits had fallen.",
        {"Anna Voss": ("named", None, "statement")},
    ),
    ("Anna Voss testified that the dam was safe.", {"Anna Voss": ("named", None, "court")}),
    (
        "A report by the audit office found that the money was gone.",
        {"report": ("document", "official", "document")},
    ),
    ("The indictment says that the money was hidden.", {"indictment": ("document", None, "court")}),
    (
        "A poll by Corran Research found that most voters were undecided.",
        {"poll": ("document", "expert", "poll")},
    ),
    ("Court documents show that the money was hidden.", {"ourt documents": ("document", None, "court")}),
    ("The law says that owners must pay.", {"law": ("document", None, "law")}),
    ("Police said that two men were held.", {"Police": ("organisation", "official", "unstated")}),
    ("The fire service said the blaze was out.", {"fire service": ("organisation", "official", "unstated")}),
    ("The company said that it would appeal.", {"company": ("organisation", "company", "unstated")}),
    ("The charity said that it would close.", {"charity": ("organisation", "ngo", "unstated")}),
    ("The university said that the test was safe.", {"university": ("organisation", "expert", "unstated")}),
    ("The club said that the striker was injured.", {"club": ("organisation", "other", "unstated")}),
    ("Residents said that the smell was foul.", {"Residents": ("described", "witness", "unstated")}),
    ("Analysts said that prices would fall.", {"Analysts": ("described", "expert", "unstated")}),
    ("Campaigners said that the law was cruel.", {"Campaigners": ("described", "ngo", "unstated")}),
    ("Sources said that the deal was off.", {"Sources": ("bare", "unclear", "unstated")}),
    ("It is understood that the deal is off.", {"understood": ("passive", "unclear", "unstated")}),
    ("His daughter, Anna Voss, said he had loved the sea.", {"Anna Voss": ("named", "witness", "unstated")}),
    ("The victim’s mother said she wanted justice.", {"mother": ("described", "witness", "unstated")}),
    ("The defendant told the court that he was sorry.", {"defendant": ("described", None, "court")}),
    ("Defence counsel Anna Voss said her client was ill.", {"Anna Voss": ("named", "other", None)}),
    (
        "The bishop of Tarn, Anna Voss, said the poor were forgotten.",
        {"Anna Voss": ("named", None, "unstated")},
    ),
    (
        "A spokeswoman for the ministry said the dam was safe.",
        {"spokeswoman": ("described", "official", "unstated")},
    ),
    ("A company spokesman said the dam was safe.", {"spokesman": ("described", "company", "unstated")}),
    ("Traders said the price would rise.", {"Traders": ("described", None, "unstated")}),
    ("A senior diplomat said the talks had failed.", {"diplomat": ("described", "official", "unstated")}),
    ("Astronomer Anna Voss said the star was dying.", {"Anna Voss": ("named", "expert", "unstated")}),
    (
        "Dr Anna Voss, who led the study, said the fish had fled.",
        {"Anna Voss": ("named", "expert", "unstated")},
    ),
    ("Sergeant Anna Voss said the road was shut.", {"Anna Voss": ("named", "official", "unstated")}),
    (
        "Anna Voss, a survivor, told the inquiry that the alarm had failed.",
        {"Anna Voss": ("named", "witness", "court")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SITUATIONS, ids=[text[:60] for text, _ in SITUATIONS])
def test_capacity_and_channel_are_told(read: Read, text: str, expected: dict[str, Row]) -> None:
    found = read(OPENING, text)
    assert len(found.sources) == len(expected), [s.label for s in found.sources]
    for words, row in expected.items():
        source = found.source(words)
        for wanted, value in zip(row, (source.identity, source.stance, source.channel), strict=True):
            assert wanted is None or wanted == str(value), (source.label, value)
