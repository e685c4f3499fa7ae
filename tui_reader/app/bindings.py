"""The table of actions as Textual's bindings."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from tui_reader.app.actions import ACTIONS, Where


def bindings_for(where: Where, *, first: bool = False) -> list[BindingType]:
    """A binding for each action of `where` that has keys; all call `action_act(id)` or `action_act(id, key)`.

    With `first` a key acts before the widget that has the keyboard sees it, so that keys typed ahead keep
    their order; the screen's `check_action` gives back those that are meant for the widget. A binding's
    id is the action's, so that a keymap can change it.
    """
    found: list[BindingType] = []
    for action in ACTIONS:
        if action.where is not where or not action.keys:
            continue
        if action.takes_key:
            found += [
                Binding(
                    key,
                    f"act('{action.id}', '{key}')",
                    action.title,
                    show=False,
                    priority=first,
                    id=f"{action.id}_{key}",
                )
                for key in action.keys
            ]
        else:
            keys = ",".join(action.keys)
            found.append(
                Binding(keys, f"act('{action.id}')", action.title, show=False, priority=first, id=action.id)
            )
    return found
