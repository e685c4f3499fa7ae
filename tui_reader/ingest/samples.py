"""The bundled articles: in the installed package, or in the top folder of a checkout."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tui_reader.errors import SourceError


@dataclass(frozen=True)
class Sample:
    """One bundled article."""

    name: str
    """What stands behind `sample:`."""
    path: Path

    @cached_property
    def title(self) -> str:
        """The article's title; reads the file."""
        from tui_reader.ingest.retrieve import open_source

        return open_source(f"sample:{self.name}").title


def samples() -> tuple[Sample, ...]:
    """All bundled articles, by name; empty where the installation has lost them."""
    folder = samples_folder()
    if folder is None:
        return ()
    return tuple(Sample(path.stem, path) for path in sorted(folder.glob("*.md")))


def sample_path(name: str) -> Path:
    """The file of the bundled article `name`. Raises `SourceError` for one that there is none of."""
    known = {sample.name: sample.path for sample in samples()}
    if name in known:
        return known[name]
    raise SourceError(
        "there is no such sample article", where=f"sample:{name}", hint=f"there are: {', '.join(known)}"
    )


def samples_folder() -> Path | None:
    """Where the bundled articles are."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "articles", package.parent / "articles"):
        if folder.is_dir():
            return folder
    return None
