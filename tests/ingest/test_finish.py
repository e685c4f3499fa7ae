"""Ids and titles."""

from __future__ import annotations

from tui_reader.ingest.finish import article_id, title_from


def test_an_id_is_that_of_the_place_and_of_the_text_where_there_is_none() -> None:
    assert article_id("/a.txt", "one") == article_id("/a.txt", "two")
    assert article_id("/a.txt", "one") != article_id("/b.txt", "one")
    assert article_id("-", "one") != article_id("-", "two")
    assert len(article_id("/\udcff.txt", "")) == 12


def test_a_title_of_first_words_is_cut_at_a_word() -> None:
    assert title_from("A  short\nline") == "A short line"
    long = title_from("The swing bridge, " + "which is old, " * 20)
    assert long.endswith("old…")
    assert len(long) <= 90
    assert len(title_from("x" * 500)) <= 90
