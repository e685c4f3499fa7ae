"""Markdown, read back by a YAML parser and a CommonMark parser."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tui_reader.export import FORMATS
from tui_reader.export.markdown import escaped
from tui_reader.export.registry import Options
from tui_reader.model.quotation import Quotation

WRITE = FORMATS["markdown"].write
ACTIVE = {
    "html_block",
    "html_inline",
    "fence",
    "code_block",
    "code_inline",
    "image",
    "hr",
    "table_open",
    "s_open",
}


def _split(text: str) -> tuple[dict[str, object], list[Token]]:
    assert text.startswith("---\n")
    head, body = text[4:].split("\n---\n", 1)
    return yaml.safe_load(head), MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body)


def _words(tokens: list[Token]) -> str:
    return "\n\n".join(
        "".join(
            "\n" if child.type in ("softbreak", "hardbreak") else child.content for child in token.children
        )
        for token in tokens
        if token.type == "inline" and token.children
    )


def test_front_matter_is_flat_and_holds_the_articles_facts(tame: Quotation) -> None:
    facts, _ = _split(WRITE([tame]))
    assert facts == {
        "title": "Ferry stopped: what now?",
        "source": "https://post.example/ferry-stopped",
        "author": ["Mara Lund", "Jo Teal"],
        "site": "Port Ulm Post",
        "published": "2031-05-03",
        "created": "2031-05-04T10:20:30Z",
        "description": "Harbour master cites wind.",
        "tags": ["wind", "to check"],
    }


def test_a_quotation_has_speaker_place_link_note_and_tags(tame: Quotation) -> None:
    text = WRITE([tame])
    assert (
        "> We will not run in a gale\n>\n> — Ada Quill (the harbour master), via Sarnby Radio"
        " · named official, interview, responded · The wind" in text
    )
    assert (
        "paragraph 3 · [Ferry stopped: what now?](https://post.example/ferry-stopped#:~:text=We%20will"
        in text
    )
    assert "\nNote: Ask her twice.\n" in text
    assert "\nTags: wind, to check\n" in text


def test_the_sentence_around_it_is_written_when_asked_for(tame: Quotation) -> None:
    assert "Context: “We will not run in a gale,” she said." in WRITE([tame], options=Options(context=True))
    assert "Context" not in WRITE([tame])


def test_a_quotation_of_several_paragraphs_stays_one(tame: Quotation) -> None:
    _, tokens = _split(WRITE([replace(tame, text="One.\n\nTwo.")]))
    assert [token.type for token in tokens].count("blockquote_open") == 1


def test_several_articles_share_one_file_each_under_its_title(tame: Quotation, bare: Quotation) -> None:
    facts, tokens = _split(WRITE([tame, replace(tame, text="Twice"), bare]))
    assert facts["title"] == "Quotations from 2 articles"
    headings = [tokens[i + 1].content for i, token in enumerate(tokens) if token.type == "heading_open"]
    assert headings == [tame.title, bare.title]
    assert [token.type for token in tokens].count("blockquote_open") == 3


def test_hostile_words_stay_words(hostile: Quotation) -> None:
    facts, tokens = _split(WRITE([hostile], options=Options(context=True)))
    assert facts["title"] == hostile.title
    assert facts["author"] == [hostile.title]
    children = [child for token in tokens for child in token.children or ()]
    assert {t.type for t in (*tokens, *children)} & ACTIVE == set()
    assert [t.type for t in tokens].count("heading_open") == 1
    assert [t.type for t in tokens].count("blockquote_open") == 1
    assert not [c for c in children if c.type == "link_open"]


def test_a_link_leads_nowhere_but_to_the_web(tame: Quotation) -> None:
    assert "](" not in WRITE([replace(tame, url="javascript:alert(1)")])
    text = WRITE([replace(tame, url="https://post.example/a) [x](http://evil.example")])
    _, tokens = _split(text)
    links = [c.attrs["href"] for t in tokens for c in t.children or () if c.type == "link_open"]
    assert len(links) == 1
    assert str(links[0]).startswith("https://post.example/a%29")


@settings(max_examples=300)
@given(st.text(alphabet=st.sampled_from("ab1 \n.)-+*_#>`~[]()!<>&;|\\=:\t\"'“%$^{}"), max_size=40))
def test_escaped_text_reads_as_it_was_written(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(escaped(text))
    assert {t.type for t in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    children = {c.type for t in tokens for c in t.children or ()}
    assert children <= {"text", "softbreak", "text_special"}
    lines = [line.strip(" ") for line in text.replace("\t", " ").splitlines()]
    assert _words(tokens) == re.sub("\n{2,}", "\n\n", "\n".join(lines)).strip("\n")


@pytest.mark.parametrize(
    "title", ["a: b", "'", '"x" — # y', "🚢", "- x", "yes", "2031-05-03", "null", "!!python/x", "a\nb"]
)
def test_any_title_comes_back_from_the_front_matter(title: str, bare: Quotation) -> None:
    facts, _ = _split(WRITE([replace(bare, title=title)]))
    assert facts["title"] == title
