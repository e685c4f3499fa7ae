"""Where the program keeps its files."""

from __future__ import annotations

from pathlib import Path

from tui_reader.model.classes import dataclass
from tui_reader.session.folders import HOME_VARIABLE, Folders, folders

__all__ = ["HOME_VARIABLE", "Paths"]


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders and files of one user; none of them needs to exist."""

    config: Path
    data: Path
    cache: Path

    @classmethod
    def find(cls) -> Paths:
        """The user's folders: under `NEWSREADER_HOME` if set, else where the platform wants them."""
        return cls(*map(Path, folders()))

    @property
    def folders(self) -> Folders:
        """The same as plain names."""
        return Folders(str(self.config), str(self.data), str(self.cache))

    @property
    def settings(self) -> Path:
        """The settings file."""
        return Path(self.folders.settings)

    @property
    def templates(self) -> Path:
        """The folder of the user's own export templates."""
        return self.config / "templates"

    @property
    def keymap(self) -> Path:
        """The user's keymap."""
        return self.config / "keymap.toml"

    @property
    def memory(self) -> Path:
        """What the screen remembers."""
        return Path(self.folders.memory)

    @property
    def library(self) -> Path:
        """The library's database."""
        return Path(self.folders.library)

    @property
    def web(self) -> Path:
        """Where fetched pages and feeds are kept for a while."""
        return self.cache / "web"

    @property
    def log(self) -> Path:
        """Where a crash is written."""
        return self.cache / "newsreader.log"
