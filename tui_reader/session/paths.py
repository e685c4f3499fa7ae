"""Where the program keeps its files."""

from __future__ import annotations

from pathlib import Path

from tui_reader.model.classes import dataclass
from tui_reader.session.folders import HOME_VARIABLE, folders

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
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "config.toml"

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
        return self.data / "screen.txt"

    @property
    def library(self) -> Path:
        """The library's database."""
        return self.data / "library.sqlite3"

    @property
    def web(self) -> Path:
        """Where fetched pages and feeds are kept for a while."""
        return self.cache / "web"

    @property
    def log(self) -> Path:
        """Where a crash is written."""
        return self.cache / "newsreader.log"
