"""Obsidian: callouts, and a part of the file that is renewed while the rest stays."""

from __future__ import annotations

from dataclasses import replace

import yaml

from tui_reader.export import FORMATS
from tui_reader.export.obsidian import BEGIN, END, updated
from tui_reader.export.registry import Options
from tui_reader.model.quotation import Quotation

WRITE = FORMATS["obsidian"].write


def test_a_quotation_is_a_callout_with_its_note_inside_and_a_name(tame: Quotation) -> None:
    text = WRITE([tame])
    assert yaml.safe_load(text.split("---\n")[1])["title"] == tame.title
    block = text.split(BEGIN)[1].split(END)[0]
    assert "> [!quote] Ada Quill (the harbour master), via Sarnby Radio\n> We will not run in a gale" in block
    assert "\n> > [!note]\n> > Ask her twice.\n" in block
    assert "\n> #wind #to-check\n" in block
    assert "\n^aa11bb22\n" in block
    assert "named official" in block
    assert "named official" not in WRITE([tame], options=Options(sourcing=False))


def test_an_update_renews_the_part_between_the_comments_and_nothing_else(tame: Quotation) -> None:
    old = WRITE([tame])
    mine = "My own front\n\n" + old.replace("---\ntitle", "---\nmine: yes\ntitle") + "\nMy own end %% x %%\n"
    new = WRITE([replace(tame, text="A new line"), tame])
    text = updated(mine, new)
    assert text is not None
    assert text.split(BEGIN)[0] == mine.split(BEGIN)[0]
    assert text.split(END)[1] == mine.split(END)[1]
    assert "A new line" in text
    assert updated(text, new) == text


def test_windows_line_ends_around_the_part_stay(tame: Quotation) -> None:
    mine = f"one\r\n{BEGIN}\r\nold\r\n{END}\r\ntwo\r\n"
    text = updated(mine, WRITE([tame]))
    assert text is not None
    assert text.startswith(f"one\r\n{BEGIN}\n")
    assert text.endswith(f"{END}\r\ntwo\r\n")


def test_a_file_without_the_part_or_with_two_is_not_touched(tame: Quotation) -> None:
    new = WRITE([tame])
    assert updated("My own note\n", new) is None
    assert updated(f"{BEGIN}\n{END}\n{BEGIN}\n{END}\n", new) is None
    assert updated(f"{END}\n{BEGIN}\n", new) is None


def test_hostile_words_never_begin_or_end_the_part(hostile: Quotation, tame: Quotation) -> None:
    evil = replace(hostile, note=f"{END}\n{BEGIN}", text=f"{hostile.text}\n{END}", tags=(END, "#x y"))
    text = WRITE([evil, tame], options=Options(context=True))
    assert text.splitlines().count(BEGIN) == text.splitlines().count(END) == 1
    assert updated(text, text) == text
    assert text.split(END + "\n")[-1] == ""
    body = text.split(BEGIN, 1)[1]
    assert "%%" not in body.rsplit(END, 1)[0]
    assert all(line.startswith((">", "#", "^")) or not line for line in _lines(body))


def _lines(body: str) -> list[str]:
    """What stands between the comments, but for the line of facts under a title."""
    lines = body.rsplit(END, 1)[0].split("\n")
    return [line for n, line in enumerate(lines) if not (n > 1 and lines[n - 2].startswith("# "))]
