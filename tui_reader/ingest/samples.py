"""The bundled articles: in the installed package, or in the top folder of a checkout."""

from __future__ import annotations

import os
from functools import cache

from tui_reader.errors import SourceError
from tui_reader.model.classes import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path


class Sample(NamedTuple):
    """One bundled article."""

    name: str
    """What stands behind `sample:`."""
    path: Path

    @property
    def title(self) -> str:
        """The article's title; reads the file, once."""
        return _title(self.path)


@cache
def _title(path: Path) -> str:
    from tui_reader.ingest.retrieve import open_source

    return open_source(str(path)).title


def samples() -> tuple[Sample, ...]:
    """All bundled articles, by name; empty where the installation has lost them."""
    from pathlib import Path

    folder = samples_folder()
    if folder is None:
        return ()
    return tuple(Sample(path.stem, path) for path in sorted(Path(folder).glob("*.md")))


def sample_path(name: str) -> Path:
    """The file of the bundled article `name`. Raises `SourceError` for one that there is none of."""
    known = {sample.name: sample.path for sample in samples()}
    if name in known:
        return known[name]
    raise SourceError(
        "there is no such sample article", where=f"sample:{name}", hint=f"there are: {', '.join(known)}"
    )


def samples_folder() -> str | None:
    """Where the bundled articles are."""
    package = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
    for folder in (os.path.join(package, "articles"), os.path.join(os.path.dirname(package), "articles")):
        if os.path.isdir(folder):
            return folder
    return None
