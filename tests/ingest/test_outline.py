"""Sections by headings, and parts that the text shows where it has none."""

from __future__ import annotations

import random

from tests.effort import TIMES, grows
from tests.ingest.conftest import LEAD, PROSE, SECOND, TITLE, Read
from tui_reader.ingest.parts import find_parts

FERRY = [
    "Crews of the Vessary line want longer rests between two crossings, said Ida Holm of the Seafarers' Union.",
    "The Vessary line answered that its rosters leave eleven hours ashore after every second crossing.",
    "A mediator met the Seafarers' Union and the Vessary line on Tuesday and called their talks useful.",
    "Ida Holm said the crews of the Vessary line would strike for three days unless the rosters change.",
    "Passengers of the Vessary line can have their fares back, and the crews will carry medicine for nothing.",
]
SCHOOL = [
    "In Tarn Hollow the school kitchen was closed after mice were seen among the flour sacks by a cook.",
    "Head teacher Osric Bell told parents at Tarn Hollow that lunches would come from the village inn.",
    "Inspectors found holes in the kitchen wall at Tarn Hollow that are as old as the school itself.",
    "Osric Bell hopes for a new kitchen, which parents at Tarn Hollow have been promised for nine years.",
    "A builder will look at the kitchen wall after the holidays, Osric Bell wrote in a letter to parents.",
]
ORCHARD = [
    "Growers around Mount Pell lost a third of their cherries when frost came back in the last week of April.",
    "Lina Aster, who keeps forty trees below Mount Pell, burned straw all night to keep the blossom warm.",
    "The cherries that are left will ripen late, and Lina Aster expects the birds to take their share.",
    "Growers at Mount Pell ask the province for help with nets, straw and a warning service for frost.",
    "Lina Aster says that she has seen worse frost, but never after so many weeks of warm April days.",
]


def test_headings_make_the_sections(read: Read) -> None:
    article = read(TITLE, *PROSE, "Who pays", *PROSE, "How long it takes", LEAD, SECOND)
    assert [s.heading for s in article.sections] == [None, "Who pays", "How long it takes"]
    assert [len(s.paragraphs) for s in article.sections] == [3, 3, 2]


def test_parts_are_found_where_people_and_places_change_and_named_after_them(read: Read) -> None:
    article = read("Three stories of one spring", *FERRY, *SCHOOL, *ORCHARD)
    opening, school, orchard = article.sections
    assert [len(s.paragraphs) for s in article.sections] == [5, 5, 5]
    assert (opening.heading, opening.generated) == (None, False)
    assert school.generated
    assert "Tarn Hollow" in (school.heading or "")
    assert orchard.generated
    assert "Lina Aster" in (orchard.heading or "")


def test_a_short_article_stays_in_one_part(read: Read) -> None:
    assert [s.heading for s in read(TITLE, *FERRY).sections] == [None]


def test_parts_cover_all_paragraphs_without_a_gap() -> None:
    rng = random.Random(7)
    pool = FERRY + SCHOOL + ORCHARD
    for count in (1, 7, 8, 40, 299, 301, 5_000):
        parts = find_parts([rng.choice(pool) for _ in range(count)])
        assert [p.first for p in parts] == [0, *(p.end for p in parts[:-1])]
        assert parts[-1].end == count
        assert all(p.first < p.end for p in parts)
        assert parts[0].name is None
        names = [p.name for p in parts[1:]]
        assert all(names)
        assert len(set(names)) == len(names)


def test_parts_of_a_long_text_take_no_longer_than_its_length() -> None:
    paragraphs = (FERRY + SCHOOL + ORCHARD) * 4_000
    assert grows(find_parts, paragraphs[: len(paragraphs) // TIMES], paragraphs) <= 3 * TIMES
