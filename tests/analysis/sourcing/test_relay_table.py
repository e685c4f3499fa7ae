"""Who said it, and through whom it came: situations of relays counted one by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tui_reader.model.sourcing import Channel, Stance

pytestmark = pytest.mark.engine
Read = Callable[..., Any]
OPENING = "The bridge at Vellmark was closed on Monday after a storm hit it."

SITUATIONS: list[tuple[str, dict[str, str | None]]] = [
    (
        "The mill will close, Politico reported, citing two people familiar with the plan.",
        {"two people": "Politico", "Politico": None},
    ),
    (
        "Politico reported that the mill will close, citing two people familiar with the plan.",
        {"two people": "Politico", "Politico": None},
    ),
    (
        "Citing two officials, Reuters reported that the port would shut.",
        {"two officials": "Reuters", "Reuters": None},
    ),
    ("The minister told Reuters that the port would shut.", {"The minister": "Reuters", "Reuters": None}),
    (
        "The minister told Reuters on Monday that the port would shut.",
        {"The minister": "Reuters", "Reuters": None},
    ),
    ("“We are ready,” the minister told Reuters.", {"The minister": "Reuters", "Reuters": None}),
    (
        "The minister was quoted by Reuters as saying that the port would shut.",
        {"The minister": "Reuters", "Reuters": None},
    ),
    (
        "Reuters quoted the minister as saying that the port would shut.",
        {"the minister": "Reuters", "Reuters": None},
    ),
    (
        "The minister was quoted as saying by Tass that the port would shut.",
        {"The minister": "Tass", "Tass": None},
    ),
    ("Forty ships were lost, according to a BBC tally of figures from the ministry.", {"BBC tally": None}),
    ("Forty ships were lost, according to a Reuters count.", {"Reuters count": None}),
    ("The sale was first reported by Bloomberg.", {"Bloomberg": None}),
    ("The news, first reported by the Wall Street Journal, sent shares down.", {"Wall Street Journal": None}),
    ("The Guardian first reported the sale.", {"Guardian": None}),
    (
        "The dam is unsafe, engineers wrote in a report seen by Reuters.",
        {"engineers": "Reuters", "Reuters": None},
    ),
    ("The dam is unsafe, according to a report seen by Reuters.", {"report": "Reuters", "Reuters": None}),
    (
        "In a letter obtained by the New York Times, the minister said that the dam was unsafe.",
        {"the minister": "New York Times", "New York Times": None},
    ),
    (
        "According to documents reviewed by the Associated Press, the dam was never checked.",
        {"documents": "Associated Press", "Associated Press": None},
    ),
    (
        "The minister said in an interview with the BBC that the dam was safe.",
        {"The minister": "BBC", "BBC": None},
    ),
    (
        "In an interview with the Financial Times, the minister said the dam was safe.",
        {"the minister": "Financial Times", "Financial Times": None},
    ),
    ("Speaking on CNN, the senator said that the dam was safe.", {"the senator": "CNN", "CNN": None}),
    ("The senator told CNN’s morning show that the dam was safe.", {"The senator": "CNN", "CNN": None}),
    (
        "The senator told Fox News Sunday that the dam was safe.",
        {"The senator": "Fox News", "Fox News": None},
    ),
    ("“We are ready,” the general told the broadcaster NHK.", {"the general": "NHK", "NHK": None}),
    (
        "The ministry said in a statement carried by the Xinhua news agency that the dam was safe.",
        {"The ministry": "Xinhua", "Xinhua": None},
    ),
    ("State media said that the dam was safe.", {"State media": None}),
    ("Local media reported that forty ships were lost.", {"Local media": None}),
    (
        "Forty ships were lost, local media reported, citing the harbour master.",
        {"harbour master": "local media", "local media": None},
    ),
    (
        "The general said that the dam had been mined, according to the Interfax news agency.",
        {"The general": "Interfax", "Interfax": None},
    ),
    (
        "According to Le Monde, the minister said that the dam was safe.",
        {"the minister": "Le Monde", "Le Monde": None},
    ),
    (
        "Police told the Associated Press that two men were held.",
        {"Police": "Associated Press", "Associated Press": None},
    ),
    ("Two people told NBC News the deal was off.", {"Two people": "NBC News", "NBC News": None}),
    (
        "The minister wrote in the Guardian that the dam was safe.",
        {"The minister": "Guardian", "Guardian": None},
    ),
    ("The minister wrote on Twitter that the dam was safe.", {"The minister": None}),
    ("The minister told reporters that the dam was safe.", {"The minister": None}),
    ("The minister told parliament that the dam was safe.", {"The minister": None}),
    ("Reuters could not verify the report. The minister said that the dam was safe.", {"The minister": None}),
    ("The minister denied a Reuters report that the dam was weak.", {"The minister": None}),
    ("Anna Voss, a reporter for the BBC, said that the dam was safe.", {"Anna Voss": None}),
    ("The BBC said it would cut jobs.", {"BBC": None}),
    ("The Times reported on Monday that the dam was weak.", {"Times": None}),
    ("“We lost all,” a farmer told AFP by telephone.", {"a farmer": "AFP", "AFP": None}),
    ("A farmer, speaking to the AFP news agency, said that all was lost.", {"farmer": "AFP", "AFP": None}),
    (
        "The company told the newspaper that the tests were flawed.",
        {"The company": "the newspaper", "the newspaper": None},
    ),
    ("A source told the Post that the deal was off.", {"A source": "Post", "Post": None}),
    (
        "Bloomberg, citing people familiar with the matter, reported that the bank would be sold.",
        {"people familiar": "Bloomberg", "Bloomberg": None},
    ),
    (
        "The bank will be sold, according to a person cited by Bloomberg.",
        {"a person": "Bloomberg", "Bloomberg": None},
    ),
    ("The dam is weak, Der Spiegel has learnt.", {"Der Spiegel": None}),
    (
        "The president said in remarks broadcast by state television that the dam was safe.",
        {"The president": "state television", "state television": None},
    ),
    (
        "The governor told local radio that forty ships were lost.",
        {"The governor": "local radio", "local radio": None},
    ),
    (
        "The governor told the city’s newspaper that forty ships were lost.",
        {"The governor": "newspaper", "newspaper": None},
    ),
]
"""The sources of each, and the outlet that each came through."""


@pytest.mark.parametrize(("text", "expected"), SITUATIONS, ids=[text[:60] for text, _ in SITUATIONS])
def test_it_is_told_through_whom_it_came(read: Read, text: str, expected: dict[str, str | None]) -> None:
    found = read(OPENING, text)
    by_id = {s.id: s for s in found.sources}
    assert len(by_id) == len(expected), [s.label for s in found.sources]
    for words, outlet in expected.items():
        (source,) = [s for s in found.sources if s.label == words] or [
            s for s in found.sources if words.lower() in s.label.lower()
        ]
        carrier = by_id.get(source.via or "")
        assert (carrier is None) == (outlet is None), source.label
        if carrier is not None and outlet is not None:
            assert outlet.lower() in carrier.label.lower()
            assert (carrier.channel, carrier.stance) == (Channel.OUTLET, Stance.MEDIA)
