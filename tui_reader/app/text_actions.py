"""The part of the table of actions that is about selecting text and following links."""

from __future__ import annotations

from tui_reader.app.action import Action, Group, Where

_SEL = Where.SELECTING

TEXT_ACTIONS: tuple[Action, ...] = (
    Action(
        "links",
        ("f",),
        "links",
        "Follow a link or a footnote: letters are drawn on each",
        Group.GO,
        priority=38,
    ),
    Action("select_character", ("right",), "character", "One character more", Group.MOVE, where=_SEL),
    Action(
        "select_character_back", ("left",), "character back", "One character less", Group.MOVE, where=_SEL
    ),
    Action("select_word", ("w",), "word", "One word more", Group.MOVE, where=_SEL, priority=95),
    Action("select_word_back", ("b",), "word back", "One word less", Group.MOVE, where=_SEL),
    Action("select_line", ("j", "down"), "line", "One line more", Group.MOVE, where=_SEL, priority=90),
    Action("select_line_back", ("k", "up"), "line back", "One line less", Group.MOVE, where=_SEL),
    Action(
        "select_sentence", ("right_parenthesis",), "sentence", "One sentence more", Group.MOVE, where=_SEL
    ),
    Action(
        "select_sentence_back",
        ("left_parenthesis",),
        "sentence back",
        "One sentence less",
        Group.MOVE,
        where=_SEL,
    ),
    Action(
        "select_paragraph",
        ("right_curly_bracket",),
        "paragraph",
        "One paragraph more",
        Group.MOVE,
        where=_SEL,
    ),
    Action(
        "select_paragraph_back",
        ("left_curly_bracket",),
        "paragraph back",
        "One paragraph less",
        Group.MOVE,
        where=_SEL,
    ),
    Action(
        "select_other_end",
        ("o",),
        "other end",
        "Move the other end from now on",
        Group.MOVE,
        where=_SEL,
        priority=80,
    ),
    Action(
        "select_whole_sentence",
        ("s",),
        "sentence",
        "The whole sentence; again the next one too",
        Group.MOVE,
        where=_SEL,
        priority=88,
    ),
    Action(
        "select_whole_paragraph",
        ("p",),
        "paragraph",
        "The whole paragraph; again the next one too",
        Group.MOVE,
        where=_SEL,
        priority=86,
    ),
    Action(
        "select_search",
        ("slash",),
        "search",
        "Search the article for what is selected",
        Group.TRAIL,
        where=_SEL,
        priority=50,
    ),
    Action(
        "select_library",
        ("l",),
        "look up",
        "Look up in the library what is selected",
        Group.TRAIL,
        where=_SEL,
        priority=48,
    ),
    Action("select_drop", ("escape", "v"), "drop", "Select nothing", Group.TRAIL, where=_SEL, priority=10),
)
"""What can be done with the words on the page, in the order in which help shows it."""
