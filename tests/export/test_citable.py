"""CSL-JSON, BibTeX and RIS, read back by parsers that are not their writers."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from citeproc.source.json import CiteProcJSON
from pybtex.database import BibliographyData, parse_string

from tui_reader.export import FORMATS
from tui_reader.model.quotation import Quotation

HOSTILE_TITLES = (
    "100 % of $5 & #1_x ~ ^ {brace} \\back",
    "unbalanced } { brace } }",
    "@article{x,\n}",
    "--- dashes -- ``quotes'' !` <<x>>",
    "🚢 “curly: quotes” — ‘x’",
    "TY  - BOOK\nER  - \n\nTY  - NEWS",
)


def _bib(text: str) -> BibliographyData:
    return parse_string(text, "bibtex")


def _ris(text: str) -> list[list[tuple[str, str]]]:
    """The items by the format's own rule: two letters or digits, two spaces, a dash, a space, the value."""
    items: list[list[tuple[str, str]]] = []
    for line in text.splitlines():
        if not line:
            continue
        found = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line)
        assert found, line
        if found[1] == "TY":
            items.append([])
        items[-1].append((found[1], found[2]))
    return items


def _all(item: list[tuple[str, str]], tag: str) -> list[str]:
    return [value for name, value in item if name == tag]


def test_csl_json_is_a_newspaper_article_with_quotations_as_notes(tame: Quotation, bare: Quotation) -> None:
    first, second = json.loads(FORMATS["csl-json"].write([tame, replace(tame, text="Twice"), bare]))
    assert first.pop("note").count("\n") == 1
    assert first == {
        "id": "lund2031-0123456789ab",
        "type": "article-newspaper",
        "title": tame.title,
        "author": [{"family": "Lund", "given": "Mara"}, {"family": "Teal", "given": "Jo"}],
        "container-title": "Port Ulm Post",
        "issued": {"date-parts": [[2031, 5, 3]]},
        "URL": "https://post.example/ferry-stopped",
        "abstract": "Harbour master cites wind.",
        "language": "en",
        "keyword": "wind, to check",
    }
    assert second["type"] == "webpage"


def test_a_citation_processor_reads_csl_json(tame: Quotation, hostile: Quotation) -> None:
    hostile = replace(hostile, article_id="ba9876543210")
    source = CiteProcJSON(json.loads(FORMATS["csl-json"].write([tame, hostile])))
    item = source["lund2031-0123456789ab"]
    assert str(item["title"]) == tame.title
    assert item["issued"]["year"] == 2031
    assert item["author"][0]["family"] == "Lund"
    assert len(source) == 2


def test_bibtex_is_read_by_another_parser(tame: Quotation, bare: Quotation) -> None:
    entries = _bib(FORMATS["bibtex"].write([tame, bare])).entries
    entry = entries["lund2031-0123456789ab"]
    assert entry.type == "article"
    assert [str(person) for person in entry.persons["author"]] == ["Lund, Mara", "Teal, Jo"]
    assert entry.fields["journaltitle"] == "Port Ulm Post"
    assert entry.fields["date"] == "2031-05-03"
    assert entry.fields["url"] == tame.url
    assert "We will not run in a gale" in entry.fields["annotation"]
    assert entries["article-ba9876543210"].type == "misc"
    online = FORMATS["bibtex"].write([replace(tame, site=None)])
    assert _bib(online).entries["lund2031-0123456789ab"].type == "online"


def _untex(field: str) -> str:
    for sign, name in {
        "\\": "textbackslash",
        "{": "textbraceleft",
        "}": "textbraceright",
        "~": "textasciitilde",
        "^": "textasciicircum",
    }.items():
        field = field.replace(f"\\{name}{{}}", f"\0{ord(sign)}\0")
    field = re.sub(r"\\([$&#%_{}])", r"\1", field.removeprefix("{").removesuffix("}")).replace("{}", "")
    return re.sub("\0(\\d+)\0", lambda found: chr(int(found[1])), field)


@pytest.mark.parametrize("title", HOSTILE_TITLES)
def test_any_title_comes_back_from_bibtex(title: str, tame: Quotation) -> None:
    other = replace(tame, article_id="ba9876543210")
    entries = _bib(FORMATS["bibtex"].write([replace(tame, title=title, note=title), other])).entries
    assert len(entries) == 2
    assert _untex(entries["lund2031-0123456789ab"].fields["title"]) == " ".join(title.split())


def test_hostile_words_break_no_entry(hostile: Quotation, tame: Quotation) -> None:
    other = replace(tame, article_id="ba9876543210")
    assert len(_bib(FORMATS["bibtex"].write([hostile, other])).entries) == 2
    assert len(_ris(FORMATS["ris"].write([hostile, other]))) == 2


def test_ris_has_one_value_a_line_and_an_end(tame: Quotation, bare: Quotation) -> None:
    text = FORMATS["ris"].write([tame, replace(tame, text="Twice"), bare])
    first, second = _ris(text)
    assert first[0] == ("TY", "NEWS")
    assert first[-1] == ("ER", "")
    assert _all(first, "AU") == ["Lund, Mara", "Teal, Jo"]
    assert _all(first, "DA") == ["2031/05/03"]
    assert _all(first, "UR") == [tame.url]
    assert _all(first, "KW") == ["wind", "to check"]
    assert len(_all(first, "N1")) == 2
    assert _all(second, "TI") == ["Untitled"]


@pytest.mark.parametrize("name", ["csl-json", "bibtex", "ris"])
def test_notes_and_sourcing_ride_along_unless_left_out(name: str, tame: Quotation) -> None:
    from tui_reader.export.registry import Options

    assert "named official" in FORMATS[name].write([tame])
    assert "named official" not in FORMATS[name].write([tame], options=Options(sourcing=False))
