"""Reporting that came through another outlet, each beside an outlet that relays nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tui_reader.model.sourcing import Channel, Identity, Stance

pytestmark = pytest.mark.engine
Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "who", "outlet"),
    [
        ("The minister said that the dam would hold, Reuters reported.", "minister", "Reuters"),
        ("However, the official warned that the bridge was weak, Politico reported.", "official", "Politico"),
        ("“We will rebuild,” Mayor Anna Voss told the BBC.", "Anna Voss", "BBC"),
        ("Anna Voss told CNN that the harbour would open in May.", "Anna Voss", "CNN"),
        ("“It was dark,” the skipper said in an interview with Le Monde.", "skipper", "Le Monde"),
        ("Anna Voss told the Financial Times that rents would rise.", "Anna Voss", "Financial Times"),
        ("“Nobody warned us,” a survivor told Agence France-Presse.", "survivor", "Agence France-Presse"),
        (
            "The dam is safe, the engineer told reporters, the Associated Press reported.",
            "engineer",
            "Associated Press",
        ),
        ("The port will close, Reuters reported, citing two officials.", "officials", "Reuters"),
        ("Two officials said the port would close, according to Reuters.", "officials", "Reuters"),
        ("The fisherman said that he saw the wave, according to Interfax.", "fisherman", "Interfax"),
        ("Speaking to Sky News, the minister said that taxes would fall.", "minister", "Sky News"),
    ],
)
def test_a_relayed_source_names_the_outlet_it_came_through(
    read: Read, text: str, who: str, outlet: str
) -> None:
    found = read(text)
    relayed = [s for s in found.sources if s.via is not None]
    assert [who in s.label for s in relayed] == [True], [s.label for s in found.sources]
    carrier = next(s for s in found.sources if s.id == relayed[0].via)
    assert outlet in carrier.label
    assert (carrier.stance, carrier.channel) == (Stance.MEDIA, Channel.OUTLET)
    assert found.evidence(relayed[0], "via")


@pytest.mark.parametrize(
    "text",
    [
        "The minister said that Reuters had made a mistake.",
        "Anna Voss told the BBC's lawyers nothing, her brother said.",
        "The minister told reporters that the dam would hold.",
        "“We will rebuild,” Anna Voss told the council.",
        "The mayor wrote to the Times of India building's owner, the clerk said.",
        "Anna Voss, who once worked for Reuters, said the dam would hold.",
        "The minister criticised CNN and said that its report was wrong.",
        "The company said it had sued Le Monde.",
        "“I signed papers that I should have read,” Anna Voss told the chamber, “and I am sorry.”",
        "The union said on Monday that the BBC would cut jobs.",
        "Anna Voss said she reads the Financial Times every day.",
        "The sun rose at five, the skipper said.",
        "It was the best of times, the mayor said.",
    ],
)
def test_an_outlet_that_is_only_spoken_of_relays_nothing(read: Read, text: str) -> None:
    assert [s.label for s in read(text).sources if s.via is not None] == []


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The sale of the mill was first reported by Politico.", "Politico"),
        (
            "The plan to close the school was first reported by the Washington Post on Monday.",
            "Washington Post",
        ),
        ("Reuters first reported the closure of the port.", "Reuters"),
        ("The letter was published by Le Monde.", "Le Monde"),
        ("Bloomberg News was the first to report the sale.", "Bloomberg News"),
    ],
)
def test_a_credit_is_a_source_of_its_own(read: Read, text: str, outlet: str) -> None:
    source = read("The mill was sold on Monday.", text).source(outlet)
    assert source.identity is Identity.ORGANISATION
    assert (source.stance, source.channel) == (Stance.MEDIA, Channel.OUTLET)


def test_one_who_speaks_here_and_through_an_outlet_is_told_apart(read: Read) -> None:
    found = read(
        "Anna Voss said on Monday that the dam would hold.",
        "The town has two dams.",
        "It has no money for a third.",
        "The mill was sold.",
        "Voss told the BBC that she would not resign.",
    )
    own = [s for s in found.sources if s.label == "Anna Voss"]
    assert sorted(s.via is not None for s in own) == [False, True]
    assert found.measure("named_sources").value == 1


def test_a_conversation_with_an_outlet_goes_on_over_a_pronoun(read: Read) -> None:
    found = read("“I am staying,” Anna Voss told the BBC. “I have time,” she said.")
    assert [len(s.attributions) for s in found.sources if s.via is not None] == [2]


def test_the_outlet_that_publishes_the_article_relays_nothing(read: Read) -> None:
    found = read("“We will rebuild,” Anna Voss told the BBC.", site="BBC")
    assert [s.via for s in found.sources] == [None]


@pytest.mark.parametrize(
    ("text", "label", "stance"),
    [
        ("Forty boats were lost, according to a Reuters tally.", "Reuters tally", Stance.MEDIA),
        ("Rents have doubled, according to an analysis by the ministry.", "analysis", Stance.OFFICIAL),
    ],
)
def test_a_count_belongs_to_whoever_made_it(read: Read, text: str, label: str, stance: Stance) -> None:
    source = read(text).source(label)
    assert source.identity is Identity.DOCUMENT
    assert source.stance is stance


def test_an_outlet_that_no_list_knows_is_one_by_its_last_word_and_stays_one_in_short(read: Read) -> None:
    found = read(
        "The pier was weak, a clerk said. The warnings were first reported by the Marrow Ledger.",
        "The Ledger reported that the pier would fall.",
    )
    source = found.source("Ledger")
    assert (source.channel, source.stance) == (Channel.OUTLET, Stance.MEDIA)
    assert len(source.attributions) == 2


def test_their_own_website_relays_nothing(read: Read) -> None:
    found = read("On its website the tourist board says that boat trips are fully booked.")
    (source,) = found.sources
    assert (source.via, source.channel) == (None, Channel.STATEMENT)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The accident was first reported by the Ellery Mail.", "Ellery Mail"),
        ("The deal was first reported on Tuesday by Lantern Online.", "Lantern Online"),
        ("The Ardbeg Lantern first reported that the bridge would close.", "Ardbeg Lantern"),
    ],
)
def test_whoever_is_first_to_report_is_an_outlet_though_no_list_knows_it(
    read: Read, text: str, outlet: str
) -> None:
    (source,) = [s for s in read(text).sources if outlet in s.label]
    assert (source.stance, source.channel) == (Stance.MEDIA, Channel.OUTLET)


@pytest.mark.parametrize(
    "text",
    [
        "The theft was first reported by a neighbour.",
        "The outbreak was first reported by the Ministry of Health.",
        "The fault was first reported by Corran Motors Ltd.",
        "The leak was first reported by Anna Voss, who lives next door.",
    ],
)
def test_not_everybody_who_is_first_to_report_is_an_outlet(read: Read, text: str) -> None:
    assert [s.label for s in read(text).sources if s.channel is Channel.OUTLET] == []
