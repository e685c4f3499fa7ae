"""Whether the library holds of an article what it held when its first frame was kept.

Importing this imports nothing heavy: it is asked before that frame stands.
"""

from __future__ import annotations

import os
import sys

from tui_reader.model.classes import NamedTuple
from tui_reader.session.folders import folders

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui_reader.model.article import Article

_RULES = os.path.join(os.path.dirname(os.path.dirname(__file__)), "analysis", "version.py")
"""The file that names the rules."""


class Standing(NamedTuple):
    """What the library held of an article; each field is words without a space."""

    stamp: str
    """When the library's files were changed last, and their sizes."""
    article: str
    """The article's id in the library."""
    place: str
    """What was known of the text and of where the reader stopped."""
    notes: str
    """What was known beyond that: analyses, highlights, bookmarks, corrections."""


class Still(NamedTuple):
    """What is as it was."""

    place: bool
    notes: bool


def standing(article: Article) -> Standing | None:
    """What the library holds of an article now; `notes` is empty where it does not hold today's analysis.

    To be asked when this program does not have the library open any more. None where that can't be told.
    """
    from tui_reader.analysis.version import engine_version
    from tui_reader.store.analyses import reading_hash
    from tui_reader.store.peek import peek_all

    stamp = _stamp()
    found = peek_all(folders().library, article.id)
    if found is None:
        return None
    analysed = found.analyses and (reading_hash(article), engine_version()) in found.analyses
    return Standing(stamp, article.id, found.place, found.notes if analysed else "")


def still(before: Standing) -> Still:
    """Compare what the library held with what it holds; it is not opened where its files are as they were."""
    if _stamp() == before.stamp:
        return Still(True, bool(before.notes))
    from tui_reader.store.peek import peek_all

    found = peek_all(folders().library, before.article)
    if found is None:
        return Still(False, False)
    return Still(found.place == before.place, bool(before.notes) and found.notes == before.notes)


def installed() -> str:
    """Changes with the rules, and with every change of the packages that are installed."""
    places = [folder for folder in sys.path if folder.endswith("-packages")]
    return "/".join(map(changed, (_RULES, *places)))


def changed(path: str) -> str:
    """When a file or folder was changed last, and its size; empty where there is none."""
    try:
        status = os.stat(path)
    except OSError:
        return ""
    return f"{status.st_mtime_ns}:{status.st_size}"


def _stamp() -> str:
    library = folders().library
    return "/".join(map(changed, (library, f"{library}-wal")))
