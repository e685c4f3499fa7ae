"""Identity, stance and channel of a source, each with the words it rests on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tui_reader.model.sourcing import Channel, Identity, Stance

pytestmark = pytest.mark.engine
Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("Anna Voss said that the pier was shut.", Identity.NAMED),
        ("The mayor, Anna Voss, said that the pier was shut.", Identity.NAMED),
        ("Harbour master Anna Voss said that the pier was shut.", Identity.NAMED),
        ("The Ministry of Transport said that the pier was shut.", Identity.ORGANISATION),
        ("The ministry said that the pier was shut.", Identity.ORGANISATION),
        ("Norway said that the border was shut.", Identity.ORGANISATION),
        ("Police said that the pier was shut.", Identity.ORGANISATION),
        ("A harbour official said that the pier was shut.", Identity.DESCRIBED),
        ("A company in the port said that it would close.", Identity.DESCRIBED),
        ("Residents said that the pier was shut.", Identity.DESCRIBED),
        ("A spokesman for Anna Voss said that the pier was shut.", Identity.DESCRIBED),
        ("A source close to the council said that the pier was shut.", Identity.DESCRIBED),
        ("Sources said that the pier was shut.", Identity.BARE),
        ("Some say that the pier was shut.", Identity.BARE),
        ("A report said that the pier was weak.", Identity.DOCUMENT),
        ("According to figures from the ministry, rents have doubled.", Identity.DOCUMENT),
        ("The indictment says that he took the money.", Identity.DOCUMENT),
        ("The pier is said to be weak.", Identity.PASSIVE),
        ("K. L. Maurer, the owner's treasurer, said that the pier was shut.", Identity.NAMED),
        ("Brant Events, the company that ran the fair, said that it was over.", Identity.ORGANISATION),
        ("The energy regulator said that the pier was shut.", Identity.ORGANISATION),
        ("It will close, the harbour board said.", Identity.ORGANISATION),
        ("Critics said that the pier was ugly.", Identity.BARE),
        ("The pier belongs to the town, according to the land register.", Identity.DOCUMENT),
        ("An FBI summary of the case said that he had known.", Identity.DOCUMENT),
    ],
)
def test_identity_is_read_off_the_words_that_name_the_source(
    read: Read, text: str, identity: Identity
) -> None:
    assert [s.identity for s in read(text).sources] == [identity]


@pytest.mark.parametrize(
    ("text", "stance", "words"),
    [
        ("Mayor Anna Voss said that the pier was shut.", Stance.OFFICIAL, "Mayor"),
        ("Anna Voss, the mayor of Ardbeg, said that the pier was shut.", Stance.OFFICIAL, "mayor"),
        ("US officials said that the pier was shut.", Stance.OFFICIAL, "officials"),
        ("Union officials said that the pier was shut.", Stance.NGO, "Union"),
        ("Company officials said that the pier was shut.", Stance.COMPANY, "Company"),
        ("The union's general secretary, Anna Voss, said that they would strike.", Stance.NGO, None),
        ("Anna Voss, chief executive of Brandt Shipping, said that it would close.", Stance.COMPANY, None),
        (
            "Anna Voss, a professor of law at the University of Ardbeg, said it was void.",
            Stance.EXPERT,
            "professor",
        ),
        ("A former minister said that the pier was weak.", Stance.OTHER, None),
        ("A spokeswoman for the ministry said that the pier was weak.", Stance.OFFICIAL, None),
        ("A spokesman for the airline said that nobody was hurt.", Stance.COMPANY, None),
        ("Residents said that the pier was weak.", Stance.WITNESS, "Residents"),
        ("Military sources said that the pier was mined.", Stance.OFFICIAL, "Military"),
        ("Amnesty International said that the law was cruel.", Stance.NGO, "Amnesty International"),
        ("The University of Ardbeg said that the law was cruel.", Stance.EXPERT, None),
        ("Brandt Shipping Ltd said that it would close.", Stance.COMPANY, None),
        ("The BBC said that it would appeal.", Stance.MEDIA, "The BBC"),
        ("The team's coach, Anna Voss, said that they would win.", Stance.OTHER, "coach"),
        ("People in the town said that the pier was weak.", Stance.UNCLEAR, None),
        ("Sources said that the pier was weak.", Stance.UNCLEAR, None),
        ("Anna Voss said that the pier was weak.", Stance.UNCLEAR, None),
        ("Sen. Anna Voss said that the pier was weak.", Stance.OFFICIAL, "Sen."),
        ("Navy Capt. Anna Voss said that the pier was weak.", Stance.OFFICIAL, None),
        ("Retired Army Lt. Gen. Karl Moss said that the pier was weak.", Stance.OTHER, None),
        ("Karl Moss, who served as mayor until 2012, said it was weak.", Stance.OTHER, None),
        ("Karl Moss, who was coordinator at the ministry from 2009, said it was weak.", Stance.OTHER, None),
        ("Karl Moss, who runs the clinic in Ardbeg, said it was weak.", Stance.EXPERT, None),
        ("Karl Moss of the Seabird Trust said that the pier was weak.", Stance.NGO, None),
        ("Karl Moss, who lives across the river, said that the pier was weak.", Stance.WITNESS, "lives"),
        ("Local broadcaster NRV said that the pier was weak.", Stance.MEDIA, None),
        ("Karl Moss, a first lady historian, said that the pier was weak.", Stance.EXPERT, "historian"),
        ("BBC host Karl Moss said that the pier was weak.", Stance.MEDIA, None),
        ("Current and former officials who spoke with the Herald said it was weak.", Stance.OFFICIAL, None),
        ("The Friends of Ardbeg Pier said that it was weak.", Stance.NGO, None),
        ("Brant Events, the company that ran the fair, said that it was over.", Stance.COMPANY, "company"),
        ("The company would appeal, a spokeswoman said.", Stance.COMPANY, "company"),
        ("Anna Voss, a history major, said that the pier was weak.", Stance.UNCLEAR, None),
    ],
)
def test_stance_is_the_capacity_in_which_a_source_speaks(
    read: Read, text: str, stance: Stance, words: str | None
) -> None:
    found = read(text)
    assert [s.stance for s in found.sources] == [stance]
    if words is not None:
        assert found.evidence(found.sources[0], "stance") == [words]
    assert bool(found.evidence(found.sources[0], "stance")) == (stance is not Stance.UNCLEAR)


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Anna Voss said in an interview that the pier was weak.", Channel.INTERVIEW),
        ("“It is weak,” Anna Voss told the BBC.", Channel.INTERVIEW),
        ("In a statement on Monday, the ministry said that the pier was weak.", Channel.STATEMENT),
        ("The ministry said by email that the pier was weak.", Channel.STATEMENT),
        ("Anna Voss told reporters that the pier was weak.", Channel.SPEECH),
        ("Anna Voss said at a news conference that the pier was weak.", Channel.SPEECH),
        ("Anna Voss wrote on Facebook that the pier was weak.", Channel.SOCIAL),
        ("“It is weak,” Anna Voss tweeted.", Channel.SOCIAL),
        ("Anna Voss testified that the pier was weak.", Channel.COURT),
        ("A report said that the pier was weak.", Channel.DOCUMENT),
        ("The indictment says that he took the money.", Channel.COURT),
        ("A poll found that most people wanted a new pier.", Channel.POLL),
        ("The law says that a pier must be safe.", Channel.LAW),
        ("Reuters reported that the pier was weak.", Channel.OUTLET),
        ("Anna Voss said on Monday that the pier was weak.", Channel.UNSTATED),
        ("Anna Voss said that a statement would follow.", Channel.UNSTATED),
        ("Anna Voss said that the interview had upset her.", Channel.UNSTATED),
    ],
)
def test_channel_is_how_the_words_reached_the_article(read: Read, text: str, channel: Channel) -> None:
    found = read(text)
    source = found.sources[0]
    assert source.channel is channel
    assert bool(found.evidence(source, "channel")) == (channel is not Channel.UNSTATED)


def test_a_modifier_in_an_apposition_is_no_further_source(read: Read) -> None:
    found = read("Anna Voss, a Harbour Trust engineer who works in Ardbeg, said that the pier was weak.")
    assert [s.label for s in found.sources] == ["Anna Voss"]


def test_a_paper_is_the_outlet_that_was_named_before_and_a_study_where_none_was(read: Read) -> None:
    outlet = read("The Ardbeg Herald reported on Monday that the pier was shut. The paper said it was weak.")
    assert [(s.label, len(s.attributions)) for s in outlet.sources] == [("Ardbeg Herald", 2)]
    study = read("A paper in a journal said the pier was weak. The paper found that it would fall.")
    assert [(s.identity, len(s.attributions)) for s in study.sources] == [(Identity.DOCUMENT, 2)]


def test_two_spokespeople_are_two_people(read: Read) -> None:
    found = read("The company would appeal, a spokeswoman said. The ministry would not, a spokesman said.")
    assert [s.stance for s in found.sources] == [Stance.COMPANY, Stance.OFFICIAL]


def test_a_persons_spokesman_takes_their_side_and_is_not_them(read: Read) -> None:
    found = read("Chancellor Anna Voss met the crews. A spokeswoman for Ms Voss said that they would go on.")
    (source,) = found.sources
    assert (source.label, source.identity, source.stance) == (
        "A spokeswoman for Ms Voss",
        Identity.DESCRIBED,
        Stance.OFFICIAL,
    )


def test_the_turns_of_an_interview_are_the_reporters_and_one_persons(read: Read) -> None:
    found = read(
        "Q: Will the pier be mended before the winter storms arrive?",
        "A: We will mend it when the council has found the money for it.",
        "Q: Who is going to pay for the work on the eastern end?",
        "A: Nobody knows that yet, and I will not guess at it here.",
        headline="Questions to Anna Voss",
    )
    speaking = {s.label for s in found.sources if s.attributions}
    assert speaking <= {"Anna Voss", "Q"}
    assert len(found.source("Anna Voss").attributions) == 2
