"""`newsreader compare`: two articles of our own about one story."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

FIRST = """\
---
title: Ferry line to drop its night boats
site: Ardbeg Herald
date: 2031-05-09
---

The ferry line that serves Ardbeg will drop its night boats from June, its director, Marta Voss, said on Wednesday.

"We have carried more crew than passengers after midnight since the winter," Voss said.

Two people who work for the line said that the night crews had not been told. They asked not to be named because
they feared for their jobs.

The harbour office said that the quay would stay lit. The last night boat leaves Ardbeg on Friday.
"""
SECOND = """\
---
title: Islanders angry as night ferries end
site: Sarnby Post
date: 2031-05-10
---

Islanders will lose their night ferries in June, and many of them are furious.

"We have carried more crew than passengers after midnight," Marta Voss, the director of the ferry line, told the
Ardbeg Herald.

Ole Prett, a fisherman from Sarnby, said that he would sell his house. "Nobody asked us," Prett said.

The harbour office said that the quay would stay lit through the night. The last night boat leaves Ardbeg on Thursday.

The union did not respond to a request for comment.
"""


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Both articles."""
    one, two = tmp_path / "one.md", tmp_path / "two.md"
    one.write_text(FIRST, encoding="utf-8")
    two.write_text(SECOND, encoding="utf-8")
    return one, two


def told(data: dict[str, Any], words: str) -> dict[str, Any]:
    """The claim that holds `words` in article A."""
    return dict(next(c for c in data["claims"] if "A" in c and words in c["A"]["text"]))


def test_two_articles_are_laid_side_by_side(run: Run, pair: tuple[Path, Path]) -> None:
    done = run("compare", *pair, "--json")
    assert done.returncode == 0, done.stderr
    data = json.loads(done.stdout)
    assert data["schema"] == "newsreader-compare/1"
    assert {k: a["site"] for k, a in data["articles"].items()} == {"A": "Ardbeg Herald", "B": "Sarnby Post"}
    held = {s["label"]: sorted(s["in"]) for s in data["sources"]}
    assert held["Marta Voss"] == ["A", "B"]
    assert held["Ole Prett"] == ["B"]
    assert held["Two people who work for the line"] == ["A"]
    assert held["The union"] == ["B"]
    quotation = told(data, "more crew than passengers")
    assert quotation["A"]["label"] == quotation["B"]["label"] == "Marta Voss"
    lit = told(data, "stay lit")
    assert (lit["A"]["label"], lit["B"]["label"]) == ("The harbour office", "The harbour office")
    names = {n["name"]: sorted(n["mentions"]) for n in data["entities"]}
    assert names["Marta Voss"] == ["A", "B"]
    assert names["Ole Prett"] == ["B"]
    (times,) = data["times"]
    assert (times["A"]["words"], times["A"]["day"]) == ("Friday", "2031-05-09")
    assert (times["B"]["words"], times["B"]["day"]) == ("Thursday", "2031-05-08")


def test_people_get_it_in_headed_lists(run: Run, pair: tuple[Path, Path]) -> None:
    shown = run("compare", *pair).stdout
    shared, _, rest = shown.partition("Only in one")
    assert "● Marta Voss" in shared
    assert "● Ole Prett" in rest
    assert "did not respond" in rest
    times = rest.partition("Times told differently")[2]
    assert "Friday (2031-05-09)" in times
    assert "Thursday (2031-05-08)" in times


def test_one_article_is_wrong_usage(run: Run, pair: tuple[Path, Path]) -> None:
    assert run("compare", pair[0]).returncode == 2
    missing = run("compare", pair[0], "no-such-article.txt")
    assert (missing.returncode, missing.stdout) == (1, "")
    assert "no-such-article.txt" in missing.stderr
