"""Judgements on a single line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.effort import TIMES, grows
from tui_reader.ingest import line_patterns as patterns
from tui_reader.ingest import lines
from tui_reader.model.article import BlockKind


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("By Marta Voss", "Marta Voss"),
        ("BY MARTA VOSS", "MARTA VOSS"),
        ("Words by Jo van der Lind and Ana Ruiz", "Jo van der Lind and Ana Ruiz"),
        ("By Marta Voss, Harbour Correspondent", "Marta Voss, Harbour Correspondent"),
        ("Byline: Marta Voss.", "Marta Voss"),
        ("By Friday the quay will be closed", None),
        ("By Marta Voss.", None),
        ("By", None),
        ("By the harbour", None),
    ],
)
def test_bylines(line: str, who: str | None) -> None:
    assert lines.byline(line) == who


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Marta Voss, Harbour Correspondent", True),
        ("Marta Voss and Jo Lind in Port Ellery", True),
        ("Marta Voss", False),
        ("The bridge is closed in Port Ellery", False),
    ],
)
def test_bylines_without_by(line: str, is_one: bool) -> None:
    assert bool(lines.bare_byline(line)) is is_one


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("It is.", True),
        ("Is it?”", True),
        ("It is.')", True),
        ("It is:", True),
        ("It is", False),
        ("It is,", False),
    ],
)
def test_ends_of_sentences_are_seen_behind_closing_marks(line: str, ends: bool) -> None:
    assert lines.ends_sentence(line) is ends


def test_a_long_line_is_prose_whatever_it_begins_with() -> None:
    assert lines.plain_kind("Read more " + "words " * 100) is None
    assert lines.plain_kind("Correction: " + "words " * 200) is BlockKind.CORRECTION


HOSTILE = [
    "By " + "A" * 10_000,
    "By " + "Aa " * 5_000,
    "AAAA " * 4_000 + "—",
    "A.-'" * 4_000,
    "— " + "(@a" * 4_000,
    "Correction " + "- " * 600,
    "Photo " * 3_000,
    "[A" * 4_000 + "/",
    "1" * 10_000 + "%",
    "Jo Lind is a " + "word " * 60 + "writer" * 20,
    "* " * 8_000,
    "'" * 8_000,
    "“a" * 4_000,
    "Aa Aa Aa is a " + "-" * 300,
]


@pytest.mark.parametrize("line", HOSTILE, ids=lambda line: line[:12])
def test_no_line_takes_long(line: str) -> None:
    judges = (lines.plain_kind, lines.byline, lines.bare_byline, lines.biography, lines.listed, lines.dateline,
              lines.may_be_title, lines.may_be_heading, lines.is_prose, lines.ends_sentence, lines.clock)  # fmt: skip

    def judged(line: str) -> None:
        for judge in judges:
            judge(line)

    # Most judges pass over what is longer than such a line can be: the longest of each are tried as well.
    for cut in (90, 119, 159, 399, len(line)):
        assert grows(judged, line[: cut // TIMES].strip(), line[:cut].strip()) <= 3 * TIMES


@settings(max_examples=150, deadline=None)
@given(st.text(min_size=1, max_size=200).map(lambda s: " ".join(s.split())).filter(bool))
def test_any_line_has_a_kind_or_none(line: str) -> None:
    kind = lines.plain_kind(line)
    assert kind is None or isinstance(kind, BlockKind)
    words = lines.dateline(line)
    assert words is None or line.startswith(words)


BITS = st.sampled_from(
    [
        *(
            "PORT ELLERY",
            "Port Ellery",
            "ST. ANN",
            "L'ISLE",
            "ÉVRE",
            ", May 3",
            ", 3 May",
            ", Calif.",
            "US",
            "A",
            "The",
        ),
        *(
            " (Agency)",
            "(AP)",
            "(",
            ")",
            " — ",
            "—",
            " -- ",
            " - ",
            "-",
            "–",
            ": ",
            ":",
            " ",
            "  ",
            "\xa0— ",
            "“A",
            "x",
        ),
        *("Photo", "photo:", "Photograph by ", "/AFP", "/AP)", ".", "©", "Getty Images", "[Ann/Bo]", "3 "),
        *("Ann Lee", "he", " is a ", " is the ", "writer", "editor"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(BITS, min_size=1, max_size=7).map("".join).map(str.strip).filter(bool))
def test_what_is_asked_before_a_pattern_hides_no_match(line: str) -> None:
    found = patterns.DATELINE.match(line[:160])
    assert not found or lines._may_be_dateline(line[:160])
    assert lines._is_credited(line[-90:]) is bool(patterns.CREDIT.search(line[-90:]))
    assert lines.biography(line) is bool(patterns.BIOGRAPHY.fullmatch(line))
