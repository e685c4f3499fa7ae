"""What the first frame needs to know: the article's text, where the reader stopped in it, and the settings."""

from __future__ import annotations

from tui_reader.ingest.glance import glance
from tui_reader.model.article import Article
from tui_reader.model.classes import NamedTuple
from tui_reader.model.stop import Stop
from tui_reader.session.config import Config
from tui_reader.session.folders import folders
from tui_reader.session.memory import Memory, read_memory
from tui_reader.store.peek import peek_place


class FirstSight(NamedTuple):
    """A source as it can be shown at once."""

    article: Article
    whole: bool
    """Whether all of the article is there, not its beginning alone."""
    stop: Stop
    """Where the reader stopped."""
    config: Config
    memory: Memory


def first_sight(source: str) -> FirstSight | None:
    """The source as it will be opened; None where that can't be told at once, or is not wanted.

    Raises `ConfigError`.
    """
    where = folders()
    config = Config.load(where.settings)
    if not config.first_frame or config.linear:
        return None
    seen = glance(source)
    if seen is None:
        return None
    article = seen.article
    place = peek_place(where.library, article.id)
    if place is None or (place.stop.begun and not (seen.whole and _is_of(article, place.revision))):
        return None
    stop = place.stop.within(len(article.text))
    return FirstSight(article, seen.whole, stop, config, read_memory(where.memory))


def _is_of(article: Article, revision: str) -> bool:
    from tui_reader.store.hashing import hash_of

    return revision == hash_of(article.text)
