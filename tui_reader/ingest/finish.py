"""What all readers do last: the location, the id and the notices of an article."""

from __future__ import annotations

import os

from tui_reader.model.article import Article
from tui_reader.model.classes import replace
from tui_reader.model.digest import sha256

_LONGEST_TITLE = 90


def location_of(path: str | os.PathLike[str]) -> str:
    """The location of a file: `sample:NAME` for a bundled article, else its absolute path."""
    resolved = os.path.realpath(path)
    name, ending = os.path.splitext(resolved)
    if ending == ".md":
        from tui_reader.ingest.samples import samples_folder

        folder, sample = os.path.split(name)
        if folder == samples_folder():
            return f"sample:{sample}"
    return resolved


def article_id(location: str, text: str) -> str:
    """Twelve hexadecimal digits, from the location; from the text for standard input."""
    key = text if location in ("", "-") else location
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def with_notices(article: Article, notices: tuple[str, ...]) -> Article:
    """`article` with `notices` before its own."""
    return replace(article, notices=(*notices, *article.notices)) if notices else article


def title_from(words: str) -> str:
    """A title for an article without one: its first words, cut at a word."""
    words = " ".join(words[: 4 * _LONGEST_TITLE].split())
    if len(words) <= _LONGEST_TITLE:
        return words
    return words[: _LONGEST_TITLE - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
