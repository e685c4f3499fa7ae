"""A query of the library as SQL: conditions on `article a`, and what the words are matched against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tui_reader.store.query import OF_QUOTATIONS, Filter, Query, Term

_IS = {
    "unread": "a.read IS NULL",
    "read": "a.read IS NOT NULL",
    "starred": "a.starred IS NOT NULL",
    "archived": "a.archived IS NOT NULL",
    "opened": "a.opened <> ''",
    "partial": "a.partial <> 0",
}
_HAS = {
    "highlight": "EXISTS (SELECT 1 FROM highlight h WHERE h.article_id = a.id)",
    "note": "(EXISTS (SELECT 1 FROM highlight h WHERE h.article_id = a.id AND h.note <> '')"
    " OR EXISTS (SELECT 1 FROM bookmark b WHERE b.article_id = a.id AND b.note <> ''))",
    "bookmark": "EXISTS (SELECT 1 FROM bookmark b WHERE b.article_id = a.id)",
    "quote": "EXISTS (SELECT 1 FROM quotation q WHERE q.article_id = a.id AND q.kind <> 'indirect')",
    "tag": "EXISTS (SELECT 1 FROM tag t WHERE t.article_id = a.id)",
}
_LIKE = {
    "by": "a.bylines LIKE ? ESCAPE '\\'",
    "site": "(a.site LIKE ? ESCAPE '\\' OR a.url LIKE ? ESCAPE '\\')",
    "lang": "a.language LIKE ? ESCAPE '\\'",
    "feed": "a.id IN (SELECT i.article_id FROM feed_item i JOIN feed f ON f.id = i.feed_id"
    " WHERE f.title LIKE ? ESCAPE '\\' OR f.address LIKE ? ESCAPE '\\' OR f.folder LIKE ? ESCAPE '\\'"
    " OR f.id LIKE ? ESCAPE '\\')",
    "tag": "(EXISTS (SELECT 1 FROM tag t WHERE t.article_id = a.id AND t.tag LIKE ? ESCAPE '\\')"
    " OR EXISTS (SELECT 1 FROM highlight h, json_each(h.tags) j WHERE h.article_id = a.id"
    " AND j.value LIKE ? ESCAPE '\\'))",
}
_WHOLE = ("tag", "lang")
"""Filters whose value must be all of what it is compared with; elsewhere a part is enough."""
_DAY = {"after": ">=", "before": "<"}
_COLUMNS = {"speaker": "{names source}", "source": "{source}"}


@dataclass(slots=True)
class Conditions:
    """Conditions that are all to hold, with the values of their placeholders."""

    parts: list[str] = field(default_factory=list)
    values: list[str] = field(default_factory=list)

    def add(self, part: str, *values: str, negated: bool = False) -> None:
        """One more."""
        self.parts.append(f"NOT ({part})" if negated else part)
        self.values += values

    @property
    def sql(self) -> str:
        """All of them, joined; `1` where there is none."""
        return " AND ".join(self.parts) or "1"


def of_articles(query: Query, *, archived: bool) -> Conditions:
    """What an article must fulfil; archived ones are left out unless wanted or asked for."""
    found = Conditions()
    for group in query.terms:
        match, negated = match_any(group), group[0].negated
        found.add(
            "a.number IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?"
            " UNION ALL SELECT rowid FROM note_fts WHERE note_fts MATCH ?)",
            match,
            match,
            negated=negated,
        )
    _add_filters(found, query.filters)
    quoted = [f for f in query.filters if f.key in OF_QUOTATIONS]
    for filters, negated in (([f for f in quoted if not f.negated], False), *(([f], True) for f in quoted)):
        if filters and (not negated or filters[0].negated):
            inner = Conditions()
            _add_quoted(inner, filters)
            held = f"a.id IN (SELECT q.article_id FROM quotation q WHERE {inner.sql})"
            found.add(held, *inner.values, negated=negated)
    if not archived and not query.asks("is", "archived"):
        found.add("a.archived IS NULL")
    return found


def of_quotations(query: Query) -> Conditions:
    """What a quotation `q` and its article `a` must fulfil."""
    found = Conditions()
    for group in query.terms:
        found.add(
            "q.number IN (SELECT rowid FROM quotation_fts WHERE quotation_fts MATCH ?)",
            f"{{words}} : ({match_any(group)})",
            negated=group[0].negated,
        )
    _add_filters(found, query.filters)
    quoted = [f for f in query.filters if f.key in OF_QUOTATIONS]
    _add_quoted(found, [f for f in quoted if not f.negated])
    for one in quoted:
        if one.negated:
            inner = Conditions()
            _add_quoted(inner, [one])
            found.add(inner.sql, *inner.values, negated=True)
    return found


def match_any(group: Iterable[Term]) -> str:
    """An FTS5 expression for one of several terms."""
    return " OR ".join(_quoted(term.words) + (" *" if term.prefix else "") for term in group)


def _add_filters(found: Conditions, filters: Iterable[Filter]) -> None:
    for key, value, negated in filters:
        if key == "is":
            found.add(_IS[value], negated=negated)
        elif key == "has":
            found.add(_HAS[value], negated=negated)
        elif key == "type":
            found.add("a.kind = ?", value.lower(), negated=negated)
        elif key in _DAY:
            found.add(f"substr(coalesce(a.published, a.added), 1, 10) {_DAY[key]} ?", value, negated=negated)
        elif key == "title":
            match = f"{{title}} : {_quoted(value)}"
            found.add("a.number IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)", match)
            if negated:
                found.parts[-1] = f"NOT ({found.parts[-1]})"
        elif key in _LIKE:
            pattern = _like(value, whole=key in _WHOLE)
            # An article without a site is not one of that site, and so passes the exclusion.
            part = f"coalesce({_LIKE[key]}, 0)"
            found.add(part, *[pattern] * part.count("?"), negated=negated)


def _add_quoted(found: Conditions, filters: Iterable[Filter]) -> None:
    for key, value, _ in filters:
        if key in _COLUMNS:
            starred = value.endswith("*")
            match = f"{_COLUMNS[key]} : {_quoted(value.rstrip('*'))}{' *' if starred else ''}"
            found.add("q.number IN (SELECT rowid FROM quotation_fts WHERE quotation_fts MATCH ?)", match)
        else:
            found.add(f"coalesce(q.{key} = ?, 0)", value.lower())


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""').replace("\0", " ") + '"'


def _like(value: str, *, whole: bool) -> str:
    value = value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replace("*", "%")
    return value if whole else f"%{value}%"
