"""Which keys the reader wants: the table of actions, a preset laid over it, and a file of their own over that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tui_reader.app.actions import ACTIONS, Action, Where
from tui_reader.app.keys import parse_keys, shown_key
from tui_reader.errors import ConfigError
from tui_reader.model.classes import replace

PRESETS = ("default", "vim", "less")
"""Names of the presets; the default is the table itself."""

LEAVES = "ctrl+q"
"""The key that no keymap takes away: whatever a file says, there is a way out."""

_FOLDER = Path(__file__).parent / "keymaps"

Changes = dict[str, tuple[str, ...]]
"""Action ids and the keys that they get instead of their own."""


class Keymap:
    """The actions with the keys that are in force."""

    def __init__(self, actions: Iterable[Action] = ACTIONS, notices: Iterable[str] = ()) -> None:
        self.actions = tuple(actions)
        self.notices = tuple(notices)
        """What the reader should know: actions that lost their last key to another."""
        self._by_id = {action.id: action for action in self.actions}

    def action(self, name: str) -> Action:
        """The action of that id."""
        return self._by_id[name]

    def key(self, name: str) -> str:
        """The first key of an action as it is shown; the way to it through the palette where it has none."""
        names = self._by_id[name].key_names
        if names:
            return names[0]
        return f"{self.key('palette')} {self._by_id[name].title}" if name != "palette" else "–"

    def on(self, where: Where) -> tuple[Action, ...]:
        """The actions that can be used on the screen `where`, in the order of the table."""
        return tuple(a for a in self.actions if a.where in (where, Where.EVERYWHERE))

    def footer(self, where: Where) -> tuple[Action, ...]:
        """The actions that the footer of `where` offers, the most useful first."""
        return tuple(sorted((a for a in self.on(where) if a.priority and a.keys), key=lambda a: -a.priority))

    def keys_in(self, where: Where) -> frozenset[str]:
        """The keys that mean something to `where` itself; of sequences the first."""
        return frozenset(key.split(" ")[0] for a in self.actions if a.where is where for key in a.keys)

    def changed(self, changes: Changes) -> Keymap:
        """This keymap with `changes` laid over it; a key that they take is lost to who had it.

        Raises `ConfigError` where two changes want the same key.
        """
        wanted = [replace(a, keys=changes[a.id]) for a in self.actions if a.id in changes]
        for action in wanted:
            for other in wanted:
                _refuse_conflict(action, other)
        actions, notices = [], list(self.notices)
        for action in self.actions:
            if action.id in changes:
                actions.append(replace(action, keys=changes[action.id]))
                continue
            left = tuple(key for key in action.keys if not any(_takes(w, action, key) for w in wanted))
            if action.keys and not left:
                taker = next(w for w in wanted if _takes(w, action, action.keys[0]))
                notices.append(f"{shown_key(action.keys[0])} is {taker.id} now; {action.id} has no key")
            actions.append(replace(action, keys=left))
        return Keymap(actions, notices)


DEFAULT = Keymap()


def load_keymap(preset: str, path: Path | None = None) -> Keymap:
    """The keymap of a preset with the user's file laid over it, where there is one.

    Raises `ConfigError` for a file that cannot be read, and for a name that is no preset, action or key.
    """
    if preset not in PRESETS:
        raise ConfigError(f"no preset of keys is called {preset!r}", hint=f"presets: {', '.join(PRESETS)}")
    keymap = DEFAULT
    if preset != DEFAULT_NAME:
        keymap = keymap.changed(_read(_FOLDER / f"{preset}.toml"))
    if path is not None and path.exists():
        try:
            keymap = keymap.changed(_read(path))
        except ConfigError as error:
            raise ConfigError(error.what, where=str(path), hint=error.hint) from error
    return keymap


DEFAULT_NAME = PRESETS[0]


def _read(path: Path) -> Changes:
    import tomllib

    try:
        return _changes(tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise ConfigError(f"the keymap cannot be read: {error.strerror}", where=str(path)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"the keymap is not valid TOML: {error}", where=str(path)) from error


def _changes(values: Mapping[str, Any]) -> Changes:
    known = {action.id: action for action in ACTIONS}
    found: Changes = {}
    for name, value in values.items():
        if name not in known:
            raise ConfigError(f"no action is called {name!r}", hint=_nearest(name, known))
        keys = [value] if isinstance(value, str) else value
        if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
            raise ConfigError(f"the keys of {name!r} must be a list of texts", hint='such as ["n", "ctrl+n"]')
        try:
            found[name] = tuple(dict.fromkeys(map(parse_keys, keys)))
        except ValueError as error:
            raise ConfigError(f"{name}: {error}") from error
        if any(key.split(" ")[0] == LEAVES for key in found[name]):
            raise ConfigError(f"{name}: {LEAVES} always leaves the program", hint="choose another key")
        if any(_begins(a, b) for a in found[name] for b in found[name] if a != b):
            raise ConfigError(f"{name}: one of its keys begins another", hint="a sequence needs a first key")
    return found


def _nearest(name: str, known: Iterable[str]) -> str:
    import difflib

    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else "newsreader config keys lists them all"


def _refuse_conflict(one: Action, other: Action) -> None:
    if one.id >= other.id or not _meet(one.where, other.where):
        return
    for key in one.keys:
        clash = next((k for k in other.keys if _begins(key, k) or _begins(k, key)), None)
        if clash is not None:
            both = f"{one.id!r} and {other.id!r}"
            if clash == key:
                raise ConfigError(f"the key {shown_key(key)} is given to both {both}")
            raise ConfigError(f"the keys {shown_key(key)} and {shown_key(clash)}, of {both}, begin alike")


def _takes(taker: Action, other: Action, key: str) -> bool:
    """Whether a change takes away the `key` of another action."""
    return _meet(taker.where, other.where) and any(_begins(k, key) or _begins(key, k) for k in taker.keys)


def _meet(one: Where, other: Where) -> bool:
    """Whether both can be asked for on one screen; a list's keys go before those of the article beside it."""
    if one is other or Where.EVERYWHERE in (one, other):
        return True
    return {one, other} == {Where.LIST, Where.LIBRARY}


def _begins(one: str, other: str) -> bool:
    """Whether the sequence `other` begins with `one`, or is the same."""
    return other == one or other.startswith(f"{one} ")
