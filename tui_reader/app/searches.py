"""What was searched for before, in any article, kept from one time to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui_reader.app.ports import OpenSession

REMEMBERED = "searches"
"""The name under which they are kept, one a line."""
_MOST = 50
"""Searches that are kept."""
_SIGNS = {False: "/", True: "~"}
"""How the line of a search begins, by whether it is a regular expression."""


class Searched(NamedTuple):
    """A pattern, and how it was read."""

    pattern: str
    regex: bool = False

    @property
    def library(self) -> bool:
        """Whether it was looked for in the whole library."""
        return self.pattern.startswith("/")


class Sought(NamedTuple):
    """What to look for in an article as soon as it is open; nothing where both are empty."""

    words: str = ""
    near: str = ""
    """The words that stand where the reader wants to be, the first of them those that are looked for."""


NOTHING = Sought()


class Searches:
    """The searches of before, the newest last; those of the times before too, unless nothing is to be kept."""

    def __init__(self, session: OpenSession) -> None:
        self._session = session
        self._all: tuple[Searched, ...] | None = None
        self._changed = False

    def all(self) -> tuple[Searched, ...]:
        """All of them."""
        if self._all is None:
            lines = self._session.choice(REMEMBERED).splitlines() if self._session.config.remember else []
            regexes = {sign: regex for regex, sign in _SIGNS.items()}
            self._all = tuple(Searched(line[1:], regexes[line[0]]) for line in lines if line[:1] in regexes)
        return self._all

    def keep(self, search: Searched) -> None:
        """Have it as the newest."""
        self._all = (*(each for each in self.all() if each != search), search)[-_MOST:]
        self._changed = True

    def save(self) -> None:
        """Write them down for the next time."""
        if self._changed and self._session.config.remember:
            lines = [f"{_SIGNS[search.regex]}{search.pattern}" for search in self.all()]
            self._session.keep_choice(REMEMBERED, "\n".join(lines))
        self._changed = False
