"""What the panes list."""

from __future__ import annotations

import pytest

from tui_reader.app.lookup import Findings
from tui_reader.app.rows import entities, notes, quotes, sections, sourcing
from tui_reader.app.rows.base import Role, Row
from tui_reader.app.rows.words import vouching
from tui_reader.model.annotations import Anchor, AnchorState, Bookmark, Highlight, Placed, TextQuote
from tui_reader.model.article import Article
from tui_reader.model.reading import Analysis
from tui_reader.model.spans import Span


@pytest.fixture
def findings(article: Article, analysis: Analysis) -> Findings:
    """The findings of the fixed article."""
    return Findings(article, analysis)


def words(row: Row) -> str:
    """All words of a row."""
    return " ".join("".join(piece.text for piece in line.pieces) + " " + line.tail for line in row.lines)


def by_key(rows: tuple[Row, ...]) -> dict[str, Row]:
    """Rows by their keys, which must be unique."""
    found = {row.key: row for row in rows}
    assert len(found) == len(rows)
    return found


def test_sections_show_their_count_and_which_headings_were_made(article: Article) -> None:
    rows = by_key(sections.SectionRows().of(article))

    assert "Opening" in words(rows["section:1"])
    assert "4 ¶" in words(rows["section:1"])
    made = rows["section:3"].lines[0].pieces
    assert any(piece.role is Role.MADE for piece in made)
    assert "~" in words(rows["section:3"])
    assert "~" not in words(rows["section:2"])


def test_a_bookmark_leaves_the_rows_of_sections_as_they_are(article: Article) -> None:
    made = sections.SectionRows()
    bare = made.of(article)
    anchor = Anchor(TextQuote("Tarn", "", ""), Span(0, 4))
    rows = made.of(article, ((Bookmark("b1", article.id, anchor), Placed(Span(0, 4), AnchorState.EXACT)),))

    assert [row.key for row in rows[len(bare) :]] == ["bookmarks", "bookmark:b1"]
    assert all(one is two for one, two in zip(bare, rows, strict=False))


def test_entities_stand_under_their_type_with_role_aliases_and_count(findings: Findings) -> None:
    rows = by_key(entities.entity_rows(findings))

    assert rows["type:PERSON"].heading
    assert words(rows["entity:e1"]).split() == ["Ilse", "Tarn", "×2", "Mayor", "also", "Tarn"]
    assert len(rows["entity:e1"].places) == 2


def test_entities_can_be_narrowed_to_people_and_organisations(findings: Findings) -> None:
    keys = by_key(entities.entity_rows(findings, entities.FILTERS[1]))

    assert "entity:e1" in keys
    assert "entity:e5" not in keys


def test_quotes_in_quotation_marks_come_first_reported_speech_on_demand(findings: Findings) -> None:
    quoted = [row.key for row in quotes.quote_rows(findings)]
    reported = [row.key for row in quotes.quote_rows(findings, quotes.FILTERS[1])]

    assert quoted == ["said:a1", "said:a4", "said:a6"]
    assert reported == ["said:a2", "said:a3", "said:a5"]
    assert len(quotes.quote_rows(findings, quotes.FILTERS[2])) == 6


def test_a_quote_names_speaker_identity_and_section(findings: Findings) -> None:
    row = by_key(quotes.quote_rows(findings))["said:a6"]

    assert "❝ We pay for what was put off … And we pay more" in words(row)
    assert "Ilse Tarn · named" in words(row)
    assert [line.tail for line in row.lines] == ["", "§3"]
    assert len(row.places) == 2


def test_sources_are_apart_by_whether_they_are_named(findings: Findings) -> None:
    keys = [row.key for row in sourcing.sourcing_rows(findings)]

    assert keys.index("group:Named") < keys.index("source:s1") < keys.index("group:Unnamed")
    assert keys.index("group:Unnamed") < keys.index("source:s2") < keys.index("measures")


def test_an_anonymous_source_says_how_many_and_why(findings: Findings) -> None:
    row = by_key(sourcing.sourcing_rows(findings))["source:s2"]

    assert "2 people" in words(row)
    assert "because they still work for the harbour office" in words(row)


def test_the_words_a_source_rests_on_can_be_gone_to(findings: Findings) -> None:
    row = by_key(sourcing.sourcing_rows(findings, opened=frozenset({"s2"})))["evidence:s2:0"]

    assert row.places[0].of(findings.article.text) == "Two people who worked on the survey"


def test_an_open_source_lists_what_it_is_credited_with_and_why(findings: Findings) -> None:
    rows = by_key(sourcing.sourcing_rows(findings, opened=frozenset({"s1"})))

    assert "direct · cue: Tarn said" in words(rows["claim:s1:a6"])
    assert rows["claim:s1:a6"].places == findings.attributions["a6"].content
    assert not any(key.startswith(("claim:s2", "evidence:s2")) for key in rows)
    everything = by_key(sourcing.sourcing_rows(findings, sourcing.FILTERS[5]))
    assert {"claim:s1:a1", "claim:s2:a2", "claim:s5:a5"} <= set(everything)


@pytest.mark.parametrize(
    ("shown", "keys"),
    [
        (sourcing.FILTERS[1], ["source:s2"]),
        (sourcing.FILTERS[2], ["source:s5"]),
        (sourcing.FILTERS[3], ["bare:1", "bare:4", "bare:8", "bare:10"]),
    ],
)
def test_the_pane_can_be_narrowed(findings: Findings, shown: str, keys: list[str]) -> None:
    rows = sourcing.sourcing_rows(findings, shown)

    assert [row.key for row in rows] == keys
    assert all(row.places for row in rows)


def test_each_source_has_the_sign_of_its_kind(findings: Findings) -> None:
    rows = by_key(sourcing.sourcing_rows(findings))

    signs = {key: words(rows[f"source:{key}"])[0] for key in ("s1", "s2", "s3", "s5")}
    assert signs == {"s1": "●", "s2": "○", "s3": "■", "s5": "»"}


def test_counts_can_be_had_section_by_section(findings: Findings) -> None:
    rows = by_key(sourcing.sourcing_rows(findings, sourcing.FILTERS[4]))

    assert rows["section:2"].heading
    assert rows["measure:1:unnamed_sources"].lines[0].tail == "1"
    assert "measure:2:unnamed_sources" not in rows
    assert rows["measure:2:named_sources"].places


def test_counts_show_shares_in_per_cent_and_what_is_unknown_as_a_dash(findings: Findings) -> None:
    rows = by_key(sourcing.sourcing_rows(findings))

    assert rows["measure:named_sources"].lines[0].tail == "4"
    assert rows["measure:share_unnamed"].lines[0].tail == "20 %"
    assert rows["measure:first_named_source"].lines[0].tail == "–"


def test_notes_say_what_became_of_their_places() -> None:
    anchor = Anchor(TextQuote("The bridge", "", ""), Span(0, 10))
    highlights = (
        (Highlight("h1", "x", anchor, note="Ask\nagain"), Placed(Span(40, 50), AnchorState.MOVED)),
        (Highlight("h2", "x", anchor), Placed(None, AnchorState.LOST)),
    )
    bookmarks = ((Bookmark("b1", "x", anchor), Placed(Span(0, 10), AnchorState.EXACT)),)
    rows = notes.note_rows(highlights, bookmarks)

    assert [row.key for row in rows] == ["bookmark:b1", "highlight:h1", "highlight:h2"]
    assert "moved" in words(rows[1])
    assert "Ask" in words(rows[1])
    assert "lost" in words(rows[2])
    assert rows[2].places == ()
    assert [row.key for row in notes.note_rows(highlights, bookmarks, notes.FILTERS[2])] == ["bookmark:b1"]


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("Nobody will", "— Ilse Tarn · named · cue: said Mayor"),
        ("Two people", "— Two people who worked on the survey · unnamed, described · cue: said that"),
        ("The bridge was built", "— nobody is named for this sentence"),
        ("called the plan", "— Per Oddal · named · cue: called"),
    ],
)
def test_the_rule_says_who_vouches(findings: Findings, at: str, said: str) -> None:
    assert vouching(findings, findings.article.text.index(at)) == said


def test_the_rule_says_on_which_line_the_cue_stands(findings: Findings) -> None:
    said = vouching(findings, findings.article.text.index("called the plan"), lambda offset: offset // 10)

    line = findings.attributions["a4"].cue[0].start // 10 + 1
    assert said.endswith(f"cue: called, line {line}")


def test_headlines_are_vouched_for_by_nobody_and_nothing_is_said(findings: Findings) -> None:
    assert vouching(findings, 0) == ""
