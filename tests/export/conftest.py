"""Quotations for the writers' tests, tame and hostile."""

from __future__ import annotations

import pytest

from tui_reader.model.annotations import AnchorState, Colour
from tui_reader.model.attribution import AttributionKind
from tui_reader.model.quotation import Quotation
from tui_reader.model.sourcing import AccessKind, Channel, Identity, Stance
from tui_reader.model.spans import Span

HOSTILE = (
    '=HYPERLINK("http://evil.example")',
    "<script>alert(1)</script>",
    "---\ntitle: other\n---",
    "> quote\n\n# heading\n- item\n1. one\n```",
    "[x](javascript:alert(1)) ![i](http://evil.example/a.png)",
    "{{ 7*7 }} {% raw %} \\write18{ls} $x^2$ %% end",
    "a\tb\r\nc\u2028d\u0085e",
    "🚢 “Title: with colons” # and 'quotes' 👩‍🚀 & more;",
    "* bold\n:PROPERTIES:\n#+begin_src sh",
    "@cmd|' /C calc'!A0",
    "@article{x,\n}",
    "TY  - NEWS\nER  - ",
)


@pytest.fixture
def tame() -> Quotation:
    return Quotation(
        text="We will not run in a gale",
        article_id="0123456789ab",
        title="Ferry stopped: what now?",
        location="/articles/ferry.md",
        span=Span(120, 145),
        prefix="the harbour master said: “",
        suffix=",” and shut the door.",
        context="“We will not run in a gale,” she said.",
        section="The wind",
        paragraph=3,
        bylines=("Mara Lund", "Jo Teal"),
        site="Port Ulm Post",
        url="https://post.example/ferry-stopped",
        published="2031-05-03",
        standfirst="Harbour master cites wind.",
        kind=AttributionKind.DIRECT,
        speaker="Ada Quill",
        source="the harbour master",
        identity=Identity.NAMED,
        stance=Stance.OFFICIAL,
        channel=Channel.INTERVIEW,
        access=AccessKind.RESPONDED,
        via="Sarnby Radio",
        id="aa11bb22",
        note="Ask her twice.",
        tags=("wind", "to check"),
        colour=Colour.PINK,
        created="2031-05-04T10:20:30Z",
        modified="2031-05-06T07:08:09Z",
        state=AnchorState.EXACT,
        utf16=Span(121, 146),
    )


@pytest.fixture
def bare() -> Quotation:
    return Quotation("Nobody was hurt.", "ba9876543210", "Untitled", "-")


@pytest.fixture(params=range(len(HOSTILE)))
def hostile(request: pytest.FixtureRequest) -> Quotation:
    """One attack in every field of words."""
    evil = HOSTILE[request.param]
    return Quotation(
        text=evil,
        article_id="0123456789ab",
        title=evil,
        location=evil,
        span=Span(0, len(evil)),
        prefix=evil[:32],
        suffix=evil[:32],
        context=evil,
        section=evil,
        paragraph=1,
        bylines=(evil,),
        site=evil,
        url=evil,
        published=evil,
        standfirst=evil,
        speaker=evil,
        source=evil,
        via=evil,
        id="aa11bb22",
        note=evil,
        tags=(evil,),
        created="2031-05-04T10:20:30Z",
    )
