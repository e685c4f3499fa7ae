"""`newsreader config`: the settings and where they are."""

from __future__ import annotations

from dataclasses import fields

import click

from tui_reader.session.config import Config
from tui_reader.session.paths import Paths


@click.group("config")
def command() -> None:
    """Show the settings and where they are."""


@command.command("path")
def path() -> None:
    """Print where the settings file is, whether or not it exists."""
    click.echo(str(Paths.find().settings))


@command.command("show")
def show() -> None:
    """Print the settings in force, as TOML."""
    import json

    config = Config.load(Paths.find().settings)
    for field in fields(Config):
        # A JSON string, number or boolean is written the same way in TOML.
        click.echo(f"{field.name} = {json.dumps(getattr(config, field.name), ensure_ascii=False)}")


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
    import json

    from tui_reader.errors import ConfigError

    target = Paths.find().settings
    try:
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            lines = [
                f"# {f.name} = {json.dumps(getattr(Config(), f.name), ensure_ascii=False)}"
                for f in fields(Config)
            ]
            target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"the settings file cannot be made: {error.strerror}", where=str(target)) from error
    click.edit(filename=str(target))
    Config.load(target)
