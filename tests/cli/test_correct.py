"""`newsreader correct`: corrections by hand, one process after the other."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.usefixtures("analysed")

Run = Callable[..., subprocess.CompletedProcess[str]]

QUOTE = "We could not in good conscience leave it open"


def reading(run: Run, bridge: Path) -> dict[str, Any]:
    """What `show --json` prints."""
    shown = run("show", bridge, "--json")
    assert shown.returncode == 0, shown.stderr
    return dict(json.loads(shown.stdout))


def said(data: dict[str, Any], words: str) -> dict[str, Any]:
    """The attribution whose content holds `words`."""
    text = data["text"]
    return next(a for a in data["attributions"] if any(words in text[s:e] for s, e in a["content"]))


def test_a_wrong_speaker_is_corrected_for_good_and_in_exports(run: Run, bridge: Path) -> None:
    before = said(reading(run, bridge), QUOTE)
    assert "by_hand" not in before
    done = run("correct", "change", bridge, before["id"], "--speaker", "Ole Prett", "--stance", "expert")
    assert done.returncode == 0, done.stderr
    after = reading(run, bridge)
    corrected = said(after, QUOTE)
    source = next(s for s in after["sources"] if s["id"] == corrected["source_id"])
    assert (corrected["by_hand"], corrected["speaker"]) == (True, None)
    assert (source["label"], source["identity"], source["stance"]) == ("Ole Prett", "named", "expert")
    assert (source["by_hand"], source["attributions"]) == (True, [corrected["id"]])
    exported = run("export", bridge, "--what", "quotes", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(exported.stdout)))
    assert next((r["source"], r["by_hand"]) for r in rows if QUOTE in r["text"]) == ("Ole Prett", "True")
    assert "Ole Prett (by hand)" in run("show", bridge, "--pane", "sourcing").stdout


def test_attributions_are_added_removed_listed_and_taken_back(run: Run, bridge: Path) -> None:
    first = reading(run, bridge)
    removed = said(first, "the cracks were known")["id"]
    assert run("correct", "remove", bridge, removed).returncode == 0
    added = run("correct", "add", bridge, "--quote", "floods at spring tides", "--speaker", "Marta Voss")
    assert added.returncode == 0, added.stderr
    data = reading(run, bridge)
    assert not any(
        "cracks were known" in data["text"][s:e] for a in data["attributions"] for s, e in a["content"]
    )
    voss = next(e["id"] for e in data["entities"] if e["name"] == "Marta Voss")
    assert said(data, "floods at spring tides")["speaker"] == voss
    rows = json.loads(run("correct", "list", bridge, "--json").stdout)
    assert [(r["change"], r["speaker"], r["lost"]) for r in rows] == [
        ("removed", None, False),
        ("added", "Marta Voss", False),
    ]
    assert rows[1]["id"] == added.stdout.strip()
    assert run("correct", "undo", bridge, rows[0]["id"]).returncode == 0
    assert run("correct", "undo", bridge).returncode == 0
    assert reading(run, bridge) == first
    assert "Nothing was corrected" in run("correct", "list", bridge).stderr


def test_a_correction_whose_words_were_edited_away_is_listed_as_lost(run: Run, bridge: Path) -> None:
    quotation = said(reading(run, bridge), QUOTE)["id"]
    run("correct", "change", bridge, quotation, "--nobody")
    text = bridge.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if QUOTE in line)
    bridge.write_text(text.replace(line, "The board's chief engineer would not say why."), encoding="utf-8")
    listed = run("correct", "list", bridge)
    assert listed.returncode == 0, listed.stderr
    assert "(not found in the article as it is now)" in listed.stdout


def test_what_cannot_be_corrected_is_said(run: Run, bridge: Path) -> None:
    unknown = run("correct", "change", bridge, "a99", "--nobody")
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert "a99" in unknown.stderr
    assert "--pane quotes" in unknown.stderr
    assert run("correct", "change", bridge, "a1").returncode == 2
    assert run("correct", "change", bridge, "a1", "--nobody", "--stance", "ngo").returncode == 2
    assert run("correct", "add", bridge, "--quote", "no such words", "--speaker", "X").returncode == 2
    assert run("correct", "undo", bridge, "ffff0000").returncode == 2
