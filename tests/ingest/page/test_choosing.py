"""Which pieces of a page are its article."""

from __future__ import annotations

from lxml import html

from benchmarks.pages import PARAGRAPHS
from tui_reader.ingest.page.blocks import read_held
from tui_reader.ingest.page.choosing import choose
from tui_reader.ingest.rendering import Piece
from tui_reader.model.article import BlockKind

A, B, C, D, E, F, *_ = PARAGRAPHS
TEXT = (A, B, C, D, E, F)


def _chosen(source: str, *voted: str, body: str = "", title: str = "") -> list[str]:
    tree: html.HtmlElement = html.document_fromstring(f"<html><body>{source}</body></html>")
    votes = [Piece(BlockKind.PARAGRAPH, words) for words in voted]
    return [piece.text for piece in choose(read_held(tree.body), votes, body=body, title=title)]


def _set(*words: str, tag: str = "p") -> str:
    return "".join(f"<{tag}>{one}</{tag}>" for one in words)


def test_a_paragraph_that_was_dropped_stands_among_those_that_were_not() -> None:
    assert _chosen(f"<main>{_set(*TEXT)}</main>", A, B, D, E, F) == list(TEXT)
    assert _chosen(f"<main>{_set(*TEXT)}<div class='x'>{D}</div></main>", *TEXT) == list(TEXT)


def test_headings_lists_and_rows_between_the_chosen_are_kept_as_they_are() -> None:
    items, row = "<ul><li>One</li><li>Two</li></ul>", "<table><tr><td>3</td><td>4</td></tr></table>"
    source = f"<main>{_set(A, B)}<h2>What was found</h2><p>{C}</p>{items}{row}{_set(D, E)}</main>"
    assert _chosen(source, A, B, C, D, E) == [A, B, "What was found", C, "One", "Two", "3 | 4", D, E]


def test_a_line_in_bold_may_be_a_heading_and_a_line_over_what_was_dropped_is_none() -> None:
    box = "<h3>Letters</h3><p>Every day at noon, by post or by hand.</p>"
    source = f"<main>{_set(A, B)}<p><b>What was found</b></p>{_set(C)}{box}{_set(D)}</main>"
    assert _chosen(source, A, B, C, D) == [A, B, "What was found", C, D]


def test_what_was_chosen_far_from_all_others_is_left_out() -> None:
    card = '<div class="card"><h3><a href="/x">A story of some length</a></h3><p>{}</p></div>'
    cards = card.format(D) + card.format(E)
    assert _chosen(
        f"<div><div class='text'>{_set(A, B, C)}</div><div>{cards}</div></div>", A, B, C, D, E
    ) == [A, B, C]


def test_a_text_in_several_containers_of_a_kind_is_one() -> None:
    part = '<div class="section"><div class="part">{}</div></div><div class="ad">ad</div>'
    source = f"<article>{part.format(_set(A, B, C))}{part.format(_set(D, E))}{part.format(_set(F))}</article>"
    assert _chosen(source, A, B, C) == list(TEXT)


def test_the_same_words_in_a_column_beside_the_text_are_chosen_once() -> None:
    source = f"<main>{_set(*TEXT)}</main><aside><h2>Recent</h2>{_set(A, tag='li')}</aside>"
    assert _chosen(source, *TEXT) == list(TEXT)


def test_the_text_in_the_publishers_data_is_a_choice_as_well() -> None:
    source = f"<main>{_set(A, B, C)}<section class='x'><div>{D}</div></section>{_set(E)}</main>"
    assert _chosen(source, A, B, C, E) == [A, B, C, E]
    assert _chosen(source, A, B, C, E, body=" ".join((A, B, C, D, E))) == [A, B, C, D, E]


def test_where_nothing_was_chosen_nothing_is() -> None:
    assert _chosen(f"<main>{_set(A)}</main>") == []
    assert _chosen(f"<main>{_set(A)}</main>", "Other words that stand nowhere on this page at all.") == []


def test_a_text_that_the_extractor_passed_over_is_the_article_by_where_it_stands() -> None:
    told = [f"The harbour has nothing to do with story number {n} of the coast." for n in range(5)]
    cards = "".join(f"<div class='tile'><span>Story</span><p>{words}</p></div>" for words in told)
    source = f"<h1>The bridge</h1><div class='meta'>{_set(*TEXT)}</div><section>{cards}</section>"
    assert _chosen(source, *told, title="The bridge") == list(TEXT)
    assert _chosen(source, *TEXT, title="The bridge") == list(TEXT)


def test_summaries_under_links_and_words_under_names_are_no_stretch_of_text() -> None:
    teasers = "".join(
        f'<div><a href="/x">Another story of the coast</a></div><p class="t">{w}</p>' for w in TEXT
    )
    talk = "".join(
        f'<p class="n">reader{n}</p><p class="w">{words}</p>' for n, words in enumerate((*TEXT, *TEXT))
    )
    text = f"<div class='x'>{_set('The board has met. ' + A, 'It will meet again. ' + B)}</div>"
    assert len(_chosen(f"<h1>Bridge</h1>{text}<div>{teasers}</div>", *TEXT, title="Bridge")) == 2
    assert len(_chosen(f"<h1>Bridge</h1>{text}<div>{talk}</div>", *TEXT, title="Bridge")) == 2


def test_a_lead_that_is_built_in_another_way_belongs_to_the_text() -> None:
    lead = f'<div class="intro"><p class="lead">{A}</p></div>'
    byline = (
        "<p class='by'>By Marta Quill, who has written of the harbour and its bridges for many years.</p>"
    )
    source = f"<h1>Bridge</h1><div>{byline}{lead}<div class='rest'>{_set(B, C, D, E, F)}</div></div>"
    assert _chosen(source, B, C, D, E, F, title="Bridge") == list(TEXT)


def test_parts_that_are_built_in_two_ways_are_both_text_where_little_else_stands() -> None:
    parts = f"<div class='a'>{_set(A, B, C)}</div><div class='b'><div class='z'>{D}</div><div class='z'>{E}</div></div>"
    assert _chosen(f"<h1>Bridge</h1><article>{parts}</article>", A, B, C, D, E, title="Bridge") == [
        A,
        B,
        C,
        D,
        E,
    ]
