"""What the commands for bookmarks and highlights share."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from tui_reader.cli.output import complain
from tui_reader.model.anchoring import find_anchor
from tui_reader.model.annotations import AnchorState, Bookmark, Highlight
from tui_reader.session.session import Session

WORDS = {
    AnchorState.EXACT: "",
    AnchorState.MOVED: "  (the text around it was edited)",
    AnchorState.LOST: "  (not found in the article as it is now)",
}
QUOTE_CHARACTERS = 80


def describe(session: Session, kept: Highlight | Bookmark) -> dict[str, Any]:
    """One annotation as a flat row: for people and for `--json`."""
    article = session.library.article(kept.article_id)
    state = find_anchor(article.text, kept.anchor).state if article else AnchorState.LOST
    quote = " ".join(kept.anchor.quote.exact.split())
    whole = isinstance(kept, Highlight)
    row: dict[str, Any] = {
        "id": kept.id,
        "article": kept.article_id,
        "title": article.title if article else "",
        "location": article.location if article else "",
        "quote": quote if whole or len(quote) <= QUOTE_CHARACTERS else quote[: QUOTE_CHARACTERS - 1] + "…",
        "note": kept.note,
        "created": kept.created,
        "state": state.value,
        "state_in_words": WORDS[state],
    }
    if isinstance(kept, Bookmark):
        row["name"] = kept.name
    else:
        row |= {
            "speaker": kept.speaker,
            "source": kept.source,
            "colour": kept.colour,
            "tags": list(kept.tags),
        }
    return row


def remove_each(
    ids: tuple[str, ...], known: Collection[str], remove: Callable[[str], None], what: str
) -> int:
    """Remove each of `ids`; the exit status, 1 where one of them is not known."""
    failed = False
    for one in ids:
        if one in known:
            remove(one)
        else:
            complain(f"there is no {what} of this id", where=one, hint=f"see: newsreader {what} list")
            failed = True
    return 1 if failed else 0
