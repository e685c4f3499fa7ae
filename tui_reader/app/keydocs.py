"""The table of actions as text: `docs/keymap.md`, and the TOML that a keymap file is made of."""

from __future__ import annotations

import json

from tui_reader.app.actions import Action, Group, Where
from tui_reader.app.keymap import DEFAULT, LEAVES, PRESETS, Keymap, load_keymap
from tui_reader.app.keys import written_key

SCREENS = (
    (Where.READING, "Reading"),
    (Where.SELECTING, "While text is selected"),
    (Where.LIST, "Lists and panes"),
    (Where.LIBRARY, "Library"),
    (Where.EVERYWHERE, "Everywhere"),
)
"""The screens as the docs name them."""

FIXED = (
    ("Esc", "Close a dialog, leave a line that is typed into"),
    ("Enter", "Accept a dialog or a line that is typed into"),
    ("ctrl+a ctrl+e ctrl+u ctrl+k ctrl+w", "Edit a line: to its start, end; delete to them, and a word"),
    ("ctrl+s F2", "Keep a note that is being written"),
    (LEAVES, "Leave the program from anywhere"),
)
"""Keys that no keymap changes."""


def keymap_toml(keymap: Keymap) -> str:
    """Every action with its keys, as a keymap file has them; each with a comment that says what it does."""
    lines = [
        "# Keys of newsreader. Keep the lines that you want to change; an empty list takes the keys away."
    ]
    lines += [f"# Note: {notice}." for notice in keymap.notices]
    for where, name in SCREENS:
        lines += ["", f"# {name}"]
        for action in _grouped(keymap, where):
            keys = ", ".join(json.dumps(written_key(key), ensure_ascii=False) for key in action.keys)
            lines.append(f"{action.id} = [{keys}]  # {action.help}")
    return "\n".join([*lines, ""])


def keymap_markdown() -> str:
    """`docs/keymap.md`, made from the table and the presets."""
    lines = [
        "# Keys",
        "",
        "Made from the table in `tui_reader/app/actions.py` and the presets in `tui_reader/app/keymaps`; don't",
        "edit it by hand.",
        "",
        "The setting `keys` chooses a preset (`default`, `vim` or `less`). The file `keymap.toml` beside the",
        "settings changes single actions; `newsreader config keys` prints all of them in its form:",
        "",
        "```toml",
        'bookmark = ["b", "ctrl+b"]',
        'to_start = ["g g", "Home"]  # a sequence: after g a line shows what may follow',
        "zoom = []                   # no key; the palette still finds it",
        "```",
    ]
    for where, name in SCREENS:
        lines += ["", f"## {name}", "", "| keys | action | name |", "| --- | --- | --- |"]
        lines += [f"| {_keys(a)} | {a.help} | `{a.id}` |" for a in _grouped(DEFAULT, where)]
    lines += ["", "## Always", "", "| keys | action |", "| --- | --- |"]
    lines += [f"| {' '.join(f'`{key}`' for key in keys.split())} | {words} |" for keys, words in FIXED]
    for preset in PRESETS[1:]:
        keymap = load_keymap(preset)
        changed = [a for a in keymap.actions if a.keys != DEFAULT.action(a.id).keys]
        lines += ["", f"## What `{preset}` changes", "", "| keys | action | name |", "| --- | --- | --- |"]
        lines += [f"| {_keys(a)} | {a.help} | `{a.id}` |" for a in changed]
    lines += [
        "",
        f"Where an action has no key, `{DEFAULT.key('palette')}` finds it. In a pane the text previews the row",
        "under the cursor; `Enter` goes there and makes the row the trail.",
        "",
    ]
    return "\n".join(lines)


def _grouped(keymap: Keymap, where: Where) -> list[Action]:
    groups = list(Group)
    return sorted((a for a in keymap.actions if a.where is where), key=lambda a: groups.index(a.group))


def _keys(action: Action) -> str:
    return " ".join(f"`{name}`".replace(" + letter`", "` + letter") for name in action.key_names) or "–"
