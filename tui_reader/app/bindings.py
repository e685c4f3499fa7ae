"""The keymap as Textual's bindings."""

from __future__ import annotations

from textual._context import NoActiveAppError
from textual.binding import Binding, BindingsMap, BindingType
from textual.dom import DOMNode

from tui_reader.app.actions import Where
from tui_reader.app.keymap import DEFAULT, Keymap


def keymap_of(node: DOMNode) -> Keymap:
    """The keymap of the app that `node` is for; the default one where there is none."""
    try:
        found = getattr(node.app, "keymap", DEFAULT)
    except NoActiveAppError:
        return DEFAULT
    return found if isinstance(found, Keymap) else DEFAULT


def bind(node: DOMNode, where: Where, *, first: bool = False) -> None:
    """Give a screen, list or app a binding for each key of `where` that is no sequence.

    All call `action_act(id, key)`; the key is the number of the key for actions that are numbered. With
    `first` a key acts before the widget that has the keyboard sees it, so that keys typed ahead keep their
    order; the screen's `check_action` gives back those that are meant for the widget.
    """
    found: list[BindingType] = []
    for action in keymap_of(node).actions:
        if action.where is not where:
            continue
        for number, key in enumerate(action.keys, 1):
            if " " not in key:
                told = str(number) if action.numbered else key
                found.append(
                    Binding(key, f"act('{action.id}', '{told}')", action.title, show=False, priority=first)
                )
    node._bindings = BindingsMap.merge([BindingsMap(found), node._bindings])


def bind_prefixes(node: DOMNode) -> None:
    """Give the app a binding for each key that begins a sequence; all call `action_prefix(key)`."""
    firsts = {key.split(" ")[0] for action in keymap_of(node).actions for key in action.keys if " " in key}
    for key in sorted(firsts):
        node._bindings.bind(key, f"prefix('{key}')", show=False, priority=True)
