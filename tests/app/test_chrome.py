"""The thin lines round the text: nothing cut in silence, nothing wider than its place."""

from __future__ import annotations

from math import ceil
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui_reader.app.chrome import GAP, Hint, cut, facts, fit_hints, minutes_of, rule, tab_names, title_parts
from tui_reader.ingest.text import read_text
from tui_reader.model.article import WORDS_A_MINUTE

HELP = Hint("?", "help")
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Mn", "Me", "Cf")), max_size=40)
HINTS = st.lists(st.builds(Hint, st.sampled_from(["a", "b", "Esc"]), WORDS), max_size=8)


def test_hints_that_do_not_fit_are_left_out_whole_and_counted() -> None:
    hints = (Hint("a", "first"), Hint("b", "second"), Hint("c", "third"))

    assert fit_hints(hints, 60, HELP) == (*hints, HELP)
    assert fit_hints(hints, 30, HELP) == (hints[0], Hint("?", "help, 2 more"))
    assert fit_hints(hints, 14, HELP) == (Hint("?", "help, 3 more"),)
    assert fit_hints(hints, 3, HELP) == (HELP,)


@given(HINTS, st.integers(6, 200))
def test_hints_never_take_more_than_their_line(hints: list[Hint], width: int) -> None:
    kept = fit_hints(hints, width, HELP)

    assert sum(hint.cells for hint in kept) + GAP * (len(kept) - 1) <= width
    assert kept[-1].key == HELP.key
    assert kept[-1] == HELP or kept[-1].title == f"help, {sum(h != HELP for h in hints) - len(kept) + 1} more"


@given(WORDS, st.integers(0, 50))
def test_what_is_cut_fits_and_shows_it(words: str, width: int) -> None:
    shown = cut(words, width)

    assert cell_len(shown) <= width
    assert shown == words or shown.endswith("…") or not shown


def test_facts_give_way_before_the_title_does() -> None:
    title = "A long title about the harbour bridge of Vellmark"

    assert title_parts(title, ("2 min", "31 %", "§ 1/3"), 80) == (title, "2 min · 31 % · § 1/3")
    left, right = title_parts(title, ("2 min", "31 %", "§ 1/3"), 34)
    assert (left, right) == ("A long title about the har…", "§ 1/3")


@given(WORDS, st.lists(WORDS, max_size=3), st.integers(4, 120))
def test_the_title_line_fits(title: str, facts: list[str], width: int) -> None:
    left, right = title_parts(title, [fact for fact in facts if fact], width)

    assert cell_len(left) + cell_len(right) <= width


@given(st.integers(8, 120), WORDS, st.lists(st.integers(0, 130), max_size=4))
def test_a_rule_is_as_wide_as_its_line(width: int, words: str, joints: list[int]) -> None:
    assert cell_len("".join(rule(width, words, joints))) == width


def test_a_rule_meets_the_lines_above_it() -> None:
    assert rule(8, "", (2, 5))[0] == "──┴──┴──"


def test_tabs_give_way_before_the_active_one_and_its_count_do() -> None:
    tabs = (("Entities", "37"), ("Quotes", "14"), ("Notes", ""))

    assert tab_names(tabs, "Quotes", 40) == ("Entities", "Quotes 14", "Notes")
    assert tab_names(tabs, "Quotes", 23) == ("Entit…", "Quotes 14", "Notes")
    assert tab_names(tabs, "Quotes", 20) == ("Ent…", "Quotes 14", "Not…")
    assert tab_names(tabs, "Quotes", 19) == ("Enti…", "Quotes", "Notes")
    assert tab_names(tabs, "Quotes", 11) == ("E", "Quotes", "N")


@pytest.mark.parametrize("words", [300, 20_000, 400_000])
def test_the_minutes_of_a_long_text_are_those_of_its_words(words: int) -> None:
    dice = Random(words)
    sentences = [" ".join("ab" * dice.randint(1, 6) for _ in range(dice.randint(4, 30))) for _ in range(300)]
    found: list[str] = []
    for _ in range(words // 350):
        found.append(" ".join(dice.choices(sentences, k=dice.randint(1, 40))))
    for letter, off in (("a", 0.0), ("ä", 0.02)):
        text = "\n\n".join(found).replace("a", letter)
        exact = len(text.split()) / WORDS_A_MINUTE
        article = read_text(text, location="-", sections=False)
        assert abs(minutes_of(article) - exact) <= max(1, off * exact)


@pytest.mark.parametrize(
    ("minutes", "part", "told"),
    [
        (1, 0.0, "1 min"),
        (1, 1.0, "1 min"),
        (20, 0.0, "20 min"),
        (20, 0.5, "10 of 20 min left"),
        (20, 1.0, "1 of 20 min left"),
        (4210, 0.0, "70 h"),
        (4210, 0.5, "35 of 70 h left"),
        (4210, 0.99, "43 min of 70 h left"),
    ],
)
def test_the_time_left_is_told_in_units_that_say_something(minutes: int, part: float, told: str) -> None:
    article = read_text(
        "and another word " * 1000 + "at its end of all, of them", location="-", sections=False
    )

    assert facts(article, minutes, part, ceil(part * len(article.text)))[:2] == (told, f"{part * 100:.0f} %")


@pytest.mark.parametrize("characters", [8_000, 150_000, 900_000])
def test_chinese_and_thai_take_their_time_without_spaces(characters: int) -> None:
    for sentence, a_word in (("市议会决定修复旧港口的码头。", 1.6), ("สภาเมืองตัดสินใจซ่อมท่าเรือเก่า", 5)):
        text = "\n\n".join([sentence * 20] * (characters // len(sentence) // 20))
        article = read_text(text, location="-", sections=False)
        exact = len(text) / a_word / WORDS_A_MINUTE
        assert abs(minutes_of(article) - exact) <= max(2, 0.1 * exact)
