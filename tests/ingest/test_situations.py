"""What real pasted text is like: no blank lines, no marks, and lines of every kind between the paragraphs."""

from __future__ import annotations

import pytest

from tests.ingest.conftest import LEAD, PROSE, SECOND, THIRD, TITLE, Kinds, Read
from tui_reader.model.article import BlockKind


def test_a_standfirst_with_a_full_stop_stands_between_title_and_lead(read: Read) -> None:
    standfirst = "The harbour board closes the swing bridge at Port Ellery for repairs that may take a month."
    article = read(TITLE, standfirst, LEAD, SECOND)
    assert (article.title, article.standfirst) == (TITLE, standfirst)
    assert [p.of(article.text) for p in article.paragraphs] == [LEAD, SECOND]


def test_a_standfirst_without_a_stop_is_one_as_well(read: Read) -> None:
    standfirst = "Engineers found cracked bolts in the eastern span and say that a month will do"
    article = read(TITLE, standfirst, LEAD, SECOND)
    assert article.standfirst == standfirst


def test_without_a_standfirst_the_lead_stays_prose(read: Read) -> None:
    article = read(TITLE, *PROSE)
    assert article.standfirst is None
    assert [p.of(article.text) for p in article.paragraphs] == list(PROSE)


def test_a_first_paragraph_that_tells_an_event_is_no_standfirst(read: Read) -> None:
    lead = "The swing bridge at Port Ellery closed on Friday."
    article = read(TITLE, lead, LEAD, SECOND)
    assert article.standfirst is None


@pytest.mark.parametrize("dash", ["-", "--", "–", "—"])
@pytest.mark.parametrize(
    "place",
    [
        "PORT ELLERY",
        "PORT ELLERY, Norland",
        "PORT ELLERY, May 3",
        "PORT ELLERY, 3 May (Coast Wire)",
        "ELLERY (CW)",
        "Port Ellery (Coast Wire)",
        "Ellery, Norland (CW)",
    ],
)
def test_a_dateline_opens_the_first_paragraph(read: Read, place: str, dash: str) -> None:
    for lines in ([TITLE, f"{place} {dash} {LEAD}", SECOND], [f"{place} {dash} {LEAD}", SECOND, THIRD]):
        article = read(*lines)
        assert article.dateline == f"{place} {dash}"
        assert article.dateline_span == (article.paragraphs[0].start, article.paragraphs[0].start + len(place) + 2
                                         + len(dash) - 1)  # fmt: skip


@pytest.mark.parametrize("dash", ["--", "–", "—"])
@pytest.mark.parametrize("place", ["Ellery", "Port Ellery", "Ellery, Norland", "Port Ellery, May 3"])
def test_a_town_in_small_letters_needs_a_long_dash(read: Read, place: str, dash: str) -> None:
    assert read(TITLE, f"{place} {dash} {LEAD}", SECOND).dateline == f"{place} {dash}"


def test_a_dateline_stands_on_the_third_line_behind_standfirst_and_byline(read: Read) -> None:
    article = read(
        TITLE,
        "Cracked bolts were found in the eastern span and nobody knows how old they are.",
        "By Marta Voss",
        f"ELLERY, Norland (CW) — {LEAD}",
        SECOND,
    )
    assert article.dateline == "ELLERY, Norland (CW) —"
    assert article.standfirst
    assert article.bylines == ("Marta Voss",)


@pytest.mark.parametrize(
    "line",
    [
        "Voss — who leads the harbour board — said the span would be closed for a month at the least.",
        "Self-made engineers looked at the bolts and found nothing that they had not known for years.",
        "UPDATE: The harbour board said that the span would stay closed until the end of the month.",
    ],
)
def test_a_dash_early_in_a_sentence_makes_no_dateline(read: Read, line: str) -> None:
    assert read(TITLE, line, SECOND).dateline is None


@pytest.mark.parametrize(
    "heading",
    [
        "Who will pay for the repairs?",
        "WHO WILL PAY",
        "5 things to know",
        "'Nobody told us' about the bolts",
        "By Friday the quay will be closed",
        "May the best bridge win",
        "First steps on the quay",
        "More lorries than the road can bear",
        "Share of the blame",
    ],
)
def test_a_short_line_before_prose_is_a_heading(read: Read, heading: str) -> None:
    article = read(TITLE, LEAD, SECOND, heading, THIRD, LEAD)
    assert [s.heading for s in article.sections] == [None, heading]
    assert [len(s.paragraphs) for s in article.sections] == [2, 2]
    assert not any(s.generated for s in article.sections)


@pytest.mark.parametrize(
    "line",
    [
        '"We will not wait"',
        "“We cannot wait”",
        "'Leave it open,'",
        "“Not one more winter!”",
        "Nobody asked us",
        "She said no more",
    ],
)
def test_a_spoken_line_that_looks_like_a_heading_stays_prose(kinds: Kinds, line: str) -> None:
    assert kinds(TITLE, LEAD, line, SECOND, THIRD)[line] is BlockKind.PARAGRAPH


def test_a_line_behind_a_broken_line_goes_on_with_it(kinds: Kinds) -> None:
    found = kinds(TITLE, LEAD, "The board and the firm that built the bridge in", "Port Ellery", THIRD)
    assert found["Port Ellery"] is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("— Marta Voss (@martavoss) May 3, 2024", BlockKind.NOTE),
        ("BRNT.L 12.40 +3.2%", BlockKind.NOTE),
        ("(NYSE: BRNT)", BlockKind.NOTE),
        ("Additional reporting by Ana Ruiz in Ellery", BlockKind.NOTE),
        ("(Reporting by Ana Ruiz and Jo Lind; editing by Per Olsen)", BlockKind.NOTE),
        ("Ana Ruiz contributed to this report.", BlockKind.NOTE),
        ("Editor's note: this story first ran in May.", BlockKind.NOTE),
        ("14:05", BlockKind.DATE),
        ("9.30pm GMT", BlockKind.DATE),
        ("2h ago", BlockKind.DATE),
        ("Last updated on Friday 3 May 2024 at 10.15", BlockKind.DATE),
        ("Read more: Council puts off the vote", BlockKind.READ_MORE),
        ("READ MORE", BlockKind.READ_MORE),
        ("Related: the bridge of 1910", BlockKind.READ_MORE),
        ("Sign up for our newsletter", BlockKind.READ_MORE),
        ("Follow us on all channels", BlockKind.READ_MORE),
        ("Advertisement", BlockKind.READ_MORE),
        ("https://coast-post.example/bridge", BlockKind.READ_MORE),
        ("The bridge at dusk. Photograph: Jo Lind/Coast Pictures", BlockKind.CAPTION),
        ("A lorry on the causeway. (Photo by Ana Ruiz)", BlockKind.CAPTION),
        ("Cracked bolts on the span [Ana Ruiz/Coast Pictures]", BlockKind.CAPTION),
        ("Image: the eastern span in winter", BlockKind.CAPTION),
        ("* * *", BlockKind.RULE),
        ("• Lorries go over the causeway", BlockKind.LIST_ITEM),
    ],
)
def test_what_is_no_prose_is_kept_apart_from_it(kinds: Kinds, line: str, kind: BlockKind) -> None:
    found = kinds(TITLE, LEAD, SECOND, line, THIRD)
    assert found[line] is kind
    assert [words for words, kind in found.items() if kind is BlockKind.PARAGRAPH] == [LEAD, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "Read more widely, she said, and you will find that the harbour board knew of all of it.",
        "Share prices of the firm that built the bridge fell by four per cent on the news.",
        "By Friday evening nobody on the quay knew when the span would be lowered again.",
        "Pictures of the span that the engineers took last winter show rust on every bolt.",
    ],
)
def test_a_sentence_that_begins_like_a_mark_stays_prose(kinds: Kinds, line: str) -> None:
    assert kinds(TITLE, LEAD, line, THIRD)[line] is BlockKind.PARAGRAPH


def test_entries_of_a_live_page_keep_their_times(read: Read) -> None:
    article = read("Storm live", "14:05", LEAD, "13:50", SECOND, "13:10", THIRD)
    times = [b.span.of(article.text) for b in article.blocks if b.kind is BlockKind.DATE]
    assert times == ["14:05", "13:50", "13:10"]
    assert article.published is None
    assert len(article.paragraphs) == 3


def test_a_time_behind_the_first_paragraph_makes_it_no_standfirst(read: Read) -> None:
    assert read("Storm live", LEAD, "14:05", SECOND, THIRD).standfirst is None


def test_a_correction_is_told_first_and_last(read: Read) -> None:
    first = "Correction: An earlier version gave the wrong year."
    last = "This article was amended on 3 May 2024 to correct the height of the bridge."
    article = read(first, TITLE, LEAD, SECOND, last)
    assert article.title == TITLE
    told = [b.span.of(article.text) for b in article.blocks if b.kind is BlockKind.CORRECTION]
    assert told == [first, last]
    assert len(article.paragraphs) == 2


@pytest.mark.parametrize("line", ["The bridge is closed.", "The bridge is closed", "Bridge"])
def test_an_article_of_one_line_is_one_paragraph(read: Read, line: str) -> None:
    article = read(line)
    assert article.title == line
    assert [p.of(article.text) for p in article.paragraphs] == [line]


def test_line_ends_of_other_systems_are_line_ends(read: Read) -> None:
    lines = [TITLE, *PROSE]
    wanted = read(*lines)
    for end in ("\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b"):
        article = read(end.join(lines))
        assert [b.kind for b in article.blocks] == [b.kind for b in wanted.blocks]
        assert [p.of(article.text) for p in article.paragraphs] == list(PROSE)


def test_no_break_spaces_stay_and_zero_width_characters_go(read: Read) -> None:
    article = read(TITLE, "The board\u00a0of Port\u200bEllery has 400\u202f000\u00a0crowns.", SECOND)
    assert (
        article.paragraphs[0].of(article.text) == "The board\u00a0of PortEllery has 400\u202f000\u00a0crowns."
    )


@pytest.mark.parametrize("end", ["", "\n", "\n\n\n", " \t\n"])
def test_how_the_file_ends_makes_no_difference(read: Read, end: str) -> None:
    article = read("\n".join([TITLE, *PROSE]) + end)
    assert article.paragraphs[-1].of(article.text) == THIRD


def test_labels_of_questions_and_answers_stay_with_their_words(read: Read) -> None:
    lines = [
        "Q: Who pays for it?",
        f"A: {SECOND}",
        "Coast Post: Is it safe?",
        f"Voss: {THIRD}",
        "Q. Why?",
        "A. Rust.",
    ]
    article = read("Six questions to the engineer", LEAD, *lines)
    assert [p.of(article.text) for p in article.paragraphs] == [LEAD, *lines]
    assert [s.heading for s in article.sections] == [None]


@pytest.mark.parametrize("marks", ["---", "***", "•••", "123"])
def test_a_list_belongs_to_the_heading_above_it(read: Read, marks: str) -> None:
    sign = [f"{mark}." if mark.isdigit() else mark for mark in marks]
    items = [
        f"{sign[0]} Lorries go over the causeway",
        f"{sign[1]} Cars go round by the mill",
        f"{sign[2]} Walk",
    ]
    article = read(TITLE, LEAD, "What drivers should know", *items, THIRD)
    assert [s.heading for s in article.sections] == [None, "What drivers should know"]
    assert [b.span.of(article.text) for b in article.blocks if b.kind is BlockKind.LIST_ITEM] == items


def test_a_doubled_word_is_left_as_it_is(read: Read) -> None:
    line = "They are expected to attend to attend the the meeting on the quay, and all of them will."
    article = read(TITLE, line, SECOND)
    assert article.paragraphs[0].of(article.text) == line


def test_lines_of_a_fixed_width_are_joined_into_paragraphs(read: Read) -> None:
    import textwrap

    wrapped = "\n\n".join(
        textwrap.fill(words, 58) for words in (TITLE, LEAD + " " + SECOND, THIRD + " " + LEAD)
    )
    article = read(wrapped)
    assert article.title == TITLE
    assert [" ".join(p.of(article.text).split()) for p in article.paragraphs] == [
        f"{LEAD} {SECOND}",
        f"{THIRD} {LEAD}",
    ]


def test_blank_lines_between_paragraphs_change_nothing(read: Read) -> None:
    tight = read(TITLE, *PROSE, "Who pays", *PROSE)
    apart = read("\n\n".join([TITLE, *PROSE, "Who pays", *PROSE]))
    assert [b.kind for b in tight.blocks] == [b.kind for b in apart.blocks]
