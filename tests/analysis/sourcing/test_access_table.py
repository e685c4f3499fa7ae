"""Who answered, who did not, and whose name is kept back: situations counted one by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.engine
Read = Callable[..., Any]
OPENING = "The bridge at Vellmark was closed on Monday after a storm hit it."

SITUATIONS: list[tuple[str, dict[str, str | None]]] = [
    ("An expert, who asked to remain anonymous, said the dam was weak.", {"expert": "anonymity_no_reason"}),
    ("The firm declined to say whether it had known.", {"firm": "declined"}),
    ("The firm would not say whether it had known.", {"firm": "declined"}),
    ("The firm did not comment.", {"firm": "declined"}),
    ("The minister refused to be drawn on the cost.", {"minister": "declined"}),
    ("The minister refused to say how many had died.", {"minister": "declined"}),
    ("A spokesman for the firm said it would not comment on an open case.", {"spokesman": "declined"}),
    ("“We do not comment on open cases,” a police spokesman said.", {"spokesman": "declined"}),
    ("Through his lawyer, Anna Tarn declined an interview.", {"Anna Tarn": "declined"}),
    ("Anna Tarn, through a spokesman, declined to comment.", {"Anna Tarn": "declined"}),
    ("The bank did not answer questions sent by email.", {"bank": "no_response"}),
    ("The bank did not reply to an email.", {"bank": "no_response"}),
    ("Emails to the bank were not answered.", {"bank": "no_response"}),
    ("A request for comment to the bank was not returned.", {"bank": "no_response"}),
    ("The ministry has been contacted for comment.", {"ministry": "no_response_yet"}),
    ("The Herald has approached the council for comment.", {"council": "no_response_yet"}),
    ("We have asked the council for comment.", {"council": "no_response_yet"}),
    ("The council was approached for comment.", {"council": "no_response_yet"}),
    (
        "Neither the bank nor the ministry replied to requests for comment.",
        {"bank": "no_response", "ministry": "no_response"},
    ),
    ("Nobody at the bank was available for comment.", {"bank": "unreachable"}),
    ("The owner’s phone was switched off.", {}),
    ("A lawyer for the owner could not be found.", {}),
    ("It was not possible to reach the owner.", {"owner": "unreachable"}),
    ("The paper was unable to reach the owner.", {"owner": "unreachable"}),
    ("Reuters could not reach the owner for comment.", {"owner": "unreachable"}),
    ("Relatives of the pilot could not be located for comment.", {"Relatives": "unreachable"}),
    ("An official, who declined to be named, said the dam was weak.", {"official": "anonymity_no_reason"}),
    (
        "An official who declined to be identified because the talks are private said the dam was weak.",
        {"official": "anonymity"},
    ),
    (
        "The official spoke on the condition that he not be named. He said the dam was weak.",
        {"official": "anonymity_no_reason"},
    ),
    (
        "A nurse, whose name is being withheld to protect her family, said the ward was full.",
        {"nurse": "anonymity"},
    ),
    ("The woman, who cannot be named for legal reasons, said she had been afraid.", {"woman": "anonymity"}),
    ("A teacher who gave only her first name, Ilse, said the school was cold.", {"teacher": None}),
    (
        "A trader, who asked that his name not be used, said prices would fall.",
        {"trader": "anonymity_no_reason"},
    ),
    (
        "“It is a mess,” said one aide, who was granted anonymity to speak frankly.",
        {"aide": "anonymity_boilerplate"},
    ),
    (
        "Two people with direct knowledge of the matter said the deal was off.",
        {"Two people": "anonymity_no_reason"},
    ),
    ("A person briefed on the matter said the deal was off.", {"person": "anonymity_no_reason"}),
    ("An official speaking on background said the deal was off.", {"official": "anonymity_no_reason"}),
    (
        "The sources, who were not authorised to speak to the media, said the deal was off.",
        {"sources": "anonymity_boilerplate"},
    ),
    (
        "A soldier said the line held. The soldier is identified only by his call sign.",
        {"soldier": "anonymity_no_reason"},
    ),
    ("The minister declined an invitation to the fair.", {}),
    ("The firm declined to renew the lease.", {}),
    ("The player declined treatment.", {}),
    ("The minister answered questions for two hours.", {}),
    ("The dog did not respond to its name.", {}),
    ("The pump did not respond to repairs.", {}),
    ("The government did not respond to the crisis.", {}),
    ("The council approached the owner about a sale.", {}),
    ("The firm asked the council for a licence.", {}),
    ("The winner asked to be named captain.", {}),
    ("The street was named on condition that the family agreed.", {}),
    ("The singer, known only as Wren, sold out the hall.", {}),
    ("The vote was anonymous, the clerk said.", {"clerk": None}),
    ("The doctor is not authorised to sell drugs, the court said.", {"court": None}),
    ("The top of the tower could not be reached by the ladder.", {}),
    ("The deal could not be reached before midnight.", {}),
    ("Calls for help went unanswered for an hour.", {}),
    ("A letter to the king was returned unopened.", {}),
    ("The owner was not available to sign the deed.", {}),
]
"""The sources of each, and what is said of access to them; nothing is said of any other."""


@pytest.mark.parametrize(("text", "expected"), SITUATIONS, ids=[text[:60] for text, _ in SITUATIONS])
def test_access_is_told_of_those_whom_it_concerns(
    read: Read, text: str, expected: dict[str, str | None]
) -> None:
    found = read(OPENING, text)
    for words, kind in expected.items():
        access = found.source(words).access
        assert (None if access is None else str(access.kind)) == kind
    said = [s.label for s in found.sources if s.access is not None]
    assert len(said) == sum(kind is not None for kind in expected.values()), said
