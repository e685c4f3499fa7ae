"""Rows to screen lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui_reader.app.rows.base import Line, Piece, Role, Row
from tui_reader.app.rows.layout import lay_out

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Mn", "Me", "Cf")), max_size=80)


def shown(line: Line, width: int) -> list[str]:
    """The words of each screen line."""
    return ["".join(words for words, _ in part) for part in lay_out(Row("k", (line,)), width)]


def test_words_wrap_under_their_hanging_indent() -> None:
    line = Line((Piece("❝ "), Piece("the bridge stays closed")), hang=2)

    assert [part.rstrip() for part in shown(line, 14)] == ["❝ the bridge", "  stays closed"]


def test_the_sign_between_two_facts_stands_at_no_end_of_a_line() -> None:
    facts = Line((Piece("unnamed · official · 3 people · by hand", Role.QUIET),), hang=2, indent=2)

    assert [part.rstrip() for part in shown(facts, 20)] == ["  unnamed · official", "  3 people · by hand"]
    assert [part.rstrip() for part in shown(facts, 22)] == ["  unnamed · official", "  3 people · by hand"]
    assert [part.rstrip() for part in shown(facts, 27)] == ["  unnamed · official", "  3 people · by hand"]
    assert shown(facts, 8)[0].rstrip() == "  unname"
    own = Line((Piece("what the article · says"),))
    assert [part.rstrip() for part in shown(own, 16)] == ["what the article", "· says"]


def test_a_count_stands_at_the_right_edge_of_the_first_line() -> None:
    line = Line((Piece("harbour office of Vellmark"),), tail="×3", hang=2)

    assert shown(line, 20) == ["harbour office of ×3", "  Vellmark"]


def test_the_sign_of_doubt_stays_with_the_name() -> None:
    assert [part.rstrip() for part in shown(Line((Piece("Friends of the Lido ?"),), hang=2), 20)] == [
        "Friends of the",
        "  Lido ?",
    ]


def test_a_word_that_a_count_leaves_no_room_for_ends_in_an_ellipsis() -> None:
    assert shown(Line((Piece("newsreader-terminal"),), tail="16 colours"), 28) == [
        "newsreader-termi… 16 colours"
    ]


def test_what_is_too_long_ends_in_an_ellipsis() -> None:
    line = Line((Piece("one two three four five six"),), most=2)

    assert shown(line, 9)[-1].endswith("…")
    assert len(shown(line, 9)) == 2


def test_a_word_wider_than_the_pane_is_broken() -> None:
    assert shown(Line((Piece("a" * 25),)), 10) == ["a" * 10, "a" * 10, "a" * 5]


def test_wide_characters_count_twice() -> None:
    assert shown(Line((Piece("橋は閉じた"),)), 6) == ["橋は閉", "じた"]


@given(
    st.builds(
        Line,
        st.lists(st.builds(Piece, TEXT), min_size=1, max_size=3).map(tuple),
        hang=st.integers(0, 6),
        indent=st.integers(0, 4),
        tail=st.sampled_from(["", "×12"]),
        most=st.integers(0, 3),
    ),
    st.integers(10, 60),
)
def test_no_line_is_wider_than_the_pane(line: Line, width: int) -> None:
    assert all(cell_len(words) <= width for words in shown(line, width))


@given(TEXT, st.integers(4, 40))
def test_no_word_is_lost_without_a_sign(words: str, width: int) -> None:
    assert "".join("".join(shown(Line((Piece(words),)), width)).split()) == "".join(words.split())


@given(TEXT, TEXT, st.integers(0, 12), st.integers(0, 3), st.integers(0, 2))
def test_a_list_of_a_few_cells_shows_what_goes_on_it(
    words: str, tail: str, width: int, indent: int, most: int
) -> None:
    line = Line((Piece("1 ", Role.QUIET), Piece(words)), indent=indent, hang=2, tail=tail, most=most)
    assert all(cell_len(part) <= max(4, width) for part in shown(line, width))
