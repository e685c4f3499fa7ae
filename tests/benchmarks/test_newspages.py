"""The made news pages, and how their reading is measured."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import quality
from benchmarks.newspages import FAMILIES, HELD_OUT, builds
from benchmarks.newspages.made import Page, set_parts, story
from benchmarks.newspages.measuring import compare, figures
from tui_reader.ingest.page import read_page
from tui_reader.model.article import Article


@pytest.fixture(scope="module")
def page() -> Page:
    return builds(("broadcasters",))["broadcasters.blocks_with_components"]()


@pytest.fixture(scope="module")
def article(page: Page) -> Article:
    return read_page(page.source.encode(), location="x")


def test_there_are_many_builds_and_no_two_are_called_the_same() -> None:
    names = [name.split(".")[1] for name in [*builds(FAMILIES), *builds(HELD_OUT)]]
    assert len(names) == len(set(names)) >= 58


def test_the_reading_of_the_pages_stays_above_its_floors(capsys: pytest.CaptureFixture[str]) -> None:
    assert quality.main(["--only", "pages", "--json"]) == 0
    measured = json.loads(capsys.readouterr().out)
    assert measured["pages.body.f1"] > 0.9


def test_floors_of_the_other_part_are_left_as_they_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    floors = tmp_path / "floors.json"
    floors.write_text('{"attributions.f1": 0.9, "pages.body.f1": 0.1}')
    monkeypatch.setattr(quality, "measure_pages", lambda families: ({"pages.body.f1": 0.5}, ["one: + words"]))
    assert quality.main(["--only", "pages", "--raise", "--errors", "--floors", str(floors)]) == 0
    assert json.loads(floors.read_text()) == {"attributions.f1": 0.9, "pages.body.f1": 0.5}
    assert "one: + words" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--held-out"], ["--held-out", "--only", "pages", "--raise"]])
def test_held_out_pages_have_no_floors(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        quality.main(arguments)
    assert end.value.code == 2


def test_what_is_lost_or_wrong_is_told(page: Page, article: Article) -> None:
    right = compare("x", page, article)
    assert (right.f1, right.author, right.moment, right.wrong) == (1.0, True, True, [])
    worse = replace(
        page,
        body=(*page.body, "A paragraph that nobody read, of some length."),
        headings=(*page.headings, "A heading"),
        captions=("Another picture of the harbour",),
        bylines=("Somebody Else",),
        published="2024-03-12T07:40:00+00:00",
    )
    wrong = compare("x", worse, article)
    assert 0.9 < wrong.f1 < 1
    assert wrong.headings == (3, 2, 2)
    assert wrong.captions == (1, 0, 2)
    assert (wrong.author, wrong.day, wrong.moment) == (False, True, False)
    assert len(wrong.wrong) == 5
    assert figures([right, wrong])["headings.share"] == 4 / 5


def test_what_may_be_read_or_not_counts_neither_way(page: Page, article: Article) -> None:
    first = page.body[0]
    assert compare("x", replace(page, body=page.body[1:], either=(first,)), article).f1 == 1
    assert compare("x", replace(page, either=(first,)), article).f1 == 1


def test_a_story_is_set_in_the_markup_that_a_build_gives() -> None:
    told = story("ferry")
    source = set_parts(
        told, p="<b>{}</b>", li="<i>{}</i>", fig="{} by {credit}", between={-1: "END", 0: "FIRST"}
    )
    assert source.startswith(f"<b>{told.parts[0].words}</b>\nFIRST\n")
    assert source.endswith("END")
    assert source.count("<i>") == len(told.only("item")) == 3
    assert "first light on Monday. by Pia Okonjo/Sandel Mercury" in source
    assert source.count("<tr>") == 4
