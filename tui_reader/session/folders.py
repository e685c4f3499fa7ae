"""The user's folders as plain names; importing this imports nothing, for what must be known at once."""

from __future__ import annotations

import os
import sys

from tui_reader.model.classes import NamedTuple

HOME_VARIABLE = "NEWSREADER_HOME"
"""When set, the one folder that holds config, data and cache."""
NAME = "newsreader"


class Folders(NamedTuple):
    """Where settings, library and cache are; none of them needs to exist."""

    config: str
    data: str
    cache: str

    @property
    def settings(self) -> str:
        """The settings file."""
        return os.path.join(self.config, "config.toml")

    @property
    def keymap(self) -> str:
        """The user's keymap."""
        return os.path.join(self.config, "keymap.toml")

    @property
    def memory(self) -> str:
        """What the screen remembers."""
        return os.path.join(self.data, "screen.txt")

    @property
    def library(self) -> str:
        """The library's database."""
        return os.path.join(self.data, "library.sqlite3")


def folders() -> Folders:
    """The user's folders: under `NEWSREADER_HOME` if set, else where the platform wants them."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        root = os.path.expanduser(home)
        return Folders(*(os.path.join(root, name) for name in ("config", "data", "cache")))
    if sys.platform == "linux":
        return Folders(
            _xdg("XDG_CONFIG_HOME", "~/.config"),
            _xdg("XDG_DATA_HOME", "~/.local/share"),
            _xdg("XDG_CACHE_HOME", "~/.cache"),
        )
    import platformdirs

    dirs = platformdirs.PlatformDirs(NAME, appauthor=False)
    return Folders(dirs.user_config_dir, dirs.user_data_dir, dirs.user_cache_dir)


def _xdg(variable: str, usual: str) -> str:
    """A folder by the XDG base directory specification, as `platformdirs` finds it."""
    base = os.environ.get(variable, "")
    return os.path.join(base if base.strip() else os.path.expanduser(usual), NAME)
