"""Properties of every plain text: nothing is lost, spans hold what they say, and time is linear."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.effort import TIMES, comes_to_an_end, grows
from tests.ingest.conftest import LEAD, PROSE, SECOND, TITLE, Read
from tui_reader.ingest.clean import clean
from tui_reader.ingest.text import read_text
from tui_reader.model.article import PROSE as PROSE_KINDS
from tui_reader.model.article import Article, BlockKind

LINES = st.lists(
    st.one_of(
        st.text(max_size=60),
        st.sampled_from(
            [
                TITLE,
                *PROSE,
                "",
                "  ",
                "By Marta Voss",
                "3 May 2024",
                "14:05",
                "Who pays?",
                "- one",
                "2. two",
                "• three",
                "Read more: x",
                "Correction: y",
                "* * *",
                "ELLERY, May 3 (CW) — The span",
                "\u202eevil\x1b[31m",
                "\u00a0",
            ]
        ),
    ),
    max_size=14,
)
TEXTS = st.one_of(LINES.map("\n".join), LINES.map("\r\n".join), st.text(max_size=300))


def check_spans(article: Article) -> None:
    """What holds for every article however it was read."""
    whole = len(article.text)
    for block in article.blocks:
        words = block.span.of(article.text)
        assert 0 <= block.span.start < block.span.end <= whole
        assert words == words.strip()
    for before, after in pairwise(article.blocks):
        assert before.span.end <= after.span.start
    prose = [b.span for b in article.blocks if b.kind in PROSE_KINDS]
    assert list(article.paragraphs) == prose
    assert [s.index for s in article.sections] == list(range(1, len(article.sections) + 1))
    for section in article.sections:
        assert all(section.span.covers(p) for p in section.paragraphs)
        assert section.heading_span is None or section.span.covers(section.heading_span)
    for before_, after_ in pairwise(article.sections):
        assert before_.span.end <= after_.span.start
    for link in article.links:
        assert 0 <= link.span.start < link.span.end <= whole
    for style in article.styles:
        assert 0 <= style.span.start < style.span.end <= whole
    assert clean(article.text) == article.text
    assert clean(article.title) == article.title
    assert "\n" not in article.title


def _solid(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_a_plain_text_differs_from_its_source_in_white_space_and_removed_characters_only(text: str) -> None:
    article = read_text(text, location="-")
    assert _solid(article.text) == _solid(clean(text))
    check_spans(article)
    # Every character that can be seen lies in a block.
    assert _solid("".join(b.span.of(article.text) for b in article.blocks)) == _solid(article.text)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_reading_the_text_of_an_article_again_finds_the_same(text: str) -> None:
    once = read_text(text, location="-")
    again = read_text(once.text, location="-")
    assert (again.text, again.blocks, again.sections) == (once.text, once.blocks, once.sections)


@pytest.mark.parametrize(
    "piece",
    [
        LEAD + "\n",
        "By Marta Voss and Jo Lind\n",
        "- item\n",
        "Who pays?\n" + LEAD + "\n",
        "a" * 50,
        "A" * 20 + " ",
        "“" * 40,
        "( [ ( [ ",
        "12:30 12.30 % ",
        "— @a ",
        "\u202e\x1b",
        "photo: image: credit: ",
        "A.-' " * 9,
    ],
    ids=repr,
)
def test_time_grows_with_the_length_and_no_faster(piece: str) -> None:
    short = piece * (20_000 // len(piece))
    assert grows(lambda text: read_text(text, location="-"), short, short * TIMES) <= 3 * TIMES


def test_a_line_of_a_megabyte_is_one_paragraph() -> None:
    line = (LEAD + " ") * 10_000
    with comes_to_an_end():
        article = read_text(line, location="-")
    assert len(article.paragraphs) == 1
    assert article.paragraphs[0].of(article.text) == line.strip()
    assert len(article.title) <= 90


def test_title_standfirst_byline_date_and_dateline_are_read_from_the_front(read: Read) -> None:
    article = read(
        TITLE,
        "The harbour board closes the swing bridge at Port Ellery and cannot say for how long",
        "By Marta Voss and Jo Lind",
        "Published: May 3, 2024 2:05 pm",
        "Updated: May 4, 2024",
        f"PORT ELLERY — {LEAD}",
        SECOND,
    )
    assert [b.kind for b in article.blocks][:5] == [
        BlockKind.HEADLINE,
        BlockKind.STANDFIRST,
        BlockKind.BYLINE,
        BlockKind.DATE,
        BlockKind.DATE,
    ]
    assert article.bylines == ("Marta Voss", "Jo Lind")
    assert (article.published, article.modified) == ("2024-05-03T14:05:00", "2024-05-04")
    assert article.dateline == "PORT ELLERY —"


def test_a_writer_is_told_at_the_end_only() -> None:
    line = "Marta Voss is a reporter with the Coast Post."
    last = read_text("\n".join([TITLE, *PROSE, line]), location="-")
    assert last.blocks[-1].kind is BlockKind.NOTE
    early = read_text("\n".join([TITLE, LEAD, line, *PROSE, *PROSE]), location="-")
    assert early.blocks[2].kind is BlockKind.PARAGRAPH
