"""Highlights and attributions as quotations: whose they are, where they stand, what is known of them."""

from __future__ import annotations

import re

import pytest

from tui_reader.errors import UsageError
from tui_reader.ingest.text import read_text
from tui_reader.model.anchoring import find_anchor, make_anchor
from tui_reader.model.annotations import AnchorState, Bookmark, Highlight
from tui_reader.model.attribution import Attribution, AttributionKind
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.reading import Analysis
from tui_reader.model.sourcing import Access, AccessKind, Channel, Identity, Source, Stance
from tui_reader.model.spans import Span
from tui_reader.session.quoting import Quoter

ARTICLE = read_text(
    """\
Sea wall holds for another year

The sea wall at Sarnby held through the winter. “It is older 🚢 than the town,” said Ada Quill.

What comes next

Two officials said the wall would be raised. Nobody was hurt, and the ferry ran on every day but two of them,
as it had in all the winters before this one, which were milder. “Yes,” said Quill.
""",
    location="/articles/wall.txt",
)
TEXT = ARTICLE.text


def _at(words: str, number: int = 0) -> Span:
    return Span(*[m.span() for m in re.finditer(re.escape(words), TEXT)][number])


def _said(key: str, kind: AttributionKind, content: str, cue: Span, source: Span, who: str) -> Attribution:
    entity = "e1" if who == "s1" else None
    return Attribution(key, kind, (_at(content),), (cue,), (source,), entity, who, 1, 1)


OLD = _said(
    "a1", AttributionKind.DIRECT, "“It is older 🚢 than the town,”", _at("said"), _at("Ada Quill"), "s1"
)
RAISED = _said(
    "a2",
    AttributionKind.INDIRECT,
    "the wall would be raised",
    _at("said", 1),
    _at("Two officials"),
    "s2",
)
YES = _said("a3", AttributionKind.DIRECT, "“Yes,”", _at("said", 2), _at("Quill", 1), "s1")
SOURCES = (
    Source(
        "s1",
        "Ada Quill",
        "e1",
        Identity.NAMED,
        Stance.OFFICIAL,
        Channel.SPEECH,
        None,
        None,
        None,
        ("a1", "a3"),
    ),
    Source(
        "s2",
        "Two officials",
        None,
        Identity.DESCRIBED,
        Stance.OFFICIAL,
        Channel.UNSTATED,
        2,
        Access(AccessKind.ANONYMITY_NO_REASON),
        "s1",
        ("a2",),
    ),
)
ANALYSIS = Analysis(
    "fake",
    tuple(Span(*m.span()) for m in re.finditer(r"(?<=\n)[“A-Z][^.]*\.|(?<=\. )[“A-Z][^.]*\.", TEXT)),
    (Entity("e1", "Ada Quill", EntityType.PERSON, None, (), (_at("Ada Quill"),)),),
    (OLD, RAISED, YES),
    SOURCES,
    (),
)
QUOTER = Quoter(ARTICLE, ANALYSIS)


@pytest.mark.parametrize(
    ("words", "attribution"),
    [
        ("It is older", OLD),
        ("“It is older 🚢 than the town,” said Ada Quill.", OLD),
        ("Two officials said the wall would be raised.", RAISED),
        ("The sea wall at Sarnby held through the winter.", None),
        (TEXT[_at("Nobody").start : _at("“Yes,” said Quill.").end], None),
    ],
)
def test_a_passage_is_whose_it_mostly_is(words: str, attribution: Attribution | None) -> None:
    assert QUOTER.attribution_of(_at(words)) == attribution


def test_an_attribution_carries_its_place_and_its_sourcing() -> None:
    said, second, _ = QUOTER.quotations("attributions", ())
    assert said.text == "“It is older 🚢 than the town,”"
    assert (said.speaker, said.identity, said.channel, said.paragraph) == (
        "Ada Quill",
        Identity.NAMED,
        Channel.SPEECH,
        1,
    )
    assert said.context == "“It is older 🚢 than the town,” said Ada Quill."
    assert (said.state, said.id, said.created) == (None, "", "")
    assert said.span
    assert said.utf16
    assert (said.utf16.start - said.span.start, said.utf16.end - said.span.end) == (0, 1)
    assert (second.speaker, second.source, second.via) == (None, "Two officials", "Ada Quill")
    assert (second.section, second.access) == ("What comes next", AccessKind.ANONYMITY_NO_REASON)
    assert [q.text for q in QUOTER.quotations("quotes", ())] == [said.text, "“Yes,”"]


def test_a_highlight_carries_its_readers_words_and_how_it_was_found() -> None:
    here = make_anchor(TEXT, _at("It is older 🚢 than the town"))
    gone = make_anchor("the tide took the pier", Span(4, 8))
    kept = [
        Highlight("h1", ARTICLE.id, here, note="why", tags=("wall",), speaker="A. Quill", modified="2031"),
        Highlight("h2", ARTICLE.id, gone, speaker="Jo Teal"),
    ]
    placed = [(h, find_anchor(TEXT, h.anchor)) for h in kept]
    first, second = QUOTER.quotations("highlights", placed)
    assert (first.speaker, first.note, first.tags, first.state) == (
        "Ada Quill",
        "why",
        ("wall",),
        AnchorState.EXACT,
    )
    assert (second.text, second.speaker, second.span, second.state) == (
        "tide",
        "Jo Teal",
        None,
        AnchorState.LOST,
    )
    assert second.prefix == "the "
    assert [q.id for q in QUOTER.quotations("notes", placed)] == ["h1"]
    named = Bookmark("b1", ARTICLE.id, make_anchor(TEXT, ARTICLE.paragraphs[0]), "The wall", "ask")
    bare = Bookmark("b2", ARTICLE.id, make_anchor(TEXT, ARTICLE.paragraphs[1]))
    marked = [(b, find_anchor(TEXT, b.anchor)) for b in (bare, named)]
    first, second = QUOTER.quotations("notes", placed, marked)
    assert (first.id, first.bookmark, first.remark, first.speaker) == ("b1", True, "The wall\nask", None)
    assert second.id == "h1"
    with pytest.raises(UsageError):
        QUOTER.quotations("bookmarks", placed)


def test_without_an_analysis_a_highlight_says_what_was_known_when_it_was_made() -> None:
    anchor = make_anchor(TEXT, _at("It is older"))
    highlight = Highlight("h1", ARTICLE.id, anchor, speaker="Ada Quill", source="the harbour master")
    (made,) = Quoter(ARTICLE, None).quotations("highlights", [(highlight, find_anchor(TEXT, anchor))])
    assert (made.speaker, made.source, made.identity) == ("Ada Quill", "the harbour master", None)
    assert made.context.startswith("The sea wall at Sarnby held")
