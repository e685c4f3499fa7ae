"""`newsreader read`: the screen."""

from __future__ import annotations

import click

from tui_reader.cli.parameters import SOURCE
from tui_reader.cli.reading import read


@click.command("read")
@click.argument("source", required=False, type=SOURCE)
@click.option("--theme", help="Colour theme for this time.")
@click.option("--linear", is_flag=True, help="For screen readers: one column, no drawn lines, a real cursor.")
def command(source: str | None, theme: str | None, linear: bool) -> int:
    """Open SOURCE in the reader; the library without SOURCE.

    SOURCE is a file, an address, `-` for standard input, `sample:NAME`, or a library id.
    """
    return read(source, theme, linear=linear)
