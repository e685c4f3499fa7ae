"""What changed between two texts of an article."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model.article import Article, Block, BlockKind
from tui_reader.model.spans import Span
from tui_reader.session.comparing import Mark, changes

FERRY = "The ferry to Sarnby stopped because of the wind, said Ada Quill."
BRIDGE = "Engineers closed the swing bridge at Port Ellery on Monday."
STORM = "Nobody was hurt when the storm took the roof off the old lido."


def _article(*paragraphs: str) -> Article:
    text = "\n".join(paragraphs)
    blocks, at = [], 0
    for words in paragraphs:
        blocks.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(words))))
        at += len(words) + 1
    return Article("a", "/a", "A", text, tuple(blocks), ())


def test_words_that_were_put_in_the_place_of_others_are_told() -> None:
    (change,) = changes(_article(FERRY, BRIDGE), _article(FERRY.replace("the wind", "a fault"), BRIDGE))
    assert (change.before, change.after) == (1, 1)
    assert [s for s in change.stretches if s.mark is not Mark.SAME] == [
        (Mark.REMOVED, "the"),
        (Mark.ADDED, "a"),
        (Mark.REMOVED, "wind"),
        (Mark.ADDED, "fault"),
    ]


def test_paragraphs_that_came_and_went_are_told_as_such() -> None:
    added, removed = changes(_article(FERRY, BRIDGE), _article(STORM, FERRY))
    assert (added.before, added.after, added.stretches) == (None, 1, ((Mark.ADDED, STORM),))
    assert (removed.before, removed.after, removed.stretches) == (2, None, ((Mark.REMOVED, BRIDGE),))
    assert changes(_article(FERRY), _article(f"  {FERRY} ")) == ()


@given(st.lists(st.sampled_from([FERRY, BRIDGE, STORM, FERRY + " So be it.", "x"]), max_size=6), st.data())
def test_every_word_of_both_texts_is_accounted_for(before: list[str], data: st.DataObject) -> None:
    after = data.draw(st.lists(st.sampled_from([FERRY, BRIDGE.replace("Monday", "Friday"), "y"]), max_size=6))
    found = changes(_article(*before), _article(*after))
    gone = {
        c.before: "".join(s.text for s in c.stretches if s.mark is not Mark.ADDED) for c in found if c.before
    }
    come = {
        c.after: "".join(s.text for s in c.stretches if s.mark is not Mark.REMOVED) for c in found if c.after
    }
    assert all(before[number - 1] == words for number, words in gone.items())
    assert all(after[number - 1] == words for number, words in come.items())
    same = [words for number, words in enumerate(before, 1) if number not in gone]
    assert same == [words for number, words in enumerate(after, 1) if number not in come]
