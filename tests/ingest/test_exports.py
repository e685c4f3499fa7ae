"""What wallabag and Omnivore exported: articles and the highlights made there."""

from __future__ import annotations

import json
import zipfile
from contextlib import suppress
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.pages import PARAGRAPHS, TITLE
from tests.ingest.test_text import check_spans
from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.exports import Exported, read_exports
from tui_reader.ingest.parsers import Kind, Origin, kind_of, parse

ORIGIN = Origin("/export.json", suffix=".json")
CONTENT = f"<h1>{TITLE}</h1><p>{PARAGRAPHS[0]}</p><h2>More</h2><p>{PARAGRAPHS[1]}</p>"
WALLABAG: dict[str, Any] = {
    "is_archived": 1, "is_starred": 0, "tags": ["harbour"], "id": 3, "title": TITLE,
    "url": "https://coast-post.example/bridge", "content": CONTENT, "created_at": "2024-05-05T10:00:00+0000",
    "published_at": "2024-05-03T14:05:00+0100", "published_by": ["Marta Quill"], "language": "en", "reading_time": 1,
    "domain_name": "coast-post.example",
    "annotations": [{"text": "so it was known", "quote": "the cracks were known", "ranges": []}],
}  # fmt: skip


def _read(value: object) -> tuple[Exported, ...]:
    found = read_exports(json.dumps(value).encode(), ORIGIN)
    for one in found:
        check_spans(one.article)
    return found


def _marks(one: Exported) -> list[tuple[str, str]]:
    return [(mark.quote.exact, mark.note) for mark in one.highlights]


def test_an_entry_of_wallabag_is_an_article_with_its_highlights() -> None:
    (one,) = _read([WALLABAG])
    article = one.article
    assert article.title == TITLE
    assert article.url == article.location == "https://coast-post.example/bridge"
    assert article.bylines == ("Marta Quill",)
    assert (article.published, article.site) == ("2024-05-03T14:05:00+01:00", "coast-post.example")
    assert article.tags == ("harbour",)
    assert [p.of(article.text) for p in article.paragraphs] == list(PARAGRAPHS[:2])
    assert article.text.count(TITLE) == 1
    assert _marks(one) == [("the cracks were known", "so it was known")]
    assert one.highlights[0].address == article.url
    assert one.archived
    assert not one.starred


def test_an_item_of_omnivore_is_one_too() -> None:
    item = {"title": TITLE, "author": "By Marta Quill", "url": "javascript:x", "content": CONTENT, "state": "Archived",
            "labels": [{"name": "harbour"}], "publishedAt": "2024-05-03T13:05:00.000Z", "siteName": "Coast Post",
            "highlights": [{"quote": "near the end", "annotation": None}, {"quote": " "}, 7]}  # fmt: skip
    (one,) = _read({"items": [item]})
    assert one.article.location == "/export.json#1"
    assert one.article.published == "2024-05-03T13:05:00+00:00"
    assert one.article.tags == ("harbour",)
    assert _marks(one) == [("near the end", "")]
    assert one.archived


def _archive(highlights: str, metadata: object) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("metadata_0_to_20.json", json.dumps(metadata))
        archive.writestr("content/the-bridge.html", CONTENT)
        archive.writestr("highlights/the-bridge.md", highlights)
    return out.getvalue()


def test_the_archive_of_omnivore_is_read_with_its_highlights() -> None:
    data = _archive(
        "> the cracks\n> were known\n\nso it was\n\nreally\n\n> sixty lorries a day\n",
        [
            {"slug": "the-bridge", "title": TITLE, "url": "https://a.example/b"},
            {"slug": "gone", "title": "No text"},
            7,
        ],
    )
    assert kind_of(data, Origin("-")) is Kind.EXPORT
    bridge, gone = read_exports(data, ORIGIN)
    assert bridge.article.url == "https://a.example/b"
    assert len(bridge.article.paragraphs) == 2
    assert _marks(bridge) == [("the cracks\nwere known", "so it was\nreally"), ("sixty lorries a day", "")]
    assert gone.article.title == "No text"
    assert gone.article.notices


def test_a_damaged_page_of_an_archive_spoils_its_own_article_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [{"slug": "the-bridge", "title": TITLE}, {"slug": "other", "title": "Other"}]
    out = BytesIO(_archive("", entries))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("content/other.html", CONTENT)
    data = out.getvalue()
    at = data.rindex(CONTENT.encode())
    bridge, other = read_exports(data[:at] + b"\0" + data[at + 1 :], ORIGIN)
    assert bridge.article.paragraphs
    assert (other.article.title, bool(other.article.notices)) == ("Other", True)
    monkeypatch.setattr("tui_reader.ingest.zipped.MOST_IN_ALL", 10)
    assert read_exports(data, ORIGIN)[1].article.paragraphs


def test_an_export_of_one_article_opens_and_one_of_several_says_what_to_do() -> None:
    assert parse(json.dumps([WALLABAG]).encode(), ORIGIN).title == TITLE
    with pytest.raises(NotAnArticleError, match="holds 2 articles") as caught:
        parse(json.dumps([WALLABAG, WALLABAG]).encode(), ORIGIN)
    assert "library" in caught.value.hint


@pytest.mark.parametrize("value", [[], {}, [1, "x"], {"items": []}, [{"title": "no content"}], None, "x"])
def test_other_json_is_no_export(value: object) -> None:
    with pytest.raises(NotAnArticleError):
        _read(value)


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04x", b"[", b"[" * 100_000, _archive("", [])],
    ids=["a broken archive", "a bracket", "brackets", "an archive of nothing"],
)
def test_damaged_exports_are_refused(data: bytes) -> None:
    with pytest.raises(NotAnArticleError):
        read_exports(data, ORIGIN)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*WALLABAG, "labels", "highlights", "items", "name"]), inner, max_size=6
        )
    ),
    max_leaves=12,
)


@settings(max_examples=40, deadline=None)
@given(JSON, JSON)
def test_any_json_is_read_or_refused(value: object, field: object) -> None:
    with suppress(NotAnArticleError):
        _read(value)
    for name in WALLABAG:
        if name not in ("title", "content"):
            _read([{**WALLABAG, name: field}])
