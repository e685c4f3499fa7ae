"""The user's settings: a TOML file with few keys, each checked."""

from __future__ import annotations

from tui_reader.errors import ConfigError
from tui_reader.model.classes import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike
    from typing import Any


_MOST_DAYS = 3_650


@dataclass(frozen=True, slots=True)
class Config:
    """Settings with their defaults; `session.settings` says for people what each means."""

    theme: str = "auto"
    """Name of the colour theme; auto takes a dark or a light one, as the terminal is."""
    keys: str = "default"
    """Preset of keys: default, vim or less."""
    measure: int = 72
    """Widest line of text, in cells (40 to 120)."""
    hyphenate: bool = False
    """Whether words are hyphenated; needs the extra `hyphenation`."""
    justify: bool = False
    """Whether lines are made equally wide, where words are hyphenated."""
    linear: bool = False
    """Whether the screen is made for screen readers."""
    first_frame: bool = True
    """Whether the text is shown before the rest of the program has loaded."""
    remember: bool = True
    """Whether opened articles and your place in them are kept in the library."""
    export_folder: str = "."
    """Where exports go unless you say otherwise."""
    feed_days: int = 0
    """Days after which what feeds brought goes, where nobody touched it; never with 0."""
    proxy: str = ""
    """Address of a proxy for what is fetched, or `none`; the system's where empty."""
    model: str = ""
    """Package of a larger English model of spaCy that is installed; the one that came along where empty."""

    @classmethod
    def load(cls, path: str | PathLike[str]) -> Config:
        """Read the settings at `path`; the defaults where there is no such file.

        Raises `ConfigError` for TOML that cannot be read, an unknown key or a value of the wrong kind.
        """
        try:
            with open(path, "rb") as file:
                raw = file.read()
        except FileNotFoundError:
            return cls()
        except OSError as error:
            raise ConfigError(f"the settings cannot be read: {error.strerror}", where=str(path)) from error
        import tomllib

        try:
            values = tomllib.loads(raw.decode("utf-8-sig"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
            raise ConfigError(f"the settings are not valid TOML: {error}", where=str(path)) from error
        return check(values, path)


def check(values: dict[str, Any], path: str | PathLike[str]) -> Config:
    """Settings out of a file's values. Raises `ConfigError` for an unknown key or a value of the wrong kind."""
    from dataclasses import fields

    defaults = Config()
    known = {f.name: type(getattr(defaults, f.name)) for f in fields(Config)}
    for key, value in values.items():
        if key not in known:
            raise ConfigError(f"no setting is called {key!r}", where=str(path), hint=_nearest(key, known))
        if type(value) is not known[key]:
            wanted = {str: "a text", int: "a whole number", bool: "true or false"}[known[key]]
            raise ConfigError(f"the setting {key!r} must be {wanted}", where=str(path))
    measure = values.get("measure", defaults.measure)
    if not (isinstance(measure, int) and 40 <= measure <= 120):
        raise ConfigError("the setting 'measure' must lie between 40 and 120", where=str(path))
    days = values.get("feed_days", defaults.feed_days)
    if not (isinstance(days, int) and 0 <= days <= _MOST_DAYS):
        raise ConfigError(
            f"the setting 'feed_days' must lie between 0 and {_MOST_DAYS}", where=str(path), hint="0 is never"
        )
    return Config(**values)


def _nearest(key: str, known: dict[str, type]) -> str:
    import difflib

    near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else f"known settings: {', '.join(known)}"
