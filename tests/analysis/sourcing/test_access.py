"""What articles say of reaching their sources, each beside something that only sounds like it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tui_reader.model.sourcing import AccessKind

pytestmark = pytest.mark.engine
Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("sentence", "label", "kind"),
    [
        ("The mayor of Vellmark declined to comment.", "mayor", AccessKind.DECLINED),
        ("Brandt Shipping declined to say how many boats it had lost.", "Brandt", AccessKind.DECLINED),
        ("The harbour office refused to discuss the letter.", "harbour office", AccessKind.DECLINED),
        ("A spokeswoman for the port would not comment on the case.", "spokeswoman", AccessKind.DECLINED),
        ("Ilse Tarn, the mayor, declined to be interviewed.", "Ilse Tarn", AccessKind.DECLINED),
        ("The ministry declined requests for comment.", "ministry", AccessKind.DECLINED),
        ("The company had no comment.", "company", AccessKind.DECLINED),
        ("The prosecutor did not respond to a request for comment.", "prosecutor", AccessKind.NO_RESPONSE),
        (
            "Brandt Shipping did not immediately respond to emailed questions.",
            "Brandt",
            AccessKind.NO_RESPONSE,
        ),
        ("The owners did not return several calls.", "owners", AccessKind.NO_RESPONSE),
        ("Calls to the ministry went unanswered.", "ministry", AccessKind.NO_RESPONSE),
        ("There was no immediate comment from the government.", "government", AccessKind.NO_RESPONSE),
        ("Messages left with the union were not returned.", "union", AccessKind.NO_RESPONSE),
        ("The bank has yet to respond to questions.", "bank", AccessKind.NO_RESPONSE_YET),
        ("The council had not responded by press time.", "council", AccessKind.NO_RESPONSE_YET),
        ("The embassy has not yet replied to our letter.", "embassy", AccessKind.NO_RESPONSE_YET),
        ("The skipper could not be reached for comment.", "skipper", AccessKind.UNREACHABLE),
        ("Ilse Tarn could not immediately be reached.", "Ilse Tarn", AccessKind.UNREACHABLE),
        ("Attempts to reach the family were unsuccessful.", "family", AccessKind.UNREACHABLE),
        ("Efforts to reach Ilse Tarn by phone were unsuccessful.", "Ilse Tarn", AccessKind.UNREACHABLE),
        ("The mayor's office did not make her available for an interview.", "office", AccessKind.DECLINED),
        ("Police refused to answer questions about the search.", "Police", AccessKind.DECLINED),
        ("The owner was travelling and unavailable for comment.", "owner", AccessKind.UNREACHABLE),
        ("A hospital spokeswoman declined to give their names.", "spokeswoman", AccessKind.DECLINED),
        ("Police have not commented.", "Police", AccessKind.NO_RESPONSE),
        ("The director was not available for comment.", "director", AccessKind.UNREACHABLE),
        ("The firm responded to a request for comment on Friday.", "firm", AccessKind.RESPONDED),
    ],
)
def test_access_is_linked_to_whom_it_concerns(
    read: Read, sentence: str, label: str, kind: AccessKind
) -> None:
    source = read("The bridge at Vellmark was closed on Monday.", sentence).source(label)
    assert source.access is not None
    assert source.access.kind is kind


@pytest.mark.parametrize(
    "sentence",
    [
        "The officials declined the offer of a second ferry.",
        "The owners refused to give way.",
        "The road was unavailable for a week.",
        "Shares in the shipping line declined on Tuesday.",
        "The mayor declined to run for a second term.",
        "The owners refused to sign the contract.",
        "The patients did not respond to treatment.",
        "Fire crews responded to the blaze within minutes.",
        "The police responded to a call about a stray horse.",
        "The rescue boat did not respond to calls for help from the ferry.",
        "The summit could not be reached because of the snow.",
        "The islands could not be reached by boat for a week.",
        "The bridge was not available to lorries.",
        "The engine has yet to start.",
        "The crew had not returned by noon.",
        "The port returned the boats to their owners.",
        "A decision was not reached on Tuesday.",
        "Voters answered the question with a clear no.",
        "The fever declined after three days.",
        "The steering did not respond, and the ferry hit the pier.",
        "The council refused to pay for the repairs.",
    ],
)
def test_words_that_only_sound_like_access_say_nothing_of_it(read: Read, sentence: str) -> None:
    found = read("The bridge at Vellmark was closed on Monday.", sentence)
    assert [s.label for s in found.sources if s.access is not None] == []


@pytest.mark.parametrize(
    ("text", "label", "kind", "reason"),
    [
        (
            "Two engineers, who requested anonymity to discuss an unfinished survey, said the piers "
            "were cracked.",
            "engineers",
            AccessKind.ANONYMITY,
            "to discuss an unfinished survey",
        ),
        (
            "“It was known,” said a nurse who asked not to be named because she feared losing her job.",
            "nurse",
            AccessKind.ANONYMITY,
            "because she feared losing her job",
        ),
        (
            "A deal was near, a harbour official said on condition of anonymity because the talks "
            "were private.",
            "official",
            AccessKind.ANONYMITY,
            "because the talks were private",
        ),
        (
            "Two dock workers, who asked that their full names not be published for fear of losing their jobs, "
            "said the sprinklers were off.",
            "dock workers",
            AccessKind.ANONYMITY,
            "for fear of losing their jobs",
        ),
        (
            "The ferry will stop, said an official, speaking on condition of anonymity.",
            "official",
            AccessKind.ANONYMITY_NO_REASON,
            "",
        ),
        (
            "A clerk said the books were wrong. The clerk spoke anonymously for fear of reprisals.",
            "clerk",
            AccessKind.ANONYMITY,
            "for fear of reprisals",
        ),
        (
            "A police officer, who was not authorised to speak publicly, said two men had been held.",
            "officer",
            AccessKind.ANONYMITY_BOILERPLATE,
            None,
        ),
        (
            "The deal is off, said a diplomat who spoke on condition of anonymity because he was not "
            "authorized to discuss it with reporters.",
            "diplomat",
            AccessKind.ANONYMITY_BOILERPLATE,
            "because he was not authorized to discuss it with reporters",
        ),
        (
            "Three aides asked for anonymity to speak candidly about the mayor. The aides said she "
            "was tired.",
            "aides",
            AccessKind.ANONYMITY_BOILERPLATE,
            "to speak candidly about the mayor",
        ),
        (
            "The sale will go ahead, according to two people familiar with the matter.",
            "people",
            AccessKind.ANONYMITY_NO_REASON,
            "",
        ),
        (
            "Two people who worked on the survey said the damage was old. They asked not to be named because "
            "they still work for the port.",
            "people",
            AccessKind.ANONYMITY,
            "because they still work for the port",
        ),
        (
            "The baker said the mill had been burnt. Because he feared reprisals, the baker asked "
            "not to be named.",
            "baker",
            AccessKind.ANONYMITY,
            "Because he feared reprisals",
        ),
    ],
)
def test_anonymity_is_told_with_its_reason(
    read: Read, text: str, label: str, kind: AccessKind, reason: str | None
) -> None:
    found = read(text)
    source = found.source(label)
    assert source.access is not None
    assert source.access.kind is kind
    if reason is not None:
        assert found.reason(source) == reason


@pytest.mark.parametrize(
    "text",
    [
        "The hall was paid for by an anonymous donor, the mayor said.",
        "Ilse Tarn said the winner of the lottery had requested anonymity.",
        "He found his way to Alcoholics Anonymous, said Anna Oddal.",
        "The ship was not authorised to enter the port, said Anna Oddal.",
        "Lorries are not allowed to use the bridge, the council said.",
        "The dog, familiar with the path, came home alone, said Anna Oddal.",
        "The boats were not permitted to land, the harbour office said.",
        "Anna Oddal said the letters had been written anonymously.",
        "The two streets were not to be named after the poet, the council said.",
        "The choir is close to the council offices, said Ilse Tarn.",
    ],
)
def test_what_is_not_about_a_source_hides_nobody(read: Read, text: str) -> None:
    assert [s.label for s in read(text).sources if s.access is not None] == []


def test_the_words_that_state_it_can_be_jumped_to(read: Read) -> None:
    found = read("The bank has yet to respond to questions from this paper.")
    assert found.evidence(found.source("bank"), "access") == ["has yet to respond"]


def test_a_source_that_says_nothing_else_has_no_attributions(read: Read) -> None:
    found = read("The roof fell in on Monday.", "The owner, Anna Oddal, could not be reached for comment.")
    assert found.source("Anna Oddal").attributions == ()


def test_a_pronoun_or_a_title_leads_to_the_one_it_means(read: Read) -> None:
    found = read(
        "“We are sorry,” said Anna Voss, the mayor of Vellmark.",
        "The town has no money. She did not respond to further questions.",
        "Bo Tarn, the governor, said he would help. The mayor declined to comment on that.",
    )
    source = found.source("Anna Voss")
    assert source.access is not None
    assert len(source.access.words) == 2
    assert found.source("Bo Tarn").access is None


def test_a_refusal_and_a_statement_of_one_person_stand_under_one_source(read: Read) -> None:
    found = read(
        "“We are sorry,” said Ilse Tarn, the mayor of Vellmark.",
        "Tarn declined to comment on the cost.",
    )
    source = found.source("Tarn")
    assert source.attributions
    assert source.access is not None
    assert source.access.kind is AccessKind.DECLINED


def test_a_refusal_is_no_claim_but_its_sentence_has_a_source(read: Read) -> None:
    found = read("The bridge was closed.", "Brandt Shipping declined to comment.")
    assert found.analysis.attributions == ()
    assert found.measure("unattributed_paragraphs").value == 1


def test_a_hidden_name_is_that_of_the_person_not_of_what_stands_between(read: Read) -> None:
    found = read(
        "According to a person briefed on the talks, who was granted anonymity to describe private "
        "conversations, the sale will close in June."
    )
    source = found.source("a person briefed")
    assert source.access is not None
    assert source.access.kind is AccessKind.ANONYMITY
    assert found.reason(source) == "to describe private conversations"


def test_a_ministry_is_not_the_white_house(read: Read) -> None:
    found = read("The White House had no immediate comment. The ministry has yet to reply to questions.")
    assert {s.label: s.access.kind for s in found.sources if s.access} == {
        "White House": AccessKind.NO_RESPONSE,
        "The ministry": AccessKind.NO_RESPONSE_YET,
    }


def test_what_somebody_was_asked_is_nothing_said(read: Read) -> None:
    found = read("Anna Voss, when asked about the pier, said that it was weak.")
    assert [s.label for s in found.sources] == ["Anna Voss"]
    assert len(found.analysis.attributions) == 1


def test_neither_of_two_answered(read: Read) -> None:
    found = read(
        "The fire is out. Neither the inspectorate nor the port authority responded to requests for comment."
    )
    assert {s.label: s.access.kind for s in found.sources if s.access} == {
        "the inspectorate": AccessKind.NO_RESPONSE,
        "the port authority": AccessKind.NO_RESPONSE,
    }


def test_both_who_are_joined_declined(read: Read) -> None:
    found = read("The fire is out. The ministry and the shipping company declined to comment.")
    assert [s.access.kind for s in found.sources if s.access] == [AccessKind.DECLINED, AccessKind.DECLINED]
