"""What wallabag and Omnivore exported: articles with the highlights that were made there."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.clean import clean
from tui_reader.ingest.composing import compose
from tui_reader.ingest.front_matter import safe_url
from tui_reader.ingest.highlights import values
from tui_reader.ingest.page.facts import Facts, said, said_date, said_names
from tui_reader.ingest.parsers import DAMAGED, Origin
from tui_reader.ingest.rendering import Piece
from tui_reader.model.article import Article
from tui_reader.model.imported import Imported

if TYPE_CHECKING:
    from tui_reader.ingest.zipped import Zipped

MOST_ENTRIES = 50_000
"""Articles of an export; more are refused."""
MOST_UNPACKED = 1_000_000_000
"""Bytes of an archive that are read; articles beyond come without their text, and that is told."""
_MOST_MARKS = 5_000
_MOST_QUOTE = 20_000
_MOST_MARKDOWN = 5_000_000
_DAMAGE = (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError, zlib.error, RuntimeError)
_PARTS = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Exported:
    """One article of an export, and what its reader did with it."""

    article: Article
    highlights: tuple[Imported, ...] = ()
    starred: bool = False
    archived: bool = False


def read_exports(data: bytes, origin: Origin) -> tuple[Exported, ...]:
    """All articles of an export: wallabag's or Omnivore's JSON, or Omnivore's archive.

    Raises `NotAnArticleError` for anything else.
    """
    if data.startswith(b"PK"):
        return tuple(_from_archive(data, origin))
    from tui_reader.ingest.readings import load_json

    return read_entries(load_json(data, origin)[0], origin)


def read_entries(value: object, origin: Origin) -> tuple[Exported, ...]:
    """The articles of an export's JSON. Raises `NotAnArticleError` where it is no export."""
    entries = _entries(value)
    if not entries:
        raise NotAnArticleError(
            "this JSON is no reading and no export of articles",
            where=origin.called,
            hint="JSON comes from: newsreader show --json, wallabag or Omnivore",
        )
    if len(entries) > MOST_ENTRIES:
        raise NotAnArticleError(f"this export holds more than {MOST_ENTRIES:,} articles", where=origin.called)
    return tuple(
        _imported(entry, str(entry.get("content") or ""), number, origin)
        for number, entry in enumerate(entries, 1)
    )


def parse_export(data: bytes, origin: Origin) -> Article:
    """The article of an export that holds a single one. Raises `NotAnArticleError`."""
    return only_one(read_exports(data, origin), origin)


def only_one(found: Sequence[Exported], origin: Origin) -> Article:
    """The article where there is one. Raises `NotAnArticleError` for none and for several."""
    if len(found) == 1:
        return found[0].article
    hint = f"add them all: newsreader library add {origin.called}"
    raise NotAnArticleError(f"this export holds {len(found):,} articles", where=origin.called, hint=hint)


def _entries(value: object) -> list[Mapping[str, Any]]:
    if isinstance(value, dict):
        value = value.get("items") or value.get("articles") or value.get("entries") or [value]
    entries = [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []
    return [e for e in entries if isinstance(e.get("title"), str) and isinstance(e.get("content"), str)]


def _imported(entry: Mapping[str, Any], content: str, number: int, origin: Origin) -> Exported:
    url = safe_url(str(entry.get("url") or entry.get("originalArticleUrl") or ""))
    authors = entry.get("published_by") or entry.get("authors") or entry.get("author")
    labels = entry.get("tags") or entry.get("labels") or []
    facts = Facts(
        title=said(entry.get("title")),
        standfirst=said(entry.get("description")),
        bylines=said_names(
            [str(name) for name in (authors if isinstance(authors, list) else [authors or ""])]
        ),
        published=said_date(entry.get("published_at") or entry.get("publishedAt")),
        site=said(entry.get("domain_name") or entry.get("siteName")),
        language=said(entry.get("language"), longest=35),
        url=url,
        tags=tuple(words for label in _list(labels) if (words := said(_name(label), longest=100))),
    )
    pieces = _pieces(content, url, facts.title or "")
    article = compose(pieces, facts, location=url or f"{origin.location}#{number}")
    if not pieces:
        article = replace(article, notices=("The export has no text of this article.",))
    return Exported(
        article,
        tuple(_marks(entry.get("annotations") or entry.get("highlights"), article)),
        starred=entry.get("is_starred") in (1, True),
        archived=entry.get("is_archived") in (1, True) or str(entry.get("state")).lower() == "archived",
    )


def _pieces(content: str, url: str | None, title: str) -> list[Piece]:
    from tui_reader.ingest.page.blocks import read_blocks
    from tui_reader.ingest.page.tidying import tidy
    from tui_reader.ingest.page.tree import page_tree

    try:
        tree, _ = page_tree(f"<body>{content}</body>")
    except NotAnArticleError:
        return []
    return tidy(read_blocks(tree, base=url), title=title)


def _marks(marks: object, article: Article) -> Iterator[Imported]:
    for mark in _list(marks)[:_MOST_MARKS]:
        quote = (
            values.quote(str(mark.get("quote") or "")[:_MOST_QUOTE].strip())
            if isinstance(mark, dict)
            else None
        )
        if quote and quote.exact:
            note = mark.get("annotation") or mark.get("text") or mark.get("note")
            yield Imported(
                quote=quote,
                address=article.url or "",
                title=article.title,
                note=values.words(str(note or "")[:_MOST_QUOTE]),
                created=values.moment(mark.get("created_at") or mark.get("createdAt")),
                modified=values.moment(mark.get("updated_at") or mark.get("updatedAt")),
            )


def _from_archive(data: bytes, origin: Origin) -> Iterator[Exported]:
    """Omnivore's archive: `metadata_*.json`, `content/SLUG.html`, `highlights/SLUG.md`."""
    import json

    from tui_reader.ingest.page.tree import decode_page
    from tui_reader.ingest.zipped import Zipped

    number = 0
    try:
        archive = Zipped(data, in_all=MOST_UNPACKED)
        for name in sorted(archive.names):
            if not name.startswith("metadata_") or not name.endswith(".json"):
                continue
            for entry in _list(json.loads(archive.read(name))):
                if not isinstance(entry, dict):
                    continue
                number += 1
                slug = str(entry.get("slug"))
                page, marks = f"content/{slug}.html", f"highlights/{slug}.md"
                read = _imported(entry, decode_page(_entry(archive, page))[0], number, origin)
                if markdown := _entry(archive, marks).decode("utf-8", "replace"):
                    read = replace(read, highlights=tuple(_quoted(markdown, read.article)))
                yield read
    except (*_DAMAGE, ValueError, RecursionError) as error:
        raise NotAnArticleError("this archive is damaged", where=origin.called, hint=DAMAGED) from error
    if not number:
        raise NotAnArticleError("this archive is no export of articles", where=origin.called)


def _entry(archive: Zipped, name: str) -> bytes:
    """The bytes of an entry; none where it is missing or damaged, which spoils its own article alone."""
    try:
        return archive.read(name)
    except _DAMAGE:
        return b""


def _quoted(markdown: str, article: Article) -> Iterator[Imported]:
    """The block quotations of Markdown, each with the words that stand behind it as its note."""
    found: list[tuple[str, list[str]]] = []
    for part in _PARTS.split(clean(markdown[:_MOST_MARKDOWN])):
        lines = [line.strip() for line in part.strip().split("\n")]
        if all(line.startswith(">") for line in lines):
            found.append(("\n".join(line.lstrip("> ") for line in lines)[:_MOST_QUOTE].strip(), []))
        elif found:
            found[-1][1].extend(filter(None, lines))
    for quote, note in found[:_MOST_MARKS]:
        if quote:
            yield Imported(
                quote=values.quote(quote),
                address=article.url or "",
                title=article.title,
                note="\n".join(note),
            )


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _name(label: object) -> object:
    return (label.get("label") or label.get("name")) if isinstance(label, dict) else label
