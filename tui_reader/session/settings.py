"""What each setting means, and changing one in the file without losing what else stands in it."""

from __future__ import annotations

import errno
import json
import os
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from tui_reader.errors import ConfigError
from tui_reader.session.config import Config, check


@dataclass(frozen=True, slots=True)
class About:
    """A setting as it is explained."""

    name: str
    words: str
    """One sentence without a final stop."""
    choices: tuple[str | int | bool, ...] = ()
    """The values that are offered; empty where any text will do."""
    at_once: bool = True
    """Whether a change is seen at once, not at the next start."""


_SWITCH = (True, False)

SETTINGS: tuple[About, ...] = (
    About("theme", "Colours; auto takes dark or light ones, as the terminal is"),
    About(
        "keys",
        "Preset of keys; keymap.toml changes single ones",
        ("default", "vim", "less"),
        False,
    ),
    About("measure", "Widest line of the article, in cells (40 to 120)", (56, 64, 72, 80, 96)),
    About("hyphenate", "Hyphenate words (needs pip install 'newsreader[hyphenation]')", _SWITCH),
    About("justify", "Make lines equally wide, where words are hyphenated", _SWITCH),
    About(
        "linear",
        "For screen readers: one column, no drawn lines, the cursor on what is read",
        _SWITCH,
        False,
    ),
    About("first_frame", "Show the text before the rest of the program has loaded", _SWITCH, False),
    About("remember", "Keep opened articles and your place in them in the library", _SWITCH, False),
    About(
        "feed_days",
        "Days after which unread articles of feeds go when you ask for new ones; what you opened, added, starred,"
        " tagged or marked stays (0: never)",
        (0, 30, 90, 365),
    ),
    About(
        "proxy",
        "Proxy for what is fetched, as http://host:8080, or none; empty: as the system says (HTTPS_PROXY, NO_PROXY)",
        (),
        False,
    ),
    About(
        "model",
        "A larger English model of spaCy that you installed, as en_core_web_lg; empty: the one that came along",
        (),
        False,
    ),
    About("export_folder", "Where exports go unless you say otherwise"),
)
"""Every setting, in the order in which they are shown."""


def settings_toml(config: Config, *, commented: bool = False) -> str:
    """The settings as a TOML file with what each means; with `commented` nothing is set yet."""
    lines = []
    for about in SETTINGS:
        # A JSON string, number or boolean is written the same way in TOML.
        value = json.dumps(getattr(config, about.name), ensure_ascii=False)
        lines += [f"# {about.words}.", f"{'# ' if commented else ''}{about.name} = {value}", ""]
    return "\n".join(lines)


def change_setting(path: Path, name: str, value: str | int | bool) -> Config:
    """Write one setting into the file at `path`, its comments and order kept; the settings as they are then.

    Where `path` is a link the file that it leads to is written. Raises `ConfigError` where there is no such
    setting or value, or the file cannot be read or written.
    """
    import tomlkit
    import tomlkit.exceptions

    target = Path(os.path.realpath(path))
    try:
        # Ends of lines stay what they are.
        text = target.read_bytes().decode("utf-8-sig") if target.exists() else ""
        document = tomlkit.parse(text)
    except (tomlkit.exceptions.TOMLKitError, UnicodeDecodeError) as error:
        raise ConfigError(f"the settings are not valid TOML: {error}", where=str(path)) from error
    except OSError as error:
        raise ConfigError(f"the settings cannot be read: {error.strerror}", where=str(path)) from error
    document[name] = value
    config = check(document.unwrap(), path)
    try:
        _write(target, tomlkit.dumps(document))
    except OSError as error:
        raise ConfigError(f"the settings cannot be written: {error.strerror}", where=str(path)) from error
    return config


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all, with the rights that it has; one that nobody may write is left alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0
    if mode and not (mode & 0o222 and os.access(path, os.W_OK)):
        raise PermissionError(errno.EACCES, "the file is read-only")
    part = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        part.write_bytes(text.encode())
        if mode:
            part.chmod(mode)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def from_words(name: str, words: str) -> str | int | bool:
    """The value that a person means by `words`. Raises `ConfigError` for a setting that there is none of."""
    kinds: dict[str, Any] = {field.name: type(getattr(Config(), field.name)) for field in fields(Config)}
    if kinds.get(name) is bool and words.lower() in ("true", "false", "yes", "no", "on", "off"):
        return words.lower() in ("true", "yes", "on")
    if kinds.get(name) is int and words.isdecimal():
        return int(words)
    return words
