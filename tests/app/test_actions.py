"""The table of actions: one for bindings, footer, help, palette and docs."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tui_reader.app.actions import ACTIONS, Where
from tui_reader.app.keydocs import keymap_markdown
from tui_reader.app.keymap import DEFAULT


def test_the_keymap_in_the_docs_is_the_table() -> None:
    written = Path(__file__).parents[2] / "docs" / "keymap.md"

    assert written.read_text(encoding="utf-8") == keymap_markdown()


@pytest.mark.parametrize("where", [Where.READING, Where.LIBRARY, Where.LIST, Where.SELECTING])
def test_no_key_means_two_things_on_one_screen(where: Where) -> None:
    keys = Counter(key for action in DEFAULT.on(where) for key in action.keys)

    assert [key for key, number in keys.items() if number > 1] == []


def test_ids_are_unique() -> None:
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


def test_every_action_says_in_a_sentence_what_it_does() -> None:
    assert [a.id for a in ACTIONS if len(a.help.split()) < 2 or a.help.endswith(".")] == []


def test_the_footer_offers_help_first() -> None:
    for where in (Where.READING, Where.LIBRARY):
        assert DEFAULT.footer(where)[0].id == "help"


def test_keys_are_shown_as_people_write_them() -> None:
    shown = {action.id: action.keys_shown for action in ACTIONS}

    assert shown["next_section"] == "]"
    assert shown["section"] == "1…9"
    assert shown["line_down"] == "j ↓"
    assert shown["pane_quotes"] == '"'
