"""The data behind the rules for lines."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tui_reader import ingest
from tui_reader.ingest.lines import plain_kind
from tui_reader.ingest.phrases import any_of, first_word, opened, openings, phrases, read_tables
from tui_reader.model.article import BlockKind


def test_any_of_takes_the_longest_phrase_and_any_small_space() -> None:
    assert re.match(any_of(["read", "read more"]), "read  more")[0] == "read  more"  # type: ignore[index]
    assert re.fullmatch(any_of(["a.b"]), "axb") is None


@pytest.mark.parametrize(
    ("line", "word"),
    [("(Reporting by", "reporting"), ("Read more", "read"), ("“Read", "“"), ("", ""), ("14:05", "1")],
)
def test_the_first_word_stands_behind_an_opening_bracket(line: str, word: str) -> None:
    assert first_word(line) == word


ENTRIES = [
    *((f"{p}: the bridge", BlockKind.READ_MORE) for p in phrases()["read_more"]["alone"]),
    *((f"{p} the bridge", BlockKind.READ_MORE) for p in phrases()["read_more"]["begin"] if p[-1].isalpha()),
    *((f"{p} Marta Voss", BlockKind.BYLINE) for p in phrases()["byline"]["before_a_name"]),
    *((f"{p}: the bridge", BlockKind.CAPTION) for p in phrases()["caption"]["labels"]),
    *((f"{p} Marta Voss", BlockKind.NOTE) for p in phrases()["note"]["before_a_name"]),
    *((f"{p} in May.", BlockKind.NOTE) for p in phrases()["note"]["begin_of_origin"]),
    *((f"{p}: the bridge", BlockKind.CORRECTION) for p in phrases()["correction"]["labels"]),
    *((f"{p} 3 May 2024", BlockKind.DATE) for p in phrases()["date"]["labels"]),
    *((f"{p} 3 May 2024", BlockKind.DATE) for p in phrases()["date"]["change_labels"]),
]


@pytest.mark.parametrize(("line", "kind"), ENTRIES)
def test_every_phrase_tells_its_kind_in_any_case(line: str, kind: BlockKind) -> None:
    for written in (line, line[0].upper() + line[1:]):
        assert plain_kind(written) is kind


def test_the_file_is_read_as_toml_is() -> None:
    source = Path(ingest.__file__).parent / "phrases.toml"

    assert phrases() == read_tables(source.read_text("utf-8")) == tomllib.loads(source.read_text("utf-8"))
    for words in (words for table in phrases().values() for words in table.values()):
        assert words
        assert len(set(words)) == len(words)


def test_every_phrase_begins_with_a_word_that_is_looked_for() -> None:
    assert ("read_more", "more") in openings()["read"]
    assert {kind for kind, _ in openings()["this"]} == {"correction", "note"}
    assert all(word == word.lower() for word in openings())


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("READ  MORE: the bridge", {"read_more"}),
        ("(Additional\u00a0reporting by Marta Voss)", {"note"}),
        ("This story was amended", {"correction", "note"}),
        ("This bridge", set()),
        ("Updated", {"date"}),
        ("With", set()),
        ("", set()),
    ],
)
def test_two_words_tell_what_a_line_may_be(line: str, kinds: set[str]) -> None:
    assert opened(line, first_word(line)) == kinds


@pytest.mark.parametrize(("line", "kind"), ENTRIES)
def test_wide_spaces_and_a_bracket_hide_no_phrase(line: str, kind: BlockKind) -> None:
    for hidden in (line.replace(" ", "  "), f"[{line}]"):
        assert kind.value in opened(hidden, first_word(hidden))


@pytest.mark.parametrize("before", phrases()["correction"]["before_a_piece"])
def test_a_correction_may_name_the_piece(before: str) -> None:
    line = f"{before[0].upper()}{before[1:]} article was amended on 3 May to name the ferry."

    assert plain_kind(line) is BlockKind.CORRECTION
