"""What lies over the text: quotations, highlights, bookmarks and the trail, as marks of the view."""

from __future__ import annotations

from collections.abc import Iterable

from tui_reader.app.lookup import Findings
from tui_reader.app.widgets.article_view import ArticleView, Mark
from tui_reader.model.annotations import Bookmark, Highlight, Placed
from tui_reader.model.spans import Span
from tui_reader.model.wording import VOUCHERS


def show_findings(view: ArticleView, findings: Findings) -> None:
    """A bar at the left of what stands in quotation marks, and who vouches for each paragraph."""
    signs = [
        Mark(span, lead=VOUCHERS[voucher][0])
        for span, voucher in zip(findings.paragraphs, findings.vouchers, strict=True)
    ]
    view.set_layer("voucher", signs)
    view.set_layer("quote", [Mark(span, "", "▎") for quote in findings.quotes for span in quote.content])


def show_notes(
    view: ArticleView,
    highlights: Iterable[tuple[Highlight, Placed]],
    bookmarks: Iterable[tuple[Bookmark, Placed]],
) -> None:
    """What the reader kept: words and margin of highlights, a star at bookmarks."""
    view.set_layer(
        "highlight",
        [
            Mark(placed.span, f"article--highlight-{highlight.colour}")
            for highlight, placed in highlights
            if placed.span
        ],
    )
    view.set_layer("bookmark", [Mark(placed.span, "", "★") for _, placed in bookmarks if placed.span])


def show_trail(view: ArticleView, spans: Iterable[Span], current: Iterable[Span]) -> None:
    """Light the trail, and the place on it where the reader is."""
    view.set_layers(
        {
            "trail": [Mark(span, "article--trail") for span in spans],
            "current": [Mark(span, "article--trail-current") for span in current],
        }
    )
