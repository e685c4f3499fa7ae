"""The table of actions as Textual's bindings."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from tui_reader.app.actions import ACTIONS, Where


def bindings_for(where: Where) -> list[BindingType]:
    """A binding for each action of `where` that has keys; all call `action_act(id)` or `action_act(id, key)`.

    A binding's id is the action's, so that a keymap can change it.
    """
    found: list[BindingType] = []
    for action in ACTIONS:
        if action.where is not where or not action.keys:
            continue
        if action.takes_key:
            found += [
                Binding(
                    key, f"act('{action.id}', '{key}')", action.title, show=False, id=f"{action.id}_{key}"
                )
                for key in action.keys
            ]
        else:
            keys = ",".join(action.keys)
            found.append(Binding(keys, f"act('{action.id}')", action.title, show=False, id=action.id))
    return found
