"""The library's rows: its articles, the bundled ones, and the folders that show some of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tui_reader.app.library_ports import ListedArticle, SampleArticle
from tui_reader.app.rows.base import Line, Piece, Role, Row, counted, heading, one_line
from tui_reader.model.feeds import Feed

FOLDERS = (
    ("", "All articles"),
    ("is:unread", "Unread"),
    ("is:starred", "Starred"),
    ("has:highlight", "With highlights"),
    ("is:archived", "Archived"),
)
"""The folders that are always there: a query and its name."""


def library_rows(
    listed: Sequence[ListedArticle],
    samples: Iterable[SampleArticle],
    words: str = "",
    name: str = "Articles",
    *,
    total: int | None = None,
) -> tuple[Row, ...]:
    """Rows of the articles, and of those samples that are not among them and whose titles hold `words`.

    Keys are what the session opens; `total` is how many articles there are where not all are listed yet.
    """
    wanted = words.casefold().split()
    known = {article.location for article in listed}
    bundled = [
        _row(f"sample:{sample.name}", sample.title, ())
        for sample in samples
        if f"sample:{sample.name}" not in known and all(word in sample.title.casefold() for word in wanted)
    ]
    kept = [_listed_row(article) for article in listed]
    return tuple(_grouped(kept, bundled, name, len(kept) if total is None else total))


def _grouped(kept: list[Row], bundled: list[Row], name: str, total: int) -> Iterator[Row]:
    if kept:
        yield heading("kept", name, tail=str(total))
        yield from kept
    if bundled:
        yield heading("bundled", "Articles that come with the program", tail=str(len(bundled)))
        yield from bundled


def _listed_row(article: ListedArticle) -> Row:
    facts = (
        one_line(article.site or ""),
        (article.published or "")[:10],
        f"{article.minutes} min",
        f"{article.progress * 100:.0f} % read" if article.progress > 0 else "",
        counted(article.quotes, "quote", "quotes") if article.quotes else "",
        counted(article.highlights, "highlight", "highlights") if article.highlights else "",
        counted(article.bookmarks, "bookmark", "bookmarks") if article.bookmarks else "",
        "only a part" if article.partial else "",
        "archived" if article.archived else "",
        " ".join(f"#{tag}" for tag in article.tags),
    )
    return _row(article.id, article.title, facts, unread=article.unread, starred=article.starred)


def _row(key: str, title: str, facts: Iterable[str], *, unread: bool = False, starred: bool = False) -> Row:
    sign = Piece("● " if unread else "  ", Role.MARK)
    words = Piece(one_line(title) or "Without a title", Role.STRONG if unread else Role.PLAIN)
    lines = [Line((sign, words), hang=2, tail="★" if starred else "", most=2)]
    if said := " · ".join(fact for fact in facts if fact):
        lines.append(Line((Piece(said, Role.QUIET),), hang=2, indent=2, most=1))
    return Row(key, tuple(lines), label=title, tip="open")


def folder_rows(tags: Iterable[tuple[str, int]], feeds: Iterable[Feed] = ()) -> tuple[Row, ...]:
    """Rows of the folders; keys are queries. Feeds come folder by folder, with what is unread in each."""
    rows = [_folder(query, name) for query, name in FOLDERS]
    group = None
    for feed in feeds:
        if feed.folder != group:
            rows.append(heading(f"feeds:{feed.folder}", one_line(feed.folder) or "Feeds"))
            group = feed.folder
        name = one_line(feed.title or feed.address)
        rows.append(_folder(f"feed:{feed.id}", name, str(feed.unread) if feed.unread else ""))
    tagged = [_folder(f'tag:"{tag}"', f"#{tag}", str(number)) for tag, number in tags]
    if tagged:
        rows += [heading("tags", "Tags"), *tagged]
    return tuple(rows)


def _folder(query: str, name: str, tail: str = "") -> Row:
    return Row(
        f"folder:{query}", (Line((Piece(name),), hang=2, tail=tail, most=1),), label=name, tip="show it"
    )
