"""The words under a headline: who, where, when."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui_reader.model.article import Article, Block, BlockKind
from tui_reader.model.credits import credit_lines, day, day_and_time
from tui_reader.model.spans import Span


def _article(*parts: tuple[BlockKind, str]) -> Article:
    text, blocks = "", []
    for kind, words in parts:
        blocks.append(Block(kind, Span(len(text), len(text) + len(words))))
        text += words + "\n\n"
    return Article("0" * 12, "-", "Title", text, tuple(blocks), ())


_BODY = (BlockKind.PARAGRAPH, "The bridge stays shut.")


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2031-05-01T07:40:00+01:00", "1 May 2031, 07:40 +01:00"),
        ("2031-12-31T23:05:09Z", "31 December 2031, 23:05 UTC"),
        ("2031-12-31T23:05+00:00", "31 December 2031, 23:05 UTC"),
        ("2031-05-01T07:40:00", "1 May 2031, 07:40"),
        ("2031-05-01", "1 May 2031"),
        ("last spring", "last spring"),
        ("2031-13-01", "2031-13-01"),
        ("", ""),
    ],
)
def test_moments_are_said_as_people_say_them(moment: str, said: str) -> None:
    assert day_and_time(moment) == said
    assert day(moment) == said.partition(",")[0]


def test_writers_stand_on_a_line_of_their_own_over_site_and_day() -> None:
    article = replace(
        _article((BlockKind.HEADLINE, "Bridge shut"), _BODY),
        bylines=("Ada Quill", "Per Oddal"),
        site="The Vellmark Courier",
        published="2031-05-01T07:40:00Z",
    )
    assert credit_lines(article) == ("Ada Quill, Per Oddal", "The Vellmark Courier · 1 May 2031")


def test_what_the_text_says_itself_is_not_said_again() -> None:
    article = replace(
        _article(
            (BlockKind.HEADLINE, "Bridge shut"),
            (BlockKind.BYLINE, "By Ada Quill for The Vellmark Courier"),
            (BlockKind.DATE, "1 May"),
            _BODY,
        ),
        bylines=("Ada Quill",),
        site="The Vellmark Courier",
        published="2031-05-01",
    )
    assert credit_lines(article) == ()
    assert credit_lines(_article(_BODY)) == ()
