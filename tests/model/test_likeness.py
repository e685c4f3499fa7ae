"""What tells the same in several articles, and what days their words mean."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model.likeness import Likeness, words_of
from tui_reader.model.when import day_meant


def test_endings_and_small_words_make_no_difference() -> None:
    assert words_of("The boats were landing, Voss’s men said") == words_of("the boat were land voss men said")


def test_the_nearest_stretches_of_two_articles_are_joined() -> None:
    one = ["The quay will stay lit all night", "Nobody asked the islanders", "It rained"]
    two = ["Nobody had asked islanders before", "The quay would stay lit through the night", "It snowed"]
    assert Likeness([one, two]).clusters() == (((0, 0), (1, 1)), ((0, 1), (1, 0)))


def test_what_three_articles_tell_is_one_cluster() -> None:
    said = "The last night boat leaves on {}"
    assert Likeness([[said.format(d)] for d in ("Friday", "Thursday", "Monday")]).clusters() == (
        ((0, 0), (1, 0), (2, 0)),
    )


def test_common_words_alone_join_nothing() -> None:
    one = ["They said that it would be done", "They said that it would rain", "They said that it was late"]
    two = ["They said that it would be cold", "They said that they would sing"]
    assert all(len(set(cluster)) == len(cluster) for cluster in Likeness([one, two]).clusters())
    assert Likeness([["It rained"], ["It rained"]]).clusters() == ()


@given(st.lists(st.lists(st.text("abc de", max_size=30), max_size=6), max_size=3))
def test_each_stretch_is_in_one_cluster_and_each_article_once_in_it(groups: list[list[str]]) -> None:
    clusters = Likeness(groups).clusters()
    nodes = [node for cluster in clusters for node in cluster]
    assert len(nodes) == len(set(nodes))
    assert all(len({article for article, _ in cluster}) == len(cluster) > 1 for cluster in clusters)


@pytest.mark.parametrize(
    ("words", "published", "day"),
    [
        ("Thursday", "2031-05-10", date(2031, 5, 8)),
        ("on Saturday", "2031-05-10T09:00:00Z", date(2031, 5, 10)),
        ("last Saturday", "2031-05-10", date(2031, 5, 3)),
        ("next Monday", "2031-05-10", date(2031, 5, 12)),
        ("yesterday", "2031-05-10", date(2031, 5, 9)),
        ("4 June", "2031-05-10", date(2031, 6, 4)),
        ("December 30", "2031-01-02", date(2030, 12, 30)),
        ("May 4, 2029", None, date(2029, 5, 4)),
        ("4 June", None, None),
        ("Thursday", None, None),
        ("early next month", "2031-05-10", None),
        ("30 February", "2031-05-10", None),
        ("the spring of 2024", "2031-05-10", None),
    ],
)
def test_a_day_is_told_where_words_and_publication_tell_it(
    words: str, published: str | None, day: date | None
) -> None:
    assert day_meant(words, published) == day
