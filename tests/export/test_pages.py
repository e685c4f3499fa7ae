"""HTML, Org and Anki: words stay words for the programs that read them."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from html import unescape

import html5lib
import orgparse
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.export import FORMATS
from tui_reader.export.org import escaped
from tui_reader.export.registry import Options
from tui_reader.model.quotation import Quotation

ALL = Options(context=True)
PASSIVE = frozenset("html head meta title style body article h1 p a figure blockquote figcaption".split())


def _page(text: str) -> list[object]:
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    return list(tree.iter())


def test_a_page_is_valid_and_holds_everything(tame: Quotation, bare: Quotation) -> None:
    text = FORMATS["html"].write([tame, bare], options=ALL)
    words = " ".join("".join(element.itertext()) for element in _page(text))  # type: ignore[attr-defined]
    for part in (
        tame.title,
        tame.text,
        "Ada Quill",
        "named official",
        "Ask her twice.",
        "to check",
        bare.text,
    ):
        assert part in words
    assert 'href="https://post.example/ferry-stopped#:~:text=We%20will%20not%20run%20in%20a%20gale"' in text


def test_nothing_on_a_page_is_active(hostile: Quotation) -> None:
    elements = _page(FORMATS["html"].write([hostile], options=ALL))
    assert {element.tag for element in elements} <= PASSIVE  # type: ignore[attr-defined]
    for element in elements:
        for name, value in element.attrib.items():  # type: ignore[attr-defined]
            assert not name.startswith("on")
            assert name not in ("src", "style", "srcset")
            assert name != "href" or value.startswith("https://")
    assert [element.tag for element in elements].count("blockquote") == 1  # type: ignore[attr-defined]


def test_org_is_an_outline_of_articles_and_quotations(tame: Quotation, bare: Quotation) -> None:
    root = orgparse.loads(FORMATS["org"].write([tame, bare], options=ALL))
    nodes = list(root[1:])
    assert [node.level for node in nodes] == [1, 2, 1, 2]
    article, quotation = nodes[:2]
    assert article.heading == "Ferry stopped: what now?"
    assert article.properties["URL"] == tame.url
    assert quotation.tags == {"wind", "to_check"}
    assert quotation.properties["CUSTOM_ID"] == "aa11bb22"
    assert "We will not run in a gale" in quotation.body
    assert "Note: Ask her twice." in quotation.body


def test_hostile_words_make_no_headings_blocks_links_or_code_in_org(hostile: Quotation) -> None:
    text = FORMATS["org"].write([replace(hostile, tags=())], options=ALL)
    nodes = list(orgparse.loads(text)[1:])
    assert [node.level for node in nodes] == [1, 2]
    lines = text.splitlines()
    assert [line for line in lines if line.startswith("#+")] == ["#+begin_quote", "#+end_quote"]
    words = "\n".join(line for line in lines if not re.match(r":[A-Z_]+: ", line))
    assert not re.search(r"\[\[|src_sh|\{\{|<<|\$x|\w:[\w/(]", words)


@settings(max_examples=150)
@given(st.text(alphabet=st.sampled_from("ab1 \n.)-+*_#=~[]{}:|\\<>/$^@%“"), max_size=40))
def test_text_escaped_for_org_is_the_same_without_its_zero_width_spaces(text: str) -> None:
    out = escaped(text)
    lines = [" ".join(line.split()) for line in text.splitlines()]
    plain = out.replace("\u200b", "").replace(r"\dollar{}", "$").replace(r"\backslash{}", "\\")
    assert plain == "\n".join(line for line in lines if line)
    assert not re.search(r"\[\[|\{\{\{|^[*#:|]|^[-+] |^\d+[.)]", out, re.MULTILINE)
    assert not re.search(r"(?:^|[\s\-({'\"])[*/_=~+]\S", out, re.MULTILINE)


def _anki(text: str) -> list[list[str]]:
    lines = text.splitlines()
    assert lines[:5] == [
        "#separator:Tab",
        "#html:true",
        "#columns:Guid\tFront\tBack\tTags",
        "#guid column:1",
        "#tags column:4",
    ]
    return list(csv.reader(io.StringIO("\n".join(lines[5:])), delimiter="\t", strict=True))


def test_a_card_has_the_words_in_front_and_who_said_them_behind(tame: Quotation) -> None:
    ((guid, front, back, tags),) = _anki(FORMATS["anki"].write([tame]))
    assert front == "“We will not run in a gale”"
    assert back.startswith("Ada Quill (the harbour master), via Sarnby Radio<br>named official")
    assert tags == "wind to_check"
    changed = replace(tame, title="Another", note="Other", text="We will not run")
    ((again, *_),) = _anki(FORMATS["anki"].write([changed]))
    assert again == guid


def test_hostile_words_stay_in_their_cell(hostile: Quotation) -> None:
    rows = _anki(FORMATS["anki"].write([hostile, hostile], options=ALL))
    assert [len(row) for row in rows] == [4, 4]
    cells = " ".join(rows[0])
    assert not re.search(r"<(?!br>|a href='https)", cells)
    assert "{{" not in cells
    assert unescape(rows[0][1]).replace("<br>", "\n").split() != []


@pytest.mark.parametrize("name", ["html", "org", "anki"])
def test_what_is_not_wanted_is_left_out(name: str, tame: Quotation) -> None:
    text = FORMATS[name].write([tame], options=Options(notes=False, sourcing=False))
    assert "Ask her twice" not in text
    assert "named official" not in text
    assert "she said" not in text
    assert "she said" in FORMATS[name].write([tame], options=ALL)
