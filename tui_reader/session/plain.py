"""One function for other programs: text in, reading out."""

from __future__ import annotations

import threading
from functools import lru_cache
from pathlib import PurePath
from typing import Any

from tui_reader.ingest.parsers import Origin, parse
from tui_reader.model.public import reading_to_json
from tui_reader.session.analyst import LocalAnalyser

_turn = threading.Lock()


def analyze(text: str, *, location: str = "-", markup: str = "") -> dict[str, Any]:
    """What `tui_reader.analyze` does."""
    types = {"": None, "text": "text/plain", "markdown": "text/markdown", "html": "text/html"}
    if markup not in types:
        raise ValueError(f"markup is one of {', '.join(map(repr, types))}, not {markup!r}")
    suffix = {"": PurePath(location).suffix.lower(), "text": ".txt"}.get(markup, "")
    article = parse(
        text.encode("utf-8", "replace"), Origin(location, suffix=suffix, content_type=types[markup])
    )
    with _turn:
        return reading_to_json(article, _analyser().analyse(article))


@lru_cache(maxsize=1)
def _analyser() -> LocalAnalyser:
    return LocalAnalyser()
