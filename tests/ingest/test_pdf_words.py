"""Words that were broken at line ends."""

from __future__ import annotations

from collections import Counter

import pytest

from tui_reader.ingest.pdf_words import join_lines, width


@pytest.mark.parametrize(
    ("lines", "known", "text"),
    [
        (["the har-", "bour"], {}, "the harbour"),
        (["the by-", "law"], {"by-law": 2}, "the by-law"),
        (["the by-", "law."], {"by-law": 1, "bylaw": 2}, "the bylaw."),
        (["the har\u00ad", "bour"], {"har-bour": 9}, "the harbour"),
        (["the Anglo-", "Norse"], {}, "the Anglo-Norse"),
        (["1914-", "18"], {}, "1914-18"),
        (["so it was -", "or seemed"], {}, "so it was - or seemed"),
        (["a  b", "", " c "], {}, "a b c"),
        ([], {}, ""),
    ],
)
def test_lines_are_joined(lines: list[str], known: dict[str, int], text: str) -> None:
    assert join_lines(lines, Counter(known)) == text


def test_wide_letters_are_wider() -> None:
    assert width("mmmm") > width("nnnn") > width("iiii")
