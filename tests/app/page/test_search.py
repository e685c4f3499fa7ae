"""Search: smart case, white space, quotation marks, and patterns that would explode."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.app.page import search
from tui_reader.app.page.search import PatternError, find_all
from tui_reader.model.spans import Span


@pytest.fixture(autouse=True)
def _long_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """No search is given up because the machine stood still for a moment."""
    monkeypatch.setattr(search, "LONGEST_SEARCH", 60.0)


def _found(text: str, pattern: str, *, regex: bool = False) -> list[str]:
    return [span.of(text) for span in find_all(text, pattern, regex=regex)]


@pytest.mark.parametrize(
    ("text", "pattern", "found"),
    [
        ("Harbour, harbour, HARBOUR", "harbour", ["Harbour", "harbour", "HARBOUR"]),
        ("Harbour, harbour, HARBOUR", "Harbour", ["Harbour"]),
        ("the harbour\nmaster and harbour  master", "harbour master", ["harbour\nmaster", "harbour  master"]),
        ("She said “no” and didn’t", '"no"', ["“no”"]),
        ("She said “no” and didn’t", "didn't", ["didn’t"]),
        ("an extra\xadordinary day", "extraordinary", ["extra\xadordinary"]),
        ("1.5 and 1x5", "1.5", ["1.5"]),
        ("Straße ΣΑΣ", "σασ", ["ΣΑΣ"]),
        ("İzmir and izmir", "izmir", ["İzmir", "izmir"]),
        ("aaa", "aa", ["aa"]),
        ("anything", "  ", []),
        ("", "a", []),
    ],
)
def test_words_are_found_as_a_reader_types_them(text: str, pattern: str, found: list[str]) -> None:
    assert _found(text, pattern) == found


@given(
    words=st.lists(st.sampled_from(["ferry", "Ferry", "quay", "é", "東京", "a.b"]), min_size=1, max_size=30)
)
def test_every_place_is_found_once_and_in_order(words: list[str]) -> None:
    text = "\n".join(words)
    spans = find_all(text, words[0])
    assert list(spans) == sorted(set(spans))
    exact = {i for i in range(len(text)) if text.startswith(words[0], i)}
    assert exact <= {span.start for span in spans}


def test_expressions_take_capitals_in_classes_for_no_capitals() -> None:
    assert _found("Nine NINE 9", r"\S\w+") == []
    assert _found("Nine NINE 9", r"nine|\d", regex=True) == ["Nine", "NINE", "9"]
    assert _found("Nine NINE 9", r"N\S+", regex=True) == ["Nine", "NINE"]
    assert find_all("ab", r"x*", regex=True) == ()
    assert find_all("ab ab", r"^ab", regex=True) == (Span(0, 2),)


@pytest.mark.parametrize(
    "pattern", ["(a+)+b", "(?:a*)*", "((ab)+c)*", "(x|y+)+", "(a{2,})+", "(", "[", "a" * 501, "*"]
)
def test_what_can_not_or_must_not_be_searched_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        find_all("a" * 40, pattern, regex=True)


@pytest.mark.parametrize("pattern", [r"(ab)+c", r"\(a+\)+", r"[(a+)]+", r"(a+)b", r"(?:a|b)+", r"(a+)?"])
def test_harmless_repeats_are_let_through(pattern: str) -> None:
    find_all("aab", pattern, regex=True)


def test_a_pattern_that_explodes_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "LONGEST_SEARCH", 0.1)
    # Without an end to it this search goes on for hours.
    with pytest.raises(PatternError, match="longer than"):
        find_all("a" * 90 + "c", r"(a|aa)+b", regex=True)
