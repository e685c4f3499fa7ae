"""A first look at a source shows what opening it will, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader.ingest.glance import HEAD, WHOLE, glance
from tui_reader.ingest.retrieve import open_source
from tui_reader.ingest.samples import samples
from tui_reader.model.article import Article

FRONT = "---\ntitle: The chronicle\nauthor: Ida Holm\npublished: 2024-05-03\n---\n\n"
PARAGRAPH = (
    "The *council* of Ostmark met again, and [the ferry](https://ulm.example/a) did not leave on that day. "
)


def long_text(first: str = "", last: str = "") -> str:
    """A text that is not read whole for a first look."""
    middle = "\n\n".join(
        f"{number}th day. {PARAGRAPH * 3}" for number in range(WHOLE // len(PARAGRAPH) // 3 + 20)
    )
    return f"{FRONT}{first}\n\n{middle}\n\n{last}\n"


def begins(seen: Article, whole: Article) -> bool:
    """Whether an article is the beginning of another, as far as its text and what lies on it go."""
    end = len(seen.text)
    return (
        whole.text.startswith(seen.text)
        and whole.blocks[: len(seen.blocks)] == seen.blocks
        and [link for link in seen.links if link.span.end <= end]
        == [link for link in whole.links if link.span.end <= end]
        and [style for style in seen.styles if style.span.end <= end]
        == [style for style in whole.styles if style.span.end <= end]
        and (seen.id, seen.title, seen.standfirst, seen.bylines, seen.published)
        == (whole.id, whole.title, whole.standfirst, whole.bylines, whole.published)
    )


@pytest.mark.parametrize("sample", [sample.name for sample in samples()])
def test_a_bundled_article_is_seen_as_it_is_opened(sample: str) -> None:
    seen = glance(f"sample:{sample}")
    assert seen is not None
    assert seen.whole
    assert seen.article == open_source(f"sample:{sample}")


@pytest.mark.parametrize("break_", ["\n", "\r\n"])
def test_of_long_markdown_the_beginning_is_seen(tmp_path: Path, break_: str) -> None:
    path = tmp_path / "chronicle.md"
    path.write_bytes(long_text(last="[council]: https://elsewhere.example").replace("\n", break_).encode())
    seen = glance(str(path))
    assert seen is not None
    assert not seen.whole
    assert HEAD // 2 < len(seen.article.text) < HEAD
    assert begins(seen.article, open_source(str(path)))


@pytest.mark.parametrize(
    "text",
    [
        long_text(first="What [council] decided.", last="[council]: https://elsewhere.example"),
        long_text(first="A `council` in code."),
        long_text()[len(FRONT) :].replace("0th", "---\ntitle: none that ends\n", 1).lstrip("\n"),
        long_text(first="word " * (HEAD // 5)),
        "Ostmark. " * 15_000,
        "%PDF-1.7 " + PARAGRAPH,
        "\n%PDF-1.7 " + PARAGRAPH,
        "T\0h\0e\0 \0f\0e\0r\0r\0y\0",
        "\n\n",
    ],
    ids=["definition", "code", "front", "paragraph", "cut", "pdf", "blank pdf", "wide", "empty"],
)
def test_what_may_be_read_otherwise_is_not_looked_at(tmp_path: Path, text: str) -> None:
    path = tmp_path / "chronicle.md"
    path.write_text(text, encoding="utf-8")
    assert glance(str(path)) is None


def test_other_kinds_of_files_are_not_looked_at(tmp_path: Path) -> None:
    for name in ("page.html", "letter.eml", "none"):
        (tmp_path / name).write_text("Crews stay ashore", encoding="utf-8")
        assert glance(str(tmp_path / name)) is None
    assert glance(str(tmp_path / "nothing.md")) is None
    assert glance("sample:nothing") is None
    assert glance("sample:../secret") is None
    assert glance(str(tmp_path)) is None
