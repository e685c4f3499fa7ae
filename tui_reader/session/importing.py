"""Highlights of other programs brought to the library's articles."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import sha256

from tui_reader.model.anchoring import find_anchor, find_words, make_anchor
from tui_reader.model.annotations import Anchor, Bookmark, Colour, Highlight
from tui_reader.model.article import Article
from tui_reader.model.imported import Imported
from tui_reader.model.spans import Span, Utf16
from tui_reader.model.times import timestamp
from tui_reader.store.library import Library

_IDS = re.compile(r"[0-9a-zA-Z_-]{4,64}")
_NO_LETTERS = re.compile(r"[\W_]+")


class Outcome(StrEnum):
    """What became of one highlight."""

    KEPT = "kept"
    CHANGED = "changed"
    """It was here already, and its note, tags or colour are newer now."""
    KNOWN = "known"
    NO_ARTICLE = "no article"
    """The library holds no such article, or several."""
    NO_WORDS = "no words"
    """The article is here, but the words stand nowhere in it, or in several places."""


@dataclass(slots=True)
class Report:
    """What became of all of them."""

    outcomes: list[tuple[Outcome, Imported]] = field(default_factory=list)

    def number(self, *outcomes: Outcome) -> int:
        """How many came to one of these ends."""
        return sum(1 for outcome, _ in self.outcomes if outcome in outcomes)

    def of(self, outcome: Outcome) -> list[Imported]:
        """Those that came to this end."""
        return [one for found, one in self.outcomes if found is outcome]


class Importer:
    """Finds the article of each highlight and its words in it, and keeps it there."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._by_title: defaultdict[str, list[str]] = defaultdict(list)
        for row in library.catalogue.articles(archived=True):
            self._by_title[_folded(row.title)].append(row.id)
        self._kept = {h.id: h for h in library.highlights(None)}
        self._marked = {b.id for b in library.bookmarks(None)}
        self._articles: dict[str, Article | None] = {}
        self._utf16: dict[str, Utf16] = {}

    def bring(self, found: Iterable[Imported]) -> Report:
        """Keep what has a place in the library. Raises `LibraryError` where the library refuses it."""
        report = Report()
        for one in found:
            report.outcomes.append((self._bring(one), one))
        return report

    def _bring(self, one: Imported) -> Outcome:
        articles = self._articles_of(one)
        if not articles:
            return Outcome.NO_ARTICLE
        anchors = [(a, anchor) for a in articles if (anchor := self._anchor(a, one)) is not None]
        if len(anchors) != 1:
            return Outcome.NO_WORDS if not anchors else Outcome.NO_ARTICLE
        article, anchor = anchors[0]
        if one.bookmark and _IDS.fullmatch(one.id):
            return self._mark(Bookmark(one.id, article.id, anchor, one.name, one.note, one.created))
        key = one.id if _IDS.fullmatch(one.id) else _key(article.id, one)
        known = self._kept.get(key)
        if known is not None and known.article_id != article.id:
            known, key = None, _key(article.id, one)
            known = self._kept.get(key)
        made = _highlight(one, key, article.id, anchor)
        if known is not None:
            return self._renew(known, made, one)
        self._keep(made)
        return Outcome.KEPT

    def _mark(self, bookmark: Bookmark) -> Outcome:
        """A bookmark of ours comes back; one that is here stays as it is."""
        if bookmark.id in self._marked:
            return Outcome.KNOWN
        self._library.keep_bookmark(bookmark)
        self._marked.add(bookmark.id)
        return Outcome.KEPT

    def _renew(self, known: Highlight, made: Highlight, one: Imported) -> Outcome:
        """Take over what was written elsewhere since; the passage itself stays where its reader marked it."""
        newer = replace(
            known,
            note=made.note,
            tags=made.tags,
            colour=one.colour or known.colour,
            modified=made.modified,
        )
        if one.modified <= known.modified or newer == known:
            return Outcome.KNOWN
        self._keep(newer)
        return Outcome.CHANGED

    def _keep(self, highlight: Highlight) -> None:
        self._library.keep_highlight(highlight)
        self._kept[highlight.id] = highlight

    def _articles_of(self, one: Imported) -> list[Article]:
        """By its id, else by its address, else every one with its title."""
        if one.article_id and (article := self._article(one.article_id)):
            return [article]
        if ("/" in one.address or ":" in one.address) and (found := self._library.find(one.address)):
            return [found]
        named = self._by_title.get(_folded(one.title), []) if one.title else []
        return [article for key in named if (article := self._article(key)) is not None]

    def _article(self, article_id: str) -> Article | None:
        if article_id not in self._articles:
            self._articles[article_id] = self._library.article(article_id)
        return self._articles[article_id]

    def _anchor(self, article: Article, one: Imported) -> Anchor | None:
        """The passage as it stands in the article today; None where it is not to be found."""
        position = one.position
        if one.utf16:
            if article.id not in self._utf16:
                self._utf16[article.id] = Utf16(article.text)
            position = self._utf16[article.id].points(one.utf16)
        around = one.quote.prefix or one.quote.suffix
        sought = Anchor(one.quote, position or Span(0, len(one.quote.exact)))
        if around or (position and position.of(article.text) == one.quote.exact):
            span = position if not around else find_anchor(article.text, sought).span
        else:
            span = find_words(article.text, one.quote.exact)
        if span is None:
            # Our own exports carry lost words too; they are lost here as well, and still kept.
            return sought if one.id and one.article_id == article.id else None
        if span == position and span.of(article.text) == one.quote.exact and around:
            return sought
        return make_anchor(article.text, span)


def _highlight(one: Imported, key: str, article_id: str, anchor: Anchor) -> Highlight:
    created = one.created or timestamp()
    return Highlight(
        id=key,
        article_id=article_id,
        anchor=anchor,
        colour=one.colour or Colour.YELLOW,
        note=one.note,
        tags=one.tags,
        speaker=one.speaker,
        source=one.source,
        created=created,
        modified=one.modified or created,
    )


def _key(article_id: str, one: Imported) -> str:
    """The same id for the same highlight whenever it is brought in."""
    words = f"{article_id}\n{' '.join(one.quote.exact.split())}\n{one.position or one.utf16 or ''}"
    return sha256(words.encode("utf-8", "replace")).hexdigest()[:12]


def _folded(title: str) -> str:
    """A title by its letters and digits alone."""
    return _NO_LETTERS.sub(" ", unicodedata.normalize("NFKC", title).casefold()).strip()
