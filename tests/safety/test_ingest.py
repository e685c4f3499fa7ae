"""Every attack in every place of an article: what is read is clean, and the words around it are there."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.safety.hostile import CARRIERS, Input, inputs
from tui_reader.errors import SourceError
from tui_reader.ingest.retrieve import open_source
from tui_reader.model.article import Article
from tui_reader.model.checking import check_article
from tui_reader.model.cleaning import is_clean

NOT_SHOWN = {
    *("markdown-link-title", "markdown-target", "markdown-target-bare"),
    *("front-date", "front-modified", "front-url", "front-lang"),
    *("page-title", "page-author", "page-data", "page-target", "mail-from"),
}
"""Places whose words are not kept unless they make sense there."""

CUT = {
    *(f"{place}/{attack}" for place in CARRIERS for attack in ("alignment", "emoji-code") if "raw" in place),
    *(f"{place}/long-word" for place in CARRIERS if place.startswith(("front", "reading"))),
    *("mail-subject/long-word", "mail-subject/wide-word"),
}
"""What YAML itself takes for a comment or for wrong, and lines that are longer than a line of facts can be."""


def strings(value: object) -> Iterator[str]:
    """Every string inside a value."""
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from strings(one)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from strings(getattr(value, field.name))


def problems(one: Input, article: Article) -> Iterator[str]:
    for text in strings(dataclasses.replace(article, location="")):
        if not is_clean(text):
            yield f"{one.name}: not clean: {text[:80]!r}"
    check_article(article)
    for link in article.links:
        if not link.url.startswith(("http://", "https://")):
            yield f"{one.name}: an address that is none: {link.url!r}"
    shown = " ".join(strings(article))
    if one.name.split("/")[0] not in NOT_SHOWN:
        for word in (one.before, one.after):
            if word not in shown and one.name not in CUT:
                yield f"{one.name}: {word} is gone"


def found_in(chosen: Iterator[Input], folder: Path) -> list[str]:
    """Everything that is wrong with what is read of the inputs."""
    found: list[str] = []
    for one in chosen:
        path = folder / f"article{one.suffix}"
        path.write_bytes(one.source.encode("utf-8", "surrogatepass"))
        try:
            found += problems(one, open_source(str(path)))
        except SourceError as error:
            found.append(f"{one.name}: {error}")
    return found


def test_what_is_read_is_clean_and_the_words_around_an_attack_are_there(tmp_path: Path) -> None:
    assert len(list(inputs(step=8))) > 700
    assert found_in(inputs(step=8), tmp_path) == []


@pytest.mark.long
def test_what_is_read_is_clean_for_every_attack_in_every_place(tmp_path: Path) -> None:
    assert found_in(inputs(), tmp_path) == []
