"""Search: smart case, white space, quotation marks, and patterns that would explode."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.app.page import search, spelling
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
        ("Rock, rock \xad", "rock ", ["rock"]),
        ("rocky rock on", "rock ", ["rock"]),
        ("a broken lock, a lock", " lock", ["lock", "lock"]),
        ("Viktor Orbán and Orban", "orban", ["Orbán", "Orban"]),
        ("Viktor Orbán and Orban", "Orbán", ["Orbán"]),
        ("Erdoğan, Łódź, Øresund, ıssız", "lodz", ["Łódź"]),
        ("Erdoğan, Łódź, Øresund, ıssız", "issiz", ["ıssız"]),
        ("cafe\u0301 and café and cafe", "café", ["cafe\u0301", "café"]),
        ("cafe\u0301 and café and cafe", "cafe", ["cafe\u0301", "café", "cafe"]),
        ("мой и мои, ёлка, ЁЛКА", "мои", ["мои"]),
        ("мой и мои, ёлка, ЁЛКА", "елка", ["ёлка", "ЁЛКА"]),
        ("Straße, STRASSE, strasse", "strasse", ["Straße", "STRASSE", "strasse"]),
        ("Straße, STRASSE, strasse", "straße", ["Straße"]),
        ("Ὀδυσσεύς, ΟΔΥΣΣΕΥΣ", "οδυσσευς", ["Ὀδυσσεύς", "ΟΔΥΣΣΕΥΣ"]),
        ("كَتَبَ and كتب", "كتب", ["كَتَبَ", "كتب"]),
        ("שָׁלוֹם ושלום", "שלום", ["שָׁלוֹם", "שלום"]),
        ("東京に行く。東京 へ", "東京", ["東京", "東京"]),
        ("weapons — officials, well-known", "weapons - off", ["weapons — off"]),
        ("wait … and wait ...", "wait ...", ["wait …", "wait ..."]),
        ("a\u200bb", "ab", ["a\u200bb"]),
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


def test_case_and_marks_are_set_aside_code_point_for_code_point() -> None:
    every = "".join(chr(c) for c in range(0x110000) if not 0xD800 <= c < 0xE000)
    for lower in (True, False):
        assert len(spelling.alike(every, lower=lower, bare=True)) == len(every)


def test_an_expression_sees_each_paragraph_as_one_line() -> None:
    text = "The harbour\nmaster left.\n\nNobody followed\nhim."
    assert _found(text, r"harbour master", regex=True) == ["harbour\nmaster"]
    assert _found(text, r"\w+\.$", regex=True) == ["left.", "him."]
    assert _found(text, r"^\w+", regex=True) == ["The", "Nobody"]


@pytest.mark.parametrize("pattern", ["(", "[", "a" * 501, "*", "(?P<", "[[a"])
def test_what_is_no_expression_is_refused_in_words(pattern: str) -> None:
    with pytest.raises(PatternError, match=r"not a pattern yet|longer than"):
        find_all("a" * 40, pattern, regex=True)
    assert find_all("[[a]]", "[[a]", regex=True)


@pytest.mark.parametrize("pattern", ["(a+)+b", "(?:a*)*", "((ab)+c)*", "(x|y+)+", "(a{2,})+"])
def test_where_nothing_can_be_stopped_what_could_explode_is_refused(pattern: str) -> None:
    with ThreadPoolExecutor(1) as pool, pytest.raises(PatternError, match="for ever"):
        pool.submit(find_all, "a" * 40, pattern, regex=True).result()


def test_names_of_several_words_are_found_by_repeated_groups() -> None:
    assert _found("Asta Wren of Vellmark", r"(?:[A-Z]\w+ )+of", regex=True) == ["Asta Wren of"]


@pytest.mark.parametrize("pattern", [r"(ab)+c", r"\(a+\)+", r"[(a+)]+", r"(a+)b", r"(?:a|b)+", r"(a+)?"])
def test_harmless_repeats_are_let_through(pattern: str) -> None:
    find_all("aab", pattern, regex=True)


def test_a_pattern_that_explodes_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "LONGEST_SEARCH", 0.1)
    # Without an end to them these searches go on for hours.
    for pattern in (r"(a|aa)+b", r"(a+)+b", r"(?:a*)*b"):
        with pytest.raises(PatternError, match="longer than"):
            find_all("a" * 90 + "c", pattern, regex=True)
