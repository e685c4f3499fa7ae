"""The YAML before a Markdown text: who, when, where; a bad one is told and never stops the reading."""

from __future__ import annotations

from tui_reader.ingest.clean import clean_line
from tui_reader.ingest.front_matter_plain import is_date, plain_values
from tui_reader.model.classes import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

MOST = 50_000
"""Code points of front matter; more is not read."""
_MOST_VALUES = 50


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What front matter can say of an article; None and empty where it does not."""

    title: str | None = None
    standfirst: str | None = None
    bylines: tuple[str, ...] = ()
    dateline: str | None = None
    published: str | None = None
    modified: str | None = None
    site: str | None = None
    url: str | None = None
    language: str = "en"
    tags: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


def read_front_matter(text: str) -> tuple[FrontMatter, str]:
    """The front matter and the text behind it; the whole text where it has none."""
    text = text.lstrip("\n")
    if not text.startswith("---\n"):
        return FrontMatter(), text
    end = text.find("\n---\n", 3, MOST)
    if end < 0 and text.rstrip().endswith("\n---") and len(text) < MOST:
        end = text.rstrip().rfind("\n---")
    if end < 0:
        return FrontMatter(), text
    source, body = text[4 : end + 1], text[end + 5 :]
    data = _load(source)
    if data is None:
        # A rule, some words and another rule are no front matter.
        if ":" not in source:
            return FrontMatter(), text
        return FrontMatter(notices=("The front matter could not be read.",)), body
    return _front(data), body


def safe_url(value: str) -> str | None:
    """`value` if it is an http or https address in printable ASCII, else None."""
    value = value.strip()
    good = value.lower().startswith(("http://", "https://")) and len(value) <= 4_000
    return value if good and all("!" <= char <= "~" for char in value) else None


def _load(source: str) -> Mapping[str, Any] | None:
    plain = plain_values(source)
    return parsed_values(source) if plain is None else plain or None


def parsed_values(source: str) -> Mapping[str, Any] | None:
    """What YAML finds, keys in lower case; None where there are no values by key, or it can't be read."""
    import yaml

    try:
        # An alias can stand for a value many times over, and so for more than fits into memory.
        if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(source)):
            return None
        data = yaml.safe_load(source)
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError):
        return None
    return {str(key).lower(): value for key, value in data.items()} if isinstance(data, dict) else None


def _front(data: Mapping[str, Any]) -> FrontMatter:
    return FrontMatter(
        title=_first(data, "title", "headline"),
        standfirst=_first(data, "standfirst", "description", "subtitle", "dek", "summary"),
        bylines=_many(data, "author", "authors", "byline", "bylines"),
        dateline=_first(data, "dateline"),
        published=_date(data, "published", "date", "created"),
        modified=_date(data, "modified", "updated", "lastmod"),
        site=_first(data, "site", "site_name", "publication", "publisher"),
        url=safe_url(_first(data, "url", "source", "link", "canonical") or ""),
        language=(_first(data, "language", "lang") or "en")[:35],
        tags=_many(data, "tags", "keywords", "categories"),
    )


def _first(data: Mapping[str, Any], *keys: str) -> str | None:
    return next((words for key in keys for words in _strings(data.get(key))), None)


def _many(data: Mapping[str, Any], *keys: str) -> tuple[str, ...]:
    for key in keys:
        value = data.get(key)
        if isinstance(value, str):
            words = clean_line(value)
            parts = words.split(",") if key in ("tags", "keywords", "categories") else [_without_by(words)]
            value = [part.strip() for part in parts]
        found = tuple(_strings(value))
        if found:
            return found
    return ()


def _without_by(words: str) -> str:
    return words[3:] if words[:3].lower() == "by " else words


def _date(data: Mapping[str, Any], *keys: str) -> str | None:
    return next((found for key in keys if (found := _iso(data.get(key)))), None)


def _iso(value: object) -> str | None:
    if isinstance(value, str) and is_date(value):
        return value
    from tui_reader.ingest.dates import iso_date  # takes long to load, and most front matter has ISO dates

    return iso_date(value) if value is not None else None


def _strings(value: object) -> Iterator[str]:
    """The words of a value: of a scalar, of a list of scalars, of the `name` of a mapping."""
    for one in value[:_MOST_VALUES] if isinstance(value, list) else [value]:
        named = one.get("name") if isinstance(one, dict) else one
        if named is None or isinstance(named, (dict, list, bool)):
            continue
        words = clean_line(str(named))
        if words:
            yield words
