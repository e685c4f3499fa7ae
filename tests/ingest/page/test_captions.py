"""What is a caption, and what only looks like one."""

from __future__ import annotations

import pytest
from lxml import html

from tui_reader.ingest.page.captions import elsewhere, find_captions

WORDS = "A cracked bolt, as it was found"


def _captions(source: str) -> list[str]:
    tree: html.HtmlElement = html.document_fromstring(f"<html><body>{source}</body></html>")
    found = sorted(find_captions(tree), key=list(tree.iter()).index)
    return [" ".join(element.text_content().split()) for element in found if not elsewhere(element)]


@pytest.mark.parametrize(
    "source",
    [
        f"<figure><img><figcaption>{WORDS}</figcaption></figure>",
        f"<figure><img><span>{WORDS}</span></figure>",
        f"<div class='photo-block'><img><div class='photo-block__description'>{WORDS}</div></div>",
        f"<div class='x'><div class='i'><img></div><div class='img_cptn'>{WORDS}</div></div>",
        f"<div class='thumb'><div class='x'><a href='/f'><img></a><div class='thumbcaption'>{WORDS}</div></div></div>",
        f"<div class='asset-photo card'><img><span class='caption-text'><p>{WORDS}</p></span></div>",
        f"<p class='photo-caption'>{WORDS}</p>",
        f"<span itemprop='caption'>{WORDS}</span>",
    ],
)
def test_words_of_a_picture_are_its_caption(source: str) -> None:
    assert _captions(source) == [WORDS]


@pytest.mark.parametrize(
    "source",
    [
        f"<p class='cta-caption'>{WORDS}</p>",
        f"<div class='author-photo'><img><span>{WORDS}</span></div>",
        f"<div class='card'><img><div class='caption'>{WORDS}</div><a href='/x'>Another story of the coast</a></div>",
        f"<div class='image'><img><h3>{WORDS}</h3></div>",
        f"<div class='image'><img><p>{WORDS * 12}</p></div>",
        f"<div class='image'><img><a href='/x'>{WORDS}</a></div>",
        f"<a href='/x'><figure><img><figcaption>{WORDS}</figcaption></figure></a>",
    ],
)
def test_words_of_letters_writers_and_teasers_are_none(source: str) -> None:
    assert _captions(source) == []
