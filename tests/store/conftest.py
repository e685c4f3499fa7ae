"""Values and real library files for the store's tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tui_reader.model.anchoring import make_anchor
from tui_reader.model.annotations import Bookmark, Colour, Highlight
from tui_reader.model.article import Article, Block, BlockKind, Section
from tui_reader.model.attribution import Attribution, AttributionKind
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.reading import Analysis
from tui_reader.model.sourcing import Measure
from tui_reader.model.spans import Span
from tui_reader.store.library import Library

MakeArticle = Callable[..., Article]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "data" / "library.sqlite3"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    opened = Library.open(path)
    yield opened
    opened.close()


@pytest.fixture
def make_article() -> MakeArticle:
    def make(
        article_id: str = "0123456789ab",
        text: str = "Ferry stopped\nThe ferry to Sarnby stopped, said Ada Quill. “Wind,” she said.",
        location: str = "/articles/ferry.txt",
        title: str = "Ferry stopped",
    ) -> Article:
        cut = text.index("\n")
        body = Span(cut + 1, len(text))
        return Article(
            id=article_id,
            location=location,
            title=title,
            text=text,
            blocks=(Block(BlockKind.HEADLINE, Span(0, cut)), Block(BlockKind.PARAGRAPH, body)),
            sections=(Section(1, None, False, 1, body, (body,)),),
            bylines=("Mara Lund",),
            published="2031-05-03",
            site="Port Ulm Post",
        )

    return make


@pytest.fixture
def article(make_article: MakeArticle) -> Article:
    return make_article()


@pytest.fixture
def highlight(article: Article) -> Highlight:
    return Highlight(
        id="aa11bb22",
        article_id=article.id,
        anchor=make_anchor(article.text, Span(14, 42)),
        colour=Colour.PINK,
        note="Ask her — twice.\n“Why?”",
        tags=("wind", "to check"),
        speaker="Ada Quill",
        created="2031-05-04T10:00:00Z",
        modified="2031-05-04T10:00:00Z",
    )


@pytest.fixture
def bookmark(article: Article) -> Bookmark:
    anchor = make_anchor(article.text, article.paragraphs[0])
    return Bookmark("cc33dd44", article.id, anchor, "here", "go on", "2031-05-04T11:00:00Z")


@pytest.fixture
def analysis(article: Article) -> Analysis:
    at = article.text.index("Ada")
    said = Span(article.text.index("“"), article.text.index("”") + 1)
    return Analysis(
        engine="test/1",
        sentences=article.paragraphs,
        entities=(Entity("e1", "Ada Quill", EntityType.PERSON, None, (), (Span(at, at + 9),)),),
        attributions=(
            Attribution("a1", AttributionKind.DIRECT, (said,), (), (), "e1", None, 1, 1, certain=False),
        ),
        sources=(),
        measures=(Measure("sentences", 2, (said,)),),
    )
