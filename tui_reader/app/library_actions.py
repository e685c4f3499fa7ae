"""The actions of the library screen."""

from __future__ import annotations

from tui_reader.app.action import Action, Group, Where


def _action(
    name: str, keys: tuple[str, ...], title: str, help: str, group: Group, priority: int = 0
) -> Action:
    return Action(name, keys, title, help, group, Where.LIBRARY, priority)


LIBRARY_ACTIONS: tuple[Action, ...] = (
    _action(
        "filter_rows",
        ("slash",),
        "filter",
        "Narrow the list while you type",
        Group.GO,
        priority=80,
    ),
    _action("clear_filter", ("escape",), "all", "Show every article again", Group.GO),
    _action("folders", ("tab", "s"), "folders", "To the folders, and back", Group.GO, priority=60),
    _action("sort_library", ("comma",), "sort", "Sort by something else", Group.VIEW, priority=55),
    _action(
        "preview",
        ("v",),
        "preview",
        "Show or hide how the article begins",
        Group.VIEW,
        priority=40,
    ),
    _action("open_other", ("o",), "open other", "Open a file or an address", Group.GO, priority=75),
    _action("refresh_feeds", ("R",), "refresh", "Ask the feeds for what is new", Group.GO, priority=42),
    _action("follow_feed", ("F",), "follow", "Follow a feed, or the feed of a page", Group.GO, priority=20),
    _action(
        "star",
        ("asterisk",),
        "star",
        "Star the article; again takes it away",
        Group.KEEP,
        priority=50,
    ),
    _action("toggle_read", ("r",), "read", "Say that it was read, or not yet", Group.KEEP, priority=45),
    _action("tag", ("t",), "tag", "Give the article tags", Group.KEEP, priority=48),
    _action(
        "archive",
        ("A",),
        "archive",
        "Out of the list, into the archive; again back",
        Group.KEEP,
        priority=35,
    ),
    _action(
        "remove",
        ("d", "delete"),
        "remove",
        "Remove the article with its notes",
        Group.KEEP,
        priority=30,
    ),
    _action("undo", ("u",), "undo", "Undo the last change", Group.KEEP, priority=25),
)
"""In the order in which help shows them."""
