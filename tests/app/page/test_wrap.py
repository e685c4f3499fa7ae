"""Where lines of other scripts may end and begin."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.app.page.chars import width
from tui_reader.app.page.syllables import syllables
from tui_reader.app.page.wrap import wrap


def lines(text: str, cells: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, 0, len(text), cells, plain=False)]


@pytest.mark.parametrize("cells", range(8, 32))
def test_chinese_quotation_marks_and_brackets_stay_with_their_words(cells: int) -> None:
    text = "她说“你好”。然后就走了，没有回头。（真的）!“是吗?”她问道：“你‘确定’吗……”他点头。(上涨３％)，约￥三十亿元。"
    found = lines(text, cells)
    assert "".join(found) == text
    assert [line for line in found if line[0] in "”’)）!?。，：…％" or line[-1] in "“‘(（￥"] == []


@given(st.text("中文。「」“”)(ab \u200b", min_size=1, max_size=60), st.integers(6, 20))
def test_lines_with_marks_that_stay_are_never_too_wide_and_lose_nothing(text: str, cells: int) -> None:
    found = lines(text, cells)
    assert all(width(line) <= cells for line in found)
    assert [c for c in "".join(found) if c not in " \u200b"] == [c for c in text if c not in " \u200b"]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("ไม่ควรตัดสระและวรรณยุกต์ออก", ["ไม่ควรตัดสระ", "และ", "วรรณยุกต์", "ออก"]),
        ("ພາສາລາວບໍ່ແມ່ນ", ["ພາສາລາວບໍ່", "ແມ່ນ"]),
        ("မြန်မာဘာသာ", ["မြန်", "မာ", "ဘာ", "သာ"]),
        ("ភាសាខ្មែរ", ["ភា", "សា", "ខ្មែរ"]),
        ("plain words", ["plain words"]),
    ],
)
def test_words_of_scripts_without_spaces_are_broken_where_a_syllable_begins(
    text: str, apart: list[str]
) -> None:
    stops = [0, *sorted(syllables(text, 0, len(text))), len(text)]
    assert [text[start:end] for start, end in pairwise(stops)] == apart


def test_thai_fills_its_lines_and_tears_no_syllable() -> None:
    text = "ภาษาไทยไม่มีช่องว่างระหว่างคำจึงต้องตัดบรรทัดตรงไหนก็ได้แต่ไม่ควรตัดสระ"
    assert lines("Thai: " + text, 30) == [
        "Thai: ภาษาไทยไม่มีช่องว่างระหว่างคำ",
        "จึงต้องตัดบรรทัดตรงไหนก็ได้แต่",
        "ไม่ควรตัดสระ",
    ]
