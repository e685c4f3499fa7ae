"""Who is how many, and who is one of whom: situations counted one by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.engine
Read = Callable[..., Any]
OPENING = "The bridge at Vellmark was closed on Monday after a storm hit it."

Row = tuple[int | None, str | None, int]
"""How many they are, of which group they are a part, and how much is credited to them."""

SITUATIONS: list[tuple[str, dict[str, Row]]] = [
    (
        "Three officials said the dam was weak. One of them said it could fail in spring.",
        {"Three officials": (3, None, 1), "One of them": (1, "Three officials", 1)},
    ),
    (
        "Three officials said the dam was weak. One official said it could fail in spring.",
        {"Three officials": (3, None, 1), "One official": (1, "Three officials", 1)},
    ),
    (
        "Three officials said the dam was weak. One of the officials said it could fail. "
        "The official said that repairs had begun.",
        {"Three officials": (3, None, 1), "One of the officials": (1, "Three officials", 2)},
    ),
    (
        "Three officials said the dam was weak. The officials said that repairs had begun.",
        {"Three officials": (3, None, 2)},
    ),
    (
        "Three officials said the dam was weak. Two of them said it could fail in spring.",
        {"Three officials": (3, None, 1), "Two of them": (2, "Three officials", 1)},
    ),
    (
        "Three officials said the dam was weak. Two others said that it was sound.",
        {"Three officials": (3, None, 1), "Two others": (2, None, 1)},
    ),
    (
        "Two engineers said the dam was weak. Another engineer said that it was sound.",
        {"Two engineers": (2, None, 1), "Another engineer": (1, None, 1)},
    ),
    (
        "An engineer said the dam was weak. A second engineer said that it was sound.",
        {"An engineer": (1, None, 1), "A second engineer": (1, None, 1)},
    ),
    (
        "A person briefed on the talks said a deal was near. A second person said that nothing was settled.",
        {"A person briefed": (1, None, 1), "A second person": (1, None, 1)},
    ),
    (
        "It was loud. Several residents said they heard a bang. One resident said the windows shook.",
        {"Several residents": (None, None, 1), "One resident": (1, "Several residents", 1)},
    ),
    (
        "Two people familiar with the plan said it would be dropped. Both said that the money was gone.",
        {"Two people familiar": (2, None, 2)},
    ),
    (
        "Two people familiar with the plan said it would be dropped. The two said that the money was gone.",
        {"Two people familiar": (2, None, 2)},
    ),
    (
        "Four nurses said the ward was full. All four said that they had complained.",
        {"Four nurses": (4, None, 2)},
    ),
    (
        "Four nurses said the ward was full. A fifth nurse said that she had resigned.",
        {"Four nurses": (4, None, 1), "A fifth nurse": (1, None, 1)},
    ),
    (
        "Two guards said they had seen the lorry. A third guard said the gate had been open.",
        {"Two guards": (2, None, 1), "A third guard": (1, None, 1)},
    ),
    (
        "Six former employees said the books were false. One former employee said he had been told to lie.",
        {"Six former employees": (6, None, 1), "One former employee": (1, "Six former employees", 1)},
    ),
    (
        "Two officials said the port would shut. Another said that it would stay open.",
        {"Two officials": (2, None, 1), "Another": (1, None, 1)},
    ),
    (
        "Two officials said the port would shut. The other official said nothing had been decided.",
        {"Two officials": (2, None, 1), "The other official": (1, "Two officials", 1)},
    ),
    (
        "Two brothers said they had been robbed. One said that the thief had a limp. The other said he saw nobody.",
        {"Two brothers": (2, None, 1), "One": (1, "Two brothers", 1), "The other": (1, "Two brothers", 1)},
    ),
    (
        "Dozens of residents said they had no water. One of the residents said the pipes were dry.",
        {"Dozens of residents": (None, None, 1), "One of the residents": (1, "Dozens", 1)},
    ),
    (
        "At least five witnesses said the bus was speeding. One witness said it ran a red light.",
        {"five witnesses": (None, None, 1), "One witness": (1, "five witnesses", 1)},
    ),
    (
        "An official said the port would shut. The official said that the order was signed.",
        {"An official": (1, None, 2)},
    ),
    (
        "An official said the port would shut. One official said the order was signed.",
        {"An official": (1, None, 1), "One official": (1, None, 1)},
    ),
    (
        "Officials said the port would shut. An official said that the order was signed.",
        {"Officials": (None, None, 1), "An official": (1, None, 1)},
    ),
    ("A pair of divers said the wreck had moved.", {"pair of divers": (2, None, 1)}),
    ("A trio of scientists said the lake was warming.", {"trio of scientists": (3, None, 1)}),
    ("The three ministers said that taxes would fall.", {"three ministers": (3, None, 1)}),
    ("More than 40 teachers said they would resign.", {"40 teachers": (None, None, 1)}),
    ("Nearly 40 teachers said they would resign.", {"40 teachers": (None, None, 1)}),
    ("Around a dozen teachers said they would resign.", {"teachers": (None, None, 1)}),
    ("Two or three neighbours said they heard a shot.", {"neighbours": (None, None, 1)}),
    ("Twenty-two neighbours said they heard a shot.", {"neighbours": (22, None, 1)}),
    ("1,200 members said they would strike.", {"members": (None, None, 1)}),
    ("Two of the three judges said the law was void.", {"Two of the three judges": (2, None, 1)}),
    ("None of the five guards said they had seen the lorry.", {}),
    ("The couple said their car had been stolen.", {"couple": (2, None, 1)}),
    ("The twins said their car had been stolen.", {"twins": (2, None, 1)}),
    ("A group of 12 parents said the school was unsafe.", {"parents": (12, None, 1)}),
    ("A team of four scientists said the lake was warming.", {"scientists": (4, None, 1)}),
    (
        "A source close to the board said the sale was off. The source said a new buyer had come.",
        {"A source close": (1, None, 2)},
    ),
    (
        "Two sources said the sale was off. A third source said it would go on. The sources asked not to be named.",
        {"Two sources": (2, None, 1), "A third source": (1, None, 1)},
    ),
    (
        "Sources said the sale was off. One source said that the price was too high.",
        {"Sources": (None, None, 1), "One source": (1, "Sources", 1)},
    ),
    (
        "The first witness said the driver was drunk. The second witness said he was sober.",
        {"first witness": (1, None, 1), "second witness": (1, None, 1)},
    ),
    ("Three quarters of residents said they felt unsafe.", {"residents": (None, None, 1)}),
    ("One in five residents said they felt unsafe.", {"residents": (None, None, 1)}),
    (
        "Two aides to the mayor said she would resign. A spokesman for the mayor said that she would stay.",
        {"Two aides": (2, None, 1), "spokesman": (1, None, 1)},
    ),
    (
        "Two residents said they heard a bang, and a third said he saw smoke.",
        {"Two residents": (2, None, 1), "a third": (1, None, 1)},
    ),
    (
        "Eight people have died, three officials said. A fourth official said that ten had died.",
        {"three officials": (3, None, 1), "A fourth official": (1, None, 1)},
    ),
    (
        "Five people who were on the boat said it had no lights. One passenger said that the crew had slept.",
        {"Five people": (5, None, 1), "One passenger": (1, None, 1)},
    ),
    (
        "Three people with knowledge of the talks said a deal was near. Two of the people said that it could be "
        "signed on Friday. The people asked not to be named.",
        {"Three people": (3, None, 1), "Two of the people": (2, "Three people", 1)},
    ),
    (
        "A US official and a British official said the strike had failed.",
        {"US official": (1, None, 1), "British official": (1, None, 1)},
    ),
    (
        "Two US officials and a diplomat said the strike had failed.",
        {"Two US officials": (2, None, 1), "a diplomat": (1, None, 1)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SITUATIONS, ids=[text[:60] for text, _ in SITUATIONS])
def test_sources_are_counted_and_grouped(read: Read, text: str, expected: dict[str, Row]) -> None:
    found = read(OPENING, text)
    labels = {s.id: s.label for s in found.sources}
    assert len(labels) == len(expected), labels
    for words, (number, group, said) in expected.items():
        (source,) = [s for s in found.sources if s.label == words] or [
            s for s in found.sources if words in s.label
        ]
        assert (source.number, len(source.attributions)) == (number, said)
        part_of = labels.get(source.part_of or "")
        assert part_of == group or (group is not None and part_of is not None and group in part_of)
