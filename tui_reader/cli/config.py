"""`newsreader config`: the settings and where they are."""

from __future__ import annotations

import click

from tui_reader.session.config import Config
from tui_reader.session.paths import Paths
from tui_reader.session.settings import change_setting, from_words, settings_toml


@click.group("config")
def command() -> None:
    """Show and change the settings and the keys."""


@command.command("path")
def path() -> None:
    """Print where the settings file is, whether or not it exists."""
    click.echo(str(Paths.find().settings))


@command.command("show")
def show() -> None:
    """Print the settings in force, as TOML, with what each means."""
    click.echo(settings_toml(Config.load(Paths.find().settings)), nl=False)


@command.command("set")
@click.argument("name")
@click.argument("value")
def set_value(name: str, value: str) -> None:
    """Write one setting into the file; comments and everything else in it stay."""
    change_setting(Paths.find().settings, name, from_words(name, value))


@command.command("keys")
@click.option("--preset", help="Print the keys of this preset instead: default, vim or less.")
def keys(preset: str | None) -> None:
    """Print every action with its keys, in the form of keymap.toml, which lies beside the settings."""
    from tui_reader.app.keydocs import keymap_toml
    from tui_reader.app.keymap import load_keymap

    paths = Paths.find()
    if preset is not None:
        click.echo(keymap_toml(load_keymap(preset)), nl=False)
        return
    config = Config.load(paths.settings)
    click.echo(keymap_toml(load_keymap(config.keys, paths.keymap)), nl=False)


@command.command("edit")
def edit() -> None:
    """Open the settings file in your editor; a new one holds the defaults as comments."""
    from tui_reader.errors import ConfigError

    target = Paths.find().settings
    try:
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(settings_toml(Config(), commented=True), encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"the settings file cannot be made: {error.strerror}", where=str(target)) from error
    click.edit(filename=str(target))
    Config.load(target)
