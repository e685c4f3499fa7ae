"""The table of actions: bindings, footer, help, palette and `docs/keymap.md` are all made from it.

Nothing here imports Textual, so that the commands and the docs can read the table too.
"""

from __future__ import annotations

from tui_reader.app.action import Action, Group, Where
from tui_reader.app.library_actions import LIBRARY_ACTIONS
from tui_reader.app.text_actions import TEXT_ACTIONS

__all__ = ["ACTIONS", "Action", "Group", "Where"]

_ALL = Where.EVERYWHERE
_LIST = Where.LIST

ACTIONS: tuple[Action, ...] = (
    Action("line_down", ("j", "down"), "line", "One line down", Group.MOVE),
    Action("line_up", ("k", "up"), "line up", "One line up", Group.MOVE),
    Action("page_down", ("space", "pagedown"), "page", "One page down", Group.MOVE, priority=30),
    Action("page_up", ("pageup",), "page up", "One page up", Group.MOVE),
    Action("half_down", ("ctrl+d",), "half page", "Half a page down", Group.MOVE),
    Action("half_up", ("ctrl+u",), "half page up", "Half a page up", Group.MOVE),
    Action("to_start", ("g", "home"), "top", "To the top of the article", Group.MOVE),
    Action("to_end", ("G", "end"), "end", "To the end of the article", Group.MOVE),
    Action(
        "section",
        tuple("123456789"),
        "section",
        "To that section",
        Group.GO,
        numbered=True,
    ),
    Action(
        "next_section", ("right_square_bracket",), "section", "To the next section", Group.GO, priority=90
    ),
    Action("previous_section", ("left_square_bracket",), "section back", "To the section before", Group.GO),
    Action("next_paragraph", ("right_curly_bracket",), "paragraph", "To the next paragraph", Group.GO),
    Action(
        "previous_paragraph", ("left_curly_bracket",), "paragraph back", "To the paragraph before", Group.GO
    ),
    Action("next_quote", ("right_parenthesis",), "quote", "To the next quotation", Group.GO, priority=85),
    Action("previous_quote", ("left_parenthesis",), "quote back", "To the quotation before", Group.GO),
    Action(
        "next_voucher",
        ("greater_than_sign",),
        "source",
        "To where the next source begins",
        Group.GO,
        priority=28,
    ),
    Action("previous_voucher", ("less_than_sign",), "source back", "To the source before", Group.GO),
    Action(
        "back", ("backspace", "ctrl+o", "alt+left"), "back", "Back to where you were before a jump", Group.GO
    ),
    Action("forward", ("alt+right",), "forward", "Forward again", Group.GO),
    Action("set_mark", ("m",), "mark", "Set a mark: a letter follows", Group.GO, then="letter"),
    Action(
        "go_to_mark",
        ("apostrophe",),
        "to mark",
        "Go to a mark: a letter follows",
        Group.GO,
        then="letter",
    ),
    Action(
        "go_to",
        ("percent_sign",),
        "go to",
        "Go to a part of the way, a section or a paragraph by its number",
        Group.GO,
    ),
    Action("next_pane", ("tab",), "panes", "To the next pane", Group.PANES, priority=25),
    Action("previous_pane", ("shift+tab",), "panes back", "To the pane before", Group.PANES),
    Action("pane_sections", ("s",), "sections", "To the sections", Group.PANES, priority=20),
    Action("pane_entities", ("e",), "entities", "To the entities", Group.PANES, priority=80),
    Action("pane_quotes", ("quotation_mark",), "quotes", "To the quotes", Group.PANES, priority=75),
    Action("pane_sourcing", ("at",), "sourcing", "To the sourcing", Group.PANES, priority=70),
    Action("pane_notes", ("B",), "notes", "To bookmarks and notes", Group.PANES, priority=35),
    Action("list_highlights", ("H",), "highlights", "To the highlights alone", Group.PANES),
    Action("filter_pane", ("full_stop",), "filter", "Show other rows in the pane", Group.PANES),
    Action("open_row", ("right",), "open", "Open a source: its words and what they rest on", Group.PANES),
    Action("close_row", ("left",), "close", "Close the source again", Group.PANES),
    Action("sort_pane", ("comma",), "sort", "Sort the pane by something else", Group.PANES),
    Action("wider", ("plus",), "wider", "Give the panes (or the sections) more room", Group.PANES),
    Action("narrower", ("minus",), "narrower", "Give the panes (or the sections) less room", Group.PANES),
    Action("hide_sections", ("S",), "hide sections", "Hide the sections, or show them", Group.PANES),
    Action("hide_panes", ("P",), "hide panes", "Hide the panes, or show them", Group.PANES),
    Action(
        "retry", ("r",), "try again", "Analyse the article: after a failure, or where it is long", Group.PANES
    ),
    Action("search", ("slash",), "search", "Search in the article", Group.TRAIL, priority=65),
    Action("next_hit", ("n",), "next", "To the next place of the trail", Group.TRAIL),
    Action("previous_hit", ("N",), "previous", "To the place before on the trail", Group.TRAIL),
    Action("drop", ("escape",), "drop", "Drop the trail, close a drawer, back to the text", Group.TRAIL),
    Action(
        "bookmark", ("b",), "bookmark", "Bookmark this paragraph; again removes it", Group.KEEP, priority=55
    ),
    Action(
        "highlight",
        ("h",),
        "highlight",
        "Highlight the quotation under the cursor; again removes it",
        Group.KEEP,
        priority=60,
    ),
    Action(
        "note",
        ("a",),
        "note",
        "Write a note with tags on the highlight or quotation here",
        Group.KEEP,
        priority=40,
    ),
    Action(
        "correct",
        ("c",),
        "correct",
        "Correct who says the words here, or those selected",
        Group.KEEP,
        priority=32,
    ),
    Action("undo_change", ("u",), "undo", "Take back the last change of notes or corrections", Group.KEEP),
    Action("colour", ("C",), "colour", "Give the highlight here another colour", Group.KEEP),
    Action("name_bookmark", ("A",), "name", "Give the bookmark here a name and a note", Group.KEEP),
    Action(
        "forget", ("delete",), "remove", "Remove the highlight or bookmark of the row, or here", Group.KEEP
    ),
    Action("select", ("v",), "select", "Select text, beginning with the word here", Group.KEEP, priority=42),
    Action("copy", ("y",), "copy", "Copy the quotation with speaker and source", Group.TAKE, priority=45),
    Action("copy_otherwise", ("Y",), "copy as", "Copy in the next style, and keep to it", Group.TAKE),
    Action("export", ("x",), "export", "Export quotations to a file", Group.TAKE, priority=50),
    Action(
        "zoom",
        ("z",),
        "zoom",
        "The text, or the pane you are in, alone; again brings the others back",
        Group.VIEW,
        priority=15,
    ),
    Action("measure", ("w",), "width", "Change the width of the column", Group.VIEW),
    Action("facts", ("i",), "facts", "Facts about the article", Group.VIEW, priority=10),
    Action("browser", ("o",), "browser", "Open the article's address in the browser", Group.TAKE),
    Action("theme", ("T",), "theme", "Choose a theme", Group.VIEW, where=_ALL),
    *TEXT_ACTIONS,
    Action("list_down", ("j", "down"), "row", "To the next row", Group.MOVE, where=_LIST),
    Action("list_up", ("k", "up"), "row up", "To the row before", Group.MOVE, where=_LIST),
    Action("list_page_down", ("pagedown", "space"), "page", "One page of rows down", Group.MOVE, where=_LIST),
    Action("list_page_up", ("pageup",), "page up", "One page of rows up", Group.MOVE, where=_LIST),
    Action("list_first", ("g", "home"), "first", "To the first row", Group.MOVE, where=_LIST),
    Action("list_last", ("G", "end"), "last", "To the last row", Group.MOVE, where=_LIST),
    Action("list_choose", ("enter",), "go there", "Go there, or open it", Group.GO, where=_LIST, priority=95),
    *LIBRARY_ACTIONS,
    Action("library", ("L",), "library", "To the library", Group.PROGRAM, priority=12),
    Action("settings", ("O",), "settings", "Change the settings", Group.PROGRAM, where=_ALL),
    Action("palette", ("ctrl+p",), "commands", "Find an action by name", Group.PROGRAM, where=_ALL),
    Action(
        "help", ("question_mark",), "help", "Every key, searchable", Group.PROGRAM, where=_ALL, priority=100
    ),
    Action("redraw", ("ctrl+l",), "redraw", "Draw the screen anew", Group.PROGRAM, where=_ALL),
    Action(
        "suspend", ("ctrl+z",), "suspend", "Back to the shell; fg comes back here", Group.PROGRAM, where=_ALL
    ),
    Action("quit", ("q",), "quit", "Back, or leave the program", Group.PROGRAM, where=_ALL, priority=5),
)
"""Every action, in the order in which help shows them."""
